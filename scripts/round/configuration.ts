// A Round file as the configuration a chain takes.
import { procedureDigest, type RoundConfig, roundConfig, votingConfig } from "@catchment/sdk";
import { type Address, zeroAddress } from "viem";
import type { Deployment } from "../chain/deployments.ts";
import { writeDocument } from "../io/documents.ts";
import { parseUnits } from "../io/money.ts";
import { listedParts } from "../settlement/open.ts";
import type { Asset } from "./assets.ts";
import { configuredOf, isWithoutMoney } from "./distributor.ts";
import type { RoundFile } from "./roundFile.ts";

type RoundModules = { readonly distributor?: Address; readonly deliverGas?: number; readonly ledger?: Address };

/** What the file does not say. */
type Parts = {
  readonly program: Address;
  /** Unix seconds; windows begin from here. */
  readonly now: number;
  readonly asset: Asset;
  readonly explorerGate: Address;
  readonly deployment: Deployment;
  readonly arbiter?: Address | undefined;
  /** What its matches are paid through, and what else goes with that. */
  readonly paidThrough?: RoundModules | undefined;
  readonly previousRound?: Address;
};

/** Keeps the Round's document too: its digest is part of the configuration. */
export function configurationOf(file: RoundFile, parts: Parts): RoundConfig {
  const { program, now, asset, explorerGate, deployment, arbiter, previousRound, paidThrough } = parts;
  const { openEligibility: builderGate, ledger } = deployment.contracts;
  const donationUntil = now + file.windows.donations.until;
  const settleFrom = donationUntil + file.windows.review;
  const listed = listedParts(file, deployment, settleFrom);
  const common = {
    program,
    times: {
      applicationsFrom: now + file.windows.applications.from,
      applicationsUntil: now + file.windows.applications.until,
      donationsFrom: now + file.windows.donations.from,
      donationUntil,
      settleFrom,
      claimUntil: settleFrom + file.windows.claims,
      ...listed.times,
    },
    modules: { builderGate, ledger, ...paidThrough, ...listed.modules, ...(arbiter === undefined ? {} : { arbiter }) },
    ...(file.procedure === undefined ? {} : { procedure: procedureDigest(file.procedure) }),
    maxExtensionDays: file.maxExtensionDays,
    ...(previousRound === undefined ? {} : { previousRound }),
    metadata: writeDocument({ name: file.name }),
  };
  const withoutMoney = isWithoutMoney(file.distributor)
    ? { asset: zeroAddress, configured: configuredOf(file, asset) }
    : {};
  if (file.kind === "voting") {
    const matching = { asset: asset.address, capBps: file.capBps, ...listed.matching, ...withoutMoney };
    return votingConfig({ ...common, budget: file.budget, explorerGate, matching });
  }
  return roundConfig({
    ...common,
    giving: {
      asset: asset.address,
      explorerGate,
      minCounted: parseUnits(file.minCounted, asset.decimals, "minCounted"),
      maxCounted: parseUnits(file.maxCounted, asset.decimals, "maxCounted"),
    },
    matching: {
      saturation: file.saturation === "keep" ? "Keep" : "ScaleUp",
      capBps: file.capBps,
      ...listed.matching,
      ...withoutMoney,
    },
  });
}
