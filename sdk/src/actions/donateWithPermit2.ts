import type { Hash } from "viem";
import type { CatchmentClient, WriteParameters } from "../internal/client.ts";
import { relayCart, relayCartSync } from "./relayCart.ts";
import { signCart } from "./signCart.ts";

/**
 * Gives to several Rounds of one token by one signature for Permit2, which has an allowance from before, and sends it itself.
 * For somebody else to send: `signCart` and `relayCart`.
 *
 * @throws {@link ContractWalletError} {@link RouterNoPermit2Error} {@link RouterItemRefusedError} and the other errors of
 * IRouter.donateWithPermit2
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * await donateWithPermit2(client, { router, token: asset, items, deadline: 1_800_000_000n });
 */
export async function donateWithPermit2(
  client: CatchmentClient,
  parameters: donateWithPermit2.Parameters,
): Promise<Hash> {
  return relayCart(client, { ...sending(parameters), signed: await sign(client, parameters) });
}

/**
 * {@link donateWithPermit2}, waiting until it has succeeded.
 *
 * @throws as {@link donateWithPermit2}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const items = [{ round, gifts: [{ application: 1, amount: 5_000_000n }] }];
 * const { donations } = await donateWithPermit2Sync(client, { router, token: asset, items, deadline: 1_800_000_000n });
 */
export async function donateWithPermit2Sync(
  client: CatchmentClient,
  parameters: donateWithPermit2.Parameters,
): Promise<donateWithPermit2Sync.ReturnType> {
  return relayCartSync(client, { ...sending(parameters), signed: await sign(client, parameters) });
}

export declare namespace donateWithPermit2 {
  type Parameters = WriteParameters &
    Pick<signCart.Parameters, "token" | "items" | "skip" | "deadline" | "router"> & {
      /** Permit2's; default: the lowest free one. */
      readonly cartNonce?: bigint | undefined;
    };
  type ReturnType = Hash;
  type ErrorType = relayCart.ErrorType | signCart.ErrorType;
}

export declare namespace donateWithPermit2Sync {
  type Parameters = donateWithPermit2.Parameters;
  type ReturnType = relayCartSync.ReturnType;
  type ErrorType = relayCartSync.ErrorType | signCart.ErrorType;
}

function sign(client: CatchmentClient, parameters: donateWithPermit2.Parameters) {
  const { token, items, skip, deadline, router, account, cartNonce } = parameters;
  return signCart(client, { token, items, skip, deadline, router, account, cartNonce, by: "permit2" });
}

/** What is the transaction's own: its nonce is not the cart's. */
function sending({ account, gas, nonce }: WriteParameters): WriteParameters {
  return { account, gas, nonce };
}
