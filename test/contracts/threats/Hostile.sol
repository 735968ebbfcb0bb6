// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "../../../contracts/interfaces/IDistributor.sol";
import {ILedger} from "../../../contracts/interfaces/ILedger.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";

/// Good, but hungry: needs nearly all of the largest allowance.
contract HeavyDistributor is IDistributor {
    function deliver(ApplicationId, address, uint256) external view {
        uint256 before = gasleft();
        while (before - gasleft() < 4_800_000) {}
    }
}

/// Calls back from inside, with every call it was told, and remembers which went through.
contract Reentrant is ILedger {
    address public target;
    bytes[] public calls;
    uint256 public tried;
    uint256 public succeeded;

    receive() external payable {
        _reenter();
    }

    function setCalls(address newTarget, bytes[] calldata newCalls) external {
        target = newTarget;
        delete calls;
        for (uint256 i = 0; i < newCalls.length; ++i) calls.push(newCalls[i]);
    }

    function onAccepted(ApplicationId, address, uint256) external {
        _reenter();
    }

    function deliver(ApplicationId, address, uint256) external {
        _reenter();
    }

    function refusalOf(address, address) external pure returns (address, uint256, uint256) {
        return (address(0), 0, 0);
    }

    function predecessor() external pure returns (ILedger) {
        return ILedger(address(0));
    }

    /// Acts as this account.
    function run(address account, bytes calldata data) external payable {
        (bool success, bytes memory answer) = account.call{value: msg.value}(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }

    function _reenter() private {
        for (uint256 i = 0; i < calls.length; ++i) {
            ++tried;
            (bool success, ) = target.call(calls[i]);
            if (success) ++succeeded;
        }
    }
}
