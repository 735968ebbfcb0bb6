import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  type AuditEntry,
  auditDonations,
  auditSentences,
  auditToJson,
  NoDonationsError,
} from "../../sdk/src/analysis/index.ts";
import {
  contributionsOf,
  type DonationRow,
  donationOptions,
  drain,
  RepeatedDonationError,
} from "../../sdk/src/matching/index.ts";
import { anyDonations, type DonationInputs, lower, MIXED, personIn } from "../matching/donationInputs.ts";

const audit = (inputs: Omit<DonationInputs, "identities" | "filters"> & Partial<DonationInputs>) =>
  auditDonations({ method: "quadratic", pool: 1n, ...inputs });
const gifts = (...rows: (Partial<DonationRow> & { readonly amount: bigint })[]): readonly DonationRow[] =>
  rows.map((row) => ({ donor: "x", project: "A", ...row }));
const seen = (entries: readonly AuditEntry[]) => entries.map(({ counted, code }) => `${counted} ${code}`);

describe("the audit of donations", () => {
  it("says of every row what became of it", () => {
    const { entries, effective, rounding } = audit({
      donations: gifts(
        { amount: 100n, id: "0" },
        { amount: 10n, donor: MIXED, weight: 2_500, id: "1" },
        { amount: 0n, id: "2" },
        { amount: 5n, donor: "y", weight: 0, id: "3" },
        { amount: 1n, donor: "z", project: "B", weight: 9_999, id: "4" },
        { amount: 9n, donor: "z", project: "C", id: "5" },
        { amount: 4n, project: "C", id: "6" },
        { amount: 7n, donor: "z", id: "refunded" },
      ),
      min: 1n,
      max: 100n,
      identities: { y: "yara" },
      filters: { refunded: ["refunded"], rejected: ["C"] },
    });
    expect(seen(entries)).to.deep.equal([
      "100 counted",
      "2 weighted",
      "0 amount-zero",
      "0 weight-zero",
      "0 rounds-to-nothing",
      "0 project-rejected",
      "0 project-rejected",
      "0 refunded",
    ]);
    expect([effective, rounding]).to.deep.equal([102n, 0n]);
    expect(entries[1]).to.deep.equal({
      row: 1,
      id: "1",
      donor: MIXED.toLowerCase(),
      person: MIXED.toLowerCase(),
      project: "A",
      amount: 10n,
      weight: 2_500,
      counted: 2n,
      code: "weighted",
    });
    expect(entries[3]).to.include({ donor: "y", person: "yara", weight: 0 });
    expect(entries[7]).to.include({ donor: "z", weight: null });
  });

  it("shares the minimum and the maximum of a pair among its rows", () => {
    const below = audit({ donations: gifts({ amount: 4n }, { amount: 5n }), min: 10n });
    expect(seen(below.entries)).to.deep.equal(["0 below-minimum", "0 below-minimum"]);
    const exact = audit({ donations: gifts({ amount: 4n }, { amount: 6n }), min: 10n });
    expect(seen(exact.entries)).to.deep.equal(["4 counted", "6 counted"]);
    // 10 of 15 count: 10·10/15 = 6.67 and 5·10/15 = 3.33, each rounded down; the pair has all 10.
    const cut = audit({ donations: gifts({ amount: 10n }, { amount: 5n }), max: 10n });
    expect(seen(cut.entries)).to.deep.equal(["6 cut-at-maximum", "3 cut-at-maximum"]);
    expect([cut.effective, cut.rounding]).to.deep.equal([10n, 1n]);
  });

  it("takes the mean over the rows with a weight", () => {
    const { entries, effective, rounding } = audit({
      donations: gifts({ amount: 3n }, { amount: 4n }, { amount: 9n, weight: 0 }, { amount: 3n, project: "B" }),
      duplicates: "mean",
    });
    expect(seen(entries)).to.deep.equal(["1 averaged", "2 averaged", "0 weight-zero", "3 counted"]);
    expect([effective, rounding]).to.deep.equal([6n, 0n]);
    const cut = audit({ donations: gifts({ amount: 30n }, { amount: 10n }), duplicates: "mean", max: 10n });
    expect(seen(cut.entries)).to.deep.equal(["7 cut-at-maximum", "2 cut-at-maximum"]);
  });

  it("lets two halves of a unit count together, though neither row shows it", () => {
    const { entries, effective, rounding } = audit({
      donations: gifts({ amount: 1n, weight: 5_000 }, { amount: 1n, weight: 5_000 }),
    });
    expect(seen(entries)).to.deep.equal(["0 rounds-to-nothing", "0 rounds-to-nothing"]);
    expect([effective, rounding]).to.deep.equal([1n, 1n]);
  });

  it("finds gifts to oneself from any address of an owner", () => {
    const { entries } = audit({
      donations: gifts({ amount: 5n, donor: MIXED }, { amount: 5n, donor: "second" }, { amount: 5n }),
      identities: { [MIXED]: "alice", second: "alice" },
      filters: { owners: { A: [MIXED.toLowerCase()] } },
    });
    expect(seen(entries)).to.deep.equal(["0 self-gift", "0 self-gift", "5 counted"]);
  });

  it("adds up rows and money by code, and names filter ids without a row", () => {
    const { totals, unmatched } = audit({
      donations: gifts({ amount: 5n, id: "1" }, { amount: 7n, id: "2" }, { amount: 8n, donor: "y", weight: 5_000 }),
      filters: { refunded: ["2", "22"], rejected: ["B"] },
    });
    expect(totals).to.deep.equal([
      { code: "counted", rows: 1, amount: 5n, counted: 5n },
      { code: "weighted", rows: 1, amount: 8n, counted: 4n },
      { code: "refunded", rows: 1, amount: 7n, counted: 0n },
    ]);
    expect(unmatched).to.deep.equal([
      { filter: "refunded", id: "22" },
      { filter: "rejected", id: "B" },
    ]);
  });

  it("becomes JSON with a sentence for every code", () => {
    const json = JSON.parse(
      JSON.stringify(auditToJson(audit({ donations: gifts({ amount: 5n, id: "1" }), filters: { refunded: ["1"] } }))),
    );
    expect(json.totals).to.deep.equal([
      { code: "refunded", rows: 1, amount: "5", counted: "0", sentence: "Dropped: the donation was paid back." },
    ]);
    expect(json.entries[0]).to.include({ row: 0, amount: "5", weight: null, code: "refunded" });
    expect(Object.keys(json)).to.deep.equal(["entries", "totals", "effective", "rounding", "unmatched"]);
    const sentences = Object.values(auditSentences);
    expect(new Set(sentences).size).to.equal(sentences.length);
    for (const sentence of sentences) expect(sentence).to.match(/^(?:Counted|Does not count|Dropped)\b.*\.$/);
  });

  it("reads a generator once, and refuses what a matching refuses", () => {
    function* rows() {
      yield* gifts({ amount: 5n }, { amount: 6n });
    }
    const { entries } = auditDonations({ method: "cocm", pool: 1n, donations: rows() });
    expect(entries.map(({ amount }) => amount)).to.deep.equal([5n, 6n]);
    expect(() => audit({ donations: gifts({ amount: 1n, id: "7" }, { amount: 2n, id: "7" }) })).to.throw(
      RepeatedDonationError,
    );
    expect(() => auditDonations({ method: "voting", pool: 1n, ballots: [] })).to.throw(NoDonationsError, "voting");
  });
});

describe("the audit of random donations", () => {
  it("agrees with the contributions of a matching: pairs, counts, totals", () => {
    fc.assert(
      fc.property(anyDonations, (inputs) => {
        const { entries, effective, rounding, totals } = audit(inputs);
        const contributions = drain(contributionsOf(inputs, donationOptions(inputs)));
        let sum = 0n;
        for (const { project, donations, donors, effective: amounts } of contributions.projects) {
          const kept = entries.filter((entry) => entry.project === project && entry.weight !== null);
          expect(kept.length).to.equal(donations);
          const people = new Set(kept.map(({ person }) => person));
          const positions = Array.from(donors, (position) => contributions.donors[position]);
          for (const person of people) {
            const rows = kept.filter((entry) => entry.person === person);
            const counted = rows.reduce((total, row) => total + row.counted, 0n);
            const at = positions.indexOf(person);
            const amount = at < 0 ? 0n : (amounts[at] ?? 0n);
            sum += amount;
            expect(counted <= amount && amount - counted < BigInt(rows.length), `${project} ${person}`).to.equal(true);
          }
        }
        expect(sum).to.equal(effective);
        expect(new Set(entries.filter(({ weight }) => weight !== null).map(({ project }) => project)).size).to.equal(
          contributions.projects.length,
        );
        expect(totals.reduce((total, { counted }) => total + counted, rounding)).to.equal(effective);
        expect(totals.reduce((total, { rows }) => total + rows, 0)).to.equal(inputs.donations.length);
      }),
      { numRuns: 500 },
    );
  });

  it("gives every row the code and the part that follow by hand", () => {
    fc.assert(
      fc.property(anyDonations, (inputs) => {
        const { entries } = audit(inputs);
        entries.forEach((entry, index) => {
          const { counted, code } = byHand(inputs, entries, index);
          expect([entry.row, entry.code, entry.counted]).to.deep.equal([index, code, counted]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = anyDonations.chain((inputs) =>
      fc.tuple(fc.constant(inputs), fc.shuffledSubarray([...inputs.donations], { minLength: inputs.donations.length })),
    );
    fc.assert(
      fc.property(shuffled, ([inputs, donations]) => {
        const [a, b] = [audit(inputs), audit({ ...inputs, donations })];
        expect({ ...b, entries: [] }).to.deep.equal({ ...a, entries: [] });
        const byId = (x: AuditEntry, y: AuditEntry) => Number(x.id) - Number(y.id);
        const rowless = (list: readonly AuditEntry[]) => list.toSorted(byId).map((entry) => ({ ...entry, row: 0 }));
        expect(rowless(b.entries)).to.deep.equal(rowless(a.entries));
      }),
    );
  });
});

/** Slow and plain: what the documentation says, row by row, from the weights that were read. */
function byHand(inputs: DonationInputs, entries: readonly AuditEntry[], index: number) {
  const { donations, filters = {}, min = 0n, max = 0n, duplicates } = inputs;
  const personOf = personIn(inputs);
  const { id = "", donor, project, amount } = donations[index] as DonationRow;
  const nothing = (code: string) => ({ code, counted: 0n });
  if (filters.refunded?.includes(id)) return nothing("refunded");
  if (filters.rejected?.includes(project)) return nothing("project-rejected");
  if (filters.donors?.some((excluded) => lower(excluded) === lower(donor))) return nothing("donor-excluded");
  if (filters.donations?.includes(id)) return nothing("donation-excluded");
  if (filters.projects?.includes(project)) return nothing("project-excluded");
  const owners = (filters.owners as Record<string, readonly string[]> | undefined)?.[project] ?? [];
  if (owners.some((owner) => personOf(owner) === personOf(donor))) return nothing("self-gift");
  if (amount === 0n) return nothing("amount-zero");
  const weight = entries[index]?.weight ?? 0;
  if (weight === 0) return nothing("weight-zero");
  const pair = entries.filter(
    (entry) =>
      entry.weight !== null &&
      entry.project === project &&
      entry.person === personOf(donor) &&
      (duplicates !== "mean" || entry.weight > 0),
  );
  const total = pair.reduce((sum, entry) => sum + entry.amount, 0n);
  const rows = duplicates === "mean" ? BigInt(pair.length) : 1n;
  if (total < min * rows) return nothing("below-minimum");
  const isCut = max > 0n && total > max * rows;
  const top = amount * BigInt(weight) * (isCut ? max : 1n);
  const counted = top / (10_000n * (isCut ? total : rows));
  if (counted === 0n) return nothing("rounds-to-nothing");
  const code = isCut ? "cut-at-maximum" : rows > 1n ? "averaged" : weight < 10_000 ? "weighted" : "counted";
  return { code, counted };
}
