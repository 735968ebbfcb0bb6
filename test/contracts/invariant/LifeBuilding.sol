// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Decision, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {TestGate} from "../support/TestGate.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeBuilding
/// @notice Builders apply, edit, apply again and name other payout addresses; reviewers decide, alone and in batches.
abstract contract LifeBuilding is LifeStage {
    function build(uint256 seed) external {
        uint256 what = mix(seed, 1) % 8;
        if (what < 3) _applySomebody(seed);
        else if (what < 6) _reviewSomebody(seed);
        else if (what == 6) _reviewMany(seed);
        else _moveRecipient(seed);
    }

    function _applySomebody(uint256 seed) private {
        if (!round.applicationsOpen()) return;
        address builder = _pick(_builders, seed, 2);
        Status status = round.application(round.applicationOf(builder)).status;
        if (status == Status.Withdrawn || status == Status.Disqualified) return;
        if (status == Status.Accepted && block.timestamp >= _c.times.donationsFrom) return;
        _apply(round, builder, _recipient(seed, 3), _ask(seed, 4));
    }

    /// A calibration that fails never stops an acceptance; a ledger that refuses stops that one alone.
    function _reviewSomebody(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Pending, mix(seed, 2));
        if (!isFound || _phase() != Phase.Open) return;
        address builder = round.application(id).builder;
        bytes28 content = round.application(id).content;
        if (mix(seed, 5) % 2 == 0) _cast.calibration.setMode(TestGate.Mode(mix(seed, 6) % 3));
        else _cast.calibration.setMode(TestGate.Mode.Answer);
        bool isRefused = mix(seed, 7) % 4 == 0;
        _cast.mockLedger.refuse(builder, isRefused);
        vm.prank(reviewer);
        if (mix(seed, 3) % 4 == 0) {
            round.reject(id, content, REASON);
            return;
        }
        isRefused = isRefused && _c.modules.ledger == address(_cast.mockLedger);
        (bool isDone, ) = address(round).call(abi.encodeCall(round.accept, (id, content, REASON)));
        assertTrue(isDone != isRefused, "accept");
    }

    /// A batch with a wrong hash in it: that one fails alone.
    function _reviewMany(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Pending, mix(seed, 2));
        if (!isFound || _phase() != Phase.Open) return;
        _cast.mockLedger.refuse(round.application(id).builder, false);
        Decision[] memory decisions = new Decision[](2);
        bytes28 content = round.application(id).content;
        decisions[0] = Decision({application: id, isAccepted: true, content: bytes28(REASON), reason: REASON});
        decisions[1] = Decision({application: id, isAccepted: true, content: content, reason: REASON});
        vm.prank(reviewer);
        assertEq(round.review(decisions), 1, "failed decisions");
        assertTrue(round.application(id).status == Status.Accepted, "accepted in a batch");
    }

    function _moveRecipient(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 2));
        if (!isFound || _phase() == Phase.Upcoming || _phase() >= Phase.Closed) return;
        if (round.application(id).areDonationsPaid && round.application(id).isMatchPaid) return;
        address to = _recipient(seed, 3);
        address builder = round.application(id).builder;
        vm.prank(builder);
        round.proposeRecipient(to);
        if (mix(seed, 4) % 2 == 0) return;
        vm.prank(reviewer);
        round.confirmRecipient(id, to);
        assertEq(round.application(id).recipient, to, "recipient");
    }
}
