// `catchment settle` of a Round settled by a list: what is final is made final, every match is proven, bonds go home.

import { donationRoundAbi, proposedSettlementAbi } from "@catchment/sdk/abis";
import {
  closeProposalSync,
  finalizeProposalSync,
  getBondBalance,
  getProposal,
  proveMatchSync,
  releaseBondsSync,
  withdrawBondSync,
} from "@catchment/sdk/actions";
import type { SettlementList } from "@catchment/sdk/merkle";
import type { Hex } from "viem";
import type { Wallet } from "../chain/connect.ts";
import { chainTime } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { formatMoment } from "../io/moments.ts";
import { computeList, type ListContext, listContext, listToJson, renderList } from "./context.ts";
import { findList } from "./lists.ts";

/** All steps; undefined where the level settles the Round, and the bonds are home. */
export async function settleListed(context: ListContext, wallet: Wallet) {
  const isFinal = await finishList(context, wallet);
  await payBonds(context, wallet);
  if (!isFinal) return undefined;
  const list = await settledList(context);
  const proven = await proveAll(context, wallet, list);
  return {
    json: { ...listToJson(list), proven },
    text: `${await renderList(context, list)}\nSettled by this list; ${proven} matches proven now.\nNext: npx catchment claim`,
  };
}

/** Whether the Round is settled by its list now; if not, its level is what settles it. */
async function finishList(context: ListContext, wallet: Wallet): Promise<boolean> {
  const { connection, settlement, round, proposal, state } = context;
  const own = { settlement, round: round.address };
  const now = await chainTime(connection);
  const isLate = now >= state.times.fallbackAt;
  if (proposal?.state === "Challenged" && now >= (proposal.challenge?.ruleUntil ?? 0)) {
    await closeProposalSync(wallet, own);
  } else if (proposal?.state === "Proposed" && isLate) await closeProposalSync(wallet, own);
  else if (proposal?.state === "Proposed" && now >= proposal.challengeUntil) await finalizeProposalSync(wallet, own);
  else if (state.settledAt === undefined && !isLate) throw waiting(context);
  return (await getProposal(connection.reader, own))?.state === "Final";
}

/** Proves every match of the list that settled the Round; how many were proven now. */
async function proveAll(context: ListContext, wallet: Wallet, list: SettlementList): Promise<number> {
  const { connection, round } = context;
  const logs = await connection.reader.getContractEvents({
    address: round.address,
    abi: donationRoundAbi,
    eventName: "Proven",
    fromBlock: BigInt(round.block),
    strict: true,
  });
  const proven = new Set(logs.map(({ args }) => args.application));
  const due = list.entries.filter(({ application }) => !proven.has(application));
  for (const entry of due) await proveMatchSync(wallet, { round: round.address, ...entry });
  return due.length;
}

/** The list behind the root that settled the Round: computed anew, or as it is kept here. */
async function settledList(before: ListContext): Promise<SettlementList> {
  const context = await listContext({ ...before, asset: before.pool });
  const { settlementRoot } = context.state;
  const ours = await computeList(context);
  if (ours.root === settlementRoot) return ours;
  const { proposal } = context;
  const digests = [proposal?.list, proposal?.challenge?.counter].flatMap((list) =>
    list === undefined ? [] : list.data,
  );
  const kept = digests.map((data: Hex) => findList(data)).find((list) => list?.root === settlementRoot);
  if (kept !== undefined) return kept;
  throw new InputError(
    `"${context.round.name}" was settled by another list than is computed here, root ${settlementRoot}`,
    `Put its document into out/lists/, named by its digest: ${digests.join(" or ")}`,
  );
}

/** Pays everybody who ever put up a bond, the arbiter, and the sponsors' part. */
async function payBonds(context: ListContext, wallet: Wallet): Promise<void> {
  const { connection, settlement, round, state } = context;
  const contract = { address: settlement, abi: proposedSettlementAbi } as const;
  const logs = { ...contract, args: { round: round.address }, fromBlock: BigInt(round.block), strict: true } as const;
  const [proposed, challenged, releasable, { asset }] = await Promise.all([
    connection.reader.getContractEvents({ ...logs, eventName: "SettlementProposed" }),
    connection.reader.getContractEvents({ ...logs, eventName: "SettlementChallenged" }),
    connection.reader.readContract({ ...contract, functionName: "releasableOf", args: [round.address] }),
    connection.reader
      .readContract({ ...contract, functionName: "bondOf", args: [round.address] })
      .then(([address]) => ({ asset: address })),
  ]);
  const parties = [
    ...proposed.map(({ args }) => args.proposer),
    ...challenged.map(({ args }) => args.challenger),
    state.config.modules.arbiter,
  ];
  for (const owner of new Set(parties)) {
    const amount = await getBondBalance(connection.reader, { settlement, asset, owner });
    if (amount > 0n) await withdrawBondSync(wallet, { settlement, asset, owner, to: owner });
  }
  if (releasable > 0n) await releaseBondsSync(wallet, { settlement, round: round.address });
}

function waiting({ round, proposal, state }: ListContext): InputError {
  const from = formatMoment(state.times.fallbackAt);
  if (proposal?.state === "Proposed") {
    const until = formatMoment(proposal.challengeUntil);
    return new InputError(`The list of "${round.name}" can be challenged until ${until}`, "Settle it then");
  }
  if (proposal?.state === "Challenged") {
    return new InputError(
      `The list of "${round.name}" is challenged: ${proposal.arbiter} rules`,
      "Wait for it: npx catchment rule",
    );
  }
  return new InputError(
    `"${round.name}" is settled by a list, and none is proposed`,
    `Propose one: npx catchment propose. From ${from} the level settles it`,
  );
}
