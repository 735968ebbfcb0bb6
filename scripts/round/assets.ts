// The money of a Round: which asset a Round file means, and local dollars out of nothing.
import { NATIVE } from "@catchment/sdk";
import { approveAsset } from "@catchment/sdk/actions";
import { type Address, erc20Abi, getAddress, isAddress, parseAbi } from "viem";
import type { Connection, Wallet } from "../chain/connect.ts";
import type { Deployment } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";

const mintAbi = parseAbi(["function mint(address to, uint256 amount)"]);

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
    });
    await connection.reader.waitForTransactionReceipt({ hash });
  }
  await approveAsset(wallet, { asset: asset.address, spender, amount });
}
