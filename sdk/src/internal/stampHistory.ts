// What a Passport has on record of a holder's Stamps, with what only the logs know: their nullifiers.
import { type Address, type Hex, isAddressEqual, parseEventLogs } from "viem";
import { getBlockNumber, getLogs, readContract } from "viem/actions";
import { eventsAbi, passportAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient } from "./client.ts";
import type { EventArgs } from "./events.ts";

const presentedEvent = eventsAbi.filter(({ name }) => name === "StampPresented");

/** A Stamp as it was presented. */
export type Presented = EventArgs<"StampPresented">;

/** Where to look: one issuer's Stamps of a scope, of one holder or of all. */
export type Place = {
  readonly passport: Address;
  readonly scope: Hex;
  readonly issuer?: Address | undefined;
  readonly holder?: Address | undefined;
};

/** Why a Stamp on record does not count. */
export type Revocation = "stamp" | "key" | "nullifier";

/** One presentation on record, and whether anything revokes it by now. Times are unix seconds. */
export type StampSpan = {
  readonly recordedAt: bigint;
  readonly expiresAt: bigint;
  readonly revokedBy: Revocation | undefined;
  /** Not there if the logs that were read do not have it. */
  readonly presented: Presented | undefined;
  /** Who has its nullifier; not there as above. */
  readonly usedBy: Address | undefined;
};

/** Presentations in the order of the chain. */
export async function readPresented(
  client: CatchmentClient,
  { passport, scope, issuer, holder }: Place,
  range: {
    readonly fromBlock: bigint;
    readonly toBlock?: bigint | undefined;
    readonly blockRange?: bigint | undefined;
  },
): Promise<readonly Presented[]> {
  const [event] = presentedEvent;
  if (event === undefined) return [];
  const last = range.toBlock ?? (await getBlockNumber(client, { cacheTime: 0 }));
  const step = range.blockRange ?? last - range.fromBlock + 1n;
  const found: Presented[] = [];
  for (let from = range.fromBlock; from <= last; from += step) {
    const toBlock = from + step - 1n < last ? from + step - 1n : last;
    const args = { scope, ...(holder === undefined ? {} : { holder }), ...(issuer === undefined ? {} : { issuer }) };
    const logs = await getLogs(client, { address: passport, event, args, fromBlock: from, toBlock });
    found.push(...parseEventLogs({ abi: eventsAbi, eventName: "StampPresented", logs }).map((log) => log.args));
  }
  return found;
}

/** The presentations of one row that are on record, oldest first. */
export async function readSpans(
  client: CatchmentClient,
  place: Place & { readonly issuer: Address; readonly holder: Address; readonly provider: Hex },
  presented: readonly Presented[],
  blockNumber: bigint,
): Promise<readonly StampSpan[]> {
  const { scope, issuer, holder, provider } = place;
  const contract = { address: place.passport, abi: passportAbi, ...atBlock(blockNumber) } as const;
  const spans = await readContract(client, {
    ...contract,
    functionName: "spansOf",
    args: [holder, scope, issuer, provider],
  });
  const own = presented.filter(
    (one) => one.provider === provider && isAddressEqual(one.holder, holder) && isAddressEqual(one.issuer, issuer),
  );
  return Promise.all(
    spans.map(async (span): Promise<StampSpan> => {
      const from = own.find(
        (one) => one.expiresAt === BigInt(span.expiresAt) && one.recordedAt === BigInt(span.recordedAt),
      );
      const [key, record] = await Promise.all([
        readContract(client, { ...contract, functionName: "keyOf", args: [issuer, BigInt(span.keyEpoch)] }),
        from === undefined
          ? undefined
          : readContract(client, {
              ...contract,
              functionName: "recordOf",
              args: [scope, issuer, provider, from.nullifier],
            }),
      ]);
      const recordedAt = BigInt(span.recordedAt);
      const held = record?.[0];
      const isOfRevokedKey = key.isRevoked && recordedAt >= key.revokedFrom;
      const isOfRevokedNullifier = held !== undefined && recordedAt <= BigInt(held.revokedAt);
      return {
        recordedAt,
        expiresAt: BigInt(span.expiresAt),
        revokedBy: span.isRevoked ? "stamp" : isOfRevokedKey ? "key" : isOfRevokedNullifier ? "nullifier" : undefined,
        presented: from,
        usedBy: held?.holder,
      };
    }),
  );
}
