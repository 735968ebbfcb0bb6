// `npm run test:clickhouse [-- words for mocha]`: installs chDB and the client once, then runs the tests in this folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { INSTALLED, SWITCH } from "./chdb.ts";

const HERE = import.meta.dirname;
const MANIFESTS = ["package.json", "package-lock.json"];
/** A million donations take seconds, on a busy machine a minute. */
const TIMEOUT = "600000";

function isInstalled(): boolean {
  const isSame = (name: string) =>
    existsSync(path.join(INSTALLED, name)) &&
    readFileSync(path.join(HERE, name), "utf8") === readFileSync(path.join(INSTALLED, name), "utf8");
  return MANIFESTS.every(isSame) && existsSync(path.join(INSTALLED, "node_modules/chdb"));
}

/** `npm ci` needs a lockfile with chDB's libraries for all platforms; `npm install` takes what the lockfile has, and its hashes. */
function install(): number {
  rmSync(INSTALLED, { recursive: true, force: true });
  mkdirSync(INSTALLED, { recursive: true });
  for (const name of MANIFESTS) copyFileSync(path.join(HERE, name), path.join(INSTALLED, name));
  console.error("Installing chDB (once, about 550 MB) …");
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: INSTALLED, stdio: ["ignore", 2, 2] });
  return status ?? 1;
}

function test(words: readonly string[]): number {
  const files = globSync("*.test.ts", { cwd: HERE }).sort();
  const mocha = path.join(HERE, "../../node_modules/mocha/bin/mocha.js");
  const args = [mocha, "--timeout", TIMEOUT, ...words, ...files.map((file) => path.join(HERE, file))];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, [SWITCH]: "1" } });
  return status ?? 1;
}

if (import.meta.main) process.exitCode = (isInstalled() ? 0 : install()) || test(process.argv.slice(2));
