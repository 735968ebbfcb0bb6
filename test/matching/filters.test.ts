import { expect } from "chai";
import { describe, it } from "mocha";
import { watchFilters } from "../../sdk/src/analysis/audit/unmatchedFilters.ts";
import { type DonationRow, type Filters, RepeatedKeyError } from "../../sdk/src/matching/index.ts";
import { filterOf } from "../../sdk/src/matching/inputs/filters.ts";
import { identify } from "../../sdk/src/matching/inputs/identities.ts";

const MIXED = "0xA11cE00000000000000000000000000000000001";
const SECOND = `0x${"b0b".padStart(40, "0")}`;
const ALL: Filters = {
  refunded: ["7"],
  rejected: ["A"],
  donors: ["x"],
  donations: ["7"],
  projects: ["A"],
  owners: { A: ["x"] },
};

const reason = (filters: Filters, { donor = "x", project = "A", id }: Partial<DonationRow>, identities = {}) =>
  filterOf(filters, identify(identities))({ donor, project, amount: 1n, id }, donor, project);

describe("filters", () => {
  it("drop a donation for the first of its reasons", () => {
    const row = { id: "7" };
    expect(reason(ALL, row)).to.equal("refunded");
    expect(reason({ ...ALL, refunded: undefined }, row)).to.equal("project-rejected");
    expect(reason({ ...ALL, refunded: [], rejected: [] }, row)).to.equal("donor-excluded");
    const { donations, projects, owners } = ALL;
    expect(reason({ donations, projects, owners }, row)).to.equal("donation-excluded");
    expect(reason({ projects, owners }, row)).to.equal("project-excluded");
    expect(reason({ owners }, row)).to.equal("self-gift");
  });

  it("drop nothing that they do not name", () => {
    expect(reason(ALL, { donor: "y", project: "B", id: "8" })).to.equal(undefined);
    expect(reason(ALL, { donor: "y", project: "B" })).to.equal(undefined);
    expect(reason({}, { id: "7" })).to.equal(undefined);
    expect(filterOf(undefined)({ donor: "x", project: "A", amount: 1n, id: "7" }, "x", "A")).to.equal(undefined);
  });

  it("compare addresses in lower case, and ids of donations exactly", () => {
    const donor = MIXED.toLowerCase();
    expect(reason({ donors: [MIXED] }, { donor })).to.equal("donor-excluded");
    expect(reason({ rejected: [MIXED] }, { project: donor })).to.equal("project-rejected");
    expect(reason({ owners: { A: [MIXED] } }, { donor })).to.equal("self-gift");
    expect(reason({ refunded: ["a"] }, { id: "A" })).to.equal(undefined);
    expect(() => filterOf({ owners: { [MIXED]: [], [donor]: [] } })).to.throw(RepeatedKeyError);
  });

  it("find a gift to oneself from another address of the owner's, whichever of them is named", () => {
    const identities = { [MIXED]: "alice", [SECOND]: "alice" };
    for (const owner of [MIXED, SECOND, "alice"]) {
      const filters = { owners: { A: [owner] } };
      for (const donor of [MIXED.toLowerCase(), SECOND, "alice"])
        expect(reason(filters, { donor }, identities), `${donor} to a project of ${owner}`).to.equal("self-gift");
      expect(reason(filters, { donor: "x" }, identities)).to.equal(undefined);
      expect(reason(filters, { donor: SECOND, project: "B" }, identities)).to.equal(undefined);
    }
    expect(reason({ owners: { A: [MIXED] } }, { donor: SECOND })).to.equal(undefined);
  });

  it("exclude an address, not the person behind it", () => {
    const identities = { [MIXED]: "alice", [SECOND]: "alice" };
    expect(reason({ donors: [MIXED] }, { donor: SECOND }, identities)).to.equal(undefined);
  });
});

describe("ids of filters that no row has", () => {
  const unmatched = (filters: Filters | undefined, ...rows: [string | undefined, string, string][]) => {
    const watch = watchFilters(filters);
    for (const row of rows) watch.see(...row);
    return watch.unmatched().map(({ filter, id }) => `${filter}:${id}`);
  };

  it("are named by list and id", () => {
    const filters = { ...ALL, refunded: ["9", "10"], owners: { B: ["x"], A: ["y"] } };
    expect(unmatched(filters)).to.deep.equal([
      "refunded:10",
      "refunded:9",
      "rejected:A",
      "donors:x",
      "donations:7",
      "projects:A",
      "owners:A",
      "owners:B",
    ]);
    expect(unmatched(undefined, ["1", "x", "A"])).to.deep.equal([]);
  });

  it("are none once a row has them, in any letters, even if it is dropped for another reason", () => {
    expect(unmatched(ALL, ["7", "x", "A"])).to.deep.equal([]);
    expect(unmatched({ donors: [MIXED] }, [undefined, MIXED.toLowerCase(), "A"])).to.deep.equal([]);
    expect(unmatched({ donors: ["A"], projects: ["x"], refunded: ["x"] }, ["7", "x", "A"])).to.have.length(3);
  });
});
