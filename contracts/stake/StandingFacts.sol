// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {IPriceList} from "../interfaces/IPriceList.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IStanding} from "../interfaces/IStanding.sol";
import {IWorkLedger} from "../interfaces/IWorkLedger.sol";
import {ConfigurationReader} from "../libraries/ConfigurationReader.sol";
import {Errors} from "../libraries/Errors.sol";
import {Units} from "../libraries/Units.sol";
import {Voice} from "../libraries/Voice.sol";
import {Application, ApplicationId, Pair, Status} from "../types/Applications.sol";
import {Giving, Phase, RoundConfig} from "../types/Configuration.sol";
import {Engagement, Objection, WorkState} from "../types/Work.sol";

/// @notice The facts standing is made of, read from Rounds and the Ledger; nothing is kept here.
abstract contract StandingFacts is IStanding {
    /// @dev What is settled by. `granted` 0: nothing counts. `isPaid`: the donations reached the Builder.
    struct Verdict {
        address program;
        Giving giving;
        address poolAsset;
        Application app;
        uint256 granted;
        uint256 justified;
        bool isPaid;
    }

    /// @inheritdoc IStanding
    uint256 public constant LAST_CALL = 365 days;

    /// @inheritdoc IStanding
    IWorkLedger public immutable ledger;
    /// @inheritdoc IStanding
    IProgramFactory public immutable factory;
    /// @inheritdoc IStanding
    IPriceList public immutable prices;

    constructor(IWorkLedger newLedger) {
        (ledger, factory, prices) = (newLedger, newLedger.factory(), newLedger.prices());
    }

    /* WHAT COUNTS */

    function _judgePair(
        address round,
        ApplicationId application,
        address explorer
    ) internal view returns (Verdict memory v, uint256 justified, uint256 failed) {
        v = _verdict(round, application);
        uint256 own = _countedOf(round, application, explorer, v.giving);
        if (v.granted == 0) return (v, 0, 0);
        uint256 credit = Math.min(own, v.app.effective - own);
        Objection objection = ledger.objectionOf(round, application, explorer);
        (justified, failed) = _splitDown(v, round, application, explorer, credit, objection);
    }

    /// @dev How an application ended; reverts while it has not.
    function _verdict(address round, ApplicationId application) internal view returns (Verdict memory v) {
        RoundConfig memory config;
        (v.program, config) = _checkRound(round);
        (v.giving, v.poolAsset) = (config.giving, config.matching.asset);
        v.app = IDonationRound(round).application(application);
        Phase phase = IDonationRound(round).phase();
        bool isDisqualified = v.app.status == Status.Disqualified;
        // A Builder that is neither accepted nor disqualified has withdrawn: no other one has donations.
        if (phase == Phase.Cancelled || (v.app.status != Status.Accepted && !isDisqualified)) return v;
        if (phase < Phase.Settling) revert Errors.Standing_NotFinal(round, application);
        if (isDisqualified) {
            v.granted = 1;
            return v;
        }
        (v.granted, v.justified) = _granted(round, application, phase == Phase.Closed);
        v.isPaid = v.app.areDonationsPaid;
        if (v.granted != 0 && !v.isPaid && phase != Phase.Closed) {
            revert Errors.Standing_GiftNotPaid(round, application);
        }
    }

    /// @dev The Ledger's verdict, if it is final or never will be.
    function _granted(
        address round,
        ApplicationId application,
        bool isClosed
    ) private view returns (uint256 granted, uint256 justified) {
        bool isFinal;
        (isFinal, granted, justified) = ledger.verdictOf(round, application);
        if (isFinal && granted != 0) return (granted, justified);
        // Nothing was granted, or too little to account for.
        if (isClosed && ledger.stateOf(round, application) == WorkState.None) return (0, 0);
        if (!isClosed || block.timestamp < IDonationRound(round).times().claimUntil + LAST_CALL) {
            revert Errors.Standing_NotFinal(round, application);
        }
        if (!ledger.recordOf(round, application).wasDecided) return (0, 0);
    }

    /// @dev Both parts are rounded against the Explorer. An endorser's objection is no one's.
    function _splitDown(
        Verdict memory v,
        address round,
        ApplicationId application,
        address explorer,
        uint256 credit,
        Objection objection
    ) internal view returns (uint256 justified, uint256 failed) {
        credit = _discountDown(v, round, application, credit);
        if (v.app.status == Status.Disqualified || objection == Objection.Overruled) return (0, credit);
        justified = credit;
        if (objection != Objection.Upheld) justified = Math.mulDiv(credit, Math.min(v.justified, v.granted), v.granted);
        failed = credit - justified;
        if (!v.isPaid || explorer == v.app.recipient) justified = 0;
    }

    /// @dev Credit for a Builder already big: A / (A + received before); all of it if the Program set no allowance.
    function _discountDown(
        Verdict memory v,
        address round,
        ApplicationId application,
        uint256 credit
    ) private view returns (uint256) {
        if (credit == 0) return 0;
        uint256 allowance = prices.priceAt(v.program, v.poolAsset, Units.ALLOWANCE, ledger.openedAt(round));
        if (allowance == 0) return credit;
        uint256 received = 0;
        Engagement[] memory engagements = ledger.engagementsOf(v.program, v.app.builder);
        for (uint256 i = 0; i < engagements.length; ++i) {
            if (engagements[i].round != round || !(engagements[i].application == application)) continue;
            received = engagements[i].receivedBefore;
            break;
        }
        return Math.mulDiv(credit, allowance, allowance + received);
    }

    function _countedOf(
        address round,
        ApplicationId application,
        address explorer,
        Giving memory giving
    ) internal view returns (uint256 effective) {
        effective = _effectiveOf(round, application, explorer, giving);
        if (effective == 0) revert Errors.Standing_NothingCounted(round, application, explorer);
    }

    function _effectiveOf(
        address round,
        ApplicationId application,
        address explorer,
        Giving memory giving
    ) internal view returns (uint256) {
        Pair memory pair = IDonationRound(round).pair(application, explorer);
        return Voice.effectiveDown(pair.amount, pair.weight, giving.minCounted, giving.maxCounted);
    }

    /* ROUNDS */

    function _checkRound(address round) internal view returns (address program, RoundConfig memory config) {
        program = factory.programOf(round);
        if (program == address(0)) revert Errors.Standing_NotARound(round);
        config = ConfigurationReader.unpack(Clones.fetchCloneArgs(round));
        if (config.modules.ledger != address(ledger)) revert Errors.Standing_OtherLedger(round, config.modules.ledger);
    }

    function _checkDonations(address round) internal view returns (address program, RoundConfig memory config) {
        (program, config) = _checkRound(round);
        if (!IDonationRound(round).donationsOpen()) revert Errors.Standing_DonationsClosed(round);
    }
}
