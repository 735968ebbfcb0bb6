// The money of a Round: which asset a Round file means, and local dollars out of nothing.
import { NATIVE } from "@catchment/sdk";
import { approveAsset } from "@catchment/sdk/actions";
import { type Address, erc20Abi, getAddress, isAddress, parseAbi } from "viem";
import { type Connection, receiptOf, type Wallet } from "../chain/connect.ts";
import type { Deployment } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";

/** More than a mint or an approval needs: not asking for an estimate halves the time of preparing many donors. */
const TOKEN_GAS = 150_000n;
const mintAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function mintMany(address[] to, uint256[] amounts)",
]);
/** A first balance costs some 30,000 gas: these fit well into a block. */
const MINTS_PER_TRANSACTION = 200;

export type Asset = { readonly address: Address; readonly symbol: string; readonly decimals: number };

/**
 * The asset a Round file names: "ETH", a token of the local deployment, or an address.
 *
 * @throws InputError if it is none of these, or no token answers there.
 */
export async function findAsset(connection: Connection, deployment: Deployment, name: string): Promise<Asset> {
  if (name === "ETH") return readAsset(connection, NATIVE);
  const address = deployment.tokens[name] ?? (isAddress(name) ? getAddress(name) : undefined);
  if (address === undefined) {
    const known = ["ETH", ...Object.keys(deployment.tokens)].join(", ");
    throw new InputError(`asset: "${name}" is not known on chain ${connection.chainId}`, `Give ${known} or an address`);
  }
  return readAsset(connection, address);
}

/** Symbol and decimals of an asset by its address. */
export async function readAsset(connection: Connection, address: Address): Promise<Asset> {
  if (address === NATIVE) return { address, symbol: connection.chain.nativeCurrency.symbol, decimals: 18 };
  const token = { address, abi: erc20Abi } as const;
  const [symbol, decimals] = await Promise.all([
    connection.reader.readContract({ ...token, functionName: "symbol" }),
    connection.reader.readContract({ ...token, functionName: "decimals" }),
  ]).catch(() => {
    throw new InputError(`asset: no token answers at ${address}`, "Check the address and the chain");
  });
  return { address, symbol, decimals };
}

/** Makes sure that `wallet` can give `amount` to `spender`: mints a local token if it has too little, and allows exactly it. */
export async function prepareMoney(
  connection: Connection,
  wallet: Wallet,
  asset: Asset,
  spender: Address,
  amount: bigint,
): Promise<void> {
  if (asset.address === NATIVE || amount === 0n) return;
  const owner = wallet.account.address;
  const token = { address: asset.address, abi: erc20Abi } as const;
  const balance = await connection.reader.readContract({ ...token, functionName: "balanceOf", args: [owner] });
  if (balance < amount && connection.isLocal) {
    const hash = await wallet.writeContract({
      address: asset.address,
      abi: mintAbi,
      functionName: "mint",
      args: [owner, amount - balance],
      gas: TOKEN_GAS,
    });
    await connection.reader.waitForTransactionReceipt({ hash });
  }
  await approveAsset(wallet, {
    asset: asset.address,
    spender,
    amount,
    ...(connection.isLocal ? { gas: TOKEN_GAS } : {}),
  });
}

/** Mints a local token for many owners at once. */
export async function mintMany(
  connection: Connection,
  wallet: Wallet,
  asset: Asset,
  amounts: ReadonlyMap<Address, bigint>,
): Promise<void> {
  const owed = [...amounts];
  for (let start = 0; start < owed.length; start += MINTS_PER_TRANSACTION) {
    const batch = owed.slice(start, start + MINTS_PER_TRANSACTION);
    const hash = await wallet.writeContract({
      address: asset.address,
      abi: mintAbi,
      functionName: "mintMany",
      args: [batch.map(([owner]) => owner), batch.map(([, amount]) => amount)],
    });
    await connection.reader.waitForTransactionReceipt({ hash });
  }
}

/** Allows a Round exactly `amount`, without a look at what was allowed: for accounts that never allowed anything. */
export async function allowFirst(
  connection: Connection,
  wallet: Wallet,
  asset: Asset,
  spender: Address,
  amount: bigint,
) {
  const args = [spender, amount] as const;
  const token = { address: asset.address, abi: erc20Abi } as const;
  const hash = await wallet.writeContract({ ...token, functionName: "approve", args, gas: TOKEN_GAS });
  await receiptOf(connection, hash);
}
