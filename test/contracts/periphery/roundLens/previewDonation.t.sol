// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRoundLens} from "../../../../contracts/interfaces/IRoundLens.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestGate} from "../../support/TestGate.sol";

/// The pool is 100 units unless said otherwise.
contract PreviewDonationTest is LifeBase {
    uint256 private constant MOST = 2 ** 90;

    IRoundLens private lens;
    IDonationRound private round;
    TestGate private calibration;
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        calibration = new TestGate();
        _trust(address(calibration));
        _use(_config(), 0);
        _fund(round, sponsor, 100 * UNIT);
    }

    /// A asks for `ask`, B for nothing.
    function _use(RoundConfig memory config, uint256 ask) private {
        vm.warp(START);
        round = _open(config);
        a = _joinAs(round, builderA, builderA, uint96(ask));
        b = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
    }

    /// The same, with 100 units to give.
    function _useFunded(RoundConfig memory config, uint256 ask) private {
        _use(config, ask);
        _fund(round, sponsor, 100 * UNIT);
    }

    function test_RevertWhen_PreviewedRoundIsUnknown() public {
        vm.expectRevert();
        lens.previewDonation(anyone, a, ann, UNIT);
    }

    /* GIVEN AN ACCEPTED APPLICATION */

    function test_WhenPairIsNew(uint256 amount, uint256 weight) public {
        _rivals();
        _donate(round, bob, a, UNIT);
        gate.setWeight(ann, bound(weight, 0, 10_000));
        _giveAsForetold(ann, a, bound(amount, 1, MOST));
    }

    function test_WhenPairIsOld(uint256 amount, uint256 more, uint256 weight, uint256 newWeight) public {
        _rivals();
        _donate(round, bob, a, UNIT);
        gate.setWeight(ann, bound(weight, 0, 10_000));
        _donate(round, ann, a, bound(amount, 1, MOST));
        gate.setWeight(ann, bound(newWeight, 0, 10_000));
        _giveAsForetold(ann, a, bound(more, 1, MOST));
    }

    function test_WhenGivenToOneself() public {
        ApplicationId c = _joinAs(round, builderC, cat, 0);
        _rivals();
        _donate(round, bob, a, UNIT);
        _donate(round, bob, c, UNIT);
        assertEq(_giveAsForetold(builderA, a, UNIT), 0, "Builder");
        assertEq(_giveAsForetold(builderA, a, UNIT), 0, "Builder again");
        assertEq(_giveAsForetold(builderC, c, UNIT), 0, "Builder with another payout address");
        assertEq(_giveAsForetold(cat, c, UNIT), 0, "payout address");
        assertEq(_giveAsForetold(builderA, c, UNIT), 10_000, "another's");
        assertEq(_giveAsForetold(cat, a, UNIT), 10_000, "another's");
    }

    function test_WhenPayoutAddressChanged() public {
        ApplicationId c = _joinAs(round, builderC, cat, 0);
        _rivals();
        _donate(round, bob, c, UNIT);
        vm.prank(builderC);
        round.proposeRecipient(builderC);
        vm.prank(reviewer);
        round.confirmRecipient(c, builderC);
        assertEq(_giveAsForetold(cat, c, UNIT), 10_000, "former payout address");
        assertEq(_giveAsForetold(builderC, c, UNIT), 0, "Builder");
    }

    function test_GivenGateFails() public {
        _rivals();
        _donate(round, bob, a, UNIT);
        gate.setWeight(ann, 7_000);
        _donate(round, ann, a, UNIT);
        for (uint256 mode = 1; mode < 3; ++mode) {
            gate.setMode(TestGate.Mode(mode));
            assertEq(_giveAsForetold(ann, a, UNIT), 7_000, "an old pair");
            assertEq(_giveAsForetold(cat, b, UNIT), 0, "a new one, or one that was");
        }
        gate.setSize(64);
        assertEq(_giveAsForetold(ann, a, UNIT), 7_000, "an old pair");
    }

    function test_GivenCountingLimits() public {
        RoundConfig memory config = _config();
        (config.giving.minCounted, config.giving.maxCounted) = (uint96(UNIT), uint96(4 * UNIT));
        _useFunded(config, 0);
        _rivals();
        _donate(round, bob, a, 4 * UNIT);
        (, uint256 none, uint256 stillNone, ) = lens.previewDonation(address(round), a, ann, UNIT - 1);
        assertEq(none + stillNone, 0, "below the least");
        _giveAsForetold(ann, a, UNIT - 1);
        _giveAsForetold(ann, a, 1);
        assertGt(round.matchOf(a), 0, "at the least");
        _giveAsForetold(ann, a, 3 * UNIT);
        uint256 most = round.matchOf(a);
        _giveAsForetold(ann, a, 1_000 * UNIT);
        assertEq(round.matchOf(a), most, "above the most");
    }

    function test_GivenCap() public {
        RoundConfig memory config = _config();
        config.matching.capBps = 6_000;
        _useFunded(config, 0);
        _donate(round, bob, a, 4 * UNIT);
        _donateTwice(b, 4 * UNIT);
        // 4 and 8 in demand: B is held at 60, A has the rest. Then 12 and 8; then 16 and 8.
        _assertForetold(ann, UNIT, 40 * UNIT, false);
        _assertForetold(ann, 9 * UNIT, 60 * UNIT, true);
        _assertForetold(ann, 16 * UNIT, 60 * UNIT, true);
        _giveAsForetold(ann, a, UNIT);
        _giveAsForetold(ann, a, 8 * UNIT);
        _giveAsForetold(ann, a, 7 * UNIT);
    }

    function test_GivenAsk() public {
        _useFunded(_config(), 15 * UNIT);
        _donate(round, bob, a, UNIT);
        _rivals();
        // 2 of 20 in demand are 10 of the pool; 8 of 26 would be more than is asked for.
        _assertForetold(ann, UNIT, 10 * UNIT, false);
        _assertForetold(ann, 16 * UNIT, 15 * UNIT, true);
        _giveAsForetold(ann, a, UNIT);
        _giveAsForetold(ann, a, 15 * UNIT);
    }

    function test_GivenKeep() public {
        RoundConfig memory config = _config();
        config.matching.saturation = Saturation.Keep;
        _useFunded(config, 0);
        _donate(round, bob, a, UNIT);
        _assertForetold(ann, UNIT, 2 * UNIT, false);
        _assertForetold(ann, 4 * UNIT, 4 * UNIT, false);
        // (1 + 60)^2 - 3601 = 120 units are more than the pool, which is A's alone, and as much as the cap.
        _assertForetold(ann, 3_600 * UNIT, 100 * UNIT, true);
        _giveAsForetold(ann, a, 4 * UNIT);
        _giveAsForetold(ann, a, 3_596 * UNIT);
    }

    function test_GivenScaleUp() public {
        _donate(round, bob, a, UNIT);
        _donateTwice(b, UNIT);
        // 2 and 2, then 4 and 2.
        _assertForetold(ann, UNIT, 50 * UNIT, false);
        _assertForetold(ann, 4 * UNIT, (100 * UNIT * 4) / 6, false);
        _giveAsForetold(ann, a, UNIT);
        _giveAsForetold(ann, a, 3 * UNIT);
    }

    function test_GivenDiscount() public {
        calibration.setWeight(builderA, 5_000);
        RoundConfig memory config = _config();
        config.modules.calibration = address(calibration);
        _useFunded(config, 0);
        _donate(round, bob, a, UNIT);
        _donateTwice(b, UNIT);
        // 4 at half and 2 in full.
        _assertForetold(ann, 4 * UNIT, 50 * UNIT, false);
        _giveAsForetold(ann, a, 4 * UNIT);
    }

    function test_GivenRivalIsDisqualified() public {
        _rivals();
        _donate(round, bob, a, UNIT);
        _disqualify(round, b);
        _assertForetold(ann, UNIT, 100 * UNIT, true);
        _giveAsForetold(ann, a, UNIT);
    }

    /// Four applications of which one may be out, and people who may be Builder or payout address of one.
    function test_WhenAnything(uint256 seed) public {
        _randomRound(seed);
        address[6] memory people = [ann, bob, anyone, builderA, builderC, cat];
        ApplicationId[3] memory ids = [a, b, _id(3)];
        for (uint256 i = 0; i < 9; ++i) {
            uint256 turn = mix(seed, 100 + i);
            address explorer = people[turn % 6];
            gate.setMode(turn % 7 == 0 ? TestGate.Mode.Revert : TestGate.Mode.Answer);
            gate.setWeight(explorer, mix(turn, 1) % 3 == 0 ? 10_000 : mix(turn, 2) % 10_001);
            uint256 amount = 1 + (mix(turn, 3) % 10 ** (1 + (mix(turn, 4) % 24)));
            if (i < 5) _donate(round, explorer, ids[mix(turn, 5) % 3], amount);
            else _giveAsForetold(explorer, ids[mix(turn, 5) % 3], amount);
            if (i == 6 && seed % 4 == 0) _disqualify(round, _id(4));
        }
    }

    function _randomRound(uint256 seed) private {
        RoundConfig memory config = _config();
        config.matching.capBps = uint16(1 + (mix(seed, 1) % 10_000));
        if (mix(seed, 2) % 2 == 0) config.matching.saturation = Saturation.Keep;
        if (mix(seed, 3) % 2 == 0) config.giving.minCounted = uint96(mix(seed, 4) % (10 * UNIT));
        if (mix(seed, 5) % 2 == 0) config.giving.maxCounted = config.giving.minCounted + uint96(mix(seed, 6) % 1e22);
        config.modules.calibration = address(calibration);
        calibration.setWeight(builderA, mix(seed, 7) % 10_001);
        calibration.setWeight(builderB, mix(seed, 8) % 10_001);
        _use(config, mix(seed, 9) % 2 == 0 ? 0 : 1 + (mix(seed, 10) % (50 * UNIT)));
        _joinAs(round, builderC, cat, uint96(mix(seed, 11) % (20 * UNIT)));
        _donateTwice(_join(round, makeAddr("builderD")), 1 + (mix(seed, 12) % (100 * UNIT)));
        _fund(round, sponsor, 1e12 + (mix(seed, 13) % (1_000 * UNIT)));
    }

    /* OTHERWISE */

    function test_GivenNotAccepted() public {
        _rivals();
        _assertUnmoved(_id(99));
        ApplicationId c = _apply(round, builderC, builderC, 0);
        _assertUnmoved(c);
        bytes28 content = round.application(c).content;
        vm.prank(reviewer);
        round.reject(c, content, REASON);
        _assertUnmoved(c);
        vm.prank(builderC);
        round.withdraw();
        _assertUnmoved(c);
        _disqualify(round, b);
        _assertUnmoved(b);
    }

    function test_GivenSettled() public {
        _rivals();
        _donate(round, bob, a, UNIT);
        _donate(round, ann, a, UNIT);
        _settle(round);
        uint256 settled = round.matchOf(a);
        gate.setWeight(ann, 5_000);
        (uint256 weight, uint256 before, uint256 afterwards, bool isCapped) = _preview(ann, a, UNIT);
        assertEq(weight, 5_000);
        assertGt(settled, 0, "settled");
        assertEq(before, settled, "before");
        assertEq(afterwards, settled, "afterwards");
        assertFalse(isCapped, "capped");
    }

    /* HELP */

    /// B has two donors, so that the level is not A's alone.
    function _rivals() private {
        _donateTwice(b, 9 * UNIT);
    }

    function _donateTwice(ApplicationId id, uint256 amount) private {
        _donate(round, ann, id, amount);
        _donate(round, bob, id, amount);
    }

    function _preview(
        address explorer,
        ApplicationId id,
        uint256 amount
    ) private view returns (uint256 weight, uint256 before, uint256 afterwards, bool isCapped) {
        return lens.previewDonation(address(round), id, explorer, amount);
    }

    /// Asks first, gives then, and compares.
    function _giveAsForetold(address explorer, ApplicationId id, uint256 amount) private returns (uint256 weight) {
        uint256 before;
        uint256 afterwards;
        bool isCapped;
        (weight, before, afterwards, isCapped) = _preview(explorer, id, amount);
        assertEq(before, round.matchOf(id), "before");
        _donate(round, explorer, id, amount);
        assertEq(_weight(round, id, explorer), weight, "weight");
        assertEq(round.matchOf(id), afterwards, "afterwards");
        assertEq(afterwards == round.capOf(id), isCapped, "capped");
    }

    /// What A would have if `explorer` gave, in numbers.
    function _assertForetold(address explorer, uint256 amount, uint256 expected, bool isHeld) private view {
        (uint256 weight, , uint256 afterwards, bool isCapped) = _preview(explorer, a, amount);
        assertEq(weight, 10_000, "full weight");
        assertEq(afterwards, expected, "foretold");
        assertEq(isCapped, isHeld, "held");
    }

    function _assertUnmoved(ApplicationId id) private view {
        assertFalse(round.application(id).status == Status.Accepted);
        (uint256 weight, uint256 before, uint256 afterwards, bool isCapped) = _preview(cat, id, UNIT);
        assertEq(weight, 10_000, "weight");
        assertEq(before + afterwards, 0, "match");
        assertFalse(isCapped, "capped");
    }
}
