// The table of --stamps: which Stamps make a donor's score.
import type { StampRow } from "../../sdk/src/analysis/index.ts";
import { MatchingError, parseScore } from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import { readTable } from "./tables.ts";

/**
 * Reads `donor,provider,issuer,score`; the issuer may be left empty, or out.
 *
 * @throws {@link InputError} with file and line
 */
export function readStamps(file: string): readonly StampRow[] {
  const shape = { required: ["donor", "provider", "score"] as const, optional: ["issuer"] as const };
  return readTable<"donor" | "provider" | "score" | "issuer">(file, shape).map(({ line, get }) => {
    try {
      parseScore(get("score"));
    } catch (error) {
      if (!(error instanceof MatchingError)) throw error;
      throw new InputError(error.shortMessage, error.remedy, { file, line });
    }
    const issuer = get("issuer");
    return {
      donor: get("donor"),
      provider: get("provider"),
      score: get("score"),
      ...(issuer === "" ? {} : { issuer }),
    };
  });
}
