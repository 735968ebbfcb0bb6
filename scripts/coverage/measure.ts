// Runs the Solidity tests on contracts that count which of their lines run.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseLcov } from "./lcov.ts";
import type { Coverage } from "./report.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const TRACEFILE = path.join(ROOT, "coverage/lcov.info");
const HARDHAT = path.join(ROOT, "node_modules/hardhat/dist/src/cli.js");
const CONFIG = path.join(import.meta.dirname, "hardhat.config.ts");
const CONTRACTS = "contracts/";
const MOCKS = "contracts/mocks/";

/** What the tests say goes to stderr: stdout is for the result. */
export async function measureCoverage(): Promise<Coverage> {
  // A run that ends early must not be judged by the one before.
  rmSync(TRACEFILE, { force: true });
  const haveTestsPassed = await runTests();
  const files = parseLcov(readTracefile()).filter(({ file }) => isCounted(file));
  const counted = new Set(files.map(({ file }) => file));
  const silent = listContracts().filter((file) => isCounted(file) && !counted.has(file));
  return { files, silent, haveTestsPassed };
}

function runTests(): Promise<boolean> {
  return new Promise((resolve) => {
    const args = [HARDHAT, "--config", CONFIG, "test", "solidity", "--coverage"];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.pipe(process.stderr, { end: false });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

function readTracefile(): string {
  try {
    return readFileSync(TRACEFILE, "utf8");
  } catch {
    return "";
  }
}

const isCounted = (file: string) => file.startsWith(CONTRACTS) && !file.startsWith(MOCKS);

function listContracts(): readonly string[] {
  return readdirSync(path.join(ROOT, CONTRACTS), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".sol"))
    .map((file) => CONTRACTS + file.split(path.sep).join("/"))
    .sort();
}
