import { type Address, type Hex, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import { type ProposalState, proposalStateNames } from "../generated/enums.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";
import { memberOf } from "../internal/enums.ts";

/** What of a settlement list stands on chain. */
export type ListOnChain = {
  /** Merkle root of its leaves. */
  readonly root: Hex;
  /** Σ amounts, base units of the pool's asset. */
  readonly total: bigint;
  readonly count: number;
  /** sha2-256 digest of its document. */
  readonly data: Hex;
};

/** Of each side; base units. */
export type Bond = { readonly asset: Address; readonly amount: bigint };

/** The newest proposal of a Round. Unix seconds. */
export type Proposal = {
  /** Which of the Round's proposals, from 1. */
  readonly number: number;
  readonly state: ProposalState;
  readonly proposer: Address;
  readonly list: ListOnChain;
  readonly bond: Bond;
  readonly arbiter: Address;
  /** It can be challenged before, and made final from then on. */
  readonly challengeUntil: number;
  /** From then on the Round's level settles it. */
  readonly fallbackAt: number;
  /** Once it was challenged. */
  readonly challenge:
    | { readonly challenger: Address; readonly counter: ListOnChain; readonly ruleUntil: number }
    | undefined;
};

/** A list as the contract takes it. */
export function listToAbi({ root, total, count, data }: ListOnChain) {
  return { root, total, count: BigInt(count), data };
}

const listFromAbi = (list: ReturnType<typeof listToAbi>): ListOnChain => ({ ...list, count: Number(list.count) });

/**
 * The newest proposal of a Round, or undefined before the first.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const proposal = await getProposal(client, { settlement, round });
 */
export function getProposal(
  client: CatchmentClient,
  { settlement, round, blockNumber }: getProposal.Parameters,
): Promise<getProposal.ReturnType> {
  return attempt({ action: "getProposal", contract: settlement }, async () => {
    const proposal = await readContract(client, {
      address: settlement,
      abi: proposedSettlementAbi,
      functionName: "proposalOf",
      args: [round],
      ...atBlock(blockNumber),
    });
    const { number, proposer, arbiter, challenger, challengeUntil, ruleUntil, fallbackAt } = proposal;
    if (number === 0) return undefined;
    return {
      number,
      state: memberOf(proposalStateNames, proposal.state),
      proposer,
      list: listFromAbi(proposal.list),
      bond: { asset: proposal.asset, amount: proposal.bond },
      arbiter,
      challengeUntil,
      fallbackAt,
      challenge:
        challenger === zeroAddress ? undefined : { challenger, counter: listFromAbi(proposal.counter), ruleUntil },
    };
  });
}

/**
 * What a proposal of this Round needs as a bond, and a challenge after it: its fallback cap, rounded up.
 *
 * @throws {@link ProposedSettlementNotARoundError} {@link ProposedSettlementNotItsSettlerError}
 * @example
 * const { asset, amount } = await getBond(client, { settlement, round });
 */
export function getBond(
  client: CatchmentClient,
  { settlement, round, blockNumber }: getBond.Parameters,
): Promise<Bond> {
  return attempt({ action: "getBond", contract: settlement }, async () => {
    const [asset, amount] = await readContract(client, {
      address: settlement,
      abi: proposedSettlementAbi,
      functionName: "bondOf",
      args: [round],
      ...atBlock(blockNumber),
    });
    return { asset, amount };
  });
}

/**
 * What `withdrawBond` would pay an owner now, base units of the asset.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const amount = await getBondBalance(client, { settlement, asset, owner: operator });
 */
export function getBondBalance(
  client: CatchmentClient,
  { settlement, asset, owner, blockNumber }: getBondBalance.Parameters,
): Promise<bigint> {
  return attempt({ action: "getBondBalance", contract: settlement }, () =>
    readContract(client, {
      address: settlement,
      abi: proposedSettlementAbi,
      functionName: "balanceOf",
      args: [asset, owner],
      ...atBlock(blockNumber),
    }),
  );
}

export declare namespace getProposal {
  type Parameters = ReadParameters & { readonly settlement: Address; readonly round: Address };
  type ReturnType = Proposal | undefined;
  type ErrorType = ReadErrorType;
}

export declare namespace getBond {
  type Parameters = ReadParameters & { readonly settlement: Address; readonly round: Address };
  type ReturnType = Bond;
  type ErrorType = ReadErrorType;
}

export declare namespace getBondBalance {
  type Parameters = ReadParameters & { readonly settlement: Address; readonly asset: Address; readonly owner: Address };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}
