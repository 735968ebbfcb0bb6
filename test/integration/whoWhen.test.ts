// Who may do what, when: the table of docs/lifecycle.md and of the interfaces, every function for every caller at every
// moment of a Round's life (D001). What the table does not allow must be refused, with the error it names.
import { expect } from "chai";
import { artifacts } from "hardhat";
import { before, describe, it } from "mocha";
import { ADAPTER_TABLES } from "./whoWhen/adapterTable.ts";
import { CONSEQUENCE_TABLES } from "./whoWhen/consequenceTable.ts";
import { CREDIT_TABLES } from "./whoWhen/creditTable.ts";
import { DISTRIBUTION_TABLES } from "./whoWhen/distributionTable.ts";
import { successes } from "./whoWhen/expected.ts";
import type { Findings } from "./whoWhen/inquiry.ts";
import { MONEY_TABLE } from "./whoWhen/moneyTable.ts";
import { OTHER_TABLES } from "./whoWhen/otherTable.ts";
import { ROUND_TABLE } from "./whoWhen/roundTable.ts";
import { ROUTER_TABLE } from "./whoWhen/routerTable.ts";
import { SETTLEMENT_TABLES } from "./whoWhen/settlementTable.ts";
import { VAULT_TABLE } from "./whoWhen/vaultTable.ts";
import { VOTING_TABLE } from "./whoWhen/votingTable.ts";
import { walk } from "./whoWhen/walk.ts";
import { CALLERS, MOMENTS, type Row } from "./whoWhen/words.ts";
import { createWorld, type World } from "./whoWhen/world.ts";

const TABLES: Readonly<Record<string, readonly Row<World>[]>> = {
  DonationRound: [...ROUND_TABLE, ...MONEY_TABLE],
  VaultRound: VAULT_TABLE,
  VotingRound: VOTING_TABLE,
  Router: ROUTER_TABLE,
  ...OTHER_TABLES,
  ...CONSEQUENCE_TABLES,
  ...ADAPTER_TABLES,
  ...DISTRIBUTION_TABLES,
  ...SETTLEMENT_TABLES,
  ...CREDIT_TABLES,
};

/** Everything of a contract that can change something, by its ABI. */
async function writesOf(contract: string): Promise<string[]> {
  const { abi } = await artifacts.readArtifact(contract);
  const items = abi as readonly { readonly type: string; readonly name?: string; readonly stateMutability?: string }[];
  const names = items
    .filter(({ type }) => ["function", "receive", "fallback"].includes(type))
    .filter(({ stateMutability }) => stateMutability === "nonpayable" || stateMutability === "payable")
    .map(({ type, name }) => name ?? type);
  return [...new Set(names)].sort();
}

/** What a kind of Round has of another is the same code, asked about there; but for what a Round with a vault does itself. */
async function sharedOf(contract: string): Promise<readonly string[]> {
  if (contract === "VotingRound") return writesOf("Round");
  if (contract !== "VaultRound") return [];
  return (await writesOf("DonationRound")).filter((name) => !["fund", "absorb"].includes(name));
}

describe("who may do what, when", function () {
  this.timeout(600_000);
  let findings: Findings;

  before(async () => {
    findings = await walk(await createWorld(), Object.values(TABLES).flat());
  });

  it("asks about every cell", () => {
    expect(findings.asked).to.be.at.least(Object.values(TABLES).flat().length * CALLERS.length * MOMENTS.length);
  });

  for (const [contract, table] of Object.entries(TABLES)) {
    describe(contract, () => {
      it("has a row for every function, and a function for every row", async () => {
        const writes = await writesOf(contract);
        const shared = await sharedOf(contract);
        const own = writes.filter((name) => !shared.includes(name));
        expect([...new Set(table.map((row) => row.function))].sort()).to.deep.equal(own);
      });

      for (const name of new Set(table.map((row) => row.function))) {
        const rows = table.filter((row) => row.function === name);
        it(name, () => {
          expect(rows.flatMap((row) => findings.wrong.get(row) ?? []).join("\n")).to.equal("");
          for (const row of rows) expect(findings.succeeded.has(row), row.of).to.equal(successes(row) > 0);
          const isSomebodys = rows.some((row) => successes(row) > 0) || rows.every((row) => row.never !== undefined);
          expect(isSomebodys, "a table in which nobody ever may says nothing").to.equal(true);
        });
      }
    });
  }
});
