// What each of the rules moved between the published match and ours: one column of bars per rule, all on one scale.
import { barX, ruleX, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { amount, difference, double, size } from "../format.ts";
import type { RoundPage, RuleRow } from "../model.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "./rows.ts";

type Rules = NonNullable<RoundPage["rules"]>;
type Move = { readonly application: number; readonly rule: number; readonly value: number; readonly text: string };

const ROW = 30;
const BAR = 13;

export function rulesChart(page: RoundPage, rules: Rules): Chart {
  const { asset } = page;
  return {
    id: "three-rules",
    title: "What each rule moved between the published match and this one",
    description:
      `${rules.names.length} columns of bars, one per rule (${rules.names.join("; ")}): by how much the rule raised or lowered ` +
      `the match of each of ${rules.rows.length} Builders, in ${asset.symbol}.`,
    draw: (layout) => draw(rules, asset, layout),
    table: {
      columns: [
        { name: "Builder" },
        { name: "published", isNumber: true },
        ...rules.names.map((name, index) => ({ name: `${index + 1}. ${name}`, isNumber: true })),
        { name: "match on chain", isNumber: true },
        { name: "difference", isNumber: true },
        { name: "decided by" },
      ],
      rows: rules.rows.map((row) => [
        row.name,
        double(row.published),
        ...row.moved.map((moved) => difference(moved, asset)),
        amount(row.after, asset),
        difference(String(BigInt(row.after) - BigInt(row.before)), asset),
        decided(row),
      ]),
    },
  };
}

function decided({ decidedBy }: RuleRow): string {
  return decidedBy === null ? "none" : `rule ${decidedBy + 1}`;
}

function draw(rules: Rules, asset: RoundPage["asset"], layout: Layout) {
  const { isNarrow } = layout;
  const height = isNarrow ? NAME_HEIGHT + 20 : ROW;
  const dy = isNarrow ? NAME_HEIGHT / 2 - 2 : 0;
  const inset = (height - BAR) / 2;
  const moves = rules.rows.flatMap(({ application, moved }) =>
    moved.map(
      (units, rule): Move => ({ application, rule, value: size(units, asset), text: difference(units, asset) }),
    ),
  );
  const first = rules.rows.map((row) => ({ ...row, rule: 0 }));
  const largest = Math.max(...moves.map(({ value }) => Math.abs(value)), 1e-9);
  const at = { fx: "rule", y: "application" } as const;
  const head = rules.names.map((name, rule) => ({ name: `${rule + 1}. ${name}`, rule }));
  return {
    height: rules.rows.length * height + (isNarrow ? 62 : 44),
    marginLeft: isNarrow ? 0 : NAME_SPACE,
    marginRight: isNarrow ? 0 : 10,
    marginTop: isNarrow ? 60 : 40,
    marginBottom: 2,
    fx: { axis: null, padding: isNarrow ? 0.04 : 0.08, domain: rules.names.map((_, index) => index) },
    x: { axis: null, domain: isNarrow ? [-largest, largest] : [-largest * 1.5, largest * 1.5] },
    y: { axis: null, type: "band" as const, padding: 0, domain: rules.rows.map(({ application }) => application) },
    marks: [
      ruleX([0], { stroke: COLOUR.muted, strokeWidth: 1 }),
      text(head, {
        fx: "rule",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -10,
        lineWidth: isNarrow ? 8 : 22,
        fill: COLOUR.ink,
        fontSize: isNarrow ? 11 : 12.5,
        fontWeight: 600,
        text: "name",
      }),
      // Names stand beside the first column only.
      rowNames(first, layout, height, "rule"),
      barX(moves, {
        ...at,
        x1: 0,
        x2: "value",
        fill: ({ value }: Move) => (value < 0 ? COLOUR.donated : COLOUR.match),
        insetTop: inset + dy,
        insetBottom: inset - dy,
      }),
      ...(isNarrow
        ? []
        : [true, false].map((isUp) =>
            text(
              moves.filter(({ value }) => value >= 0 === isUp),
              {
                ...at,
                x: "value",
                dx: isUp ? 5 : -5,
                textAnchor: isUp ? "start" : "end",
                fontSize: 11.5,
                fontVariant: "tabular-nums",
                fill: COLOUR.muted,
                text: "text",
              },
            ),
          )),
    ],
  };
}
