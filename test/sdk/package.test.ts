// What a stranger installs: packed as it would be published, checked as a registry's visitors check it, and run.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { buildSdk } from "../../sdk/scripts/build.ts";
import { entryPoints } from "../../sdk/scripts/entryPoints.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** An ES module cannot be loaded by these: the profile "esm-only" of are-the-types-wrong. */
const NOT_FOR_ESM = ["node10", "node16-cjs"];

/** One function of each entry point, with what it answers. */
const USES: Readonly<Record<string, string>> = {
  ".": 'sdk.eligibilityGasFor(1) === 100_000 && sdk.providerId("Test").length === 66',
  "./actions":
    'sdk.claim.call({ round: "0x00000000000000000000000000000000000000aa", application: 1 }).data.length === 74',
  "./matching": "sdk.isqrt(24n) === 4n",
  "./merkle":
    'sdk.buildSettlementList({ chainId: 1, round: "0x00000000000000000000000000000000000000aa", accepted: [1], projects: [] }).count === 1',
  "./analysis": "sdk.estimateToJson({ before: 0n, after: 4n, marginal: 4n }).after === '4'",
  "./clickhouse": 'sdk.matchingQuery({ source: { table: "gifts" }, pool: 8n }).parameters.pool === "8"',
  "./stamps": 'sdk.scopeName("spring").length === 66',
  "./metadata": '(await sdk.digestOf({ b: 1, a: 2 })) === (await sdk.digestOf(\'{"a":2,"b":1}\'))',
  "./abis": "sdk.donationRoundAbi.length > 30",
  "./errors": 'sdk.decodeRevert("0x").name === "UnknownRevertError"',
  "./ethers":
    "(await sdk.clientFromSigner({ provider: null }).catch((error) => error)).name === 'InvalidParameterError'",
};

describe("the package of the SDK", () => {
  let folder: string;
  let tarball: Buffer;
  let files: readonly string[];

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "catchment-sdk-"));
    const pack = ["pack", buildSdk({ isChecked: false }), "--json", "--silent", "--pack-destination", folder];
    const [packed]: [{ filename: string }] = JSON.parse(execFileSync("npm", pack, { encoding: "utf8", cwd: folder }));
    const file = path.join(folder, packed.filename);
    tarball = readFileSync(file);
    const home = path.join(folder, "node_modules/@catchment");
    mkdirSync(home, { recursive: true });
    execFileSync("tar", ["-xzf", file, "-C", home]);
    execFileSync("mv", [path.join(home, "package"), path.join(home, "sdk")]);
    const names = execFileSync("tar", ["-tzf", file], { encoding: "utf8" }).trim().split("\n");
    files = names.map((name) => name.replace(/^package\//, ""));
    for (const peer of ["viem", "ethers"]) {
      symlinkSync(path.join(ROOT, "node_modules", peer), path.join(folder, "node_modules", peer));
    }
    mkdirSync(path.join(home, "sdk/node_modules"));
    symlinkSync(path.join(ROOT, "sdk/node_modules/@noble"), path.join(home, "sdk/node_modules/@noble"));
  });

  after(() => rmSync(folder, { recursive: true }));

  it("has nothing publint objects to, strictly", async () => {
    const data = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer;
    const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true, level: "suggestion" });
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it("has types that every modern resolution finds, and finds right", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    if (analysis.types === false) throw new TypeError("the package has no types");
    expect(Object.keys(analysis.entrypoints)).to.have.members(entryPoints().map(({ subpath }) => subpath));
    const problems = analysis.problems.filter(
      (problem) => !("resolutionKind" in problem && NOT_FOR_ESM.includes(problem.resolutionKind)),
    );
    expect(problems).to.deep.equal([]);
  });

  it("holds what it needs: built files, the sources their maps point at, no test, no path of a machine", () => {
    for (const file of files) {
      expect(file).to.match(
        /^(esm\/[\w/]+\.(js|js\.map|d\.ts|d\.ts\.map)|src\/[\w/]+\.ts|package\.json|README\.md|LICENSE)$/,
      );
      expect(file).not.to.match(/(?<!at)test|fixture|mock/i);
      const text = readFileSync(path.join(folder, "node_modules/@catchment/sdk", file), "utf8");
      if (file.endsWith(".js")) expect(text, file).not.to.match(/\b(?:Buffer\.|process\.|require\(|__dirname\b)/);
      expect(text, file)
        .not.to.contain(ROOT)
        .and.not.to.match(/file:\/\/|\/home\/|\/Users\/|hardhat\/|from "node:/);
    }
    const sources = files.filter((file) => file.startsWith("src/")).map((file) => file.slice(4, -3));
    const built = files.filter((file) => file.endsWith(".js")).map((file) => file.slice(4, -3));
    expect(built).to.have.members(sources);
    for (const base of sources) {
      const map = readFileSync(path.join(folder, `node_modules/@catchment/sdk/esm/${base}.d.ts.map`), "utf8");
      const { sources: pointed }: { sources: string[] } = JSON.parse(map);
      const resolved = pointed.map((source) => path.posix.join("esm", path.posix.dirname(base), source));
      expect(resolved).to.deep.equal([`src/${base}.ts`]);
    }
  });

  it("works from every entry point, in a folder that has nothing but viem, ethers and its one dependency", () => {
    expect(Object.keys(USES)).to.have.members(entryPoints().map(({ subpath }) => subpath));
    const lines = entryPoints().map(
      ({ subpath, specifier }) =>
        `{ const sdk = await import("${specifier}"); results["${subpath}"] = ${USES[subpath]}; }`,
    );
    const program = ["const results = {};", ...lines, "console.log(JSON.stringify(results));"].join("\n");
    writeFileSync(path.join(folder, "use.mjs"), program);
    const results = JSON.parse(execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" }));
    expect(results).to.deep.equal(Object.fromEntries(Object.keys(USES).map((subpath) => [subpath, true])));
  });
});
