// Who is who in the replayed round, and its Round as a file.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Address, getAddress, keccak256, sliceHex, stringToHex } from "viem";
import { parseRoundFile, type RoundFile } from "../round/roundFile.ts";
import { engineHere } from "../settlement/engine.ts";
import { OVER_DONATIONS } from "../settlement/entry.ts";
import { CAP_BPS, DECIMALS } from "./data.ts";

/** Accounts of the local chain, by index. */
export const ADMIN = 0;
export const OPERATOR = 1;
export const REVIEWER = 2;
export const TREASURER = 3;
export const SPONSORS = [4, 5] as const;
export const ISSUER = 6;
/** Applies, gets one unmatched gift, withdraws: so that a refund can be seen. */
export const WITHDRAWING_BUILDER = 7;
export const ITS_DONOR = 8;
/** Anyone: whoever settles and claims needs no role. */
export const STRANGER = 9;
/** No account of the node's: anvil has ten, and all are taken. */
export const ARBITER = somebody("arbiter");
export const TAMPERER = somebody("proposes a wrong list");
export const CHALLENGER = somebody("computes the list and challenges");

const PROGRAM = "Token Engineering Commons (replayed)";
/** Where the files of replayed Rounds are kept. */
export const FOLDER = path.join(import.meta.dirname, "../../out/rounds");

/** What a Round can be settled by as a list. */
export const LIST_METHODS = OVER_DONATIONS;
export type ListMethod = (typeof LIST_METHODS)[number];

/** A Round, and where its file is kept. */
export type Written = { readonly file: RoundFile; readonly source: string };

type Sponsors = readonly { readonly account: number; readonly amount: string }[];

/** A Round settled by its level, the live quadratic rule. */
export function liveRound(name: string, sponsors: Sponsors): Written {
  return { file: parseRoundFile(written(name, sponsors), name), source: "GG18" };
}

/** The same settled by a list; its file is kept, so that every command knows the method the Round froze. */
export function listedRound(name: string, sponsors: Sponsors, method: ListMethod): Written {
  // Methods other than the quadratic ask for less than the pool: without scaling up they share little of it.
  const round = {
    ...written(name, sponsors),
    saturation: "scale-up",
    arbiter: ARBITER,
    settlement: settlementOf(method),
  };
  const source = path.join(FOLDER, `gg18-${method}.json`);
  const file = parseRoundFile(round, source);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(source, `${JSON.stringify(round, null, 2)}\n`);
  return { file, source };
}

function settlementOf(method: ListMethod) {
  // Ten dollars in common before a pair of donors counts half.
  const options = method === "pairwise" ? { m: String(10n * 10n ** BigInt(DECIMALS)) } : {};
  return { method, options, engine: engineHere() };
}

function written(name: string, sponsors: Sponsors) {
  return {
    name,
    program: { name: PROGRAM, admin: ADMIN, operator: OPERATOR, reviewer: REVIEWER, treasurer: TREASURER },
    asset: "USD",
    sponsors,
    cap: `${CAP_BPS / 100}%`,
    windows: {
      // A price comes into force 7 days after it is set, and a Round goes by those of its beginning.
      applications: { from: "8d", until: "15d" },
      donations: { from: "8d", until: "23d" },
      review: "2d",
      claims: "60d",
    },
    stamps: {
      issuer: ISSUER,
      rows: [{ provider: "Passport", points: "20" }],
      curve: { low: "20", high: "20", lowBps: 10_000, highBps: 10_000 },
    },
  };
}

function somebody(what: string): Address {
  return getAddress(sliceHex(keccak256(stringToHex(`the real round: ${what}`)), 12));
}
