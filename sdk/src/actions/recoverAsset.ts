import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly round: Address;
  /** What was sent by mistake: an ERC-20, or `NATIVE`. */
  readonly asset: Address;
};

/**
 * Sends stray money of any asset but the pool's to the Program; nothing that is owed is touched. Anyone. For the pool's own asset
 * there is `absorb`.
 *
 * @throws {@link RoundNotARestError} {@link RoundNothingToAbsorbError}
 * @example
 * await recoverAsset(client, { round, asset });
 */
export const recoverAsset = defineWrite({
  action: "recoverAsset",
  event: "Recovered",
  call: ({ round, asset }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "recover", args: [asset] }),
    value: 0n,
  }),
});

/**
 * {@link recoverAsset}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link recoverAsset}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await recoverAssetSync(client, { round, asset });
 */
export const recoverAssetSync = defineSync(recoverAsset);

export declare namespace recoverAsset {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
