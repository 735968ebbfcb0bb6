// What the documents of the repository name: paths, links, commands, tests, contracts. Text in, names out.
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "../..");

/** A line of a document, and its words in backticks. */
type Line = { readonly at: string; readonly text: string; readonly quoted: readonly string[] };
export type Document = { readonly name: string; readonly lines: readonly Line[] };

export function allDocuments(): readonly Document[] {
  const names = ["README.md", "SECURITY.md", "GUIDELINES.md", ...globSync("docs/**/*.md", { cwd: ROOT })];
  return names.map(readDocument);
}

export function readDocument(name: string): Document {
  return parse(name, readFileSync(path.join(ROOT, name), "utf8"));
}

export function parse(name: string, text: string): Document {
  const lines = text.split("\n").map((line, index) => {
    const quoted = [...line.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);
    return { at: `${name}:${index + 1}`, text: line, quoted };
  });
  return { name, lines };
}

const PATH = /^\w[\w@.-]*(\/[\w@.-]+)*\/?$/;
const FILE = /\w\.(md|ts|js|sol|tree|json|csv|html|png|yaml)$/;
/** Where a path may begin: the root, or, as the documents say, below test/ or contracts/. */
const BASES = ["", "test", "contracts", "sdk"];
/** Of the package, which `npm run build:sdk` makes. */
const BUILT = ["esm/"];

/** The file or folder that a word names, undefined if it names none that is there. */
export function find(word: string, document: string): string | undefined {
  const bases = [...BASES, path.dirname(document)];
  return bases.map((base) => path.join(ROOT, base, word)).find((file) => existsSync(file));
}

export function missingPaths({ name, lines }: Document): readonly string[] {
  const ignored = readFileSync(path.join(ROOT, ".gitignore"), "utf8").split("\n");
  const isMade = (word: string) =>
    BUILT.includes(word) || ignored.some((entry) => entry.length > 1 && `/${word}/`.startsWith(entry));
  return lines.flatMap(({ at, quoted }) =>
    quoted
      .flatMap((words) => words.split(/\s+/))
      .filter((word) => PATH.test(word) && (word.includes("/") || FILE.test(word)))
      .filter((word) => !isMade(word) && find(word, name) === undefined)
      .map((word) => `${at}: ${word}`),
  );
}

/** Markdown links, and pictures in HTML; other places' addresses are not asked. */
export function brokenLinks({ name, lines }: Document): readonly string[] {
  return lines.flatMap(({ at, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)]
      .map(([, link, source]) => (link ?? source ?? "").replace(/#.*$/, ""))
      .filter((link) => link !== "" && !/^\w+:/.test(link))
      .filter((link) => !existsSync(path.join(ROOT, path.dirname(name), link)))
      .map((link) => `${at}: ${link}`),
  );
}

/** A Solidity test is a function, a TypeScript test the quoted name of an `it` or a `describe`; its file stands before it. */
export function missingTests({ name, lines }: Document): readonly string[] {
  return lines.flatMap(({ at, quoted }) => {
    const missing: string[] = [];
    let source = "";
    for (const word of quoted) {
      const file = /\.(t\.sol|test\.ts)$/.test(word) ? find(word, name) : undefined;
      if (file !== undefined) source = readFileSync(file, "utf8");
      else if (/^(test|invariant)_\w+$/.test(word)) {
        if (!source.includes(`function ${word}(`)) missing.push(`${at}: ${word}`);
      } else if (/^[a-zA-Z][\w,':-]* /.test(word) && !/^(npm|npx|node) /.test(word) && source.includes("mocha")) {
        if (!source.includes(`("${word}"`)) missing.push(`${at}: ${word}`);
      }
    }
    return missing;
  });
}

/** `Contract.member` of contracts/: declared there, with a member of that name in the same file. */
export function missingMembers({ lines }: Document): readonly string[] {
  const sources = globSync("contracts/**/*.sol", { cwd: ROOT }).map((file) =>
    readFileSync(path.join(ROOT, file), "utf8"),
  );
  return lines.flatMap(({ at, quoted }) =>
    quoted.flatMap((word) => {
      const [, owner, member] = /^([A-Z]\w+)\.([a-z]\w*)$/.exec(word) ?? [];
      if (owner === undefined || FILE.test(word)) return [];
      const declaration = new RegExp(`^(abstract contract|contract|interface|library|struct|enum) ${owner}\\b`, "m");
      const isThere = sources.some((text) => declaration.test(text) && new RegExp(`\\b${member}\\b`).test(text));
      return isThere ? [] : [`${at}: ${word}`];
    }),
  );
}

/** The words of every call of a program, in prose or in a block: "npm", "npx catchment". */
export function callsOf({ lines }: Document, program: string): readonly { at: string; words: readonly string[] }[] {
  const call = new RegExp(`\\b${program}((?: +[^\\s\`&#;,)]+)+)`, "g");
  return lines.flatMap(({ at, text }) =>
    [...text.matchAll(call)].map(([, words = ""]) => ({ at, words: words.trim().split(/ +/) })),
  );
}
