import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { vaultRoundAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A VaultRound. */
  readonly round: Address;
};

/**
 * Fixes the pool of a Round that keeps it in a vault, once and before anything is settled: redeems all shares; from settleFrom and
 * the vault's wait on, if that still fails, the shares themselves are what is paid. Anyone, in Settling.
 *
 * @throws {@link VaultRoundCannotRedeemError} {@link VaultRoundAlreadyFixedError} {@link RoundWrongPhaseError}
 * {@link RoundTooLittleGasError}
 * @example
 * await fixPool(client, { round });
 */
export const fixPool = defineWrite({
  action: "fixPool",
  event: "PoolFixed",
  call: ({ round }: Own): Call => ({
    to: round,
    data: encodeFunctionData({ abi: vaultRoundAbi, functionName: "fixPool", args: [] }),
    value: 0n,
  }),
});

/**
 * {@link fixPool}, waiting until it has succeeded.
 *
 * @throws as {@link fixPool}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { pool, isRedeemed } = await fixPoolSync(client, { round });
 */
export const fixPoolSync = defineSync(fixPool);

export declare namespace fixPool {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
