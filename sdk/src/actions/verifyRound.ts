import { type Address, zeroAddress } from "viem";
import { getChainId, readContract } from "viem/actions";
import { type FrozenMethod, methodParameters } from "../builders/frozenMethod.ts";
import { InvalidParameterError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { expectSameBlock } from "../internal/finality.ts";
import { computeMatching, type MatchingResult } from "../matching/index.ts";
import { expectedMatches } from "../state/derive.ts";
import { type Difference, type RoundViews, viewDifferences } from "../state/differences.ts";
import { listDifferences } from "../state/listDifferences.ts";
import { type RoundInput, toMatchingInput } from "../state/matchingInput.ts";
import type { ListedMatch } from "../state/settlementList.ts";
import type { RoundState } from "../state/types.ts";
import { getApplications } from "./getApplications.ts";
import { getLevel, getMatches } from "./getMatches.ts";
import { getRound } from "./getRound.ts";
import { getRoundState } from "./getRoundState.ts";

/** One application's match, base units of the pool's asset. */
export type VerifiedMatch = {
  readonly application: number;
  readonly builder: Address;
  /** What the Round says. */
  readonly chain: bigint;
  /** What it must say, by its logs. */
  readonly expected: bigint;
  /** What the method gives: of the level, live or settled, or of the list. Undefined if no method is known. */
  readonly computed: bigint | undefined;
  /** What the given list says. */
  readonly listed: bigint | undefined;
};

/**
 * Recounts a Round from its logs alone and holds everything the Round says against it, at one block: applications, S and E, R, the
 * pool, escrow, what is paid and released, the level and every match, live or settled, to the base unit. A list is compared leaf
 * by leaf with what its method gives, and with the total and root on chain; if it is withheld, it is rebuilt.
 *
 * In a Round that pays by a list, the list or the frozen method is needed; without the method the list is only held against total,
 * root and who was accepted. What method a procedure freezes is for its reader to say: give what its document says.
 *
 * @throws {@link InvalidParameterError} if there is neither list nor method where one is needed; as {@link getRoundState}, where
 * the logs contradict each other, are not final, or were taken back
 * @example
 * const { isEqual, firstDifference, input } = await verifyRound(client, { round });
 * console.log(isEqual ? `equal at ${input.blockHash}` : firstDifference);
 */
export async function verifyRound(
  client: CatchmentClient,
  parameters: verifyRound.Parameters,
): Promise<verifyRound.ReturnType> {
  const { round, method, list } = parameters;
  const read = await getRoundState(client, parameters);
  const views = await readViews(client, read);
  // What a pool in a vault is worth before it is fixed is the vault's word, not in the logs.
  const state = read.vault?.form === "Unfixed" ? { ...read, pool: views.pool } : read;
  const paysByList = state.settlement?.kind === "list";
  const waitsForList = state.config.modules.settler !== zeroAddress && state.settlement === undefined;
  if (method === undefined && (paysByList ? list === undefined : list !== undefined && waitsForList)) {
    throw new InvalidParameterError("method", undefined, "Give the method the Round's procedure froze, or its list");
  }
  const place = { chainId: client.chain?.id ?? (await getChainId(client)), round };
  await attempt({ action: "verifyRound", contract: round }, () => expectSameBlock(client, state));

  const input = toMatchingInput(state);
  const byLevel = computeMatching(input.parameters);
  const result = method === undefined ? byLevel : computeMatching(methodParameters(input.parameters, method));
  const computed = method === undefined && (paysByList || waitsForList) ? undefined : matchesIn(result);
  const expected = expectedMatches(state, matchesIn(byLevel));
  const differences = [
    ...viewDifferences(state, views, expected),
    ...listDifferences(state, { place, list, computed }),
  ];
  const matches = state.applications.map(({ id, builder }) => ({
    application: id,
    builder,
    chain: amountIn(views.matches, id) ?? 0n,
    expected: expected.get(id) ?? 0n,
    computed: computed === undefined ? undefined : (computed.get(id) ?? 0n),
    listed: list === undefined ? undefined : amountIn(list, id),
  }));
  const [firstDifference] = differences;
  return { isEqual: firstDifference === undefined, firstDifference, differences, matches, state, input, result };
}

/** All that the Round says of itself at the state's block. */
async function readViews(client: CatchmentClient, { round, blockNumber }: RoundState): Promise<RoundViews> {
  const [summary, applications, matches, level, acceptedApplications] = await Promise.all([
    getRound(client, { round, blockNumber }),
    getApplications(client, { round, blockNumber }),
    getMatches(client, { round, blockNumber }),
    getLevel(client, { round, blockNumber }),
    attempt({ action: "verifyRound", contract: round }, () =>
      readContract(client, {
        ...{ address: round, abi: donationRoundAbi, blockNumber },
        functionName: "acceptedApplications",
      }),
    ),
  ]);
  return { ...summary, applications, matches, level, acceptedApplications };
}

function matchesIn({ projects }: MatchingResult): ReadonlyMap<number, bigint> {
  return new Map(projects.map(({ project, match }) => [Number(project), match]));
}

function amountIn(list: readonly ListedMatch[], id: number): bigint | undefined {
  return list.find(({ application }) => application === id)?.amount;
}

export declare namespace verifyRound {
  type Parameters = getRoundState.Parameters & {
    /** What a settler's list, or somebody's published result, says. */
    readonly list?: readonly ListedMatch[] | undefined;
    /** By which the list was computed. Default: the chain's own rule, where the Round is settled by it. */
    readonly method?: FrozenMethod | undefined;
  };
  type ReturnType = {
    readonly isEqual: boolean;
    readonly firstDifference: Difference | undefined;
    /** Causes first. */
    readonly differences: readonly Difference[];
    readonly matches: readonly VerifiedMatch[];
    readonly state: RoundState;
    /** With the hash of the inputs and of the block: to be written beside the result. */
    readonly input: RoundInput;
    /** The engine's whole answer, by the method that was given or the chain's. */
    readonly result: MatchingResult;
  };
  type ErrorType = InvalidParameterError | getRoundState.ErrorType;
}
