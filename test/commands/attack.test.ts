// `npm run attack`: every attack holds, each with its own error; and one that succeeds is seen.
import { donate, withdrawRestSync } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { matches as figuresOf } from "../../scripts/attack/figures.ts";
import { ATTACKS, LIMITS } from "../../scripts/attack/list.ts";
import { ONE } from "../../scripts/attack/place.ts";
import { matchesOf } from "../../scripts/attack/reads.ts";
import { allow } from "../../scripts/attack/rounds.ts";
import { type RunOptions, runAttacks } from "../../scripts/attack/run.ts";
import { refused, unchanged } from "../../scripts/attack/tries.ts";
import type { Attack } from "../../scripts/attack/types.ts";
import { connect } from "../../scripts/chain/connect.ts";
import { type LocalChain, startLocalChain } from "../../scripts/chain/server.ts";
import { SILENT } from "../../scripts/io/progress.ts";

/** What comes of each try, in order: an error, or "no effect". */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "split-donation": ["no effect", "no effect"],
  "self-gift": ["no effect", "no effect", "no effect"],
  "borrowed-stamp": [
    "Passport_NullifierHeld",
    "Passport_BadSignature",
    "Passport_Expired",
    "no effect",
    "Passport_NullifierHeld",
  ],
  "late-stamp": ["no effect", "no effect", "no effect"],
  "dust-farming": ["no effect"],
  "cap-boundary": ["no effect", "no effect"],
  "late-gift": ["Round_OutsideWindow", "Round_OutsideWindow", "Round_WrongPhase"],
  "late-fund": ["Round_WrongPhase", "Round_WrongPhase", "no effect"],
  "broken-gate": [
    "Round_EligibilityFailed",
    "Round_EligibilityFailed",
    "Round_EligibilityFailed",
    "Round_EligibilityFailed",
    "no effect",
  ],
  "starved-reweigh": ["no effect"],
  "starved-delivery": ["Round_TooEarly", "no effect"],
  "front-run-edit": ["Round_ContentChanged"],
  "late-disqualification": ["Round_TooLate", "Round_TooLate", "Round_WrongPhase"],
  framing: ["no effect", "no effect", "Ledger_Owes"],
  "poisoned-hints": ["no effect"],
  "double-claim": [
    "Round_WrongPhase",
    "Round_AlreadyPaid",
    "Round_AlreadyPaid",
    "Round_AlreadyPaid",
    "DonationRound_NotRefundable",
    "no effect",
  ],
  reentrancy: ["no effect", "no effect"],
  "return-bomb": ["no effect", "Assets_NotReceived", "no effect", "no effect"],
  "fee-token": ["Assets_ReceivedTooLittle", "Assets_ReceivedTooLittle", "no effect"],
  "value-reuse": ["Assets_WrongValue", "Assets_WrongValue", "Assets_WrongValue"],
  "others-money": ["DonationRound_NotRouter", "DonationRound_ApplicationFull"],
  "strangers-roles": [
    ...Array.from({ length: 6 }, () => "Round_MissingRole"),
    ...Array.from({ length: 4 }, () => "AccessControlUnauthorizedAccount"),
    "Program_NoAdminOffer",
    "ProgramFactory_NotAProgram",
    "Ledger_NotARound",
  ],
  "admins-grab": [
    "Program_NotOurRound",
    "Round_NotARest",
    "Round_NothingToAbsorb",
    "Round_WrongRecipient",
    "Round_NotSelf",
    "Round_NotSelf",
    "Round_ExtensionTooLong",
    "Round_WrongPhase",
    "Round_NotSettler",
    "Round_BadProof",
    "Round_NotOwner",
    "Round_NotOwner",
    "Round_NothingReleased",
    "Round_NotBuilder",
    "Round_WrongPhase",
    "no effect",
    "no effect",
  ],
  "admins-modules": [
    "none",
    "none",
    "none",
    "InvalidInitialization",
    "Configuration_NotTrusted",
    "Round_NothingToAbsorb",
    "no effect",
  ],
  "admins-cancel": ["Round_NotOwner", "Round_NotOwner", "no effect"],
};

const LIMITS_GOT = [
  ["evil-kind", "10 of the treasury"],
  ["evil-distributor", "2 of match"],
  ["lying-gate", "a match of 0 in place of 2 for the rival"],
  ["rivals-out", "a match of 4 in place of 2 for C, its ideal"],
  ["former-payout", "a match of 0.888888888888888888 in place of 0"],
];

type Printed = {
  readonly attacks: readonly {
    readonly id: string;
    readonly tried: string;
    readonly outcome: string;
    readonly error?: { readonly name: string };
    readonly before?: string;
    readonly after?: string;
    readonly held: boolean;
  }[];
  readonly limits: readonly { readonly id: string; readonly got: string }[];
};

describe("the attacks", () => {
  let chain: LocalChain;

  before(async () => {
    chain = await startLocalChain();
  });
  after(() => chain.close());

  const play = async (options: Partial<RunOptions>) => {
    const texts: string[] = [];
    const exitCode = await runAttacks(await connect(chain.rpc), {
      attacks: [],
      limits: [],
      isJson: true,
      report: SILENT,
      print: (text) => texts.push(text),
      ...options,
    });
    return { exitCode, text: texts.join("\n") };
  };
  const playJson = async (options: Partial<RunOptions>) => {
    const { exitCode, text } = await play(options);
    return { exitCode, ...(JSON.parse(text) as Printed) };
  };

  it("hold, each with its own error or without effect", async () => {
    const { exitCode, attacks, limits } = await playJson({ attacks: ATTACKS, limits: LIMITS });
    const outcomes = Object.groupBy(attacks, ({ id }) => id);
    const seen = Object.entries(outcomes).map(([id, tries = []]) => [
      id,
      tries.map(({ outcome, error }) => (outcome === "refused" ? error?.name : outcome)),
    ]);
    expect(Object.fromEntries(seen)).to.deep.equal(EXPECTED);
    for (const { id, tried, held, before: was, after: is } of attacks) {
      expect(held, `${id}: ${tried}`).to.equal(true);
      expect(is, `${id}: ${tried}`).to.equal(was);
    }
    expect(exitCode).to.equal(0);
    expect(limits.map(({ id, got }) => [id, got])).to.deep.equal(LIMITS_GOT);
  });

  it("say by which error starving and re-entering failed", async () => {
    const ids = ["starved-reweigh", "starved-delivery", "reentrancy"];
    const { attacks } = await playJson({ attacks: ATTACKS.filter(({ id }) => ids.includes(id)) });
    expect(attacks.filter(({ outcome }) => outcome === "no effect").map(({ error }) => error?.name)).to.deep.equal([
      "Round_TooLittleGas",
      "Round_TooLittleGas",
      "ReentrancyGuardReentrantCall",
      "ReentrancyGuardReentrantCall",
    ]);
  });

  it("are seen where they succeed, or fail by another error than they must", async () => {
    const { exitCode, attacks } = await playJson({ attacks: [pretended] });
    expect(attacks.map(({ outcome, held }) => [outcome, held])).to.deep.equal([
      ["succeeded", false],
      ["refused otherwise", false],
      ["succeeded", false],
      ["refused", true],
    ]);
    expect(exitCode).to.equal(1);

    const { text } = await play({ attacks: [pretended], isJson: false });
    expect(text).to.include("SUCCEEDED !").and.include("BY ANOTHER ERROR !");
    expect(text).to.include("A 6, B 0, C 2 → A 6.666666666666666666, B 0, C 1.333333333333333333");
    expect(text).to.include("4 tries of 1 attacks: 3 SUCCEEDED");
  });

  it("do not hold if they break off, and the others are played all the same", async () => {
    const { exitCode, attacks } = await playJson({ attacks: [broken, looking] });
    expect(attacks.map(({ id, outcome, error, held }) => [id, outcome, error?.name, held])).to.deep.equal([
      ["broken", "broke off", "Round_NothingReleased", false],
      ["looking", "no effect", undefined, true],
    ]);
    expect(exitCode).to.equal(1);
  });

  it("leave nothing behind for the next", async () => {
    const { exitCode, attacks } = await playJson({ attacks: [pretended, looking] });
    expect(attacks.at(-1)).to.include({ before: "6000000000000000000", after: "6000000000000000000", held: true });
    expect(exitCode).to.equal(1);
  });

  it("prove nothing where there are none", async () => {
    expect((await playJson({})).exitCode).to.equal(1);
  });
});

/** An attack on nothing: a gift anyone may give, in place of a theft. */
const pretended: Attack = {
  id: "pretended",
  title: "Pretend to steal",
  threats: [],
  attacker: "nobody",
  run: async (world) => {
    const { round, builders, people } = world;
    const by = people.attacker;
    const { text: was } = await figuresOf(world, world.round);
    await allow(by, round.asset, round.address, ONE);
    const gift = { round: round.address, asset: round.asset, gifts: [{ application: builders.A, amount: ONE }] };
    const call = donate.call(gift);
    const empty = donate.call({ ...gift, gifts: [] });
    return [
      await refused(world, { tried: "gives, which nothing forbids", by, call, error: "Round_WrongPhase" }),
      await refused(world, { tried: "gives nothing", by, call: empty, error: "Round_WrongPhase" }),
      unchanged({ tried: "has moved the matches", before: { text: was }, after: await figuresOf(world, world.round) }),
      await refused(world, { tried: "gives nothing again", by, call: empty, error: "DonationRound_EmptyCart" }),
    ];
  },
};

/** An attack whose own steps fail. */
const broken: Attack = {
  id: "broken",
  title: "Break off",
  threats: [],
  attacker: "nobody",
  run: async ({ round, people }) => {
    await withdrawRestSync(people.attacker, { round: round.address });
    return [];
  },
};

const looking: Attack = {
  id: "looking",
  title: "Look",
  threats: [],
  attacker: "nobody",
  run: async (world) => {
    const [A = 0n] = await matchesOf(world, world.round);
    return [unchanged({ tried: "looks", before: { text: String(6n * ONE) }, after: { text: String(A) } })];
  },
};
