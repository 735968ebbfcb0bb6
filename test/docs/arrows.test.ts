// Which folder may import from which: the arrows a reader may rely on.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { ROOT } from "./documents.ts";

/** A file and what it imports: paths from the root for files of ours, names for packages. */
type Source = { readonly file: string; readonly imports: readonly string[] };
type Rule = {
  readonly what: string;
  readonly from: RegExp;
  /** All it may import. */
  readonly only?: RegExp;
  /** What it may not. */
  readonly never?: RegExp;
};

const RULES: readonly Rule[] = [
  { what: "the engine imports nothing", from: /^sdk\/src\/matching\//, only: /^sdk\/src\/matching\// },
  {
    // One package, and of it one function: SHA-256, which the Web's own crypto has only asynchronously. It imports nothing itself,
    // and viem pins the same version.
    what: "analysis knows the engine, and SHA-256",
    from: /^sdk\/src\/analysis\//,
    only: /^sdk\/src\/(analysis|matching)\/|^@noble\/hashes\/sha2\.js$/,
  },
  {
    what: "the engine as SQL knows the engine alone",
    from: /^sdk\/src\/clickhouse\//,
    only: /^sdk\/src\/(clickhouse|matching)\//,
  },
  { what: "builders know no actions", from: /^sdk\/src\/builders\//, never: /^sdk\/src\/(actions|index)/ },
  { what: "the SDK knows no commands, no tests, no Hardhat", from: /^sdk\/src\//, never: /^(scripts|test)\/|hardhat/ },
  { what: "commands know no tests", from: /^scripts\//, never: /^test\// },
  {
    what: "core contracts know neither periphery nor mocks",
    from: /^contracts\/(?!periphery|mocks)/,
    never: /^contracts\/(periphery|mocks)\//,
  },
  {
    what: "interfaces know types and each other",
    from: /^contracts\/interfaces\//,
    only: /^contracts\/(interfaces|types)\/|^@openzeppelin\/contracts\/([\w-]+\/)+I[A-Z]\w+\.sol$/,
  },
  {
    what: "libraries know types, interfaces and each other",
    from: /^contracts\/libraries\//,
    only: /^contracts\/(libraries|interfaces|types)\/|^@openzeppelin\//,
  },
];

describe("the arrows between folders", () => {
  const sources = globSync(["contracts/**/*.sol", "sdk/src/**/*.ts", "scripts/**/*.ts"], { cwd: ROOT }).map(readSource);

  for (const rule of RULES) {
    it(rule.what, () => {
      expect(sources.filter(({ file }) => rule.from.test(file)).length).to.be.greaterThan(4);
      expect(againstRule(rule, sources)).to.deep.equal([]);
    });
  }

  it("would be seen if one was turned round", () => {
    const wrong = parse("contracts/rounds/Wrong.sol", 'import {RoundLens} from "../periphery/RoundLens.sol";');
    const alsoWrong = parse("sdk/src/matching/wrong.ts", 'import { keccak256 } from "viem";');
    const thirdWrong = parse("sdk/src/analysis/wrong.ts", 'import { hmac } from "@noble/hashes/hmac.js";');
    expect(RULES.flatMap((rule) => againstRule(rule, [wrong, alsoWrong, thirdWrong]))).to.deep.equal([
      "sdk/src/matching/wrong.ts: viem",
      "sdk/src/analysis/wrong.ts: @noble/hashes/hmac.js",
      "contracts/rounds/Wrong.sol: contracts/periphery/RoundLens.sol",
    ]);
  });
});

function againstRule({ from, only, never }: Rule, sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file }) => from.test(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter((name) => (only !== undefined && !only.test(name)) || never?.test(name) === true)
        .map((name) => `${file}: ${name}`),
    );
}

function readSource(file: string): Source {
  return parse(file, readFileSync(path.join(ROOT, file), "utf8"));
}

function parse(file: string, text: string): Source {
  const found = text.matchAll(
    /^(?:import|export)\b[^;"]*?\bfrom "([^"]+)";|\bimport\("([^"]+)"\)|^import "([^"]+)";/gm,
  );
  const imports = [...found].map(([, named, dynamic, bare]) => named ?? dynamic ?? bare ?? "");
  return {
    file: file.split(path.sep).join("/"),
    imports: imports.map((name) => (name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name)),
  };
}
