// A cart its donor signs and somebody else sends: the donor needs no coin for gas.
import { cartTotal, NATIVE } from "@catchment/sdk";
import { chooseCartWay, relayCartSync, signCart } from "@catchment/sdk/actions";
import { isAddressEqual } from "viem";
import type { RoundContext } from "../chain/command.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { prepareMoney } from "./assets.ts";
import { type Cart, cartGasOf, GIFT_GAS } from "./donations.ts";

/** Long enough to be sent at once. Seconds. */
const LIFETIME = 3_600n;
/** For the permit, the signature and the transfer, beside what the Round needs. */
const ROUTER_GAS = 300_000n;

/** @returns how the money was allowed, and the transaction. */
export async function sendSigned(context: RoundContext, { donor, gifts }: Cart, relayer: string) {
  const { connection, deployment, round, asset } = context;
  const { reader, isLocal } = connection;
  if (asset.address === NATIVE) {
    throw new InputError(`${asset.symbol} can only be sent by its owner`, "Leave out --relayer");
  }
  if (!connection.accounts.some((own) => isAddressEqual(own, donor))) {
    throw new InputError(`The node does not sign for ${donor}`, "Name one of its own accounts with --account");
  }
  const wallet = await actAs(connection, donor);
  const { router } = deployment.contracts;
  const items = [{ round: round.address, gifts }];
  const amount = cartTotal(items);
  const find = () => chooseCartWay(reader, { router, asset: asset.address, donor, amount });
  let way = await find();
  if (!way.isGasless && isLocal) {
    // Local dollars have no permit: here gas is free, and the donor allows the Router itself.
    await prepareMoney(connection, wallet, asset, router, amount);
    way = await find();
  }
  if (!way.isGasless || way.by === "send") {
    throw new InputError(`A signature is not enough here: ${way.because}`, "Leave out --relayer");
  }
  const { timestamp } = await reader.getBlock();
  const deadline = timestamp + LIFETIME;
  const signed = await signCart(wallet, { router, token: asset.address, items, deadline, by: way.by });
  const gas = isLocal ? (await cartGasOf(connection, round)) + ROUTER_GAS + GIFT_GAS * BigInt(gifts.length) : undefined;
  const sender = await actAs(connection, relayer);
  const { receipt } = await relayCartSync(sender, { signed, gas });
  return { by: way.by, relayer: sender.account.address, transaction: receipt.transactionHash };
}
