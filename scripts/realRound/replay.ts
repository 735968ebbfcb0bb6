// The real round, step by step, with the same parts the `catchment` command is made of.
import { isContractError, type Quantity, unitId } from "@catchment/sdk";
import {
  donateSync,
  getRound,
  judgeSync,
  justifySync,
  refundSync,
  setPriceSync,
  withdrawApplicationSync,
} from "@catchment/sdk/actions";
import { computeMatching } from "@catchment/sdk/matching";
import { type Address, isAddressEqual } from "viem";
import type { Connection } from "../chain/connect.ts";
import { deployCatchment } from "../chain/deploy.ts";
import type { Deployment, RoundEntry } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { GRACE_TIME } from "../chain/policy.ts";
import { travelTo } from "../chain/time.ts";
import { writeDocument } from "../io/documents.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import type { Reporter } from "../io/progress.ts";
import { type Publication, type RoundFacts, readRoundFacts } from "../page/facts.ts";
import { type Asset, prepareMoney } from "../round/assets.ts";
import { acceptPending, applyBuilder } from "../round/builders.ts";
import { type Cart, prepareDonors, sendCarts } from "../round/donations.ts";
import { openRoundFromFile } from "../round/openRound.ts";
import { claimAll, compareWithEngine, payRests, type ResultRow, requireEqual, settle } from "../round/results.ts";
import type { BuilderEntry } from "../round/roundFile.ts";
import { issueStamps } from "../round/stamps.ts";
import { CAP_BPS, DECIMALS, POOL, PUBLISHED_RULE, type RealRound, readRealRound } from "./data.ts";
import { type FinalRow, isPublished } from "./report.ts";
import { type ListCourse, listFactsOf, requireListPaid, settleByList } from "./settleByList.ts";
import {
  ADMIN,
  ISSUER,
  ITS_DONOR,
  type ListMethod,
  listedRound,
  liveRound,
  REVIEWER,
  SPONSORS,
  STRANGER,
  WITHDRAWING_BUILDER,
} from "./setup.ts";

const WITHDRAWN_GIFT = 10n * 10n ** 18n;

export type NextRound = {
  readonly address: Address;
  readonly accepted: { readonly name: string; readonly justified: string };
  readonly refused: {
    readonly name: string;
    /** The contract's own error. */
    readonly error: string;
    readonly owed: string;
    /** Unix seconds. */
    readonly graceUntil: number;
  };
};

export type ReplayResult = {
  readonly chainId: number;
  readonly round: Address;
  readonly program: Address;
  readonly pool: bigint;
  readonly paid: bigint;
  readonly donors: number;
  readonly stamped: number;
  readonly carts: number;
  readonly donations: number;
  readonly halfWay: readonly { readonly builder: string; readonly match: bigint }[];
  readonly rows: readonly FinalRow[];
  readonly sponsorsRest: readonly { readonly sponsor: Address; readonly amount: bigint }[];
  readonly refund: { readonly donor: Address; readonly amount: bigint };
  readonly nextRound: NextRound;
  /** Where it was settled by a list. */
  readonly settlement?: ListCourse | undefined;
};

/** The money of two sponsors. */
const GIVEN = [
  { account: SPONSORS[0], amount: "15000" },
  { account: SPONSORS[1], amount: "10000" },
] as const;

/** What came out, and the Round's facts as its page takes them. */
export type Replay = { readonly result: ReplayResult; readonly facts: RoundFacts };

/**
 * Replays the round on a local chain: settled by its level, or by a list where a method is given.
 *
 * @throws InputError if the chain is no local one, or anything comes out otherwise than it must.
 */
export async function replayRealRound(
  connection: Connection,
  limit: number | undefined,
  report: Reporter,
  method?: ListMethod,
): Promise<Replay> {
  if (!connection.isLocal) {
    throw new InputError(
      `Chain ${connection.chainId} is no local chain`,
      "Replay on one with the id 31337, such as anvil's",
    );
  }
  const real = readRealRound(limit);

  report.step("1. Deploying; opening a Program and a Round");
  const { deployment: before } = await deployCatchment(connection);
  const { file, source } =
    method === undefined
      ? liveRound("GG18 Token Engineering, replayed", GIVEN)
      : listedRound(`GG18 Token Engineering by ${method}`, GIVEN, method);
  const { entry: round, deployment, asset } = await openRoundFromFile(connection, before, file, source, report);
  const { priceList } = deployment.contracts;
  await setPriceSync(await actAs(connection, ADMIN), {
    priceList,
    program: round.program,
    ...RECEIPTS,
    asset: asset.address,
  });
  await beginRound(connection, round);
  const builders = real.grants.map(({ name, address }) => ({ name, account: address }));
  const ids = await applyAll(connection, round, asset, builders);
  const withdrawing = await applyBuilder(connection, round, asset, {
    name: "Withdrawing",
    account: WITHDRAWING_BUILDER,
  });
  const { accepted } = await acceptPending(connection, round, REVIEWER);
  report.note(`${accepted.length} Builders applied and were accepted; the pool is ${money(POOL)} USD of two sponsors`);

  report.step("2. Stamps");
  const { config } = await getRound(connection.reader, { round: round.address });
  const stamping = report.progress("stamps", real.stamped.length);
  const recorded = await issueStamps(connection, config.giving.explorerGate, ISSUER, real.stamped, stamping);
  report.note(`${recorded} of ${real.donors} donors hold a Stamp; the other ${real.donors - recorded} give unmatched`);

  report.step("3. Donations, each by its donor");
  const carts = cartsOf(real, ids);
  const preparing = report.progress("donors", real.donors);
  const wallets = await prepareDonors(connection, round, asset, carts, preparing);
  const sending = report.progress("carts", carts.length);
  const half = Math.ceil(carts.length / 2);
  await sendCarts(connection, round, asset, carts.slice(0, half), wallets, sending);
  const halfWay = (await compareWithEngine(connection, round))
    .filter(({ application }) => application !== withdrawing.application)
    .map(({ application, match }) => ({ builder: nameOf(ids, application), match }));
  sending.stop();
  const rule = method === undefined ? "" : ", by the live quadratic rule";
  report.note(`half way (${half} of ${carts.length} carts), the chain says${rule}:`);
  for (const { builder, match } of halfWay) report.note(`  ${money(match).padStart(10)}  ${builder}`);
  const rest = report.progress("carts", carts.length);
  rest.tick(half);
  await sendCarts(connection, round, asset, carts.slice(half), wallets, rest);
  rest.stop();
  await giveToWithdrawing(connection, round, asset, withdrawing.application);

  report.step("4. The window closes: review, settlement, claims");
  const { times } = await getRound(connection.reader, { round: round.address });
  await travelTo(connection, times.donationUntil);
  await withdrawApplicationSync(await actAs(connection, WITHDRAWING_BUILDER), { round: round.address });
  await travelTo(connection, times.settleFrom);
  const context = { connection, deployment, round, asset, matched: asset, report };
  const byList = method === undefined ? undefined : await settleByList(context);
  if (byList === undefined) await settle(connection, round, STRANGER);
  const results = await compareWithEngine(connection, round);
  requireEqual(results);
  const refund = await refundSync(await actAs(connection, STRANGER), {
    round: round.address,
    application: withdrawing.application,
    donor: addressOf(connection, ITS_DONOR),
    to: addressOf(connection, ITS_DONOR),
  });
  report.note(`a Builder withdrew: its donor has ${money(refund.amount)} USD back`);
  await claimAll(connection, round, STRANGER);
  const { pool, paid } = await getRound(connection.reader, { round: round.address });
  report.note(`paid out ${money(paid)} USD of matches, by claims anyone may send`);
  if (byList !== undefined) await requireListPaid(context, byList);
  const facts = await readRoundFacts(connection, {
    entry: round,
    contracts: deployment.contracts,
    asset,
    names: new Map([...ids].map(([id, { name }]) => [id, name])),
  });

  report.step("5. The next Round of the same Program");
  const nextRound = await openNextRound(connection, deployment, round, results, ids, report);

  report.step("6. What is left goes back to the sponsors");
  await travelTo(connection, times.claimUntil);
  const sponsors = SPONSORS.map((account) => addressOf(connection, account));
  const rests = await payRests(connection, round, sponsors, STRANGER);
  const sum = [...rests.values()].reduce((total, amount) => total + amount, 0n);
  const what = byList === undefined ? "what the floors left over" : "what the list left over, and of the lost bond";
  report.note(`${sum} base units: every sponsor gets its share of ${what}`);

  const result: ReplayResult = {
    chainId: connection.chainId,
    round: round.address,
    program: round.program,
    pool,
    paid,
    donors: real.donors,
    stamped: recorded,
    carts: carts.length,
    donations: real.rows.length,
    halfWay,
    rows: finalRows(real, results, ids, limit === undefined, byList),
    sponsorsRest: [...rests].map(([sponsor, amount]) => ({ sponsor, amount })),
    refund: { donor: addressOf(connection, ITS_DONOR), amount: refund.amount },
    nextRound,
    ...(byList === undefined ? {} : { settlement: byList }),
  };
  return {
    result,
    facts: {
      ...facts,
      sponsors: facts.sponsors.map((one) => ({ ...one, rest: rests.get(one.sponsor) ?? 0n })),
      // The three rules explain the live match: a list is by another rule altogether.
      ...(limit === undefined && byList === undefined ? { publication: publicationOf(real) } : {}),
      ...(byList === undefined ? {} : { list: listFactsOf(byList) }),
    },
  };
}

function publicationOf(real: RealRound): Publication {
  return {
    source: "Gitcoin GG18, Token Engineering",
    rule: PUBLISHED_RULE,
    rows: real.rows,
    results: new Map(real.grants.map(({ address, published }) => [address, published])),
  };
}

type Ids = ReadonlyMap<number, { readonly name: string; readonly address: Address }>;

/** A price by which receipts in money count as they are: a dollar a unit. */
const RECEIPTS = { unit: "USD", price: 10n ** BigInt(DECIMALS), source: "a dollar spent is a dollar" } as const;

/** Receipts for at least `amount`: what they are counted in is coarser than the token. */
function receiptsOf(amount: bigint): Quantity {
  const baseUnits = RECEIPTS.price / 1_000_000n;
  return { unit: unitId(RECEIPTS.unit), millionths: (amount + baseUnits - 1n) / baseUnits };
}

async function beginRound(connection: Connection, round: RoundEntry): Promise<void> {
  const { times } = await getRound(connection.reader, { round: round.address });
  await travelTo(connection, times.applicationsFrom);
}

async function applyAll(
  connection: Connection,
  round: RoundEntry,
  asset: Asset,
  builders: readonly (BuilderEntry & { readonly account: Address })[],
): Promise<Ids> {
  const ids = new Map<number, { readonly name: string; readonly address: Address }>();
  for (const builder of builders) {
    const { application } = await applyBuilder(connection, round, asset, builder);
    ids.set(application, { name: builder.name, address: builder.account });
  }
  return ids;
}

/** One cart per checkout: the rows of one donor that share an id, in the order of the file. */
function cartsOf(real: RealRound, ids: Ids): readonly Cart[] {
  const applications = new Map([...ids].map(([id, { address }]) => [address.toLowerCase(), id]));
  const carts = new Map<string, { donor: Address; gifts: { application: number; amount: bigint }[] }>();
  for (const { id, donor, project, amount } of real.rows) {
    const application = applications.get(project.toLowerCase());
    if (application === undefined || amount === 0n) continue;
    const key = `${id} ${donor.toLowerCase()}`;
    const cart = carts.get(key) ?? { donor: donor as Address, gifts: [] };
    cart.gifts.push({ application, amount });
    carts.set(key, cart);
  }
  return [...carts.values()];
}

async function giveToWithdrawing(connection: Connection, round: RoundEntry, asset: Asset, application: number) {
  const donor = await actAs(connection, ITS_DONOR);
  await prepareMoney(connection, donor, asset, round.address, WITHDRAWN_GIFT);
  await donateSync(donor, { round: round.address, gifts: [{ application, amount: WITHDRAWN_GIFT }] });
}

/** Two Builders want to go on: the one that accounts for its grant may, the one that does not may not. */
async function openNextRound(
  connection: Connection,
  deployment: Deployment,
  round: RoundEntry,
  results: readonly ResultRow[],
  ids: Ids,
  report: Reporter,
): Promise<NextRound> {
  const [first, second] = results.filter(({ match }) => match > 0n);
  if (first === undefined || second === undefined) {
    throw new InputError(
      "Fewer than two Builders got a match",
      "Replay more donations: leave out --limit, or raise it",
    );
  }
  const own = { ledger: deployment.contracts.ledger, round: round.address, application: first.application };
  const items = [receiptsOf(first.match)];
  const { cost } = await justifySync(await actAs(connection, first.builder), {
    ...own,
    report: { items, digest: writeDocument({ name: `What ${nameOf(ids, first.application)} did with its match` }) },
  });
  await judgeSync(await actAs(connection, REVIEWER), {
    ...own,
    amount: first.match,
    reason: writeDocument({ name: "Receipts seen" }),
  });
  report.note(`${nameOf(ids, first.application)} accounts for ${money(cost)} USD; a reviewer accepts it`);
  const { settledAt } = await getRound(connection.reader, { round: round.address });
  await travelTo(connection, Number(settledAt) + GRACE_TIME);

  const { file, source } = liveRound("The Round after", []);
  const next = await openRoundFromFile(connection, deployment, file, source, report, { previousRound: round.address });
  await beginRound(connection, next.entry);
  for (const { application } of [first, second]) {
    const builder = ids.get(application);
    if (builder !== undefined) {
      await applyBuilder(connection, next.entry, next.asset, { name: builder.name, account: builder.address });
    }
  }
  const { accepted, failed } = await acceptPending(connection, next.entry, REVIEWER);
  const refusal = failed[0];
  if (accepted.length !== 1 || failed.length !== 1 || !isContractError(refusal?.error, "Ledger_Owes")) {
    throw new InputError(
      `The next Round accepted ${accepted.length} and refused ${failed.length} Builders, instead of one and one`,
      "This must never be: please report it",
    );
  }
  const result = {
    address: next.entry.address,
    accepted: { name: nameOf(ids, first.application), justified: `${money(first.match)} USD` },
    refused: {
      name: nameOf(ids, second.application),
      error: "Ledger_Owes",
      owed: `${money(refusal.error.args.owed)} USD`,
      graceUntil: Number(refusal.error.args.graceUntil),
    },
  };
  report.note(`${result.accepted.name} is accepted; ${result.refused.name} is refused`);
  return result;
}

/** The published rule by the engine's options, beside ours; only of the whole round. */
function finalRows(
  real: RealRound,
  results: readonly ResultRow[],
  ids: Ids,
  isWhole: boolean,
  byList: ListCourse | undefined,
): FinalRow[] {
  const published = computeMatching({
    ...PUBLISHED_RULE,
    donations: real.rows.map(({ score: _, ...row }) => row),
    pool: POOL,
    cap: { bps: CAP_BPS },
  });
  const rows = results.flatMap((result): FinalRow[] => {
    const grant = real.grants.find(({ address }) => isAddressEqual(address, result.builder));
    if (grant === undefined) return [];
    const rule = published.projects.find(({ project }) => project === grant.address.toLowerCase());
    return [
      {
        builder: nameOf(ids, result.application),
        donorsMatched: result.donorsMatched,
        donors: result.donors,
        donations: result.donated,
        matchOnChain: result.match,
        matchByEngine: result.engineMatch,
        published: isWhole ? grant.published : undefined,
        publishedRule: isWhole ? rule?.match : undefined,
        ...(byList === undefined ? {} : { liveMatch: liveOf(byList, result.application) }),
      },
    ];
  });
  const wrong = isWhole ? rows.find((row) => !isPublished(row)) : undefined;
  if (wrong !== undefined) {
    throw new InputError(
      `The published rule gives ${wrong.builder} ${wrong.publishedRule}, not the published ${wrong.published} USD`,
      "Restore data/rounds from git",
    );
  }
  return rows.sort((a, b) => (a.matchOnChain < b.matchOnChain ? 1 : -1));
}

function liveOf({ live }: ListCourse, application: number): bigint {
  return live.find((one) => one.application === application)?.match ?? 0n;
}

function nameOf(ids: Ids, application: number): string {
  return ids.get(application)?.name ?? `application ${application}`;
}

function money(amount: bigint): string {
  return formatMoney(amount, DECIMALS);
}
