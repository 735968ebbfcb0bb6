// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Application, ApplicationId, Content, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {Mood} from "../../support/RoundMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ApplyToRoundTest is RoundBase {
    function test_RevertGiven_Cancelled() public {
        _cancel();
        _expectWrongPhase(Phase.Cancelled);
        _apply(alice);
    }

    function test_RevertGiven_OutsideWindow() public {
        (uint40 from, uint40 until) = (round.times().applicationsFrom, round.times().applicationsUntil);
        uint40[4] memory moments = [from - 1, until, until + 1, round.times().claimUntil];
        for (uint256 i = 0; i < moments.length; ++i) {
            _setClock(moments[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_OutsideWindow.selector, moments[i], from, until));
            _apply(alice);
        }
    }

    function test_RevertGiven_ExtendedRound() public {
        (uint40 from, uint40 until) = (round.times().applicationsFrom, round.times().applicationsUntil);
        _extend(MAX_EXTENSION_DAYS);
        _setClock(until);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_OutsideWindow.selector, until, from, until));
        _apply(alice);
    }

    function test_RevertWhen_BadRecipient() public {
        RoundConfig memory config = _config();
        config.matching.asset = address(otherToken);
        config.matching.saturation = Saturation.ScaleUp;
        _reopen(config);
        address[4] memory bad = [address(0), address(round), address(token), address(otherToken)];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_BadRecipient.selector, bad[i]));
            _apply(alice, _content(bad[i]));
        }
    }

    function test_RevertWhen_KindNotAllowed() public {
        RoundConfig memory config = _config();
        config.kinds = (1 << 255) | (1 << 7);
        _reopen(config);
        for (uint256 kind = 0; kind < 256; ++kind) {
            Content memory content = _content(alice);
            content.kind = uint8(kind);
            if (kind != 7 && kind != 255) {
                vm.expectRevert(abi.encodeWithSelector(Errors.Round_KindNotAllowed.selector, kind));
            }
            _apply(alice, content);
        }
        assertEq(round.application(_id(1)).kind, 255);
    }

    /// D136: a caller cannot make a good gate fail.
    function test_RevertWhen_TooLittleGas() public {
        Content memory content = _content(alice);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        vm.prank(alice);
        round.applyToRound{gas: 200_000}(content);
        builderGate.setMood(Mood.GasEating);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, address(builderGate), alice));
        vm.prank(alice);
        round.applyToRound{gas: 260_000}(content);
        builderGate.setMood(Mood.Good);
        vm.prank(alice);
        round.applyToRound{gas: 400_000}(content);
    }

    function test_RevertGiven_GateFails() public {
        Mood[4] memory moods = [Mood.Reverting, Mood.GasEating, Mood.Short, Mood.Long];
        for (uint256 i = 0; i < moods.length; ++i) {
            builderGate.setMood(moods[i]);
            vm.expectRevert(
                abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, address(builderGate), alice)
            );
            _apply(alice);
        }
    }

    function test_RevertGiven_BuilderNotEligible() public {
        builderGate.setWeight(alice, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_BuilderNotEligible.selector, alice));
        _apply(alice);
        _apply(bob);
    }

    function test_RevertGiven_Withdrawn() public {
        ApplicationId id = _apply(alice);
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        _apply(alice);
    }

    function test_RevertGiven_Disqualified() public {
        ApplicationId id = _accepted(alice);
        _disqualify(id);
        _expectWrongStatus(id, Status.Disqualified);
        _apply(alice);
    }

    /// D043: from donationsFrom on, an accepted application keeps recipient and ask.
    function test_RevertGiven_AcceptedAndDonationsMayHaveBegun() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _expectWrongStatus(id, Status.Accepted);
        _apply(alice);
    }

    function test_GivenNone() public {
        Content memory content = Content({recipient: bob, ask: 5e18, kind: 1, metadata: "m"});
        bytes28 hash = bytes28(keccak256(abi.encode(alice, content)));
        assertEq(ApplicationId.unwrap(round.applicationOf(alice)), 0);
        vm.expectEmit(address(round));
        emit Events.Applied(_id(1), alice, bob, 5e18, 1, "m", hash);
        ApplicationId id = _apply(alice, content);

        assertEq(ApplicationId.unwrap(id), 1);
        assertEq(ApplicationId.unwrap(round.applicationOf(alice)), 1);
        assertEq(bytes32(bytes28(keccak256(abi.encode(alice, content)))), bytes32(hash));
        assertEq(round.applicationCount(), 1);
        assertEq(round.acceptedApplications().length, 0);
        Application memory a = round.application(id);
        assertEq(a.builder, alice);
        assertEq(a.recipient, bob);
        assertEq(a.ask, 5e18);
        assertEq(a.kind, 1);
        assertEq(bytes32(a.content), bytes32(hash));
        _assertStatus(id, Status.Pending);
        assertEq(uint256(a.voice) + a.effective + a.uncounted + a.multiplier, 0);
        assertFalse(a.areDonationsPaid || a.isMatchPaid);
    }

    function test_GivenLastSecond() public {
        _setClock(round.times().applicationsUntil - 1);
        assertTrue(round.donationsOpen());
        _apply(alice);
        assertEq(round.applicationCount(), 1);
    }

    function test_GivenSmallWeight() public {
        builderGate.setWeight(alice, 1);
        builderGate.setWeight(bob, type(uint256).max);
        _apply(alice);
        _apply(bob);
        assertEq(round.applicationCount(), 2);
    }

    /// D034
    function test_GivenPending() public {
        ApplicationId id = _apply(alice);
        bytes28 judged = _hashOf(id);
        Content memory content = _content(bob);
        assertEq(ApplicationId.unwrap(_apply(alice, content)), ApplicationId.unwrap(id));
        bytes28 current = _hashOf(id);
        assertTrue(judged != current);
        assertEq(round.application(id).recipient, bob);
        assertEq(round.applicationCount(), 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_ContentChanged.selector, id, judged, current));
        vm.prank(reviewer);
        round.accept(id, judged, REASON);
    }

    /// D038: also while donations are open already.
    function test_GivenRejected() public {
        ApplicationId id = _apply(alice);
        _reject(id);
        _toDonations();
        assertEq(ApplicationId.unwrap(_apply(alice, uint96(1))), ApplicationId.unwrap(id));
        _assertStatus(id, Status.Pending);
        _accept(id);
    }

    /// The multiplier of the first acceptance stays (D141).
    function test_GivenAcceptedBeforeDonations() public {
        RoundConfig memory config = _config();
        config.modules.calibration = address(calibration);
        _reopen(config);
        calibration.setMultiplier(4_000);
        ApplicationId id = _accepted(alice);
        _setClock(round.times().donationsFrom - 1);
        _apply(alice, uint96(1));
        _assertStatus(id, Status.Pending);
        calibration.setMultiplier(9_000);
        _accept(id);
        assertEq(round.application(id).multiplier, 4_000);
        assertEq(round.acceptedApplications().length, 1);
    }

    /// D036, D039, D042
    function test_WhenManyApply() public {
        for (uint256 i = 1; i <= 40; ++i) {
            assertEq(ApplicationId.unwrap(_apply(_builder(i))), i);
            assertEq(ApplicationId.unwrap(round.applicationOf(_builder(i + 1))), 0);
        }
        _accept(_id(7));
        for (uint32 i = 1; i <= 40; ++i) _assertStatus(_id(i), i == 7 ? Status.Accepted : Status.Pending);
        _assertStatus(_id(0), Status.None);
        _assertStatus(_id(41), Status.None);
    }
}
