// What a revocation takes from holders, before it is sent: their cover now and afterwards, and what they weigh.
import { getScore } from "@catchment/sdk/actions";
import { type Address, type Hex, isAddressEqual } from "viem";
import { scoreWeigher } from "../../sdk/src/matching/inputs/scoreCurve.ts";
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import type { StampContext } from "./context.ts";
import type { Presented } from "./presented.ts";
import type { Revocation } from "./revocations.ts";

/** Rows of a table that a person still reads. */
const MOST_ROWS = 30;
/** Scores are in 1/10000 points. */
const DECIMALS = 4;

/** A holder that loses something. Times are unix seconds, undefined: not covered. Weights in bps, of the Round's Scorer. */
export type Consequence = {
  readonly holder: Address;
  readonly provider: Hex;
  readonly heldUntil: bigint | undefined;
  readonly afterwardsUntil: bigint | undefined;
  /** How many of its presentations never counted from then on, expired ones included. */
  readonly revoked: number;
  readonly weight: number | undefined;
  readonly afterwardsWeight: number | undefined;
};

/** @param counting what counts by now, of the issuer and the scope */
export async function consequencesOf(
  context: StampContext,
  issuer: Address,
  revocations: readonly Revocation[],
  counting: readonly Presented[],
): Promise<readonly Consequence[]> {
  const { timestamp } = await context.connection.reader.getBlock({ blockTag: "latest" });
  const isHit = hitBy(revocations);
  const changes = [...Map.groupBy(counting, ({ holder, provider }) => `${holder} ${provider}`).values()]
    .filter((own) => own.some(isHit))
    .map((own) => ({
      holder: own[0]?.holder as Address,
      provider: own[0]?.provider as Hex,
      heldUntil: coverOf(own, timestamp),
      afterwardsUntil: coverOf(
        own.filter((one) => !isHit(one)),
        timestamp,
      ),
      revoked: own.filter(isHit).length,
    }));
  const weights = await weightsOf(context, issuer, changes);
  return changes.map((change) => ({ ...change, ...weights.get(change.holder) })) as readonly Consequence[];
}

type Change = Omit<Consequence, "weight" | "afterwardsWeight">;

function hitBy(revocations: readonly Revocation[]): (presented: Presented) => boolean {
  const digests = new Set(revocations.flatMap((one) => (one.kind === "stamp" ? [one.digest.toLowerCase()] : [])));
  const nullifiers = new Set(
    revocations.flatMap((one) => (one.kind === "nullifier" ? [`${one.provider} ${one.nullifier}`.toLowerCase()] : [])),
  );
  const keys = revocations.filter((one) => one.kind === "key");
  return ({ digest, provider, nullifier, keyEpoch, recordedAt }) =>
    digests.has(digest.toLowerCase()) ||
    nullifiers.has(`${provider} ${nullifier}`.toLowerCase()) ||
    keys.some((key) => key.keyEpoch === keyEpoch && recordedAt >= key.from);
}

function coverOf(presented: readonly Presented[], now: bigint): bigint | undefined {
  const ends = presented.map(({ expiresAt }) => expiresAt).filter((end) => end > now);
  return ends.length === 0 ? undefined : ends.reduce((last, end) => (end > last ? end : last));
}

/** What each holder weighs now and afterwards, by its address; none where no Scorer is known. */
async function weightsOf({ connection, scorer }: StampContext, issuer: Address, changes: readonly Change[]) {
  const weights = new Map<Address, { readonly weight: number; readonly afterwardsWeight: number }>();
  if (scorer === undefined) return weights;
  const points = (score: bigint) => formatMoney(score, DECIMALS);
  const { low, high, lowBps, highBps } = scorer.curve;
  const weigh = scoreWeigher({ low: points(low), high: points(high), lowBps, highBps });
  for (const [holder, own] of Map.groupBy(changes, (change) => change.holder)) {
    const { score } = await getScore(connection.reader, { scorer: scorer.address, holder });
    const lost = own
      .filter(({ heldUntil, afterwardsUntil }) => heldUntil !== undefined && afterwardsUntil === undefined)
      .map(({ provider }) => scorer.rows.find((row) => row.provider === provider && isAddressEqual(row.issuer, issuer)))
      .reduce((sum, row) => sum + BigInt(row?.weight ?? 0), 0n);
    weights.set(holder, { weight: weigh(points(score)), afterwardsWeight: weigh(points(score - lost)) });
  }
  return weights;
}

export function renderConsequences(consequences: readonly Consequence[]): string {
  if (consequences.length === 0) return "No holder has anything of it that counts: nobody loses anything.";
  const until = (moment: bigint | undefined) => (moment === undefined ? "no" : `until ${formatMoment(Number(moment))}`);
  const percent = (bps: number) => `${formatMoney(BigInt(bps), 2)} %`;
  const shown = consequences.slice(0, MOST_ROWS);
  const table = renderTable(
    ["holder", "provider", "has it now", "and then", "weighs now"].map((name) => ({ name })),
    shown.map(({ holder, provider, heldUntil, afterwardsUntil, weight, afterwardsWeight }) => [
      holder,
      shorten(provider, 13),
      until(heldUntil),
      until(afterwardsUntil),
      weight === undefined || afterwardsWeight === undefined ? "" : `${percent(weight)} → ${percent(afterwardsWeight)}`,
    ]),
  );
  const losing = new Set(
    consequences
      .filter((one) => one.heldUntil !== undefined && one.afterwardsUntil === undefined)
      .map((one) => one.holder),
  ).size;
  const more = consequences.length > shown.length ? `… and ${consequences.length - shown.length} more\n` : "";
  const presentations = consequences.reduce((sum, { revoked }) => sum + revoked, 0);
  return `${table}\n${more}${presentations} presentations never counted then; ${losing} holders lose a Stamp they have now.`;
}
