// The pairs of a Round: which are to be settled, which are, and which cannot be yet.

import { standingAbi } from "@catchment/sdk/abis";
import { getRoundState } from "@catchment/sdk/actions";
import { isContractError, toCatchmentError } from "@catchment/sdk/errors";
import type { Address } from "viem";
import type { RoundEntry } from "../chain/deployments.ts";
import type { Progress } from "../io/progress.ts";
import type { StandingContext } from "./context.ts";

export type PairId = { readonly round: Address; readonly application: number; readonly explorer: Address };

/** Base units of the donated asset. */
type Result = { readonly justified: bigint; readonly failed: bigint };

export type PairState =
  | { readonly kind: "due"; readonly pair: PairId; readonly result: Result }
  | { readonly kind: "settled"; readonly pair: PairId }
  /** Nothing of it counts: there is nothing to settle. */
  | { readonly kind: "uncounted"; readonly pair: PairId }
  | { readonly kind: "waiting"; readonly pair: PairId; readonly why: string; readonly remedy: string };

/** What ends by itself, or by somebody's next step. */
const WAITING = ["Standing_NotFinal", "Standing_GiftNotPaid"] as const;
/** Questions to a node at once. */
const AT_ONCE = 20;

/** All pairs of a Round that anything was given in. */
export async function pairsOf({ connection }: StandingContext, round: RoundEntry): Promise<readonly PairId[]> {
  const { address, block } = round;
  const parameters = { round: address, fromBlock: BigInt(block), finality: "latest" } as const;
  const { pairs } = await getRoundState(connection.reader, parameters);
  return pairs.map(({ application, explorer }) => ({ round: address, application, explorer }));
}

/** What `settlePair` would do with each of them now. */
export async function statesOf(
  context: StandingContext,
  pairs: readonly PairId[],
  progress: Progress,
): Promise<readonly PairState[]> {
  const states: PairState[] = [];
  for (let start = 0; start < pairs.length; start += AT_ONCE) {
    const some = pairs.slice(start, start + AT_ONCE);
    states.push(...(await Promise.all(some.map((pair) => stateOf(context, pair)))));
    progress.tick(some.length);
  }
  return states;
}

async function stateOf({ connection, standing }: StandingContext, pair: PairId): Promise<PairState> {
  const args = [pair.round, pair.application, pair.explorer] as const;
  const contract = { address: standing, abi: standingAbi, args } as const;
  try {
    const [[justified, failed], last] = await Promise.all([
      connection.reader.readContract({ ...contract, functionName: "previewPair" }),
      connection.reader.readContract({ ...contract, functionName: "pairOf" }),
    ]);
    const isSame = last.isSettled && last.justified === justified && last.failed === failed;
    return isSame ? { kind: "settled", pair } : { kind: "due", pair, result: { justified, failed } };
  } catch (error) {
    const failure = toCatchmentError(error, { action: "settlePair", contract: standing });
    if (isContractError(failure, "Standing_NothingCounted")) return { kind: "uncounted", pair };
    const isWaiting = WAITING.some((name) => isContractError(failure, name));
    if (!isWaiting) throw failure;
    return { kind: "waiting", pair, why: failure.shortMessage, remedy: failure.remedy };
  }
}
