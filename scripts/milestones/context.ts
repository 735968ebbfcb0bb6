// What the `milestones` commands have in common: the Round, the contract its matches are held by, and whom they are about.
import { milestonesAbi } from "@catchment/sdk/abis";
import { getConfiguration, getMilestones, type MilestonePart, type Milestones } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { openContext, type RoundContext, type RoundFlags, roundCommand } from "../chain/command.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { applicationOf } from "../ledger/context.ts";
import { readAsset } from "../round/assets.ts";
import { namesOf } from "../round/builders.ts";

export type MilestonesContext = Omit<RoundContext, "asset"> & {
  readonly milestones: Address;
  readonly arbiter: Address;
  /** Names of applications, by id. */
  readonly names: ReadonlyMap<number, string>;
  /** Base units of the asset for a person: "1.50 USD". */
  readonly money: (amount: bigint) => string;
};

export type PartFlags = RoundFlags & { readonly account?: string };

/** A command about one part of a match. */
export function partCommand(name: string, description: string, examples: readonly string[]): Command {
  return roundCommand(name, description, examples)
    .argument("<application>", "by number or name")
    .argument("<part>", "which part, from 1");
}

/**
 * Connects, and finds the milestones of the Round that the flags mean.
 *
 * @throws InputError if the Round pays in another way.
 */
export async function openMilestones(flags: RoundFlags): Promise<MilestonesContext> {
  const { asset: _, ...context } = await openContext(flags);
  const { connection, round } = context;
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const { distributor, arbiter } = config.modules;
  const isKnown =
    !isAddressEqual(distributor, zeroAddress) &&
    (await connection.reader
      .readContract({ address: distributor, abi: milestonesAbi, functionName: "defaultTime" })
      .then(
        () => true,
        () => false,
      ));
  if (!isKnown) {
    throw new InputError(
      `The Round "${round.name}" does not pay by milestones`,
      'Name another with --round, or open one whose file says "distributor": "milestones"',
    );
  }
  const asset = await readAsset(connection, config.matching.asset);
  const names = await namesOf(connection, round);
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  return { ...context, milestones: distributor, arbiter, names, money };
}

/** What the SDK names a match by. */
export function ownOf(context: MilestonesContext, wanted: string) {
  const application = applicationOf(context, wanted);
  return { milestones: context.milestones, round: context.round.address, application };
}

/**
 * A part by its number as people count, and what it is now.
 *
 * @throws InputError if there is none of that number.
 */
export async function findPart(context: MilestonesContext, own: ReturnType<typeof ownOf>, wanted: string) {
  const shown: Milestones = await getMilestones(context.connection.reader, own);
  const part = /^\d{1,2}$/.test(wanted) ? Number(wanted) - 1 : -1;
  const now: MilestonePart | undefined = shown.parts[part];
  if (now === undefined) {
    throw new InputError(`There is no part "${wanted}"`, `Give a number from 1 to ${shown.parts.length}`);
  }
  return { part, now, recipient: shown.recipient };
}
