// What of a Round's configuration its settlement by a list adds.
import type { Matching, Modules, Times } from "@catchment/sdk";
import type { Deployment } from "../chain/deployments.ts";
import { PROPOSAL_TERMS } from "../chain/policy.ts";
import { InputError } from "../io/errors.ts";
import type { RoundFile } from "../round/roundFile.ts";
import { writeMethod } from "./lists.ts";

type Parts = {
  readonly times: Partial<Times>;
  readonly matching: Partial<Matching>;
  readonly modules: Partial<Modules>;
};

/**
 * Times, cap and settler of a Round file with a `settlement`; nothing without one. Claims begin when the last result is there.
 *
 * @throws InputError if nobody can rule, or the method has no such option
 */
export function listedParts(file: RoundFile, { contracts }: Deployment, settleFrom: number): Parts {
  const { settlement, arbiter, windows } = file;
  if (settlement === undefined) return { times: {}, matching: {}, modules: {} };
  if (arbiter === undefined) {
    throw new InputError("A Round settled by a list needs an arbiter", 'Name one in its file: "arbiter": 9');
  }
  writeMethod(settlement.document);
  const proposeUntil = settleFrom + settlement.proposing;
  const fallbackAt = proposeUntil + PROPOSAL_TERMS.challengeTime + PROPOSAL_TERMS.ruleTime;
  return {
    times: { proposeUntil, fallbackAt, claimUntil: fallbackAt + windows.claims },
    matching: { fallbackCapBps: settlement.fallbackCapBps },
    modules: { settler: contracts.proposedSettlement },
  };
}
