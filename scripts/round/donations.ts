// Step 4: carts of gifts, each sent by its donor.
import { NATIVE } from "@catchment/sdk";
import { donate, getConfiguration } from "@catchment/sdk/actions";
import type { Address } from "viem";
import { type Connection, receiptOf, type Wallet } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { inParallel } from "../io/inParallel.ts";
import type { Progress } from "../io/progress.ts";
import { type Asset, allowFirst, mintMany, prepareMoney } from "./assets.ts";

/** More than a cart needs beside its gate's allowance: on a local chain gas is free and an estimate is half the work. */
const CART_GAS = 500_000n;
export const GIFT_GAS = 60_000n;

export type Cart = {
  readonly donor: Address;
  readonly gifts: readonly { readonly application: number; readonly amount: bigint }[];
};

/** Gives every donor of these carts the money for all of them, and the Round the allowance. */
export async function prepareDonors(
  connection: Connection,
  round: RoundEntry,
  asset: Asset,
  carts: readonly Cart[],
  progress: Progress,
): Promise<ReadonlyMap<Address, Wallet>> {
  const totals = new Map<Address, bigint>();
  for (const { donor, gifts } of carts) {
    const sum = gifts.reduce((total, gift) => total + gift.amount, totals.get(donor) ?? 0n);
    totals.set(donor, sum);
  }
  const wallets = new Map<Address, Wallet>();
  const isFresh = connection.isLocal && asset.address !== NATIVE;
  if (isFresh) await mintMany(connection, connection.walletOf(0), asset, totals);
  await inParallel([...totals], async ([donor, total]) => {
    const wallet = await actAs(connection, donor);
    wallets.set(donor, wallet);
    if (isFresh) await allowFirst(connection, wallet, asset, round.address, total);
    else await prepareMoney(connection, wallet, asset, round.address, total);
    progress.tick();
  });
  progress.stop();
  return wallets;
}

/** Sends the carts. Waits for every receipt; the first that fails ends it. */
export async function sendCarts(
  connection: Connection,
  round: RoundEntry,
  asset: Asset,
  carts: readonly Cart[],
  wallets: ReadonlyMap<Address, Wallet>,
  progress: Progress,
): Promise<void> {
  const cartGas = connection.isLocal ? await cartGasOf(connection, round) : undefined;
  const byDonor = Map.groupBy(carts, ({ donor }) => donor);
  // One donor's stay in order.
  await inParallel([...byDonor], async ([donor, own]) => {
    const wallet = wallets.get(donor) ?? (await actAs(connection, donor));
    for (const { gifts } of own) {
      const hash = await donate(wallet, {
        round: round.address,
        asset: asset.address,
        gifts,
        ...(cartGas === undefined ? {} : { gas: cartGas + GIFT_GAS * BigInt(gifts.length) }),
      });
      await receiptOf(connection, hash);
      progress.tick();
    }
  });
}

/** A gate must be left its whole allowance after a call has kept its 64th. */
export async function cartGasOf(connection: Connection, round: RoundEntry): Promise<bigint> {
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  return CART_GAS + (BigInt(config.giving.eligibilityGas) * 64n) / 63n;
}
