// A Round as a file: what an operator writes down before opening one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Address, getAddress, isAddress } from "viem";
import { z } from "zod";
import { parseDuration } from "../chain/time.ts";
import { readDonations } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { readSettlement, type SettlementEntry, settlementSchema, withMethod } from "../settlement/entry.ts";
import { type DistributorKind, distributorSchema } from "./distributor.ts";
import { checkKind } from "./kind.ts";
import { type NamedProcedure, readProcedure } from "./procedure.ts";

const account = z.union([z.int().min(0), z.string().refine((text) => isAddress(text), "is no address")]);
const decimal = z.string();
/** How long a vault may fail to redeem before its shares are what is paid. */
const DEFAULT_WAIT = "7d";
const duration = z.string();
const window = z.strictObject({ from: duration.default("0d"), until: duration });

/** So much of each unit, as it is written: "1.5". */
export const budgetSchema = z.array(
  z.strictObject({
    unit: z.string().min(1),
    quantity: z.string().regex(/^\d{1,32}(\.\d{1,6})?$/, "is no quantity, such as 1.5"),
  }),
);

const schema = z.strictObject({
  name: z.string().min(1).max(200),
  program: z.strictObject({
    name: z.string().min(1).max(200),
    admin: account,
    operator: account,
    reviewer: account,
    treasurer: account,
  }),
  kind: z.enum(["donation", "voting", "vault"]).default("donation"),
  vault: z.string().optional(),
  vaultWait: duration.optional(),
  budget: z.union([z.int().min(1), z.string().regex(/^[1-9]\d{0,19}$/, "is no number of credits")]).optional(),
  asset: z.string(),
  sponsors: z.array(z.strictObject({ account, amount: decimal, isForProgram: z.boolean().default(false) })).default([]),
  cap: z.string().default("100%"),
  saturation: z.enum(["keep", "scale-up"]).optional(),
  minCounted: decimal.default("0"),
  maxCounted: decimal.default("0"),
  maxExtensionDays: z.int().min(0).max(30).default(14),
  windows: z.strictObject({ applications: window, donations: window, review: duration, claims: duration }),
  procedure: z
    .strictObject({ document: z.string().min(1), units: z.array(z.string().min(1)).min(1).max(64) })
    .optional(),
  arbiter: account.optional(),
  distributor: distributorSchema,
  distributorAt: z
    .string()
    .refine((text) => isAddress(text), "is no address")
    .optional(),
  match: decimal.optional(),
  term: duration.default("365d"),
  settlement: settlementSchema.optional(),
  stamps: z
    .strictObject({
      issuer: account,
      rows: z.array(z.strictObject({ provider: z.string().min(1), points: decimal })).min(1),
      curve: z.strictObject({ low: decimal, high: decimal, lowBps: z.int(), highBps: z.int() }),
    })
    .optional(),
  builders: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        account,
        recipient: account.optional(),
        ask: decimal.optional(),
        budget: budgetSchema.optional(),
      }),
    )
    .default([]),
  donations: z.string().optional(),
  votes: z.string().optional(),
});

/** A Round file as it is written, defaults filled in. */
export type WrittenRound = z.infer<typeof schema>;

/** Who acts: an account of the node by its index, or any address. */
export type AccountName = number | Address;
/** `from` and `until` are seconds after opening. */
export type Window = { readonly from: number; readonly until: number };

export type RoundFile = {
  readonly name: string;
  readonly program: {
    readonly name: string;
    readonly admin: AccountName;
    readonly operator: AccountName;
    readonly reviewer: AccountName;
    readonly treasurer: AccountName;
  };
  /** What the pool is shared by; "vault": by donations, while it waits in one. */
  readonly kind: "donation" | "voting" | "vault";
  /** Where the pool waits, in a Round of that kind: an address or "mock"; and for how many seconds only its asset will do. */
  readonly vault: { readonly name: string; readonly wait: number } | undefined;
  /** Voice credits of every voter, where it is shared by votes; else 0. */
  readonly budget: bigint;
  /** "ETH", a token's name on a local chain, or an address. */
  readonly asset: string;
  readonly sponsors: readonly {
    readonly account: AccountName;
    readonly amount: string;
    readonly isForProgram: boolean;
  }[];
  readonly capBps: number;
  readonly saturation: "keep" | "scale-up";
  readonly minCounted: string;
  readonly maxCounted: string;
  readonly maxExtensionDays: number;
  /** Seconds. */
  readonly windows: {
    readonly applications: Window;
    readonly donations: Window;
    readonly review: number;
    readonly claims: number;
  };
  /** What its results are counted in; the Round's address commits to it. */
  readonly procedure: NamedProcedure | undefined;
  /** Rules on appeals; nobody of the Program's own people. */
  readonly arbiter: AccountName | undefined;
  /** What a match is paid through; deployed with the Round. */
  readonly distributor: DistributorKind;
  /** One that is there already, instead of a new one: limits and discounts of several Rounds add up. */
  readonly distributorAt?: Address | undefined;
  /** What is shared, as written, where it is no money that sponsors pay in: units, credit, or basis points a year. */
  readonly match?: string | undefined;
  /** Seconds in which credit or a discount counts. */
  readonly term: number;
  /** Settled by a list; its method is in `procedure`. Otherwise by its level. */
  readonly settlement: SettlementEntry | undefined;
  readonly stamps:
    | {
        readonly issuer: AccountName;
        /** Points in 1/10000. */
        readonly rows: readonly { readonly provider: string; readonly weight: number }[];
        readonly curve: {
          readonly low: bigint;
          readonly high: bigint;
          readonly lowBps: number;
          readonly highBps: number;
        };
      }
    | undefined;
  readonly builders: readonly BuilderEntry[];
  /** A donation file, absolute, to be replayed on a local chain. */
  readonly donations: string | undefined;
  /** The same of ballots, in a Round of votes. */
  readonly votes: string | undefined;
};

export type BuilderEntry = {
  readonly name: string;
  readonly account: AccountName;
  readonly recipient?: AccountName | undefined;
  /** The most its match may be, token units; default: no limit of its own. */
  readonly ask?: string | undefined;
  /** What it plans to use, kept in the application's document: `catchment ledger show` says how fast it goes. */
  readonly budget?: readonly BudgetEntry[] | undefined;
};

/** So much of a unit, as written: "1.5". */
export type BudgetEntry = { readonly unit: string; readonly quantity: string };

/** One gift of a donation file, to a Builder by name; `amount` in token units, as written. */
export type GiftEntry = { readonly donor: Address; readonly project: string; readonly amount: bigint };

/**
 * Reads a Round file.
 *
 * @throws InputError with the place in the file, if something is missing, unknown or out of range.
 */
export function readRoundFile(file: string): RoundFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw isMissing
      ? new InputError(`There is no file ${file}`, "Give the path of a Round file, such as examples/small-round.json")
      : new InputError(`${file} is no JSON (${(error as Error).message})`, "Correct it there");
  }
  return parseRoundFile(json, file);
}

/** The same, of JSON that is already read; `file` names it in errors and is where `donations` is relative to. */
export function parseRoundFile(json: unknown, file: string): RoundFile {
  const result = schema.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new InputError(
      `${file}: ${issue?.path.join(".") || "the Round"}: ${issue?.message ?? "is not as it should be"}`,
      "Compare it with examples/small-round.json",
    );
  }
  const { cap, windows, stamps, procedure, arbiter, settlement: given, vault, vaultWait, ...rest } = result.data;
  checkKind(result.data, file);
  const own = procedure === undefined ? undefined : readProcedure(procedure, file);
  const settlement = given === undefined ? undefined : readSettlement(given, file, own);
  const inFile = (what: string) => `${file}: ${what}`;
  const windowOf = (given: { from: string; until: string }, what: string): Window => ({
    from: parseDuration(given.from, inFile(`windows.${what}.from`)),
    until: parseDuration(given.until, inFile(`windows.${what}.until`)),
  });
  const points = (text: string) => parseUnits(text, 4, inFile("points"));
  return {
    ...rest,
    budget: BigInt(rest.budget ?? 0),
    vault:
      vault === undefined
        ? undefined
        : { name: vault, wait: parseDuration(vaultWait ?? DEFAULT_WAIT, inFile("vaultWait")) },
    saturation: rest.saturation ?? (rest.kind !== "donation" || rest.match !== undefined ? "scale-up" : "keep"),
    distributorAt: rest.distributorAt === undefined ? undefined : getAddress(rest.distributorAt),
    term: parseDuration(rest.term, inFile("term")),
    program: {
      name: rest.program.name,
      admin: accountName(rest.program.admin),
      operator: accountName(rest.program.operator),
      reviewer: accountName(rest.program.reviewer),
      treasurer: accountName(rest.program.treasurer),
    },
    sponsors: rest.sponsors.map((sponsor) => ({ ...sponsor, account: accountName(sponsor.account) })),
    capBps: capBps(cap, file),
    windows: {
      applications: windowOf(windows.applications, "applications"),
      donations: windowOf(windows.donations, "donations"),
      review: parseDuration(windows.review, inFile("windows.review")),
      claims: parseDuration(windows.claims, inFile("windows.claims")),
    },
    procedure: withMethod(own, settlement),
    settlement,
    arbiter: arbiter === undefined ? undefined : accountName(arbiter),
    stamps:
      stamps === undefined
        ? undefined
        : {
            issuer: accountName(stamps.issuer),
            rows: stamps.rows.map((row) => ({ provider: row.provider, weight: Number(points(row.points)) })),
            curve: { ...stamps.curve, low: points(stamps.curve.low), high: points(stamps.curve.high) },
          },
    builders: rest.builders.map((builder) => ({
      name: builder.name,
      account: accountName(builder.account),
      ask: builder.ask,
      budget: builder.budget,
      recipient: builder.recipient === undefined ? undefined : accountName(builder.recipient),
    })),
    donations: rest.donations === undefined ? undefined : path.resolve(path.dirname(file), rest.donations),
    votes: rest.votes === undefined ? undefined : path.resolve(path.dirname(file), rest.votes),
  };
}

/**
 * The gifts of a donation file, one a row.
 *
 * @throws InputError if a row names a Builder that is not in `builders`, or no address as donor.
 */
export function readGifts(file: string, decimals: number, builders: readonly string[]): GiftEntry[] {
  const { donations, lines } = readDonations(file, { decimals, addresses: true });
  return donations.map((row, index) => {
    const project = builders.find((name) => name.toLowerCase() === row.project.toLowerCase());
    if (project === undefined) {
      throw new InputError(
        `"${row.project}" is no Builder of this Round`,
        `Builders: ${builders.join(", ") || "none"}`,
        { file, line: lines[index] },
      );
    }
    return { donor: getAddress(row.donor), project, amount: row.amount };
  });
}

function accountName(value: number | string): AccountName {
  return typeof value === "number" ? value : getAddress(value);
}

function capBps(text: string, file: string): number {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(text);
  const bps = match === null ? 0 : Number(parseUnits(match[1] as string, 2));
  if (bps > 0 && bps <= 10_000) return bps;
  throw new InputError(`${file}: cap: "${text}" is no share of the pool`, "Write a percentage from 0.01% to 100%");
}
