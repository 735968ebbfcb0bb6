// What the story reads while it is played.

import { unitId } from "@catchment/sdk";
import {
  explainMultiplier,
  getBuilderRecord,
  getMatches,
  getWorkRecord,
  type WorkRecord,
} from "@catchment/sdk/actions";
import type { Address } from "viem";
import type { BuilderName } from "./cast.ts";
import { OUTCOME, type World } from "./world.ts";

/** k × justified + allowance; "none" without a limit. */
export async function askLimitOf(world: World, round: Address, builder: BuilderName): Promise<bigint | "none"> {
  const { ledger } = world.contracts;
  const parameters = { ledger, round, builder: world.cast[builder].account.address };
  return (await getBuilderRecord(world.connection.reader, parameters)).askLimit ?? "none";
}

/** The match as of now: an estimate before settling. */
export async function matchOf(world: World, round: Address, application: number): Promise<bigint> {
  const matches = await getMatches(world.connection.reader, { round, from: application, until: application + 1 });
  return matches[0]?.amount ?? 0n;
}

export function workOf(world: World, round: Address, application: number): Promise<WorkRecord> {
  const parameters = { ledger: world.contracts.ledger, round, application, units: [unitId(OUTCOME)] };
  return getWorkRecord(world.connection.reader, parameters);
}

/** What the calibration would answer the Round now, part by part. */
export async function partsOf(world: World, round: Address, builder: BuilderName, application: number) {
  const parameters = { calibration: world.contracts.calibration, round, application };
  const address = world.cast[builder].account.address;
  const { parts } = await explainMultiplier(world.connection.reader, { ...parameters, builder: address });
  return parts.map(({ name, bps }) => ({ name, bps }));
}
