import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  readonly application: number;
  /** What the list says, base units of the pool's asset. */
  readonly amount: bigint;
  /** Of the leaf (chain id, round, application, amount), double-hashed; from the leaf upwards. */
  readonly proof: readonly Hex[];
};

/**
 * Shows what the list gives to an application, in a Round settled by a list, so that it can be claimed: min(amount, cap) is
 * recorded, once. Anyone, once Settled.
 *
 * @throws {@link RoundBadProofError} {@link RoundAlreadyProvenError} {@link RoundOverTotalError} {@link RoundWrongPhaseError}
 * {@link RoundWrongStatusError}
 * @example
 * await proveMatch(client, { round, application: 1, amount: 5_000_000n, proof });
 */
export const proveMatch = defineWrite({
  action: "proveMatch",
  event: "Proven",
  call: ({ round, application, amount, proof }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "prove", args: [application, amount, proof] }),
    value: 0n,
  }),
});

/**
 * {@link proveMatch}, waiting until it has succeeded; `listed` is what the list says, `amount` what is paid of it.
 *
 * @throws as {@link proveMatch}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { listed, amount } = await proveMatchSync(client, { round, application: 1, amount: 5_000_000n, proof });
 */
export const proveMatchSync = defineSync(proveMatch);

export declare namespace proveMatch {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
