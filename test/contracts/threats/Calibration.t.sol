// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../../contracts/interfaces/ICalibrationPart.sol";
import {IComposedCalibration} from "../../../contracts/interfaces/IComposedCalibration.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Content} from "../../../contracts/types/Applications.sol";
import {CalibrationPart} from "../../../contracts/types/Calibration.sol";
import {CalibrationBase} from "../policy/calibration/CalibrationBase.sol";
import {PartMock} from "../support/CalibrationMocks.sol";
import {Mood} from "../support/RoundMocks.sol";

/// What can be done to a calibration, and with one (D136, D141, D145, D152).
contract CalibrationThreatsTest is CalibrationBase {
    address private _old = _builder(1);
    address private _fresh = makeAddr("fresh");

    /* D136: STARVED */

    /// Whoever sends an acceptance with too little gas has it refused: no part is starved into saying nothing.
    function test_D136_StarvedAcceptance(uint256 allowance) public {
        _badRecord();
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        ApplicationId id = _apply(_old);
        bytes28 content = _hashOf(id);
        uint256 needed = composed.gasNeeded();
        allowance = bound(allowance, 50_000, needed + 600_000);
        vm.prank(reviewer);
        (bool isAccepted, ) = address(round).call{gas: allowance}(abi.encodeCall(round.accept, (id, content, REASON)));
        if (!isAccepted) _accept(id);
        assertLt(allowance, isAccepted ? type(uint256).max : needed + 400_000, "refused for gas alone");
        assertEq(round.application(id).multiplier, 2_500);
    }

    /// A long record makes no part fail: with the gas a Round gives, more acceptances never raise a multiplier.
    function test_D136_LongRecordBuysNothing(uint256 count) public {
        _badRecord();
        IComposedCalibration composed = _compose(_parts(address(size), address(outcomes)), _parts());
        _ask(composed);
        uint256 before = _multiplier(composed, _old);
        assertEq(before, 2_500);
        count = bound(count, 1, 100);
        for (uint256 i = 0; i < count; ++i) work.engage(address(program), address(round), _id(1), _old);
        assertEq(_multiplier(composed, _old), before);
    }

    /* D141: HUGE, OR CHANGING */

    function test_D141_AnyAnswerStaysInBounds(uint256[4] memory answers, uint8[4] memory moods) public {
        PartMock[4] memory parts;
        for (uint256 i = 0; i < 4; ++i) {
            parts[i] = new PartMock(answers[i] % 3 == 0 ? answers[i] : answers[i] % 10_001, "part");
            if (moods[i] % 8 == 0) parts[i].setMood(Mood((moods[i] / 8) % 5));
        }
        IComposedCalibration composed = _compose(
            _parts(address(parts[0]), address(parts[1])),
            _parts(address(parts[2]), address(parts[3]))
        );
        _ask(composed);
        ApplicationId id = _accepted(alice);
        uint256 multiplier = round.application(id).multiplier;
        assertGe(multiplier, 2_500, "a quarter");
        assertLe(multiplier, 10_000, "never a subsidy");
        // It is fixed then, through an edit and a second acceptance.
        for (uint256 i = 0; i < 4; ++i) parts[i].setFactor(answers[3 - i] % 10_001);
        Content memory content = _content(alice);
        content.metadata = "edited";
        _apply(alice, content);
        _accept(id);
        assertEq(round.application(id).multiplier, multiplier);
    }

    /// Applications, acceptances, money, time and even the recording of an earlier Round's median: nothing that happens
    /// while a Round is open changes what it says of a Builder.
    function test_D141_TheAskingRoundMovesNothing(uint96 gift, uint96 pool) public {
        gift = uint96(bound(gift, 1e6, 1e27));
        _result(1, HALF, 10);
        _result(2, HALF, 90);
        _result(3, HALF, 90);
        _identify(_old);
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        uint256 before = _multiplier(composed, _old);
        assertEq(before, 5_000, "by its size");

        _pay(_old, HALF);
        mandates.setKeptSince(_old, clock);
        _record();
        _fund(bound(pool, 1, 2 ** 90));
        ApplicationId other = _accepted(alice);
        ApplicationId id = _apply(_old);
        _toDonations();
        _donateTwice(other, gift);
        _setClock(round.times().applicationsUntil);
        assertEq(_multiplier(composed, _old), before);
        _accept(id);
        assertEq(round.application(id).multiplier, before);
        _donateTwice(id, gift);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(_multiplier(composed, _old), before, "nor its own end");
    }

    /* D145: A FRESH ADDRESS */

    /// A fresh address without an identity is never better than any other, whatever it has had prepared for it, by any
    /// part and in any composition.
    function test_D145_FreshStrangerIsNeverBetter(
        uint256 received,
        uint256 result,
        uint256 profit,
        uint256 prepared,
        uint8 flags
    ) public {
        _result(1, bound(received, 1, 2 ** 90), bound(result, 0, 2 ** 90));
        _result(2, HALF, HALF);
        _result(3, HALF, HALF);
        _record();
        if (flags & 1 != 0) _identify(_old);
        if (flags & 2 != 0) mandates.setKeptSince(_old, 1);
        if (flags & 4 != 0) mandates.setKeptSince(_fresh, 1);
        _pay(_old, bound(profit, 1, 2 ** 90));
        _pay(_fresh, bound(prepared, 1, 2 ** 90));
        _skip(MIN_AGE);
        _ask();

        ICalibrationPart[4] memory parts = [size, outcomes, profitPaid, mandatesKept];
        for (uint256 i = 0; i < 4; ++i) {
            assertLe(_factor(parts[i], _fresh), _factor(parts[i], _old), "part");
        }
        for (uint256 set = 0; set < 16; ++set) {
            IComposedCalibration composed = _compose(
                _some(set, size, outcomes),
                _some(set >> 2, profitPaid, mandatesKept)
            );
            assertLe(_multiplier(composed, _fresh), _multiplier(composed, _old), "composition");
        }
    }

    /// A new address of the same person has its record, and not what was paid for the old one.
    function test_D145_TheRecordFollowsThePerson(uint256 received, uint256 result, uint256 profit) public {
        _result(1, bound(received, 1, 2 ** 90), bound(result, 0, 2 ** 90));
        _result(2, HALF, HALF);
        _result(3, HALF, HALF);
        _record();
        work.setIdentity(_old, "person");
        _pay(_old, bound(profit, 1, 2 ** 90));
        _skip(MIN_AGE);
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        uint256 before = _multiplier(composed, _old);
        work.setIdentity(_fresh, "person");
        assertEq(_factor(size, _fresh), _factor(size, _old));
        assertEq(_factor(outcomes, _fresh), _factor(outcomes, _old));
        assertLe(_multiplier(composed, _fresh), before, "moved");
        work.setIdentity(_old, 0);
        assertLe(_multiplier(composed, _old), before, "without it");
    }

    /// Grants of dust to many addresses make no small Builders of them.
    function test_D145_DustMakesNoSmallBuilder() public {
        for (uint32 id = 1; id <= BUILDERS; ++id) _grant(id, 1);
        _ask();
        for (uint256 i = 1; i <= BUILDERS; ++i) assertEq(_factor(size, _builder(i)), LEAST);
    }

    /* D152: COST IS NOT VALUE */

    /// The same outcome of the same grant for any cost: the same factor.
    function test_D152_CostRaisesNothing(uint256 granted, uint256 result, uint256 cost) public {
        granted = bound(granted, 1, 2 ** 90);
        result = bound(result, 0, 2 ** 90);
        for (uint32 id = 1; id <= 3; ++id) _result(id, granted, result);
        work.setCost(address(earlier), _id(1), bound(cost, 0, granted / 10));
        work.setCost(address(earlier), _id(2), granted);
        _identify(_builder(1));
        _identify(_builder(2));
        _record();
        _skip(1);
        IComposedCalibration composed = _composeAll();
        _ask(composed);
        assertEq(_multiplier(composed, _builder(1)), _multiplier(composed, _builder(2)));
        assertEq(_factor(outcomes, _builder(1)), 10_000, "spends less than it was granted, and delivers");
    }

    /// Ten times the money for the same outcome never raises a factor, and lowers it to a tenth of the ratio.
    function test_D152_TenTimesTheMoneyForTheSame(uint256 granted, uint256 result) public {
        granted = bound(granted, 1, 2 ** 90);
        result = bound(result, 1, 2 ** 90);
        _result(1, granted, result);
        _result(2, 10 * granted, result);
        _result(3, granted, result);
        _identify(_builder(1));
        _identify(_builder(2));
        outcomes = _outcomes(500);
        _record();
        _skip(1);
        _ask();
        assertEq(_factor(outcomes, _builder(1)), 10_000);
        assertEq(_factor(outcomes, _builder(2)), 1_000);
        assertLe(_factor(size, _builder(2)), _factor(size, _builder(1)), "size");
    }

    /// Nobody's evidence after the recording lifts it over a median that was frozen before.
    function test_D152_LateOutcomesRaiseNothing() public {
        _badRecord();
        _ask();
        assertEq(_factor(outcomes, _old), LEAST);
        _result(1, HALF, 1_000_000);
        assertEq(_factor(outcomes, _old), LEAST);
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_AlreadyRecorded.selector, earlier));
        outcomes.record(address(earlier), new uint256[](3));
    }

    /* STEPS */

    /// Much money, no outcome: both discounts at their least.
    function _badRecord() private {
        _result(1, 100 * HALF, 0);
        _result(2, HALF, 90);
        _result(3, HALF, 90);
        _identify(_old);
        _record();
        _skip(1);
    }

    /// Those of two parts whose bit is set.
    function _some(
        uint256 set,
        ICalibrationPart one,
        ICalibrationPart two
    ) private pure returns (CalibrationPart[] memory) {
        if (set & 3 == 3) return _parts(address(one), address(two));
        if (set & 3 == 0) return _parts();
        return _parts(address(set & 1 != 0 ? one : two));
    }

    function _multiplier(IComposedCalibration composed, address builder) private returns (uint256) {
        uint256 allowance = composed.gasNeeded();
        vm.prank(address(round));
        return composed.multiplierOf{gas: allowance}(_id(1), builder);
    }
}
