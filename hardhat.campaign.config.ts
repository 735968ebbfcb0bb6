// The repository's configuration with more and deeper runs of tests at random; see test/campaign/fuzz.ts and invariants.ts.
import config from "./hardhat.config.ts";

function numberOf(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new RangeError(`${name} is "${text}": give a whole number above zero`);
  return Number(text);
}

const seed = `0x${numberOf("CAMPAIGN_SEED", 1).toString(16)}`;
const runs = numberOf("CAMPAIGN_RUNS", 256);
const depth = numberOf("CAMPAIGN_DEPTH", 256);
const fuzzRuns = numberOf("CAMPAIGN_FUZZ_RUNS", 256);

// biome-ignore lint/style/noDefaultExport: Hardhat reads a configuration's default export.
export default {
  ...config,
  test: {
    ...config.test,
    solidity: {
      ...config.test?.solidity,
      fuzz: { runs: fuzzRuns, seed },
      invariant: { runs, depth, failOnRevert: true },
    },
  },
};
