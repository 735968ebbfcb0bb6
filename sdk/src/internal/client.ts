import type { Account, Address, Chain, Client, Transport } from "viem";

/** Any viem client: a public one for reads, one with an account (or `account` as a parameter) for writes. */
export type CatchmentClient = Client<Transport, Chain | undefined, Account | undefined>;

/** What every write takes. */
export type WriteParameters = {
  /** Who sends it; default: the client's account. */
  readonly account?: Account | Address | undefined;
  /** Gas limit; default: the estimate and 20 % more. */
  readonly gas?: bigint | undefined;
  readonly nonce?: number | undefined;
};

/** What every read takes. */
export type ReadParameters = {
  /** Default: the latest block. */
  readonly blockNumber?: bigint | undefined;
};

/** An unsigned call, for a Safe, a batch or an agent. `value` in base units of the chain's coin. */
export type Call = { readonly to: Address; readonly data: `0x${string}`; readonly value: bigint };

/** The block of a read, as viem takes it. */
export function atBlock(blockNumber: bigint | undefined): { readonly blockNumber?: bigint } {
  return blockNumber === undefined ? {} : { blockNumber };
}
