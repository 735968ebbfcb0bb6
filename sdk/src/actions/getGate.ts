import type { Address } from "viem";
import type { Gate } from "../builders/gates.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";
import { readGate } from "../internal/gateReads.ts";

/**
 * What weighs addresses for a Round: a Scorer with its rows and curve, All or Any with their members, or a module of which only
 * the weight is to be had.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const tables = scorersOf(await getGate(client, { gate: explorerGate }));
 */
export function getGate(client: CatchmentClient, { gate, blockNumber }: getGate.Parameters): Promise<Gate> {
  return attempt({ action: "getGate", contract: gate }, () => readGate(client, gate, atBlock(blockNumber)));
}

export declare namespace getGate {
  type Parameters = ReadParameters & { readonly gate: Address };
  type ReturnType = Gate;
  type ErrorType = ReadErrorType;
}
