// What a Round's matches are paid through: nothing, a TokenDistributor, or milestones. Units need a Round without a pool of
// money: no file opens one yet.
import type { Address } from "viem";
import { zeroAddress } from "viem";
import { z } from "zod";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import type { Deployment } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import type { Asset } from "./assets.ts";
import type { RoundFile } from "./roundFile.ts";

const DAY = 86_400;
/** What the milestones of a Round file go by: seconds to decide, to appeal and to rule; and for a match without a plan. */
const MILESTONE_TERMS = { judgeTime: 14 * DAY, defaultTime: 180 * DAY };
/** For the transfer and a delivery, about 100,000; with too little a Builder could have milestones passed by. */
const DELIVER_GAS = 500_000;

export const distributorSchema = z.enum(["none", "token", "milestones"]).default("none");

export type DistributorKind = z.infer<typeof distributorSchema>;

type Paid = {
  /** Modules the Program has to trust. */
  readonly trusted: readonly Address[];
  /** Parts of the configuration. */
  readonly modules: { readonly distributor?: Address; readonly deliverGas?: number; readonly ledger?: Address };
};

/** Deploys what the file names, for the asset of its pool; the Program's admin sends it. */
export async function deployDistributor(
  connection: Connection,
  { contracts }: Deployment,
  file: RoundFile,
  asset: Asset,
): Promise<Paid> {
  if (file.distributor === "none") return { trusted: [], modules: {} };
  const admin = await actAs(connection, file.program.admin);
  const { judgeTime, defaultTime } = MILESTONE_TERMS;
  const distributor =
    file.distributor === "token"
      ? await deployArtifact(connection, admin, "distribution/TokenDistributor", [asset.address])
      : await deployArtifact(connection, admin, "distribution/Milestones", [
          contracts.programFactory,
          asset.address,
          BigInt(judgeTime),
          BigInt(defaultTime),
        ]);
  const modules = { distributor, deliverGas: DELIVER_GAS };
  // A ledger would count what is still held as granted, and owed: docs/decisions/019.
  if (file.distributor === "milestones")
    return { trusted: [distributor], modules: { ...modules, ledger: zeroAddress } };
  return { trusted: [distributor], modules };
}
