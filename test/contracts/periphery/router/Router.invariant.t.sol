// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Test} from "../../support/Test.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RouterHandler} from "./RouterHandler.sol";

contract RouterInvariantTest is Test {
    RouterHandler private handler;

    function setUp() public {
        handler = new RouterHandler();
        bytes4[] memory selectors = new bytes4[](5);
        selectors[0] = RouterHandler.giveOwn.selector;
        selectors[1] = RouterHandler.giveSigned.selector;
        selectors[2] = RouterHandler.giveAgain.selector;
        selectors[3] = RouterHandler.giveBare.selector;
        selectors[4] = RouterHandler.toggleSecond.selector;
        targetContract(address(handler));
        targetSelectors(address(handler), selectors);
    }

    function invariant_RouterHoldsNothing() public view {
        (uint256 coins, uint256 tokens) = handler.holdings();
        assertEq(coins, 0, "coins");
        assertEq(tokens, 0, "tokens");
    }

    /// Recorded for a donor is what it signed or sent, once: never more, for nobody else.
    function invariant_DonorsGaveWhatTheySigned() public view {
        (IDonationRound first, IDonationRound second) = handler.rounds();
        _checkRound(first);
        _checkRound(second);
        assertEq(handler.replayed(), 0, "given twice, or unsigned");
    }

    /// Every base unit is with a donor or in the Round that has it on record.
    function invariant_MoneyIsWhereItIsRecorded() public view {
        (IDonationRound first, IDonationRound second) = handler.rounds();
        uint256 sum = handler.balanceOf(address(first)) + handler.balanceOf(address(second));
        for (uint256 i = 0; i < 3; ++i) sum += handler.balanceOf(handler.donor(i));
        assertEq(sum, handler.minted(), "in all");
    }

    /// Among so many calls some were relayed: a suite that never gives anything shows nothing.
    function test_WhenRelayed() public {
        handler.giveSigned(0, 3, 4, false, false);
        handler.giveSigned(1, 5, 6, true, true);
        handler.toggleSecond();
        handler.giveSigned(2, 7, 8, true, true);
        handler.giveSigned(2, 7, 8, true, false);
        handler.giveSigned(2, 7, 8, false, false);
        for (uint256 i = 0; i < 4; ++i) handler.giveAgain(i);
        handler.giveBare(0, 9, 9);
        assertEq(handler.relayed(), 4);
        assertEq(handler.skipped(), 2);
        invariant_RouterHoldsNothing();
        invariant_DonorsGaveWhatTheySigned();
        invariant_MoneyIsWhereItIsRecorded();
    }

    function _checkRound(IDonationRound round) private view {
        uint256 sum = 0;
        for (uint256 i = 0; i < 3; ++i) {
            address donor = handler.donor(i);
            uint256 amount = round.pair(ApplicationId.wrap(1), donor).amount;
            assertEq(amount, handler.wanted(donor, address(round)), "signed");
            sum += amount;
        }
        assertEq(handler.balanceOf(address(round)), sum, "arrived");
        (, , uint256 escrow, , ) = round.totals();
        assertEq(escrow, sum, "escrow");
    }
}
