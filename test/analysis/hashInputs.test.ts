import { createHash } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { canonicalLines, hashInputs, matchingToJson } from "../../sdk/src/analysis/index.ts";
import {
  computeMatching,
  type DonationRow,
  InvalidAmountError,
  InvalidBpsError,
  type MatchingOptions,
  type MatchingParameters,
  MissingWeightError,
  normalizeId,
  type QuadraticParameters,
  RepeatedDonationError,
} from "../../sdk/src/matching/index.ts";
import { anyDonations, MIXED } from "../matching/donationInputs.ts";

const LOWER = MIXED.toLowerCase();
const POOL_OPTIONS = {
  saturation: "scale-up",
  cap: null,
  asks: {},
  multipliers: {},
  capRule: "level",
  rounding: "floor",
} as const;

/** The hash anyone gets from the text: sorted by byte, LF after every line. */
const hashOf = (...lines: string[]) => {
  const sorted = lines.map((line) => Buffer.from(`${line}\n`)).sort(Buffer.compare);
  return `sha256:${createHash("sha256").update(Buffer.concat(sorted)).digest("hex")}`;
};
const quadratic = (options: Partial<QuadraticParameters>): QuadraticParameters => ({
  method: "quadratic",
  pool: 25_000n,
  donations: [{ donor: "x", project: "A", amount: 7n }],
  ...options,
});
const DEFAULTS = [
  '["catchment inputs",1]',
  '["option","cap",null]',
  '["option","capRule","level"]',
  '["option","duplicates","sum"]',
  '["option","max",null]',
  '["option","min","0"]',
  '["option","rounding","floor"]',
  '["option","saturation","keep"]',
  '["option","scoreCurve",null]',
];

describe("the hash of inputs is that of a text written by hand", () => {
  it("for a small round", () => {
    const parameters = {
      method: "proportional",
      pool: 25_000n,
      donations: [{ donor: "x", project: "A", amount: 7n }],
    } as const;
    const text = [...DEFAULTS, '["donation","x","A","7",10000]', '["method","proportional"]', '["pool","25000"]'];
    expect(canonicalLines(parameters)).to.deep.equal([...text].sort());
    expect(hashInputs(parameters)).to.equal(hashOf(...text));
    expect(hashInputs(parameters)).to.equal("sha256:4cc76233e3cb5de7939762734120d03681bc2bba32b59bd13a381ea6c13645b9");
  });

  it("with every table, strange ids and two equal rows", () => {
    const strange = 'a,"b"\n\\é\u007f🌊\t';
    const donations: DonationRow[] = [
      { donor: MIXED, project: strange, amount: 10n ** 30n, id: "7" },
      { donor: "x", project: "A", amount: 7n, id: "8" },
      { donor: "x", project: "A", amount: 7n },
    ];
    const parameters = quadratic({
      donations,
      cap: { bps: 2_000n },
      asks: { [MIXED]: 5n, A: 9n },
      multipliers: { A: 5_000n, B: 10_000 },
      capRule: "clip",
      min: 1n,
      max: 50n,
      duplicates: "mean",
      weights: { [MIXED]: 2_500, x: 10_000n, y: 0 },
      identities: { [MIXED]: "alice", x: "x", y: MIXED },
      filters: { refunded: ["7"], rejected: [MIXED], donors: ["z", "z"], owners: { B: [MIXED, LOWER], C: [] } },
    });
    const text = [
      '["catchment inputs",1]',
      '["method","quadratic"]',
      '["pool","25000"]',
      '["option","cap",{"bps":2000}]',
      '["option","capRule","clip"]',
      '["option","duplicates","mean"]',
      '["option","max","50"]',
      '["option","min","1"]',
      '["option","root","q32"]',
      '["option","rounding","floor"]',
      '["option","saturation","keep"]',
      '["option","scoreCurve",null]',
      '["option","subtractOwn",true]',
      `["ask","${LOWER}","5"]`,
      '["ask","A","9"]',
      '["multiplier","A",5000]',
      `["weight","${LOWER}",2500]`,
      '["weight","x",10000]',
      '["weight","y",0]',
      `["identity","${LOWER}","alice"]`,
      `["identity","y","${LOWER}"]`,
      '["filter","refunded","7"]',
      `["filter","rejected","${LOWER}"]`,
      '["filter","donors","z"]',
      `["owner","B","${LOWER}"]`,
      `["donation","${LOWER}","a,\\"b\\"\\n\\\\\\u00e9\\u007f\\ud83c\\udf0a\\t","1000000000000000000000000000000",null,"7"]`,
      '["donation","x","A","7",null]',
      '["donation","x","A","7",null]',
    ];
    expect(canonicalLines(parameters)).to.deep.equal([...text].sort());
    expect(hashInputs(parameters)).to.equal(hashOf(...text));
    expect(hashInputs(parameters)).to.equal("sha256:327e17406e9b004a8572ae6b270319ed8f14d6b707080de9e135a7c71b9bd42f");
  });

  it("under a score curve, whose rows carry scores", () => {
    const donations: DonationRow[] = [
      { donor: "x", project: "A", amount: 7n, score: "020.50" },
      { donor: "y", project: "A", amount: 7n, score: 0 },
      { donor: "z", project: "A", amount: 7n, id: "1" },
    ];
    const scoreCurve = { low: "15.0", high: 25, lowBps: 5_000, highBps: 10_000 };
    const parameters = quadratic({ donations, scoreCurve, filters: { donations: ["1"] } });
    const text = [
      ...DEFAULTS.filter((line) => !line.includes("scoreCurve")),
      '["option","scoreCurve",{"high":"25","highBps":10000,"low":"15","lowBps":5000}]',
      '["option","root","q32"]',
      '["option","subtractOwn",true]',
      '["method","quadratic"]',
      '["pool","25000"]',
      '["filter","donations","1"]',
      '["donation","x","A","7","20.5"]',
      '["donation","y","A","7","0"]',
      '["donation","z","A","7",null,"1"]',
    ];
    expect(canonicalLines(parameters)).to.deep.equal([...text].sort());
    expect(hashInputs(parameters)).to.equal(hashOf(...text));
  });

  it("for ballots and tallies", () => {
    const cases: readonly [MatchingParameters, MatchingOptions, readonly string[]][] = [
      [
        { method: "voting", pool: 9n, ballots: [{ voter: MIXED, project: "A", votes: 3n }] },
        { ...POOL_OPTIONS, credits: null },
        ['["method","voting"]', '["option","credits",null]', `["vote","${LOWER}","A","3"]`],
      ],
      [
        { method: "median", pool: 9n, ballots: [{ voter: "x", project: MIXED, amount: 0n }] },
        { ...POOL_OPTIONS, quorum: 1, minimum: 0n, minimumMatch: 2n },
        [
          '["method","median"]',
          '["option","quorum",1]',
          '["option","minimum","0"]',
          '["option","minimumMatch","2"]',
          `["ballot","x","${LOWER}","0"]`,
        ],
      ],
      [
        { method: "alpha", pool: 9n, voiceCreditFactor: 10n, tallies: [{ project: "A", tally: 3n, spent: 5n }] },
        { ...POOL_OPTIONS, voiceCreditFactor: 10n },
        ['["method","alpha"]', '["option","voiceCreditFactor","10"]', '["tally","A","3","5"]'],
      ],
    ];
    const shared = [
      '["catchment inputs",1]',
      '["pool","9"]',
      '["option","cap",null]',
      '["option","capRule","level"]',
      '["option","rounding","floor"]',
      '["option","saturation","scale-up"]',
    ];
    for (const [parameters, options, lines] of cases)
      expect(hashInputs(parameters, options)).to.equal(hashOf(...shared, ...lines));
  });

  it("in the JSON of a result, but for rows that are used up", () => {
    const parameters = quadratic({});
    expect(matchingToJson(computeMatching(parameters)).inputsHash).to.equal(hashInputs(parameters));
    function* rows() {
      yield* parameters.donations;
    }
    const streamed = { ...parameters, donations: rows() };
    expect(matchingToJson(computeMatching(streamed)).inputsHash).to.equal(null);
    expect(hashInputs({ ...parameters, donations: rows() })).to.equal(hashInputs(parameters));
  });
});

describe("the hash of inputs does not depend", () => {
  it("on the order of rows and tables, on the case of addresses, or on the notation of weights", () => {
    const changed = anyDonations.chain((inputs) =>
      fc.tuple(
        fc.constant(inputs),
        fc.shuffledSubarray([...inputs.donations], { minLength: inputs.donations.length }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(changed, ([inputs, rows, isUpper]) => {
        const donations = rows.map(({ donor, weight, coefficient, ...row }) => ({
          ...row,
          donor: donor.startsWith("0x") ? (isUpper ? `0x${donor.slice(2).toUpperCase()}` : LOWER) : donor,
          ...(weight === undefined ? {} : { coefficient: (Number(weight) / 10_000).toFixed(4) }),
          ...(coefficient === undefined ? {} : { weight: BigInt(Math.round(Number(coefficient) * 10_000)) }),
        }));
        const reversed = (table: unknown) => table && Object.fromEntries(Object.entries(table).reverse());
        const filters = inputs.filters && {
          ...inputs.filters,
          owners: reversed(inputs.filters.owners) as Record<string, string[]>,
        };
        const other = {
          ...inputs,
          donations,
          filters,
          weights: inputs.weights && new Map(Object.entries(inputs.weights as Record<string, number>).reverse()),
          identities: reversed(inputs.identities) as Record<string, string>,
        };
        expect(hashInputs(quadratic(other))).to.equal(hashInputs(quadratic(inputs)));
      }),
      { numRuns: 300 },
    );
  });

  it("on whether a default was given, an id that no filter names, or entries that say nothing", () => {
    const hash = hashInputs(quadratic({}));
    const donation = { donor: "x", project: "A", amount: 7n };
    const same: readonly Partial<QuadraticParameters>[] = [
      { saturation: "keep", capRule: "level", rounding: "floor", duplicates: "sum", root: "q32", subtractOwn: true },
      { min: 0n, max: 0n, asks: {}, multipliers: new Map() },
      { multipliers: { A: 10_000n }, identities: { x: "x" }, filters: { refunded: [], owners: { A: [] } } },
      { donations: [{ ...donation, id: "1" }] },
      { donations: [{ ...donation, weight: 10_000n }] },
      { donations: [{ ...donation, coefficient: "1.0" }] },
      { donations: [{ ...donation, score: "3" }] },
    ];
    for (const options of same) expect(hashInputs(quadratic(options)), Object.keys(options).join()).to.equal(hash);
  });
});

describe("the hash of inputs differs", () => {
  const row = { donor: "x", project: "A", amount: 7n, id: "1" };
  const CURVE = { low: 15, high: 25, lowBps: 5_000, highBps: 10_000 };
  const different: readonly MatchingParameters[] = [
    quadratic({ donations: [row] }),
    { method: "proportional", pool: 25_000n, donations: [row] },
    quadratic({ donations: [] }),
    quadratic({ donations: [row, { ...row, id: "2" }] }),
    quadratic({ donations: [{ ...row, donor: "y" }] }),
    quadratic({ donations: [{ ...row, donor: "A", project: "x" }] }),
    quadratic({ donations: [{ ...row, project: "B" }] }),
    quadratic({ donations: [{ ...row, project: "a" }] }),
    quadratic({ donations: [{ ...row, amount: 8n }] }),
    quadratic({ donations: [{ ...row, weight: 9_999 }] }),
    quadratic({ donations: [row], weights: { x: 9_999 } }),
    quadratic({ donations: [row], weights: { x: 9_998 } }),
    quadratic({ donations: [{ ...row, score: 15 }], scoreCurve: CURVE }),
    quadratic({ donations: [{ ...row, score: 16 }], scoreCurve: CURVE }),
    quadratic({ donations: [{ ...row, score: 15 }], scoreCurve: { ...CURVE, lowBps: 1 } }),
    quadratic({ donations: [row], pool: 25_001n }),
    quadratic({ donations: [row], cap: { bps: 5 } }),
    quadratic({ donations: [row], cap: { amount: 5n } }),
    quadratic({ donations: [row], asks: { A: 5n } }),
    quadratic({ donations: [row], asks: { B: 5n } }),
    quadratic({ donations: [row], multipliers: { A: 5 } }),
    quadratic({ donations: [row], saturation: "scale-up" }),
    quadratic({ donations: [row], capRule: "clip" }),
    quadratic({ donations: [row], rounding: "largest-remainder" }),
    quadratic({ donations: [row], duplicates: "mean" }),
    quadratic({ donations: [row], root: "unit" }),
    quadratic({ donations: [row], subtractOwn: false }),
    quadratic({ donations: [row], min: 1n }),
    quadratic({ donations: [row], max: 1n }),
    quadratic({ donations: [row], identities: { x: "y" } }),
    quadratic({ donations: [row], identities: { y: "x" } }),
    quadratic({ donations: [row], filters: { refunded: ["1"] } }),
    quadratic({ donations: [{ ...row, id: "2" }], filters: { refunded: ["1"] } }),
    quadratic({ donations: [row], filters: { donations: ["1"] } }),
    quadratic({ donations: [row], filters: { rejected: ["1"] } }),
    quadratic({ donations: [row], filters: { projects: ["1"] } }),
    quadratic({ donations: [row], filters: { donors: ["1"] } }),
    quadratic({ donations: [row], filters: { owners: { A: ["1"] } } }),
    quadratic({ donations: [row], filters: { owners: { 1: ["A"] } } }),
  ];

  it("for everything that may change the outcome", () => {
    const hashes = different.map((parameters) => hashInputs(parameters));
    expect(new Set(hashes).size).to.equal(different.length);
    for (const hash of hashes) expect(hash).to.match(/^sha256:[0-9a-f]{64}$/);
  });

  it("by construction: a line is ASCII, and reads back as the ids it was made of", () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...[...'",\n\\]['].map((c) => c.charCodeAt(0))),
    );
    const id = fc.array(unit, { minLength: 1, maxLength: 8 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(id, id, fc.array(id, { maxLength: 3 }), (donor, project, refunded) => {
        const row = { donor, project, amount: 5n, id: refunded[0] };
        const lines = canonicalLines(quadratic({ donations: [row], filters: { refunded } }));
        for (const line of lines) expect(line).to.match(/^[ -~]+$/);
        const read = lines.map((line) => JSON.parse(line));
        const end = refunded.length > 0 ? [refunded[0]] : [];
        const drops = refunded.length > 0;
        expect(read.filter(([kind]) => kind === "donation")).to.deep.equal([
          ["donation", normalizeId(donor), normalizeId(project), "5", drops ? null : 10_000, ...end],
        ]);
        const filters = read.filter(([kind]) => kind === "filter").map(([, , given]) => given);
        expect(new Set(filters)).to.deep.equal(new Set(refunded));
        expect(lines).to.deep.equal(
          lines
            .map((line) => Buffer.from(line))
            .sort(Buffer.compare)
            .map(String),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe("the hash of inputs refuses", () => {
  const row = { donor: "x", project: "A", amount: 7n };

  it("what a matching refuses", () => {
    const refused: readonly [Partial<QuadraticParameters>, new (...args: never[]) => Error][] = [
      [{ pool: -1n }, InvalidAmountError],
      [{ donations: [{ ...row, amount: 7 as unknown as bigint }] }, InvalidAmountError],
      [{ donations: [{ ...row, weight: 10_001 }] }, InvalidBpsError],
      [{ donations: [row], weights: { y: 1 } }, MissingWeightError],
      [
        {
          donations: [
            { ...row, id: "1" },
            { ...row, id: "1" },
          ],
        },
        RepeatedDonationError,
      ],
    ];
    for (const [options, type] of refused) expect(() => hashInputs(quadratic(options))).to.throw(type);
    const ballots = [{ voter: "x", project: "A", votes: 1 as unknown as bigint }];
    expect(() => hashInputs({ method: "voting", pool: 1n, ballots }, { ...POOL_OPTIONS, credits: null })).to.throw(
      InvalidAmountError,
    );
  });

  it("nothing that a matching takes: a dropped row needs no weight", () => {
    const parameters = quadratic({
      donations: [{ ...row, id: "1", weight: 20_000 }],
      filters: { refunded: ["1"] },
    });
    expect(matchingToJson(computeMatching(parameters)).inputsHash).to.equal(hashInputs(parameters));
  });
});
