// The table of --weights: a CSV with the columns donor and weight (ten-thousandths).
import { normalizeId } from "../../sdk/src/matching/index.ts";
import { parseCsv } from "./csv.ts";
import { inPlace, parseWeight, readBytes } from "./donations.ts";
import { InputError } from "./errors.ts";

/**
 * Reads weights per donor.
 *
 * @throws {@link InputError} with file and line
 * @example
 * readWeights("weights.csv").get("0x31fb226689b2e8d650269c8d142eb4bc43155a93"); // 10000
 */
export function readWeights(file: string): ReadonlyMap<string, number> {
  const { header, rows } = parseCsv(file, readBytes(file));
  if ([...header].sort().join() !== "donor,weight") {
    throw new InputError(`The columns are ${header.join(", ")}`, "Give exactly donor and weight", { file, line: 1 });
  }
  const [donorAt, weightAt] = [header.indexOf("donor"), header.indexOf("weight")];
  const weights = new Map<string, number>();
  for (const { line, cells } of rows) {
    const donor = normalizeId(cells[donorAt] ?? "");
    if (donor === "") throw new InputError(`"donor" is empty`, "Fill it in", { file, line });
    if (weights.has(donor))
      throw new InputError(`Donor ${donor} appears twice`, "Keep one weight per donor", { file, line });
    weights.set(
      donor,
      inPlace({ file, line }, () => parseWeight(cells[weightAt] ?? "")),
    );
  }
  return weights;
}
