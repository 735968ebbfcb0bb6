// What gets onto a machine that runs this, and what it is asked for (D132, D133).
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";

const ROOT = path.join(import.meta.dirname, "../..");

type Locked = {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
};

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

describe("the supply chain", () => {
  const lock = JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, Locked>> };
  const installed = Object.entries(lock.packages).filter(([name, { link }]) => name.includes("node_modules/") && !link);

  it("locks every package by its digest", () => {
    expect(installed.length).to.be.greaterThan(100);
    const loose = installed.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith("sha512-"));
    expect(loose.map(([name]) => name)).to.deep.equal([]);
    const hosts = installed.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).hostname]));
    expect(new Set(hosts).size).to.be.at.most(1);
  });

  it("lets two packages run at install", () => {
    const { allowScripts } = JSON.parse(read("package.json")) as { readonly allowScripts: object };
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([name]) => path.basename(name));
    expect(running.sort()).to.deep.equal(["esbuild", "node"]);
    expect(Object.keys(allowScripts).sort()).to.deep.equal(["esbuild", "node"]);
  });

  it("takes no private key anywhere", () => {
    const sources = ["scripts", "sdk/src", "examples"].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(ts|js|json)$/.test(file))
        .map((file) => path.join(folder, file)),
    );
    expect(sources.length).to.be.greaterThan(50);
    const suspects = sources.filter((file) => /private_?key|mnemonic/i.test(read(file)));
    expect(suspects).to.deep.equal([]);
  });
});
