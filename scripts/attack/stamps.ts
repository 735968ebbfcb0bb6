// Stamps of this world: one issuer, one provider, twenty points each, which is a full weight.
import { providerId, type SignedStamp } from "@catchment/sdk";
import { presentStampsSync, signStamp } from "@catchment/sdk/actions";
import { type Address, keccak256, stringToHex } from "viem";
import { chainTime } from "../chain/time.ts";
import { DAY, type Place } from "./place.ts";

export const PROVIDER = providerId("Passport");

/** What a Stamp of this world says; `days` until it expires, counted from now, may be in the past. */
export async function stampFor(place: Place, holder: Address, identity: string, days = 80): Promise<SignedStamp> {
  const { issuer } = place.people;
  const now = await chainTime(place.connection);
  const expiresAt = now + days * DAY;
  return signStamp(issuer, {
    passport: place.contracts.passport,
    issuer: issuer.account.address,
    stamp: {
      holder,
      provider: PROVIDER,
      nullifier: keccak256(stringToHex(identity)),
      scope: place.scope,
      issuedAt: BigInt(Math.min(now, expiresAt - DAY)),
      expiresAt: BigInt(expiresAt),
      keyEpoch: 1n,
    },
  });
}

/** A Stamp each, one identity each. */
export async function giveStamps(place: Place, holders: readonly Address[]): Promise<void> {
  const stamps = await Promise.all(holders.map((holder) => stampFor(place, holder, `identity of ${holder}`)));
  await presentStampsSync(place.people.issuer, { passport: place.contracts.passport, stamps });
}
