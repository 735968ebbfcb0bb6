// What rows of one file cannot have together.
import { InputError } from "../io/errors.ts";
import type { ParsedRequest } from "./requests.ts";

/**
 * Looks for rows that exclude each other. An identity of two holders is nobody's: the file does not say whose it is, so all of its
 * rows are bad. Of two rows for one holder the first stays.
 */
export function conflictsAmong(rows: readonly ParsedRequest[]): (row: ParsedRequest) => InputError | undefined {
  const byNullifier = Map.groupBy(rows, nullifierKey);
  const bySpelling = Map.groupBy(rows, spellingKey);
  const byHolder = Map.groupBy(rows, holderKey);
  return (row) => {
    const shared = byNullifier.get(nullifierKey(row))?.find(({ holder }) => holder !== row.holder);
    if (shared !== undefined) {
      const problem = `Its identity stands on line ${shared.line} for another holder`;
      return new InputError(problem, "Keep the row of the one it belongs to");
    }
    const alike = bySpelling.get(spellingKey(row))?.find(({ nullifier }) => nullifier !== row.nullifier);
    if (alike !== undefined) {
      const problem = `Its identity differs from the one on line ${alike.line} in spelling only`;
      return new InputError(problem, "Write both the same way if they are one");
    }
    const [first] = byHolder.get(holderKey(row)) ?? [];
    if (first === undefined || first === row) return undefined;
    const problem = `Its holder has a Stamp of this provider on line ${first.line}`;
    return new InputError(problem, "Remove one: a second adds nothing");
  };
}

const nullifierKey = ({ provider, nullifier }: ParsedRequest) => `${provider} ${nullifier.toLowerCase()}`;
const spellingKey = ({ provider, spelling }: ParsedRequest) => `${provider} ${spelling}`;
const holderKey = ({ provider, holder }: ParsedRequest) => `${provider} ${holder}`;
