// Tables for people; machines read --json.
import Table from "cli-table3";
import { hasColour, printable } from "./terminal.ts";

export type Column = { readonly name: string; readonly align?: "left" | "right" };

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
};
const PLAIN = {
  ...NO_LINES,
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/**
 * A table without lines, numbers to the right; colour only where the output takes it.
 *
 * @example
 * renderTable([{ name: "project" }, { name: "match", align: "right" }], [["A", "6.00"]]);
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  colour = hasColour(),
): string {
  const table = new Table({
    head: columns.map(({ name }) => name),
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: PLAIN,
    style: { head: colour ? ["bold"] : [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  for (const row of rows) table.push(row.map(printable));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
