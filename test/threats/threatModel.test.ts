// docs/threat-model.md: every row once, a test or a reason in each, and every test it names is in the tree.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";

const ROOT = path.join(import.meta.dirname, "../..");
const LAST = 165;
const LEAST_REASON = 20;

type Threat = { readonly row: number; readonly threat: string; readonly decision: string; readonly tests: string };

const document = readFileSync(path.join(ROOT, "docs/threat-model.md"), "utf8");
const threats: readonly Threat[] = document
  .split("\n")
  .map((line) => /^\| (\d+) \| (.+?) \| (.+?) \| (.*?) ?\|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, row, threat = "", decision = "", tests = ""]) => ({ row: Number(row), threat, decision, tests }));

/** The backticked words of a cell: a file, then the names of tests in it. */
function testsOf({ tests }: Threat): [file: string, name: string | undefined][] {
  const found: [string, string | undefined][] = [];
  let file = "";
  for (const [, word = ""] of tests.matchAll(/`([^`]+)`/g)) {
    if (/^[\w/.]+\.(ts|sol)$/.test(word)) {
      file = word;
      found.push([file, undefined]);
    } else found.push([file, word]);
  }
  return found;
}

describe("the threat model", () => {
  it("has every row exactly once, in order", () => {
    expect(threats.map(({ row }) => row)).to.deep.equal(Array.from({ length: LAST }, (_, index) => index + 1));
  });

  it("has no line that is neither a row nor a heading of a table", () => {
    const lines = document.split("\n").filter((line) => line.startsWith("|"));
    const headings = lines.filter((line) => line.startsWith("| row |") || line.startsWith("| --- |"));
    expect(lines.length - headings.length).to.equal(LAST);
  });

  it("names a test, or says why there is none", () => {
    const silent = threats.filter(({ tests }) => tests === "");
    for (const { row, decision } of silent) {
      expect(decision, `row ${row}`).to.match(/^(Not yet: |Cannot )/);
      expect(decision.length, `row ${row}`).to.be.at.least(LEAST_REASON);
    }
  });

  it("names only tests that are there", () => {
    const missing: string[] = [];
    for (const threat of threats) {
      for (const [file, name] of testsOf(threat)) {
        const source = path.join(ROOT, "test", file);
        const text = existsSync(source) ? readFileSync(source, "utf8") : undefined;
        if (text === undefined) missing.push(`row ${threat.row}: no file ${file}`);
        else if (name !== undefined && !isIn(text, file, name))
          missing.push(`row ${threat.row}: no ${name} in ${file}`);
      }
    }
    expect(missing).to.deep.equal([]);
  });

  it("names every attack under test/contracts/threats in the row of its number", () => {
    const named = new Set(
      threats.flatMap((threat) => testsOf(threat).map(([file, name]) => `${threat.row} ${file} ${name}`)),
    );
    const folder = path.join(ROOT, "test/contracts/threats");
    const files = readdirSync(folder).filter((file) => file.endsWith(".t.sol"));
    expect(files).to.have.length.greaterThan(5);
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), "utf8");
      for (const [, name, row] of text.matchAll(/function (test(?:Fuzz)?_D(\d{3})_\w+)/g)) {
        const words = `${Number(row)} contracts/threats/${file} ${name}`;
        expect(named.has(words), `${name} of ${file} in row ${Number(row)}`).to.equal(true);
      }
    }
  });
});

/** A Solidity test is a function, a TypeScript test the quoted name of an `it` or a `describe`. */
function isIn(text: string, file: string, name: string): boolean {
  if (file.endsWith(".sol")) return new RegExp(`function ${name}\\(`).test(text);
  return ["it", "describe"].some((word) => text.includes(`${word}("${name}"`));
}
