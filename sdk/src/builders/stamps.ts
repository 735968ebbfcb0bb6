import { type Address, encodeAbiParameters, type Hex, hashTypedData, isHex, keccak256, size, toHex } from "viem";
import { InvalidParameterError } from "../errors/client.ts";
import { encoding } from "../internal/encode.ts";

/** What an issuer says about one holder, as it signs it. Times are unix seconds, `[issuedAt, expiresAt)`. */
export type Stamp = {
  readonly holder: Address;
  /** {@link providerId} of the provider's name. */
  readonly provider: Hex;
  /** The identity behind it, scoped by the issuer: H(issuerSecret, scope, record). Never the raw one. */
  readonly nullifier: Hex;
  readonly scope: Hex;
  readonly issuedAt: bigint;
  readonly expiresAt: bigint;
  /** Which key of the issuer signs; the first is 1. */
  readonly keyEpoch: bigint;
};

/** A Stamp with its signature, ready to be presented by anyone. */
export type SignedStamp = { readonly issuer: Address; readonly stamp: Stamp; readonly signature: Hex };

/** The EIP-712 type. */
export const stampTypes = {
  Stamp: [
    { name: "holder", type: "address" },
    { name: "provider", type: "bytes32" },
    { name: "nullifier", type: "bytes32" },
    { name: "scope", type: "bytes32" },
    { name: "issuedAt", type: "uint64" },
    { name: "expiresAt", type: "uint64" },
    { name: "keyEpoch", type: "uint256" },
  ],
} as const;

type StampParameters = { readonly chainId: number; readonly passport: Address; readonly stamp: Stamp };

/**
 * What an issuer signs: good on one chain, for one Passport.
 *
 * @throws never
 * @example
 * const signature = await issuerKey.signTypedData(stampTypedData({ chainId: 10, passport, stamp }));
 */
export function stampTypedData({ chainId, passport, stamp }: StampParameters) {
  return {
    domain: { name: "Catchment Passport", version: "1", chainId, verifyingContract: passport },
    types: stampTypes,
    primaryType: "Stamp",
    message: stamp,
  } as const;
}

/**
 * The EIP-712 digest of a Stamp, as the Passport's `hashStamp`.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * hashStamp({ chainId: 10, passport, stamp });
 */
export function hashStamp(parameters: StampParameters): Hex {
  return encoding("stamp", () => hashTypedData(stampTypedData(parameters)));
}

/**
 * The id of a provider: keccak256 of its name.
 *
 * @throws never
 * @example
 * providerId("Discord");
 */
export function providerId(name: string): Hex {
  return keccak256(toHex(name));
}

/**
 * A scope's name as 32 bytes: they themselves, or keccak256 of a text.
 *
 * @throws {@link InvalidParameterError} if it is hex of another length
 * @example
 * scopeName("spring 2027");
 */
export function scopeName(name: string): Hex {
  if (!isHex(name)) return keccak256(toHex(name));
  if (size(name) !== 32) throw new InvalidParameterError("name", name, "Give 32 bytes of hex, or a text");
  return name;
}

/**
 * The id of a scope, open or not: it commits to who opens it, its name and its holdover (seconds).
 *
 * @throws {@link InvalidParameterError} if the name is hex of another length than 32, or a value does not fit
 * @example
 * scopeId({ opener, name: "spring 2027", holdover: 15_552_000n });
 */
export function scopeId(parameters: {
  readonly opener: Address;
  readonly name: string;
  readonly holdover: bigint;
}): Hex {
  const { opener, name, holdover } = parameters;
  const types = [{ type: "address" }, { type: "bytes32" }, { type: "uint64" }] as const;
  return keccak256(encoding("scope", () => encodeAbiParameters(types, [opener, scopeName(name), holdover])));
}
