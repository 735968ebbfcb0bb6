import type { Address, Hash } from "viem";
import { CatchmentError } from "./base.ts";

/** The SDK knows no deployment on this chain, and no address was given. */
export class UnsupportedChainError extends CatchmentError {
  override readonly name = "UnsupportedChainError";
  readonly chainId: number;
  constructor(chainId: number, contract: string) {
    super(`No ${contract} is known on chain ${chainId}`, {
      remedy: `Give its address as a parameter, or use a chain of deployments/`,
    });
    this.chainId = chainId;
  }
}

/** There is no contract at an address. */
export class NoCodeError extends CatchmentError {
  override readonly name = "NoCodeError";
  readonly address: Address;
  constructor(address: Address, options: { readonly cause?: unknown } = {}) {
    super(`There is no contract at ${address} that answers this`, {
      remedy: "Check the address and the chain; on a local chain, deploy again after a restart",
      ...options,
    });
    this.address = address;
  }
}

/** What is at an address is no Round of Catchment. */
export class NotARoundError extends CatchmentError {
  override readonly name = "NotARoundError";
  constructor(address: Address | undefined) {
    super(`${address ?? "This code"} is no Round`, {
      remedy: "Give the address of a Round, as openRound returned it, not its implementation",
    });
  }
}

/** Nothing answers at the node's address, or not in time. */
export class ChainUnreachableError extends CatchmentError {
  override readonly name = "ChainUnreachableError";
  constructor(cause: unknown, url?: string) {
    super(`The chain does not answer${url === undefined ? "" : ` at ${url}`}`, {
      remedy: "Check the URL and that the node runs, then try again",
      cause,
    });
  }
}

/** The client is made for one chain and its node is on another. */
export class WrongChainError extends CatchmentError {
  override readonly name = "WrongChainError";
  constructor(cause: unknown, details: string) {
    super(`The client and its node are on different chains: ${details}`, {
      remedy: "Switch the wallet, or make the client with the node's chain",
      cause,
    });
  }
}

/** A write needs an account and neither the client nor the parameters have one. */
export class NoAccountError extends CatchmentError {
  override readonly name = "NoAccountError";
  constructor(action: string) {
    super(`${action} needs an account`, { remedy: "Make the client with one, or give it as `account`" });
  }
}

/** The token may not be taken in that amount yet. Base units. */
export class InsufficientAllowanceError extends CatchmentError {
  override readonly name = "InsufficientAllowanceError";
  readonly asset: Address;
  readonly spender: Address;
  readonly allowance: bigint;
  readonly needed: bigint;
  constructor(values: { asset: Address; owner: Address; spender: Address; allowance: bigint; needed: bigint }) {
    super(`${values.spender} may take ${values.allowance} of the token ${values.asset} and needs ${values.needed}`, {
      remedy: `Approve it first: approveAsset({ asset, spender: "${values.spender}", amount: ${values.needed}n })`,
    });
    this.asset = values.asset;
    this.spender = values.spender;
    this.allowance = values.allowance;
    this.needed = values.needed;
  }
}

/** An account has less of an asset than it wants to give. Base units. */
export class InsufficientBalanceError extends CatchmentError {
  override readonly name = "InsufficientBalanceError";
  readonly asset: Address | undefined;
  readonly balance: bigint | undefined;
  readonly needed: bigint | undefined;
  constructor(values: { asset?: Address; owner?: Address; balance?: bigint; needed?: bigint; cause?: unknown }) {
    const { asset, owner = "The account", balance, needed, cause } = values;
    const what = asset === undefined ? "of the chain's coin for value and gas" : `of ${asset}`;
    super(
      needed === undefined ? `${owner} has not enough ${what}` : `${owner} has ${balance} ${what} and needs ${needed}`,
      { remedy: "Get more of it, or give less", cause },
    );
    this.asset = asset;
    this.balance = balance;
    this.needed = needed;
  }
}

/** The owner of the account said no, or its wallet did. */
export class RequestRejectedError extends CatchmentError {
  override readonly name = "RequestRejectedError";
  constructor(cause: unknown) {
    super("The wallet did not sign", { remedy: "Ask for the signature again", cause });
  }
}

/** The node or the wallet refused a request for a reason of its own. */
export class RequestFailedError extends CatchmentError {
  override readonly name = "RequestFailedError";
  constructor(action: string, cause: unknown) {
    const details =
      cause instanceof Error ? ((cause as { shortMessage?: string }).shortMessage ?? cause.message) : cause;
    super(`${action} failed: ${String(details).replace(/\.$/, "")}`, {
      remedy: "Read the cause: it is what the node or the wallet said",
      cause,
    });
  }
}

/** A transaction is in a block and was reverted; why is its `cause`, if replaying the call tells. */
export class TransactionRevertedError extends CatchmentError {
  override readonly name = "TransactionRevertedError";
  readonly hash: Hash;
  constructor(hash: Hash, action: string, cause: unknown) {
    super(`${action} was reverted in transaction ${hash}`, {
      remedy: cause instanceof CatchmentError ? cause.remedy : "Try again: the state may have changed while it waited",
      ...(cause instanceof CatchmentError ? { metaMessages: [`Because: ${cause.shortMessage}.`] } : {}),
      cause,
    });
    this.hash = hash;
  }
}

/** A transaction is in no block yet. */
export class ReceiptTimeoutError extends CatchmentError {
  override readonly name = "ReceiptTimeoutError";
  readonly hash: Hash;
  constructor(hash: Hash, cause: unknown) {
    super(`Transaction ${hash} is in no block yet`, {
      remedy: "Wait for it: it may still succeed, so do not send it a second time",
      cause,
    });
    this.hash = hash;
  }
}

/** The logs hold no such event. */
export class EventNotFoundError extends CatchmentError {
  override readonly name = "EventNotFoundError";
  constructor(eventName: string) {
    super(`There is no ${eventName} in these logs`, { remedy: "Give all logs of the transaction's receipt" });
  }
}

/** A parameter is outside of what can be encoded or makes sense. */
export class InvalidParameterError extends CatchmentError {
  override readonly name = "InvalidParameterError";
  constructor(name: string, value: unknown, remedy: string) {
    super(`${name} is ${String(value)}`, { remedy });
  }
}

/** A document is not the one its digest names. */
export class MetadataMismatchError extends CatchmentError {
  override readonly name = "MetadataMismatchError";
  constructor(expected: Hash, actual: Hash) {
    super(`The document's digest is ${actual}, not ${expected}`, {
      remedy: "Take the document from another source: this one was changed, or is another's",
    });
  }
}

/** No document came from where it should be. */
export class MetadataUnreachableError extends CatchmentError {
  override readonly name = "MetadataUnreachableError";
  constructor(url: string, cause: unknown) {
    super(`There is no document at ${url}`, { remedy: "Try another gateway, or a copy of the document", cause });
  }
}
