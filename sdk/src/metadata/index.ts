// @catchment/sdk/metadata: the sha2-256 digest that stands on chain for a document, and the CID that finds it.
import { bytesToHex, type Hex, hexToBytes, isHex, size } from "viem";
import { InvalidParameterError, MetadataMismatchError, MetadataUnreachableError } from "../errors/client.ts";

/** What a document can hold: no numbers beyond the exact ones, no undefined. Amounts are decimal strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
/** CID version 1, raw bytes, sha2-256, 32 bytes of digest. */
const CID_HEAD = [0x01, 0x55, 0x12, 0x20] as const;
const CID_PATTERN = /^b[a-z2-7]{58}$/;

/**
 * The one text of a document: keys sorted by code unit, no blanks.
 *
 * @throws {@link InvalidParameterError} if it holds what JSON does not say exactly
 * @example
 * canonicalJson({ b: 1, a: "x" }); // '{"a":"x","b":1}'
 */
export function canonicalJson(document: Json): string {
  if (Array.isArray(document)) return `[${document.map(canonicalJson).join(",")}]`;
  if (typeof document === "object" && document !== null) {
    const entries = Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(",")}}`;
  }
  const isExact = typeof document !== "number" || Number.isSafeInteger(document) || !Number.isInteger(document);
  const text = isExact && document !== undefined && !isNotFinite(document) ? JSON.stringify(document) : undefined;
  if (text === undefined) {
    throw new InvalidParameterError(
      "document",
      document,
      "Write amounts as decimal strings, and leave out what is undefined",
    );
  }
  return text;
}

function isNotFinite(value: Json): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

/**
 * The sha2-256 digest of bytes, of a text as it is, or of a document as {@link canonicalJson}.
 *
 * @throws {@link InvalidParameterError} if a document holds what JSON does not say exactly
 * @example
 * const metadata = await digestOf({ title: "Docs for node operators" });
 */
export async function digestOf(document: Uint8Array | Json): Promise<Hex> {
  const text =
    typeof document === "string" ? document : document instanceof Uint8Array ? undefined : canonicalJson(document);
  const bytes = text === undefined ? Uint8Array.from(document as Uint8Array) : new TextEncoder().encode(text);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/**
 * The CIDv1 (raw, sha2-256, base32) of a digest: where IPFS finds the document.
 *
 * @throws {@link InvalidParameterError} if it is not 32 bytes
 * @example
 * cidOf(digest); // "bafkrei…"
 */
export function cidOf(digest: Hex): string {
  if (!isHex(digest) || size(digest) !== 32) throw new InvalidParameterError("digest", digest, "Give 32 bytes of hex");
  let text = "b";
  let buffer = 0;
  let bits = 0;
  for (const byte of [...CID_HEAD, ...hexToBytes(digest)]) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32[(buffer >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + BASE32[(buffer << (5 - bits)) & 31] : text;
}

/**
 * The digest in a CID of {@link cidOf}'s form.
 *
 * @throws {@link InvalidParameterError} for any other
 * @example
 * digestOfCid(cidOf(digest)) === digest;
 */
export function digestOfCid(cid: string): Hex {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of CID_PATTERN.test(cid) ? cid.slice(1) : "") {
    buffer = ((buffer << 5) | BASE32.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  const isKnown = bytes.length === 36 && CID_HEAD.every((byte, index) => byte === bytes[index]);
  if (!isKnown)
    throw new InvalidParameterError("cid", cid, "Give a CIDv1 of raw bytes with sha2-256, in base32: bafkrei…");
  return bytesToHex(Uint8Array.from(bytes.slice(CID_HEAD.length)));
}

/**
 * Checks a document against the digest that stands on chain for it.
 *
 * @throws {@link MetadataMismatchError}
 * @example
 * await verifyDocument({ document: bytes, digest: config.metadata });
 */
export async function verifyDocument({
  document,
  digest,
}: {
  readonly document: Uint8Array | Json;
  readonly digest: Hex;
}): Promise<void> {
  const actual = await digestOf(document);
  if (actual !== digest.toLowerCase()) throw new MetadataMismatchError(digest, actual);
}

/**
 * Reads the document of a digest through an IPFS gateway, and checks it: the gateway is not trusted.
 *
 * @param gateway such as "https://ipfs.io"
 * @throws {@link MetadataUnreachableError} {@link MetadataMismatchError}
 * @example
 * const bytes = await fetchDocument({ digest: config.metadata, gateway: "https://ipfs.io" });
 */
export async function fetchDocument(parameters: {
  readonly digest: Hex;
  readonly gateway: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
}): Promise<Uint8Array> {
  const { digest, gateway, fetch = globalThis.fetch } = parameters;
  const url = `${gateway.replace(/\/$/, "")}/ipfs/${cidOf(digest)}`;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new MetadataUnreachableError(url, cause);
  });
  if (!response.ok) throw new MetadataUnreachableError(url, `status ${response.status}`);
  const document = new Uint8Array(await response.arrayBuffer());
  await verifyDocument({ document, digest });
  return document;
}
