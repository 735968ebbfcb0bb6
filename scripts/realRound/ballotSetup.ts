// The Round of Retro Funding 4 as a file: its medians as a list, or its votes live.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Address } from "viem";
import { parseRoundFile } from "../round/roundFile.ts";
import { engineHere } from "../settlement/engine.ts";
import { OVER_VOTES } from "../settlement/entry.ts";
import { CAP_BPS, CREDITS, MEDIAN_OPTIONS } from "./ballotData.ts";
import { ADMIN, ARBITER, FOLDER, ISSUER, OPERATOR, REVIEWER, SPONSORS, TREASURER, type Written } from "./setup.ts";

/** `median` settles by a list, `voting` live. */
export const BALLOT_METHODS = OVER_VOTES;
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** The Round, and where its file is kept, so that every command knows the method it froze. */
export function ballotRound(method: BallotMethod, asset: Address): Written {
  const round = {
    name: `Retro Funding 4 by ${method}`,
    program: {
      // One for each method: a Program's Ledger refuses who has not accounted for the match of an earlier Round.
      name: `Optimism Collective (replayed by ${method})`,
      admin: ADMIN,
      operator: OPERATOR,
      reviewer: REVIEWER,
      treasurer: TREASURER,
    },
    kind: "voting",
    budget: String(CREDITS),
    asset,
    sponsors: [
      { account: SPONSORS[0], amount: "6000000" },
      { account: SPONSORS[1], amount: "4000000" },
    ],
    cap: `${CAP_BPS / 100}%`,
    windows: {
      applications: { from: "1d", until: "8d" },
      donations: { from: "1d", until: "15d" },
      review: "2d",
      claims: "60d",
    },
    stamps: {
      issuer: ISSUER,
      rows: [{ provider: "Badgeholder", points: "1" }],
      curve: { low: "1", high: "1", lowBps: 10_000, highBps: 10_000 },
    },
    ...(method === "median"
      ? { arbiter: ARBITER, settlement: { method, options: MEDIAN_OPTIONS, engine: engineHere() } }
      : {}),
  };
  const source = path.join(FOLDER, `retro-funding-4-${method}.json`);
  const file = parseRoundFile(round, source);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(source, `${JSON.stringify(round, null, 2)}\n`);
  return { file, source };
}
