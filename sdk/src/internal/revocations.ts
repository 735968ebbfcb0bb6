// Which revocations keep an identity out, and what they take from its holder.
import { type Address, type Hex, isAddressEqual } from "viem";
import { revokeNullifier } from "../actions/revokeNullifier.ts";
import { revokeStamp } from "../actions/revokeStamp.ts";
import type { ScorerGate } from "../builders/gates.ts";
import { StampHistoryError } from "../errors/squelch.ts";
import type { Call, CatchmentClient } from "./client.ts";
import { inTurns } from "./gateReads.ts";
import { type Presented, readSpans, type StampSpan } from "./stampHistory.ts";

/** One call an issuer sends. */
export type PlannedRevocation = {
  /**
   * "nullifier" ends all that was issued for the identity, presented or not; "stamp" only one Stamp, where another address, which is
   * not to be squelched, had the same identity.
   */
  readonly by: "nullifier" | "stamp";
  readonly holder: Address;
  readonly provider: Hex;
  readonly nullifier: Hex;
  /** Others that presented a Stamp of the same identity. */
  readonly sharedWith: readonly Address[];
  /** Unsigned, to be sent by the issuer. */
  readonly call: Call;
};

/** Whose Stamps go; without providers, all of the issuer's. */
export type Squelched = { readonly holder: Address; readonly providers?: readonly Hex[] | undefined };

type Asked = {
  readonly issuer: Address;
  readonly holders: readonly Squelched[];
  /** Unix seconds: what had expired by then is left alone. */
  readonly moment: bigint;
  readonly blockNumber: bigint;
  readonly stampsFrom: bigint;
};

/** What one holder is to lose of one Scorer. */
export type Loss = { readonly points: bigint; readonly revocations: readonly PlannedRevocation[] };

/** The revocations for all rows of the issuer in a Scorer, for one holder. */
export async function planRevocations(
  client: CatchmentClient,
  scorer: ScorerGate,
  { holder, providers }: Squelched,
  presented: readonly Presented[],
  asked: Asked,
): Promise<Loss> {
  const { issuer, moment, blockNumber, stampsFrom } = asked;
  const { passport, scope } = scorer;
  const rows = scorer.rows.filter(
    (row) => !row.isLive && isAddressEqual(row.issuer, issuer) && (providers?.includes(row.provider) ?? true),
  );
  const losses = await inTurns(rows, async ({ provider, points }): Promise<Loss> => {
    const place = { passport, scope, issuer, holder, provider };
    const spans = await readSpans(client, place, presented, blockNumber);
    const standing = spans.filter(({ revokedBy, expiresAt }) => revokedBy === undefined && expiresAt > moment);
    const revocations = standing.map((span) => revocationOf(span, place, presented, asked));
    const doesCount = standing.some(({ recordedAt }) => recordedAt <= moment);
    return { points: doesCount ? BigInt(points) : 0n, revocations };
  });
  return {
    points: losses.reduce((sum, { points }) => sum + points, 0n),
    revocations: losses.flatMap(({ revocations }) => revocations),
  };

  function revocationOf(
    { presented: stamp }: StampSpan,
    place: { readonly passport: Address; readonly scope: Hex; readonly holder: Address; readonly provider: Hex },
    all: readonly Presented[],
    { holders }: Asked,
  ): PlannedRevocation {
    if (stamp === undefined) throw new StampHistoryError(place.holder, stampsFrom);
    const { provider, nullifier } = stamp;
    const isSquelched = (one: Address) =>
      holders.some((each) => isAddressEqual(each.holder, one) && (each.providers?.includes(provider) ?? true));
    const same = all.filter((one) => one.provider === provider && one.nullifier === nullifier);
    const sharedWith = [...new Set(same.map((one) => one.holder))].filter((one) => !isAddressEqual(one, place.holder));
    const common = { holder: place.holder, provider, nullifier, sharedWith };
    if (sharedWith.every(isSquelched)) {
      return { ...common, by: "nullifier", call: revokeNullifier.call({ ...place, nullifier }) };
    }
    const { issuedAt, expiresAt, keyEpoch } = stamp;
    const signed = { holder: place.holder, provider, nullifier, scope: place.scope, issuedAt, expiresAt, keyEpoch };
    return { ...common, by: "stamp", call: revokeStamp.call({ passport: place.passport, stamp: signed }) };
  }
}
