import {
  type Address,
  encodeAbiParameters,
  getAddress,
  type Hex,
  isAddress,
  keccak256,
  sha256,
  stringToBytes,
} from "viem";
import { canonicalJson, type Json } from "../metadata/index.ts";
import { EmptySettlementListError, SettlementListError, UnknownApplicationError } from "./errors.ts";
import { merkleTree } from "./tree.ts";

/** What a list gives to one application. */
export type SettlementAmount = {
  readonly application: number;
  /** Base units of the pool's asset. */
  readonly amount: bigint;
};

/** One application of a list, with what `proveMatch` needs. */
export type SettlementEntry = SettlementAmount & { readonly proof: readonly Hex[] };

/** A list that settles a Round: what stands on chain, and the document it comes from. */
export type SettlementList = {
  readonly chainId: number;
  readonly round: Address;
  /** By application, one per accepted application, 0 included. */
  readonly entries: readonly SettlementEntry[];
  /** Merkle root of the leaves. */
  readonly root: Hex;
  /** Σ amounts, base units. */
  readonly total: bigint;
  readonly count: number;
  /** sha2-256 digest of `document`; `cidOf` makes its CID. */
  readonly data: Hex;
  /** Canonical JSON: the same for everybody who computes the same amounts. */
  readonly document: string;
};

const FORMAT = "catchment settlement list 1";
const LEAF = [{ type: "uint256" }, { type: "address" }, { type: "uint32" }, { type: "uint256" }] as const;
const WHOLE = /^(0|[1-9]\d{0,77})$/;
const MOST_ID = 2 ** 32 - 1;
const LIMIT = 1n << 256n;

/**
 * The leaf of one application, double-hashed, as the Round's `prove` checks it.
 *
 * @throws never
 * @example
 * settlementLeaf({ chainId: 10, round, application: 1, amount: 5_000_000n });
 */
export function settlementLeaf(
  parameters: SettlementAmount & { readonly chainId: number; readonly round: Address },
): Hex {
  const { chainId, round, application, amount } = parameters;
  return keccak256(keccak256(encodeAbiParameters(LEAF, [BigInt(chainId), round, application, amount])));
}

/**
 * The list of a matching: one entry per accepted application, 0 for those the matching gives nothing or does not know.
 *
 * @param accepted ids of the accepted applications
 * @param projects of a `MatchingResult` whose projects are application ids
 * @throws {@link UnknownApplicationError} {@link EmptySettlementListError}
 * @example
 * const { root, total, count, data } = buildSettlementList({ chainId: 10, round, accepted: [1, 2], projects: [] });
 */
export function buildSettlementList(parameters: {
  readonly chainId: number;
  readonly round: Address;
  readonly accepted: readonly number[];
  readonly projects: readonly { readonly project: string; readonly match: bigint }[];
}): SettlementList {
  const { chainId, round, accepted, projects } = parameters;
  const amounts = new Map(accepted.map((id) => [String(id), 0n]));
  if (amounts.size < accepted.length) {
    const twice = accepted.find((id, index) => accepted.indexOf(id) !== index);
    throw new UnknownApplicationError(String(twice), "is there twice");
  }
  const seen = new Set<string>();
  for (const { project, match } of projects) {
    if (!amounts.has(project)) throw new UnknownApplicationError(project, "is no accepted application");
    if (seen.has(project)) throw new UnknownApplicationError(project, "is there twice");
    seen.add(project);
    amounts.set(project, match);
  }
  return listOf(
    chainId,
    getAddress(round),
    [...amounts].map(([id, amount]) => ({ application: Number(id), amount })),
  );
}

/**
 * A list from its document, with root and proofs. Only the one canonical text is taken, so that a digest on chain is of
 * exactly these amounts.
 *
 * @param document as `data` on chain is the digest of
 * @throws {@link SettlementListError}
 * @example
 * const { entries } = parseSettlementList(bytes);
 */
export function parseSettlementList(document: string | Uint8Array): SettlementList {
  const text = typeof document === "string" ? document : decode(document);
  const { chainId, round, amounts } = read(text);
  const list = listOf(chainId, round, amounts);
  if (list.document !== text) throw new SettlementListError("it is not in its canonical form, or its sums are wrong");
  return list;
}

function listOf(chainId: number, round: Address, amounts: readonly SettlementAmount[]): SettlementList {
  if (amounts.length === 0) throw new EmptySettlementListError();
  const sorted = [...amounts].sort((a, b) => a.application - b.application);
  const leaves = sorted.map((entry) => settlementLeaf({ chainId, round, ...entry }));
  const tree = merkleTree(leaves);
  const total = sorted.reduce((sum, { amount }) => sum + amount, 0n);
  const document = canonicalJson({
    format: FORMAT,
    chainId,
    round,
    root: tree.root,
    total: String(total),
    count: sorted.length,
    amounts: sorted.map(({ application, amount }) => ({ application, amount: String(amount) })),
  });
  const entries = sorted.map((entry, index) => ({ ...entry, proof: tree.proofOf(leaves[index] as Hex) }));
  const data = sha256(stringToBytes(document));
  return { chainId, round, entries, root: tree.root, total, count: sorted.length, data, document };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SettlementListError("it is no UTF-8");
  }
}

function read(text: string) {
  const { format, chainId, round, amounts } = objectOf(parse(text));
  if (format !== FORMAT) throw new SettlementListError(`its format is not "${FORMAT}"`);
  if (!isId(chainId)) throw new SettlementListError("its chain is no number");
  if (typeof round !== "string" || !isAddress(round)) throw new SettlementListError("its round is no address");
  if (!Array.isArray(amounts) || amounts.length === 0) throw new SettlementListError("it has no amounts");
  const ids = new Set<number>();
  const read = amounts.map((one: Json) => {
    const { application, amount } = objectOf(one);
    if (!isId(application)) throw new SettlementListError("an application is no id");
    if (ids.has(application)) throw new SettlementListError(`application ${application} is there twice`);
    ids.add(application);
    const isWhole = typeof amount === "string" && WHOLE.test(amount) && BigInt(amount) < LIMIT;
    if (!isWhole) throw new SettlementListError(`the amount of application ${application} is no whole number`);
    return { application, amount: BigInt(amount) };
  });
  return { chainId, round: getAddress(round), amounts: read };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new SettlementListError("it is no JSON");
  }
}

function objectOf(value: Json): { readonly [key: string]: Json | undefined } {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as { [key: string]: Json };
  throw new SettlementListError("it is not made of objects");
}

function isId(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= MOST_ID;
}
