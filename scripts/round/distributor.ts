// What a Round's matches are paid through: nothing, a TokenDistributor, milestones; or, where a match is no money, what gives
// units, credit or a lower rate.
import type { Address } from "viem";
import { z } from "zod";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import { type Deployment, withoutCode } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import type { Asset } from "./assets.ts";
import type { RoundFile } from "./roundFile.ts";

const DAY = 86_400;
/** What the milestones of a Round file go by: seconds to decide, to appeal and to rule; and for a match without a plan. */
const MILESTONE_TERMS = { judgeTime: 14 * DAY, defaultTime: 180 * DAY };
/** For the transfer and a delivery; with too little a Builder could have milestones passed by. */
const DELIVER_GAS = 500_000;
/** A rate cannot be lowered by more than all of it. */
const FULL_BPS = 10_000n;

const WITHOUT_MONEY = ["units", "credit", "rate"] as const;
export const distributorSchema = z.enum(["none", "token", "milestones", ...WITHOUT_MONEY]).default("none");

export type DistributorKind = z.infer<typeof distributorSchema>;

type Paid = {
  /** Modules the Program has to trust. */
  readonly trusted: readonly Address[];
  /** Parts of the configuration. */
  readonly modules: { readonly distributor?: Address; readonly deliverGas?: number; readonly ledger?: Address };
};

/** Whether matches are no asset, so that the file says how much there is to share. */
export function isWithoutMoney(kind: DistributorKind): boolean {
  return WITHOUT_MONEY.some((one) => one === kind);
}

/** What is shared where it is no money: units and basis points are whole, credit is in units of the file's asset. */
export function configuredOf({ distributor, match = "0" }: RoundFile, asset: Asset): bigint {
  return parseUnits(match, distributor === "credit" ? asset.decimals : 0, "match");
}

/** Deploys what the file names, unless it says where one is; the Program's admin sends it. */
export async function deployDistributor(
  connection: Connection,
  { contracts }: Deployment,
  file: RoundFile,
  asset: Asset,
): Promise<Paid> {
  const { distributor: kind, distributorAt } = file;
  if (kind === "none") return { trusted: [], modules: {} };
  if (distributorAt !== undefined && (await withoutCode(connection, [distributorAt])).length > 0) {
    throw new InputError(`distributorAt: there is no contract at ${distributorAt}`, "Check the address and the chain");
  }
  const admin = await actAs(connection, file.program.admin);
  const deploy = (name: string, args: readonly unknown[]) => deployArtifact(connection, admin, name, args);
  const factory = contracts.programFactory;
  const created = {
    token: () => deploy("distribution/TokenDistributor", [asset.address]),
    milestones: () =>
      deploy("distribution/Milestones", [
        factory,
        asset.address,
        BigInt(MILESTONE_TERMS.judgeTime),
        BigInt(MILESTONE_TERMS.defaultTime),
      ]),
    units: () => deploy("distribution/SoulboundUnits", [factory]),
    credit: () => deploy("distribution/CreditLimits", [factory, BigInt(file.term), asset.address, contracts.ledger]),
    rate: () => {
      const points = configuredOf(file, asset);
      return deploy("distribution/RateDiscounts", [factory, BigInt(file.term), points < FULL_BPS ? points : FULL_BPS]);
    },
  };
  const distributor = distributorAt ?? (await created[kind]());
  if (kind === "token") return { trusted: [distributor], modules: { distributor, deliverGas: DELIVER_GAS } };
  // What is held, or is no money, begins no debt; who owes elsewhere is refused all the same: docs/decisions/019.
  const ledger = await deploy("work/RefusalLedger", [factory, contracts.ledger]);
  return { trusted: [distributor, ledger], modules: { distributor, deliverGas: DELIVER_GAS, ledger } };
}
