// `catchment stake show`: what somebody has at stake, what is on its way out, what it is accused of.

import { stakesAbi } from "@catchment/sdk/abis";
import { getStake, type Stake } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { addressOf } from "../chain/people.ts";
import { chainTime } from "../chain/time.ts";
import { bar } from "../io/bars.ts";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { openStakes, ownOf, type StakeContext, type StakeFlags, stakeSubcommand } from "./context.ts";

const BAR_WIDTH = 20;

export function showCommand(): Command {
  return stakeSubcommand("show", "what is locked, on its way out, ready, and accused", [
    "stake show 7",
    "stake show 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
  ])
    .argument("<staker>", "by index or address")
    .action(async (wanted: string, flags: StakeFlags) => {
      const context = await openStakes(flags);
      const own = ownOf(context, addressOf(context.connection, wanted));
      const contract = { address: context.stakes, abi: stakesAbi, args: [context.program, own.staker] } as const;
      const [stake, sparedUntil, now] = await Promise.all([
        getStake(context.connection.reader, own),
        context.connection.reader.readContract({ ...contract, functionName: "sparedUntil" }),
        chainTime(context.connection),
      ]);
      const rows = [
        ["staker", own.staker],
        ["accused", accusedInWords(context, stake, now)],
        ["could be accused of", context.money(stake.accusable)],
        ...(Number(sparedUntil) > now ? [["cannot be accused before", formatMoment(Number(sparedUntil))]] : []),
      ];
      const text = [
        renderTable([{ name: "what" }, { name: "as the contract has it" }], rows),
        "",
        renderMoney(context, stake),
      ].join("\n");
      print(flags, { ...own, ...stake, sparedUntil }, text);
    });
}

/** Where the money is, with bars. */
function renderMoney({ money }: StakeContext, { locked, exits, ready }: Stake): string {
  const parts = [
    { name: "locked", amount: locked },
    ...exits.map(({ amount, readyAt }) => ({ name: `ready on ${formatMoment(readyAt)}`, amount })),
    { name: "ready now", amount: ready },
  ];
  const all = parts.reduce((sum, { amount }) => sum + amount, 0n);
  if (all === 0n) return "Nothing is at stake. Next: npx catchment stake lock 500 --account …";
  return renderTable(
    [{ name: "money" }, { name: "amount", align: "right" }, { name: "of the whole" }],
    parts.map(({ name, amount }) => [name, money(amount), bar(amount, all, BAR_WIDTH)]),
  );
}

function accusedInWords({ money }: StakeContext, { accusation }: Stake, now: number): string {
  if (accusation === undefined) return "no";
  const { accuser, amount, rulingFrom, rulingUntil } = accusation;
  const when =
    now < rulingFrom
      ? `nobody can rule before ${formatMoment(rulingFrom)}`
      : `another SLASHER can rule until ${formatMoment(rulingUntil)}`;
  return `of ${money(amount)}, by ${accuser}; ${when}`;
}
