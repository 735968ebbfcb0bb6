// `catchment donate`: a cart of one's own, or, on a local chain, everybody of a donation file.
import { getRoundKind } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, openContext, print, type RoundContext, type RoundFlags, roundCommand } from "./chain/command.ts";
import { addressOf } from "./chain/people.ts";
import { InputError } from "./io/errors.ts";
import { formatMoney, parseUnits } from "./io/money.ts";
import { applicationNamed, type Names, namesOf } from "./round/builders.ts";
import { type Cart, prepareDonors, sendCarts } from "./round/donations.ts";
import { sendSigned } from "./round/relayed.ts";
import { readGifts } from "./round/roundFile.ts";

type Flags = RoundFlags & { readonly account?: string; readonly file?: string; readonly relayer?: string };

export function donateCommand(): Command {
  return roundCommand("donate", "give: the Round's donation file (local chains), or a cart of your own", [
    "donate",
    "donate A=1 C=2.5 --account 7",
    "donate A=1 --account 7 --relayer 3",
    "donate --file more.csv",
  ])
    .argument("[gifts...]", "Builder=amount, by name or application id, in token units")
    .option("--account <index|address>", "who gives")
    .option("--relayer <index|address>", "who sends what the donor signs, and pays the gas: a cart of your own")
    .option("--file <csv>", "a donation file: donor,project,amount")
    .action(async (gifts: readonly string[], flags: Flags) => {
      const context = await openContext(flags);
      const { connection, round } = context;
      if ((await getRoundKind(connection.reader, { round: round.address })) === "voting") {
        throw new InputError(`${round.name} is a Round of votes: nothing is given in it`, "Vote: npx catchment vote");
      }
      const names = await namesOf(context.connection, context.round);
      if (flags.relayer !== undefined)
        return giveSigned(context, ownCart(context, names, gifts, flags), flags.relayer, flags);
      const carts = gifts.length > 0 ? [ownCart(context, names, gifts, flags)] : fileCarts(context, names, flags.file);
      const donors = new Set(carts.map(({ donor }) => donor)).size;
      const preparing = context.report.progress("donors", donors);
      const wallets = await prepareDonors(context.connection, context.round, context.asset, carts, preparing);
      const sending = context.report.progress("carts", carts.length);
      await sendCarts(context.connection, context.round, context.asset, carts, wallets, sending);
      sending.stop();
      const total = carts.flatMap((cart) => cart.gifts).reduce((sum, { amount }) => sum + amount, 0n);
      const { decimals, symbol } = context.asset;
      print(
        flags,
        { carts: carts.length, donors, total },
        `${carts.length} carts of ${donors} donors, ${formatMoney(total, decimals)} ${symbol} in all.\nNext: npx catchment status`,
      );
    });
}

async function giveSigned(context: RoundContext, cart: Cart, relayer: string, flags: Flags): Promise<void> {
  if (cart.gifts.length === 0) {
    throw new InputError("What is given is not said", "Give gifts such as A=1: a donation file is not relayed");
  }
  const sent = await sendSigned(context, cart, relayer);
  const total = cart.gifts.reduce((sum, { amount }) => sum + amount, 0n);
  const { decimals, symbol } = context.asset;
  print(
    flags,
    { carts: 1, donors: 1, total, ...sent },
    `${formatMoney(total, decimals)} ${symbol} of ${cart.donor}, signed by it (${sent.by}), sent by ${sent.relayer}.\nNext: npx catchment status`,
  );
}

function ownCart({ connection, asset }: RoundContext, names: Names, gifts: readonly string[], flags: Flags): Cart {
  if (flags.account === undefined) {
    throw new InputError("Who gives is not said", "Add --account with an index or address of the node's accounts");
  }
  return {
    donor: addressOf(connection, flags.account),
    gifts: gifts.map((text) => {
      const [, name = "", amount = ""] = /^(.+)=([^=]+)$/.exec(text) ?? [];
      return {
        application: applicationNamed(names, name, `"${text}"`, "Write Builder=amount"),
        amount: parseUnits(amount, asset.decimals),
      };
    }),
  };
}

function fileCarts({ round, asset }: RoundContext, names: Names, given: string | undefined): Cart[] {
  const file = given ?? fileOf(round).donations;
  if (file === undefined) {
    throw new InputError("The Round's file names no donations", "Give --file, or gifts such as A=1 with --account");
  }
  const gifts = readGifts(file, asset.decimals, [...names.values()]);
  const byDonor = Map.groupBy(gifts, ({ donor }) => donor);
  return [...byDonor].map(([donor, own]) => ({
    donor,
    gifts: own.map(({ project, amount }) => ({
      application: applicationNamed(names, project, `"${project}"`, "Write Builder=amount"),
      amount,
    })),
  }));
}
