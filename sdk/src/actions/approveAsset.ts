import type { Hash } from "viem";
import { type Address, erc20Abi } from "viem";
import { readContract, call as simulate } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { isNative } from "../internal/assets.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { accountOf, addressOfSender, sendCallSync } from "../internal/write.ts";

type Own = {
  readonly asset: Address;
  /** Who may take it: the Round. */
  readonly spender: Address;
  /** Base units; exactly this much, never more. */
  readonly amount: bigint;
};

/**
 * Lets a Round take exactly `amount` of a token, and waits until it may: a second approval when the token only goes from or to 0.
 * Does nothing for the chain's coin, or if the allowance is that already.
 *
 * @returns the hashes of what was sent: 0, 1 or 2
 * @throws {@link WriteErrorType} {@link SyncErrorType}
 * @example
 * await approveAsset(client, { asset, spender: round, amount: 5_000_000n });
 */
export async function approveAsset(
  client: CatchmentClient,
  parameters: approveAsset.Parameters,
): Promise<readonly Hash[]> {
  const { asset, spender, amount } = parameters;
  if (isNative(asset)) return [];
  const action = "approveAsset";
  const owner = addressOfSender(client, action, parameters);
  const allowance = await attempt({ action, contract: asset }, () =>
    readContract(client, { address: asset, abi: erc20Abi, functionName: "allowance", args: [owner, spender] }),
  );
  if (allowance === amount) return [];
  const hashes: Hash[] = [];
  const account = accountOf(client, action, parameters);
  const wanted = approveAsset.call({ asset, spender, amount });
  const needsReset =
    allowance > 0n &&
    amount > 0n &&
    (await simulate(client, { ...wanted, account }).then(
      () => false,
      () => true,
    ));
  const calls = needsReset ? [approveAsset.call({ asset, spender, amount: 0n }), wanted] : [wanted];
  for (const call of calls) hashes.push((await sendCallSync(client, action, call, parameters)).transactionHash);
  return hashes;
}

approveAsset.call = ({ asset, spender, amount }: Own): Call => ({
  to: asset,
  data: encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [spender, amount] }),
  value: 0n,
});

export declare namespace approveAsset {
  type Parameters = Omit<WriteParameters, "nonce"> & Own;
  type ReturnType = readonly Hash[];
  type ErrorType = WriteErrorType | SyncErrorType;
}
