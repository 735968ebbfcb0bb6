// The table of --stamps: which Stamps make a donor's score.
import type { StampRow } from "../../sdk/src/analysis/index.ts";
import { parseScore } from "../../sdk/src/matching/index.ts";
import { inPlace } from "../io/donations.ts";
import { readTable } from "./tables.ts";

/**
 * Reads `donor,provider,issuer,score`; the issuer may be left empty, or out.
 *
 * @throws {@link InputError} with file and line
 */
export function readStamps(file: string): readonly StampRow[] {
  const shape = { required: ["donor", "provider", "score"] as const, optional: ["issuer"] as const };
  return readTable<"donor" | "provider" | "score" | "issuer">(file, shape).map(({ line, get }) => {
    inPlace({ file, line }, () => parseScore(get("score")));
    const issuer = get("issuer");
    return {
      donor: get("donor"),
      provider: get("provider"),
      score: get("score"),
      ...(issuer === "" ? {} : { issuer }),
    };
  });
}
