// How `stamp inspect` and `stamp squelch` name things: providers, points, weights, addresses.
import { providerId } from "@catchment/sdk";
import type { Hex } from "viem";
import { fileOf } from "../chain/command.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { formatUnits } from "../io/money.ts";

/** Names by provider id. The chain knows only ids: a name is known where the Round's file has it. */
export type ProviderNames = ReadonlyMap<Hex, string>;

export function providerNames(round: RoundEntry): ProviderNames {
  try {
    return new Map((fileOf(round).stamps?.rows ?? []).map(({ provider }) => [providerId(provider), provider]));
  } catch {
    // The file may be gone, or on another machine: then ids have to do.
    return new Map();
  }
}

export function nameOfProvider(names: ProviderNames, provider: Hex): string {
  return names.get(provider) ?? short(provider);
}

/** "0x1234…abcd". */
export function short(hex: string): string {
  return `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}

/** Of 1/10000 points: "20". */
export function points(amount: bigint): string {
  return formatUnits(amount, 4);
}

/** Of bps: "75%", "0.5%". */
export function percent(bps: number): string {
  return `${formatUnits(BigInt(bps), 2)}%`;
}

/** "1 Stamp", "2 Stamps". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
