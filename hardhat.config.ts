import { readdirSync } from "node:fs";
import path from "node:path";
import toolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import { defineConfig } from "hardhat/config";
import { definePlugin } from "hardhat/plugins";
import { LOCAL_CHAIN } from "./scripts/chain/localChain.ts";

const COMPILERS_AT_ONCE = 2;
/** All tests in one run are more than the compiler's memory holds: so many runs, the rest in the last. */
const TEST_GROUPS: readonly (readonly string[])[] = [
  ["rounds", "invariant", "liveness", "regressions", "threats", "tokens"],
  ["accounts", "consequences", "passport", "policy", "program", "programFactory", "stake", "work"],
  ["distribution", "libraries", "periphery", "settlement", "support", "types"],
];

function solidityTests(): string[] {
  const folder = path.join(import.meta.dirname, "test/contracts");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".sol"))
    .map((file) => path.posix.join("test/contracts", file.split(path.sep).join("/")));
}

/**
 * Tests deploy the shipped bytecode by vm.getCode: their own code need not be small or fast, only compiled quickly. Hardhat
 * compiles files together whose configuration is the same object, so the override is put in here and not in the user's
 * configuration, where every file would get its own copy, and its own run of the compiler.
 */
const quickTests = definePlugin({
  id: "catchment-quick-tests",
  hookHandlers: {
    config: async () => ({
      default: async () => ({
        resolveUserConfig: async (userConfig, resolveVariable, next) => {
          const config = await next(userConfig, resolveVariable);
          for (const profile of Object.values(config.solidity.profiles)) {
            const [shipped] = profile.compilers;
            if (shipped === undefined) continue;
            const settings = { ...shipped.settings, viaIR: false, optimizer: { enabled: false } };
            const groups = TEST_GROUPS.map((folders) => ({ folders, quick: { ...shipped, settings } }));
            for (const file of solidityTests()) {
              const folder = file.split("/")[2] ?? "";
              const group = groups.find(({ folders }) => folders.includes(folder)) ?? groups.at(-1);
              if (group !== undefined) profile.overrides[file] = group.quick;
            }
          }
          return config;
        },
      }),
    }),
    // The runs of the compiler, one of contracts and some of tests, are of one thread each: two at once. Hardhat would keep one
    // core free.
    solidity: async () => ({
      default: async () => ({
        build: (context, files, options, next) => next(context, files, { ...options, concurrency: COMPILERS_AT_ONCE }),
      }),
    }),
  },
});

/**
 * To name Solidity's lines in an error, a chain first reads what the compiler said of every contract and test, several hundred
 * megabytes, and follows each revert through it: half the time of our TypeScript tests, which ask about reverts by the thousand
 * and know them by their data. `npm test` does without; a single test that fails is run without this, and says its lines.
 */
const noSolidityTraces = () =>
  definePlugin({
    id: "catchment-no-solidity-traces",
    hookHandlers: {
      hre: async () => ({
        default: async () => ({
          created: async (_context, hre) => {
            hre.artifacts.getAllBuildInfoIds = async () => new Set();
          },
        }),
      }),
    },
  });
const IS_WITHOUT_TRACES = process.env.CATCHMENT_NO_SOLIDITY_TRACES === "true";

export default defineConfig({
  plugins: [toolboxMochaEthers, hardhatViem, quickTests, ...(IS_WITHOUT_TRACES ? [noSolidityTraces()] : [])],
  solidity: {
    isolated: false,
    compilers: [
      {
        version: "0.8.36",
        // The compiler is a package of the lockfile: nothing is downloaded, everybody gets the same bytes.
        path: path.join(import.meta.dirname, "node_modules/solc/soljson.js"),
        // One build for tests, gas and deployment: what is tested is what ships.
        settings: { evmVersion: "cancun", viaIR: true, optimizer: { enabled: true, runs: 200 } },
      },
    ],
  },
  networks: {
    default: LOCAL_CHAIN,
    node: LOCAL_CHAIN,
    /** A chain served over HTTP; the address is given when connecting (see scripts/chain/). */
    remote: { type: "http", chainType: "l1", url: "http://127.0.0.1:8545" },
  },
  typechain: { outDir: "types/ethers", tsNocheck: true },
  paths: {
    tests: { solidity: "test/contracts", mocha: "test" },
    ignition: "scripts/ignition",
  },
  test: {
    solidity: {
      // The Ethereum Attestation Service is tested with as its authors compiled it.
      fsPermissions: {
        readDirectory: ["test/vectors", "node_modules/@ethereum-attestation-service/eas-contracts/artifacts"],
      },
      // As many as `npm test` has time for; `npm run campaign:fuzz` runs more.
      fuzz: { runs: 64, seed: "0xca7c" },
      invariant: { runs: 32, depth: 64, failOnRevert: true },
    },
    mocha: { timeout: 300_000 },
  },
});
