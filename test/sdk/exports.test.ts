// What the SDK exports is a promise: a name that goes, or comes by accident, is seen in a review.
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { describe, it } from "mocha";
import { listExports, SNAPSHOT } from "../../sdk/scripts/exports.ts";

describe("the exports of the SDK", () => {
  it("are those of the snapshot; if they are meant to be others: npm run snapshot:exports", () => {
    expect(listExports()).to.deep.equal(JSON.parse(readFileSync(SNAPSHOT, "utf8")));
  });
});
