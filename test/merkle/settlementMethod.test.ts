// The method a Round freezes: every part of it is in the digest, and a Round without one commits to what it did before.
import { createHash } from "node:crypto";
import { procedureDigest, unitId } from "@catchment/sdk";
import { methodDocument, methodHash, type SettlementMethod } from "@catchment/sdk/merkle";
import { expect } from "chai";
import { describe, it } from "mocha";
import type { Hex } from "viem";

const DOCUMENT: Hex = `0x${"ab".repeat(32)}`;
const METHOD: SettlementMethod = {
  name: "cocm",
  options: { unit: "1000", similarity: "soft" },
  engine: { name: "@catchment/sdk", version: "0.1.0", integrity: "sha256-x" },
};

describe("the method of a settlement", () => {
  it("is one text, and its sha2-256", () => {
    const text = methodDocument({ document: DOCUMENT, method: METHOD });
    expect(text).to.equal(
      `{"document":"${DOCUMENT}","format":"catchment settlement method 1","method":{"engine":{"integrity":"sha256-x","name":"@catchment/sdk","version":"0.1.0"},"name":"cocm","options":{"similarity":"soft","unit":"1000"}}}`,
    );
    const hash = createHash("sha256").update(text).digest("hex");
    expect(methodHash({ document: DOCUMENT, method: METHOD })).to.equal(`0x${hash}`);
  });

  it("changes with every part of it", () => {
    const { engine } = METHOD;
    const methods: readonly SettlementMethod[] = [
      METHOD,
      { ...METHOD, name: "pairwise" },
      { ...METHOD, options: {} },
      { ...METHOD, options: { ...METHOD.options, unit: "1001" } },
      { ...METHOD, engine: { ...engine, name: "other" } },
      { ...METHOD, engine: { ...engine, version: "0.1.1" } },
      { ...METHOD, engine: { ...engine, integrity: "sha256-y" } },
    ];
    const hashes = methods.map((method) => methodHash({ document: DOCUMENT, method }));
    hashes.push(methodHash({ document: `0x${"00".repeat(32)}`, method: METHOD }));
    expect(new Set(hashes).size).to.equal(methods.length + 1);
  });

  it("is in the procedure's digest, in the place of its document", () => {
    const units = [unitId("label")];
    const document = methodHash({ document: DOCUMENT, method: METHOD });
    expect(procedureDigest({ document, units })).to.not.equal(procedureDigest({ document: DOCUMENT, units }));
  });
});
