import type { Address, Hex } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { type Status, statusNames } from "../generated/enums.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";
import { memberOf } from "../internal/enums.ts";

/** An application as its Round sees it. Amounts are base units. */
export type Application = {
  readonly id: number;
  readonly status: Status;
  readonly builder: Address;
  readonly recipient: Address;
  /** The most its match can be; 0 = no limit of its own. */
  readonly ask: bigint;
  readonly kind: number;
  /** Ten-thousandths; 0 until first accepted. */
  readonly multiplier: number;
  /** What a decision about it has to name. */
  readonly content: Hex;
  /** Σ sqrt of what counts, Q32. */
  readonly voice: bigint;
  /** Σ of what counts of its donations. */
  readonly effective: bigint;
  /** Σ of what does not count: it reaches the Builder all the same. */
  readonly uncounted: bigint;
  readonly areDonationsPaid: boolean;
  readonly isMatchPaid: boolean;
};

/**
 * One application; its status is "None" if there is no such.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { status, content } = await getApplication(client, { round, application: 1 });
 */
export function getApplication(client: CatchmentClient, parameters: getApplication.Parameters): Promise<Application> {
  const { round, application: id, blockNumber } = parameters;
  return attempt({ action: "getApplication", contract: round }, async () => {
    const { status, ...rest } = await readContract(client, {
      address: round,
      abi: donationRoundAbi,
      functionName: "application",
      args: [id],
      ...atBlock(blockNumber),
    });
    return { id, status: memberOf(statusNames, status), ...rest };
  });
}

/**
 * All applications of a Round, by id, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const applications = await getApplications(client, { round });
 */
export async function getApplications(
  client: CatchmentClient,
  parameters: getApplications.Parameters,
): Promise<readonly Application[]> {
  const { round } = parameters;
  const { blockNumber, count } = await attempt({ action: "getApplications", contract: round }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const request = { address: round, abi: donationRoundAbi, functionName: "applicationCount", blockNumber } as const;
    return { blockNumber, count: Number(await readContract(client, request)) };
  });
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  return Promise.all(ids.map((application) => getApplication(client, { round, application, blockNumber })));
}

/**
 * The id of a Builder's application, or undefined if it has not applied.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const id = await getApplicationOf(client, { round, builder });
 */
export function getApplicationOf(
  client: CatchmentClient,
  parameters: getApplicationOf.Parameters,
): Promise<number | undefined> {
  const { round, builder, blockNumber } = parameters;
  return attempt({ action: "getApplicationOf", contract: round }, async () => {
    const id = await readContract(client, {
      address: round,
      abi: donationRoundAbi,
      functionName: "applicationOf",
      args: [builder],
      ...atBlock(blockNumber),
    });
    return id === 0 ? undefined : id;
  });
}

export declare namespace getApplication {
  type Parameters = ReadParameters & { readonly round: Address; readonly application: number };
  type ReturnType = Application;
  type ErrorType = ReadErrorType;
}

export declare namespace getApplications {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = readonly Application[];
  type ErrorType = ReadErrorType;
}

export declare namespace getApplicationOf {
  type Parameters = ReadParameters & { readonly round: Address; readonly builder: Address };
  type ReturnType = number | undefined;
  type ErrorType = ReadErrorType;
}
