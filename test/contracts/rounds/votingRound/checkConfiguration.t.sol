// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IRoundKind} from "../../../../contracts/interfaces/IRoundKind.sol";
import {IVotingRound} from "../../../../contracts/interfaces/IVotingRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {VotingBase} from "../../support/VotingBase.sol";

contract CheckConfigurationTest is VotingBase {
    uint256 private constant MOST = type(uint64).max;

    function _expect(RoundConfig memory c, bytes memory reason) private {
        uint256 count = program.roundCount();
        vm.expectRevert(reason);
        vm.prank(operator);
        program.openRound(address(implementation), c, "refused");
        assertEq(program.roundCount(), count);
    }

    function test_RevertWhen_BudgetOutOfBounds() public {
        RoundConfig memory c = _votingConfig();
        c.giving.maxCounted = 0;
        _expect(c, abi.encodeWithSelector(Errors.VotingRound_BudgetOutOfBounds.selector, 0, 1, MOST));
        c.giving.maxCounted = uint96(MOST + 1);
        _expect(c, abi.encodeWithSelector(Errors.VotingRound_BudgetOutOfBounds.selector, MOST + 1, 1, MOST));
    }

    function test_RevertWhen_MinCountedIsNotZero() public {
        RoundConfig memory c = _votingConfig();
        c.giving.minCounted = 1;
        _expect(c, abi.encodeWithSelector(Errors.VotingRound_MinCountedNotZero.selector, 1));
    }

    function test_RevertWhen_AssetIsNotThePools() public {
        RoundConfig memory c = _votingConfig();
        c.matching.asset = address(otherToken);
        _expect(c, _mismatch(address(token), address(otherToken)));
        c.matching.asset = NATIVE;
        _expect(c, _mismatch(address(token), NATIVE));
        c.matching.asset = address(token);
        c.giving.asset = NATIVE;
        _expect(c, _mismatch(NATIVE, address(token)));
        c.giving.asset = address(token);
        (c.matching.asset, c.matching.configured) = (address(0), 1);
        (c.modules.distributor, c.modules.deliverGas) = (address(distributor), DELIVER_GAS);
        _expect(c, _mismatch(address(token), NATIVE));
    }

    function _mismatch(address asset, address expected) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.VotingRound_AssetMismatch.selector, asset, expected);
    }

    function test_RevertWhen_Keep() public {
        RoundConfig memory c = _votingConfig();
        c.matching.saturation = Saturation.Keep;
        _expect(c, abi.encodeWithSelector(Errors.VotingRound_KeepNotAllowed.selector));
    }

    function test_RevertGiven_Implementation() public {
        vm.expectRevert();
        IVotingRound(address(implementation)).checkConfiguration();
    }

    function test_WhenBudgetIsAtItsBounds() public {
        uint96[2] memory budgets = [1, uint96(MOST)];
        uint32[2] memory most = [1, type(uint32).max];
        for (uint256 i = 0; i < 2; ++i) {
            RoundConfig memory c = _votingConfig();
            c.giving.maxCounted = budgets[i];
            _reopenVoting(c);
            assertEq(voting.budget(), budgets[i]);
            ApplicationId id = _accepted(alice);
            _toDonations();
            _vote(bob, id, most[i]);
            assertEq(_voice(id), uint256(most[i]) * 10_000);
            assertEq(_demand(), uint256(most[i]) * 1e8);
            voting.checkConfiguration();
        }
    }

    function test_WhenPoolIsNative() public {
        RoundConfig memory c = _votingConfig();
        (c.giving.asset, c.matching.asset) = (NATIVE, NATIVE);
        _reopenVoting(c);
        ApplicationId id = _accepted(alice);
        _fund(1 ether);
        _toDonations();
        _vote(bob, id, 1);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(alice.balance, 1 ether);
        assertEq(address(round).balance, 0);
    }

    function test_WhenMatchIsNoAsset() public {
        RoundConfig memory c = _votingConfig();
        (c.giving.asset, c.matching.asset, c.matching.configured) = (NATIVE, address(0), 300);
        (c.modules.distributor, c.modules.deliverGas) = (address(distributor), DELIVER_GAS);
        _reopenVoting(c);
        ApplicationId id = _accepted(alice);
        ApplicationId other = _accepted(_builder(2));
        _toDonations();
        _vote(bob, id, 1);
        _vote(carol, other, 2);
        _toSettling();
        _settle();
        assertEq(round.matchOf(id), 100);
        round.claim(id);
        round.claim(other);
        assertEq(_paid(), 300);
        // What was sent by mistake goes to the Program, and nothing is owed in it.
        vm.deal(address(round), 5);
        round.recover(NATIVE);
        assertEq(address(program).balance, 5);
    }

    function test_WhenAskedForItsInterfaces() public view {
        assertTrue(voting.supportsInterface(type(IERC165).interfaceId));
        assertTrue(voting.supportsInterface(type(IRoundKind).interfaceId));
        assertTrue(voting.supportsInterface(type(IVotingRound).interfaceId));
        assertFalse(voting.supportsInterface(0xffffffff));
    }
}
