// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Content} from "../../../contracts/types/Applications.sol";
import {Objection, WorkState} from "../../../contracts/types/Work.sol";
import {StampBase} from "../passport/providers/StampBase.sol";

/// Explorers who try to look better than they gave.
contract StandingThreatsTest is StampBase {
    function setUp() public override {
        super.setUp();
        stamp = _stamp("EffectiveDonor");
    }

    /* D114: own Builders */

    /// A Builder gives to itself, by its own address and by the one it is paid at: neither counts, nor is it the others
    /// of anybody.
    function test_D114_GivingToOneselfIsNoStanding() public {
        _nextEmpty();
        Content memory content = _content(erin);
        id = _apply(dave, content);
        _accept(id);
        _toDonations();
        _donate(dave, id, 1_000e18);
        _donate(erin, id, 1_000e18);
        _donate(bob, id, 10e18);
        _endWith(10_000);
        _expectNothingCounted(dave);
        _settlePair(dave);
        _expectNothingCounted(erin);
        _settlePair(erin);
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    /// The same through another address of its own: alone it has credit for nothing, however much it moves in circles.
    function test_D114_LoneDonorOfItsOwnBuilderIsNoStanding() public {
        for (uint256 i = 0; i < 3; ++i) {
            _nextEmpty();
            id = _accepted(dave);
            _toDonations();
            _donate(erin, id, 1_000e18);
            _endWith(10_000);
            _settlePair(erin);
        }
        _assertDonor(erin, 0, 0);
        _assertNotHeldAt(erin, clock + MIN_AGE);
    }

    /// Money that only waited in the Round: the own Builder never claims the donations, and they come back.
    function test_D114_MoneyThatComesBackIsNoStanding() public {
        _fund(POOL);
        _toSettling();
        _settle();
        round.claimMatch(id);
        _verdict(id, 10_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_GiftNotPaid.selector, round, id));
        _settlePair(bob);
        _toClosed();
        round.refund(id, bob, bob);
        assertEq(token.balanceOf(bob), BOBS, "all of it");
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
    }

    /* D115: rings */

    /// Second addresses without a weight add nothing, neither for themselves nor for the first one.
    function test_D115_RingWithoutWeightsIsNoStanding() public {
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, 100e18);
        for (uint256 i = 0; i < 5; ++i) {
            explorerGate.setWeight(_donor(i), 0);
            _donate(_donor(i), id, 100e18);
        }
        _endWith(10_000);
        _settlePair(bob);
        _assertDonor(bob, 0, 0);
        _expectNothingCounted(_donor(0));
        _settlePair(_donor(0));
    }

    /// With weights a ring has what min(own, others) leaves: each address at most what it gave itself, counted; so each
    /// further Stamp takes an identity, and all of the Stamp's amount again.
    function testFuzz_D115_RingHasNoMoreThanItGave(uint256 seed, uint256 size) public {
        size = bound(size, 1, 6);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        uint256 gave = 0;
        for (uint256 i = 0; i < size; ++i) {
            uint256 weight = mix(seed, i) % 10_001;
            uint256 amount = 1 + (mix(seed, 100 + i) % (4 * MIN_JUSTIFIED));
            explorerGate.setWeight(_donor(i), weight);
            _donate(_donor(i), id, amount);
            gave += (amount * weight) / 10_000;
        }
        _endWith(10_000);
        uint256 earned = 0;
        uint256 stamps = 0;
        for (uint256 i = 0; i < size; ++i) {
            if (_counted(_donor(i)) == 0) continue;
            (uint256 justified, ) = _settlePair(_donor(i));
            assertLe(justified, _counted(_donor(i)), "own");
            assertLe(justified, gave - _counted(_donor(i)), "others");
            earned += justified;
            (bool held, ) = stamp.heldAt(_donor(i), clock + MIN_AGE);
            if (held) ++stamps;
        }
        assertLe(earned, gave, "in all");
        assertLe(stamps * MIN_JUSTIFIED, gave, "Stamps");
    }

    /// A ring whose Builder does not deliver fails with all it steered, whoever of it would rather not be settled.
    function test_D115_RingFailsWithItsBuilder() public {
        _endWith(0);
        _settlePair(bob);
        _settlePair(carol);
        _assertDonor(bob, 0, 60e18);
        _assertDonor(carol, 0, 60e18);
    }

    /// A ring that endorses itself: followers are not the others.
    function test_D115_FollowersAreNotTheOthers() public {
        _earn(bob, 100e18);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _endorse(bob, 100e18);
        _donate(bob, id, 100e18);
        for (uint256 i = 0; i < 3; ++i) {
            _donate(_donor(i), id, 100e18);
            _follow(_donor(i), bob);
        }
        _donate(carol, id, 1e18);
        _endWith(10_000);
        _settleEndorsement(bob);
        _assertCommunicator(bob, 1e18, 0);
    }

    /// The same grown Builder again and again: what a gift to it earns goes to nothing.
    function test_D115_GivingToTheIncumbentFades() public {
        _setAllowance(100e18);
        uint256 last = type(uint256).max;
        for (uint256 i = 0; i < 4; ++i) {
            _next();
            work.addEngagement(alice, address(round), id, uint128(i * i * 1_000e18));
            _endWith(10_000);
            (uint256 justified, ) = _settlePair(bob);
            assertLt(justified, last, "fades");
            last = justified;
        }
        assertLt(last, 1e18, "of sixty");
    }

    /* D120: dust */

    /// Dust to everybody, all of it well spent, has the best ratio and no Stamp.
    function test_D120_DustToAllIsNoStanding() public {
        uint256 builders = 12;
        _nextEmpty();
        for (uint256 i = 0; i < builders; ++i) _accepted(_builder(i));
        _toDonations();
        for (uint32 i = 1; i <= builders; ++i) {
            _donate(bob, _id(i), 1);
            _donate(carol, _id(i), 100e18);
        }
        _end();
        for (uint32 i = 1; i <= builders; ++i) {
            id = _id(i);
            _verdict(id, 10_000);
            _settlePair(bob);
            _settlePair(carol);
        }
        _assertDonor(bob, builders, 0);
        // Nor do the others' hundreds, next to nothing but dust.
        _assertDonor(carol, builders, 0);
        _assertNotHeldAt(bob, clock + MIN_AGE);
        _assertNotHeldAt(carol, clock + MIN_AGE);
    }

    /// Dust does not outweigh a failure: amounts count, not how many Builders.
    function test_D120_DustDoesNotBuryAFailure() public {
        _nextEmpty();
        for (uint256 i = 0; i < 9; ++i) _accepted(_builder(i));
        _toDonations();
        _donate(bob, _id(9), 50e18);
        _donate(carol, _id(9), 50e18);
        for (uint32 i = 1; i < 9; ++i) {
            _donate(bob, _id(i), 1e15);
            _donate(carol, _id(i), 50e18);
        }
        _end();
        for (uint32 i = 1; i <= 9; ++i) {
            id = _id(i);
            _verdict(id, i == 9 ? 0 : 10_000);
            _settlePair(bob);
        }
        _assertDonor(bob, 8e15, 50e18);
        assertEq(standing.standingAt(address(program), address(token), bob, clock), 1, "bps");
    }

    /* D152: outcomes, not cost */

    /// What was justified of the grant is all that is read: ten times the tokens burnt for it change nothing, nor does
    /// more "justified" than was granted.
    function testFuzz_D152_CostAddsNothing(uint256 granted, uint256 spent) public {
        granted = bound(granted, 1, 2 ** 100);
        spent = bound(spent, granted, 2 ** 120);
        _end();
        work.setVerdict(address(round), id, true, granted, granted);
        _settlePair(bob);
        _assertDonor(bob, 60e18, 0);
        work.setVerdict(address(round), id, true, granted, spent);
        _expectSettled(bob);
        _settlePair(bob);
    }

    /* D115: failures kept out of sight */

    /// Settling only what went well: a rival settles the rest, and no order hides it.
    function test_D115_RivalSettlesTheFailure() public {
        _endWith(10_000);
        vm.prank(bob);
        standing.settlePair(address(round), id, bob);
        _assertHeldAt(bob, clock + MIN_AGE);
        _next();
        _endWith(0);
        vm.prank(carol);
        standing.settlePair(address(round), id, bob);
        _assertDonor(bob, 60e18, 60e18);
        _assertNotHeldAt(bob, clock + MIN_AGE);
    }

    /// A Builder that keeps its record open for ever hides nothing beyond a year after claimUntil, if anybody decided;
    /// and a failure once settled stays while it is open.
    function test_D115_OpenRecordHidesNothing() public {
        _endWith(0);
        _settlePair(bob);
        work.setVerdict(address(round), id, false, 10_000, 0);
        work.setState(address(round), id, WorkState.Submitted, true);
        _expectNotFinal();
        _settlePair(bob);
        _assertDonor(bob, 0, 60e18);
        _setClock(round.times().claimUntil + standing.LAST_CALL());
        _settlePair(carol);
        _assertDonor(carol, 0, 60e18);
    }

    /// Objecting to everything: what was objected to without reason fails in full.
    function test_D115_ObjectingToEverythingIsNoInsurance() public {
        _nextEmpty();
        for (uint256 i = 0; i < 4; ++i) _accepted(_builder(i));
        _toDonations();
        for (uint32 i = 1; i <= 4; ++i) {
            _donate(bob, _id(i), 10e18);
            _donate(carol, _id(i), 10e18);
        }
        _end();
        for (uint32 i = 1; i <= 4; ++i) {
            id = _id(i);
            _verdict(id, i == 1 ? 0 : 10_000);
            work.setObjection(address(round), id, bob, i == 1 ? Objection.Upheld : Objection.Overruled);
            _settlePair(bob);
            _settlePair(carol);
        }
        _assertDonor(bob, 10e18, 30e18);
        // Who trusted all of them stands better.
        _assertDonor(carol, 30e18, 10e18);
    }

    /// Points behind what is already known to be good: not after donations, and not twice.
    function test_D115_EndorsingAfterTheFact() public {
        _earn(bob, 50e18);
        _endWith(10_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_DonationsClosed.selector, round));
        _endorse(bob, 1e18);
    }

    /// A gift in a Program of one's own making: nothing of it shows elsewhere.
    function test_D115_OwnProgramIsItsOwnWorld() public {
        address ours = address(program);
        program = _program();
        _trust(address(work));
        _next();
        _endWith(10_000);
        _settlePair(bob);
        _assertDonor(bob, 60e18, 0);
        program = IProgram(ours);
        _assertDonor(bob, 0, 0);
        _assertNotHeldAt(bob, clock + MIN_AGE);
    }

    function _counted(address explorer) private view returns (uint256) {
        return (uint256(round.pair(id, explorer).amount) * round.pair(id, explorer).weight) / 10_000;
    }
}
