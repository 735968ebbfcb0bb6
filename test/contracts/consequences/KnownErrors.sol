// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";

/// What may refuse a step of this world. Left out on purpose: everything that would say that a contract of ours lacks
/// money, gas or an answer, or that a step was put together wrongly; panics and errors of others are none of ours.
library KnownErrors {
    function isKnown(bytes4 id) internal pure returns (bool) {
        return
            _isDonationRound(id) ||
            _isLedger(id) ||
            _isOutcomePerMoney(id) ||
            _isPassport(id) ||
            _isPriceList(id) ||
            _isProfits(id) ||
            _isProgram(id) ||
            _isRound(id) ||
            _isStakes(id) ||
            _isStanding(id);
    }

    function _isDonationRound(bytes4 id) private pure returns (bool) {
        return
            id == Errors.DonationRound_AlreadyRefunded.selector ||
            id == Errors.DonationRound_EmptyCart.selector ||
            id == Errors.DonationRound_NotRefundable.selector ||
            id == Errors.DonationRound_NothingGiven.selector ||
            id == Errors.DonationRound_ZeroAmount.selector;
    }

    function _isLedger(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Ledger_AlreadyAccepted.selector ||
            id == Errors.Ledger_AlreadyAnswered.selector ||
            id == Errors.Ledger_AlreadySubmitted.selector ||
            id == Errors.Ledger_AmountAboveGranted.selector ||
            id == Errors.Ledger_AmountOutOfBounds.selector ||
            id == Errors.Ledger_AskAboveLimit.selector ||
            id == Errors.Ledger_NoAppeal.selector ||
            id == Errors.Ledger_NoIdentity.selector ||
            id == Errors.Ledger_NoReason.selector ||
            id == Errors.Ledger_NoReport.selector ||
            id == Errors.Ledger_NotADonor.selector ||
            id == Errors.Ledger_NotArbiter.selector ||
            id == Errors.Ledger_NotBuilder.selector ||
            id == Errors.Ledger_NotReviewer.selector ||
            id == Errors.Ledger_NothingGranted.selector ||
            id == Errors.Ledger_NothingOwed.selector ||
            id == Errors.Ledger_NothingToAppeal.selector ||
            id == Errors.Ledger_NothingToJudge.selector ||
            id == Errors.Ledger_OutcomeAboveSubmitted.selector ||
            id == Errors.Ledger_Owes.selector ||
            id == Errors.Ledger_OwnRecord.selector;
    }

    function _isOutcomePerMoney(bytes4 id) private pure returns (bool) {
        return
            id == Errors.OutcomePerMoney_AlreadyRecorded.selector ||
            id == Errors.OutcomePerMoney_NotSettled.selector ||
            id == Errors.OutcomePerMoney_TooEarly.selector;
    }

    function _isPassport(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Passport_Expired.selector ||
            id == Errors.Passport_NotIssuer.selector ||
            id == Errors.Passport_NotLater.selector ||
            id == Errors.Passport_NotYetIssued.selector ||
            id == Errors.Passport_NullifierHeld.selector ||
            id == Errors.Passport_NullifierRevoked.selector ||
            id == Errors.Passport_StampRevoked.selector ||
            id == Errors.Passport_TooManyLive.selector;
    }

    function _isPriceList(bytes4 id) private pure returns (bool) {
        return id == Errors.PriceList_NotAdmin.selector;
    }

    function _isProfits(bytes4 id) private pure returns (bool) {
        return id == Errors.Profits_ZeroAmount.selector;
    }

    function _isProgram(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Program_LastAdmin.selector ||
            id == Errors.Program_NoAdminOffer.selector ||
            id == Errors.Program_NoCode.selector ||
            id == Errors.Program_NotOurRound.selector ||
            id == Errors.Program_OfferAdminInstead.selector ||
            id == Errors.Program_RoundNotFundable.selector ||
            id == Errors.Program_ZeroAddress.selector;
    }

    function _isRound(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Round_AlreadyPaid.selector ||
            id == Errors.Round_ContentChanged.selector ||
            id == Errors.Round_ExtensionTooLong.selector ||
            id == Errors.Round_MissingRole.selector ||
            id == Errors.Round_NoReason.selector ||
            id == Errors.Round_NotBuilder.selector ||
            id == Errors.Round_NotOwner.selector ||
            id == Errors.Round_NothingReleased.selector ||
            id == Errors.Round_NothingToAbsorb.selector ||
            id == Errors.Round_OutsideWindow.selector ||
            id == Errors.Round_TooEarly.selector ||
            id == Errors.Round_TooLate.selector ||
            id == Errors.Round_UnknownApplication.selector ||
            id == Errors.Round_WrongPhase.selector ||
            id == Errors.Round_WrongRecipient.selector ||
            id == Errors.Round_WrongStatus.selector ||
            id == Errors.Round_ZeroAmount.selector;
    }

    function _isStakes(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Stakes_AboveAccusable.selector ||
            id == Errors.Stakes_AboveLocked.selector ||
            id == Errors.Stakes_AlreadyAccused.selector ||
            id == Errors.Stakes_NoReason.selector ||
            id == Errors.Stakes_NotAccused.selector ||
            id == Errors.Stakes_NotAccuser.selector ||
            id == Errors.Stakes_NothingReady.selector ||
            id == Errors.Stakes_NotSlasher.selector ||
            id == Errors.Stakes_NotStaker.selector ||
            id == Errors.Stakes_OwnAccusation.selector ||
            id == Errors.Stakes_RoundNotFundable.selector ||
            id == Errors.Stakes_Spared.selector ||
            id == Errors.Stakes_TooEarly.selector ||
            id == Errors.Stakes_ZeroAmount.selector;
    }

    function _isStanding(bytes4 id) private pure returns (bool) {
        return
            id == Errors.Standing_AlreadyEndorsed.selector ||
            id == Errors.Standing_AlreadyFollowing.selector ||
            id == Errors.Standing_AlreadySettled.selector ||
            id == Errors.Standing_DonationsClosed.selector ||
            id == Errors.Standing_FollowsItself.selector ||
            id == Errors.Standing_GiftNotPaid.selector ||
            id == Errors.Standing_NoPoints.selector ||
            id == Errors.Standing_NotEndorsed.selector ||
            id == Errors.Standing_NotEnoughPoints.selector ||
            id == Errors.Standing_NotFinal.selector ||
            id == Errors.Standing_NothingCounted.selector ||
            id == Errors.Standing_OwnApplication.selector ||
            id == Errors.Standing_WrongStatus.selector;
    }
}
