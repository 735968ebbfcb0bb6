// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../../../contracts/interfaces/IStampProvider.sol";
import {JustifiedWorkBase} from "./JustifiedWorkBase.sol";

contract SupportsInterfaceTest is JustifiedWorkBase {
    function test_WhenKnown() public view {
        assertTrue(stampOfWork.supportsInterface(type(IERC165).interfaceId));
        assertTrue(stampOfWork.supportsInterface(type(IStampProvider).interfaceId));
    }

    function test_WhenUnknown(bytes4 id) public {
        vm.assume(id != type(IERC165).interfaceId && id != type(IStampProvider).interfaceId);
        assertFalse(stampOfWork.supportsInterface(id));
        assertFalse(stampOfWork.supportsInterface(0xffffffff));
    }
}
