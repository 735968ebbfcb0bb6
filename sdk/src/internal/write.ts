import type { Account, Address, Hash, TransactionReceipt } from "viem";
import { estimateGas, getCode, sendTransaction, call as simulate, waitForTransactionReceipt } from "viem/actions";
import { NoAccountError, NoCodeError, ReceiptTimeoutError, TransactionRevertedError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { Call, CatchmentClient, WriteParameters } from "./client.ts";

/** Estimates of a node are exact for the state they see: by the time of the block a little more may be needed. */
const HEADROOM_PERCENT = 20n;

/** Simulates a call, then sends it. A call to an address without code "succeeds" on a chain, so code is asked for, too. */
export function sendCall(
  client: CatchmentClient,
  action: string,
  call: Call,
  parameters: WriteParameters,
): Promise<Hash> {
  const account = accountOf(client, action, parameters);
  const { nonce, gas } = parameters;
  return attempt({ action, contract: call.to }, async () => {
    const [code] = await Promise.all([getCode(client, { address: call.to }), simulate(client, { ...call, account })]);
    if (code === undefined) throw new NoCodeError(call.to);
    const estimate = gas ?? (await estimateGas(client, { ...call, account }));
    return sendTransaction(client, {
      ...call,
      account,
      chain: client.chain ?? null,
      gas: gas ?? estimate + (estimate * HEADROOM_PERCENT) / 100n,
      ...(nonce === undefined ? {} : { nonce }),
    });
  });
}

/** Sends a call and waits until it has succeeded. */
export async function sendCallSync(
  client: CatchmentClient,
  action: string,
  call: Call,
  parameters: WriteParameters,
): Promise<TransactionReceipt> {
  const hash = await sendCall(client, action, call, parameters);
  const receipt = await attempt({ action, contract: call.to }, () =>
    waitForTransactionReceipt(client, { hash }).catch((cause: Error) => {
      throw cause.name === "WaitForTransactionReceiptTimeoutError" ? new ReceiptTimeoutError(hash, cause) : cause;
    }),
  );
  if (receipt.status === "success") return receipt;
  throw new TransactionRevertedError(hash, action, await reasonOf(client, action, call, receipt));
}

/** The account's address; the client's own, if none is given. */
export function addressOfSender(client: CatchmentClient, action: string, parameters: WriteParameters): Address {
  const account = accountOf(client, action, parameters);
  return typeof account === "string" ? account : account.address;
}

export function accountOf(client: CatchmentClient, action: string, { account }: WriteParameters): Account | Address {
  const sender = account ?? client.account;
  if (sender === undefined) throw new NoAccountError(action);
  return sender;
}

/** Replays a reverted transaction on the block before its own: mostly that tells why. */
async function reasonOf(client: CatchmentClient, action: string, call: Call, receipt: TransactionReceipt) {
  try {
    await attempt({ action, contract: call.to }, () =>
      simulate(client, { ...call, account: receipt.from, blockNumber: receipt.blockNumber - 1n }),
    );
    return undefined;
  } catch (cause) {
    return cause;
  }
}
