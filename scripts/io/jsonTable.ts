// Donations in JSON: the same table as a CSV gives, so the rest need not know.
import type { ColumnMap } from "./columns.ts";
import type { Table } from "./csv.ts";
import { hasControl } from "./csvRows.ts";
import { InputError } from "./errors.ts";
import { parseJson } from "./parseJson.ts";
import { rowPlace } from "./places.ts";
import { printable } from "./terminal.ts";
import { decode } from "./utf8.ts";

/**
 * A list of donations in JSON as a table. Every field is a string, amounts too: a JSON number would lose digits unnoticed.
 *
 * @throws {@link InputError}
 */
export function parseJsonTable(file: string, bytes: Uint8Array, map: ColumnMap | undefined): Table {
  const list = parseList(file, decode(file, bytes));
  const columns = new Set<string>();
  for (const item of list) for (const key of Object.keys(item)) columns.add(key);
  const header = map ? [...new Set(Object.values(map))].filter((column) => columns.has(column)) : [...columns];
  const broken = header.find(hasControl);
  if (broken !== undefined) {
    const problem = `The name "${printable(broken)}" has a control character or a line break in it`;
    throw new InputError(problem, "Remove it", { file });
  }
  const rows = list.map((item, index) => {
    const at = rowPlace(file, index + 1);
    const cells = header.map((column) => {
      const value = Object.hasOwn(item, column) ? item[column] : undefined;
      if (value === undefined || value === null) return "";
      if (typeof value !== "string") {
        throw new InputError(`"${column}" is ${JSON.stringify(value)}`, `Write it as a string, such as "12.5"`, at);
      }
      if (value !== value.trim()) throw new InputError(`"${column}" has blanks around it`, "Remove them", at);
      if (hasControl(value)) {
        throw new InputError(`"${column}" has a control character or a line break in it`, "Remove it", at);
      }
      return value;
    });
    return { line: index + 1, cells };
  });
  return { file, header, rows };
}

function parseList(file: string, text: string): Record<string, unknown>[] {
  const value = parseJson(file, text);
  const isList =
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "object" && item !== null);
  if (!isList) {
    throw new InputError(
      "It holds no list of donations",
      'Write [{ "donor": "…", "project": "…", "amount": "12.5" }, …]',
      { file },
    );
  }
  return value as Record<string, unknown>[];
}
