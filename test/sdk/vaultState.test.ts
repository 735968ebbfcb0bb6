// The reducer of a Round's logs where the pool waits in a vault: every form it ends in, and every log that does not follow.
import {
  InconsistentLogsError,
  type Opening,
  type RoundEvent,
  reduceRoundEvents,
  roundConfig,
  toMatchingInput,
} from "@catchment/sdk";
import { expect } from "chai";
import { describe, it } from "mocha";
import { type Address, numberToHex, pad, zeroHash } from "viem";
import { restOf } from "../../sdk/src/state/derive.ts";

const address = (index: number): Address => pad(numberToHex(index), { size: 20 });
const [ROUND, PROGRAM, ANN, BOB] = [address(1), address(2), address(3), address(4)];
const HASH = pad("0xaa", { size: 32 });

const opening: Opening = {
  ...{ round: ROUND, blockNumber: 1n, operator: ANN, salt: zeroHash, implementation: address(8) },
  config: roundConfig({
    program: PROGRAM,
    giving: { asset: address(7), explorerGate: address(9) },
    times: {
      ...{ applicationsFrom: 10, applicationsUntil: 100, donationsFrom: 20 },
      ...{ donationUntil: 100, settleFrom: 200, claimUntil: 300 },
    },
    matching: { saturation: "ScaleUp" },
    modules: { builderGate: address(9) },
  }),
};

type Told = Pick<RoundEvent, "eventName" | "args">;

const deposited = (holder: Address, assets: bigint, shares: bigint): Told => ({
  eventName: "PoolDeposited",
  args: { holder, assets, shares },
});
const funded = (holder: Address, amount: bigint, pool: bigint): Told => ({
  eventName: "Funded",
  args: { sponsor: holder, holder, amount, pool },
});
const absorbed = (amount: bigint, hasJoinedPool: boolean): Told => ({
  eventName: "Absorbed",
  args: { amount, hasJoinedPool },
});
const fixed = (pool: bigint, isRedeemed: boolean): Told => ({
  eventName: "PoolFixed",
  args: { caller: ANN, pool, isRedeemed },
});
/** Ann put in 100 when a share was worth 1, Bob 100 when it was worth 2. */
const PUT_IN = [
  deposited(ANN, 100n, 100n),
  funded(ANN, 100n, 100n),
  deposited(BOB, 100n, 50n),
  funded(BOB, 100n, 200n),
];

function reduce(told: readonly Told[], timestamp = 250) {
  const events = told.map(
    (event, index) => ({ ...event, blockNumber: BigInt(index + 2), blockHash: HASH, logIndex: 0 }) as RoundEvent,
  );
  return reduceRoundEvents({ opening, events, block: { blockNumber: 99n, blockHash: HASH, timestamp, isFinal: true } });
}

const sponsorsOf = ({ sponsors }: ReturnType<typeof reduce>) => sponsors.map(({ holder, units }) => [holder, units]);

describe("the reducer of a Round whose pool waits in a vault", () => {
  it("counts shares as units, and what was put in as the pool until it is fixed", () => {
    const state = reduce(PUT_IN);
    expect(state.vault).to.deep.equal({ form: "Unfixed", shares: 150n, deposited: 200n });
    expect(state).to.include({ pool: 200n, released: 0n, phase: "Settling" });
    expect(sponsorsOf(state)).to.deep.equal([
      [ANN, 100n],
      [BOB, 50n],
    ]);
    expect(toMatchingInput(state).parameters).to.include({ pool: 200n });
  });

  it("takes what was absorbed in time for the Program's own, in shares too", () => {
    const state = reduce([...PUT_IN, deposited(PROGRAM, 60n, 30n), absorbed(60n, true)]);
    expect(state.vault).to.deep.equal({ form: "Unfixed", shares: 180n, deposited: 260n });
    expect(sponsorsOf(state).at(-1)).to.deep.equal([PROGRAM, 30n]);
  });

  for (const [what, pool] of [
    ["a gain", 300n],
    ["a loss", 120n],
  ] as const) {
    it(`has as pool what redeeming brought: ${what}`, () => {
      const state = reduce([...PUT_IN, fixed(pool, true)]);
      expect(state.vault).to.deep.equal({ form: "Assets", shares: 150n, deposited: 200n });
      expect(state.pool).to.equal(pool);
      expect(toMatchingInput(state).parameters).to.include({ pool });
      expect(toMatchingInput(state).inputHash).not.to.equal(toMatchingInput(reduce(PUT_IN)).inputHash);
    });
  }

  it("has as pool what was put in, where it is paid in shares; rests go by units", () => {
    const told = [...PUT_IN, fixed(200n, false)];
    expect(reduce(told).vault).to.deep.equal({ form: "Shares", shares: 150n, deposited: 200n });
    const closed = reduce(told, 400);
    expect(closed).to.include({ phase: "Closed", pool: 200n, released: 200n });
    expect(restOf(closed, ANN)).to.equal(133n);
    const taken = reduce([...told, { eventName: "RestWithdrawn", args: { sponsor: ANN, to: ANN, amount: 133n } }], 400);
    expect(restOf(taken, ANN)).to.equal(0n);
    expect(taken.restsWithdrawn).to.equal(133n);
  });

  it("releases what came after the pool was redeemed", () => {
    const state = reduce([...PUT_IN, fixed(210n, true), absorbed(15n, false)], 400);
    expect(state).to.include({ pool: 210n, late: 15n, released: 225n });
  });

  it("takes a pool into which nobody put anything", () => {
    const state = reduce([fixed(0n, true)]);
    expect(state.vault).to.deep.equal({ form: "Assets", shares: 0n, deposited: 0n });
    expect(state).to.include({ pool: 0n, released: 0n });
    expect(reduce([]).vault).to.equal(undefined);
  });

  it("releases all that was put in where it was cancelled or never fixed", () => {
    expect(reduce([...PUT_IN, { eventName: "Cancelled", args: { by: ANN, reason: HASH } }])).to.include({
      ...{ phase: "Cancelled", pool: 200n, released: 200n },
    });
    expect(reduce(PUT_IN, 400)).to.include({ phase: "Closed", released: 200n });
  });

  const wrong: readonly (readonly [string, readonly Told[]])[] = [
    ["a deposit that nothing says what for", [deposited(ANN, 100n, 100n)]],
    ["two deposits for one log", [deposited(ANN, 1n, 1n), deposited(ANN, 1n, 1n), funded(ANN, 1n, 1n)]],
    ["a deposit for somebody else", [deposited(ANN, 100n, 100n), funded(BOB, 100n, 100n)]],
    ["another amount than was deposited", [deposited(ANN, 100n, 100n), funded(ANN, 99n, 99n)]],
    ["a deposit left out", [...PUT_IN.slice(1, 2), ...PUT_IN.slice(3), fixed(100n, false)]],
    ["an absorption that was not the Program's", [deposited(ANN, 5n, 5n), absorbed(5n, true)]],
    [
      "a deposit after the pool was fixed",
      [...PUT_IN, fixed(200n, true), deposited(ANN, 1n, 1n), funded(ANN, 1n, 201n)],
    ],
    ["a pool fixed twice", [...PUT_IN, fixed(200n, true), fixed(200n, true)]],
    ["a pool in shares of another amount than was put in", [...PUT_IN, fixed(201n, false)]],
  ];
  for (const [what, told] of wrong) {
    it(`refuses ${what}`, () => {
      expect(() => reduce(told)).to.throw(InconsistentLogsError);
    });
  }
});
