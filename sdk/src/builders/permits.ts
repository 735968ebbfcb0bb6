import { type Address, domainSeparator, type Hex, parseSignature, type TypedDataDomain, zeroHash } from "viem";
import { type PermitKind as Kind, permitKindNames } from "../generated/enums.ts";
import { encoding } from "../internal/encode.ts";
import { numberOf } from "../internal/enums.ts";

/** Which `permit` a token has: EIP-2612's, of an amount, or DAI's, of everything. */
export type PermitKind = Exclude<Kind, "None">;

/** A token's signed permit for the Router. */
export type SignedPermit = {
  readonly kind: PermitKind;
  /** EIP-2612: the allowance, base units; 0 for DAI's, which allows everything. */
  readonly value: bigint;
  /** The owner's nonce at the token. */
  readonly nonce: bigint;
  /** Unix seconds. */
  readonly deadline: bigint;
  readonly signature: Hex;
};

/** The domain a token's permits are signed for. */
export type PermitDomain = {
  readonly name: string;
  readonly version?: string | undefined;
  readonly chainId: number;
  readonly verifyingContract: Address;
  readonly salt?: Hex | undefined;
};

type PermitParameters = {
  readonly kind: PermitKind;
  readonly domain: PermitDomain;
  readonly owner: Address;
  readonly spender: Address;
  /** Base units; DAI's has none. */
  readonly value: bigint;
  readonly nonce: bigint;
  /** Unix seconds. */
  readonly deadline: bigint;
};

const EIP2612 = [
  { name: "owner", type: "address" },
  { name: "spender", type: "address" },
  { name: "value", type: "uint256" },
  { name: "nonce", type: "uint256" },
  { name: "deadline", type: "uint256" },
] as const;
const DAI = [
  { name: "holder", type: "address" },
  { name: "spender", type: "address" },
  { name: "nonce", type: "uint256" },
  { name: "expiry", type: "uint256" },
  { name: "allowed", type: "bool" },
] as const;

/** The types of an EIP-2612 permit and of DAI's. */
export const permitTypes = { Eip2612: { Permit: EIP2612 }, Dai: { Permit: DAI } } as const;

/**
 * What an owner signs for a token. Take the domain from `getPermitDomain`, which has compared it with the token's own: a
 * guessed one makes a signature that is worth nothing (USDC's and others' differ from chain to chain).
 *
 * @throws never
 * @example
 * const domain = { name: "USD Coin", version: "2", chainId: 1, verifyingContract: asset };
 * permitTypedData({ kind: "Eip2612", domain, owner: donor, spender: router, value: 5_000_000n, nonce: 0n, deadline: 1n });
 */
export function permitTypedData({ kind, domain, owner, spender, value, nonce, deadline }: PermitParameters) {
  if (kind === "Dai") {
    const message = { holder: owner, spender, nonce, expiry: deadline, allowed: true } as const;
    return { domain: withoutUndefined(domain), types: permitTypes.Dai, primaryType: "Permit", message } as const;
  }
  const message = { owner, spender, value, nonce, deadline } as const;
  return { domain: withoutUndefined(domain), types: permitTypes.Eip2612, primaryType: "Permit", message } as const;
}

/**
 * The separator of a domain, as a token's `DOMAIN_SEPARATOR` says it.
 *
 * @throws never
 * @example
 * permitDomainSeparator({ name: "USD Coin", version: "2", chainId: 1, verifyingContract: asset });
 */
export function permitDomainSeparator(domain: PermitDomain): Hex {
  return domainSeparator({ domain: withoutUndefined(domain) });
}

/** A member that is there and undefined would become part of the type. */
function withoutUndefined(domain: PermitDomain): TypedDataDomain {
  return Object.fromEntries(Object.entries(domain).filter(([, value]) => value !== undefined));
}

/** As the Router takes it; none is one that is not tried. */
export function encodedPermit(permit: SignedPermit | undefined) {
  if (permit === undefined) {
    return {
      kind: numberOf(permitKindNames, "None"),
      value: 0n,
      nonce: 0n,
      deadline: 0n,
      v: 0,
      r: zeroHash,
      s: zeroHash,
    };
  }
  const { kind, value, nonce, deadline, signature } = permit;
  const { r, s, yParity } = encoding("permit", () => parseSignature(signature));
  return { kind: numberOf(permitKindNames, kind), value, nonce, deadline, v: 27 + yParity, r, s };
}
