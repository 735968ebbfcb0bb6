// `npm test`: every check of the repository, with a summary a person and a machine can read. After the build, two lanes run
// side by side: what reads files and runs Solidity, and what runs TypeScript against chains.
import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

type Stage = { readonly name: string; readonly command: readonly string[] };
type Outcome = { readonly name: string; readonly code: number; readonly seconds: number; readonly output: string };

const BUILD: Stage = { name: "build", command: ["hardhat", "build"] };

// `hardhat test solidity` reads what `hardhat build` has written: it does not rebuild contracts that tests reach by vm.getCode.
const LANES: readonly (readonly Stage[])[] = [
  [
    { name: "generated files are fresh", command: ["node", "scripts/generate.ts", "--check"] },
    { name: "every branch has its test", command: ["node", "scripts/check-trees.ts"] },
    { name: "types", command: ["tsc", "-p", "."] },
    { name: "types of the browser example", command: ["tsc", "-p", "examples/browser"] },
    { name: "lint TypeScript", command: ["biome", "check", "--error-on-warnings"] },
    { name: "lint Solidity", command: ["solhint", "--max-warnings", "0", "contracts/**/*.sol"] },
    { name: "format Solidity", command: ["prettier", "--check", "contracts/**/*.sol", "test/**/*.sol"] },
    { name: "Solidity tests", command: ["hardhat", "test", "solidity"] },
    { name: "gas and sizes", command: ["node", "scripts/gas.ts", "--check"] },
  ],
  [{ name: "TypeScript tests", command: ["hardhat", "test", "mocha", "--no-compile"] }],
];

/** Runs one stage; what it prints is shown in one piece when it is done, since another lane prints too. */
async function run({ name, command: [command = "", ...args] }: Stage): Promise<Outcome> {
  const started = performance.now();
  console.log(`▸ ${name} …`);
  const [code, output] = await new Promise<[number, string]>((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
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

async function runLane(stages: readonly Stage[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(await run(stage));
  return outcomes;
}

/** Sums the "N passing", "N failing" of Hardhat's and mocha's summaries. */
function count(outcomes: readonly Outcome[], word: string): number {
  return outcomes
    .flatMap(({ output }) => [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))])
    .reduce((sum, match) => sum + Number(match[1]), 0);
}

const built = await run(BUILD);
const outcomes = [built, ...(built.code === 0 ? (await Promise.all(LANES.map(runLane))).flat() : [])];

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
