// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// A list of four: applications 1 … 4 get what `_amounts` says; each leaf's proof is its neighbour and the other pair.
contract ProveTest is RoundBase {
    uint256[4] private _amounts;
    uint256 private constant PROVEN_POOL = 10_000;

    function setUp() public override {
        super.setUp();
        RoundConfig memory config = _proposedConfig();
        config.matching.capBps = 4_000;
        _reopen(config);
        for (uint256 i = 1; i <= 4; ++i) _accepted(_builder(i), i == 3 ? 500 : 0);
        _fund(PROVEN_POOL);
        _amounts = [uint256(1_000), 5_000, 600, 0];
    }

    function test_RevertGiven_NotSettled() public {
        bytes32[] memory proof = _proof(1);
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(Phase.Cancelled);
        vm.revertToState(state);
        _toReview();
        _refusedIn(Phase.Review);
        _toSettling();
        _refusedIn(Phase.Settling);
        settler.settle(round, _root(), 6_600);
        _setClock(round.times().claimUntil - 1);
        round.prove(_id(1), 1_000, proof);
        _skip(1);
        _refusedIn(Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        _disqualify(_id(1));
        _withdraw(_builder(2));
        _settleTo(6_600);
        _expectWrongStatus(_id(1), Status.Disqualified);
        _prove(1);
        _expectWrongStatus(_id(2), Status.Withdrawn);
        _prove(2);
        bytes32[] memory proof = new bytes32[](0);
        _expectWrongStatus(_id(5), Status.None);
        round.prove(_id(5), 1, proof);
    }

    function test_RevertGiven_MatchPaid() public {
        _settleTo(6_600);
        _prove(1);
        round.claimMatch(_id(1));
        bytes32[] memory proof = _proof(1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyProven.selector, _id(1)));
        round.prove(_id(1), 1_000, proof);
    }

    function test_RevertGiven_SettledByLevel() public {
        _toFallback();
        _settle();
        bytes32[] memory proof = _proof(1);
        _refusedProof(1, 1_000, proof);
        _refusedProof(1, 0, new bytes32[](0));
    }

    function test_RevertWhen_BadProof() public {
        _settleTo(6_600);
        bytes32[] memory proof = _proof(1);
        _refusedProof(1, 1_001, proof);
        _refusedProof(2, 1_000, proof);
        _refusedProof(1, 1_000, new bytes32[](0));
        _refusedProof(1, uint256(_leaf(1)), new bytes32[](1));
        proof[0] = bytes32(uint256(proof[0]) ^ 1);
        _refusedProof(1, 1_000, proof);
        proof = _proof(1);
        (proof[0], proof[1]) = (proof[1], proof[0]);
        _refusedProof(1, 1_000, proof);
        bytes32[] memory longer = new bytes32[](3);
        (longer[0], longer[1]) = (proof[1], proof[0]);
        _refusedProof(1, 1_000, longer);
        // Another chain or Round, same list.
        vm.chainId(10);
        _refusedProof(1, 1_000, _proof(1));
        vm.chainId(31_337);
        bytes32[] memory here = _proof(1);
        bytes32 root = _root();
        _reopen(_proposedConfig());
        _accepted(_builder(1));
        _fund(PROVEN_POOL);
        _toSettling();
        settler.settle(round, root, 6_600);
        _refusedProof(1, 1_000, here);
    }

    function test_RevertWhen_MoreThanTotal() public {
        _settleTo(1_499);
        _prove(1);
        bytes32[] memory proof = _proof(3);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_OverTotal.selector, 1_000, 500, 1_499));
        round.prove(_id(3), 600, proof);
        round.claimMatch(_id(1));
        _toClosed();
        assertEq(_released(), PROVEN_POOL - 1_000);
    }

    function test_GivenUnproven() public {
        _settleTo(6_600);
        assertEq(round.matchOf(_id(1)), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotProven.selector, _id(1)));
        round.claimMatch(_id(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotProven.selector, _id(1)));
        round.claim(_id(1));
        round.claimDonations(_id(1));
    }

    function test_WhenProven() public {
        _settleTo(6_600);
        bytes32[] memory proof = _proof(1);
        vm.expectEmit(address(round));
        emit Events.Proven(_id(1), 1_000, 1_000);
        vm.prank(anyone);
        round.prove(_id(1), 1_000, proof);
        assertEq(round.matchOf(_id(1)), 1_000);
        round.claim(_id(1));
        assertEq(token.balanceOf(_builder(1)), 1_000);
        assertEq(_paid(), 1_000);
        assertEq(round.matchOf(_id(1)), 1_000);
        _toClosed();
        assertEq(round.matchOf(_id(1)), 1_000);
    }

    function test_WhenAboveCap() public {
        _settleTo(6_600);
        bytes32[] memory proof = _proof(2);
        vm.expectEmit(address(round));
        emit Events.Proven(_id(2), 5_000, 4_000);
        round.prove(_id(2), 5_000, proof);
        _prove(3);
        assertEq(round.matchOf(_id(2)), 4_000);
        assertEq(round.matchOf(_id(3)), 500);
    }

    function test_RevertWhen_ProvenTwice() public {
        _settleTo(1_500);
        _prove(1);
        bytes32[] memory proof = _proof(1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyProven.selector, _id(1)));
        round.prove(_id(1), 1_000, proof);
        _prove(3);
        round.claimMatch(_id(1));
        round.claimMatch(_id(3));
        assertEq(_paid(), 1_500);
    }

    function test_WhenZero() public {
        _settleTo(6_600);
        _prove(4);
        round.claim(_id(4));
        assertTrue(round.application(_id(4)).isMatchPaid);
    }

    function _settleTo(uint256 total) private {
        _toSettling();
        settler.settle(round, _root(), total);
    }

    function _prove(uint32 id) private {
        bytes32[] memory proof = _proof(id);
        round.prove(_id(id), _amounts[id - 1], proof);
    }

    function _leaf(uint32 id) private view returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(block.chainid, address(round), id, _amounts[id - 1]))));
    }

    function _node(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }

    function _root() private view returns (bytes32) {
        return _node(_node(_leaf(1), _leaf(2)), _node(_leaf(3), _leaf(4)));
    }

    function _proof(uint32 id) private view returns (bytes32[] memory proof) {
        proof = new bytes32[](2);
        proof[0] = _leaf(id % 2 == 1 ? id + 1 : id - 1);
        proof[1] = id < 3 ? _node(_leaf(3), _leaf(4)) : _node(_leaf(1), _leaf(2));
    }

    function _refusedIn(Phase phase) private {
        bytes32[] memory proof = _proof(1);
        _expectWrongPhase(phase);
        round.prove(_id(1), 1_000, proof);
    }

    function _refusedProof(uint32 id, uint256 amount, bytes32[] memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_BadProof.selector, id, amount));
        round.prove(_id(id), amount, proof);
    }
}
