import { encodeAbiParameters, type Hex, isHex, keccak256, size, stringToHex } from "viem";
import { InvalidParameterError } from "../errors/client.ts";

/** Tells this hash from any other use of the same secret. */
const DOMAIN = keccak256(stringToHex("Catchment scoped nullifier 1"));

const FIELDS = [
  { name: "domain", type: "bytes32" },
  { name: "secret", type: "bytes32" },
  { name: "scope", type: "bytes32" },
  { name: "provider", type: "bytes32" },
  { name: "identity", type: "string" },
] as const;

/**
 * The nullifier of an identity in one scope: keccak256(abi.encode(domain, secret, scope, provider, identity)), a keyed hash as an
 * HMAC is. One identity has one in a scope, and without the secret nobody can tell which identity it is, or that two nullifiers of
 * two scopes are of one. The secret is for ever: with another, everybody could be stamped a second time; who has it can try out
 * identities.
 *
 * The identity is taken as it is written, to the byte. The issuer brings it into one form first (an account's number and not its
 * name; an address of e-mail in lower case): two spellings are two people here.
 *
 * @param parameters.secret 32 random bytes that only the issuer has
 * @param parameters.provider {@link providerId} of the provider's name
 * @throws {@link InvalidParameterError} if one of the three is not 32 bytes, the secret is zero, or the identity is empty or no text;
 * the error never holds the secret or the identity
 * @example
 * const secret = keccak256(bytes); // of at least 32 random ones, kept
 * const nullifier = scopedNullifier({ secret, scope, provider: providerId("Discord"), identity: "80351110224678912" });
 */
export function scopedNullifier(parameters: {
  readonly secret: Hex;
  readonly scope: Hex;
  readonly provider: Hex;
  readonly identity: string;
}): Hex {
  const { secret, scope, provider, identity } = parameters;
  for (const [name, value] of Object.entries({ secret, scope, provider })) {
    if (!isHex(value) || size(value) !== 32 || value.length !== 66) {
      throw new InvalidParameterError(name, "not 32 bytes of hex", "Give 0x and 64 hexadecimal digits");
    }
  }
  if (BigInt(secret) === 0n) throw new InvalidParameterError("secret", "zero", "Give 32 random bytes");
  if (identity === "") throw new InvalidParameterError("identity", "empty", "Give what tells one person from another");
  // Halves of a character would all become the same one, and so different identities one.
  if (!identity.isWellFormed()) {
    throw new InvalidParameterError("identity", "no text: half a character is in it", "Give it as it was received");
  }
  return keccak256(encodeAbiParameters(FIELDS, [DOMAIN, secret, scope, provider, identity]));
}
