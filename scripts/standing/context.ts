// What the `standing` commands have in common: the Round's ledger, its Standing, and the asset it counts in.
import { getConfiguration } from "@catchment/sdk/actions";
import type { Address } from "viem";
import type { RoundFlags } from "../chain/command.ts";
import { formatMoney } from "../io/money.ts";
import { applicationOf, type LedgerContext, openLedger } from "../ledger/context.ts";
import { type Asset, readAsset } from "../round/assets.ts";

export type StandingContext = Omit<LedgerContext, "money"> & {
  readonly standing: Address;
  /** In which was donated: standing is counted in it. */
  readonly donated: Asset;
  /** Base units of `donated` for a person: "1.50 USD". */
  readonly money: (amount: bigint) => string;
};

/**
 * Connects, and finds the Standing of the ledger that the Round asks.
 *
 * @throws InputError if the Round asks another ledger, or none.
 */
export async function openStanding(flags: RoundFlags): Promise<StandingContext> {
  const context = await openLedger(flags);
  const { connection, round, deployment } = context;
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const donated = await readAsset(connection, config.giving.asset);
  return {
    ...context,
    standing: deployment.contracts.standing,
    donated,
    money: (amount) => `${formatMoney(amount, donated.decimals)} ${donated.symbol}`,
  };
}

/** What these commands name an application by. */
export function ownOf(context: StandingContext, wanted: string) {
  const application = applicationOf(context, wanted);
  return { standing: context.standing, round: context.round.address, application };
}
