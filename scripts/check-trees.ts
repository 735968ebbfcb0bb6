/**
 * Every leaf of every `.tree` has its test, and every test beside a tree its leaf.
 *
 *     node scripts/check-trees.ts [folder…]      default: test/contracts
 *
 * A tree is drawn with ├── └── │; its first line is the name of its file. A branch that begins with a test's name is a
 * leaf, whatever follows the name is for the reader; any other branch groups the ones below it. A `.t.sol` without a
 * tree beside it (fuzz, invariants, gas) is not looked at. Exit code 0, or 1 with a line per difference.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** What GUIDELINES.md lets a test be called. */
const CONVENTION = /^test_(RevertGiven_|RevertWhen_|Given|When)\w+$/;
const BRANCH = /^(?:│ {3}| {4})*[├└]── (\S+)/;
const TEST = /^\s*function (test\w*)\s*\(/gm;

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["test/contracts"];
const trees = folders.flatMap(findTrees).sort();
const problems = trees.flatMap(checkTree);

for (const problem of problems) console.error(problem);
if (trees.length === 0) console.error(`no .tree in ${folders.join(", ")}`);
else console.log(`${trees.length} trees, ${problems.length} differences`);
process.exitCode = problems.length > 0 || trees.length === 0 ? 1 : 0;

function findTrees(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".tree")).map((file) => `${folder}/${file}`);
}

function checkTree(tree: string): string[] {
  const source = tree.replace(/\.tree$/, ".t.sol");
  const [name = "", ...branches] = readFileSync(tree, "utf8").trimEnd().split("\n");
  const found: string[] = [];
  if (name.trim() !== basename(tree, ".tree")) found.push(`${tree}:1: begins with "${name}", not its own name`);

  const leaves: string[] = [];
  for (const [index, line] of branches.entries()) {
    const word = BRANCH.exec(line)?.[1];
    if (word === undefined) found.push(`${tree}:${index + 2}: no branch of a tree`);
    else if (word.startsWith("test")) leaves.push(word);
  }
  if (leaves.length === 0) found.push(`${tree}: no leaf`);
  if (!existsSync(source)) return [...found, `${tree}: no ${basename(source)} beside it`];

  const tests = [...readFileSync(source, "utf8").matchAll(TEST)].map((match) => match[1] ?? "");
  for (const leaf of new Set(leaves)) {
    if (!CONVENTION.test(leaf)) found.push(`${tree}: ${leaf} is no name of a test (GUIDELINES.md)`);
    if (!tests.includes(leaf)) found.push(`${tree}: ${leaf} has no test`);
    if (leaves.indexOf(leaf) !== leaves.lastIndexOf(leaf)) found.push(`${tree}: ${leaf} is there twice`);
  }
  for (const test of tests) if (!leaves.includes(test)) found.push(`${source}: ${test} has no leaf`);
  return found;
}
