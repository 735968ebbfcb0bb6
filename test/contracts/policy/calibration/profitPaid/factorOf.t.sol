// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ProfitTerms} from "../../../../../contracts/types/Calibration.sol";
import {Mood} from "../../../support/RoundMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract ProfitPaidFactorOfTest is CalibrationBase {
    address private _paying = _builder(1);

    function setUp() public override {
        super.setUp();
        _identify(_paying);
        _grant(1, HALF);
    }

    function test_GivenNoIdentity() public {
        _pay(_builder(2), HALF);
        _grant(2, HALF);
        _askLater();
        assertEq(_factor(profitPaid, _builder(2)), 0);
        _identify(_builder(2));
        assertEq(_factor(profitPaid, _builder(2)), MOST_RELIEF);
    }

    function test_GivenNothingPaid() public {
        _askLater();
        assertEq(_factor(profitPaid, _paying), 0);
        assertEq(profitPaid.name(), bytes32("profit-paid"));
    }

    function test_GivenNothingReceived() public {
        _identify(alice);
        _pay(alice, HALF);
        _askLater();
        assertEq(_factor(profitPaid, alice), 0);
    }

    function test_GivenRecordCannotBeRead() public {
        _pay(_paying, HALF);
        _askLater();
        Mood[2] memory moods = [Mood.Reverting, Mood.GasEating];
        for (uint256 i = 0; i < 2; ++i) {
            work.setMood(moods[i]);
            uint256 factor = profitPaid.factorOf{gas: PART_GAS}(address(round), _id(1), _paying);
            assertEq(factor, 0);
        }
    }

    function test_GivenPaidTooLate() public {
        _identify(_builder(2));
        _grant(2, HALF);
        _skip(MIN_AGE);
        _ask();
        uint256 last = round.times().applicationsFrom - MIN_AGE;
        _setClock(last);
        _pay(_builder(2), HALF);
        _setClock(last + 1);
        _pay(_paying, HALF);
        _setClock(round.times().applicationsFrom + 1 days);
        assertEq(_factor(profitPaid, _paying), 0);
        assertEq(_factor(profitPaid, _builder(2)), MOST_RELIEF);
    }

    function test_GivenPaid(uint256 paid, uint256 received, uint256 more) public {
        received = bound(received, 1, 2 ** 104);
        paid = bound(paid, 1, 2 ** 104);
        _grant(1, received);
        _pay(_paying, paid);
        _askLater();
        uint256 target = (received * FULL_PROFIT + 9_999) / 10_000;
        if (target < FLOOR) target = FLOOR;
        uint256 expected = paid < target ? (paid * MOST_RELIEF) / target : MOST_RELIEF;
        uint256 relief = _factor(profitPaid, _paying);
        assertEq(relief, expected);
        _grant(1, bound(more, received, 2 ** 105));
        assertLe(_factor(profitPaid, _paying), relief, "more received, the same paid");
        _grant(1, 2 ** 128);
        assertEq(_factor(profitPaid, _paying), 0, "more than there is");
    }

    function test_GivenDustReceived() public {
        _grant(1, 1);
        _pay(_paying, 1);
        _askLater();
        assertEq(_factor(profitPaid, _paying), 0);
    }

    function test_GivenPaidToAnotherAddress() public {
        work.setIdentity(alice, keccak256(abi.encode("identity", _paying)));
        _pay(_paying, HALF);
        _askLater();
        assertEq(_factor(profitPaid, alice), 0);
        assertEq(_factor(profitPaid, _paying), MOST_RELIEF);
    }

    function test_GivenAgeAboveAllTime() public {
        ProfitTerms memory terms = _terms();
        terms.minAge = type(uint40).max;
        profitPaid = _profitPaid(terms);
        _pay(_paying, HALF);
        _askLater();
        assertEq(_factor(profitPaid, _paying), 0);
    }

    /// A Round that opens when what is paid by now has its age.
    function _askLater() private {
        _skip(MIN_AGE);
        _ask();
    }
}
