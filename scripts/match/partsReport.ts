// What an ideal is made of, by the kind of parts its method knows.
import type { IdealParts } from "../../sdk/src/analysis/index.ts";
import { labelOf } from "../io/report.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import type { Writing } from "./explainReport.ts";
import { percentOf, plural, share, signed } from "./words.ts";

const RIGHT = { align: "right" } as const;
const ID = 30;

type Listed = Extract<IdealParts, { readonly rest: unknown }>;

/** Lines: a heading and a table. */
export function reportParts(parts: IdealParts, ideal: bigint, writing: Writing): readonly string[] {
  switch (parts.kind) {
    case "median":
      return median(parts, writing);
    case "tally":
      return tally(parts, writing);
    case "blend":
      return parts.parts.flatMap((part, index) => [
        ...(index === 0 ? [] : [""]),
        `${share(part.share)} of the blend: ${part.method}, where it has ${percentOf(part.ideal, part.total)} of all`,
        ...reportParts(part.parts, part.ideal, writing),
      ]);
    default:
      return listed(parts, ideal, parts.kind === "votes" ? { ...writing, money: String } : writing);
  }
}

/** What is counted, and what is said of it. */
const KINDS = {
  "donor-pairs": ["pair", " of donors"],
  donors: ["donor", ""],
  clusters: ["cluster", " of donors with the same projects"],
  "project-pairs": ["pair", " of projects whose donors stand for each other"],
  votes: ["voter", ""],
} as const;

function listed(parts: Listed, ideal: bigint, writing: Writing): readonly string[] {
  const { money } = writing;
  const of = (amount: bigint) => percentOf(amount, ideal);
  const { columns, rows } = rowsOf(parts, writing);
  const blank = columns.slice(1).map(() => "");
  const more = (name: string, amount: bigint) => [name, ...blank, signed(amount, money).replace("+", ""), of(amount)];
  const all = [
    ...rows.map((row, index) => [
      ...row,
      money(parts.parts[index]?.amount ?? 0n),
      of(parts.parts[index]?.amount ?? 0n),
    ]),
    ...(parts.rest.count > 0 ? [more(`${parts.rest.count} more`, parts.rest.amount)] : []),
    ...(parts.own === 0n ? [] : [more("the donors' own money", parts.own)]),
  ];
  const [word, ofWhat] = KINDS[parts.kind];
  const count = plural(parts.parts.length + parts.rest.count, word);
  return [
    `What makes the ideal of ${money(ideal)}: ${count}${ofWhat}`,
    renderTable([...columns, { name: "amount", ...RIGHT }, { name: "of it", ...RIGHT }], all),
  ];
}

function rowsOf(parts: Listed, { money, nameOf }: Writing) {
  switch (parts.kind) {
    case "donor-pairs":
      return {
        columns: [{ name: "donor" }, { name: "and donor" }, { name: "counts", ...RIGHT }],
        rows: parts.parts.map(({ donors: [a, b], coefficient }) => [
          shorten(a, ID),
          shorten(b, ID),
          share(coefficient),
        ]),
      };
    case "project-pairs":
      return {
        columns: [{ name: "project" }, { name: "and project" }],
        rows: parts.parts.map(({ projects }) => projects.map((project) => labelOf(nameOf(project), ID))),
      };
    case "clusters":
      return {
        columns: [{ name: "donors" }, { name: "who gave to" }, { name: "together", ...RIGHT }],
        rows: parts.parts.map(({ donors, donorCount, projects, projectCount, effective }) => [
          donorCount === 1 ? shorten(donors[0] ?? "", ID) : plural(donorCount, "donor"),
          projectCount === 1 ? "this project alone" : shorten(projects.map(nameOf).join(", "), 40),
          money(effective),
        ]),
      };
    case "donors":
      return { columns: [{ name: "donor" }], rows: parts.parts.map(({ donor }) => [shorten(donor, 42)]) };
    case "votes":
      return { columns: [{ name: "voter" }], rows: parts.parts.map(({ voter }) => [shorten(voter, 42)]) };
  }
}

const VERDICTS = {
  counted: "it counts",
  "below-quorum": "too few ballots: it does not count",
  "below-minimum": "below the minimum: it does not count",
  "below-minimum-match": "its match would be below the minimum: it does not count",
} as const;

function median(parts: Extract<IdealParts, { readonly kind: "median" }>, { money }: Writing): readonly string[] {
  const { ballots, middle, median: value, quorum, minimum, minimumMatch, verdict } = parts;
  const from = Math.max((middle[0] ?? 0) - 3, 0);
  const rows = ballots
    .slice(from, (middle.at(-1) ?? 0) + 4)
    .map(({ voter, amount }, index) => [
      String(from + index + 1),
      shorten(voter, 42),
      money(amount),
      middle.includes(from + index) ? "◀ middle" : "",
    ]);
  const rules = [
    `quorum ${quorum}`,
    ...(minimum > 0n ? [`minimum ${money(minimum)}`] : []),
    ...(minimumMatch > 0n ? [`minimum match ${money(minimumMatch)}`] : []),
  ].join(", ");
  return [
    `The median of ${plural(ballots.length, "ballot")} is ${money(value)}; ${rules}: ${VERDICTS[verdict]}`,
    renderTable([{ name: "", ...RIGHT }, { name: "voter" }, { name: "amount", ...RIGHT }, { name: "" }], rows),
  ];
}

function tally(parts: Extract<IdealParts, { readonly kind: "tally" }>, { money }: Writing): readonly string[] {
  return [
    `What makes the ideal: tally ${parts.tally}, spent ${parts.spent}, factor ${parts.voiceCreditFactor}`,
    renderTable(
      [{ name: "" }, { name: "amount", ...RIGHT }],
      [
        ["factor × tally²", money(parts.squared)],
        ["less factor × spent, what was given directly", money(parts.direct)],
      ],
    ),
  ];
}
