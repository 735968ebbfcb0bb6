// Signed Stamps as a file: issued here, presented anywhere, later, by anyone. Validated by hand: what is not plainly right is refused.
import { type Address, getAddress, type Hex, isAddress, isHex, size } from "viem";
import { InvalidParameterError } from "../errors/client.ts";
import type { SignedStamp, Stamp } from "./stamps.ts";

const FORMAT = "catchment-stamps/1";
const FILE_KEYS = ["format", "chainId", "passport", "stamps"];
const SIGNED_KEYS = ["issuer", "stamp", "signature"];
const STAMP_KEYS = ["holder", "provider", "nullifier", "scope", "issuedAt", "expiresAt", "keyEpoch"];
const REMEDY = "Take the file as `catchment stamp issue` or stringifySignedStamps wrote it";
const LONGEST_SHOWN = 80;

/** Signed Stamps of any issuers and holders, and where they are good. */
export type StampFile = {
  readonly chainId: number;
  readonly passport: Address;
  readonly stamps: readonly SignedStamp[];
};

/**
 * Signed Stamps as JSON: a file that anyone can present. Nothing in it is secret: all of it becomes public when it is presented.
 *
 * @throws never
 * @example
 * const text = stringifySignedStamps({ chainId: 10, passport, stamps });
 */
export function stringifySignedStamps({ chainId, passport, stamps }: StampFile): string {
  // Key by key: what else an object may hold (an identity, say) stays out.
  const file = {
    format: FORMAT,
    chainId,
    passport,
    stamps: stamps.map(({ issuer, stamp, signature }) => ({
      issuer,
      stamp: {
        holder: stamp.holder,
        provider: stamp.provider,
        nullifier: stamp.nullifier,
        scope: stamp.scope,
        issuedAt: String(stamp.issuedAt),
        expiresAt: String(stamp.expiresAt),
        keyEpoch: String(stamp.keyEpoch),
      },
      signature,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads what {@link stringifySignedStamps} wrote. The form is checked, not the signatures: the Passport does that.
 *
 * @throws {@link InvalidParameterError} with the place in the file, as in `stamps[3].stamp.holder`
 * @example
 * const { passport: where, stamps: issued } = parseSignedStamps(stringifySignedStamps({ chainId: 10, passport, stamps }));
 */
export function parseSignedStamps(text: string): StampFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InvalidParameterError("The file of Stamps", "no JSON", REMEDY);
  }
  const file = objectAt("The file of Stamps", json, FILE_KEYS);
  if (file.format !== FORMAT) throw wrong("format", file.format, `This version reads "${FORMAT}"`);
  const { chainId, stamps } = file;
  if (typeof chainId !== "number" || !Number.isSafeInteger(chainId) || chainId < 1) throw wrong("chainId", chainId);
  if (!Array.isArray(stamps)) throw wrong("stamps", stamps);
  return { chainId, passport: addressAt("passport", file.passport), stamps: stamps.map(signedAt) };
}

function signedAt(value: unknown, index: number): SignedStamp {
  const place = `stamps[${index}]`;
  const signed = objectAt(place, value, SIGNED_KEYS);
  const within = `${place}.stamp`;
  const given = objectAt(within, signed.stamp, STAMP_KEYS);
  const word = (key: string) => bytesAt(`${within}.${key}`, given[key], 32);
  const number = (key: string, bits: bigint) => numberAt(`${within}.${key}`, given[key], bits);
  const stamp: Stamp = {
    holder: addressAt(`${within}.holder`, given.holder),
    provider: word("provider"),
    nullifier: word("nullifier"),
    scope: word("scope"),
    issuedAt: number("issuedAt", 64n),
    expiresAt: number("expiresAt", 64n),
    keyEpoch: number("keyEpoch", 256n),
  };
  const issuer = addressAt(`${place}.issuer`, signed.issuer);
  return { issuer, stamp, signature: bytesAt(`${place}.signature`, signed.signature) };
}

/** An object that has these keys and no other: what is unknown might be what nobody should see. */
function objectAt(place: string, value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(place, value);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) throw wrong(place, `without "${missing}"`);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw wrong(place, `with "${unknown}", which is unknown`);
  return value as Readonly<Record<string, unknown>>;
}

function addressAt(place: string, value: unknown): Address {
  if (typeof value !== "string" || !isAddress(value)) throw wrong(place, value);
  return getAddress(value);
}

function bytesAt(place: string, value: unknown, length?: number): Hex {
  const isFit = isHex(value) && value.length > 2 && value.length % 2 === 0;
  if (!isFit || (length !== undefined && size(value) !== length)) throw wrong(place, value);
  return value;
}

function numberAt(place: string, value: unknown, bits: bigint): bigint {
  const number = typeof value === "string" && /^(0|[1-9]\d{0,77})$/.test(value) ? BigInt(value) : undefined;
  if (number === undefined || number >= 1n << bits) throw wrong(place, value);
  return number;
}

function wrong(place: string, value: unknown, remedy = REMEDY): InvalidParameterError {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "not there");
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return new InvalidParameterError(place, shown === "" ? "empty" : shown, remedy);
}
