// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRoundLens} from "../../../../contracts/interfaces/IRoundLens.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Bounds, RoundConfig, Times} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract TimesTest is RoundBase {
    function test_GivenOpened() public {
        RoundConfig memory config = _proposedConfig();
        round = _open(config);
        assertEq(abi.encode(round.times()), abi.encode(config.times));
        assertEq(round.program(), address(program));
        assertEq(round.poolAsset(), address(token));
        assertEq(round.router(), router);
        assertEq(round.settledAt(), 0);
        assertEq(round.settlementRoot(), bytes32(0));
    }

    function test_GivenExtended(uint256 extraDays) public {
        RoundConfig memory config = _proposedConfig();
        _reopen(config);
        uint8 extra = _boundExtension(extraDays);
        _extend(extra);
        _assertMoved(config.times, uint40(extra) * 1 days);
    }

    function test_GivenExtendedTwice() public {
        RoundConfig memory config = _proposedConfig();
        _reopen(config);
        _extend(3);
        _skip(1 days);
        _extend(4);
        _assertMoved(config.times, 7 days);
    }

    /// D012: asset, cap, gates are the clone's code.
    function test_GivenChangedProgram() public {
        IRoundLens lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        bytes memory before = abi.encode(lens.configurationOf(address(round)));
        vm.startPrank(admin);
        program.setTrusted(address(builderGate), false);
        program.setTrusted(address(explorerGate), false);
        program.setTrusted(address(implementation), false);
        program.setBounds(Bounds(365 days, 365 days, 365 days, 1));
        vm.stopPrank();
        _extend(1);
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), POOL + 2e18);
        assertEq(abi.encode(lens.configurationOf(address(round))), before);
    }

    function _assertMoved(Times memory configured, uint40 moved) private view {
        configured.donationUntil += moved;
        configured.settleFrom += moved;
        configured.proposeUntil += moved;
        configured.fallbackAt += moved;
        configured.claimUntil += moved;
        assertEq(abi.encode(round.times()), abi.encode(configured));
    }
}
