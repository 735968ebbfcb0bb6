// Settlement lists: OpenZeppelin's tree is the oracle, test/vectors/settlementLists.json what Solidity and the SDK share.
import {
  buildSettlementList,
  EmptySettlementListError,
  parseSettlementList,
  SettlementListError,
  settlementLeaf,
  UnknownApplicationError,
} from "@catchment/sdk/merkle";
import { digestOf } from "@catchment/sdk/metadata";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import { describe, it } from "mocha";
import type { Address, Hex } from "viem";
import vectors from "../vectors/settlementLists.json" with { type: "json" };

const ROUND: Address = "0x00000000000000000000000000000000000000AA";
const TYPES = ["uint256", "address", "uint32", "uint256"];

/** Amounts for applications 1 … n, from 0 to far above 64 bits. */
const amounts = (n: number) => Array.from({ length: n }, (_, i) => (BigInt(i) * 7_919n ** BigInt(i % 9)) % 2n ** 104n);

function listOf(matches: readonly bigint[], chainId = 10) {
  return buildSettlementList({
    chainId,
    round: ROUND,
    accepted: matches.map((_, i) => i + 1),
    projects: matches.map((match, i) => ({ project: String(i + 1), match })),
  });
}

function oracle(matches: readonly bigint[], chainId = 10) {
  const values = matches.map((match, i) => [BigInt(chainId), ROUND, i + 1, match]);
  return { values, tree: StandardMerkleTree.of(values, TYPES) };
}

describe("settlement lists", () => {
  for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 500]) {
    it(`has the root and the proofs of OpenZeppelin's tree, with ${size} leaves`, () => {
      const matches = amounts(size);
      const list = listOf(matches);
      const { values, tree } = oracle(matches);
      expect(list.root).to.equal(tree.root);
      for (const [index, { application, amount, proof }] of list.entries.entries()) {
        expect({ application, amount }).to.deep.equal({ application: index + 1, amount: matches[index] });
        expect(proof, String(application)).to.deep.equal(tree.getProof(index));
        expect(StandardMerkleTree.verify(tree.root, TYPES, values[index] as unknown[], proof as string[])).to.equal(
          true,
        );
      }
      expect(list.total).to.equal(matches.reduce((sum, match) => sum + match, 0n));
    });
  }

  it("gives every accepted application one entry, 0 where the matching gives nothing or does not know it", () => {
    const list = buildSettlementList({
      chainId: 10,
      round: ROUND,
      accepted: [12, 3, 2],
      projects: [{ project: "12", match: 5n }],
    });
    expect(list.entries.map(({ application, amount }) => [application, amount])).to.deep.equal([
      [2, 0n],
      [3, 0n],
      [12, 5n],
    ]);
    expect(list).to.include({ count: 3, total: 5n });
  });

  it("refuses a project that is not accepted, one that is there twice, and an empty list", () => {
    const build = (accepted: readonly number[], ...projects: readonly string[]) =>
      buildSettlementList({
        chainId: 10,
        round: ROUND,
        accepted,
        projects: projects.map((project) => ({ project, match: 1n })),
      });
    expect(() => build([1], "2")).to.throw(UnknownApplicationError, "2 is no accepted application");
    expect(() => build([1], "1", "1")).to.throw(UnknownApplicationError, "1 is there twice");
    expect(() => build([1, 2, 1])).to.throw(UnknownApplicationError, "1 is there twice");
    expect(() => build([])).to.throw(EmptySettlementListError, "no application is accepted");
  });

  it("has one document for the same amounts, whatever their order, and its digest as data", async () => {
    const [one, other] = [
      ["1", "2"],
      ["2", "1"],
    ].map((order) =>
      buildSettlementList({
        chainId: 10,
        round: ROUND.toLowerCase() as Address,
        accepted: order.map(Number),
        projects: order.map((project) => ({ project, match: BigInt(project) })),
      }),
    );
    expect(one).to.deep.equal(other);
    expect(one?.data).to.equal(await digestOf(one?.document ?? ""));
    expect(JSON.parse(one?.document ?? "").amounts).to.deep.equal([
      { amount: "1", application: 1 },
      { amount: "2", application: 2 },
    ]);
  });

  it("reads its document back, as text and as bytes", () => {
    const list = listOf(amounts(9));
    expect(parseSettlementList(list.document)).to.deep.equal(list);
    expect(parseSettlementList(new TextEncoder().encode(list.document))).to.deep.equal(list);
  });

  it("reads nothing else", () => {
    const { document } = listOf([5n, 6n]);
    const changed = (from: string, to: string) => {
      expect(document).to.include(from);
      return document.replace(from, to);
    };
    const bad: readonly (readonly [string | Uint8Array, string])[] = [
      ["", "no JSON"],
      ["[]", "objects"],
      ["null", "objects"],
      ["{}", "format"],
      [Uint8Array.of(0xff), "UTF-8"],
      [` ${document}`, "canonical"],
      [`\uFEFF${document}`, "no JSON"],
      [changed('"amount":"5"', '"amount":"7"'), "canonical"],
      [changed('"amount":"5"', '"amount":"05"'), "no whole number"],
      [changed('"amount":"5"', '"amount":5'), "no whole number"],
      [changed('"amount":"5"', '"amount":"-5"'), "no whole number"],
      [changed('"amount":"5"', `"amount":"${2n ** 256n}"`), "no whole number"],
      [changed('"application":1', '"application":2'), "there twice"],
      [changed('"application":1', '"application":0'), "no id"],
      [changed('"application":1', '"application":4294967296'), "no id"],
      [changed('"chainId":10', '"chainId":11'), "canonical"],
      [changed('"total":"11"', '"total":"12"'), "canonical"],
      [changed('"count":2', '"count":3'), "canonical"],
      [changed(ROUND, ROUND.toLowerCase()), "canonical"],
      [changed(ROUND, "0xaa"), "no address"],
      [changed("{", '{"a":1,'), "canonical"],
    ];
    for (const [text, reason] of bad) {
      expect(() => parseSettlementList(text), String(text)).to.throw(SettlementListError, reason);
    }
  });

  it("says what the shared vectors say; D077: another chain, Round, application or amount is another leaf", () => {
    const [chainId, round] = [vectors.chainId, vectors.round as Address];
    const projects = vectors.amounts.map((amount, i) => ({ project: String(i + 1), match: BigInt(amount) }));
    const accepted = projects.map(({ project }) => Number(project));
    const list = buildSettlementList({ chainId, round, accepted, projects });
    expect(list).to.deep.include({ root: vectors.root, data: vectors.data, document: vectors.document });
    expect(list.total).to.equal(BigInt(vectors.total));
    expect(list.entries.map(({ proof }) => proof)).to.deep.equal(vectors.proofs);
    const own = { chainId, round, application: 1, amount: 1n };
    const leaves: readonly Hex[] = [
      own,
      { ...own, chainId: 2 },
      { ...own, round: ROUND },
      { ...own, application: 2 },
      { ...own, amount: 2n },
    ].map(settlementLeaf);
    expect(new Set(leaves).size).to.equal(leaves.length);
  });
});
