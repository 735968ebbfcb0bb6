// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {ISettler} from "../../../contracts/interfaces/ISettler.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Phase, RoundConfig, Saturation, Times} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";
import {TestGate} from "../support/TestGate.sol";
import {TestToken} from "../support/TestToken.sol";

/// Only says how long it needs.
contract TestSettler is ISettler {
    function resolveTime() external pure returns (uint256) {
        return 3 days;
    }
}

contract OpenRoundTest is LifeBase {
    RoundConfig private c;
    TestSettler private settler;
    address private distributor;

    function setUp() public override {
        super.setUp();
        c = _config();
        settler = new TestSettler();
        distributor = address(new TestGate());
        _trust(address(settler));
        _trust(distributor);
    }

    function _expect(bytes memory reason) private {
        _expectOf(kind, reason);
        c = _config();
    }

    function _expectOf(address implementation, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(operator);
        program.openRound(implementation, c, 0);
    }

    /* GUARDS OF THE PROGRAM */

    function test_RevertGiven_CallerIsNoOperator() public {
        address[5] memory callers = [admin, reviewer, treasurer, arbiter, anyone];
        for (uint256 i = 0; i < 5; ++i) {
            vm.expectRevert(_missingRole(callers[i], Roles.OPERATOR));
            vm.prank(callers[i]);
            program.openRound(kind, c, 0);
        }
    }

    function test_RevertGiven_KindNotTrusted() public {
        _expectOf(anyone, _notTrusted(anyone));
        // A clone of nothing would swallow what it is sent.
        _expectOf(address(0), _notTrusted(address(0)));
        vm.prank(admin);
        program.setTrusted(kind, false);
        _expectOf(kind, _notTrusted(kind));
    }

    function test_RevertGiven_ModuleNotTrusted() public {
        c.giving.explorerGate = anyone;
        _expect(_notTrusted(anyone));
        c.modules.builderGate = anyone;
        _expect(_notTrusted(anyone));
        c.modules.ledger = anyone;
        _expect(_notTrusted(anyone));
        c.modules.calibration = anyone;
        _expect(_notTrusted(anyone));
        c.modules.distributor = anyone;
        _expect(_notTrusted(anyone));
        c.modules.settler = anyone;
        _expect(_notTrusted(anyone));
    }

    function _notTrusted(address module) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Configuration_NotTrusted.selector, module);
    }

    function test_RevertWhen_PreviousRoundIsNotOurs() public {
        IProgram other = _newProgram("second");
        RoundConfig memory theirs = _config();
        theirs.program = address(other);
        vm.prank(operator);
        c.previousRound = other.openRound(kind, theirs, 0);
        _expect(abi.encodeWithSelector(Errors.Configuration_PreviousRoundUnknown.selector, c.previousRound));
        c.previousRound = address(_open(_config()));
        _open(c);
    }

    function test_RevertGiven_ArbiterHasARole() public {
        address[4] memory people = [admin, operator, reviewer, treasurer];
        for (uint256 i = 0; i < 4; ++i) {
            c.modules.arbiter = people[i];
            _expect(abi.encodeWithSelector(Errors.Configuration_ArbiterHasRole.selector, people[i], _roles()[i]));
        }
    }

    /* GUARDS OF THE CONFIGURATION */

    function test_RevertWhen_ProgramIsAnother() public {
        c.program = anyone;
        _expect(abi.encodeWithSelector(Errors.Configuration_NotThisProgram.selector, anyone));
    }

    function test_RevertWhen_NoKinds() public {
        c.kinds = 0;
        _expect(abi.encodeWithSelector(Errors.Configuration_NoKinds.selector));
    }

    function test_RevertWhen_TooManyExtensionDays() public {
        c.maxExtensionDays = 31;
        _expect(abi.encodeWithSelector(Errors.Configuration_TooManyExtensionDays.selector, 31, 30));
    }

    function test_RevertWhen_AssetHasNoCode() public {
        address[2] memory assets = [anyone, address(0)];
        for (uint256 i = 0; i < 2; ++i) {
            c.giving.asset = assets[i];
            _expect(abi.encodeWithSelector(Errors.Configuration_NoCode.selector, assets[i]));
        }
        c.matching.asset = anyone;
        _expect(abi.encodeWithSelector(Errors.Configuration_NoCode.selector, anyone));
    }

    function test_RevertWhen_TooManyDecimals() public {
        address fine = address(new TestToken(25));
        bytes memory reason = abi.encodeWithSelector(Errors.Configuration_TooManyDecimals.selector, fine, 25);
        c.giving.asset = fine;
        _expect(reason);
        c.matching.asset = fine;
        _expect(reason);
    }

    function test_RevertWhen_GateIsMissing() public {
        c.giving.explorerGate = address(0);
        _expect(abi.encodeWithSelector(Errors.Configuration_MissingGate.selector));
        c.modules.builderGate = address(0);
        _expect(abi.encodeWithSelector(Errors.Configuration_MissingGate.selector));
    }

    function test_RevertWhen_EligibilityGasOutOfBounds() public {
        c.giving.eligibilityGas = 29_999;
        _expect(_badGas(29_999));
        c.giving.eligibilityGas = 5_000_001;
        _expect(_badGas(5_000_001));
        c.giving.eligibilityGas = 30_000;
        _open(c);
    }

    function _badGas(uint256 allowance) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Configuration_GasOutOfBounds.selector, allowance, 30_000, 5_000_000);
    }

    function test_RevertWhen_MaxCountedBelowMin() public {
        (c.giving.minCounted, c.giving.maxCounted) = (10, 9);
        _expect(abi.encodeWithSelector(Errors.Configuration_MaxCountedBelowMin.selector, 9, 10));
        (c.giving.minCounted, c.giving.maxCounted) = (10, 0);
        _open(c);
    }

    function test_RevertWhen_PoolIsBothOrNeither() public {
        c.matching.configured = 1;
        _expect(abi.encodeWithSelector(Errors.Configuration_PoolMismatch.selector, token, 1));
        c.matching.asset = address(0);
        _expect(abi.encodeWithSelector(Errors.Configuration_PoolMismatch.selector, address(0), 0));
    }

    function test_RevertWhen_KeepOfAnotherAsset() public {
        c.matching.saturation = Saturation.Keep;
        c.matching.asset = NATIVE;
        _expect(abi.encodeWithSelector(Errors.Configuration_SaturationNeedsSameAsset.selector, token, NATIVE));
    }

    function test_RevertWhen_CapOutOfBounds() public {
        c.matching.capBps = 0;
        _expect(abi.encodeWithSelector(Errors.Configuration_CapOutOfBounds.selector, 0, 10_000));
        c.matching.capBps = 10_001;
        _expect(abi.encodeWithSelector(Errors.Configuration_CapOutOfBounds.selector, 10_001, 10_000));
    }

    function test_RevertWhen_DeliverGasOutOfBounds() public {
        (c.modules.distributor, c.modules.deliverGas) = (distributor, 199_999);
        _expect(abi.encodeWithSelector(Errors.Configuration_GasOutOfBounds.selector, 199_999, 200_000, 5_000_000));
        (c.modules.distributor, c.modules.deliverGas) = (distributor, 5_000_001);
        _expect(abi.encodeWithSelector(Errors.Configuration_GasOutOfBounds.selector, 5_000_001, 200_000, 5_000_000));
    }

    function test_RevertWhen_MatchIsNoAssetWithoutDistributor() public {
        (c.matching.asset, c.matching.configured) = (address(0), 1);
        _expect(abi.encodeWithSelector(Errors.Configuration_NoDistributor.selector));
    }

    function test_RevertWhen_SettlerWithoutArbiter() public {
        (c.modules.settler, c.modules.arbiter) = (address(settler), address(0));
        _expect(abi.encodeWithSelector(Errors.Configuration_NoArbiter.selector, settler));
    }

    function test_RevertWhen_FallbackCapOutOfBounds() public {
        c.modules.settler = address(settler);
        c.matching.capBps = 600;
        _expect(abi.encodeWithSelector(Errors.Configuration_FallbackCapOutOfBounds.selector, 0, 600));
        c.modules.settler = address(settler);
        (c.matching.capBps, c.matching.fallbackCapBps) = (600, 601);
        _expect(abi.encodeWithSelector(Errors.Configuration_FallbackCapOutOfBounds.selector, 601, 600));
    }

    function test_RevertWhen_WindowTooShort() public {
        c.times.applicationsUntil = APPLICATIONS_FROM + 1 days - 1;
        _expect(_tooShort(1 days - 1, 1 days));
        c.times.donationUntil = DONATIONS_FROM + 2 days - 1;
        _expect(_tooShort(2 days - 1, 2 days));
        c.times.applicationsUntil = APPLICATIONS_FROM - 1;
        _expect(_tooShort(0, 1 days));
        // Time that has passed does not count.
        vm.warp(APPLICATIONS_UNTIL - 1 days + 1);
        _expect(_tooShort(1 days - 1, 1 days));
    }

    function _tooShort(uint256 length, uint256 minimum) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Configuration_WindowTooShort.selector, length, minimum);
    }

    function test_RevertWhen_TimesOutOfOrder() public {
        c.times.donationsFrom = APPLICATIONS_FROM - 1;
        _expect(_order(0, APPLICATIONS_FROM - 1, APPLICATIONS_FROM));
        c.times.applicationsUntil = DONATION_UNTIL + 1;
        _expect(_order(1, DONATION_UNTIL, DONATION_UNTIL + 1));
        c.times.settleFrom = DONATION_UNTIL + 3 days - 1;
        _expect(_order(2, DONATION_UNTIL + 3 days - 1, DONATION_UNTIL + 3 days));
        c.times.claimUntil = SETTLE_FROM + 60 days - 1;
        _expect(_order(5, SETTLE_FROM + 60 days - 1, SETTLE_FROM + 60 days));
        _withSettler();
        c.times.proposeUntil = SETTLE_FROM + 4 days - 1;
        _expect(_order(3, SETTLE_FROM + 4 days - 1, SETTLE_FROM + 4 days));
        _withSettler();
        c.times.fallbackAt = SETTLE_FROM + 7 days - 1;
        _expect(_order(4, SETTLE_FROM + 7 days - 1, SETTLE_FROM + 7 days));
        _withSettler();
        c.times.claimUntil = SETTLE_FROM + 67 days - 1;
        _expect(_order(5, SETTLE_FROM + 67 days - 1, SETTLE_FROM + 67 days));
        _withSettler();
        _open(c);
    }

    function test_RevertWhen_TooFarAhead() public {
        c.times.claimUntil = START + 5 * 365 days + 1;
        _expect(_tooFar(START + 5 * 365 days + 1));
        // In milliseconds.
        c.times.claimUntil = type(uint40).max;
        _expect(_tooFar(type(uint40).max));
        c.times.claimUntil = START + 5 * 365 days;
        _open(c);
    }

    function _tooFar(uint256 time) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Configuration_TooFarAhead.selector, time, START + 5 * 365 days);
    }

    function _withSettler() private {
        c.modules.settler = address(settler);
        c.matching.fallbackCapBps = 500;
        (c.times.proposeUntil, c.times.fallbackAt) = (SETTLE_FROM + 4 days, SETTLE_FROM + 7 days);
    }

    function _order(uint256 index, uint256 time, uint256 earliest) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Configuration_TimesOutOfOrder.selector, index, time, earliest);
    }

    /* OPENED */

    function test_RevertWhen_SameConfigAndSalt() public {
        vm.prank(operator);
        program.openRound(kind, c, "salt");
        _expectSame();
    }

    function _expectSame() private {
        vm.expectRevert(abi.encodeWithSignature("FailedDeployment()"));
        vm.prank(operator);
        program.openRound(kind, c, "salt");
    }

    function test_WhenDecimalsAreTwentyFour() public {
        c.giving.asset = address(new TestToken(24));
        c.matching.asset = address(new TestToken(0));
        _open(c);
    }

    function test_WhenOpened() public {
        address predicted = factory.predictRound(kind, c, "salt");
        vm.expectEmit(address(factory));
        emit Events.RoundDeployed(predicted, address(program), kind);
        vm.expectEmit(address(program));
        emit Events.RoundOpened(predicted, kind, operator, "salt", c);
        vm.prank(operator);
        IDonationRound round = IDonationRound(program.openRound(kind, c, "salt"));
        assertEq(address(round), predicted);
        assertTrue(program.isRound(predicted));
        assertEq(factory.programOf(predicted), address(program));
        assertEq(program.roundCount(), 1);
        assertEq(program.rounds(0, 1)[0], predicted);
        assertEq(uint8(round.phase()), uint8(Phase.Upcoming));
        assertEq(round.program(), address(program));
        assertEq(round.poolAsset(), address(token));
        assertEq(round.router(), address(router));
        Times memory t = round.times();
        assertEq(keccak256(abi.encode(t)), keccak256(abi.encode(c.times)));
    }
}
