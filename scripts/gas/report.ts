// Gas and sizes for a person.
import { renderTable } from "../io/table.ts";
import type { GasRow } from "./measure.ts";
import type { Figures } from "./snapshot.ts";

/** Runtime bytes no contract may reach, so that there is room to mend it; the chain's own limit is 24,576. */
const SIZE_LIMIT = 20_000;
/** docs/decisions/016-the-size-of-the-ledger.md and 022-a-pool-in-a-vault.md say why. */
const EXCEPTIONS: Figures = { Ledger: 23_500, VaultRound: 24_200 };

export function sizeLimitOf(contract: string): number {
  return EXCEPTIONS[contract] ?? SIZE_LIMIT;
}

const RIGHT = { align: "right" } as const;
const number = (value: number | null | undefined) => (value == null ? "" : value.toLocaleString("en"));

export function renderGas(rows: readonly GasRow[]): string {
  const columns = [
    { name: "operation" },
    { name: "gas", ...RIGHT },
    { name: "target", ...RIGHT },
    { name: "" },
    { name: "moonshot", ...RIGHT },
    { name: "away", ...RIGHT },
  ];
  return renderTable(
    columns,
    rows.map(({ operation, gas, target, moonshot }) => [
      operation,
      number(gas),
      number(target),
      target === null ? "" : gas < target ? "met" : "MISSED",
      number(moonshot),
      moonshot === undefined ? "" : number(gas - moonshot),
    ]),
  );
}

export function renderSizes(sizes: Figures): string {
  const rows = Object.entries(sizes).map(([name, bytes]) => [name, number(bytes), number(sizeLimitOf(name) - bytes)]);
  return renderTable([{ name: "contract" }, { name: "bytes", ...RIGHT }, { name: "left", ...RIGHT }], rows);
}
