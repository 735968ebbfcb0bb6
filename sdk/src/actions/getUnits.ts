import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { soulboundUnitsAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/**
 * The units a Program's Rounds have given to a holder. Units of different Programs are different things: there is no sum
 * of them.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const held = await getUnits(client, { units, program, holder });
 */
export function getUnits(client: CatchmentClient, parameters: getUnits.Parameters): Promise<bigint> {
  const { units, program, holder } = parameters;
  return attempt({ action: "getUnits", contract: units }, () =>
    readContract(client, {
      ...atBlock(parameters.blockNumber),
      address: units,
      abi: soulboundUnitsAbi,
      functionName: "unitsOf",
      args: [program, holder],
    }),
  );
}

export declare namespace getUnits {
  type Parameters = ReadParameters & {
    /** A SoulboundUnits contract. */
    readonly units: Address;
    readonly program: Address;
    readonly holder: Address;
  };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}
