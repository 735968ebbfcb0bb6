// What the SDK knows of the contracts is what the compiler wrote.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";

describe("sdk/src/generated", () => {
  it("would not change if it were written again", () => {
    const script = path.join(import.meta.dirname, "../../scripts/generate.ts");
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    expect(stderr).to.equal("");
    expect(status).to.equal(0);
  });
});
