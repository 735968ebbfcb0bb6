import type { Address } from "viem";
import { CatchmentError } from "./base.ts";

/** A token has no permit, or none whose domain can be found out: a signature for it would be worth nothing. */
export class PermitUnavailableError extends CatchmentError {
  override readonly name = "PermitUnavailableError";
  readonly token: Address;
  constructor(token: Address, reason: string, cause?: unknown) {
    super(`The token ${token} takes no permit that can be signed here: ${reason}`, {
      remedy: "Use Permit2, or let the Router take the amount first: approveAsset",
      cause,
    });
    this.token = token;
  }
}

/** An account that is a contract signs in its own time, if at all: it sends calls instead. */
export class ContractWalletError extends CatchmentError {
  override readonly name = "ContractWalletError";
  readonly account: Address;
  constructor(account: Address, what: string) {
    super(`${account} is a contract and cannot sign ${what} with a key`, {
      remedy: "Let it send two calls itself: approveAsset.call and donateCart.call",
    });
    this.account = account;
  }
}
