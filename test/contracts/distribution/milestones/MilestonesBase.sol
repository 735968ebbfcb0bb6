// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IMilestones} from "../../../../contracts/interfaces/IMilestones.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Milestone, MilestoneState} from "../../../../contracts/types/Milestones.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {ThiefRound} from "../../support/ThiefRound.sol";

/// @title MilestonesBase
/// @notice An open Round that pays `MATCH` of `token` to `payee` for builderA's application `a`, through milestones.
abstract contract MilestonesBase is LifeBase {
    uint256 internal constant JUDGE = 10 days;
    uint256 internal constant DEFAULT = 100 days;
    /// Not divisible by any share below: dust is to be seen.
    uint256 internal constant MATCH = 10 * UNIT + 7;
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    IMilestones internal milestones;
    IDonationRound internal round;
    ApplicationId internal a;
    address internal payee = makeAddr("payee");

    function setUp() public virtual override {
        super.setUp();
        milestones = _newMilestones(address(token));
        round = _opened(_config(), payee);
    }

    /* STAGES */

    function _newMilestones(address asset) internal returns (IMilestones created) {
        bytes memory arguments = abi.encode(factory, asset, JUDGE, DEFAULT);
        created = IMilestones(deploy("contracts/distribution/Milestones.sol:Milestones", arguments));
        _trust(address(created));
    }

    /// Donations are open and there.
    function _opened(RoundConfig memory c, address recipient) internal returns (IDonationRound opened) {
        c.modules.distributor = address(milestones);
        c.modules.deliverGas = 200_000;
        c.giving.asset = address(token);
        opened = _open(c);
        a = _joinAs(opened, builderA, recipient, 0);
        vm.warp(DONATIONS_FROM);
        if (c.matching.asset == NATIVE) {
            vm.deal(sponsor, MATCH);
            vm.prank(sponsor);
            opened.fund{value: MATCH}(MATCH, false);
        } else {
            _fund(opened, sponsor, MATCH);
        }
        _donate(opened, ann, a, UNIT);
        _donate(opened, bob, a, UNIT);
    }

    /// Three parts, within 30, 60 and 90 days.
    function _plan() internal pure returns (Milestone[] memory parts) {
        parts = new Milestone[](3);
        parts[0] = Milestone({outcome: keccak256("design"), bps: 3333, time: 30 days});
        parts[1] = Milestone({outcome: keccak256("code"), bps: 3333, time: 60 days});
        parts[2] = Milestone({outcome: keccak256("people"), bps: 3334, time: 90 days});
    }

    function _prescribe(Milestone[] memory parts) internal {
        vm.prank(reviewer);
        milestones.prescribe(address(round), a, parts);
    }

    function _agree(Milestone[] memory parts) internal {
        vm.prank(builderA);
        milestones.agree(address(round), a, parts);
    }

    function _agreed() internal {
        _prescribe(_plan());
        _agree(_plan());
    }

    /// Settled at SETTLE_FROM, and the match delivered.
    function _delivered() internal {
        _settle(round);
        round.claimMatch(a);
    }

    function _deliveredInParts() internal {
        _agreed();
        _delivered();
    }

    /* PARTS */

    function _submit(uint256 part) internal {
        vm.prank(builderA);
        milestones.submit(address(round), a, part, EVIDENCE);
    }

    function _decide(uint256 part, bool isAccepted) internal {
        vm.prank(reviewer);
        milestones.decide(address(round), a, part, EVIDENCE, isAccepted, REASON);
    }

    function _appeal(uint256 part) internal {
        vm.prank(builderA);
        milestones.appeal(address(round), a, part, REASON);
    }

    function _rule(uint256 part, bool isAccepted) internal {
        vm.prank(arbiter);
        milestones.rule(address(round), a, part, isAccepted, REASON);
    }

    function _pay(uint256 part) internal returns (uint256) {
        vm.prank(anyone);
        return milestones.pay(address(round), a, part, payee);
    }

    function _release(uint256 part) internal returns (uint256) {
        vm.prank(anyone);
        return milestones.release(address(round), a, part);
    }

    /* EXPECTATIONS */

    function _state(uint256 part) internal view returns (MilestoneState) {
        return milestones.statusOf(address(round), a, part).state;
    }

    function _assertState(uint256 part, MilestoneState state) internal view {
        assertEq(uint256(_state(part)), uint256(state), "state");
    }

    function _expectState(uint256 part, MilestoneState state) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Milestones_WrongState.selector, part, state));
    }

    /* OTHERS */

    /// A Round on the registry, of a Program of its own, that says what it likes.
    function _thiefRound() internal returns (ThiefRound) {
        IProgram other = _newProgram("hostile");
        address thiefKind = address(new ThiefRound());
        vm.startPrank(admin);
        other.setTrusted(thiefKind, true);
        vm.stopPrank();
        uint256 now_ = block.timestamp;
        vm.warp(START);
        RoundConfig memory c = _config();
        c.program = address(other);
        vm.prank(operator);
        address opened = other.openRound(thiefKind, c, "hostile");
        vm.warp(now_);
        return ThiefRound(payable(opened));
    }
}
