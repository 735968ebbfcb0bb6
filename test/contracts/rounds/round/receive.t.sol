// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ReceiveTest is RoundBase {
    function test_RevertGiven_PoolIsNotNative() public {
        _assertRefused();
        RoundConfig memory config = _config();
        config.giving.asset = NATIVE;
        _reopen(config);
        _assertRefused();
        (config.matching.asset, config.matching.configured) = (address(0), 1_000_000);
        (config.modules.distributor, config.modules.deliverGas) = (address(distributor), DELIVER_GAS);
        config.times = _config().times;
        _reopen(config);
        _assertRefused();
    }

    function test_GivenPoolIsNative() public {
        RoundConfig memory config = _config();
        config.matching.asset = NATIVE;
        _reopen(config);
        (bool isDone, ) = _send(3);
        assertTrue(isDone, "taken");
        assertEq(address(round).balance, 3);
        assertEq(_pool(), 0);
        assertEq(round.absorb(), 3);
        assertEq(_pool(), 3);
    }

    function _assertRefused() private {
        (bool isDone, bytes memory reason) = _send(1);
        assertFalse(isDone, "refused");
        assertEq(reason, abi.encodeWithSelector(Errors.Round_NotNative.selector));
        assertEq(address(round).balance, 0);
    }

    function _send(uint256 amount) private returns (bool isDone, bytes memory reason) {
        vm.deal(anyone, amount);
        vm.prank(anyone);
        (isDone, reason) = address(round).call{value: amount}("");
    }
}
