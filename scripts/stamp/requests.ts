// The file an issuer signs from: one Stamp a row. Every bad row is named at once, and nothing of an identity leaves but its hash.
import { scopedNullifier } from "@catchment/sdk";
import { type Address, getAddress, type Hex, isAddress } from "viem";
import { parseDuration } from "../chain/time.ts";
import { parseCsv, type Table } from "../io/csv.ts";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { conflictsAmong } from "./conflicts.ts";
import { bytes32, issuerSecret, providerOf } from "./context.ts";
import { parseMoment } from "./moment.ts";

const COLUMNS = ["holder", "provider", "identity", "nullifier", "lifetime", "expires"] as const;
type Column = (typeof COLUMNS)[number];

/** A Stamp that a row asks for. Times are unix seconds. */
export type StampRequest = {
  readonly line: number;
  readonly holder: Address;
  readonly provider: Hex;
  /** As the file writes it. */
  readonly providerName: string;
  readonly nullifier: Hex;
  readonly expiresAt: bigint;
};

export type Requests = { readonly requests: readonly StampRequest[]; readonly bad: readonly InputError[] };

export type Terms = {
  readonly scope: Hex;
  /** Unix seconds. */
  readonly now: number;
  /** Seconds, where a row says nothing. */
  readonly lifetime: number;
  /** Seconds. */
  readonly longest: number;
  /** Ids of the providers that count; undefined: any. */
  readonly providers: readonly Hex[] | undefined;
};

/** `spelling` is alike for what looks alike. */
export type ParsedRequest = StampRequest & { readonly spelling: string };

/**
 * Reads requests. A column `holder`, a `provider`, an `identity` or a `nullifier`; perhaps a `lifetime` or `expires`.
 *
 * @throws InputError if the file is no such table at all; what is wrong with rows is in `bad`
 */
export function readRequests(file: string, terms: Terms): Requests {
  const table = parseCsv(file, readBytes(file));
  checkColumns(table);
  const secret = table.header.includes("identity") ? issuerSecret() : undefined;
  const parsed: ParsedRequest[] = [];
  const bad: InputError[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (column: Column) => cells[table.header.indexOf(column)] ?? "";
    try {
      parsed.push(parseRow(line, cell, secret, terms));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      bad.push(error.at({ file, line }));
    }
  }
  const problemOf = conflictsAmong(parsed);
  const requests: StampRequest[] = [];
  for (const row of parsed) {
    const problem = problemOf(row);
    const { spelling: _, ...request } = row;
    if (problem === undefined) requests.push(request);
    else bad.push(problem.at({ file, line: row.line }));
  }
  return { requests, bad: bad.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function checkColumns({ file, header }: Table): void {
  const at = { file, line: 1 };
  const unknown = header.find((name) => !COLUMNS.some((column) => column === name));
  if (unknown !== undefined) {
    throw new InputError(`Column "${unknown}" is unknown`, `Use ${COLUMNS.join(", ")}, or remove it`, at);
  }
  for (const column of ["holder", "provider"]) {
    if (!header.includes(column)) throw new InputError(`There is no column "${column}"`, "Add it", at);
  }
  if (header.includes("identity") === header.includes("nullifier")) {
    throw new InputError(`Rows need "identity" or "nullifier", one of them`, "Add one, or remove one", at);
  }
  if (header.includes("lifetime") && header.includes("expires")) {
    throw new InputError(`"lifetime" and "expires" say the same`, "Keep one of them", at);
  }
}

function parseRow(
  line: number,
  cell: (column: Column) => string,
  secret: Hex | undefined,
  terms: Terms,
): ParsedRequest {
  const [holder, providerName, identity] = [cell("holder"), cell("provider"), cell("identity")];
  if (!isAddress(holder)) throw new InputError(`Holder "${holder}" is no address`, "Correct its digits");
  if (BigInt(holder) === 0n) throw new InputError("Holder is the zero address", "Name who asked for the Stamp");
  if (providerName === "") throw new InputError(`"provider" is empty`, "Fill it in");
  const provider = providerOf(providerName);
  if (terms.providers !== undefined && !terms.providers.includes(provider)) {
    throw new InputError(
      `The Round's Scorer counts no "${providerName}" of this issuer`,
      "Correct the name, to the letter, or name the scope by --scope to sign it all the same",
    );
  }
  if (secret !== undefined && identity === "") throw new InputError(`"identity" is empty`, "Fill it in");
  const nullifier =
    secret === undefined
      ? bytes32(cell("nullifier"), "nullifier")
      : scopedNullifier({ secret, scope: terms.scope, provider, identity });
  const spelling = secret === undefined ? nullifier.toLowerCase() : identity.normalize("NFKC").toLowerCase();
  const expiresAt = BigInt(expiryOf(cell, terms));
  return { line, holder: getAddress(holder), provider, providerName, nullifier, expiresAt, spelling };
}

function expiryOf(cell: (column: Column) => string, { now, lifetime, longest }: Terms): number {
  const [given, moment] = [cell("lifetime"), cell("expires")];
  const seconds =
    moment !== "" ? parseMoment(moment, "expires") - now : given === "" ? lifetime : parseDuration(given, "lifetime");
  if (seconds > 0 && seconds <= longest) return now + seconds;
  throw new InputError(
    seconds > 0 ? "It would live longer than a Stamp may" : "It would have expired already",
    `Let it live at most ${longest / 86_400} days from now`,
  );
}
