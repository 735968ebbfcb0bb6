import type { Address, Hash } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { PayErrorType } from "../errors/types.ts";
import { stakesAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** A Stakes contract. */
  readonly stakes: Address;
  readonly program: Address;
  /** Base units of the staked asset. */
  readonly amount: bigint;
};

/**
 * Locks a stake for a Program. A token needs its allowance to the Stakes contract first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link StakesNotAProgramError}
 * {@link StakesZeroAmountError} {@link StakesAboveLimitError}
 * @example
 * await approveAsset(client, { asset, spender: stakes, amount: 5_000_000n });
 * await lockStake(client, { stakes, program, amount: 5_000_000n });
 */
export const lockStake = definePreparedWrite({
  action: "lockStake",
  event: "StakeLocked",
  prepare: async (
    client,
    parameters: WriteParameters &
      Own & { /** Default: read from the contract. */ readonly asset?: Address | undefined },
  ) => {
    const { stakes, amount } = parameters;
    const read = () => readContract(client, { address: stakes, abi: stakesAbi, functionName: "asset" });
    const asset = parameters.asset ?? (await attempt({ action: "lockStake", contract: stakes }, read));
    const owner = addressOfSender(client, "lockStake", parameters);
    await checkFunds(client, "lockStake", { asset, owner, spender: stakes, amount });
    return { ...parameters, asset };
  },
  call: ({ stakes, program, asset, amount }: Own & { readonly asset: Address }): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "lock", args: [program, amount] }),
    value: callValue(asset, amount),
  }),
});

/**
 * {@link lockStake}, waiting until it has succeeded; `locked` is all that is locked then.
 *
 * @throws as {@link lockStake}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { locked } = await lockStakeSync(client, { stakes, program, amount: 5_000_000n });
 */
export const lockStakeSync = defineSync(lockStake);

export declare namespace lockStake {
  type Parameters = WriteParameters & Own & { readonly asset?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
