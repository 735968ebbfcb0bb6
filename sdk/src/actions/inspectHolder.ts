import { type Address, isAddressEqual } from "viem";
import { getBlock, readContract } from "viem/actions";
import { type Gate, type GateAnswers, scorersOf } from "../builders/gates.ts";
import type { NotARoundError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { openEligibilityAbi } from "../generated/abis.ts";
import type { Phase } from "../generated/enums.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { answerOf, readAnswers, readGate, readWeightAt } from "../internal/gateReads.ts";
import { type InspectedScorer, inspectScorer } from "../internal/inspectScorer.ts";
import { getApplications } from "./getApplications.ts";
import { getRound } from "./getRound.ts";
import { getRoundState } from "./getRoundState.ts";

/** A weight in bps, or why the gate gives none. */
export type WeightAnswer = { readonly weight: number } | { readonly failure: string };

/** What a holder gave to one application, and what it counts at. Base units, bps. */
export type InspectedGift = {
  readonly application: number;
  readonly amount: bigint;
  /** As recorded. */
  readonly weight: number;
  /** What a reweigh would record; undefined if the gate fails, or nothing can be reweighed any more. */
  readonly reweighed: number | undefined;
  /** To itself: it weighs nothing, whatever the Stamps. */
  readonly isOwn: boolean;
};

/** Why an address weighs what it weighs in a Round. Times are unix seconds. */
export type HolderInspection = {
  readonly round: Address;
  readonly holder: Address;
  readonly blockNumber: bigint;
  readonly now: bigint;
  readonly phase: Phase;
  readonly gate: Gate;
  /** What every end of the gate says now. */
  readonly answers: GateAnswers;
  /** What a donation (or an application) is weighed at now; a cache may answer. */
  readonly weightNow: WeightAnswer;
  /** The moment a reweigh asks about, and its answer; not there unless the Round is Open or in Review. */
  readonly reweigh: { readonly moment: bigint; readonly answer: WeightAnswer } | undefined;
  /** One for each Scorer of the gate. */
  readonly scorers: readonly InspectedScorer[];
  /** What it gave in this Round; empty for a gate of Builders. */
  readonly gifts: readonly InspectedGift[];
};

/**
 * Which Stamps of a Round's gate an address holds, which are missing, expired or revoked, what it weighs, what would raise it, and
 * what it gave at which weight. As of one block.
 *
 * @throws {@link NotARoundError}
 * @example
 * const { weightNow, scorers } = await inspectHolder(client, { round, holder });
 * const missing = scorers.flatMap(({ table }) => table.filter(({ state }) => state !== "held"));
 */
export async function inspectHolder(
  client: CatchmentClient,
  parameters: inspectHolder.Parameters,
): Promise<HolderInspection> {
  const { round, holder, gate: which = "explorer", fromBlock, stampsFrom = 0n, blockRange } = parameters;
  const { config, phase, times, blockNumber } = await getRound(client, { round });
  const address = which === "explorer" ? config.giving.explorerGate : config.modules.builderGate;
  return attempt({ action: "inspectHolder", contract: round }, async () => {
    const [{ timestamp: now }, gate] = await Promise.all([
      getBlock(client, { blockNumber }),
      readGate(client, address, { blockNumber }),
    ]);
    const moment = now < BigInt(times.donationUntil) ? now : BigInt(times.donationUntil);
    const isOpen = which === "explorer" && (phase === "Open" || phase === "Review");
    const answers = await readAnswers(client, gate, holder, now, blockNumber);
    const asked = { gate, answers, holder, now, blockNumber, stampsFrom, blockRange };
    const [weightNow, reweighed, scorers] = await Promise.all([
      answerOf(() =>
        readContract(client, {
          address,
          abi: openEligibilityAbi,
          functionName: "weightOf",
          args: [holder],
          blockNumber,
        } as const),
      ),
      isOpen ? readWeightAt(client, address, holder, moment, blockNumber) : undefined,
      Promise.all(scorersOf(gate).map((scorer) => inspectScorer(client, scorer, asked))),
    ]);
    const reweigh = reweighed === undefined ? undefined : { moment, answer: weightOf(reweighed) };
    const gifts =
      which === "builder"
        ? []
        : await readGifts(client, { round, holder, fromBlock, blockRange, blockNumber }, reweigh);
    return {
      round,
      holder,
      blockNumber,
      now,
      phase,
      gate,
      answers,
      weightNow: weightOf(weightNow),
      reweigh,
      scorers,
      gifts,
    };
  });
}

async function readGifts(
  client: CatchmentClient,
  parameters: inspectHolder.Parameters & { readonly blockNumber: bigint },
  reweigh: HolderInspection["reweigh"],
): Promise<readonly InspectedGift[]> {
  const { round, holder, fromBlock, blockRange, blockNumber } = parameters;
  const [contributions, applications] = await Promise.all([
    getRoundState(client, { round, blockNumber, fromBlock, blockRange, finality: "latest" }).then(({ pairs }) => pairs),
    getApplications(client, { round, blockNumber }),
  ]);
  return contributions
    .filter(({ explorer }) => isAddressEqual(explorer, holder))
    .map(({ application, amount, weight }) => {
      const found = applications.find(({ id }) => id === application);
      const isOwn = [found?.builder, found?.recipient].some((one) => one !== undefined && isAddressEqual(one, holder));
      const answer = reweigh !== undefined && "weight" in reweigh.answer ? reweigh.answer.weight : undefined;
      return { application, amount, weight, reweighed: isOwn && answer !== undefined ? 0 : answer, isOwn };
    });
}

function weightOf(answer: { readonly value: bigint } | { readonly failure: string }): WeightAnswer {
  return "value" in answer ? { weight: Math.min(Number(answer.value), 10_000) } : answer;
}

export declare namespace inspectHolder {
  type Parameters = {
    readonly round: Address;
    readonly holder: Address;
    /** Which gate; default: the one that weighs Explorers. */
    readonly gate?: "explorer" | "builder" | undefined;
    /** The block the Round was opened in, or any before. Default: 0. */
    readonly fromBlock?: bigint | undefined;
    /** From where on Stamps are looked for in the logs: revocations by nullifier, and who has an identity now. Default: 0. */
    readonly stampsFrom?: bigint | undefined;
    readonly blockRange?: bigint | undefined;
  };
  type ReturnType = HolderInspection;
  type ErrorType = NotARoundError | ReadErrorType;
}
