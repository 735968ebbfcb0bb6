// `catchment rule`: the arbiter picks one of two lists, or neither.
import { rulingNames } from "@catchment/sdk";
import { type Command, Option } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { InputError } from "./io/errors.ts";
import { formatMoney } from "./io/money.ts";
import { digestOfReason } from "./ledger/context.ts";
import { readAsset } from "./round/assets.ts";
import { computeList, openListed } from "./settlement/context.ts";
import { disputeOf, rightOf, ruleOn } from "./settlement/steps.ts";

type Flags = RoundFlags & { readonly account?: string; readonly pick?: string; readonly reason?: string };

export function ruleCommand(): Command {
  return roundCommand("rule", "rule on a challenged list, as the Round's arbiter; without --pick: which one is right", [
    "rule",
    'rule --pick counter --reason "computed twice"',
  ])
    .addOption(
      new Option("--pick <which>", "the list that settles the Round").choices(["proposal", "counter", "neither"]),
    )
    .option("--reason <text>", "why; kept beside the chain")
    .option("--account <index|address>", "the arbiter (default: the Round file's)")
    .action(async (flags: Flags) => {
      const context = await openListed(flags);
      const { connection, round } = context;
      const dispute = disputeOf(context);
      const { number, bond } = dispute;
      const right = rightOf(dispute, await computeList(context)).toLowerCase();
      const found = `Computed anew, ${right === "neither" ? "neither is" : `the ${right} is`} right.`;
      if (flags.pick === undefined) {
        print(flags, { number, right }, `${found} Next: npx catchment rule --pick ${right} --reason "…"`);
        return;
      }
      if (flags.reason === undefined) throw new InputError("A ruling has a reason", "Add --reason");
      const ruling = rulingNames.find((name) => name.toLowerCase() === flags.pick) ?? "Neither";
      const reason = digestOfReason(flags.reason);
      const account = flags.account ?? fileOf(round).arbiter ?? 0;
      const { won, fee, forfeited } = await ruleOn(context, account, { number, ruling, reason });
      const asset = await readAsset(connection, bond.asset);
      const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
      const next = ruling === "Neither" ? "propose" : "settle";
      print(
        flags,
        { number, right, ruling, won, fee, forfeited, reason },
        [
          found,
          `Ruled: ${ruling}. ${money(won)} to the winner, ${money(fee)} to the arbiter, ${money(forfeited)} to the sponsors.`,
          `Next: npx catchment ${next}`,
        ].join("\n"),
      );
    });
}
