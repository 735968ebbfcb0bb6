import { type Address, getAddress, type Hex, isAddressEqual } from "viem";
import { getBlock } from "viem/actions";
import { forecastMatches, forecastWeights, type MatchChange, type WeightForecast } from "../builders/forecast.ts";
import { endsOf, type Gate, type ScorerGate, scorersOf } from "../builders/gates.ts";
import type { Contribution } from "../builders/matching.ts";
import type { NotARoundError } from "../errors/client.ts";
import { ForecastError, NoStampsOfIssuerError, ReweighClosedError, type StampHistoryError } from "../errors/squelch.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import type { Call, CatchmentClient } from "../internal/client.ts";
import { inTurns, readAnswers, readGate, readWeightAt } from "../internal/gateReads.ts";
import { type PlannedRevocation, planRevocations, type Squelched } from "../internal/revocations.ts";
import { type Presented, readPresented } from "../internal/stampHistory.ts";
import { getApplications } from "./getApplications.ts";
import { getMatches } from "./getMatches.ts";
import { getRound } from "./getRound.ts";
import { getRoundState } from "./getRoundState.ts";
import { reweigh } from "./reweigh.ts";

/** Pairs of one Explorer that are weighed in one call: each costs some 30,000 gas. */
const PAIRS_AT_ONCE = 100;

/** One call anyone may send, after the revocations. */
export type PlannedReweigh = {
  readonly explorer: Address;
  readonly applications: readonly number[];
  readonly call: Call;
};

/** What squelching does to one holder. Base units, bps. */
export type SquelchedHolder = WeightForecast & {
  /** Its pairs, at the weights on record; those that change have another `newWeight`. */
  readonly gifts: readonly (Contribution & { readonly newWeight: number })[];
  /** All it gave. */
  readonly amount: bigint;
  /** The match that its change alone takes from the applications it gave to. */
  readonly moved: bigint;
};

/** A squelch before it is sent, as of one block. */
export type SquelchForecast = {
  readonly round: Address;
  readonly blockNumber: bigint;
  /** The moment the weights are asked for, unix seconds. In Review it stands still, and so does the forecast. */
  readonly moment: bigint;
  readonly isReview: boolean;
  readonly gate: Gate;
  /** Providers of the issuer in the gate; none without an issuer. */
  readonly issuerRows: readonly Hex[];
  readonly revocations: readonly PlannedRevocation[];
  readonly reweighs: readonly PlannedReweigh[];
  readonly holders: readonly SquelchedHolder[];
  /** Every application's match, in the order of ids. */
  readonly matches: readonly MatchChange[];
  /** Base units. */
  readonly pool: bigint;
  /** Parts of the gate whose answers are taken as they are now: a revocation could change what they read, too. */
  readonly assumed: readonly Address[];
};

/**
 * What it does to a Round if an issuer takes back the Stamps of some holders and they are weighed again: the calls to send, and the
 * match of every application now and afterwards, to the base unit. Without an issuer, only the weighing again. Sends nothing.
 *
 * The weight afterwards is computed from the rows and the curve, after the same computation has given what the chain says now.
 *
 * @throws {@link ReweighClosedError} {@link NoStampsOfIssuerError} {@link StampHistoryError} {@link ForecastError} {@link NotARoundError}
 * @example
 * const { matches, revocations, reweighs } = await forecastSquelch(client, { round, issuer, holders: [{ holder }] });
 */
export async function forecastSquelch(
  client: CatchmentClient,
  parameters: forecastSquelch.Parameters,
): Promise<SquelchForecast> {
  const { round, issuer, fromBlock, stampsFrom = 0n, blockRange } = parameters;
  const holders = parameters.holders.map((one) => ({ ...one, holder: getAddress(one.holder) }));
  const { config, phase, times, blockNumber, pool, isFallback } = await getRound(client, { round });
  if (phase !== "Open" && phase !== "Review") throw new ReweighClosedError(round, phase);
  return attempt({ action: "forecastSquelch", contract: round }, async () => {
    const address = config.giving.explorerGate;
    const [{ timestamp }, gate, applications, contributions, matches] = await Promise.all([
      getBlock(client, { blockNumber }),
      readGate(client, address, { blockNumber }),
      getApplications(client, { round, blockNumber }),
      getRoundState(client, { round, blockNumber, fromBlock, blockRange, finality: "latest" }).then(
        ({ pairs }) => pairs,
      ),
      getMatches(client, { round, blockNumber }),
    ]);
    const moment = timestamp < BigInt(times.donationUntil) ? timestamp : BigInt(times.donationUntil);

    const scorers =
      issuer === undefined ? [] : scorersOf(gate).filter((scorer) => providersOf([scorer], issuer).length > 0);
    if (issuer !== undefined && scorers.length === 0) throw new NoStampsOfIssuerError(issuer, address);
    const histories = new Map<string, readonly Presented[]>();
    for (const { passport, scope } of scorers) {
      const range = { fromBlock: stampsFrom, toBlock: blockNumber, blockRange };
      const key = `${passport} ${scope}`;
      if (!histories.has(key)) histories.set(key, await readPresented(client, { passport, scope, issuer }, range));
    }

    const plans = await inTurns(holders, async (squelched) => {
      const { holder } = squelched;
      const answers = await readAnswers(client, gate, holder, moment, blockNumber);
      const losses = await inTurns(scorers, async (scorer) => {
        const asked = { issuer: issuer ?? holder, holders, moment, blockNumber, stampsFrom };
        const history = histories.get(`${scorer.passport} ${scorer.scope}`) ?? [];
        return [scorer.address, await planRevocations(client, scorer, squelched, history, asked)] as const;
      });
      const lost = new Map(losses.map(([scorer, { points }]) => [scorer, points]));
      const said = await readWeightAt(client, address, holder, moment, blockNumber);
      const chain = "value" in said ? Math.min(Number(said.value), 10_000) : undefined;
      return { holding: { holder, answers, lost }, losses, chain };
    });

    const weights = forecastWeights(
      gate,
      plans.map(({ holding }) => holding),
    );
    for (const [index, { holder, now }] of weights.entries()) {
      const chain = plans[index]?.chain;
      if (now !== chain) throw new ForecastError(`The weight of ${holder}`, now, chain);
    }
    const known = new Map(
      weights.flatMap(({ holder, afterwards }) => (afterwards === undefined ? [] : [[holder, afterwards] as const])),
    );
    const forecast = forecastMatches({ config, pool, applications, contributions, weights: known, isFallback });
    for (const { application, now } of forecast.matches) {
      const chain = matches.find((match) => match.application === application)?.amount;
      if (now !== chain) throw new ForecastError(`The match of application ${application}`, now, chain);
    }

    return {
      round,
      blockNumber,
      moment,
      isReview: phase === "Review",
      gate,
      issuerRows: issuer === undefined ? [] : providersOf(scorers, issuer),
      revocations: onceEach(plans.flatMap(({ losses }) => losses.flatMap(([, { revocations }]) => revocations))),
      reweighs: weights.flatMap(({ holder }) => reweighsOf(round, forecast.changes, holder)),
      holders: weights.map((weight) => ({ ...weight, ...giftsOf(contributions, forecast, weight.holder) })),
      matches: forecast.matches,
      pool,
      assumed: assumedOf(gate),
    };
  });
}

function providersOf(scorers: readonly ScorerGate[], issuer: Address): readonly Hex[] {
  const rows = scorers.flatMap((scorer) =>
    scorer.rows.filter((row) => !row.isLive && isAddressEqual(row.issuer, issuer)),
  );
  return [...new Set(rows.map(({ provider }) => provider))];
}

/** Two holders may have used one identity, and two Scorers one scope: a call is sent once. */
function onceEach(revocations: readonly PlannedRevocation[]): readonly PlannedRevocation[] {
  return [...new Map(revocations.map((one) => [`${one.call.to} ${one.call.data}`, one])).values()];
}

function reweighsOf(
  round: Address,
  changes: readonly { readonly application: number; readonly explorer: Address }[],
  explorer: Address,
): readonly PlannedReweigh[] {
  const own = changes.filter((change) => isAddressEqual(change.explorer, explorer));
  const ids = own.map(({ application }) => application);
  const batches = Array.from({ length: Math.ceil(ids.length / PAIRS_AT_ONCE) }, (_, index) =>
    ids.slice(index * PAIRS_AT_ONCE, (index + 1) * PAIRS_AT_ONCE),
  );
  return batches.map((applications) => ({
    explorer,
    applications,
    call: reweigh.call({ round, explorer, applications }),
  }));
}

function giftsOf(
  contributions: readonly Contribution[],
  { changes, moved }: ReturnType<typeof forecastMatches>,
  holder: Address,
) {
  const own = contributions.filter(({ explorer }) => isAddressEqual(explorer, holder));
  const gifts = own.map((gift) => {
    const change = changes.find(
      ({ explorer, application }) => explorer === gift.explorer && application === gift.application,
    );
    return { ...gift, newWeight: change?.newWeight ?? gift.weight };
  });
  return { gifts, amount: own.reduce((sum, { amount }) => sum + amount, 0n), moved: moved.get(holder) ?? 0n };
}

function assumedOf(gate: Gate): readonly Address[] {
  const live = scorersOf(gate).flatMap(({ rows }) => rows.filter(({ isLive }) => isLive).map(({ issuer }) => issuer));
  const modules = endsOf(gate).filter(({ kind }) => kind === "module");
  return [...new Set([...live, ...modules.map(({ address }) => address)])];
}

export declare namespace forecastSquelch {
  type Parameters = {
    readonly round: Address;
    /** Whose Stamps are taken back; undefined: nobody's, only weigh again. */
    readonly issuer?: Address | undefined;
    readonly holders: readonly Squelched[];
    /** The block the Round was opened in, or any before. Default: 0. */
    readonly fromBlock?: bigint | undefined;
    /** The block of the issuer's first Stamp in the scope, or any before. Default: 0. */
    readonly stampsFrom?: bigint | undefined;
    readonly blockRange?: bigint | undefined;
  };
  type ReturnType = SquelchForecast;
  type ErrorType =
    | ReweighClosedError
    | NoStampsOfIssuerError
    | StampHistoryError
    | ForecastError
    | NotARoundError
    | ReadErrorType;
}
