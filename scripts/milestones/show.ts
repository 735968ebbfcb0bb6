// `catchment milestones show`: the parts of a match, what they are paid for, and what became of them.
import { getMilestones, type MilestonePart, type Milestones } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { findDocument } from "../io/documents.ts";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { type MilestonesContext, openMilestones, ownOf } from "./context.ts";

const DAY = 86_400;

export function showCommand(): Command {
  return roundCommand("show", "the parts of a match, and what became of them", ["milestones show A"])
    .argument("<application>", "by number or name")
    .action(async (wanted: string, flags: RoundFlags) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const shown = await getMilestones(context.connection.reader, own);
      print(flags, { ...own, ...shown }, render(context, shown, wanted));
    });
}

function render({ money }: MilestonesContext, shown: Milestones, wanted: string): string {
  const table = renderTable(
    [
      { name: "part" },
      { name: "outcome" },
      { name: "share", align: "right" },
      { name: "amount", align: "right" },
      { name: "until" },
      { name: "state" },
    ],
    shown.parts.map((part, index) => [
      String(index + 1),
      outcomeOf(part),
      `${(part.bps / 100).toFixed(2)}%`,
      part.state === "None" ? "" : money(part.amount),
      part.state === "None" ? `${part.time / DAY} days from settling` : formatMoment(part.deadline),
      stateInWords(part),
    ]),
  );
  const waits =
    shown.prescribed === undefined
      ? ""
      : `\n\nOther parts wait for the Builder: npx catchment milestones agree ${wanted}`;
  return `${table}${waits}\n\n${nextOf(shown, wanted)}`;
}

/** As it was written down here, else its digest. */
function outcomeOf({ outcome }: MilestonePart): string {
  const text = findDocument(outcome)?.text;
  return typeof text === "string" ? text : outcome;
}

function stateInWords({ state, waitUntil, submissions, hasAppealed }: MilestonePart): string {
  const until = formatMoment(waitUntil);
  if (state === "Submitted") return `submitted, ${submissions} of 3; silence accepts on ${until}`;
  if (state === "Rejected" && hasAppealed) return `rejected, ${submissions} of 3; appealed before`;
  if (state === "Rejected") return `rejected, ${submissions} of 3; may be appealed until ${until}`;
  if (state === "Appealed") return `appealed; the arbiter rules until ${until}`;
  return state === "None" ? "not delivered" : state.toLowerCase();
}

const STEPS = [
  ["Accepted", "pay"],
  ["Lost", "release"],
  ["Submitted", "decide"],
  ["Appealed", "rule"],
  ["Rejected", "submit"],
  ["Open", "submit"],
] as const;

function nextOf({ parts, recipient }: Milestones, wanted: string): string {
  if (recipient === undefined) return "Next: once the Round is settled, npx catchment claim";
  for (const [state, step] of STEPS) {
    const index = parts.findIndex((part) => part.state === state);
    if (index >= 0) return `Next: npx catchment milestones ${step} ${wanted} ${index + 1}`;
  }
  return "Nothing is left to be done.";
}
