import type { Address, Hash } from "viem";
import type { PayErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";
import { getConfiguration } from "./getConfiguration.ts";

type Own = {
  readonly round: Address;
  /** Base units of the pool's asset. */
  readonly amount: bigint;
  /** Signs what comes back over to the Program. */
  readonly isForProgram?: boolean | undefined;
};

/**
 * Adds to the matching pool, until donations end; what it does not pay out comes back: `withdrawRest`. A token needs its
 * allowance first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link RoundWrongPhaseError}
 * {@link RoundNoPoolAssetError} {@link RoundZeroAmountError}
 * @example
 * await fundPool(client, { round, amount: 8_000_000n });
 */
export const fundPool = definePreparedWrite({
  action: "fundPool",
  event: "Funded",
  prepare: async (
    client,
    parameters: WriteParameters & Own & { /** Default: read from the Round. */ readonly asset?: Address | undefined },
  ) => {
    const { round, amount } = parameters;
    const asset = parameters.asset ?? (await getConfiguration(client, { round })).config.matching.asset;
    const owner = addressOfSender(client, "fundPool", parameters);
    if (BigInt(asset) !== 0n) await checkFunds(client, "fundPool", { asset, owner, spender: round, amount });
    return { ...parameters, asset };
  },
  call: ({ round, asset, amount, isForProgram = false }: Own & { readonly asset: Address }): Call => ({
    to: round,
    data: encodeFunctionData({ abi: donationRoundAbi, functionName: "fund", args: [amount, isForProgram] }),
    value: callValue(asset, amount),
  }),
});

/**
 * {@link fundPool}, waiting until it has succeeded.
 *
 * @throws as {@link fundPool}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { pool } = await fundPoolSync(client, { round, amount: 8_000_000n });
 */
export const fundPoolSync = defineSync(fundPool);

export declare namespace fundPool {
  type Parameters = WriteParameters & Own & { readonly asset?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
