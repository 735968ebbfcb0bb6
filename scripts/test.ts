// `npm test`: every check of the repository, one after the other, with a summary a person and a machine can read.
import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

type Stage = { readonly name: string; readonly command: readonly string[] };

// Cheap checks first. `hardhat test solidity` reads what `hardhat build` has written: it does not rebuild contracts that
// tests reach by vm.getCode.
const STAGES: readonly Stage[] = [
  { name: "build", command: ["hardhat", "build"] },
  { name: "generated files are fresh", command: ["node", "scripts/generate.ts", "--check"] },
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "types of the browser example", command: ["tsc", "-p", "examples/browser"] },
  { name: "lint TypeScript", command: ["biome", "check", "--error-on-warnings"] },
  { name: "lint Solidity", command: ["solhint", "--max-warnings", "0", "contracts/**/*.sol"] },
  { name: "format Solidity", command: ["prettier", "--check", "contracts/**/*.sol", "test/**/*.sol"] },
  { name: "every branch has its test", command: ["node", "scripts/check-trees.ts"] },
  { name: "gas and sizes as in snapshots/", command: ["node", "scripts/gas.ts", "--check"] },
  { name: "Solidity tests", command: ["hardhat", "test", "solidity"] },
  { name: "TypeScript tests", command: ["hardhat", "test", "mocha", "--no-compile"] },
];

type Outcome = { readonly name: string; readonly code: number; readonly seconds: number; readonly output: string };

/** Runs one stage, showing what it prints; its text is kept for the counts. */
function run(stage: Stage): Promise<Outcome> {
  const started = performance.now();
  const [command = "", ...args] = stage.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      stream.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    const end = (code: number) =>
      resolve({ name: stage.name, code, seconds: (performance.now() - started) / 1_000, output });
    child.on("error", () => end(127));
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Sums the "N passing", "N failing" of Hardhat's and mocha's summaries. */
function count(outcomes: readonly Outcome[], word: string): number {
  return outcomes
    .flatMap(({ output }) => [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))])
    .reduce((sum, match) => sum + Number(match[1]), 0);
}

const outcomes: Outcome[] = [];
for (const stage of STAGES) {
  console.log(`\n▸ ${stage.name}`);
  const outcome = await run(stage);
  outcomes.push(outcome);
  if (outcome.code !== 0 && stage.name === "build") break;
}

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
