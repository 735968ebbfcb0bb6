import type { Address, Hex } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import { roles } from "../generated/enums.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import type { Bounds } from "./createProgram.ts";

/** A Program at one block. */
export type Program = {
  readonly address: Address;
  readonly blockNumber: bigint;
  /** sha2-256 digest of its document. */
  readonly metadata: Hex;
  readonly bounds: Bounds;
  /** Its Rounds, in the order they were opened. */
  readonly rounds: readonly Address[];
  readonly admins: readonly Address[];
  readonly operators: readonly Address[];
  readonly reviewers: readonly Address[];
  readonly treasurers: readonly Address[];
};

/**
 * A Program: its people, bounds and Rounds.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { rounds, reviewers } = await getProgram(client, { program });
 */
export function getProgram(client: CatchmentClient, parameters: getProgram.Parameters): Promise<Program> {
  const { program } = parameters;
  return attempt({ action: "getProgram", contract: program }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: program, abi: programAbi, blockNumber } as const;
    const membersOf = (role: Hex) =>
      readContract(client, { ...contract, functionName: "getRoleMembers", args: [role] });
    const [metadata, bounds, count, admins, operators, reviewers, treasurers] = await Promise.all([
      readContract(client, { ...contract, functionName: "metadata" }),
      readContract(client, { ...contract, functionName: "bounds" }),
      readContract(client, { ...contract, functionName: "roundCount" }),
      membersOf(roles.ADMIN),
      membersOf(roles.OPERATOR),
      membersOf(roles.REVIEWER),
      membersOf(roles.TREASURER),
    ]);
    const rounds = await readContract(client, { ...contract, functionName: "rounds", args: [0n, count] });
    return { address: program, blockNumber, metadata, bounds, rounds, admins, operators, reviewers, treasurers };
  });
}

export declare namespace getProgram {
  type Parameters = ReadParameters & { readonly program: Address };
  type ReturnType = Program;
  type ErrorType = ReadErrorType;
}
