// The integers of ClickHouse: exact roots, and an error where they end.
import { expect } from "chai";
import { before, it } from "mocha";
import { COUNTED_SQL, IDEALS_SQL, VOICES_SQL } from "../../sdk/src/clickhouse/ideals.ts";
import { type ClickHouseExecutor, computeMatchingInClickHouse, TooLargeError } from "../../sdk/src/clickhouse/index.ts";
import { LEVEL_SQL } from "../../sdk/src/clickhouse/level.ts";
import { computeLevel, isqrt, voiceDown } from "../../sdk/src/matching/index.ts";
import { chdbExecutor, describeWithChdb } from "./chdb.ts";

/** Squares and powers of two with their neighbours, and amounts whose shifted value lies beside a square. */
function edges(): readonly bigint[] {
  const amounts = new Set<bigint>([0n, 1n, 2n, 3n]);
  const addAround = (amount: bigint) => {
    for (const near of [amount - 1n, amount, amount + 1n]) if (near >= 0n && near < 1n << 190n) amounts.add(near);
  };
  for (let bits = 1n; bits <= 190n; bits++) addAround(1n << bits);
  for (let bits = 1n; bits <= 95n; bits++) {
    for (const root of [
      1n << bits,
      (1n << bits) - 1n,
      (1n << bits) + 1n,
      (3n << bits) / 2n,
      isqrt(1n << (2n * bits - 1n)),
    ]) {
      addAround(root * root);
      // e·2^64 just above and below (root·2^16 + 1)².
      addAround((((root << 16n) + 1n) * ((root << 16n) + 1n)) >> 64n);
    }
  }
  let state = 88_172_645_463_325_252n;
  for (let index = 0; index < 5_000; index++) {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    addAround((state * state * state) >> (state >> 56n));
  }
  return [...amounts];
}

type Fraction = { readonly cap: bigint; readonly demand: bigint };

/** The parents of numerator / denominator: the last fractions below and above on the way down the Stern-Brocot tree. */
function neighbours(numerator: bigint, denominator: bigint): readonly [Fraction, Fraction] {
  let [low, high] = [
    { cap: 0n, demand: 1n },
    { cap: 1n, demand: 0n },
  ];
  for (;;) {
    // How far low can go towards high, and then high towards low, without meeting the number itself.
    const above = numerator * low.demand - denominator * low.cap;
    const below = denominator * high.cap - numerator * high.demand;
    if (above === 1n && below === 1n) return [low, high];
    if (above > below) {
      const steps = (above - 1n) / below;
      low = { cap: low.cap + steps * high.cap, demand: low.demand + steps * high.demand };
    } else {
      const steps = (below - 1n) / above;
      high = { cap: high.cap + steps * low.cap, demand: high.demand + steps * low.demand };
    }
  }
}

describeWithChdb("the integers of ClickHouse", () => {
  let executor: ClickHouseExecutor;

  before(() => {
    executor = chdbExecutor();
  });

  it("take roots exactly, from 0 to 2^190", async () => {
    const amounts = edges();
    const rows = await executor.query(
      `WITH counted AS (
        SELECT 'p' AS project, 1 AS gifts, toUInt256(arrayJoin({amounts:Array(String)})) AS counts
      ), ${VOICES_SQL} SELECT counts, voice FROM voices`,
      { amounts: amounts.map(String) },
    );
    const wrong = rows.filter(({ counts = "", voice = "" }) => voiceDown(BigInt(counts)) !== BigInt(voice));
    expect(wrong).to.deep.equal([]);
    expect(rows).to.have.length(amounts.length);
    expect(amounts.length).to.be.greaterThan(10_000);
  });

  it("stop where the sum of voices reaches 2^128", async () => {
    const voicesOf = (...voices: readonly bigint[]) =>
      executor.query(
        `WITH voices AS (
          SELECT 'p' AS project, 1 AS gifts, toUInt256(1) AS counts, toUInt256(arrayJoin({voices:Array(String)})) AS voice
        ), ${IDEALS_SQL} SELECT ideal FROM ideals`,
        { voices: voices.map(String) },
      );
    const largest = (1n << 128n) - 1n;
    expect(await voicesOf(largest - 1n, 1n)).to.deep.equal([{ ideal: String(((largest * largest) >> 64n) - 2n) }]);
    const error = await voicesOf(largest, 1n).catch((reason: unknown) => reason);
    expect(String(error)).to.include("catchment-bound-voices");
  });

  it("stop where the product with max leaves 256 bits, and not one before", async () => {
    const max = 1n << 120n;
    const countedOf = (weighted: bigint) =>
      executor.query(
        `WITH ${COUNTED_SQL.slice(COUNTED_SQL.indexOf("counted AS"))},
        pairs AS (SELECT 'p' AS project, 1 AS gifts, toUInt256({given:String}) AS given, toUInt256({weighted:String}) AS weighted)
        SELECT counts FROM counted`,
        { given: String(max + 1n), weighted: String(weighted), min: "0", max: String(max) },
      );
    const largest = ((1n << 256n) - 1n) / max;
    expect(await countedOf(largest)).to.deep.equal([{ counts: String((largest * max) / ((max + 1n) * 10_000n)) }]);
    expect(String(await countedOf(largest + 1n).catch((reason: unknown) => reason))).to.include(
      "catchment-bound-maximum",
    );
  });

  it("order caps over demands exactly: a level between two fractions as close as any", async () => {
    // The two fractions between which pool / total lies in the Stern-Brocot tree: cap / demand of two projects.
    const total = (1n << 144n) - 1n;
    const pool = (1n << 112n) - 75n; // Without a common divisor.
    const [low, high] = neighbours(pool, total);
    expect([low.cap + high.cap, low.demand + high.demand]).to.deep.equal([pool, total]);
    const entries = [
      { id: "second", ...low },
      { id: "first", ...high },
    ];
    const level = computeLevel({ pool, entries, saturation: "scale-up" });
    expect(level.cappedIds).to.deep.equal(["second"]);
    const rows = await executor.query(
      `WITH ideals AS (
        SELECT project, 2 AS donors, 2 AS donations, toUInt256(1) AS effective,
          toUInt256({demands:Array(String)}[indexOf({ask_ids:Array(String)}, project)]) AS ideal
        FROM (SELECT arrayJoin({ask_ids:Array(String)}) AS project)
      ), ${LEVEL_SQL} SELECT project, match, capped, numerator, denominator FROM levels ORDER BY project DESC`,
      {
        pool: String(pool),
        cap: String(pool),
        keep: "0",
        demands: entries.map(({ demand }) => String(demand)),
        ask_ids: entries.map(({ id }) => id),
        asks: entries.map(({ cap }) => String(cap)),
        multiplier_ids: entries.map(({ id }) => id),
        multipliers: ["1", "1"],
      },
    );
    const [numerator, denominator] = [String(level.numerator), String(level.denominator)];
    expect(rows).to.deep.equal([
      { project: "second", match: String(low.cap), capped: "1", numerator, denominator },
      { project: "first", match: String(high.cap), capped: "0", numerator, denominator },
    ]);
  });

  for (const [what, amounts, max, message] of [
    ["the demands", Array.from({ length: 4 }, () => (1n << 128n) - 1n), 0n, "sum of all demands"],
    ["the product with max", [(1n << 128n) - 1n], (1n << 127n) - 1n, "weighted total and max"],
  ] as const) {
    it(`say that ${what} are too many`, async () => {
      const values = amounts.map((amount, index) => `('d${index}', 'p', toUInt256('${amount}'))`);
      const select = `SELECT * FROM values('donor String, project String, amount UInt256', ${values.join(", ")})`;
      const error = await computeMatchingInClickHouse(executor, { source: { select }, pool: 1n, max }).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(TooLargeError);
      expect(String(error)).to.include(message);
    });
  }
});
