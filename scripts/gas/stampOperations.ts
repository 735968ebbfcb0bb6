// What Stamps cost: to record them, to keep a score, and to be asked about one in a donation.
import { donateSync, presentStampsSync, refreshScoreSync } from "@catchment/sdk/actions";
import { type Address, numberToHex, padHex } from "viem";
import { gasOfCall } from "./calls.ts";
import type { Operation } from "./operation.ts";
import { units, type World } from "./world.ts";

/** Strangers, one Stamp each: nothing of a holder is warm from the one before. */
function strangers(count: number): readonly Address[] {
  return Array.from({ length: count }, (_, index) => padHex(numberToHex(0xa11ce000 + index), { size: 20 }));
}

const present = (count: number) =>
  async function prepare({ passport, people: { issuer }, stampsOf }: World) {
    const stamps = (await Promise.all(strangers(count).map(stampsOf))).flatMap(([first]) => first ?? []);
    return async () => [await presentStampsSync(issuer, { passport, stamps })];
  };

/** The question to the gate alone, out of a whole donation. */
const asked = (isCached: boolean) =>
  async function prepare(world: World) {
    const { chain, people, passport, scorer, nativeRound: round, gifts, stampsOf } = world;
    const donor = isCached ? people.explorer : people.unstamped;
    if (!isCached) await presentStampsSync(people.issuer, { passport, stamps: await stampsOf(donor.account.address) });
    return async () => {
      const { receipt } = await donateSync(donor, { round, gifts: gifts(1, units(2)) });
      return [{ receipt: { gasUsed: await gasOfCall(chain.reader, receipt.transactionHash, scorer) } }];
    };
  };

export const STAMPS: readonly Operation[] = [
  { name: "present one Stamp", target: null, prepare: present(1) },
  { name: "present 20 Stamps", target: null, prepare: present(20) },
  {
    name: "refresh a score of three Stamps",
    target: null,
    prepare: async ({ passport, scorer, people: { unstamped, issuer }, stampsOf }) => {
      await presentStampsSync(issuer, { passport, stamps: await stampsOf(unstamped.account.address) });
      return async () => [await refreshScoreSync(issuer, { scorer, holder: unstamped.account.address })];
    },
  },
  { name: "what eligibility adds to a donation, score cached", target: 8_000, prepare: asked(true) },
  { name: "what eligibility adds to a donation, three Stamps read", target: null, prepare: asked(false) },
];
