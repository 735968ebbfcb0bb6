// Connection-oriented cluster match by its formulas, whole matrices, in decimals.
import { decimal, floor, one, over, root, times, total } from "./decimal.ts";
import { donorsOf, type Given } from "./given.ts";

type Table = bigint[][];

const at = (table: Table, row: number, column: number) => table[row]?.[column] ?? 0n;
const transposed = (table: Table, width: number): Table =>
  Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? 0n));
const scaled = (table: Table): Table => table.map((row) => row.map((cell) => over(cell, total(row))));

function product(a: Table, b: Table, width: number): Table {
  return a.map((row) =>
    Array.from({ length: width }, (_, column) => total(row.map((cell, inner) => times(cell, at(b, inner, column))))),
  );
}

export function cocmOracle(given: Given, similarity: "harsh" | "soft", unit: bigint): bigint[] {
  const donors = donorsOf(given);
  const kept = [...given.keys()].filter((project) => (given.get(project)?.size ?? 0) > 0);
  const size = kept.length;
  const d = donors.map((donor) => kept.map((project) => decimal(given.get(project)?.get(donor) ?? 0n)));
  const w = scaled(d);
  const u = scaled(transposed(d, size));
  const t = product(u, w, size);
  const walked = product(w, t, size);
  const k = d.map((row, i) => row.map((cell, h) => (cell > 0n || at(walked, i, h) > one ? one : at(walked, i, h))));
  return [...given.keys()].map((project) => {
    const x = kept.indexOf(project);
    if (x === -1) return 0n;
    const counted = k.map((row, i) => {
      const c = at(d, i, x);
      const part = similarity === "soft" ? root(c * unit) : 0n;
      return row.map((near) => times(near, part) + times(one - near, c));
    });
    const p = product(transposed(counted, size), w, size);
    let ideal = 0n;
    for (let g = 0; g < size; g++)
      for (let h = 0; h < size; h++) if (g !== h) ideal += root(times(at(p, g, h), at(p, h, g)));
    return floor(ideal);
  });
}
