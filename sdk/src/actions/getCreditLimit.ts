import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { creditLimitsAbi } from "../generated/abis.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";

/**
 * What a Program's Rounds found somebody good for: the credential any lender can read. Base units of the asset that the
 * CreditLimits name.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const limit = await getCreditLimit(client, { limits, program, holder: builder });
 */
export function getCreditLimit(client: CatchmentClient, parameters: getCreditLimit.Parameters): Promise<bigint> {
  const { limits, program, holder, ...block } = parameters;
  return attempt({ action: "getCreditLimit", contract: limits }, () =>
    readContract(client, {
      address: limits,
      abi: creditLimitsAbi,
      functionName: "limitOf",
      args: [program, holder],
      ...block,
    }),
  );
}

export declare namespace getCreditLimit {
  type Parameters = ReadParameters & {
    /** A CreditLimits contract. */
    readonly limits: Address;
    readonly program: Address;
    readonly holder: Address;
  };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}
