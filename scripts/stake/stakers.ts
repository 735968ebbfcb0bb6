// What a staker does: lock, leave, be paid, answer an accusation.
import {
  answerAccusationSync,
  getStake,
  lockStakeSync,
  unlockStakeSync,
  withdrawStakeSync,
} from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { formatMoment } from "../io/moments.ts";
import { parseUnits } from "../io/money.ts";
import { digestOfReason } from "../ledger/context.ts";
import { prepareMoney } from "../round/assets.ts";
import { openStakes, ownOf, type StakeFlags, stakeSubcommand } from "./context.ts";

type Flags = StakeFlags & { readonly account: string };

const WHO = "--account <index|address>";

export function lockCommand(): Command {
  return stakeSubcommand("lock", "lock money for the Program; more each time", ["stake lock 500 --account 7"])
    .argument("<amount>", "in units of the staked token")
    .requiredOption(WHO, "the staker")
    .action(async (given: string, flags: Flags) => {
      const { connection, stakes, program, asset, money } = await openStakes(flags);
      const amount = parseUnits(given, asset.decimals);
      const wallet = await actAs(connection, flags.account);
      await prepareMoney(connection, wallet, asset, stakes, amount);
      const { staker, locked } = await lockStakeSync(wallet, { stakes, program, amount, asset: asset.address });
      print(
        flags,
        { stakes, program, staker, amount, locked },
        `${money(amount)} locked, ${money(locked)} in all. Next: npx catchment stake show ${flags.account}`,
      );
    });
}

export function unlockCommand(): Command {
  return stakeSubcommand("unlock", "begin to leave, with part or all: it stops counting at once", [
    "stake unlock 200 --account 7",
  ])
    .argument("<amount>", "in units of the staked token")
    .requiredOption(WHO, "the staker")
    .action(async (given: string, flags: Flags) => {
      const { connection, stakes, program, asset, money } = await openStakes(flags);
      const amount = parseUnits(given, asset.decimals);
      const wallet = await actAs(connection, flags.account);
      const { staker, readyAt } = await unlockStakeSync(wallet, { stakes, program, amount });
      print(
        flags,
        { stakes, program, staker, amount, readyAt },
        `${money(amount)} on its way out: ready on ${formatMoment(Number(readyAt))}. Then: npx catchment stake withdraw`,
      );
    });
}

export function withdrawCommand(): Command {
  return stakeSubcommand("withdraw", "pay what is ready: anyone to the staker itself, the staker anywhere", [
    "stake withdraw --account 7",
    "stake withdraw --account 7 --to 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
    "stake withdraw --account 0 --staker 7",
  ])
    .requiredOption(WHO, "who sends it")
    .option("--staker <index|address>", "whose stake (default: the sender's)")
    .option("--to <index|address>", "who is paid (default: the staker)")
    .action(async (flags: Flags & { readonly staker?: string; readonly to?: string }) => {
      const context = await openStakes(flags);
      const { connection, money } = context;
      const wallet = await actAs(connection, flags.account);
      const staker = addressOf(connection, flags.staker ?? flags.account);
      const to = flags.to === undefined ? staker : addressOf(connection, flags.to);
      const { amount } = await withdrawStakeSync(wallet, { ...ownOf(context, staker), to });
      print(flags, { ...ownOf(context, staker), to, amount }, `${money(amount)} paid to ${to}.`);
    });
}

export function answerCommand(): Command {
  return stakeSubcommand("answer", "answer the accusation against you, until it is ruled on or lapses", [
    'stake answer --statement "the passwords were shared without me" --account 7',
  ])
    .requiredOption("--statement <text>", "what speaks against it; kept beside the chain")
    .requiredOption(WHO, "the staker")
    .action(async (flags: Flags & { readonly statement: string }) => {
      const context = await openStakes(flags);
      const { connection, stakes, program } = context;
      const wallet = await actAs(connection, flags.account);
      const statement = digestOfReason(flags.statement, "--statement");
      const { staker } = await answerAccusationSync(wallet, { stakes, program, statement });
      const { accusation } = await getStake(connection.reader, ownOf(context, staker));
      const until = accusation === undefined ? "" : ` Nobody can rule before ${formatMoment(accusation.rulingFrom)}.`;
      print(flags, { stakes, program, staker, statement }, `Answered.${until}`);
    });
}
