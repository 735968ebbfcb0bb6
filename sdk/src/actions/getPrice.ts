import type { Address } from "viem";
import { getBlock, readContract } from "viem/actions";
import { type Quantity, unitId } from "../builders/work.ts";
import type { InvalidParameterError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { priceListAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

type Own = ReadParameters & {
  readonly priceList: Address;
  readonly program: Address;
  readonly asset: Address;
  /** Unix seconds; default: the block's time. A Round goes by its `applicationsFrom`. */
  readonly at?: bigint | undefined;
};

/**
 * What a Program pays for a unit, base units of the asset per whole unit; undefined if it is not on the list.
 *
 * @throws {@link ReadErrorType} {@link InvalidParameterError} if the unit has no name
 * @example
 * const price = await getPrice(client, { priceList, program, asset, unit: "hour" });
 */
export function getPrice(client: CatchmentClient, parameters: getPrice.Parameters): Promise<bigint | undefined> {
  const { priceList, program, asset, unit } = parameters;
  return attempt({ action: "getPrice", contract: priceList }, async () => {
    const price = await readContract(client, {
      address: priceList,
      abi: priceListAbi,
      functionName: "priceAt",
      args: [program, asset, unitId(unit), await momentOf(client, parameters)],
      ...atBlock(parameters.blockNumber),
    });
    return price === 0n ? undefined : price;
  });
}

/**
 * What items cost at a Program's prices, base units of the asset, rounded down item by item.
 *
 * @throws {@link PriceListNoPriceError} for a unit that has none; {@link ReadErrorType}
 * @example
 * const items = [{ unit: unitId("hour"), millionths: quantity("1.5") }];
 * const cost = await getCost(client, { priceList, program, asset, items });
 */
export function getCost(client: CatchmentClient, parameters: getCost.Parameters): Promise<bigint> {
  const { priceList, program, asset, items } = parameters;
  return attempt({ action: "getCost", contract: priceList }, async () =>
    readContract(client, {
      address: priceList,
      abi: priceListAbi,
      functionName: "costDown",
      args: [program, asset, items, await momentOf(client, parameters)],
      ...atBlock(parameters.blockNumber),
    }),
  );
}

export declare namespace getPrice {
  type Parameters = Own & {
    /** The unit's name, such as hour, or one of `policyUnits`. */
    readonly unit: string;
  };
  type ReturnType = bigint | undefined;
  type ErrorType = ReadErrorType | InvalidParameterError;
}

export declare namespace getCost {
  type Parameters = Own & { readonly items: readonly Quantity[] };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}

async function momentOf(client: CatchmentClient, { at, blockNumber }: Own): Promise<bigint> {
  return at ?? (await getBlock(client, atBlock(blockNumber))).timestamp;
}
