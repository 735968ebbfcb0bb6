// `npm test`: every check of the repository, with a summary a person and a machine can read. First the build, which keeps two
// cores busy; then two checks at a time, the longest first, so that neither core waits long for the other at the end.
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

type Stage = { readonly name: string; readonly command: readonly string[] };
type Outcome = { readonly name: string; readonly code: number; readonly seconds: number; readonly output: string };

const BUILD: Stage = { name: "build", command: ["hardhat", "build"] };

/**
 * The TypeScript tests in three processes, by folder; what no other has is in the last. Those that start commands stay together:
 * they share deployments/ and out/.
 */
function mochaStages(): readonly Stage[] {
  const parts = [
    { name: "tests of the commands", folders: ["commands", "threats", "scenario", "page"] },
    { name: "tests of the engine", folders: ["matching", "analysis"] },
    { name: "tests of SDK and chain", folders: [] as string[] },
  ];
  const rest = parts.at(-1);
  const files = new Map(parts.map(({ name }) => [name, [] as string[]]));
  for (const file of globSync("test/**/*.test.ts", { cwd: ROOT }).sort()) {
    const folder = file.split(path.sep)[1] ?? "";
    const part = parts.find(({ folders }) => folders.includes(folder)) ?? rest;
    files.get(part?.name ?? "")?.push(file);
  }
  return [...files].map(([name, own]) => ({ name, command: ["hardhat", "test", "mocha", "--no-compile", ...own] }));
}

// Checks take what the build has written, and rebuild nothing: one would write what another reads.
const CHECKS: readonly Stage[] = [
  { name: "Solidity tests", command: ["hardhat", "test", "solidity", "--no-compile"] },
  ...mochaStages(),
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "format Solidity", command: ["prettier", "--check", "contracts/**/*.sol", "test/**/*.sol"] },
  { name: "types of the browser example", command: ["tsc", "-p", "examples/browser"] },
  { name: "lint Solidity", command: ["solhint", "--max-warnings", "0", "contracts/**/*.sol"] },
  { name: "gas and sizes", command: ["node", "scripts/gas.ts", "--check"] },
  { name: "lint TypeScript", command: ["biome", "check", "--error-on-warnings"] },
  { name: "generated files are fresh", command: ["node", "scripts/generate.ts", "--check"] },
  { name: "every branch has its test", command: ["node", "scripts/check-trees.ts"] },
];
const CHECKS_AT_ONCE = 2;

// The tests start some sixty processes: with what Node compiled for the first, each next one starts in half the time.
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: path.join(ROOT, "cache/node") };
// `catchment deploy` and the gas check look whether the contracts are built: they must not write types/ anew below the compiler.
const ENVIRONMENT_OF_CHECKS = { ...ENVIRONMENT, HARDHAT_NO_TYPECHAIN: "true" };
// See hardhat.config.ts. Solidity tests say the line that failed.
const ENVIRONMENT_OF_MOCHA = { ...ENVIRONMENT_OF_CHECKS, CATCHMENT_NO_SOLIDITY_TRACES: "true" };

/** Runs one stage; what it prints is shown in one piece when it is done, since another stage prints too. */
async function run({ name, command: [command = "", ...args] }: Stage, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const started = performance.now();
  console.log(`▸ ${name} …`);
  const [code, output] = await new Promise<[number, string]>((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    const take = (chunk: Buffer) => {
      text += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve([127, error.message]));
    child.on("close", (exit) => resolve([exit ?? 1, text]));
  });
  const seconds = (performance.now() - started) / 1_000;
  console.log(`\n${code === 0 ? "✓" : "✗"} ${name}\n${output}`);
  return { name, code, seconds, output };
}

/** As many at a time as there are workers; outcomes come in the order of the stages. */
async function runAll(stages: readonly Stage[], workers: number): Promise<readonly Outcome[]> {
  const waiting = [...stages.entries()];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, stage] = next;
      outcomes[index] = await run(
        stage,
        stage.command.includes("mocha") ? ENVIRONMENT_OF_MOCHA : ENVIRONMENT_OF_CHECKS,
      );
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

/** Sums the "N passing", "N failing" of Hardhat's and mocha's summaries. */
function count(outcomes: readonly Outcome[], word: string): number {
  return outcomes
    .flatMap(({ output }) => [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))])
    .reduce((sum, match) => sum + Number(match[1]), 0);
}

const built = await run(BUILD, ENVIRONMENT);
const outcomes = [built, ...(built.code === 0 ? await runAll(CHECKS, CHECKS_AT_ONCE) : [])];

const failedStages = outcomes.filter(({ code }) => code !== 0);
const passing = count(outcomes, "passing");
const skipped = count(outcomes, "(?:pending|skipped)");
const failing = Math.max(count(outcomes, "failing"), failedStages.length);
console.log();
for (const { name, code, seconds } of outcomes) {
  console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`);
}
console.log(`\n${passing} passed, ${failing} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failedStages.length > 0 || passing === 0 ? 1 : 0;
