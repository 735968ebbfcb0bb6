// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Gift, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestGate} from "../../support/TestGate.sol";
import {TestToken} from "../../support/TestToken.sol";

contract DonateTest is LifeBase {
    uint256 private constant Q32 = 2 ** 32;

    IDonationRound private round;
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        _use(_config());
    }

    function _use(RoundConfig memory config) private {
        vm.warp(START);
        round = _open(config);
        a = _join(round, builderA);
        b = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
    }

    /* GUARDS */

    function test_RevertWhen_CartIsEmpty() public {
        vm.expectRevert(Errors.DonationRound_EmptyCart.selector);
        round.donate(new Gift[](0));
    }

    function test_RevertGiven_Cancelled() public {
        vm.prank(admin);
        round.cancel(REASON);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled));
        round.donate(_gift(a, UNIT));
    }

    function test_RevertGiven_DonationsNotBegun() public {
        vm.warp(DONATIONS_FROM - 1);
        _expectOutside(DONATION_UNTIL);
        round.donate(_gift(a, UNIT));
    }

    function test_RevertGiven_DonationsEnded() public {
        vm.warp(DONATION_UNTIL);
        _expectOutside(DONATION_UNTIL);
        round.donate(_gift(a, UNIT));

        vm.warp(DONATION_UNTIL - 1);
        vm.prank(operator);
        round.extend(3);
        vm.warp(DONATION_UNTIL + 3 days);
        _expectOutside(DONATION_UNTIL + 3 days);
        round.donate(_gift(a, UNIT));
    }

    function _expectOutside(uint256 until) private {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Round_OutsideWindow.selector, block.timestamp, DONATIONS_FROM, until)
        );
    }

    function test_RevertWhen_TooLittleGas() public {
        _endow(ann, UNIT, address(round));
        Gift[] memory gifts = _gift(a, UNIT);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        vm.prank(ann);
        round.donate{gas: 200_000}(gifts);
    }

    function test_RevertWhen_AmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ZeroAmount.selector, a));
        round.donate(_gift(a, 0));
    }

    function test_RevertGiven_NotAccepted() public {
        _expectStatus(_id(0), Status.None);
        _expectStatus(_id(3), Status.None);
        ApplicationId c = _apply(round, builderC, builderC, 0);
        _expectStatus(c, Status.Pending);
        bytes28 content = round.application(c).content;
        vm.prank(reviewer);
        round.reject(c, content, REASON);
        _expectStatus(c, Status.Rejected);
        vm.prank(builderA);
        round.withdraw();
        _expectStatus(a, Status.Withdrawn);
        _disqualify(round, b);
        _expectStatus(b, Status.Disqualified);
    }

    function _expectStatus(ApplicationId id, Status status) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongStatus.selector, id, status));
        round.donate(_gift(id, UNIT));
    }

    function test_RevertWhen_OneItemIsBad() public {
        _endow(ann, 2 * UNIT, address(round));
        _disqualify(round, b);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongStatus.selector, b, Status.Disqualified));
        vm.prank(ann);
        round.donate(_gifts(a, UNIT, b, UNIT));
        assertEq(token.balanceOf(ann), 2 * UNIT);
        assertEq(round.pair(a, ann).amount, 0);
        assertEq(_escrow(round), 0);
    }

    function test_RevertWhen_ApplicationIsFull() public {
        uint256 most = 2 ** 96 - 1;
        _donate(round, ann, a, most);
        assertEq(round.application(a).effective, most);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ApplicationFull.selector, a, most, 1));
        round.donate(_gift(a, 1));
        // What does not count is owed all the same.
        gate.setWeight(ann, 0);
        round.reweigh(ann, _ids(a));
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ApplicationFull.selector, a, most, most));
        round.donate(_gift(a, most));
        _donate(round, bob, b, most);
    }

    function test_RevertWhen_EscrowIsFull() public {
        vm.warp(APPLICATIONS_UNTIL - 1);
        uint256 each = 2 ** 96 - 1;
        for (uint160 i = 0; i < 256; ++i) {
            _donate(round, ann, _join(round, address(0xB000 + i)), each);
        }
        uint256 left = 2 ** 104 - 1 - 256 * each;
        _donate(round, ann, a, left);
        assertEq(_escrow(round), 2 ** 104 - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_EscrowFull.selector, 2 ** 104 - 1, 1));
        round.donate(_gift(b, 1));
    }

    function test_RevertWhen_NotApproved() public {
        token.mint(ann, UNIT);
        vm.expectRevert(abi.encodeWithSelector(TestToken.TestToken_TooLittle.selector, ann, 0, UNIT));
        vm.prank(ann);
        round.donate(_gift(a, UNIT));
    }

    /* GIVEN A TOKEN */

    function test_RevertWhen_ValueComesWithToken() public {
        vm.deal(ann, 1);
        _endow(ann, UNIT, address(round));
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(ann);
        round.donate{value: 1}(_gift(a, UNIT));
    }

    function test_WhenGivenAtTheFirstSecond() public {
        assertTrue(round.donationsOpen());
        _donate(round, ann, a, UNIT);
        assertEq(token.balanceOf(address(round)), UNIT);
        assertEq(_escrow(round), UNIT);
    }

    function test_WhenGivenAtTheLastSecond() public {
        vm.warp(DONATION_UNTIL - 1);
        _donate(round, ann, a, UNIT);
        vm.prank(operator);
        round.extend(2);
        vm.warp(DONATION_UNTIL + 2 days - 1);
        _donate(round, bob, a, UNIT);
        assertEq(_escrow(round), 2 * UNIT);
    }

    function test_WhenCart() public {
        _endow(ann, 5 * UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.Donated(a, ann, 2 * UNIT, 10_000, 0);
        vm.expectEmit(address(round));
        emit Events.Donated(b, ann, 3 * UNIT, 10_000, REASON);
        vm.prank(ann);
        round.donate(_gifts(a, 2 * UNIT, b, 3 * UNIT));
        assertEq(round.pair(a, ann).amount, 2 * UNIT);
        assertEq(round.pair(b, ann).amount, 3 * UNIT);
        assertEq(token.balanceOf(address(round)), 5 * UNIT);
        assertEq(token.balanceOf(ann), 0);
        assertEq(_escrow(round), 5 * UNIT);
    }

    function test_WhenSameApplicationTwice() public {
        _endow(ann, 4 * UNIT, address(round));
        vm.prank(ann);
        round.donate(_gifts(a, 3 * UNIT, a, UNIT));
        assertEq(round.pair(a, ann).amount, 4 * UNIT);
        assertEq(round.application(a).voice, 2e9 * Q32);
        assertEq(_demand(round), 0);
    }

    function test_WhenGivenAgain() public {
        _donate(round, ann, a, UNIT);
        vm.warp(DONATIONS_FROM + 1 days);
        _donate(round, ann, a, 8 * UNIT);
        assertEq(round.application(a).voice, 3e9 * Q32);
        assertEq(round.application(a).effective, 9 * UNIT);
        assertEq(_demand(round), 0);
    }

    /* GIVEN THE NATIVE COIN */

    function test_RevertWhen_ValueIsTooLittle() public {
        _use(_nativeConfig());
        vm.deal(ann, UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT - 1, UNIT));
        vm.prank(ann);
        round.donate{value: UNIT - 1}(_gift(a, UNIT));
    }

    function test_RevertWhen_ValueIsTooMuch() public {
        _use(_nativeConfig());
        vm.deal(ann, 2 * UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT + 1, UNIT));
        vm.prank(ann);
        round.donate{value: UNIT + 1}(_gift(a, UNIT));
    }

    function test_RevertWhen_ValueCountsOnce() public {
        _use(_nativeConfig());
        vm.deal(ann, UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT, 2 * UNIT));
        vm.prank(ann);
        round.donate{value: UNIT}(_gifts(a, UNIT, b, UNIT));
    }

    function test_WhenNativeCart() public {
        _use(_nativeConfig());
        vm.deal(ann, 3 * UNIT);
        vm.prank(ann);
        round.donate{value: 3 * UNIT}(_gifts(a, UNIT, b, 2 * UNIT));
        assertEq(address(round).balance, 3 * UNIT);
        assertEq(_escrow(round), 3 * UNIT);
        assertEq(round.pair(b, ann).amount, 2 * UNIT);
    }

    /* GIVEN A WEIGHT */

    function test_WhenAlone() public {
        _fund(round, sponsor, 100 * UNIT);
        _donate(round, ann, a, 50 * UNIT);
        assertEq(_demand(round), 0);
        assertEq(round.matchOf(a), 0);
    }

    function test_WhenTwo() public {
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, 4 * UNIT);
        // (1 + 2)^2 - 5 = 4 units
        assertEq(round.application(a).voice, 3e9 * Q32);
        assertEq(_demand(round), 10_000 * 4 * UNIT);
        gate.setUsual(2_500);
        _donate(round, cat, b, 4 * UNIT);
        _donate(round, ann, b, 16 * UNIT);
        // e = 1 and 4 units
        assertEq(round.application(b).effective, 5 * UNIT);
        assertEq(round.application(b).uncounted, 15 * UNIT);
        assertEq(_demand(round), 10_000 * 8 * UNIT);
        assertEq(_escrow(round), 25 * UNIT);
    }

    function test_WhenBelowMin() public {
        _useCounting(UNIT, 0);
        _donate(round, ann, a, UNIT - 1);
        _donate(round, bob, a, UNIT);
        assertEq(round.application(a).voice, 1e9 * Q32);
        assertEq(round.application(a).uncounted, UNIT - 1);
        assertEq(_demand(round), 0);
    }

    function test_WhenMinIsReached() public {
        _useCounting(UNIT, 0);
        _donate(round, ann, a, UNIT - 1);
        _donate(round, ann, a, 1);
        assertEq(round.application(a).effective, UNIT);
        assertEq(round.application(a).uncounted, 0);
    }

    function test_WhenAboveMax() public {
        _useCounting(0, UNIT);
        _donate(round, ann, a, 100 * UNIT);
        _donate(round, bob, a, 100 * UNIT);
        assertEq(_demand(round), 10_000 * 2 * UNIT);
        assertEq(round.application(a).uncounted, 198 * UNIT);
        assertEq(_escrow(round), 200 * UNIT);
    }

    function _useCounting(uint256 min, uint256 max) private {
        RoundConfig memory config = _config();
        (config.giving.minCounted, config.giving.maxCounted) = (uint96(min), uint96(max));
        _use(config);
    }

    function test_WhenWeightChanges() public {
        gate.setWeight(ann, 10_000);
        _donate(round, ann, a, UNIT);
        _donate(round, ann, b, UNIT);
        gate.setWeight(ann, 5_000);
        _donate(round, ann, a, UNIT);
        assertEq(_weight(round, a, ann), 5_000);
        assertEq(_weight(round, b, ann), 10_000);
        assertEq(round.application(a).effective, UNIT);
    }

    /* GIVEN A GIFT TO ONESELF */

    function test_WhenBuilderGives() public {
        _endow(builderA, 2 * UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.Donated(a, builderA, UNIT, 0, 0);
        vm.expectEmit(address(round));
        emit Events.Donated(b, builderA, UNIT, 10_000, REASON);
        vm.prank(builderA);
        round.donate(_gifts(a, UNIT, b, UNIT));
        assertEq(round.application(a).uncounted, UNIT);
        assertEq(round.application(a).effective, 0);
        assertEq(round.application(b).effective, UNIT);
    }

    function test_WhenPayoutAddressGives() public {
        ApplicationId c = _joinAs(round, builderC, cat, 0);
        _endow(cat, 2 * UNIT, address(round));
        vm.prank(cat);
        round.donate(_gifts(c, UNIT, a, UNIT));
        assertEq(_weight(round, c, cat), 0);
        assertEq(_weight(round, a, cat), 10_000);
    }

    function test_WhenPayoutAddressComesLater() public {
        _donate(round, ann, a, UNIT);
        vm.prank(builderA);
        round.proposeRecipient(ann);
        vm.prank(reviewer);
        round.confirmRecipient(a, ann);
        assertEq(_weight(round, a, ann), 10_000);
        _donate(round, ann, a, UNIT);
        assertEq(_weight(round, a, ann), 0);
    }

    /* GIVEN A FAILING GATE */

    function test_WhenGateReverts() public {
        gate.setMode(TestGate.Mode.Revert);
        _expectUncounted();
    }

    function test_WhenGateAnswersNothing() public {
        gate.setSize(0);
        _expectUncounted();
    }

    function test_WhenGateHasNoCode() public {
        vm.etch(address(gate), "");
        _expectUncounted();
    }

    function test_WhenGateAnswersShort() public {
        gate.setSize(31);
        _expectUncounted();
    }

    function test_WhenGateAnswersLong() public {
        gate.setSize(33);
        _expectUncounted();
    }

    function test_WhenGateAnswersWithABomb() public {
        gate.setSize(1_000_000);
        _expectUncounted();
        RoundConfig memory config = _config();
        config.giving.eligibilityGas = 5_000_000;
        _use(config);
        _expectUncounted();
    }

    function test_WhenGateSpendsItsGas() public {
        gate.setMode(TestGate.Mode.Spend);
        _expectUncounted();
    }

    function test_WhenGateReenters() public {
        _donate(round, bob, a, UNIT);
        bytes memory again = abi.encodeCall(IDonationRound.reweigh, (bob, _ids(a)));
        gate.setReentry(address(round), again);
        _expectUncounted();
        gate.setReentry(address(round), abi.encodeCall(IDonationRound.donate, (_gift(a, UNIT))));
        _expectFailing(ann, b);
    }

    /// Ann's gift goes through, counts nothing, and the failure is named.
    function _expectUncounted() private {
        _expectFailing(ann, a);
        assertEq(_weight(round, a, ann), 0);
        assertEq(round.application(a).uncounted, UNIT);
        assertEq(_demand(round), 0);
    }

    function _expectFailing(address donor, ApplicationId id) private {
        uint256 escrow = _escrow(round);
        _endow(donor, UNIT, address(round));
        vm.expectEmit(address(round));
        emit Events.EligibilityFailed(donor, address(gate));
        vm.expectEmit(address(round));
        emit Events.Donated(id, donor, UNIT, _weight(round, id, donor), 0);
        vm.prank(donor);
        round.donate(_gift(id, UNIT));
        assertEq(_escrow(round), escrow + UNIT);
    }

    function test_WhenGateFailsLater() public {
        gate.setWeight(ann, 7_000);
        _donate(round, ann, a, UNIT);
        gate.setMode(TestGate.Mode.Revert);
        _expectFailing(ann, a);
        assertEq(_weight(round, a, ann), 7_000);
        assertEq(round.application(a).effective, (2 * UNIT * 7_000) / 10_000);
    }

    function test_WhenGateFailsForTheBuilder() public {
        _donate(round, builderA, a, UNIT);
        gate.setMode(TestGate.Mode.Spend);
        _expectFailing(builderA, a);
        assertEq(_weight(round, a, builderA), 0);
        assertEq(round.application(a).effective, 0);
    }

    function test_WhenGateSaysTooMuch() public {
        gate.setWeight(ann, 10_001);
        _donate(round, ann, a, UNIT);
        gate.setWeight(bob, type(uint256).max - 1);
        _donate(round, bob, a, UNIT);
        assertEq(_weight(round, a, ann), 10_000);
        assertEq(_weight(round, a, bob), 10_000);
        assertEq(_demand(round), 10_000 * 2 * UNIT);
    }

    /// The gate needs so much that what is left beside it would do for the rest of an old pair's gift, were it starved.
    function test_WhenGasIsAnything(uint256 seed, uint256 work) public {
        RoundConfig memory config = _config();
        config.giving.eligibilityGas = 5_000_000;
        _use(config);
        _donate(round, ann, a, UNIT);
        gate.setWork(bound(work, 4_600_000, 4_900_000));
        gate.setWeight(ann, 5_000);
        _endow(ann, UNIT, address(round));
        uint256 allowance = bound(seed, 4_000_000, 5_800_000);
        vm.prank(ann);
        try round.donate{gas: allowance}(_gift(a, UNIT)) {
            assertEq(_weight(round, a, ann), 5_000, "true");
            assertEq(round.pair(a, ann).amount, 2 * UNIT, "given");
        } catch {
            assertEq(_weight(round, a, ann), 10_000, "untouched");
            assertEq(round.pair(a, ann).amount, UNIT, "not given");
            assertLt(allowance, 5_500_000, "plenty goes through");
        }
    }
}
