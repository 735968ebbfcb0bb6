import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
  readonly round: Address;
  /** Base units of the pool's asset. */
  readonly amount: bigint;
};

/**
 * Moves treasury money into the pool of one of the Program's Rounds, as the Program's own sponsorship. TREASURER.
 *
 * @throws {@link ProgramNotOurRoundError} {@link ProgramRoundNotFundableError} {@link AccessControlUnauthorizedAccountError}
 * @example
 * await fundRound(client, { program, round, amount: 8_000_000n });
 */
export const fundRound = defineWrite({
  action: "fundRound",
  event: "RoundFunded",
  call: ({ program, round, amount }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "fundRound", args: [round, amount] }),
    value: 0n,
  }),
});

/**
 * {@link fundRound}, waiting until it has succeeded.
 *
 * @throws as {@link fundRound}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await fundRoundSync(client, { program, round, amount: 8_000_000n });
 */
export const fundRoundSync = defineSync(fundRound);

export declare namespace fundRound {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
