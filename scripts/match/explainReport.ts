// What a project got and why, as tables that a person reads.
import type { MatchExplanation, MatchOutcome, MatchStep } from "../../sdk/src/analysis/index.ts";
import { renderTable } from "../io/table.ts";
import { printable, shorten } from "../io/terminal.ts";
import { reportParts } from "./partsReport.ts";
import { percentOf, share, signed } from "./words.ts";

const MOST_DONORS = 20;
const RIGHT = { align: "right" } as const;

const REASONS: Readonly<Record<MatchStep["reason"], string>> = {
  ideal: "ideal match",
  share: "its share of the pool",
  multiplier: "multiplier of the project",
  pool: "the pool is smaller than all demand",
  "scale-up": "the pool is larger than all demand, and is paid out whole",
  redistribution: "what others left at their cap",
  cap: "the cap",
  ask: "it asked for no more",
  "minimum-match": "less than the least match",
  rounding: "rounding",
};

const OUTCOMES: Readonly<Record<MatchOutcome, string>> = {
  "no-demand": "There is nothing to match",
  "below-minimum-match": "It would get less than the least match, so nothing",
  "held-by-cap": "The cap holds it down",
  "held-by-ask": "It gets what it asked for",
  share: "It gets its share of the pool",
  "in-full": "It gets its ideal match in full",
  "in-part": "It gets a part of its ideal match, as everybody whom nothing holds down",
  "above-ideal": "It gets more than its ideal match",
};

/** How amounts and projects are written. */
export type Writing = {
  readonly money: (amount: bigint) => string;
  readonly nameOf: (project: string) => string;
};

/** The explanation for a person. */
export function reportExplanation(explanation: MatchExplanation, writing: Writing): string {
  const { project, method, match, outcome } = explanation;
  const { money, nameOf } = writing;
  const name = nameOf(project);
  const head = printable(name === project ? project : `${name}, ${project}`);
  return [
    head,
    `${method}: ${money(match)}. ${OUTCOMES[outcome]}.`,
    "",
    "The way to the match",
    steps(explanation, writing),
    ...section(reportParts(explanation.parts, explanation.ideal, writing)),
    ...section(donors(explanation, writing)),
    "",
  ].join("\n");
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function steps({ steps: list, multiplier, cap, ask }: MatchExplanation, { money }: Writing): string {
  const detail = ({ reason }: MatchStep) => {
    if (reason === "multiplier") return share(multiplier);
    if (reason === "cap" && cap !== null) return money(cap);
    return reason === "ask" && ask !== null ? money(ask) : "";
  };
  return renderTable(
    [{ name: "" }, { name: "", ...RIGHT }, { name: "adds", ...RIGHT }, { name: "makes", ...RIGHT }],
    list.map((step) => [REASONS[step.reason], detail(step), signed(step.amount, money), money(step.after)]),
  );
}

function donors({ donors: list }: MatchExplanation, { money }: Writing): readonly string[] {
  if (list.length === 0) return [];
  const counted = list.reduce((sum, { effective }) => sum + effective, 0n);
  const given = list.reduce((sum, one) => sum + one.given, 0n);
  const shown = list.slice(0, MOST_DONORS);
  const first = list.length > shown.length ? `, the ${shown.length} who count most` : "";
  const rows = shown.map((donor) => [
    shorten(donor.donor, 42),
    String(donor.donations),
    money(donor.given),
    money(donor.effective),
    donor.weight === null ? "" : share(donor.weight),
    donor.losses.map(({ reason, amount }) => `${reason} ${money(amount)}`).join(", "),
  ]);
  return [
    `Donors: ${list.length}${first}.`,
    `They gave ${money(given)}; ${money(counted)} of it counts (${percentOf(counted, given)})`,
    renderTable(
      [
        { name: "donor" },
        { name: "gifts", ...RIGHT },
        { name: "gave", ...RIGHT },
        { name: "counts", ...RIGHT },
        { name: "weight", ...RIGHT },
        { name: "lost to" },
      ],
      rows,
    ),
  ];
}
