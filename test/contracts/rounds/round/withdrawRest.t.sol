// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {Receiver} from "../../support/Receiver.sol";

contract WithdrawRestTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        _use(_config());
    }

    /// Ideal of A: 2 units of the token; of B: 4.
    function _use(RoundConfig memory config) private {
        vm.warp(START);
        round = _open(config);
        a = _join(round, builderA);
        b = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
        _donate(round, ann, b, UNIT);
        _donate(round, bob, b, 4 * UNIT);
    }

    function test_RevertWhen_RestGoesToZero() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, sponsor, sponsor));
        vm.prank(sponsor);
        round.withdrawRest(sponsor, address(0));
    }

    function test_RevertWhen_AnotherNamesWhere() public {
        _fund(round, sponsor, UNIT);
        address[3] memory callers = [anyone, admin, treasurer];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, callers[i], sponsor));
            vm.prank(callers[i]);
            round.withdrawRest(sponsor, callers[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, callers[i], program));
            vm.prank(callers[i]);
            round.withdrawRest(address(program), callers[i]);
        }
    }

    function test_RevertGiven_NothingReleasedYet() public {
        _fund(round, sponsor, UNIT);
        uint40[4] memory moments = [START, DONATIONS_FROM, DONATION_UNTIL, SETTLE_FROM];
        for (uint256 i = 0; i < 4; ++i) {
            vm.warp(moments[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, sponsor));
            round.withdrawRest(sponsor, sponsor);
        }
    }

    function test_RevertGiven_NoShare() public {
        _fund(round, sponsor, UNIT);
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, anyone));
        round.withdrawRest(anyone, anyone);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, program));
        round.withdrawRest(address(program), address(program));
    }

    function test_RevertGiven_TakenAlready() public {
        _fund(round, sponsor, UNIT);
        vm.warp(CLAIM_UNTIL);
        vm.expectEmit(address(round));
        emit Events.RestWithdrawn(sponsor, sponsor, UNIT);
        round.withdrawRest(sponsor, sponsor);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, sponsor));
        round.withdrawRest(sponsor, sponsor);
    }

    function test_RevertGiven_SponsorRefuses() public {
        Receiver receiver = _nativeSponsor();
        receiver.setMode(Receiver.Mode.Refuse);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, receiver, UNIT));
        round.withdrawRest(address(receiver), address(receiver));
        receiver.run(address(round), 0, abi.encodeCall(IRound.withdrawRest, (address(receiver), cat)));
        assertEq(cat.balance, UNIT);
    }

    function _nativeSponsor() private returns (Receiver receiver) {
        vm.warp(START);
        round = _open(_nativeConfig());
        receiver = new Receiver();
        vm.deal(address(receiver), UNIT);
        receiver.run(address(round), UNIT, abi.encodeCall(IRound.fund, (UNIT, false)));
        vm.prank(admin);
        round.cancel(REASON);
    }

    /* CANCELLED */

    function test_GivenCancelledPool() public {
        _fund(round, ann, 3 * UNIT);
        _fund(round, bob, UNIT);
        _endow(cat, 2 * UNIT, address(round));
        vm.prank(cat);
        round.fund(2 * UNIT, true);
        vm.prank(admin);
        round.cancel(REASON);
        assertEq(round.withdrawRest(ann, ann), 3 * UNIT);
        assertEq(round.withdrawRest(address(program), address(program)), 2 * UNIT);
        assertEq(round.withdrawRest(bob, bob), UNIT);
        assertEq(round.restOf(cat), 0);
        assertEq(token.balanceOf(address(round)), _escrow(round));
    }

    /* SETTLED */

    function test_GivenNoDemand() public {
        _fund(round, sponsor, 10 * UNIT);
        _disqualify(round, a);
        _disqualify(round, b);
        _settle(round);
        assertEq(round.withdrawRest(sponsor, sponsor), 10 * UNIT);
    }

    function test_GivenKeepWithMoreThanEnough() public {
        RoundConfig memory config = _config();
        config.matching.saturation = Saturation.Keep;
        _use(config);
        _fund(round, sponsor, 10 * UNIT);
        _settle(round);
        assertEq(round.matchOf(a), 2 * UNIT);
        assertEq(round.matchOf(b), 4 * UNIT);
        assertEq(round.withdrawRest(sponsor, sponsor), 4 * UNIT);
        round.claim(a);
        round.claim(b);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_GivenEverybodyCapped() public {
        RoundConfig memory config = _config();
        config.matching.capBps = 2_500;
        _use(config);
        _fund(round, sponsor, 8 * UNIT);
        _settle(round);
        assertEq(round.matchOf(a), 2 * UNIT);
        assertEq(round.matchOf(b), 2 * UNIT);
        assertEq(round.withdrawRest(sponsor, sponsor), 4 * UNIT);
        round.claim(a);
        round.claim(b);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_GivenScaleUpUncapped() public {
        _fund(round, sponsor, 10 * UNIT);
        _settle(round);
        assertEq(round.matchOf(a), (10 * UNIT) / 3);
        assertEq(round.matchOf(b), (20 * UNIT) / 3);
        assertEq(round.restOf(sponsor), 0);
        round.claim(a);
        round.claim(b);
        vm.warp(CLAIM_UNTIL);
        assertEq(round.withdrawRest(sponsor, sponsor), 1);
        assertEq(token.balanceOf(address(round)), 0);
    }

    /* CLOSED */

    function test_GivenUnclaimedMatch() public {
        _fund(round, sponsor, 12 * UNIT);
        _settle(round);
        round.claim(a);
        vm.warp(CLAIM_UNTIL);
        assertEq(round.matchOf(b), 0);
        assertEq(round.matchOf(a), 4 * UNIT);
        assertEq(round.withdrawRest(sponsor, sponsor), 8 * UNIT);
        assertEq(token.balanceOf(address(round)), 5 * UNIT);
    }

    function test_GivenClaimedMatch() public {
        _fund(round, sponsor, 12 * UNIT);
        _settle(round);
        round.claim(a);
        round.claim(b);
        vm.warp(CLAIM_UNTIL);
        assertEq(round.restOf(sponsor), 0);
        assertEq(token.balanceOf(address(round)), 0);
    }

    function test_GivenNeverSettled() public {
        _fund(round, sponsor, 12 * UNIT);
        vm.warp(SETTLE_FROM);
        assertFalse(round.settle(new ApplicationId[](0), 1));
        vm.warp(CLAIM_UNTIL);
        assertEq(round.withdrawRest(sponsor, sponsor), 12 * UNIT);
        assertEq(token.balanceOf(address(round)), _escrow(round));
    }

    function test_WhenTakenInParts() public {
        RoundConfig memory config = _config();
        config.matching.saturation = Saturation.Keep;
        _use(config);
        _fund(round, ann, 7 * UNIT + 1);
        _fund(round, bob, 3 * UNIT);
        _settle(round);
        uint256 first = round.withdrawRest(ann, ann);
        round.claim(a);
        token.mint(address(round), 3);
        round.absorb();
        vm.warp(CLAIM_UNTIL);
        uint256 second = round.withdrawRest(ann, ann);
        uint256 released = 8 * UNIT + 1 + 3;
        assertEq(_released(round), released);
        assertEq(first + second, ((7 * UNIT + 1) * released) / (10 * UNIT + 1));
        round.withdrawRest(bob, bob);
        assertLt(token.balanceOf(address(round)) - _escrow(round), 2, "dust");
    }

    function test_WhenSponsorReenters() public {
        bytes[4] memory ways = [
            abi.encodeCall(IRound.withdrawRest, (ann, ann)),
            abi.encodeCall(IDonationRound.refund, (a, ann, ann)),
            abi.encodeCall(IRound.recover, (address(token))),
            abi.encodeCall(IRound.absorb, ())
        ];
        for (uint256 i = 0; i < ways.length; ++i) {
            Receiver receiver = _nativeSponsor();
            receiver.setReentry(address(round), ways[i]);
            round.withdrawRest(address(receiver), address(receiver));
            assertEq(receiver.tried(), 1);
            assertFalse(receiver.hasReentered());
        }
    }
}
