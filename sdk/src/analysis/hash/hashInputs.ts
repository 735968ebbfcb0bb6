import { sha256 } from "@noble/hashes/sha2.js";
import type { MatchingOptions, MatchingParameters } from "../../matching/types.ts";
import { canonicalLines } from "./canonicalLines.ts";

/** "sha256:" and 64 hexadecimal digits, lower case. */
export type InputsHash = `sha256:${string}`;

const LINES_PER_CHUNK = 512;

/**
 * A SHA-256 of all that the outcome of a matching depends on, so that two parties can see whether they computed the same. It does not
 * depend on the order of rows and tables, on the case of addresses, or on whether a default was given or left out.
 *
 * It is the hash of a text of lines, each ended by LF, sorted by byte: `LC_ALL=C sort lines | sha256sum`. A line is a JSON array
 * without spaces, in ASCII alone (other characters are escaped as Python's `json.dumps` does it). Amounts are decimal strings of base
 * units; bps and counts are numbers; ids with the form of an address are in lower case. Equal lines stay as often as they occur.
 *
 * - `["catchment inputs",1]` (the version of this form), `["method",name]`, `["pool",amount]`
 * - `["option",name,value]` for every option the method was run with, defaults filled in, but for asks and multipliers; keys of objects
 *   are sorted, and the bounds of a score curve are the shortest decimals that say the same ("15", "7.5")
 * - `["ask",project,amount]`; `["multiplier",project,bps]` but for 10000
 * - `["weight",donor,bps]` for the table of weights; `["identity",donor,person]` but for a donor that stands for itself
 * - `["filter","refunded" | "rejected" | "donors" | "donations" | "projects",id]` and `["owner",project,owner]`, each once
 * - `["donation",donor,project,amount,weight]`, the donor before `identities`. weight: its bps (10000 if there is none; a coefficient as
 *   bps), or under a score curve its score (a string, the shortest decimal), or null where the table of weights holds it and for a
 *   row that a filter drops, which is not weighed. With a filter that names the donation's id: `,id]`
 * - `["vote",voter,project,votes]`, `["ballot",voter,project,amount]`, `["tally",project,tally,spent]`
 *
 * Rows are checked as a matching checks donations; ballots and tallies only for amounts. O(rows · log rows) time, O(rows) memory: 100,000
 * donations in a few tenths of a second.
 *
 * @param options those the matching was run with, if they are known already
 * @throws {@link MatchingError} one class per failure, as `computeMatching` does for these options and donations
 * @example
 * hashInputs({ method: "proportional", pool: 8n, donations: [] }).length; // 71
 */
export function hashInputs(parameters: MatchingParameters, options?: MatchingOptions): InputsHash {
  const lines = canonicalLines(parameters, options);
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (let start = 0; start < lines.length; start += LINES_PER_CHUNK)
    hash.update(encoder.encode(`${lines.slice(start, start + LINES_PER_CHUNK).join("\n")}\n`));
  const hex = Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `sha256:${hex}`;
}
