// Transactions as an attacker sends them: signed and put into a block whether or not a simulation would warn of them.
import { type CatchmentError, toCatchmentError } from "@catchment/sdk";
import type { Call } from "@catchment/sdk/actions";
import type { TransactionReceipt } from "viem";
import { receiptOf, type Wallet } from "../chain/connect.ts";
import type { Place } from "./place.ts";

/** More than anything here needs: an estimate would stop an attack before it begins. */
const GAS = 10_000_000n;

export type SendOptions = {
  readonly gas?: bigint;
  /** The second its block is in. */
  readonly time?: number;
};

export type Sent =
  | { readonly receipt: TransactionReceipt; readonly error?: undefined }
  | { readonly error: CatchmentError; readonly gasUsed: bigint };

/** Sends a call that must succeed. */
export async function send(place: Place, wallet: Wallet, call: Call, options: SendOptions = {}) {
  const sent = await trySend(place, wallet, call, options);
  if (sent.error !== undefined) throw sent.error;
  return sent.receipt;
}

/** Sends a call: a receipt comes of it, or the typed error of the transaction that reverted in its block. */
export async function trySend(place: Place, wallet: Wallet, call: Call, options: SendOptions = {}): Promise<Sent> {
  const { connection } = place;
  const { gas = GAS, time } = options;
  if (time !== undefined) await connection.tester.setNextBlockTimestamp({ timestamp: BigInt(time) });
  try {
    const hash = await wallet.sendTransaction({ ...call, gas });
    return { receipt: await receiptOf(connection, hash) };
  } catch (cause) {
    const error = toCatchmentError(cause, { contract: call.to });
    return { error, gasUsed: await gasOfReverted(place, wallet) };
  }
}

/** The chain mines at once: what reverted is the only transaction of the newest block. 0 if it never got into one. */
async function gasOfReverted(place: Place, wallet: Wallet): Promise<bigint> {
  const { reader } = place.connection;
  const { transactions } = await reader.getBlock({ blockTag: "latest", includeTransactions: true });
  const own = transactions.find(({ from }) => from.toLowerCase() === wallet.account.address.toLowerCase());
  if (own === undefined) return 0n;
  const receipt = await reader.getTransactionReceipt({ hash: own.hash });
  return receipt.status === "reverted" ? receipt.gasUsed : 0n;
}
