// Tallies for `--method alpha`: CSV or JSON with project,tally,spent (whole numbers), or clr.fund's JSON of a round as
// it is.
import { normalizeId, type TallyRow } from "../../sdk/src/matching/index.ts";
import { cellOf, readTable } from "./ballots.ts";
import { type ClrFundRound, parseClrFund } from "./clrFund.ts";
import { inPlace, readBytes } from "./donations.ts";
import { InputError } from "./errors.ts";
import { parseUnits } from "./money.ts";
import { isJson, rowPlace } from "./places.ts";
import { decode } from "./utf8.ts";

export type TallyFile = {
  readonly file: string;
  readonly tallies: readonly TallyRow[];
  /** Of each row its line (of a JSON list its number, from 1); `undefined` for clr.fund's JSON, which has no rows. */
  readonly lines: readonly (number | undefined)[];
  /**
   * What clr.fund's JSON says of the round itself; undefined for project,tally,spent. Flags, if given, have to agree.
   */
  readonly round: ClrFundRound | undefined;
};

/**
 * Reads a tally: the columns project, tally and spent in any order, or clr.fund's JSON of a round (an object, not a
 * list).
 *
 * @throws {@link InputError} with file and, for rows, the line
 * @example
 * readTallies("data/rounds/clrfund/arbitrum-2023.json").round?.decimals; // 18
 */
export function readTallies(file: string): TallyFile {
  if (isJson(file)) {
    const text = decode(file, readBytes(file));
    if (text.trimStart().startsWith("{")) {
      const { tallies, round } = parseClrFund(file, text);
      return { file, tallies, lines: tallies.map(() => undefined), round };
    }
  }
  const table = readTable(file, ["project", "tally", "spent"]);
  const seen = new Set<string>();
  const lines: number[] = [];
  const tallies = table.rows.map((row) =>
    inPlace(rowPlace(file, row.line), (): TallyRow => {
      const project = cellOf(table, row, "project");
      const id = normalizeId(project);
      if (seen.has(id)) throw new InputError(`Project ${project} has two rows`, "Keep one row per project");
      seen.add(id);
      lines.push(row.line);
      const count = (column: "tally" | "spent") => parseUnits(cellOf(table, row, column), 0, column);
      const [tally, spent] = [count("tally"), count("spent")];
      if (spent > tally * tally)
        throw new InputError(
          `spent is ${spent}, more than the square of the tally ${tally}`,
          "Give Σ votes as tally and Σ votes² as spent",
        );
      return { project, tally, spent };
    }),
  );
  return { file, tallies, lines, round: undefined };
}
