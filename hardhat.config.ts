import path from "node:path";
import toolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import { defineConfig } from "hardhat/config";

/** Hardhat's default account keys are public: the chain below is for this machine only. */
const LOCAL_ACCOUNTS = 20;

const LOCAL_CHAIN = {
  type: "edr-simulated",
  chainType: "l1",
  hardfork: "cancun",
  accounts: { count: LOCAL_ACCOUNTS },
} as const;

export default defineConfig({
  plugins: [toolboxMochaEthers, hardhatViem],
  solidity: {
    version: "0.8.36",
    // The compiler is a package of the lockfile: nothing is downloaded, everybody gets the same bytes.
    path: path.join(import.meta.dirname, "node_modules/solc/soljson.js"),
    // One build for tests, gas and deployment: what is tested is what ships.
    isolated: false,
    settings: {
      evmVersion: "cancun",
      viaIR: true,
      optimizer: { enabled: true, runs: 200 },
    },
  },
  networks: {
    default: LOCAL_CHAIN,
    node: LOCAL_CHAIN,
    /** A chain served over HTTP; the address is given when connecting (see scripts/chain/). */
    remote: { type: "http", chainType: "l1", url: "http://127.0.0.1:8545" },
  },
  typechain: { outDir: "types/ethers" },
  paths: {
    tests: { solidity: "test/contracts", mocha: "test" },
    ignition: "scripts/ignition",
  },
  test: {
    solidity: {
      fsPermissions: { readDirectory: ["test/vectors"] },
      fuzz: { runs: 256, seed: "0xca7c" },
      invariant: { runs: 32, depth: 64, failOnRevert: true },
    },
    mocha: { timeout: 300_000 },
  },
});
