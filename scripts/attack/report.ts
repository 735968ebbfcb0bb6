// The attacks for a person: what was tried, what came of it, and by which error or figures one can tell.
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import { type Labels, refusalText } from "./errors.ts";
import type { PlayedLimit } from "./play.ts";
import type { AttackResult } from "./types.ts";

const TRIED_WIDTH = 58;
const DETAIL_WIDTH = 74;
const LIMIT_WIDTH = 40;

const OUTCOMES = {
  refused: "refused",
  "no effect": "no effect",
  "refused otherwise": "BY ANOTHER ERROR",
  "broke off": "BROKE OFF",
  succeeded: "SUCCEEDED",
} as const;

/** The table: an attack is a heading, its tries are below it. */
export function renderAttacks(results: readonly AttackResult[], labels: Labels): string {
  const rows: string[][] = [];
  let number = 0;
  let current = "";
  for (const result of results) {
    if (result.id !== current) {
      current = result.id;
      number += 1;
      rows.push(
        ["", "", ""],
        ...lines([
          [`${number}. ${result.title}`, TRIED_WIDTH],
          ["", TRIED_WIDTH],
          [`by ${result.attacker} (${result.threats.join(" ")})`, DETAIL_WIDTH],
        ]),
      );
    }
    rows.push(
      ...lines([
        [result.tried, TRIED_WIDTH - 3, "   "],
        [result.held ? OUTCOMES[result.outcome] : `${OUTCOMES[result.outcome]} !`, TRIED_WIDTH],
        [details(result, labels), DETAIL_WIDTH],
      ]),
    );
  }
  return renderTable(
    [{ name: "attack, and what was tried" }, { name: "outcome" }, { name: "the error, or the figures" }],
    rows,
  );
}

/** One line: how many tries of how many attacks held. */
export function summary(results: readonly AttackResult[]): string {
  const attacks = new Set(results.map(({ id }) => id)).size;
  const open = results.filter(({ held }) => !held);
  const tries = `${results.length} tries of ${attacks} attacks`;
  if (open.length === 0) return `${tries}: none succeeded.`;
  const names = open.map(({ id, tried }) => `${id} (${tried})`).join("; ");
  return `${tries}: ${open.length} SUCCEEDED or failed in another way than they must: ${names}`;
}

export function renderLimits(limits: readonly PlayedLimit[]): string {
  const rows = limits.flatMap(({ attacker, tried, got, didNotGet, needs }) => [
    ["", "", "", ""],
    ...lines([
      [`${attacker} ${tried}`, LIMIT_WIDTH],
      [got, LIMIT_WIDTH],
      [didNotGet, LIMIT_WIDTH],
      [needs, LIMIT_WIDTH],
    ]),
  ]);
  return renderTable(
    [{ name: "what is not stopped" }, { name: "it got" }, { name: "it did not get" }, { name: "it needs" }],
    rows,
  );
}

function details({ error, before, after, note, cost, attacker: _, ...rest }: AttackResult, labels: Labels): string {
  const parts = [
    error === undefined ? undefined : refusalText(error, labels),
    before === undefined ? undefined : before === after ? `${before}, before and after` : `${before} → ${after}`,
    note,
    rest.outcome === "refused" || cost === undefined ? undefined : `cost: ${cost}`,
  ];
  return parts.filter((part) => part !== undefined).join("\n");
}

type Cell = readonly [text: string, width: number, indent?: string];

/** One row of cells as the lines it takes. */
function lines(cells: readonly Cell[]): string[][] {
  const columns = cells.map(([text, width, indent = ""]) => wrap(text, width).map((line) => `${indent}${line}`));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) => columns.map((column) => column[index] ?? ""));
}

function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const done: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const next = line === "" ? word : `${line} ${word}`;
      if (next.length > width && line !== "") {
        done.push(line);
        line = shorten(word, width);
      } else line = next;
    }
    return [...done, line];
  });
}
