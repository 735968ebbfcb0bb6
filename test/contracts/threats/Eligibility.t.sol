// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {ApplicationId, Content, Decision} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";
import {TestGate} from "../support/TestGate.sol";

/// Modules that fail, lie, call back or vanish (D108, D109, D112, D136). A failing answer is no answer.
contract D09EligibilityTest is LifeBase {
    uint256 private constant HOSTILE = 17;
    uint256 private constant WEIGHT = 7_777;

    IDonationRound private round;
    ApplicationId private a;
    TestGate private calibration;

    function setUp() public override {
        super.setUp();
        calibration = new TestGate();
        _trust(address(calibration));
        RoundConfig memory config = _config();
        config.modules.calibration = address(calibration);
        round = _open(config);
        a = _join(round, builderA);
        _fund(round, sponsor, 100 * UNIT);
        vm.warp(DONATIONS_FROM);
        gate.setWeight(ann, WEIGHT);
        gate.setWeight(bob, WEIGHT);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
    }

    /// Whatever the gate does, the donation goes through; a weight recorded before stays, a new pair has none; the failure is
    /// named; the money is all there.
    function test_D108_HostileGateNeverStopsADonation() public {
        for (uint256 i = 0; i < HOSTILE; ++i) {
            uint256 before = vm.snapshotState();
            _turn(gate, i);
            uint256 escrow = _escrow(round);
            uint256 held = token.balanceOf(address(round));
            _expectGift(ann);
            _expectGift(cat);
            assertEq(_weight(round, a, ann), WEIGHT, "kept");
            assertEq(_weight(round, a, cat), 0, "none");
            assertEq(_escrow(round), escrow + 2 * UNIT, "escrow");
            assertEq(token.balanceOf(address(round)), held + 2 * UNIT, "money");
            assertTrue(vm.revertToState(before));
        }
    }

    /// Nobody can squelch, or lift, anybody through a gate that fails: reweigh reverts.
    function test_D108_HostileGateNeverChangesAWeight() public {
        for (uint256 i = 0; i < HOSTILE; ++i) {
            uint256 before = vm.snapshotState();
            _turn(gate, i);
            uint256 demand = _demand(round);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, gate, ann));
            round.reweigh(ann, _ids(a));
            assertEq(_weight(round, a, ann), WEIGHT);
            assertEq(_demand(round), demand);
            assertTrue(vm.revertToState(before));
        }
    }

    /// A gate for Builders that fails lets nobody in, and puts nobody out.
    function test_D108_HostileGateLetsNobodyApply() public {
        Content memory content = Content({recipient: builderC, ask: 0, kind: 0, metadata: REASON});
        for (uint256 i = 0; i < HOSTILE; ++i) {
            uint256 before = vm.snapshotState();
            _turn(builderGate, i);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, builderGate, builderC));
            vm.prank(builderC);
            round.applyToRound(content);
            assertEq(round.applicationCount(), 1);
            assertTrue(vm.revertToState(before));
        }
    }

    /// A calibration that fails blocks no acceptance and discounts nobody.
    function test_D108_HostileCalibrationDiscountsNobody() public {
        vm.warp(APPLICATIONS_FROM);
        ApplicationId b = _apply(round, builderB, builderB, 0);
        for (uint256 i = 0; i < HOSTILE; ++i) {
            uint256 before = vm.snapshotState();
            _turn(calibration, i);
            _accept(round, b);
            assertEq(round.application(b).multiplier, 10_000);
            assertTrue(vm.revertToState(before));
        }
    }

    /// 10001 … 2^256 − 1 read as 10000, at donating, weighing again, and as a discount.
    function test_D109_NoAnswerIsMoreThanAll() public {
        uint256[4] memory answers = [uint256(10_001), 200_000, 20e18, type(uint256).max - 1];
        for (uint256 i = 0; i < 4; ++i) {
            gate.setWeight(cat, answers[i]);
            _donate(round, cat, a, UNIT);
            assertEq(_weight(round, a, cat), 10_000);
            gate.setWeight(ann, answers[i]);
            round.reweigh(ann, _ids(a));
            assertEq(_weight(round, a, ann), 10_000);
        }
        gate.setUsual(type(uint256).max);
        round.reweigh(anyone, new ApplicationId[](0));
        vm.warp(APPLICATIONS_FROM);
        calibration.setUsual(type(uint256).max);
        ApplicationId b = _apply(round, builderB, builderB, 0);
        _accept(round, b);
        assertEq(round.application(b).multiplier, 10_000);
    }

    /// A gate may say one thing at the first question of a transaction and another at the second: a cart asks once, so one
    /// donor has one weight in all of it.
    function test_D108_OneCartOneAnswer() public {
        ApplicationId b = _late(builderB);
        gate.setWeight(cat, WEIGHT);
        _endow(cat, 2 * UNIT, address(round));
        vm.expectCall(address(gate), abi.encodeCall(gate.weightOf, (cat)), 1);
        vm.prank(cat);
        round.donate(_gifts(a, UNIT, b, UNIT));
        assertEq(_weight(round, a, cat), WEIGHT);
        assertEq(_weight(round, b, cat), WEIGHT);
    }

    /// Bought for a block: what counts is what is so, or was, at the end of donations, and anyone can ask (D110).
    function test_D110_BorrowedWeightIsTakenBack() public {
        gate.setWeight(cat, 10_000);
        _donate(round, cat, a, 9 * UNIT);
        gate.setFrom(cat, SETTLE_FROM);
        vm.warp(SETTLE_FROM - 1);
        vm.prank(anyone);
        round.reweigh(cat, _ids(a));
        assertEq(_weight(round, a, cat), 0);
        assertEq(round.application(a).uncounted, 9 * UNIT + 2 * (UNIT - (UNIT * WEIGHT) / 10_000));
    }

    /* STARVED GAS */

    /// The largest allowance there is: what a starved question leaves, a 64th, is then enough to finish a call in. With a small
    /// one the call would run out of gas by itself, and the Round's own check would not be tested.
    function _useHungryModules() private {
        RoundConfig memory config = _config();
        config.modules.calibration = address(calibration);
        config.giving.eligibilityGas = 5_000_000;
        vm.warp(START);
        round = _open(config);
        a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
    }

    /// From 21,000 to 6,000,000, closely where a module can be starved and the rest still be done.
    function _more(uint256 gas_) private pure returns (uint256) {
        if (gas_ < 2_000_000) return gas_ + 49_999;
        if (gas_ < 4_500_000) return gas_ + 199_999;
        return gas_ + 14_999;
    }

    /// A donation reverts, or is weighed as with plenty of gas: nobody keeps a better weight of before by starving the gate.
    function test_D136_StarvedDonation() public {
        _useHungryModules();
        gate.setWork(4_900_000);
        gate.setWeight(ann, 1_234);
        _endow(ann, UNIT, address(round));
        uint256 through = 0;
        for (uint256 gas_ = 21_000; gas_ <= 6_000_000; gas_ = _more(gas_)) {
            uint256 before = vm.snapshotState();
            vm.prank(ann);
            try round.donate{gas: gas_}(_gift(a, UNIT)) {
                ++through;
                assertEq(_weight(round, a, ann), 1_234, "true");
                assertEq(_escrow(round), 3 * UNIT);
            } catch {
                assertEq(_weight(round, a, ann), WEIGHT, "untouched");
                assertEq(_escrow(round), 2 * UNIT);
            }
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 30, "some went through");
    }

    /// The same for a rival's reweigh: it cannot zero anybody.
    function test_D136_StarvedReweigh() public {
        _useHungryModules();
        gate.setWork(4_900_000);
        gate.setWeight(ann, 1_234);
        uint256 through = 0;
        for (uint256 gas_ = 21_000; gas_ <= 6_000_000; gas_ = _more(gas_)) {
            uint256 before = vm.snapshotState();
            vm.prank(builderB);
            try round.reweigh{gas: gas_}(ann, _ids(a)) {
                ++through;
                assertEq(_weight(round, a, ann), 1_234, "true");
            } catch {
                assertEq(_weight(round, a, ann), WEIGHT, "untouched");
            }
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 30, "some went through");
    }

    /// The same for an acceptance, alone or in a batch: a discount is not lifted by starving the calibration.
    function test_D136_StarvedAcceptance() public {
        _useHungryModules();
        vm.warp(APPLICATIONS_FROM);
        ApplicationId b = _apply(round, builderB, builderB, 0);
        calibration.setWork(4_900_000);
        calibration.setWeight(builderB, 3_333);
        Decision[] memory batch = new Decision[](1);
        batch[0] = Decision({application: b, isAccepted: true, content: round.application(b).content, reason: REASON});
        uint256 through = 0;
        for (uint256 gas_ = 21_000; gas_ <= 6_000_000; gas_ = _more(gas_)) {
            uint256 before = vm.snapshotState();
            vm.prank(reviewer);
            try round.accept{gas: gas_}(b, batch[0].content, REASON) {
                ++through;
                assertEq(round.application(b).multiplier, 3_333, "true");
            } catch {
                assertEq(round.application(b).multiplier, 0, "untouched");
            }
            assertTrue(vm.revertToState(before));
            before = vm.snapshotState();
            vm.prank(reviewer);
            try round.review{gas: gas_}(batch) returns (uint256 failed) {
                assertEq(round.application(b).multiplier, failed == 0 ? 3_333 : 0, "in a batch");
            } catch {
                assertEq(round.application(b).multiplier, 0, "untouched");
            }
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 30, "some went through");
    }

    /// And for an application: whom the gate refuses is refused with any gas.
    function test_D136_StarvedApplication() public {
        _useHungryModules();
        vm.warp(APPLICATIONS_FROM);
        builderGate.setWork(4_900_000);
        builderGate.setWeight(builderC, 0);
        Content memory content = Content({recipient: anyone, ask: 0, kind: 0, metadata: REASON});
        uint256 through = 0;
        for (uint256 gas_ = 21_000; gas_ <= 6_000_000; gas_ = _more(gas_)) {
            uint256 before = vm.snapshotState();
            vm.prank(builderC);
            try round.applyToRound{gas: gas_}(content) {
                assertTrue(false, "refused by the gate, whatever the gas");
            } catch {}
            vm.prank(builderB);
            try round.applyToRound{gas: gas_}(content) {
                ++through;
            } catch {}
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 30, "some went through");
    }

    /* HOSTILE */

    /// The ways of a hostile module, by number.
    function _turn(TestGate module, uint256 way) private {
        uint24[5] memory sizes = [0, 31, 33, 64, 1_000_000];
        if (way < 5) module.setSize(sizes[way]);
        else if (way == 5) module.setMode(TestGate.Mode.Revert);
        else if (way == 6)
            module.setMode(TestGate.Mode.Spend);
            // Slightly more than it is allowed.
        else if (way == 7)
            module.setWork(GATE_GAS);
            // CALLER, SELFDESTRUCT.
        else if (way == 8) vm.etch(address(module), hex"33ff");
        else if (way == 9) vm.etch(address(module), "");
        else module.setReentry(address(round), _reentry(way - 10));
    }

    /// Calls that would each succeed from outside, or pay somebody; none may from within a question.
    function _reentry(uint256 index) private view returns (bytes memory) {
        if (index == 0) return abi.encodeCall(round.donate, (_gift(a, UNIT)));
        if (index == 1) return abi.encodeCall(round.reweigh, (bob, _ids(a)));
        if (index == 2) return abi.encodeCall(round.fund, (1, false));
        if (index == 3) return abi.encodeCall(round.claim, (a));
        if (index == 4) return abi.encodeCall(round.settle, (new ApplicationId[](0), 10));
        if (index == 5) return abi.encodeCall(round.refund, (a, bob, bob));
        return abi.encodeCall(round.applyToRound, (Content({recipient: anyone, ask: 0, kind: 0, metadata: REASON})));
    }

    function _expectGift(address donor) private {
        _endow(donor, UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.EligibilityFailed(donor, address(gate));
        vm.prank(donor);
        round.donate(_gift(a, UNIT));
    }

    function _late(address builder) private returns (ApplicationId) {
        vm.warp(APPLICATIONS_FROM);
        ApplicationId id = _join(round, builder);
        vm.warp(DONATIONS_FROM);
        return id;
    }
}
