// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "./Errors.sol";

/// @notice Asks contracts of others: an answer of exactly the expected length, or a failure. Nothing else they return is
/// copied.
library Answers {
    /// @notice The answer, `size` bytes.
    /// @dev Reverts `Answers_SourceFailed` if the source reverts, has no code, runs out of gas, or answers in another
    /// length.
    function read(address source, bytes memory question, uint256 size) internal view returns (bytes memory answer) {
        answer = new bytes(size);
        bool hasAnswered;
        assembly ("memory-safe") {
            hasAnswered := staticcall(gas(), source, add(question, 0x20), mload(question), add(answer, 0x20), size)
            hasAnswered := and(hasAnswered, eq(returndatasize(), size))
        }
        if (!hasAnswered) revert Errors.Answers_SourceFailed(source);
    }

    /// @notice What came back, whatever it was.
    /// @return success whether it returned, rather than reverted
    /// @return size bytes that came back
    /// @return first the first word of them; meaningless beyond `size`
    function ask(
        address source,
        bytes memory question
    ) internal view returns (bool success, uint256 size, bytes32 first) {
        assembly ("memory-safe") {
            success := staticcall(gas(), source, add(question, 0x20), mload(question), 0x00, 0x20)
            size := returndatasize()
            first := mload(0x00)
        }
    }
}
