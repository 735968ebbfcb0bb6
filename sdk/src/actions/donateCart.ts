import type { Address, Hash, Log, TransactionReceipt } from "viem";
import { type CartItem, cartItems, cartTotal, encodedItems } from "../builders/carts.ts";
import type { PayErrorType, SyncErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import { NATIVE } from "../generated/enums.ts";
import { addressOf } from "../internal/addresses.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender, sendCall, sendCallSync } from "../internal/write.ts";
import { getConfiguration } from "./getConfiguration.ts";
import { type CartOutcome, relayCart } from "./relayCart.ts";

type Own = {
  readonly items: readonly CartItem[];
  /** Whether a Round that refuses is left out instead of failing all; default: false. */
  readonly skip?: boolean | undefined;
};

/**
 * Gives to several Rounds in one call, whatever they take: tokens need an allowance to the Router first, `approveAsset`; coins
 * go along. No signature is asked for, so a Safe can send it: {@link donateCart.call}.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} before anything is sent;
 * {@link RouterItemRefusedError} {@link RouterNothingGivenError} and the other errors of IRouter.donate
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * const hash = await donateCart(client, { router, items });
 */
export async function donateCart(client: CatchmentClient, parameters: donateCart.Parameters): Promise<Hash> {
  return sendCall(client, "donateCart", await prepare(client, parameters), parameters);
}

/**
 * {@link donateCart}, waiting until it has succeeded.
 *
 * @throws as {@link donateCart}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * const { donations, skipped } = await donateCartSync(client, { router, items, skip: true });
 */
export async function donateCartSync(
  client: CatchmentClient,
  parameters: donateCart.Parameters,
): Promise<donateCartSync.ReturnType> {
  const receipt = await sendCallSync(client, "donateCart", await prepare(client, parameters), parameters);
  return { receipt, ...donateCart.extractOutcome(receipt.logs) };
}

/** Unsigned; `assets` are the Rounds' donated assets, in the order of `items`. */
donateCart.call = ({
  router,
  items,
  assets,
  skip = false,
}: Own & { readonly router: Address; readonly assets: readonly Address[] }): Call => ({
  to: router,
  data: encodeFunctionData({
    abi: routerAbi,
    functionName: "donate",
    args: [encodedItems(cartItems(items)), skip],
  }),
  value: items.reduce((sum, item, index) => sum + callValue(assets[index] ?? router, cartTotal([item])), 0n),
});

/** What was given, and what was left out. */
donateCart.extractOutcome = (logs: readonly Log[]): CartOutcome => relayCart.extractOutcome(logs);

export declare namespace donateCart {
  type Parameters = WriteParameters & Own & { /** Default: this chain's. */ readonly router?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}

export declare namespace donateCartSync {
  type Parameters = donateCart.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & CartOutcome;
  type ErrorType = PayErrorType | SyncErrorType;
}

async function prepare(client: CatchmentClient, parameters: donateCart.Parameters): Promise<Call> {
  const action = "donateCart";
  const owner = addressOfSender(client, action, parameters);
  const router = await addressOf(client, "router", parameters.router);
  const items = cartItems(parameters.items);
  const read = ({ round }: CartItem) => getConfiguration(client, { round });
  const assets = (await Promise.all(items.map(read))).map(({ config }) => config.giving.asset);
  for (const [asset, amount] of sumsOf(items, assets)) {
    await checkFunds(client, action, { asset, owner, spender: router, amount });
  }
  return donateCart.call({ router, items, assets, skip: parameters.skip });
}

/** What each asset has to pay. */
function sumsOf(items: readonly CartItem[], assets: readonly Address[]): ReadonlyMap<Address, bigint> {
  const sums = new Map<Address, bigint>();
  items.forEach((item, index) => {
    const asset = assets[index] ?? NATIVE;
    sums.set(asset, (sums.get(asset) ?? 0n) + cartTotal([item]));
  });
  return sums;
}
