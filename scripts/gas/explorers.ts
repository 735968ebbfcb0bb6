// A Passport, an issuer and a Scorer over three of its Stamps; who is given them has a full score, cached.
import { providerId, scopeId } from "@catchment/sdk";
import { addKeySync, openScopeSync, presentStampsSync, refreshScoreSync, signStamp } from "@catchment/sdk/actions";
import { type Address, keccak256 } from "viem";
import { DAY, type GasChain, type GasWallet, START } from "./chain.ts";

const PROVIDERS = ["Government", "Attendance", "Contribution"].map(providerId).sort();
const POINT = 10_000;

export async function createScorer(chain: GasChain, opener: GasWallet, issuer: GasWallet) {
  const passport = await chain.deploy("Passport");
  const holdover = BigInt(200 * DAY);
  await openScopeSync(opener, { passport, name: "gas", holdover });
  const scope = scopeId({ opener: opener.account.address, name: "gas", holdover });
  await addKeySync(issuer, { passport, signer: issuer.account.address });
  const rows = PROVIDERS.map((provider) => ({ issuer: issuer.account.address, weight: 10 * POINT, provider }));
  const curve = { low: BigInt(15 * POINT), high: BigInt(25 * POINT), lowBps: 5_000, highBps: 10_000 };
  const scorer = await chain.deploy("Scorer", [passport, scope, rows, curve]);

  const stampsOf = (holder: Address) =>
    Promise.all(
      PROVIDERS.map((provider) => {
        const stamp = {
          holder,
          provider,
          nullifier: keccak256(holder),
          scope,
          issuedAt: BigInt(START - DAY),
          expiresAt: BigInt(START + 300 * DAY),
          keyEpoch: 1n,
        };
        return signStamp(issuer, { passport, issuer: issuer.account.address, stamp });
      }),
    );
  const stamp = async (holder: Address) => {
    await presentStampsSync(issuer, { passport, stamps: await stampsOf(holder) });
    await refreshScoreSync(issuer, { scorer, holder });
  };
  const identity = { passport, scope, issuer: issuer.account.address, provider: PROVIDERS[0] };
  return { passport, scorer, identity, stampsOf, stamp };
}
