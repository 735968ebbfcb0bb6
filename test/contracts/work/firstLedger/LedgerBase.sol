// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IFirstLedger} from "../../../../contracts/interfaces/IFirstLedger.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

/// @title LedgerBase
/// @notice A settled Round in which Builder A was granted ten units, and a way to the next one.
abstract contract LedgerBase is LifeBase {
    uint256 internal constant GRACE = 30 days;
    uint256 internal constant JUDGE = 7 days;

    IFirstLedger internal ledger;
    IDonationRound internal first;
    ApplicationId internal a;
    uint256 internal graceUntil;

    function setUp() public virtual override {
        super.setUp();
        bytes memory arguments = abi.encode(factory, GRACE, JUDGE);
        ledger = IFirstLedger(deploy("contracts/work/FirstLedger.sol:FirstLedger", arguments));
        _trust(address(ledger));
        first = _open(_ledgerConfig());
        a = _joinAs(first, builderA, cat, 0);
        _fundAndGive(first, a);
        _settle(first);
        graceUntil = SETTLE_FROM + GRACE;
    }

    function _ledgerConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.ledger = address(ledger);
    }

    function _fundAndGive(IDonationRound round, ApplicationId id) internal {
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, 10 * UNIT);
        _donate(round, ann, id, UNIT);
        _donate(round, bob, id, UNIT);
    }

    /// The Program's next Round, as of now; A has applied.
    function _next(RoundConfig memory c) internal returns (IDonationRound round, ApplicationId id) {
        uint40 later = uint40(block.timestamp) - START;
        c.times.applicationsFrom += later;
        c.times.applicationsUntil += later;
        c.times.donationsFrom += later;
        c.times.donationUntil += later;
        c.times.settleFrom += later;
        c.times.claimUntil += later;
        c.times.applicationsFrom = uint40(block.timestamp);
        round = _open(c);
        id = _apply(round, builderA, builderA, 0);
    }

    function _justify(uint256 amount) internal {
        vm.prank(builderA);
        ledger.justify(address(first), a, amount, REASON);
    }

    function _judge(uint256 amount) internal {
        vm.prank(reviewer);
        ledger.judge(address(first), a, amount, REASON);
    }

    function _owed() internal view returns (uint256 owed) {
        (owed, ) = ledger.debtOf(address(first), a);
    }
}
