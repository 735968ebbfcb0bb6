// What the Passport's logs say of an issuer in a scope, and what still counts of it.
import type { Stamp } from "@catchment/sdk";
import { passportAbi } from "@catchment/sdk/abis";
import type { Address, Hex } from "viem";
import type { StampContext } from "./context.ts";
import { keysOf } from "./context.ts";

/** A Stamp that was presented. Times are unix seconds. */
export type Presented = Stamp & { readonly digest: Hex; readonly recordedAt: bigint };

/** Everything an issuer's Stamps of one scope were presented for, oldest first. */
export async function readPresented(
  { connection, passport, scope }: StampContext,
  issuer: Address,
): Promise<readonly Presented[]> {
  const logs = await connection.reader.getContractEvents({
    address: passport,
    abi: passportAbi,
    eventName: "StampPresented",
    args: { scope, issuer },
    fromBlock: 0n,
    strict: true,
  });
  return logs.map(({ args: { issuer: _, ...stamp } }) => stamp);
}

/** Those of the presentations that nothing has revoked by now. */
export async function notRevoked(
  { connection, passport, scope }: StampContext,
  issuer: Address,
  presented: readonly Presented[],
): Promise<readonly Presented[]> {
  const contract = { address: passport, abi: passportAbi } as const;
  const keys = await keysOf(connection, passport, issuer);
  const counts = await Promise.all(
    presented.map(async ({ digest, provider, nullifier, keyEpoch, recordedAt }) => {
      const key = keys[Number(keyEpoch) - 1];
      if (key?.isRevoked && recordedAt >= key.revokedFrom) return false;
      const [isRevoked, [record]] = await Promise.all([
        connection.reader.readContract({ ...contract, functionName: "isStampRevoked", args: [issuer, digest] }),
        connection.reader.readContract({
          ...contract,
          functionName: "recordOf",
          args: [scope, issuer, provider, nullifier],
        }),
      ]);
      return !isRevoked && recordedAt > BigInt(record.revokedAt);
    }),
  );
  return presented.filter((_, index) => counts[index]);
}
