// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {StakeStampBase} from "../passport/stakeStamp/StakeStampBase.sol";
import {IMintable} from "../support/RoundBase.sol";
import {HookToken, MuteToken} from "../support/TestToken.sol";

/// @title Borrower
/// @notice Takes a loan, locks it, asks for the Stamp in the middle, and has to give it back in the same transaction.
contract Borrower {
    function lockAndUnlock(IStakes stakes, address program, uint256 amount) external {
        IMintable(stakes.asset()).approve(address(stakes), amount);
        stakes.lock(program, amount);
        stakes.unlock(program, amount);
        stakes.withdraw(program, address(this), msg.sender);
    }
}

contract StakesThreatsTest is StakeStampBase {
    /// Both SLASHERs are thieves: they get what the bound allows into a pool, and not one base unit anywhere else.
    function test_ThievingSlashersFillAPoolOnly() public {
        _lock(alice, STAKE);
        _accuse(alice, _accusable(alice));
        _skip(NOTICE);
        address[5] memory wishes = [accuser, judge, address(program), address(token), address(stakes)];
        for (uint256 i = 0; i < wishes.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotOurRound.selector, wishes[i], program));
            vm.prank(judge);
            stakes.slash(address(program), alice, wishes[i]);
        }
        _slash(alice);
        assertEq(token.balanceOf(address(round)), STAKE / 5);
        assertEq(token.balanceOf(accuser) + token.balanceOf(judge) + token.balanceOf(address(program)), 0);
        // The share in the pool is the Program's: no sponsor can take it back out.
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, STAKE / 5);
        assertEq(stakes.owed(), STAKE - STAKE / 5);
    }

    /// Whoever unlocks everything loses the share once, however hard the SLASHERs try at every second that is worth it.
    function test_SlashedOnceWhileLeaving(uint256 head, uint256 lateness) public {
        _lock(alice, STAKE);
        // Accused before it unlocks, or after.
        if (head % 2 == 0) _accuse(alice, _accusable(alice));
        _skip(bound(head, 0, NOTICE));
        uint256 readyAt = _unlock(alice, STAKE);
        uint256 lost = 0;
        while (clock < readyAt) {
            bool isOpen = stakes.accusationOf(address(program), alice).amount != 0;
            bool isSpared = clock < stakes.sparedUntil(address(program), alice);
            if (!isOpen && !isSpared && _accusable(alice) > 0) _accuse(alice, _accusable(alice));
            uint256 from = stakes.accusationOf(address(program), alice).rulingFrom;
            if (from != 0 && clock >= from) {
                lost += stakes.accusationOf(address(program), alice).amount;
                _slash(alice);
            }
            _skip(bound(lateness, 6 hours, 3 days));
        }
        assertEq(_ready(alice), STAKE - lost);
        assertLe(lost, STAKE / 5, "lost");
        assertEq(_takeOut(alice), STAKE - lost);
    }

    /// An accusation the moment before money is ready, and one after it was: it leaves on time all the same.
    function test_LateAccusationHoldsNobody() public {
        _lock(alice, STAKE);
        uint256 readyAt = _unlock(alice, STAKE);
        _lock(alice, STAKE);
        _setClock(readyAt - 1);
        _accuse(alice, _accusable(alice));
        _setClock(readyAt);
        assertEq(_takeOut(alice), STAKE);
        _skip(NOTICE);
        _slash(alice);
        assertEq(_locked(alice), STAKE - STAKE / 5);
    }

    /// Unlocking in front of an accusation, or right after it, saves nothing.
    function test_RunningAwayFromAnAccusation() public {
        _lock(alice, STAKE);
        _lock(bob, STAKE);
        _unlock(alice, STAKE);
        _accuse(alice, STAKE / 5);
        _accuse(bob, STAKE / 5);
        _unlock(bob, STAKE);
        _skip(NOTICE + RULING - 1);
        _slash(alice);
        _slash(bob);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), STAKE - STAKE / 5);
        assertEq(_takeOut(bob), STAKE - STAKE / 5);
    }

    /// A stolen key of one SLASHER: it can accuse, and nothing follows.
    function test_OneStolenKeyTakesNothing() public {
        _lock(alice, STAKE);
        _accuse(alice, _accusable(alice));
        _skip(NOTICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_OwnAccusation.selector, accuser));
        vm.prank(accuser);
        stakes.slash(address(program), alice, address(round));
        vm.prank(admin);
        program.revokeRole(Roles.SLASHER, accuser);
        vm.prank(admin);
        stakes.drop(address(program), alice);
        assertEq(_locked(alice), STAKE);
    }

    /// A loan of one transaction cannot even be given back; one of a second, or a day, is worth that second, or day.
    function test_BorrowedStakeGivesNoStamp() public {
        uint256 fortune = 1_000_000 * COUNTED;
        Borrower borrower = new Borrower();
        token.mint(address(borrower), fortune);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NothingReady.selector, program, borrower));
        borrower.lockAndUnlock(stakes, address(program), fortune);
        _lock(alice, fortune);
        _assertHeld(alice, clock, false);
        _skip(1);
        assertEq(_counted(alice, clock - WINDOW, clock), COUNTED);
        _assertHeld(alice, clock, false);
        _skip(2 days);
        _assertHeld(alice, clock, false);
        _unlock(alice, fortune);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), fortune);
        _assertHeld(alice, clock, false);
    }

    /// The same money for two addresses, one after the other: never two Stamps at one moment.
    function test_SameMoneyHoldsOneStamp() public {
        _lock(alice, COUNTED);
        _skip(WINDOW);
        _assertHeld(alice, clock, true);
        _unlock(alice, COUNTED);
        _skip(UNBONDING);
        _takeOut(alice);
        vm.prank(alice);
        token.transfer(bob, COUNTED);
        vm.prank(bob);
        token.approve(address(stakes), COUNTED);
        vm.prank(bob);
        stakes.lock(address(program), COUNTED);
        for (uint256 i = 0; i < 60; ++i) {
            _skip(12 hours);
            _assertHeld(alice, clock, false);
        }
        _assertHeld(bob, clock, true);
    }

    /// The token of the stake calls back at every move, with everything anyone may call (D048).
    function test_TokenReenters() public {
        HookToken hooked = new HookToken();
        token = IMintable(address(hooked));
        stakes = _newStakes(address(token));
        RoundConfig memory config = _config(20 * UNIT);
        config.matching.asset = address(token);
        IDonationRound ours = _open(config);
        (round, ours) = (ours, round);
        bytes[4] memory calls = [
            abi.encodeCall(IStakes.withdraw, (address(program), alice, alice)),
            abi.encodeCall(IStakes.lock, (address(program), 1)),
            abi.encodeCall(IStakes.slash, (address(program), alice, address(round))),
            abi.encodeCall(IStakes.accuse, (address(program), alice, 1, REASON))
        ];
        // The token itself is a SLASHER.
        _appoint(address(hooked));
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 state = vm.snapshotState();
            _lock(alice, STAKE);
            _lock(bob, STAKE);
            uint256 readyAt = _unlock(alice, 60e18);
            _setClock(readyAt - NOTICE);
            _accuse(alice, 8e18);
            _setClock(readyAt);
            hooked.setHook(address(stakes), calls[i]);
            _slash(alice);
            assertEq(_takeOut(alice), 60e18);
            _lock(bob, 1);
            assertGt(hooked.tried(), 5, "tried");
            assertEq(hooked.succeeded(), 0);
            bytes4 reason = bytes4(hooked.lastReason());
            assertEq(bytes32(reason), bytes32(bytes4(keccak256("ReentrancyGuardReentrantCall()"))));
            assertEq(token.balanceOf(address(stakes)), stakes.owed());
            vm.revertToState(state);
        }
    }

    /// A token that blocks the staker: it leaves to another address.
    function test_BlockedStakerLeavesElsewhere() public {
        MuteToken mute = new MuteToken();
        token = IMintable(address(mute));
        stakes = _newStakes(address(token));
        mute.mint(alice, STAKE);
        vm.prank(alice);
        mute.approve(address(stakes), STAKE);
        vm.prank(alice);
        stakes.lock(address(program), STAKE);
        _unlock(alice, STAKE);
        _skip(UNBONDING);
        mute.setBlocked(alice, true);
        vm.expectRevert(abi.encodeWithSelector(MuteToken.MuteToken_Refused.selector, stakes, alice, STAKE));
        _takeOut(alice);
        vm.prank(alice);
        stakes.withdraw(address(program), alice, bob);
        assertEq(mute.balanceOf(bob), STAKE);
    }
}

/// @notice After `setUp` storage is cold, as in a transaction.
contract StakesGasTest is StakeStampBase {
    function setUp() public override {
        super.setUp();
        _lock(bob, 2 * MINIMUM);
        _lock(alice, 500 * MINIMUM);
        for (uint256 i = 0; i < 720; ++i) {
            if (i % 2 == 0) _unlock(alice, MINIMUM * 495);
            else _lock(alice, MINIMUM * 495);
            _skip(1 hours);
        }
    }

    /// A Stamp stays cheap to read however often its holder, and nobody else can, changed its stake: O(log n).
    function test_ReadingAfterManyChanges() public view {
        uint256 before = gasleft();
        _assertHeld(alice, clock, true);
        assertLt(before - gasleft(), 120_000, "gas");
    }

    function test_ReadingAfterOneChange() public view {
        uint256 before = gasleft();
        _assertHeld(bob, clock, true);
        assertLt(before - gasleft(), 35_000, "gas");
    }
}
