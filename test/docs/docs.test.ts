// What the documents name is in the tree: paths, links, commands and their flags, tests, attacks, members of contracts.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { Command } from "commander";
import { before, describe, it } from "mocha";
import { ATTACKS, LIMITS } from "../../scripts/attack/list.ts";
import {
  allDocuments,
  brokenLinks,
  callsOf,
  type Document,
  missingMembers,
  missingPaths,
  missingTests,
  parse,
  ROOT,
  readDocument,
} from "./documents.ts";

const ROWS_OF_TEXT_A = 18;
const ROWS = 29;
const MOST_LINES_OF_SECURITY = 200;

const documents = allDocuments();
const inAll = (check: (document: Document) => readonly string[]) => documents.flatMap(check);

describe("the documents", () => {
  let commands: readonly Command[];

  before(async () => {
    commands = await subcommands();
    expect(documents.length).to.be.greaterThan(10);
    expect(commands.length).to.be.greaterThan(10);
  });

  it("name only files and folders that are there", () => {
    expect(inAll(missingPaths)).to.deep.equal([]);
  });

  it("have only links that lead somewhere", () => {
    expect(inAll(brokenLinks)).to.deep.equal([]);
  });

  it("name only commands that are there, with flags they have", () => {
    expect(inAll(missingScripts)).to.deep.equal([]);
    expect(inAll((document) => missingCommands(document, commands))).to.deep.equal([]);
  });

  it("name only tests, attacks and members of contracts that are there", () => {
    expect(inAll(missingMembers)).to.deep.equal([]);
    const documentsWithTests = [readDocument("SECURITY.md"), readDocument("docs/founding.md")];
    expect(documentsWithTests.flatMap(missingTests)).to.deep.equal([]);
    expect(documentsWithTests.flatMap(missingAttacks)).to.deep.equal([]);
  });

  it("say in SECURITY.md how many attacks there are, and every limit, in few lines", () => {
    const { lines } = readDocument("SECURITY.md");
    const text = lines.map((line) => line.text).join("\n");
    expect(lines.length).to.be.at.most(MOST_LINES_OF_SECURITY);
    expect(text).to.include(`${ATTACKS.length} attacks`);
    for (const { id } of LIMITS) expect(text).to.include(`limit \`${id}\``);
  });

  it("keep every row of the founding texts once, in two tables, each with something to show or a reason", () => {
    const { lines } = readDocument("docs/founding.md");
    const rows = lines.filter(({ text }) => /^\| \d+ \|/.test(text)).map(({ text }) => text.split("|").slice(1, -1));
    expect(rows.map(([row]) => Number(row))).to.deep.equal(Array.from({ length: ROWS }, (_, index) => index + 1));
    const second = lines.findIndex(({ text }) => text.startsWith("## Text B"));
    const inFirst = lines.slice(0, second).filter(({ text }) => /^\| \d+ \|/.test(text));
    expect(inFirst).to.have.length(ROWS_OF_TEXT_A);
    for (const cells of rows) {
      const [row, , contract = "", , test = "", notYet = ""] = cells.map((cell) => cell.trim());
      expect(cells, `row ${row}`).to.have.length(6);
      if (contract.startsWith("There:")) expect(test, `row ${row}`).to.not.equal("");
      else expect(notYet.length, `row ${row}`).to.be.greaterThan(20);
    }
  });

  it("number decisions once, in their names as in their first lines", () => {
    const decisions = documents.filter(({ name }) => name.startsWith("docs/decisions/"));
    const numbers = decisions.map(({ name, lines: [first] }) => [name.slice(15, 18), first?.text.slice(0, 7)]);
    const expected = decisions.map((_, index) => String(index + 1).padStart(3, "0"));
    expect(numbers.sort()).to.deep.equal(expected.map((number) => [number, `# ${number} ·`]));
  });

  it("would be caught naming what is not there", () => {
    const wrong = parse(
      "docs/wrong.md",
      [
        "`contracts/NoRound.sol` [a link](nowhere.md) `npm run nothing`, `npx catchment fly --high`",
        "`contracts/invariant/Life.t.sol` `invariant_NoLife` attack `no-attack` `Round.fly`, `NoRound.donate`",
        "`threats/supplyChain.test.ts` `takes every private key`, `npx catchment claim --low`",
      ].join("\n"),
    );
    const at = (line: number, ...names: string[]) => names.map((name) => `docs/wrong.md:${line}: ${name}`);
    expect(missingPaths(wrong)).to.deep.equal(at(1, "contracts/NoRound.sol"));
    expect(brokenLinks(wrong)).to.deep.equal(at(1, "nowhere.md"));
    expect(missingScripts(wrong)).to.deep.equal(at(1, "npm run nothing"));
    expect(missingCommands(wrong, commands)).to.deep.equal([...at(1, "catchment fly"), ...at(3, "claim --low")]);
    expect(missingTests(wrong)).to.deep.equal([...at(2, "invariant_NoLife"), ...at(3, "takes every private key")]);
    expect(missingAttacks(wrong)).to.deep.equal(at(2, "no-attack"));
    expect(missingMembers(wrong)).to.deep.equal(at(2, "Round.fly", "NoRound.donate"));
  });
});

function missingScripts(document: Document): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  return callsOf(document, "npm(?: -s)? run(?: -s)?")
    .filter(({ words: [script = ""] }) => !(script in scripts))
    .map(({ at, words: [script] }) => `${at}: npm run ${script}`);
}

function missingAttacks({ lines }: Document): readonly string[] {
  const known = new Set([...ATTACKS, ...LIMITS].map(({ id }) => id));
  return lines.flatMap(({ at, quoted }) =>
    quoted
      .map((words) => words.replace(/^npm run attack -- --only /, ""))
      .filter((word) => /^[a-z]+(-[a-z]+)+$/.test(word) && !known.has(word))
      .map((word) => `${at}: ${word}`),
  );
}

function missingCommands(document: Document, commands: readonly Command[]): readonly string[] {
  return callsOf(document, "npx catchment").flatMap(({ at, words: [first, ...words] }) => {
    let command = commands.find((each) => each.name() === first);
    if (command === undefined) return [`${at}: catchment ${first}`];
    const missing: string[] = [];
    for (const word of words) {
      command = command.commands.find((each) => each.name() === word) ?? command;
      const isFlag = word.startsWith("--") && word !== "--help";
      if (isFlag && !command.options.some(({ long }) => long === word))
        missing.push(`${at}: ${command.name()} ${word}`);
    }
    return missing;
  });
}

/** As scripts/program.ts puts them together, which would run if it were imported. */
async function subcommands(): Promise<readonly Command[]> {
  const program = readFileSync(path.join(ROOT, "scripts/program.ts"), "utf8");
  const imports = [...program.matchAll(/import \{ (\w+Command) \} from "\.\/(\w+)\.ts"/g)];
  return Promise.all(
    imports.map(async ([, name = "", file = ""]) => {
      const module: Record<string, () => Command> = await import(path.join(ROOT, "scripts", `${file}.ts`));
      const make = module[name];
      if (make === undefined) throw new TypeError(`scripts/${file}.ts has no ${name}`);
      return make();
    }),
  );
}
