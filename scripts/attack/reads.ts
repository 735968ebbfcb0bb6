// What can be read of a Round and of accounts while an attack is played.
import { NATIVE } from "@catchment/sdk";
import { getMatches, getRound } from "@catchment/sdk/actions";
import { type Address, erc20Abi } from "viem";
import type { Place } from "./place.ts";
import type { PlayedRound } from "./rounds.ts";

/** Every match, by application. */
export async function matchesOf(place: Place, round: PlayedRound): Promise<readonly bigint[]> {
  const matches = await getMatches(place.connection.reader, { round: round.address });
  return matches.map(({ amount }) => amount);
}

export function stateOf(place: Place, round: PlayedRound) {
  return getRound(place.connection.reader, { round: round.address });
}

/** What an account holds of an asset. */
export function balanceOf(place: Place, asset: Address, owner: Address): Promise<bigint> {
  const { reader } = place.connection;
  if (asset === NATIVE) return reader.getBalance({ address: owner });
  return reader.readContract({ address: asset, abi: erc20Abi, functionName: "balanceOf", args: [owner] });
}
