// What a Program does about a staker it accuses: two SLASHERs, notice, and a ruling.
import { accuseStakerSync, dropAccusationSync, getStake, grantRoleSync, slashStakeSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { formatMoment } from "../io/moments.ts";
import { parseUnits } from "../io/money.ts";
import { digestOfReason } from "../ledger/context.ts";
import { openStakes, ownOf, type StakeFlags, stakeSubcommand } from "./context.ts";

type SlasherFlags = StakeFlags & { readonly account: string };

const STAKER = ["<staker>", "by index or address"] as const;
const WHO = "--account <index|address>";

export function slasherCommand(): Command {
  return stakeSubcommand("slasher", "make somebody a SLASHER of the Program: it takes two of them to slash", [
    "stake slasher 8",
  ])
    .argument("<account>", "by index or address")
    .option(WHO, "the admin's account (default: the file's)")
    .action(async (wanted: string, flags: StakeFlags) => {
      const { connection, round, program } = await openStakes(flags);
      const wallet = await actAs(connection, flags.account ?? fileOf(round).program.admin);
      const slasher = addressOf(connection, wanted);
      await grantRoleSync(wallet, { program, role: "SLASHER", grantee: slasher });
      print(flags, { program, slasher }, `${slasher} is SLASHER of the Program. Next: npx catchment stake accuse`);
    });
}

export function accuseCommand(): Command {
  return stakeSubcommand("accuse", "a SLASHER gives notice that a staker may be slashed", [
    'stake accuse 7 --reason "one person, forty addresses" --account 8',
    'stake accuse 7 50 --reason "one person, forty addresses" --account 8',
  ])
    .argument(...STAKER)
    .argument("[amount]", "in units of the staked token (default: as much as the terms allow)")
    .requiredOption("--reason <text>", "the published reason; kept beside the chain")
    .requiredOption(WHO, "the SLASHER")
    .action(async (wanted: string, given: string | undefined, flags: SlasherFlags & { readonly reason: string }) => {
      const context = await openStakes(flags);
      const { connection, asset, money } = context;
      const own = ownOf(context, addressOf(connection, wanted));
      const wallet = await actAs(connection, flags.account);
      const { accusable } = await getStake(connection.reader, own);
      if (given === undefined && accusable === 0n) {
        throw new InputError(`${own.staker} has nothing at stake that could be slashed`, "Nothing is to be done");
      }
      const amount = given === undefined ? accusable : parseUnits(given, asset.decimals);
      const call = { ...own, amount, reason: digestOfReason(flags.reason) };
      const { rulingFrom, rulingUntil } = await accuseStakerSync(wallet, call);
      const window = `${formatMoment(Number(rulingFrom))} to ${formatMoment(Number(rulingUntil))}`;
      print(
        flags,
        { ...call, rulingFrom, rulingUntil },
        `${money(amount)} may be slashed, from ${window}, by another SLASHER. Next: npx catchment stake slash`,
      );
    });
}

export function dropCommand(): Command {
  return stakeSubcommand("drop", "take an accusation back: who made it, or an admin", ["stake drop 7 --account 8"])
    .argument(...STAKER)
    .option(WHO, "who sends it (default: the file's admin)")
    .action(async (wanted: string, flags: StakeFlags) => {
      const context = await openStakes(flags);
      const { connection, round } = context;
      const wallet = await actAs(connection, flags.account ?? fileOf(round).program.admin);
      const own = ownOf(context, addressOf(connection, wanted));
      await dropAccusationSync(wallet, own);
      print(flags, own, `${own.staker} is not accused any more.`);
    });
}

export function slashCommand(): Command {
  return stakeSubcommand("slash", "another SLASHER rules: what the accusation is about goes into the Round's pool", [
    "stake slash 7 --account 9",
  ])
    .argument(...STAKER)
    .requiredOption(WHO, "the SLASHER; not the one that accused")
    .action(async (wanted: string, flags: SlasherFlags) => {
      const context = await openStakes(flags);
      const { connection, round, money } = context;
      const wallet = await actAs(connection, flags.account);
      const own = ownOf(context, addressOf(connection, wanted));
      const { amount } = await slashStakeSync(wallet, { ...own, round: round.address });
      print(
        flags,
        { ...own, round: round.address, amount },
        `${money(amount)} moved into the pool of "${round.name}".`,
      );
    });
}
