// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Calls whose failure is looked at, and of whose answer only so much is copied as a reason needs (D087).
library BoundedCalls {
    /// @param most bytes of the reason that are kept; a longer one is cut
    /// @return success whether the call went through; its answer is not copied
    /// @return reason what it reverted with
    function tryCall(
        address target,
        uint256 value,
        uint256 gasLimit,
        bytes memory data,
        uint256 most
    ) internal returns (bool success, bytes memory reason) {
        assembly ("memory-safe") {
            success := call(gasLimit, target, value, add(data, 0x20), mload(data), 0x00, 0x00)
            if iszero(success) {
                let length := returndatasize()
                if gt(length, most) {
                    length := most
                }
                reason := mload(0x40)
                mstore(reason, length)
                returndatacopy(add(reason, 0x20), 0x00, length)
                mstore(0x40, and(add(add(reason, length), 0x3f), not(0x1f)))
            }
        }
    }

    /// @notice Reverts with `reason` as it is.
    function bubble(bytes memory reason) internal pure {
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}
