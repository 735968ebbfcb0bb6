// A connection to one chain over JSON-RPC: who can read it, who can sign on it, what kind of chain it is.
import {
  type Account,
  type Address,
  type Chain,
  createPublicClient,
  createTestClient,
  createWalletClient,
  defineChain,
  getAddress,
  type Hash,
  http,
  isAddress,
  type PublicClient,
  type TestClient,
  type TransactionReceipt,
  type Transport,
  type WalletClient,
} from "viem";
import { InputError } from "../io/errors.ts";

/** The chain ids that local nodes use: keys are public there, time can be moved, deployments are not kept. */
export const LOCAL_CHAIN_ID = 31_337;
export const DEFAULT_RPC = "http://127.0.0.1:8545";
const REQUEST_TIMEOUT_MS = 60_000;
const LOCAL_POLLING_MS = 40;

export type Wallet = WalletClient<Transport, Chain, Account>;

/** One chain, as the commands use it. */
export type Connection = {
  readonly rpc: string;
  readonly chain: Chain;
  readonly chainId: number;
  readonly isLocal: boolean;
  readonly reader: PublicClient<Transport, Chain>;
  /** Moves time and impersonates accounts; local chains only. */
  readonly tester: TestClient<"hardhat" | "anvil", Transport, Chain>;
  /** The addresses the node itself signs for. */
  readonly accounts: readonly Address[];
  /** Signs as an account of the node, given as its index or its address. */
  readonly walletOf: (account: string | number) => Wallet;
};

/**
 * Connects to the chain at `rpc`.
 *
 * @throws InputError if nothing answers there, or it is another chain than `chainId`.
 */
export async function connect(rpc: string, chainId?: number): Promise<Connection> {
  const transport = http(rpc, { timeout: REQUEST_TIMEOUT_MS, retryCount: 2 });
  const probe = createPublicClient({ transport });
  const id = await probe.getChainId().catch(() => {
    throw new InputError(
      `No chain answers at ${rpc}`,
      "Start one with `npm run node` in another terminal, or name another with --rpc",
    );
  });
  if (chainId !== undefined && id !== chainId) {
    throw new InputError(`The chain at ${rpc} has the id ${id}, not ${chainId}`, "Name the right chain with --rpc");
  }
  const isLocal = id === LOCAL_CHAIN_ID;
  const chain = defineChain({
    id,
    name: isLocal ? "local chain" : `chain ${id}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
  });
  const pollingInterval = isLocal ? LOCAL_POLLING_MS : undefined;
  const options = { chain, transport, ...(pollingInterval === undefined ? {} : { pollingInterval, cacheTime: 0 }) };
  const version = await probe.request({ method: "web3_clientVersion" }).catch(() => "");
  const accounts = await probe.request({ method: "eth_accounts" as never }).then(
    (list) => (list as Address[]).map((address) => getAddress(address)),
    () => [],
  );
  return {
    rpc,
    chain,
    chainId: id,
    isLocal,
    reader: createPublicClient(options),
    tester: createTestClient({ ...options, mode: version.includes("anvil") ? "anvil" : "hardhat" }),
    accounts,
    walletOf: (account) => createWalletClient({ ...options, account: resolveAccount(account, accounts, rpc) }),
  };
}

/** An account of the node by index ("3") or address; its key stays with the node. */
function resolveAccount(account: string | number, accounts: readonly Address[], rpc: string): Address {
  const text = String(account);
  if (isAddress(text)) return getAddress(text);
  const found = /^\d+$/.test(text) ? accounts[Number(text)] : undefined;
  if (found !== undefined) return found;
  throw new InputError(
    `The node at ${rpc} has no account ${text}`,
    accounts.length === 0
      ? "It signs for nobody: name a node that holds your accounts"
      : `Give an index from 0 to ${accounts.length - 1}, or an address`,
  );
}

/**
 * The receipt of a transaction that succeeded. A chain that mines at once has it at once: then waiting is one request.
 *
 * @throws Error if the transaction failed.
 */
export async function receiptOf(connection: Connection, hash: Hash): Promise<TransactionReceipt> {
  const receipt = await connection.reader
    .getTransactionReceipt({ hash })
    .catch(() => connection.reader.waitForTransactionReceipt({ hash }));
  if (receipt.status !== "success") throw new Error(`The transaction ${hash} failed`);
  return receipt;
}
