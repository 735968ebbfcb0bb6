import { BPS } from "../../matching/bps.ts";
import { donationOptions } from "../../matching/options.ts";
import { drain, type Steps } from "../../matching/progress.ts";
import type { DonationOptions, MatchingParameters } from "../../matching/types.ts";
import { donationReader } from "../donationReader.ts";
import { NoDonationsError } from "../errors.ts";
import { type Json, toJson } from "../json.ts";
import { AUDIT_CODES, type AuditCode, auditSentences } from "./auditCodes.ts";
import type { AuditEntry, AuditTotal, DonationAudit } from "./auditTypes.ts";
import { watchFilters } from "./unmatchedFilters.ts";

/** Running sums of a pair of person and project: Σ c_i, what weights take of it, Σ c_i·(10000 − w_i), and the rows; at the end its part. */
type Pair = { amount: bigint; lost: bigint; rows: number; part: Part };
/** What of c·w counts, numerator / denominator; the code says why not all of c, if that is so at full weight. */
type Part = { readonly numerator: bigint; readonly denominator: bigint; readonly code: AuditCode | undefined };
type Draft = { -readonly [key in keyof AuditEntry]: AuditEntry[key] };

const ROWS_PER_STEP = 4_096;
const FULL_WEIGHT = 10_000;
const NOTHING: Part = { numerator: 0n, denominator: 1n, code: undefined };

/**
 * Says of every donation what became of it: dropped by which filter, or what of it counts and why not all. It reads the rows as the
 * methods do, so for every pair of person and project Σ `counted` of its rows is at most the pair's effective amount.
 *
 * Minimum and maximum act on the total of a pair, c = Σ c_i of r rows with weights w_i; a row's part of the effective amount
 * floor(Σ c_i·w_i · n / (10000·c)) is floor(c_i·w_i · n / (10000·c)), n = 0 if c < min, else min(c, max); of a mean (over the rows with a
 * weight above 0) n / c becomes 1/r, or max / c once the mean is above max. Each row is rounded down by itself, so that its part does not
 * depend on the order of the rows; what that hides is `rounding`, less than r base units per pair.
 *
 * O(rows) time and memory; one run through `donations`, which a generator survives once.
 *
 * @throws {@link NoDonationsError} for voting, median and alpha, and what reading donations throws in a matching
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 7n, id: "1" }, { donor: "y", project: "A", amount: 4n, id: "2" }];
 * const audit = auditDonations({ method: "quadratic", pool: 8n, donations, filters: { refunded: ["2", "3"] } });
 * audit.entries.map(({ code }) => code); // ["counted", "refunded"]
 * audit.unmatched; // [{ filter: "refunded", id: "3" }]
 */
export function auditDonations(parameters: MatchingParameters): DonationAudit {
  return drain(auditSteps(parameters));
}

/**
 * The same in steps; see {@link Steps}.
 *
 * @throws {@link MatchingError} as `auditDonations`
 * @example
 * drain(auditSteps({ method: "quadratic", pool: 8n, donations: [] })).totals; // []
 */
export function* auditSteps(parameters: MatchingParameters): Steps<DonationAudit> {
  if (!("donations" in parameters)) throw new NoDonationsError("An audit", parameters.method);
  const options = donationOptions(parameters);
  const read = donationReader(parameters);
  const watch = watchFilters(parameters.filters);
  const pairsByProject = new Map<string, Map<string, Pair>>();
  const entries: Draft[] = [];
  const pairs: (Pair | undefined)[] = [];
  for (const given of parameters.donations) {
    const { row, id, donor, person, project, amount, dropped, weight } = read(given, entries.length);
    watch.see(id, donor, project);
    const code = dropped ?? "counted";
    entries.push({ row, id: id ?? null, donor, person, project, amount, weight, counted: 0n, code });
    // A mean is over the rows with a weight above 0: the others belong to no pair, as dropped ones do.
    const isCounted = weight !== null && (weight > 0 || options.duplicates === "sum");
    pairs.push(isCounted ? addToPair(pairsByProject, project, person, amount, weight) : undefined);
    if (entries.length % ROWS_PER_STEP === 0)
      yield { step: "reading donations", done: entries.length, total: entries.length };
  }
  let effective = 0n;
  for (const pairsOfProject of pairsByProject.values()) {
    for (const pair of pairsOfProject.values()) {
      pair.part = partOf(pair, options);
      effective += ((BPS * pair.amount - pair.lost) * pair.part.numerator) / pair.part.denominator;
    }
  }
  for (const [index, entry] of entries.entries()) {
    explain(entry, pairs[index]?.part ?? NOTHING);
    if (index % ROWS_PER_STEP === 0) yield { step: "explaining donations", done: index, total: entries.length };
  }
  const totals = totalsOf(entries);
  const rounding = totals.reduce((rest, { counted }) => rest - counted, effective);
  return { entries, totals, effective, rounding, unmatched: watch.unmatched() };
}

function addToPair(
  pairsByProject: Map<string, Map<string, Pair>>,
  project: string,
  person: string,
  amount: bigint,
  weight: number,
): Pair {
  const pairs = pairsByProject.get(project) ?? new Map<string, Pair>();
  if (pairs.size === 0) pairsByProject.set(project, pairs);
  const pair = pairs.get(person) ?? { amount: 0n, lost: 0n, rows: 0, part: NOTHING };
  if (pair.rows++ === 0) pairs.set(person, pair);
  pair.amount += amount;
  if (weight < FULL_WEIGHT) pair.lost += amount * BigInt(FULL_WEIGHT - weight);
  return pair;
}

/** What of c·w counts, for a row and for the sum of all rows of the pair alike. */
function partOf({ amount, rows }: Pair, { min, max, duplicates }: DonationOptions): Part {
  const parts = duplicates === "mean" ? BigInt(rows) : 1n;
  if (amount < min * parts) return { ...NOTHING, code: "below-minimum" };
  if (max !== null && amount > max * parts)
    return { numerator: max, denominator: BPS * amount, code: "cut-at-maximum" };
  return { numerator: 1n, denominator: BPS * parts, code: parts > 1n ? "averaged" : undefined };
}

function explain(entry: Draft, part: Part): void {
  const { amount, weight } = entry;
  if (weight === null) return;
  const isWhole = weight === FULL_WEIGHT && part.code === undefined;
  entry.counted = isWhole ? amount : (amount * BigInt(weight) * part.numerator) / part.denominator;
  entry.code = codeOf(entry, weight, part);
}

function codeOf({ amount, counted }: AuditEntry, weight: number, { code }: Part): AuditCode {
  if (amount === 0n) return "amount-zero";
  if (weight === 0) return "weight-zero";
  if (code === "below-minimum") return code;
  if (counted === 0n) return "rounds-to-nothing";
  return code ?? (weight < FULL_WEIGHT ? "weighted" : "counted");
}

function totalsOf(entries: readonly AuditEntry[]): AuditTotal[] {
  const totals = new Map<AuditCode, { code: AuditCode; rows: number; amount: bigint; counted: bigint }>();
  for (const { code, amount, counted } of entries) {
    const total = totals.get(code) ?? { code, rows: 0, amount: 0n, counted: 0n };
    if (total.rows++ === 0) totals.set(code, total);
    total.amount += amount;
    total.counted += counted;
  }
  return AUDIT_CODES.flatMap((code) => totals.get(code) ?? []);
}

/**
 * An audit as plain JSON: amounts are decimal strings of base units, and each total has the sentence of its code.
 *
 * @throws never
 * @example
 * auditToJson(auditDonations({ method: "quadratic", pool: 8n, donations: [] })).effective; // "0"
 */
export function auditToJson(audit: DonationAudit): { readonly [key in keyof DonationAudit]: Json } {
  const { entries, totals, effective, rounding, unmatched } = audit;
  return {
    entries: toJson(entries),
    totals: totals.map((total) => ({
      ...total,
      amount: `${total.amount}`,
      counted: `${total.counted}`,
      sentence: auditSentences[total.code],
    })),
    effective: toJson(effective),
    rounding: toJson(rounding),
    unmatched: toJson(unmatched),
  };
}
