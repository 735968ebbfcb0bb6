// Gitcoin's GG18 Token Engineering round, as published: who gave what to whom, and what came out.
import path from "node:path";
import type { DonationRow } from "@catchment/sdk/matching";
import { type Address, getAddress } from "viem";
import { parseCsv } from "../io/csv.ts";
import { readBytes, readDonations } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/gitcoin-gg18-token-engineering");
export const DECIMALS = 18;
export const POOL = 25_000n * 10n ** 18n;
export const CAP_BPS = 2_000;

/** The published rule by the engine's options; see the README beside the data. */
export const PUBLISHED_RULE = {
  method: "quadratic",
  capRule: "redistribute",
  saturation: "scale-up",
  duplicates: "mean",
  subtractOwn: false,
} as const;

export type Grant = {
  readonly name: string;
  readonly address: Address;
  /** US dollars, as published: an IEEE double. */
  readonly published: number;
};

export type RealRound = {
  readonly grants: readonly Grant[];
  /** Rows as published, coefficients and all. */
  readonly rows: readonly DonationRow[];
  /** Donors of whom any row has the coefficient 1. */
  readonly stamped: readonly Address[];
  readonly donors: number;
};

/** Reads the round; `limit` takes only its first donations. */
export function readRealRound(limit?: number): RealRound {
  const { donations } = readDonations(path.join(FOLDER, "votes.csv"), { decimals: DECIMALS, addresses: true });
  const rows = donations.slice(0, limit);
  const isCounted = (row: DonationRow) => row.coefficient !== undefined && Number(row.coefficient) === 1;
  return {
    grants: readGrants(),
    rows,
    stamped: [...new Set(rows.filter(isCounted).map((row) => getAddress(row.donor)))],
    donors: new Set(rows.map((row) => row.donor.toLowerCase())).size,
  };
}

function readGrants(): Grant[] {
  const file = path.join(FOLDER, "official_results.csv");
  const { header, rows } = parseCsv(file, readBytes(file));
  const column = (name: string) => {
    const index = header.indexOf(name);
    if (index < 0) throw new InputError(`There is no column "${name}"`, "Restore the file from git", { file });
    return index;
  };
  const [name, address, published] = [column("Grant Name"), column("Grant Address"), column("Normal QF Matching")];
  return rows.map(({ cells }) => ({
    name: cells[name] as string,
    address: getAddress(cells[address] as string),
    published: Number(cells[published]),
  }));
}
