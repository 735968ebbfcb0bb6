// What the matches of a Round are counted in: its pool's asset, or what its distributor gives in place of money.
import type { RoundConfig } from "@catchment/sdk";
import { creditLimitsAbi, rateDiscountsAbi } from "@catchment/sdk/abis";
import { type Address, zeroAddress } from "viem";
import type { Connection } from "../chain/connect.ts";
import { type Asset, readAsset } from "./assets.ts";

/** Symbol and decimals of a match. Trust them no further than the Round's distributor. */
export async function matchedIn(connection: Connection, { matching, modules }: RoundConfig): Promise<Asset> {
  if (matching.asset !== zeroAddress) return readAsset(connection, matching.asset);
  const address = modules.distributor;
  const counted = await creditAsset(connection, address);
  if (counted !== undefined) {
    const { symbol, decimals } = await readAsset(connection, counted);
    return { address, symbol: `${symbol} of credit`, decimals };
  }
  const isRate = await connection.reader
    .readContract({ address, abi: rateDiscountsAbi, functionName: "maxDiscountBps" })
    .then(() => true)
    .catch(() => false);
  return { address, symbol: isRate ? "basis points a year" : "units", decimals: 0 };
}

function creditAsset(connection: Connection, address: Address): Promise<Address | undefined> {
  return connection.reader
    .readContract({ address, abi: creditLimitsAbi, functionName: "asset" })
    .catch(() => undefined);
}
