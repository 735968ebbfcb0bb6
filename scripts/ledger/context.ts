// What the `ledger` commands have in common: the Round, its ledger, its pool's asset, and whom they are about.
import { getConfiguration } from "@catchment/sdk/actions";
import { type Address, getAddress, type Hex, isAddress, isAddressEqual, zeroAddress } from "viem";
import { openContext, type RoundContext, type RoundFlags } from "../chain/command.ts";
import type { Wallet } from "../chain/connect.ts";
import { actAs } from "../chain/people.ts";
import { writeDocument } from "../io/documents.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { type Asset, readAsset } from "../round/assets.ts";
import { namesOf } from "../round/builders.ts";
import type { AccountName } from "../round/roundFile.ts";

export type LedgerContext = Omit<RoundContext, "asset"> & {
  readonly ledger: Address;
  /** What the match is paid in. */
  readonly pool: Asset;
  readonly arbiter: Address;
  /** The moment whose prices the Round goes by, unix seconds. */
  readonly openedAt: number;
  /** sha2-256 digest; what the Round's results are counted by. */
  readonly procedure: Hex;
  /** Names of applications, by id. */
  readonly names: ReadonlyMap<number, string>;
  /** Base units of `pool` for a person: "1.50 USD". */
  readonly money: (amount: bigint) => string;
};

/**
 * Connects, and finds the ledger of the Round that the flags mean.
 *
 * @throws InputError if the Round asks none, or its match is no asset.
 */
export async function openLedger(flags: RoundFlags): Promise<LedgerContext> {
  const { asset: _, ...context } = await openContext(flags);
  const { connection, round, deployment } = context;
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const { ledger, arbiter } = config.modules;
  if (!isAddressEqual(ledger, deployment.contracts.ledger)) {
    const which = isAddressEqual(ledger, zeroAddress) ? "asks no ledger" : `asks another ledger, ${ledger}`;
    throw new InputError(`The Round "${round.name}" ${which}`, "Name another Round with --round");
  }
  const pool = await readAsset(connection, config.matching.asset);
  const names = await namesOf(connection, round);
  return {
    ...context,
    ledger,
    pool,
    arbiter,
    names,
    openedAt: config.times.applicationsFrom,
    procedure: config.procedure,
    money: (amount) => `${formatMoney(amount, pool.decimals)} ${pool.symbol}`,
  };
}

/**
 * An application by its id or its project's name.
 *
 * @throws InputError if there is none.
 */
export function applicationOf({ names, round }: Pick<LedgerContext, "names" | "round">, wanted: string): number {
  const found = [...names].find(([id, name]) => String(id) === wanted || name === wanted);
  if (found !== undefined) return found[0];
  const known = [...names].map(([id, name]) => `${name} (${id})`).join(", ");
  throw new InputError(
    `"${wanted}" names no application of "${round.name}"`,
    `Give its number or name: ${known || "nobody has applied yet"}`,
  );
}

/** A Builder by its address, or undefined where an application is meant. */
export function builderOf(wanted: string): Address | undefined {
  return isAddress(wanted) ? getAddress(wanted) : undefined;
}

/** What most of these commands name an application by. */
export function ownOf(context: LedgerContext, wanted: string) {
  return { ledger: context.ledger, round: context.round.address, application: applicationOf(context, wanted) };
}

/** Who sends it: the account that was named, else the one whose business it is. */
export function senderOf(context: LedgerContext, account: string | undefined, usual: AccountName): Promise<Wallet> {
  return actAs(context.connection, account ?? usual);
}

/** Keeps a reason and returns its digest. */
export function digestOfReason(reason: string, flag = "--reason"): Hex {
  if (reason.trim() === "") throw new InputError(`${flag} is empty`, "Say why: it is kept beside the chain");
  return writeDocument({ name: "Reason", text: reason });
}
