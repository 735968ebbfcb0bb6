// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Roles} from "../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {Mood} from "../support/RoundMocks.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeRuling
/// @notice What people with a role do to a Round and to each other, and Builders to themselves; and the clock.
abstract contract LifeRuling is LifeStage {
    function rule(uint256 seed) external {
        uint256 what = mix(seed, 1) % 20;
        if (what == 0) return _cancel(seed);
        if (what < 3) return _extend(1 + uint8(mix(seed, 2) % 5));
        if (what == 3) return _govern(seed);
        if (what == 4) return _cast.mockDistributor.setMood(Mood(mix(seed, 2) % 3));
        if (_phase() != Phase.Open && _phase() != Phase.Review) return;
        if (what < 9) return _reinstate(seed);
        if (block.timestamp >= round.times().settleFrom - 1 days) return;
        (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 2));
        if (!isFound) return;
        if (what < 16) return _disqualify(round, id);
        address builder = round.application(id).builder;
        vm.prank(builder);
        round.withdraw();
    }

    /// To a moment near or exactly on a boundary, or some hours on.
    function wait(uint256 seed) external {
        uint256 to = block.timestamp + (mix(seed, 1) % 3 days);
        if (mix(seed, 2) % 3 != 0) {
            to = _nextBoundary(block.timestamp);
            if (mix(seed, 4) % 2 == 0) to = _nextBoundary(to);
            if (mix(seed, 3) % 3 == 0 && to > block.timestamp + 1) --to;
        }
        vm.warp(to);
    }

    function _cancel(uint256 seed) private {
        if (_phase() > Phase.Open || mix(seed, 2) % 5 != 0) return;
        bool isEarly = block.timestamp < _c.times.donationsFrom;
        vm.prank(isEarly ? operator : _admin());
        round.cancel(REASON);
    }

    function _extend(uint8 extraDays) private {
        if (_phase() > Phase.Open) return;
        uint256 moved = (round.times().claimUntil - _c.times.claimUntil) / 1 days;
        if (moved + extraDays > 30) return;
        vm.prank(operator);
        round.extend(extraDays);
        assertEq(round.times().claimUntil, _c.times.claimUntil + (moved + extraDays) * 1 days, "extended");
    }

    function _reinstate(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Disqualified, mix(seed, 2));
        if (!isFound) return;
        vm.prank(mix(seed, 3) % 2 == 0 ? _admin() : arbiter);
        round.reinstate(id, REASON);
    }

    /// Admins come and go, the last one stays; every other role can be taken and given again.
    function _govern(uint256 seed) private {
        address first = _admin();
        address candidate = address(uint160(0xAD000 + (mix(seed, 3) % 3)));
        uint256 what = mix(seed, 2) % 4;
        bool isLast = program.getRoleMemberCount(Roles.ADMIN) == 1;
        if (what == 0) {
            vm.prank(first);
            program.offerAdmin(candidate);
            vm.prank(candidate);
            program.acceptAdmin();
        } else if (what == 1) {
            vm.prank(first);
            (bool isDone, ) = address(program).call(abi.encodeCall(program.renounceRole, (Roles.ADMIN, first)));
            assertTrue(isDone != isLast, "the last admin leaves");
        } else if (what == 2) {
            vm.prank(first);
            (bool isDone, ) = address(program).call(abi.encodeCall(program.revokeRole, (Roles.ADMIN, first)));
            assertTrue(isDone != isLast, "the last admin is taken out");
        } else {
            bytes32 role = _roles()[1 + (mix(seed, 4) % 3)];
            address holder = program.getRoleMember(role, 0);
            vm.startPrank(first);
            program.revokeRole(role, holder);
            program.grantRole(role, holder);
            vm.stopPrank();
        }
    }

    function _nextBoundary(uint256 from) private view returns (uint256 next) {
        uint256[9] memory moments = [
            uint256(_c.times.applicationsUntil),
            _c.times.donationsFrom,
            round.times().donationUntil,
            round.times().settleFrom - 1 days,
            round.times().settleFrom,
            round.times().fallbackAt,
            round.settledAt() + 30 days,
            round.times().claimUntil - 14 days,
            round.times().claimUntil
        ];
        next = type(uint256).max;
        for (uint256 i = 0; i < moments.length; ++i) {
            if (moments[i] > from && moments[i] < next) next = moments[i];
        }
        if (next == type(uint256).max) next = from + 1 days;
    }
}
