// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../../../contracts/interfaces/ICalibrationPart.sol";
import {IComposedCalibration} from "../../../../contracts/interfaces/IComposedCalibration.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IOutcomePerMoney} from "../../../../contracts/interfaces/IOutcomePerMoney.sol";
import {IProfits} from "../../../../contracts/interfaces/IProfits.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {CalibrationPart, ProfitTerms} from "../../../../contracts/types/Calibration.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {CalibrationLedger, MandatesMock} from "../../support/CalibrationMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// An earlier Round of eight Builders, settled and past its claims, a work ledger that says what they were granted and
/// did there, one part of each kind, and the Round that asks, opened afterwards.
abstract contract CalibrationBase is RoundBase {
    uint40 internal constant GRACE = 30 days;
    uint40 internal constant JUDGE = 10 days;
    uint256 internal constant BUILDERS = 8;
    uint128 internal constant HALF = 100e18;
    uint16 internal constant LEAST = 4_000;
    uint40 internal constant MIN_AGE = 30 days;
    uint32 internal constant FULL_PROFIT = 1_000;
    uint16 internal constant MOST_RELIEF = 8_000;
    uint128 internal constant FLOOR = 1e18;
    uint16 internal constant MANDATE = 5_000;
    uint256 internal constant MANDATE_FLOOR = 50e18;
    uint32 internal constant PART_GAS = 400_000;

    CalibrationLedger internal work;
    MandatesMock internal mandates;
    IProfits internal profits;
    ICalibrationPart internal size;
    IOutcomePerMoney internal outcomes;
    ICalibrationPart internal profitPaid;
    ICalibrationPart internal mandatesKept;
    IDonationRound internal earlier;

    function setUp() public virtual override {
        super.setUp();
        work = new CalibrationLedger(factory, GRACE, JUDGE);
        _trust(address(work));
        mandates = new MandatesMock();
        mandates.setAsked(address(program), address(token), MANDATE_FLOOR);
        profits = IProfits(deploy("contracts/policy/Profits.sol:Profits", abi.encode(factory)));
        size = _size(LEAST);
        outcomes = _outcomes(LEAST);
        profitPaid = _profitPaid(_terms());
        mandatesKept = ICalibrationPart(
            deploy(
                "contracts/policy/calibration/MandatesKept.sol:MandatesKept",
                abi.encode(mandates, work, token, MANDATE_FLOOR, MIN_AGE, MANDATE)
            )
        );
        earlier = _earlierRound();
        _toClosed();
        _setClock(outcomes.finalFrom(address(earlier)));
    }

    /* PARTS */

    function _size(uint16 least) internal returns (ICalibrationPart) {
        bytes memory arguments = abi.encode(work, token, HALF, least);
        return ICalibrationPart(deploy("contracts/policy/calibration/FundingReceived.sol:FundingReceived", arguments));
    }

    function _outcomes(uint16 least) internal returns (IOutcomePerMoney) {
        bytes memory arguments = abi.encode(work, work.UNIT(), least);
        return IOutcomePerMoney(deploy("contracts/policy/calibration/OutcomePerMoney.sol:OutcomePerMoney", arguments));
    }

    function _terms() internal view returns (ProfitTerms memory) {
        return
            ProfitTerms({
                asset: address(token),
                fullBps: FULL_PROFIT,
                mostBps: MOST_RELIEF,
                minAge: MIN_AGE,
                floor: FLOOR
            });
    }

    function _profitPaid(ProfitTerms memory terms) internal returns (ICalibrationPart) {
        bytes memory arguments = abi.encode(profits, work, terms);
        return ICalibrationPart(deploy("contracts/policy/calibration/ProfitPaid.sol:ProfitPaid", arguments));
    }

    function _compose(
        CalibrationPart[] memory discounts,
        CalibrationPart[] memory reliefs
    ) internal returns (IComposedCalibration) {
        bytes memory arguments = abi.encode(discounts, reliefs);
        return IComposedCalibration(deploy("contracts/policy/calibration/Calibration.sol:Calibration", arguments));
    }

    /// Size and outcome, relieved by profit and mandates.
    function _composeAll() internal returns (IComposedCalibration) {
        return _compose(_parts(address(size), address(outcomes)), _parts(address(profitPaid), address(mandatesKept)));
    }

    function _parts() internal pure returns (CalibrationPart[] memory) {
        return new CalibrationPart[](0);
    }

    function _parts(address one) internal pure returns (CalibrationPart[] memory list) {
        list = new CalibrationPart[](1);
        list[0] = CalibrationPart(one, PART_GAS);
    }

    function _parts(address one, address two) internal pure returns (CalibrationPart[] memory list) {
        list = new CalibrationPart[](2);
        list[0] = CalibrationPart(one, PART_GAS);
        list[1] = CalibrationPart(two, PART_GAS);
    }

    function _sizeIn(address asset) internal returns (ICalibrationPart) {
        bytes memory arguments = abi.encode(work, asset, HALF, LEAST);
        return ICalibrationPart(deploy("contracts/policy/calibration/FundingReceived.sol:FundingReceived", arguments));
    }

    /* ROUNDS */

    function _workConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.ledger = address(work);
    }

    /// Its applications are 1 … BUILDERS, of `_builder(1)` …; what they were granted is set by each test.
    function _earlierRound() internal returns (IDonationRound) {
        _reopen(_workConfig());
        for (uint256 i = 1; i <= BUILDERS; ++i) {
            ApplicationId id = _accepted(_builder(i));
            work.setGranted(address(round), id, 0);
        }
        _fund(POOL);
        _toSettling();
        _settle();
        return round;
    }

    /// The Round that asks: opens in a window from now, and takes applications now.
    function _ask() internal {
        _reopen(_workConfig());
    }

    /// The same, with a calibration.
    function _ask(IComposedCalibration composed) internal {
        if (!program.isTrusted(address(composed))) _trust(address(composed));
        RoundConfig memory c = _workConfig();
        c.modules.calibration = address(composed);
        c.giving.eligibilityGas = uint32(composed.gasNeeded());
        _reopen(c);
    }

    /* FACTS */

    function _grant(uint32 id, uint256 amount) internal {
        work.setGranted(address(earlier), _id(id), amount);
    }

    function _result(uint32 id, uint256 granted, uint256 outcome) internal {
        _grant(id, granted);
        work.setOutcome(address(earlier), _id(id), outcome);
    }

    function _identify(address builder) internal {
        work.setIdentity(builder, keccak256(abi.encode("identity", builder)));
    }

    function _pay(address builder, uint256 amount) internal {
        token.mint(anyone, amount);
        vm.prank(anyone);
        token.approve(address(profits), amount);
        vm.prank(anyone);
        profits.pay(address(program), address(token), builder, amount);
    }

    /// Records the earlier Round as it is now.
    function _record() internal {
        outcomes.record(address(earlier), _sortedPlaces(work.deMinimis()));
    }

    /// Places of all above the de-minimis amount, by ratio and then by id: the slow way.
    function _sortedPlaces(uint256 deMinimis) internal view returns (uint256[] memory places) {
        uint256 count = 0;
        uint256[] memory all = new uint256[](BUILDERS);
        for (uint32 i = 0; i < BUILDERS; ++i) {
            if (work.grantedOf(address(earlier), _id(i + 1)) > deMinimis) all[count++] = i;
        }
        places = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 slot = i;
            for (; slot > 0 && _isLess(all[i], places[slot - 1]); --slot) places[slot] = places[slot - 1];
            places[slot] = all[i];
        }
    }

    function _isLess(uint256 a, uint256 b) private view returns (bool) {
        uint256 left = _outcomeAt(a) * _grantedAt(b);
        uint256 right = _outcomeAt(b) * _grantedAt(a);
        return left == right ? a < b : left < right;
    }

    function _grantedAt(uint256 place) internal view returns (uint256) {
        return work.grantedOf(address(earlier), _id(uint32(place + 1)));
    }

    function _outcomeAt(uint256 place) internal view returns (uint256) {
        return work.outcomeOf(address(earlier), _id(uint32(place + 1)), work.UNIT());
    }

    function _factor(ICalibrationPart part, address builder) internal view returns (uint256) {
        return part.factorOf(address(round), _id(1), builder);
    }
}
