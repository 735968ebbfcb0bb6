// Walks the two Rounds through their lives, and asks every row of every caller at every moment.
import { hashContent } from "@catchment/sdk";
import { donationRoundAbi as abi, firstLedgerAbi } from "@catchment/sdk/abis";
import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, zeroHash } from "viem";
import { DAY, ONE } from "../deploy.ts";
import { type Findings, Inquiry } from "./inquiry.ts";
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
    world.root = leafOf(await world.reader.getChainId(), world);
  };

  /* The life of a Round that is settled in time */
  await act("sponsor", "fund", [100n * ONE, false]);
  await world.wallet("sponsor").sendTransaction({
    to: world.listed,
    data: encodeFunctionData({ abi, functionName: "fund", args: [ONE, false] }),
    value: ONE,
  });
  await inquiry.askAll("upcoming");
  await inquiry.cross("applicationsFrom", times.applicationsFrom, "upcoming", "applying", "application", "donation");
  await apply();
  await inquiry.askAll("applying");
  await inquiry.cross("donationsFrom", times.donationsFrom, "applying", "overlapping", "donation");
  await give("donor", ID.builder, ID.otherBuilder, ID.leaver);
  await give("secondDonor", ID.builder, ID.otherBuilder, ID.leaver);
  await act("leaver", "withdraw");
  await inquiry.askAll("overlapping");
  await inquiry.cross("applicationsUntil", times.applicationsUntil, "overlapping", "donating");
  await inquiry.askAll("donating");
  await beside(async () => {
    await act("admin", "cancel", [REASON]);
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
    await inquiry.cross("fallbackAt", times.fallbackAt, "settling", "fallback");
    await inquiry.askAll("fallback");
    await inquiry.cross("claimUntil, never settled", times.claimUntil, "fallback", "unsettledClosed");
    await inquiry.askAll("unsettledClosed");
  });

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
  await inquiry.askAll("settled");
  await world.time.increaseTo(settledAt + 20 * DAY);
  await inquiry.cross("30 days after settling", settledAt + 30 * DAY, "settled", "settledLate", "judgeTime");
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
