import { expect } from "chai";
import { describe, it } from "mocha";
import { computeMatching, EmptyPersonError, RepeatedKeyError } from "../../sdk/src/matching/index.ts";
import { identify } from "../../sdk/src/matching/inputs/identities.ts";

const MIXED = "0xA11cE00000000000000000000000000000000001";
const LOWER = MIXED.toLowerCase();

describe("identities", () => {
  it("give the person of a donor, and a donor not named for itself", () => {
    const personOf = identify(new Map([["x", "alice"]]));
    expect([personOf("x"), personOf("y")]).to.deep.equal(["alice", "y"]);
    expect(identify(undefined)("x")).to.equal("x");
  });

  it("go one step: a person is not looked up again", () => {
    const personOf = identify({ x: "y", y: "z" });
    expect([personOf("x"), personOf("y"), personOf("z")]).to.deep.equal(["y", "z", "z"]);
  });

  it("compare addresses in lower case, of donors and persons", () => {
    expect(identify({ [MIXED]: "alice" })(LOWER)).to.equal("alice");
    expect(identify({ x: MIXED })("x")).to.equal(LOWER);
    expect(() => identify({ [MIXED]: "a", [LOWER]: "b" })).to.throw(RepeatedKeyError);
  });

  it("are not shaken by names of objects' own things", () => {
    expect(identify({})("toString")).to.equal("toString");
    expect(identify(new Map([["__proto__", "alice"]]))("__proto__")).to.equal("alice");
  });

  it("refuse a person without an id, who would be many", () => {
    expect(() => identify({ x: "" })).to.throw(EmptyPersonError, "x has no person");
    expect(() => identify({ x: undefined as unknown as string })).to.throw(EmptyPersonError);
  });

  it("make one donor of several addresses: a lone person earns nothing, however many it has", () => {
    const donations = ["x", "y", MIXED].map((donor) => ({ donor, project: "A", amount: 4n }));
    const match = (identities?: Record<string, string>) =>
      computeMatching({ method: "quadratic", pool: 100n, donations, identities }).projects[0];
    expect(match()?.match).to.equal(24n);
    expect(match({ x: "p", [LOWER]: "p" })).to.include({ donors: 2, donations: 3, effective: 12n });
    expect(match({ x: "p", y: "p", [LOWER]: "p" })).to.include({ donors: 1, donations: 3, match: 0n });
  });
});
