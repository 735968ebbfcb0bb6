import { type Address, zeroAddress } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { stakesAbi } from "../generated/abis.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";

/** What somebody has at stake for a Program. Base units of the staked asset, unix seconds. */
export type Stake = {
  /** Counts towards the Stamp. */
  readonly locked: bigint;
  /** On its way out, oldest first; does not count any more. */
  readonly exits: readonly { readonly amount: bigint; readonly readyAt: number }[];
  /** What `withdrawStake` pays now. */
  readonly ready: bigint;
  /** The most an accusation made now could be about. */
  readonly accusable: bigint;
  /** The open accusation. */
  readonly accusation:
    | { readonly accuser: Address; readonly amount: bigint; readonly rulingFrom: number; readonly rulingUntil: number }
    | undefined;
};

/**
 * A stake, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { locked, ready, accusation } = await getStake(client, { stakes, program, staker });
 */
export function getStake(client: CatchmentClient, parameters: getStake.Parameters): Promise<Stake> {
  const { stakes, program, staker } = parameters;
  return attempt({ action: "getStake", contract: stakes }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: stakes, abi: stakesAbi, blockNumber } as const;
    const args = [program, staker] as const;
    const [locked, exits, ready, accusable, accusation] = await Promise.all([
      readContract(client, { ...contract, functionName: "lockedOf", args }),
      readContract(client, { ...contract, functionName: "exitsOf", args }),
      readContract(client, { ...contract, functionName: "readyOf", args }),
      readContract(client, { ...contract, functionName: "accusableOf", args }),
      readContract(client, { ...contract, functionName: "accusationOf", args }),
    ]);
    return { locked, exits, ready, accusable, accusation: accusation.accuser === zeroAddress ? undefined : accusation };
  });
}

export declare namespace getStake {
  type Parameters = ReadParameters & { readonly stakes: Address; readonly program: Address; readonly staker: Address };
  type ReturnType = Stake;
  type ErrorType = ReadErrorType;
}
