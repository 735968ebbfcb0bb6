// The story for a terminal: read from top to bottom it tells who was let in, what they got, and what they did with it.
import { type Column, renderTable } from "../io/table.ts";
import { hasColour, printable } from "../io/terminal.ts";
import type { RoundFacts, ScenarioFacts } from "./facts.ts";
import { donatedIn, inFull, isLimit, share, whole } from "./page/amounts.ts";
import { explorerRows, standingBps, weightIn } from "./page/explorers.ts";
import { FATE_NAMES, type Fate, fatesOf, laneOf } from "./page/fates.ts";
import { type RefusalView, refusalsOf } from "./page/refusals.ts";

/** Characters of the widest line. */
const WIDTH = 100;
const right = { align: "right" } as const;

/** Amounts are whole units, cut off; a try without a match was refused. */
const COLUMNS: readonly Column[] = [
  { name: "Builder" },
  { name: "asked", ...right },
  { name: "allowed", ...right },
  { name: "decision" },
  { name: "keeps", ...right },
  { name: "match", ...right },
  { name: "justified", ...right },
  { name: "given back", ...right },
  { name: "owed", ...right },
];

/** @example console.log(storyTable(facts)); */
export function storyTable(facts: ScenarioFacts, colour = hasColour()): string {
  const blocks = facts.rounds.map((round) => roundBlock(facts, round, colour));
  const text = [...blocks, explorersBlock(facts, colour)].join("\n\n").replaceAll("\u00a0", " ");
  return `${text}\n`;
}

function heading(text: string, colour: boolean): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text;
}

function roundBlock(facts: ScenarioFacts, round: RoundFacts, colour: boolean): string {
  const { asset } = facts;
  const days = `day ${round.opens} to ${round.settles}`;
  const money = `pool ${whole(round.pool, asset)}, donated ${whole(donatedIn(round), asset)} ${asset.symbol}`;
  const refusals = refusalsOf(facts).filter((one) => one.round === round);
  return [
    heading(`Round ${round.number}: ${days}, ${money}`, colour),
    ...round.story.flatMap((sentence) => wrap(printable(sentence), "  ")),
    "",
    renderTable(COLUMNS, rowsOf(facts, round), colour),
    ...(refusals.length === 0
      ? ["", "Nobody was refused."]
      : ["", ...refusals.flatMap((one) => refusalLines(one, facts))]),
  ].join("\n");
}

function rowsOf(facts: ScenarioFacts, round: RoundFacts): string[][] {
  const { asset } = facts;
  const refusals = refusalsOf(facts).filter((one) => one.round === round);
  const lanes = [...new Set(round.tries.map(({ builder }) => laneOf(builder)))];
  const ordered = lanes.flatMap((lane) => round.tries.filter(({ builder }) => laneOf(builder) === lane));
  const refused = round.tries.filter((one) => one.refused !== null);
  return ordered.map((one) => {
    const start = [one.builder, whole(one.ask, asset), isLimit(one.askLimit) ? whole(one.askLimit, asset) : "no limit"];
    const application = round.applications.find(({ builder }) => builder === one.builder);
    if (one.refused !== null) {
      const reason = one.refused.error === "Ledger_AskAboveLimit" ? "too much" : refusals[refused.indexOf(one)]?.short;
      return [...start, `no: ${reason ?? "refused"}`, "", "", "", "", ""];
    }
    if (application === undefined) return [...start, "let in", "", "", "", "", ""];
    const parts = fatesOf(facts, round, application);
    const of = (...names: readonly Fate[]) =>
      parts.reduce((sum, { fate, amount }) => (names.includes(fate) ? sum + amount : sum), 0n);
    const open = of("open");
    return [
      ...start,
      of("late") > 0n ? "in, paid late" : open > 0n ? `in, ${FATE_NAMES.open}` : "let in",
      share(application.multiplierBps),
      whole(application.granted, asset),
      whole(of("justified"), asset),
      whole(of("repaid", "late"), asset),
      whole(of("owed", "open"), asset),
    ];
  });
}

function refusalLines({ builder, ask, error, because, cure, next }: RefusalView, { asset }: ScenarioFacts): string[] {
  const text = `${builder} asked for ${inFull(ask, asset)}, ${error}: it ${because}. Cure: ${cure}. Then: ${next}.`;
  return wrap(printable(text), "  ", "- ");
}

function explorersBlock(facts: ScenarioFacts, colour: boolean): string {
  const { rounds, asset } = facts;
  const shown = (bps: number | null) => (bps === null ? "-" : share(bps));
  const rows = explorerRows(facts).map(({ name, explorers: [first = ""] }) => {
    const of = (round: RoundFacts | undefined) => round?.standings.find(({ explorer }) => explorer === first);
    const { failed = "0", communicatorJustified = "0" } = of(rounds.at(-1)) ?? {};
    return [
      name,
      ...rounds.flatMap((round) => [shown(weightIn(round, first)), shown(standingBps(of(round)))]),
      whole(failed, asset),
      whole(communicatorJustified, asset),
    ];
  });
  const columns = [
    { name: "Explorer" },
    ...rounds.flatMap(({ number }) => [
      { name: `weight ${number}`, ...right },
      { name: "standing", ...right },
    ]),
    { name: "failed", ...right },
    { name: "word", ...right },
  ];
  const { revoked, matchBefore, matchAfter } = facts.review;
  const review =
    revoked.length === 0
      ? "Nobody's Stamps were revoked."
      : `Revoked in review: ${revoked.join(", ")}; the match fell from ${inFull(matchBefore, asset)} to ${inFull(matchAfter, asset)}.`;
  return [
    heading("Explorers: what their gifts weigh in each Round, and their standing after it", colour),
    ...wrap(printable(review), "  "),
    "",
    renderTable(columns, rows, colour),
  ].join("\n");
}

/** Lines of whole words, none longer than the table may be. */
function wrap(text: string, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    const isFirst = line === first || line === indent;
    if (!isFirst && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
