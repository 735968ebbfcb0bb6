// A reference issuer: a challenge, the wallet's signature over it, an identity, a Stamp.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type CatchmentClient, type SignedStamp, scopedNullifier, signStamp } from "@catchment/sdk";
import { type Account, type Address, getAddress, type Hex, isAddress } from "viem";
import { getBlock, verifyMessage } from "viem/actions";

/** Seconds. A holder asks again before a Stamp expires; a short life is what an issuer's mistake costs at most. */
const LONGEST_LIFETIME = 30n * 86_400n;
const CHALLENGE_LIFETIME = 300n;
/** Challenges of the last minutes that were answered; with more, the issuer is busy. */
const MOST_ANSWERED = 10_000;

/** A text to be signed as it is, and the issuer's own mark on it. Nothing is kept until it comes back. */
export type Challenge = { readonly text: string; readonly mark: string };
export type Answer = Challenge & { readonly holder: string; readonly signature: Hex };

/** Why there is no Stamp; safe to be shown. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

export type IssuerOptions = {
  /** Of the chain; ERC-1271 wallets are asked through it. */
  readonly client: CatchmentClient;
  readonly passport: Address;
  readonly issuer: Address;
  /** The key: whatever viem takes as an account. */
  readonly account: Account;
  readonly keyEpoch: bigint;
  readonly scope: Hex;
  readonly provider: Hex;
  /** For nullifiers; 32 random bytes, the same for good. */
  readonly secret: Hex;
  /** Seconds, at most thirty days. */
  readonly lifetime: bigint;
  /** One text per person, in one spelling, for a holder that has just proved its address; undefined: not known. */
  readonly identityOf: (holder: Address) => Promise<string | undefined>;
};

export function createIssuer(options: IssuerOptions) {
  const { client, passport, issuer, account, keyEpoch, scope, provider, secret, lifetime, identityOf } = options;
  if (lifetime < 1n || lifetime > LONGEST_LIFETIME) throw new RangeError("lifetime: 1 second to 30 days");
  const key = randomBytes(32);
  const answered = new Map<string, bigint>();
  const markOf = (text: string) => createHmac("sha256", key).update(text).digest();
  // The chain's clock: what the Passport goes by, and nothing to set wrong.
  const now = async () => (await getBlock(client)).timestamp;

  async function challenge(holder: string): Promise<Challenge> {
    if (!isAddress(holder)) throw new RefusedError("That is no address");
    const what = `I hold ${getAddress(holder)} and ask ${issuer} for a Stamp.\nProvider: ${provider}\nScope: ${scope}`;
    const text = `${what}\nNonce: ${randomBytes(16).toString("hex")}\nExpires: ${(await now()) + CHALLENGE_LIFETIME}`;
    return { text, mark: markOf(text).toString("hex") };
  }

  async function stamp({ text, mark, holder: given, signature }: Answer): Promise<SignedStamp> {
    const marked = Buffer.from(mark, "hex");
    if (marked.length !== 32 || !timingSafeEqual(marked, markOf(text))) throw new RefusedError("Not our challenge");
    if (!isAddress(given) || !text.startsWith(`I hold ${getAddress(given)} `))
      throw new RefusedError("Not your challenge");
    const holder = getAddress(given);
    const issuedAt = await now();
    const until = BigInt(text.slice(text.lastIndexOf(" ") + 1));
    if (issuedAt >= until) throw new RefusedError("The challenge has expired: ask for another");
    if (!(await verifyMessage(client, { address: holder, message: text, signature }))) {
      throw new RefusedError("That is not the holder's signature");
    }
    // Nothing waits between these two: of two answers at once, one is first.
    for (const [old, end] of answered) if (end <= issuedAt) answered.delete(old);
    if (answered.has(text)) throw new RefusedError("The challenge was answered before: ask for another");
    if (answered.size >= MOST_ANSWERED) throw new RefusedError("Too many ask: try again in a few minutes");
    answered.set(text, until);

    const identity = await identityOf(holder);
    if (identity === undefined) throw new RefusedError("We do not know who that is");
    const nullifier = scopedNullifier({ secret, scope, provider, identity });
    const expiresAt = issuedAt + lifetime;
    return signStamp(client, {
      passport,
      issuer,
      account,
      stamp: { holder, provider, nullifier, scope, issuedAt, expiresAt, keyEpoch },
    });
  }

  return { challenge, stamp };
}

export type Issuer = ReturnType<typeof createIssuer>;
