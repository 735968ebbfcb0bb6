// Walks the Rounds through their lives, and asks every row of every caller at every moment.
import { hashContent } from "@catchment/sdk";
import { donationRoundAbi as abi, firstLedgerAbi, ledgerAbi, votingRoundAbi } from "@catchment/sdk/abis";
import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, zeroHash } from "viem";
import { DAY, ONE } from "../deploy.ts";
import { REPORT, WORK } from "./consequenceTable.ts";
import { type Findings, Inquiry } from "./inquiry.ts";
import { VOTED } from "./votingTable.ts";
import type { Row } from "./words.ts";
import { ID, type World } from "./world.ts";

const REASON = keccak256("0x02");

export async function walk(world: World, rows: readonly Row<World>[]): Promise<Findings> {
  const inquiry = new Inquiry(world, rows);
  const { times, test } = world;

  /** Another life from here, and back. */
  const beside = async (life: () => Promise<void>) => {
    const id = await test.snapshot();
    await life();
    await test.revert({ id });
  };
  const act = (
    who: Parameters<World["wallet"]>[0],
    functionName: string,
    args: readonly unknown[] = [],
    to = world.round,
  ) => world.wallet(who).sendTransaction({ to, data: encodeFunctionData({ abi, functionName, args } as never) });
  const give = (who: "donor" | "secondDonor", ...applications: readonly number[]) =>
    act(who, "donate", [applications.map((application) => ({ application, amount: ONE, endorsement: zeroHash }))]);

  const onLedger = (
    who: Parameters<World["wallet"]>[0],
    functionName: "justify" | "judge" | "appeal",
    args: readonly unknown[],
  ) =>
    world
      .wallet(who)
      .sendTransaction({ to: world.ledger, data: encodeFunctionData({ abi: ledgerAbi, functionName, args } as never) });
  /** In the order of `WORK`. */
  const enterWorked = async () => {
    for (const [index, name] of (["builder", "otherBuilder", "candidate", "applicant"] as const).entries()) {
      const builder = world.wallet(name).account.address;
      const content = { recipient: builder, ask: 0n, kind: 0, metadata: world.metadata };
      await act(name, "applyToRound", [content], world.worked);
      await act("reviewer", "accept", [index + 1, hashContent({ builder, content }), REASON], world.worked);
    }
  };
  /** One submission waits, one is owed for, one is refused, of one there is an appeal. */
  const accountForWorked = async () => {
    for (const application of Object.values(WORK)) await act("donor", "claim", [application], world.worked);
    await onLedger("builder", "justify", [world.worked, WORK.submitted, REPORT]);
    for (const [name, application] of [
      ["candidate", WORK.refused],
      ["applicant", WORK.appealed],
    ] as const) {
      await onLedger(name, "justify", [world.worked, application, REPORT]);
      await onLedger("reviewer", "judge", [world.worked, application, 0n, [], REASON]);
    }
    await onLedger("applicant", "appeal", [world.worked, WORK.appealed, REASON]);
  };

  const apply = async () => {
    const people = ["builder", "otherBuilder", "applicant", "outcast", "leaver"] as const;
    const contents = people.map((name) => ({
      recipient: name === "builder" ? world.address.payout : world.wallet(name).account.address,
      ask: 0n,
      kind: 0,
      metadata: world.metadata,
    }));
    for (const [index, name] of people.entries()) {
      const content = contents[index];
      if (content === undefined) continue;
      await act(name, "applyToRound", [content]);
      const hash = hashContent({ builder: world.wallet(name).account.address, content });
      if (name === "applicant") world.pendingContent = hash;
      else await act("reviewer", "accept", [index + 1, hash, REASON]);
    }
    await act("reviewer", "disqualify", [ID.disqualified, REASON]);
    await act("builder", "proposeRecipient", [world.address.stranger]);

    const [content] = contents;
    if (content === undefined) return;
    await act("builder", "applyToRound", [content], world.listed);
    const hash = hashContent({ builder: world.address.builder, content });
    await act("reviewer", "accept", [world.listedApplication, hash, REASON], world.listed);
    await act("builder", "applyToRound", [content], world.voting);
    await act("reviewer", "accept", [VOTED, hash, REASON], world.voting);
    await enterWorked();
    world.root = leafOf(await world.reader.getChainId(), world);
  };

  /* The life of a Round that is settled in time */
  await act("sponsor", "fund", [100n * ONE, false]);
  await world.wallet("sponsor").sendTransaction({
    to: world.listed,
    data: encodeFunctionData({ abi, functionName: "fund", args: [ONE, false] }),
    value: ONE,
  });
  await act("sponsor", "fund", [100n * ONE, false], world.worked);
  await act("sponsor", "fund", [100n * ONE, false], world.pooled);
  await inquiry.askAll("upcoming");
  await inquiry.cross("applicationsFrom", times.applicationsFrom, "upcoming", "applying", "application", "donation");
  await apply();
  await inquiry.askAll("applying");
  await inquiry.cross("donationsFrom", times.donationsFrom, "applying", "overlapping", "donation");
  await give("donor", ID.builder, ID.otherBuilder, ID.leaver);
  await give("secondDonor", ID.builder, ID.otherBuilder, ID.leaver);
  for (const who of ["donor", "secondDonor"] as const) {
    const gifts = Object.values(WORK).map((application) => ({ application, amount: ONE, endorsement: zeroHash }));
    await act(who, "donate", [gifts], world.worked);
  }
  await world.wallet("donor").sendTransaction({
    to: world.voting,
    data: encodeFunctionData({
      abi: votingRoundAbi,
      functionName: "vote",
      args: [[{ application: VOTED, votes: 2 }]],
    }),
  });
  await act("leaver", "withdraw");
  await inquiry.askAll("overlapping");
  await inquiry.cross("applicationsUntil", times.applicationsUntil, "overlapping", "donating");
  await inquiry.askAll("donating");
  await beside(async () => {
    await act("admin", "cancel", [REASON]);
    await act("admin", "cancel", [REASON], world.worked);
    await act("admin", "cancel", [REASON], world.voting);
    await act("admin", "cancel", [REASON], world.pooled);
    await inquiry.askAll("cancelled");
    await world.time.increaseTo(times.claimUntil + DAY);
    await inquiry.askAll("cancelled");
  });
  await inquiry.cross("donationUntil", times.donationUntil, "donating", "review");
  await inquiry.askAll("review");
  await inquiry.cross("a day before settleFrom", times.settleFrom - DAY, "review", "lastDay");
  await inquiry.askAll("lastDay");
  await inquiry.cross("settleFrom", times.settleFrom, "lastDay", "settling");
  await inquiry.askAll("settling");
  await beside(async () => {
    await inquiry.cross("fallbackAt", times.fallbackAt, "settling", "fallback", "proposeTime");
    await inquiry.askAll("fallback");
    await inquiry.cross("claimUntil, never settled", times.claimUntil, "fallback", "unsettledClosed");
    await inquiry.askAll("unsettledClosed");
  });

  await act("donor", "settle", [[], 100n], world.worked);
  await act("donor", "settle", [[], 100n]);
  const settledAt = await world.time.latest();
  const settleTo = encodeFunctionData({ abi, functionName: "settleTo", args: [world.root, world.listedAmount] });
  await world.send(world.address.settler, world.listed, settleTo);
  await act("donor", "claimMatch", [ID.otherBuilder]);
  const justify = [world.round, ID.builder, ONE / 2n, REASON] as const;
  await world.wallet("builder").sendTransaction({
    to: world.firstLedger,
    data: encodeFunctionData({ abi: firstLedgerAbi, functionName: "justify", args: justify }),
  });
  await accountForWorked();
  await inquiry.askAll("settled");
  await world.time.increaseTo(settledAt + 20 * DAY);
  await inquiry.cross(
    "30 days after settling",
    settledAt + 30 * DAY,
    "settled",
    "settledLate",
    "judgeTime",
    "proposeTime",
  );
  await inquiry.askAll("settledLate");
  await inquiry.cross("claimUntil", times.claimUntil, "settledLate", "closed");
  await inquiry.askAll("closed");
  return inquiry;
}

/** A list of one application is its own root. */
function leafOf(chainId: number, { listed, listedApplication, listedAmount }: World): Hex {
  const types = [{ type: "uint256" }, { type: "address" }, { type: "uint32" }, { type: "uint256" }] as const;
  const leaf = encodeAbiParameters(types, [BigInt(chainId), listed, listedApplication, listedAmount]);
  return keccak256(encodeAbiParameters([{ type: "bytes32" }], [keccak256(leaf)]));
}
