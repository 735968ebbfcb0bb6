// The `settlement` entry of a Round file: by which method a list is computed, frozen before the Round opens.
import { methodDocument, methodHash, type SettlementMethod } from "@catchment/sdk/merkle";
import { zeroHash } from "viem";
import { z } from "zod";
import { parseDuration } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import type { NamedProcedure } from "../round/procedure.ts";
import { engineHere } from "./engine.ts";
import { frozenMethodOf } from "./method.ts";

/** The methods that settle by a list, over donations and over votes. */
export const OVER_DONATIONS = ["cocm", "pairwise", "profile", "proportional", "quadratic"] as const;
export const OVER_VOTES = ["median", "voting"] as const;

export const settlementSchema = z.strictObject({
  method: z.enum([...OVER_DONATIONS, ...OVER_VOTES]),
  options: z.record(z.string(), z.string()).default({}),
  proposing: z.string().default("10d"),
  fallbackCap: z.string().default("5%"),
  engine: z.strictObject({ name: z.string(), version: z.string(), integrity: z.string() }).optional(),
});

/** How a Round is settled by a list. */
export type SettlementEntry = {
  readonly method: SettlementMethod;
  /** The text whose digest the Round's procedure has as its document: the file's own document, and the method. */
  readonly document: string;
  /** Seconds from settling in which lists may be proposed. */
  readonly proposing: number;
  /** The cap where no list was final in time, ten-thousandths of the pool. */
  readonly fallbackCapBps: number;
};

/**
 * The entry, read. Without an `engine` of its own the one of this folder is meant: a Round's file needs it once the engine
 * here has changed.
 *
 * @throws InputError
 */
export function readSettlement(
  entry: z.output<typeof settlementSchema>,
  file: string,
  procedure: NamedProcedure | undefined,
): SettlementEntry {
  // Bad options would show only when the list is computed, and could not be put right then.
  frozenMethodOf({ name: entry.method, options: entry.options });
  const method = { name: entry.method, options: entry.options, engine: entry.engine ?? engineHere() };
  return {
    method,
    document: methodDocument({ document: procedure?.document ?? zeroHash, method }),
    proposing: parseDuration(entry.proposing, `${file}: settlement.proposing`),
    fallbackCapBps: share(entry.fallbackCap, `${file}: settlement.fallbackCap`),
  };
}

/** The procedure a Round commits to: with the method in the place of its document, where it is settled by a list. */
export function withMethod(
  procedure: NamedProcedure | undefined,
  settlement: SettlementEntry | undefined,
): NamedProcedure | undefined {
  if (settlement === undefined) return procedure;
  const { document = zeroHash, units = [], names = [] } = procedure ?? {};
  return { document: methodHash({ document, method: settlement.method }), units, names };
}

function share(text: string, what: string): number {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(text);
  const bps = match === null ? 0 : Number(parseUnits(match[1] as string, 2));
  if (bps > 0 && bps <= 10_000) return bps;
  throw new InputError(`${what}: "${text}" is no share of the pool`, "Write a percentage from 0.01% to 100%");
}
