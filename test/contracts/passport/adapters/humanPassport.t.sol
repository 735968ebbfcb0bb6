// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {HumanPassport} from "../../../../contracts/passport/adapters/HumanPassport.sol";
import {
    IHumanPassportDecoder,
    IHumanPassportResolver
} from "../../../../contracts/passport/adapters/foreign/IHumanPassport.sol";
import {Curve} from "../../../../contracts/types/Stamps.sol";
import {HumanPassportMock} from "../../support/HumanPassportMock.sol";
import {AdapterBase} from "./AdapterBase.sol";

/// Half weight at 10 points, full weight at 20.
contract HumanPassportTest is AdapterBase {
    HumanPassportMock private source;
    HumanPassportMock private resolver;
    HumanPassport private human;

    function setUp() public override {
        super.setUp();
        (source, resolver) = (new HumanPassportMock(), new HumanPassportMock());
        human = HumanPassport(_make(100_000, 200_000, 5_000, 10_000));
    }

    function _make(uint64 low, uint64 high, uint16 lowBps, uint16 highBps) private returns (address) {
        Curve memory curve = Curve({low: low, high: high, lowBps: lowBps, highBps: highBps});
        return _makeOf(address(source), address(resolver), curve);
    }

    function _makeOf(address decoder, address resolver_, Curve memory curve) private returns (address) {
        bytes memory arguments = abi.encode(decoder, resolver_, curve);
        return this.deployOrRevert("contracts/passport/adapters/HumanPassport.sol:HumanPassport", arguments);
    }

    function _attest(address holder, uint256 score, uint64 expirationTime) private {
        source.attest(holder, score, expirationTime);
        resolver.attest(holder, score, expirationTime);
    }

    function test_RevertWhen_CurveIsBad() public {
        uint16[4] memory highBps = [uint16(0), 10_001, 4_999, 10_000];
        for (uint256 i = 0; i < 4; ++i) {
            uint64 low = i == 3 ? 200_001 : 100_000;
            uint16 lowBps = i == 0 ? 0 : 5_000;
            vm.expectPartialRevert(Errors.HumanPassport_BadCurve.selector);
            _make(low, 200_000, lowBps, highBps[i]);
        }
        vm.expectPartialRevert(Errors.HumanPassport_BadCurve.selector);
        _make(0, 200_000, 5_000, 10_000);
    }

    function test_RevertWhen_SourceHasNoCode() public {
        Curve memory curve = human.curve();
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, anyone));
        _makeOf(anyone, address(resolver), curve);
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, anyone));
        _makeOf(address(source), anyone, curve);
    }

    function test_GivenUnknownOrExpired() public {
        _assertHeld(address(human), alice, clock, false);
        _assertHeld(address(human), alice, clock - 1, false);
        _attest(alice, 200_000, clock + 10);
        _skip(9);
        _assertHeld(address(human), alice, clock, true);
        _skip(1);
        _assertHeld(address(human), alice, clock, false);
        assertEq(human.weightOf(alice), 0);
    }

    function test_GivenScore() public {
        uint24[6] memory scores = [uint24(99_999), 100_000, 100_019, 150_000, 199_999, 200_001];
        uint16[6] memory weights = [0, 5_000, 5_000, 7_500, 9_999, 10_000];
        for (uint256 i = 0; i < 6; ++i) {
            _attest(alice, scores[i], 0);
            assertEq(human.weightOf(alice), weights[i], "now");
            assertEq(human.weightAt(alice, clock + 1), weights[i], "then");
            (bool held, ) = human.heldAt(alice, clock);
            assertEq(held, weights[i] != 0);
        }
    }

    /// Its `isHuman` reverts for the unknown, and goes by a threshold of its owner's: it is never asked.
    function test_WhenIsHumanReverts() public {
        vm.expectRevert(IHumanPassportDecoder.AttestationNotFound.selector);
        source.isHuman(alice);
        vm.expectCall(address(source), abi.encodeCall(source.isHuman, (alice)), 0);
        assertEq(human.weightOf(alice), 0);
    }

    /// 429496.7296 points come back as 0: what the source recorded, never more.
    function test_GivenScoreWraps() public {
        _attest(alice, 2 ** 32, 0);
        assertEq(human.weightOf(alice), 0);
        _attest(alice, 2 ** 32 + 150_000, 0);
        assertEq(human.weightOf(alice), 7_500);
    }

    function test_WhenAskedAboutThePast() public {
        _attest(alice, 200_000, 0);
        uint256 from = clock;
        _skip(30 days);
        _assertHeld(address(human), alice, from, true);
        _assertHeld(address(human), alice, from + 90 days - 1, true);
        _assertHeld(address(human), alice, from + 90 days, false);
        _assertFails(address(human), alice, from - 1);
        // A renewal overwrites what was there: no answer about the time before it.
        _attest(alice, 100_000, clock + 1 days);
        _assertFails(address(human), alice, clock - 1);
        assertEq(human.weightAt(alice, clock + 1 days - 1), 5_000);
        assertEq(human.weightAt(alice, clock + 1 days), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NotRecorded.selector, alice, from));
        human.weightAt(alice, from);
        resolver.revoke(alice);
        assertEq(human.weightAt(alice, from), 0, "revoked by now");
    }

    /// What the owner says about ages later changes no past.
    function test_WhenOwnerChangesAge() public {
        _attest(alice, 200_000, 0);
        uint256 from = clock;
        source.setMaxScoreAge(1);
        _skip(1 days);
        assertEq(human.weightOf(alice), 0);
        assertEq(human.weightAt(alice, from), 10_000);
        assertEq(human.weightAt(alice, from + 1 days - 1), 10_000);
    }

    function test_RevertGiven_Paused() public {
        _attest(alice, 200_000, 0);
        source.setPaused(true);
        _assertFails(address(human), alice, clock);
        assertEq(human.weightAt(alice, clock + 1), 10_000);
        resolver.setPaused(true);
        _assertFails(address(human), alice, clock + 1);
    }

    function test_RevertGiven_SourceFails() public {
        _attest(alice, 200_000, 0);
        _assertFailsWithSource(address(human), address(source), alice, clock);
        _assertFailsWithSource(address(human), address(resolver), alice, clock + 1);
    }

    /// Nearly the refusals that mean 0: with a word too few or too many, or returned.
    function test_RevertGiven_RefusalIsAnother() public {
        bytes4 notFound = IHumanPassportDecoder.AttestationNotFound.selector;
        bytes4 expired = IHumanPassportDecoder.AttestationExpired.selector;
        bytes[4] memory reasons = [
            abi.encodePacked(notFound, uint8(0)),
            abi.encodePacked(expired),
            abi.encodeWithSelector(expired, 1, 2),
            abi.encodeWithSelector(Errors.Answers_SourceFailed.selector, source)
        ];
        bytes memory question = abi.encodeCall(IHumanPassportDecoder.getScore, (alice));
        for (uint256 i = 0; i < 4; ++i) {
            vm.mockCallRevert(address(source), question, reasons[i]);
            _assertFails(address(human), alice, clock);
        }
        vm.clearMockedCalls();
        vm.mockCall(address(source), question, abi.encodePacked(notFound));
        _assertFails(address(human), alice, clock);
        vm.mockCall(address(resolver), abi.encodeCall(IHumanPassportResolver.getCachedScore, (alice)), new bytes(128));
        _assertFails(address(human), alice, clock + 1);
        vm.clearMockedCalls();
        bytes memory wide = abi.encode(2 ** 32, 1, 0);
        vm.mockCall(address(resolver), abi.encodeCall(IHumanPassportResolver.getCachedScore, (alice)), wide);
        _assertFails(address(human), alice, clock + 1);
        vm.clearMockedCalls();
    }

    function test_WhenGasRunsOut() public {
        _attest(alice, 150_000, 0);
        _assertNeverStarved(address(human), alice, clock, 60_000);
        _assertNeverStarved(address(human), alice, clock + 1, 60_000);
        _assertNeverStarved(address(human), bob, clock, 60_000);
    }
}
