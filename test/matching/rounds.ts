// Random rounds, and the same round as the engine's parameters.
import fc from "fast-check";
import type { QuadraticParameters } from "../../sdk/src/matching/index.ts";
import type { OracleRound } from "./oracle.ts";

const PROJECTS = ["A", "B", "C", "D", "E", "F", "10", "2"];
const DONORS = ["u", "v", "w", "x", "y", "z", "0xa11ce00000000000000000000000000000000001"];

const bps = fc.oneof(fc.constant(10_000n), fc.bigInt(0n, 10_000n), fc.constantFrom(0n, 1n, 2_500n, 9_999n));

/** The size of amounts in a round. Pool, asks and bounds share it, so that levels fall below, at and above the ideals. */
const size = fc.constantFrom(3n, 50n, 10n ** 6n, 10n ** 20n, (1n << 96n) - 1n);

const roundOfSize = (top: bigint) => {
  const amount = fc.oneof(fc.bigInt(0n, top), fc.bigInt(0n, 3n), fc.constant(top));
  const pool = fc.oneof(fc.bigInt(0n, top * 4n), fc.bigInt(0n, top * 100n), fc.bigInt(0n, 30n));
  const rarely = <value>(what: fc.Arbitrary<value>, otherwise: value) =>
    fc.oneof({ arbitrary: fc.constant(otherwise), weight: 3 }, { arbitrary: what, weight: 1 });
  const table = (value: fc.Arbitrary<bigint>) =>
    rarely(fc.dictionary(fc.constantFrom(...PROJECTS), value, { maxKeys: 4 }), {});
  const row = fc.record({
    donor: fc.constantFrom(...DONORS),
    project: fc.constantFrom(...PROJECTS),
    amount,
    weight: rarely(bps, 10_000n),
  });
  return fc.record({
    rows: fc.array(row, { maxLength: 40, size: "max" }),
    pool,
    subtractOwn: fc.boolean(),
    saturation: fc.constantFrom("keep" as const, "scale-up" as const),
    cap: fc.oneof(
      fc.constant({ capBps: null, capAmount: null }),
      fc.bigInt(1n, 5_000n).map((capBps) => ({ capBps, capAmount: null })),
      pool.map((capAmount) => ({ capBps: null, capAmount })),
    ),
    asks: table(pool),
    multipliers: table(bps),
    min: rarely(amount, 0n),
    max: rarely(amount, 0n),
    capRule: fc.constantFrom<OracleRound["capRule"][]>("level", "redistribute", "clip", "single-pass", "sequential"),
    rounding: fc.constantFrom("floor" as const, "largest-remainder" as const),
    root: rarely(fc.constant("unit" as const), "q32" as const),
    duplicates: rarely(fc.constant("mean" as const), "sum" as const),
  });
};

export const anyRound: fc.Arbitrary<OracleRound> = size
  .chain(roundOfSize)
  .map(({ cap, ...round }) => ({ ...round, ...cap }));

export function parametersOf({ rows, capBps, capAmount, ...options }: OracleRound): QuadraticParameters {
  const cap = capBps !== null ? { bps: capBps } : capAmount !== null ? { amount: capAmount } : undefined;
  return { method: "quadratic", donations: rows, cap, ...options };
}
