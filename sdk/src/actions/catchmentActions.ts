import type { CatchmentClient } from "../internal/client.ts";
import { absorb, absorbSync } from "./absorb.ts";
import { acceptAdmin, acceptAdminSync } from "./acceptAdmin.ts";
import { accuseStaker, accuseStakerSync } from "./accuseStaker.ts";
import { addKey, addKeySync } from "./addKey.ts";
import { agreeMilestones, agreeMilestonesSync } from "./agreeMilestones.ts";
import { answerAccusation, answerAccusationSync } from "./answerAccusation.ts";
import { appeal, appealSync } from "./appeal.ts";
import { appealMilestone, appealMilestoneSync } from "./appealMilestone.ts";
import { applyToRound, applyToRoundSync } from "./applyToRound.ts";
import { approveAsset } from "./approveAsset.ts";
import { bindIdentity, bindIdentitySync } from "./bindIdentity.ts";
import { borrow, borrowSync } from "./borrow.ts";
import { burnUnits, burnUnitsSync } from "./burnUnits.ts";
import { cancelCart, cancelCartSync } from "./cancelCart.ts";
import { cancelRound, cancelRoundSync } from "./cancelRound.ts";
import { challengeProposal, challengeProposalSync } from "./challengeProposal.ts";
import { chooseCartWay } from "./chooseCartWay.ts";
import { claim, claimSync } from "./claim.ts";
import { claimDirect, claimDirectSync } from "./claimDirect.ts";
import { claimDonations, claimDonationsSync } from "./claimDonations.ts";
import { claimMatch, claimMatchSync } from "./claimMatch.ts";
import { closeProposal, closeProposalSync } from "./closeProposal.ts";
import { collect, collectSync } from "./collect.ts";
import { confirmRecipient, confirmRecipientSync } from "./confirmRecipient.ts";
import { countAccepted, countAcceptedSync } from "./countAccepted.ts";
import { createProgram, createProgramSync } from "./createProgram.ts";
import { decideMilestone, decideMilestoneSync } from "./decideMilestone.ts";
import { depositCredit, depositCreditSync } from "./depositCredit.ts";
import { disqualify, disqualifySync } from "./disqualify.ts";
import { donate, donateSync } from "./donate.ts";
import { donateCart, donateCartSync } from "./donateCart.ts";
import { donateWithPermit, donateWithPermitSync } from "./donateWithPermit.ts";
import { donateWithPermit2, donateWithPermit2Sync } from "./donateWithPermit2.ts";
import { dropAccusation, dropAccusationSync } from "./dropAccusation.ts";
import { endorse, endorseSync } from "./endorse.ts";
import { explainMultiplier } from "./explainMultiplier.ts";
import { extendRound, extendRoundSync } from "./extendRound.ts";
import { finalizeProposal, finalizeProposalSync } from "./finalizeProposal.ts";
import { fixPool, fixPoolSync } from "./fixPool.ts";
import { followEndorsement, followEndorsementSync } from "./followEndorsement.ts";
import { forecastSquelch } from "./forecastSquelch.ts";
import { fundPool, fundPoolSync } from "./fundPool.ts";
import { fundRound, fundRoundSync } from "./fundRound.ts";
import { getApplication, getApplicationOf, getApplications } from "./getApplications.ts";
import { getBallot } from "./getBallot.ts";
import { getBuilderRecord } from "./getBuilderRecord.ts";
import { getCartNonce } from "./getCartNonce.ts";
import { getConfiguration } from "./getConfiguration.ts";
import { getCredit } from "./getCredit.ts";
import { getCreditLimit } from "./getCreditLimit.ts";
import { getGate } from "./getGate.ts";
import { getLending } from "./getLending.ts";
import { getLevel, getMatches } from "./getMatches.ts";
import { getMilestones } from "./getMilestones.ts";
import { getPair } from "./getPair.ts";
import { getPermitDomain } from "./getPermitDomain.ts";
import { getCost, getPrice } from "./getPrice.ts";
import { getProfitPaid } from "./getProfitPaid.ts";
import { getProgram } from "./getProgram.ts";
import { getBond, getBondBalance, getProposal } from "./getProposal.ts";
import { getRest } from "./getRest.ts";
import { getRound } from "./getRound.ts";
import { getRoundKind } from "./getRoundKind.ts";
import { getRoundState } from "./getRoundState.ts";
import { getStake } from "./getStake.ts";
import { getScore, getStamps } from "./getStamps.ts";
import { getStanding } from "./getStanding.ts";

import { getUnits } from "./getUnits.ts";
import { getVaultPool } from "./getVaultPool.ts";
import { getWorkRecord } from "./getWorkRecord.ts";
import { grantRole, grantRoleSync } from "./grantRole.ts";
import { inspectHolder } from "./inspectHolder.ts";
import { judge, judgeSync } from "./judge.ts";
import { justify, justifySync } from "./justify.ts";
import { lockStake, lockStakeSync } from "./lockStake.ts";
import { markDefault, markDefaultSync } from "./markDefault.ts";
import { observeVerification, observeVerificationSync } from "./observeVerification.ts";
import { offerAdmin, offerAdminSync } from "./offerAdmin.ts";
import { openRound, openRoundSync } from "./openRound.ts";
import { openScope, openScopeSync } from "./openScope.ts";
import { payMilestone, payMilestoneSync } from "./payMilestone.ts";
import { payProfit, payProfitSync } from "./payProfit.ts";
import { prescribeMilestones, prescribeMilestonesSync } from "./prescribeMilestones.ts";
import { presentStamps, presentStampsSync } from "./presentStamps.ts";
import { previewDonation } from "./previewDonation.ts";
import { previewVote } from "./previewVote.ts";
import { proposeRecipient, proposeRecipientSync } from "./proposeRecipient.ts";
import { proposeSettlement, proposeSettlementSync } from "./proposeSettlement.ts";
import { proveListing, proveListingSync } from "./proveListing.ts";
import { proveMatch, proveMatchSync } from "./proveMatch.ts";
import { recordAttestation, recordAttestationSync } from "./recordAttestation.ts";
import { recordMedian, recordMedianSync } from "./recordMedian.ts";
import { recoverAsset, recoverAssetSync } from "./recoverAsset.ts";
import { refreshScore, refreshScoreSync } from "./refreshScore.ts";
import { refund, refundSync } from "./refund.ts";
import { registerModule, registerModuleSync } from "./registerModule.ts";
import { reinstate, reinstateSync } from "./reinstate.ts";
import { relayCart, relayCartSync } from "./relayCart.ts";
import { releaseBonds, releaseBondsSync } from "./releaseBonds.ts";
import { releaseMilestone, releaseMilestoneSync } from "./releaseMilestone.ts";
import { repay, repaySync } from "./repay.ts";
import { repayLoan, repayLoanSync } from "./repayLoan.ts";
import { respondToWork, respondToWorkSync } from "./respondToWork.ts";
import { reviewApplications, reviewApplicationsSync } from "./reviewApplications.ts";
import { revokeKey, revokeKeySync } from "./revokeKey.ts";
import { revokeNullifier, revokeNullifierSync } from "./revokeNullifier.ts";
import { revokeRole, revokeRoleSync } from "./revokeRole.ts";
import { revokeStamp, revokeStampSync } from "./revokeStamp.ts";
import { reweigh, reweighSync } from "./reweigh.ts";
import { rule, ruleSync } from "./rule.ts";
import { ruleMilestone, ruleMilestoneSync } from "./ruleMilestone.ts";
import { ruleProposal, ruleProposalSync } from "./ruleProposal.ts";
import { setBounds, setBoundsSync } from "./setBounds.ts";
import { setPrice, setPriceSync } from "./setPrice.ts";
import { setTrusted, setTrustedSync } from "./setTrusted.ts";
import { settle, settleSync } from "./settle.ts";
import { settleEndorsement, settleEndorsementSync } from "./settleEndorsement.ts";
import { settlePair, settlePairSync } from "./settlePair.ts";
import { settleRound } from "./settleRound.ts";
import { signCart } from "./signCart.ts";
import { signPermit } from "./signPermit.ts";
import { signStamp } from "./signStamp.ts";
import { slashStake, slashStakeSync } from "./slashStake.ts";
import { submitMilestone, submitMilestoneSync } from "./submitMilestone.ts";
import { unlockStake, unlockStakeSync } from "./unlockStake.ts";
import { verifyRound } from "./verifyRound.ts";
import { vote, voteSync } from "./vote.ts";
import { withdrawAdminOffer, withdrawAdminOfferSync } from "./withdrawAdminOffer.ts";
import { withdrawApplication, withdrawApplicationSync } from "./withdrawApplication.ts";
import { withdrawBond, withdrawBondSync } from "./withdrawBond.ts";
import { withdrawCredit, withdrawCreditSync } from "./withdrawCredit.ts";
import { withdrawRest, withdrawRestSync } from "./withdrawRest.ts";
import { withdrawStake, withdrawStakeSync } from "./withdrawStake.ts";

const actions = {
  agreeMilestones,
  agreeMilestonesSync,
  appealMilestone,
  appealMilestoneSync,
  burnUnits,
  burnUnitsSync,
  decideMilestone,
  decideMilestoneSync,
  payMilestone,
  payMilestoneSync,
  prescribeMilestones,
  prescribeMilestonesSync,
  releaseMilestone,
  releaseMilestoneSync,
  ruleMilestone,
  ruleMilestoneSync,
  submitMilestone,
  submitMilestoneSync,
  getMilestones,
  getUnits,
  challengeProposal,
  challengeProposalSync,
  closeProposal,
  closeProposalSync,
  countAccepted,
  countAcceptedSync,
  finalizeProposal,
  finalizeProposalSync,
  proposeSettlement,
  proposeSettlementSync,
  releaseBonds,
  releaseBondsSync,
  ruleProposal,
  ruleProposalSync,
  withdrawBond,
  withdrawBondSync,
  getBond,
  getBondBalance,
  getProposal,
  borrow,
  borrowSync,
  depositCredit,
  depositCreditSync,
  getCredit,
  getCreditLimit,
  getLending,
  markDefault,
  markDefaultSync,
  repayLoan,
  repayLoanSync,
  withdrawCredit,
  withdrawCreditSync,
  cancelCart,
  cancelCartSync,
  chooseCartWay,
  donateCart,
  donateCartSync,
  donateWithPermit,
  donateWithPermit2,
  donateWithPermit2Sync,
  donateWithPermitSync,
  getCartNonce,
  getPermitDomain,
  relayCart,
  relayCartSync,
  signCart,
  signPermit,
  accuseStaker,
  accuseStakerSync,
  answerAccusation,
  answerAccusationSync,
  dropAccusation,
  dropAccusationSync,
  endorse,
  endorseSync,
  explainMultiplier,
  followEndorsement,
  followEndorsementSync,
  getStake,
  getStanding,
  getVaultPool,
  lockStake,
  lockStakeSync,
  payProfit,
  payProfitSync,
  recordMedian,
  recordMedianSync,
  settleEndorsement,
  settleEndorsementSync,
  settlePair,
  settlePairSync,
  slashStake,
  slashStakeSync,
  unlockStake,
  unlockStakeSync,
  withdrawStake,
  withdrawStakeSync,
  absorb,
  absorbSync,
  acceptAdmin,
  acceptAdminSync,
  addKey,
  addKeySync,
  appeal,
  appealSync,
  applyToRound,
  applyToRoundSync,
  approveAsset,
  bindIdentity,
  bindIdentitySync,
  cancelRound,
  cancelRoundSync,
  claim,
  claimDirect,
  claimDirectSync,
  claimDonations,
  claimDonationsSync,
  claimMatch,
  claimMatchSync,
  claimSync,
  collect,
  collectSync,
  confirmRecipient,
  confirmRecipientSync,
  createProgram,
  createProgramSync,
  disqualify,
  disqualifySync,
  donate,
  donateSync,
  extendRound,
  extendRoundSync,
  fixPool,
  fixPoolSync,
  fundPool,
  fundPoolSync,
  fundRound,
  fundRoundSync,
  getApplication,
  getApplicationOf,
  getApplications,
  getBallot,
  getBuilderRecord,
  getConfiguration,
  getCost,
  getLevel,
  getMatches,
  getPair,
  getPrice,
  getProfitPaid,
  getProgram,
  getRest,
  getRound,
  forecastSquelch,
  getGate,
  inspectHolder,

  getRoundKind,
  getRoundState,
  getScore,
  getStamps,
  getWorkRecord,
  grantRole,
  grantRoleSync,
  judge,
  judgeSync,
  justify,
  justifySync,
  observeVerification,
  observeVerificationSync,
  offerAdmin,
  offerAdminSync,
  openRound,
  openRoundSync,
  openScope,
  openScopeSync,
  presentStamps,
  presentStampsSync,
  previewDonation,
  previewVote,
  proposeRecipient,
  proposeRecipientSync,
  proveListing,
  proveListingSync,
  proveMatch,
  proveMatchSync,
  recordAttestation,
  recordAttestationSync,
  recoverAsset,
  recoverAssetSync,
  refreshScore,
  refreshScoreSync,
  refund,
  refundSync,
  registerModule,
  registerModuleSync,
  reinstate,
  reinstateSync,
  repay,
  repaySync,
  respondToWork,
  respondToWorkSync,
  reviewApplications,
  reviewApplicationsSync,
  revokeKey,
  revokeKeySync,
  revokeNullifier,
  revokeNullifierSync,
  revokeRole,
  revokeRoleSync,
  revokeStamp,
  revokeStampSync,
  reweigh,
  reweighSync,
  rule,
  ruleSync,
  setBounds,
  setBoundsSync,
  setPrice,
  setPriceSync,
  setTrusted,
  setTrustedSync,
  settle,
  settleRound,
  settleSync,
  signStamp,
  vote,
  voteSync,
  verifyRound,
  withdrawAdminOffer,
  withdrawAdminOfferSync,
  withdrawApplication,
  withdrawApplicationSync,
  withdrawRest,
  withdrawRestSync,
} as const;

/** Every action, with its client bound. */
export type CatchmentActions = {
  readonly [name in keyof typeof actions]: (typeof actions)[name] extends (
    client: CatchmentClient,
    parameters: infer parameters,
  ) => infer result
    ? (parameters: parameters) => result
    : never;
};

/**
 * Binds every action to a client.
 *
 * @throws never
 * @example
 * const client = createWalletClient({ account, chain, transport: http() }).extend(catchmentActions());
 * await client.donate({ round, gifts: [{ application: 1, amount: 5_000_000n }] });
 */
export function catchmentActions(): (client: CatchmentClient) => CatchmentActions {
  return (client) => {
    const bound = Object.entries(actions).map(([name, action]) => [
      name,
      // Each action takes its own parameters: the type above says which.
      (parameters: never) => action(client, parameters),
    ]);
    return Object.fromEntries(bound);
  };
}
