// `catchment challenge`: the proposed list is wrong, this one is right.
import { challengeProposalSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { actAs } from "./chain/people.ts";
import { InputError } from "./io/errors.ts";
import { formatMoment } from "./io/moments.ts";
import { formatMoney } from "./io/money.ts";
import { prepareMoney, readAsset } from "./round/assets.ts";
import { computeList, type ListContext, listToJson, openListed, renderList } from "./settlement/context.ts";
import { writeList } from "./settlement/lists.ts";

export function challengeCommand(): Command {
  return roundCommand("challenge", "compute the Round's list anew, and challenge the proposed one if it is another", [
    "challenge --account 7",
  ])
    .requiredOption("--account <index|address>", "who challenges and puts up the bond")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const context = await openListed(flags);
      const { connection, round, settlement, pool } = context;
      const proposal = pendingOf(context);
      const list = await computeList(context);
      if (list.root === proposal.list.root && list.total === proposal.list.total) {
        throw new InputError(
          `Proposal ${proposal.number} is right: computed anew it is the same, to the base unit`,
          "Nothing is to be challenged. Once its time is over: npx catchment settle",
        );
      }
      const file = writeList(list);
      const wallet = await actAs(connection, flags.account);
      const asset = await readAsset(connection, proposal.bond.asset);
      await prepareMoney(connection, wallet, asset, settlement, proposal.bond.amount);
      const { number, bond } = proposal;
      const challenge = { settlement, round: round.address, number, counter: list, bond };
      const { ruleUntil } = await challengeProposalSync(wallet, challenge);
      print(
        flags,
        { ...listToJson(list), file, number, bond, ruleUntil },
        [
          await renderList(context, list),
          `Proposal ${number} gives ${formatMoney(proposal.list.total, pool.decimals)} ${pool.symbol}, root ${proposal.list.root}.`,
          `Challenged with ${file}: publish it. ${proposal.arbiter} rules until ${formatMoment(Number(ruleUntil))}: npx catchment rule`,
        ].join("\n"),
      );
    });
}

function pendingOf({ proposal, round }: ListContext) {
  if (proposal?.state === "Proposed") return proposal;
  const what = proposal === undefined ? "Nothing is proposed" : `Proposal ${proposal.number} is ${proposal.state}`;
  throw new InputError(`${what} for "${round.name}"`, "Only a proposed list is challenged: npx catchment propose");
}
