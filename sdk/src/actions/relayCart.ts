import type { Address, Hash, Log, TransactionReceipt } from "viem";
import { encodedItems } from "../builders/carts.ts";
import { encodedPermit } from "../builders/permits.ts";
import type { ContractRevertedError } from "../errors/contractReverted.ts";
import { decodeRevert, type UnknownRevertError } from "../errors/decodeRevert.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";
import type { SignedCart } from "./signCart.ts";

/** What became of a cart: a gift per application, and the Rounds that were left out. */
export type CartOutcome = {
  readonly donations: readonly EventArgs<"Donated">[];
  readonly skipped: readonly {
    readonly round: Address;
    /** Why it refused. */
    readonly error: ContractRevertedError | UnknownRevertError;
  }[];
};

type Own = { readonly signed: SignedCart };

/**
 * Gives a cart somebody has signed, and pays its gas: the donor needs no coin, and is the donor. Anyone.
 *
 * @throws {@link RouterNotSignedError} {@link RouterNonceUsedError} {@link RouterExpiredError}
 * {@link RouterAllowanceTooLowError} {@link RouterItemRefusedError} and the other errors of IRouter
 * @example
 * await relayCart(client, { signed: signedCart });
 */
export async function relayCart(client: CatchmentClient, parameters: relayCart.Parameters): Promise<Hash> {
  return sendCall(client, "relayCart", relayCart.call(parameters), parameters);
}

/**
 * {@link relayCart}, waiting until it has succeeded.
 *
 * @throws as {@link relayCart}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { donations, skipped } = await relayCartSync(client, { signed: signedCart });
 */
export async function relayCartSync(
  client: CatchmentClient,
  parameters: relayCart.Parameters,
): Promise<relayCartSync.ReturnType> {
  const receipt = await sendCallSync(client, "relayCart", relayCart.call(parameters), parameters);
  return { receipt, ...relayCart.extractOutcome(receipt.logs) };
}

/** Unsigned, for whoever pays the gas: a Safe, a bundler, a relay service. */
relayCart.call = ({ signed }: Own): Call => {
  const cart = { ...signed.cart, items: encodedItems(signed.cart.items) };
  const data =
    signed.by === "permit2"
      ? encodeFunctionData({ abi: routerAbi, functionName: "donateWithPermit2", args: [cart, signed.signature] })
      : encodeFunctionData({
          abi: routerAbi,
          functionName: "donateWithPermit",
          args: [cart, encodedPermit(signed.permit), signed.signature],
        });
  return { to: signed.router, data, value: 0n };
};

/** What a transaction with a cart gave, and what it left out. */
relayCart.extractOutcome = (logs: readonly Log[]): CartOutcome => ({
  donations: findEvents(logs, "Donated"),
  skipped: findEvents(logs, "ItemSkipped").map(({ round, reason }) => ({
    round,
    error: decodeRevert(reason, { action: "relayCart", contract: round }),
  })),
});

export declare namespace relayCart {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace relayCartSync {
  type Parameters = relayCart.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & CartOutcome;
  type ErrorType = WriteErrorType | SyncErrorType;
}
