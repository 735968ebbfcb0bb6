// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Vm} from "./Vm.sol";

/// @title Test
/// @notice What every test contract needs. `setUp()` runs before each test; `test…` with arguments is fuzzed, `invariant…` is
/// checked after each call of a random sequence to the targets.
abstract contract Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    error Test_DeploymentFailed(string artifact, bytes reason);
    error Test_NotEqual(string what, uint256 left, uint256 right);
    error Test_NotEqualBytes(string what, bytes left, bytes right);
    error Test_NotLess(string what, uint256 left, uint256 right);
    error Test_NotTrue(string what);

    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// The runner asks for this to know that the contract is a test.
    // solhint-disable-next-line func-name-mixedcase
    bool public constant IS_TEST = true;

    address[] private _targetContracts;
    FuzzSelector[] private _targetSelectors;

    /* SET-UP */

    /// Deploys the shipped bytecode: `deploy("contracts/passport/Passport.sol:Passport", "")`. Run `hardhat build` before.
    function deploy(string memory artifact, bytes memory arguments) internal returns (address deployed) {
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
        }
        if (deployed == address(0)) revert Test_DeploymentFailed(artifact, _returned());
    }

    /// Like `deploy`, for constructors that are expected to refuse: reverts with their own error.
    function deployOrRevert(string memory artifact, bytes memory arguments) public returns (address deployed) {
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
            if iszero(deployed) {
                returndatacopy(mload(0x40), 0, returndatasize())
                revert(mload(0x40), returndatasize())
            }
        }
    }

    /// An address with a name in traces.
    function makeAddr(string memory name) internal returns (address account) {
        account = vm.addr(uint256(keccak256(bytes(name))));
        vm.label(account, name);
    }

    /// Invariant runs call this contract …
    function targetContract(address target) internal {
        _targetContracts.push(target);
    }

    /// … by these functions only.
    function targetSelectors(address target, bytes4[] memory selectors) internal {
        _targetSelectors.push(FuzzSelector({addr: target, selectors: selectors}));
    }

    function targetContracts() external view returns (address[] memory) {
        return _targetContracts;
    }

    function targetSelectors() external view returns (FuzzSelector[] memory) {
        return _targetSelectors;
    }

    /* FUZZING */

    /// A number of `[min, max]`: as it is if it is one, else folded into the range, small and large edges included.
    function bound(uint256 value, uint256 min, uint256 max) internal pure returns (uint256) {
        if (min > max) revert Test_NotLess("bound", min, max);
        if (value >= min && value <= max) return value;
        uint256 size = max - min;
        return size == type(uint256).max ? value : min + (value % (size + 1));
    }

    /// The next pseudo-random number of a seed.
    function mix(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }

    /* ASSERTIONS */

    function assertTrue(bool condition) internal pure {
        if (!condition) revert Test_NotTrue("");
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert Test_NotTrue(what);
    }

    function assertFalse(bool condition) internal pure {
        assertTrue(!condition);
    }

    function assertFalse(bool condition, string memory what) internal pure {
        assertTrue(!condition, what);
    }

    function assertEq(uint256 left, uint256 right) internal pure {
        assertEq(left, right, "");
    }

    function assertEq(uint256 left, uint256 right, string memory what) internal pure {
        if (left != right) revert Test_NotEqual(what, left, right);
    }

    function assertEq(address left, address right) internal pure {
        assertEq(left, right, "");
    }

    function assertEq(address left, address right, string memory what) internal pure {
        assertEq(uint256(uint160(left)), uint256(uint160(right)), what);
    }

    function assertEq(bytes32 left, bytes32 right) internal pure {
        assertEq(left, right, "");
    }

    function assertEq(bytes32 left, bytes32 right, string memory what) internal pure {
        assertEq(uint256(left), uint256(right), what);
    }

    function assertEq(bool left, bool right) internal pure {
        assertEq(left, right, "");
    }

    function assertEq(bool left, bool right, string memory what) internal pure {
        assertEq(left ? 1 : 0, right ? uint256(1) : 0, what);
    }

    function assertEq(bytes memory left, bytes memory right) internal pure {
        assertEq(left, right, "");
    }

    function assertEq(bytes memory left, bytes memory right, string memory what) internal pure {
        if (keccak256(left) != keccak256(right)) revert Test_NotEqualBytes(what, left, right);
    }

    function assertEq(string memory left, string memory right) internal pure {
        assertEq(bytes(left), bytes(right), "");
    }

    function assertLt(uint256 left, uint256 right, string memory what) internal pure {
        if (left >= right) revert Test_NotLess(what, left, right);
    }

    function assertLe(uint256 left, uint256 right, string memory what) internal pure {
        if (left > right) revert Test_NotLess(what, left, right);
    }

    function assertGe(uint256 left, uint256 right, string memory what) internal pure {
        assertLe(right, left, what);
    }

    function assertGt(uint256 left, uint256 right, string memory what) internal pure {
        assertLt(right, left, what);
    }

    function _returned() private pure returns (bytes memory data) {
        assembly ("memory-safe") {
            data := mload(0x40)
            mstore(data, returndatasize())
            returndatacopy(add(data, 0x20), 0, returndatasize())
            mstore(0x40, add(add(data, 0x20), and(add(returndatasize(), 0x1f), not(0x1f))))
        }
    }
}
