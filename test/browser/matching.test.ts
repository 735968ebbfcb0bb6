// The engine in a browser: small, alone, and with the same base units as here.
import { gzipSync } from "node:zlib";
import {
  computeMatching,
  type DonationRow,
  type MatchingMethod,
  type MatchingParameters,
} from "@catchment/sdk/matching";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { openChromium } from "../../scripts/io/chromium.ts";
import { serve } from "./build.ts";
import { buildEngine } from "./buildEngine.ts";

const LARGEST_GZIPPED = 15_000;
const UNIT = 10n ** 18n;

/** Amounts and overlaps without a pattern, the same every time: a linear congruence. */
function donations(count: number): DonationRow[] {
  let state = 20_261_122;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () => ({
    donor: `d${next(60)}`,
    project: `p${next(12)}`,
    amount: (BigInt(next(1_000_000)) * UNIT) / 10_007n,
    weight: next(10_001),
  }));
}

const shared = { pool: 5_000n * UNIT, cap: { bps: 2_000 }, donations: donations(600) } as const;
const ballots = donations(40).map(({ donor, amount }, index) => ({
  voter: donor + index,
  project: `p${index % 5}`,
  amount,
}));
const rounds: Readonly<Record<MatchingMethod, MatchingParameters>> = {
  quadratic: { method: "quadratic", ...shared },
  pairwise: { method: "pairwise", m: 10n * UNIT, ...shared },
  profile: { method: "profile", ...shared },
  cocm: { method: "cocm", ...shared },
  proportional: { method: "proportional", ...shared },
  blend: {
    method: "blend",
    share: 7_000,
    parts: [{ method: "quadratic" }, { method: "cocm", similarity: "soft" }],
    ...shared,
  },
  voting: {
    method: "voting",
    pool: UNIT,
    ballots: ballots.map(({ voter, project, amount }) => ({ voter, project, votes: amount / UNIT })),
  },
  median: { method: "median", pool: UNIT, ballots, quorum: 2, capRule: "sequential", cap: { bps: 3_000 } },
  alpha: {
    method: "alpha",
    pool: UNIT,
    voiceCreditFactor: 10n ** 13n,
    tallies: [
      { project: "1", tally: 531_549n, spent: 214_957_145n },
      { project: "2", tally: 186_413n, spent: 67_640_257n },
    ],
  },
};

describe("the engine in a browser", () => {
  let engine: Awaited<ReturnType<typeof buildEngine>>;

  before(async () => {
    engine = await buildEngine();
  });

  it("needs nothing of Node's and nothing of viem's", () => {
    const foreign = engine.modules.filter((id) => !id.includes("/sdk/src/matching/"));
    expect(foreign).to.deep.equal([]);
    expect(engine.modules.length).to.be.greaterThan(20);
  });

  it(`is at most ${LARGEST_GZIPPED} bytes gzipped, all of it`, () => {
    const size = gzipSync(engine.code, { level: 9 }).length;
    expect(size).to.be.greaterThan(4_000);
    expect(size).to.be.at.most(LARGEST_GZIPPED);
  });

  it("pays the same base units in a page and in a worker, by every method", async function () {
    const browser = await openChromium();
    if (!browser) return this.skip();
    const files = { "index.html": INDEX, "run.js": RUN, "worker.js": WORKER, "engine.js": engine.code };
    const served = await serve({ files: new Map(Object.entries(files)), modules: engine.modules });
    try {
      const page = await browser.newPage();
      await page.goto(served.url);
      const given = revivable(rounds);
      const texts = {
        page: await page.evaluate<Record<string, string>>(`runHere(${JSON.stringify(given)})`),
        worker: await page.evaluate<Record<string, string>>(`runInWorker(${JSON.stringify(given)})`),
      };
      for (const [method, parameters] of Object.entries(rounds)) {
        const { matched, projects } = computeMatching(parameters);
        const here = JSON.stringify([matched, projects], (_, item) => (typeof item === "bigint" ? `${item}` : item));
        expect(texts.page[method], `${method} in a page`).to.equal(here);
        expect(texts.worker[method], `${method} in a worker`).to.equal(here);
      }
    } finally {
      await browser.close();
      served.close();
    }
  }).timeout(60_000);
});

/** JSON with bigints as "123n". */
function revivable(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === "bigint" ? `${item}n` : item));
}

/** What the page and its worker run. */
const RUN = `import { computeMatching } from "./engine.js";
const revive = (_, item) => (typeof item === "string" && /^\\d+n$/.test(item) ? BigInt(item.slice(0, -1)) : item);
const textOf = ({ matched, projects }) =>
  JSON.stringify([matched, projects], (_, item) => (typeof item === "bigint" ? String(item) : item));
export const run = (rounds) =>
  Object.fromEntries(
    Object.entries(JSON.parse(rounds, revive)).map(([method, parameters]) => [method, textOf(computeMatching(parameters))]),
  );`;
const WORKER = 'import { run } from "./run.js"; onmessage = ({ data }) => postMessage(run(data));';
const INDEX = `<script type="module">
  import { run } from "./run.js";
  window.runHere = run;
  window.runInWorker = (rounds) =>
    new Promise((resolve, reject) => {
      const worker = new Worker("worker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(rounds);
    });
</script>`;
