// The real round settled by a list: somebody proposes a wrong one, somebody else computes it and challenges, the arbiter rules.
import { proposedSettlementAbi } from "@catchment/sdk/abis";
import { verifyRound } from "@catchment/sdk/actions";
import { buildSettlementList, type SettlementList, type SettlementMethod } from "@catchment/sdk/merkle";
import { type Address, erc20Abi } from "viem";
import { fileOf, type RoundContext } from "../chain/command.ts";
import { actAs } from "../chain/people.ts";
import { travelTo } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { digestOfReason } from "../ledger/context.ts";
import type { ListFacts } from "../page/facts.ts";
import { methodOf } from "../round/results.ts";
import { computeList, listContext, listToJson } from "../settlement/context.ts";
import { writeList } from "../settlement/lists.ts";
import { frozenMethodOf } from "../settlement/method.ts";
import { settleListed } from "../settlement/settleListed.ts";
import { challengeWith, disputeOf, pendingOf, proposeList, rightOf, ruleOn } from "../settlement/steps.ts";
import { inWords } from "../verify/report.ts";
import { ARBITER, CHALLENGER, STRANGER, TAMPERER } from "./setup.ts";

/** How the Round came by its list. Base units of the pool's asset. */
export type ListCourse = {
  readonly method: SettlementMethod;
  readonly list: ReturnType<typeof listToJson> & { readonly file: string };
  readonly tampered: ReturnType<typeof listToJson> & {
    readonly file: string;
    readonly proposer: Address;
    readonly bond: bigint;
    /** The first that is not as the method gives it, in words. */
    readonly difference: string;
    readonly differences: number;
  };
  readonly challenge: { readonly challenger: Address; readonly bond: bigint; readonly paidBack: bigint };
  readonly ruling: {
    readonly arbiter: Address;
    readonly picked: "Counter";
    readonly won: bigint;
    readonly fee: bigint;
    readonly forfeited: bigint;
  };
  readonly proven: number;
  /** What the Round's live quadratic rule, the chain's own, said when nothing could change any more. */
  readonly live: readonly { readonly application: number; readonly match: bigint }[];
};

/**
 * Settles a Round that is past settleFrom, and proves every match of its list.
 *
 * @throws InputError if anything comes out otherwise than it must
 */
export async function settleByList(round: RoundContext): Promise<ListCourse> {
  const { live, ...tampered } = await proposeTampered(round);
  const { list, ...challenge } = await challengeTampered(round);
  const ruling = await ruleForCounter(round);

  const before = await balanceOf(round, CHALLENGER);
  const settled = await settleListed(await listContext(round), await actAs(round.connection, STRANGER));
  if (settled === undefined || settled.json.root !== list.root) throw never("The Round was not settled by the counter");
  const paidBack = (await balanceOf(round, CHALLENGER)) - before;
  round.report.note(`final: ${settled.json.proven} matches proven; the challenger has ${money(round, paidBack)} back`);
  const { settlement } = fileOf(round.round);
  if (settlement === undefined) throw never("The Round's file has no settlement");
  return {
    ...{ method: settlement.method, list, tampered, ruling, live },
    challenge: { ...challenge, paidBack },
    proven: settled.json.proven,
  };
}

/**
 * Recounts a settled Round by its frozen method, from its logs, with its list.
 *
 * @throws InputError if anything differs
 */
export async function requireListPaid(round: RoundContext, { list }: ListCourse): Promise<void> {
  const { firstDifference, matches } = await verifyList(round, list.matches);
  if (firstDifference !== undefined) throw never(`Chain and list differ: ${inWords(firstDifference)}`);
  round.report.note(`recounted by the frozen method: all ${matches.length} applications are equal to the base unit`);
}

/** The same as the page takes it. */
export function listFactsOf({ method, list, tampered, challenge, ruling, proven, live }: ListCourse): ListFacts {
  const { name, version, integrity } = method.engine;
  return {
    method: frozenMethodOf(method),
    engine: `${name} ${version}, ${integrity}`,
    ...{ root: list.root, total: list.total, proven, challenge, ruling },
    tampered: { ...tampered, matches: tampered.matches },
    live: live.map(({ application, match }) => ({ application, amount: match })),
  };
}

/** Anyone may propose once the operators' own two days are over. */
async function proposeTampered(round: RoundContext) {
  const { connection, report } = round;
  const context = await listContext(round);
  const { settlement: address, state } = context;
  const first = await connection.reader.readContract({
    ...{ address, abi: proposedSettlementAbi },
    functionName: "operatorsFirst",
  });
  await travelTo(connection, state.times.settleFrom + Number(first));
  const list = tamper(await computeList(context));
  const file = writeList(list);
  const { bond } = await proposeList(context, TAMPERER, list);
  report.note(
    `somebody proposes a list, with a bond of ${money(round, bond.amount)}: two leaves are wrong, the total is right`,
  );

  const { differences, firstDifference, matches } = await verifyList(round, list.entries);
  if (firstDifference === undefined) throw never("A tampered list was found equal");
  const difference = inWords(firstDifference);
  report.note(`\`catchment verify --list ${file}\` says DIFFERENT. First: ${difference} (base units)`);
  const live = matches.map(({ application, chain }) => ({ application, match: chain }));
  const own = { proposer: TAMPERER, bond: bond.amount, difference, differences: differences.length };
  return { ...listToJson(list), file, ...own, live };
}

async function challengeTampered(round: RoundContext) {
  const context = await listContext(round);
  const list = await computeList(context);
  pendingOf(context, list);
  const file = writeList(list);
  const { bond } = await challengeWith(context, CHALLENGER, list);
  round.report.note(`somebody else computes the list anew, and challenges with it, root ${list.root}`);
  return { challenger: CHALLENGER, bond: bond.amount, list: { ...listToJson(list), file } };
}

/** The arbiter computes it, too. */
async function ruleForCounter(round: RoundContext) {
  const context = await listContext(round);
  const dispute = disputeOf(context);
  const right = rightOf(dispute, await computeList(context));
  if (right !== "Counter") throw never(`The arbiter finds that ${right} is right`);
  const reason = digestOfReason("Computed anew from the chain's logs by the frozen method: the counter is right");
  const ruled = await ruleOn(context, ARBITER, { number: dispute.number, ruling: right, reason });
  round.report.note(
    `the arbiter computes it, too, and rules for the counter: of the loser's bond ${money(round, ruled.won)} to the ` +
      `challenger, ${money(round, ruled.fee)} to the arbiter, ${money(round, ruled.forfeited)} to the sponsors`,
  );
  return { arbiter: ARBITER, picked: right, ...ruled } as const;
}

/** A tenth of the largest match moves to the smallest: the total stays. */
function tamper({ chainId, round, entries }: SettlementList): SettlementList {
  const sorted = [...entries].sort((a, b) => (a.amount < b.amount ? 1 : -1));
  const [largest, smallest] = [sorted[0], sorted.at(-1)];
  const moved = (largest?.amount ?? 0n) / 10n;
  if (largest === undefined || smallest === undefined || largest === smallest || moved === 0n) {
    throw new InputError("Nobody gets a match by this method", "Replay more donations: leave out --limit, or raise it");
  }
  const change = new Map([
    [largest.application, -moved],
    [smallest.application, moved],
  ]);
  const accepted = entries.map(({ application }) => application);
  const projects = entries.map(({ application, amount }) => ({
    project: String(application),
    match: amount + (change.get(application) ?? 0n),
  }));
  return buildSettlementList({ chainId, round, accepted, projects });
}

function verifyList({ connection, round }: RoundContext, list: verifyRound.Parameters["list"]) {
  const { address, block } = round;
  return verifyRound(connection.reader, {
    ...{ round: address, fromBlock: BigInt(block), finality: "latest", method: methodOf(round), list },
  });
}

function balanceOf({ connection, asset }: RoundContext, owner: Address): Promise<bigint> {
  const token = { address: asset.address, abi: erc20Abi } as const;
  return connection.reader.readContract({ ...token, functionName: "balanceOf", args: [owner] });
}

const money = ({ asset }: Pick<RoundContext, "asset">, amount: bigint) =>
  `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;

const never = (what: string) => new InputError(what, "This must never be: please report it with the Round's address");
