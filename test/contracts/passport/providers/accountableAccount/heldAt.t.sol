// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../../../contracts/interfaces/IStampProvider.sol";
import {AccountBase} from "../../../accounts/AccountBase.sol";

contract HeldAtTest is AccountBase {
    uint256 private constant MIN_AGE = 90 days;

    IStampProvider private provider;

    function setUp() public override {
        super.setUp();
        string memory artifact = "contracts/passport/providers/AccountableAccount.sol:AccountableAccount";
        provider = IStampProvider(deploy(artifact, abi.encode(accounts, MIN_AGE)));
    }

    function test_GivenHolderIsUnknown() public view {
        _assertHeld(anyone, clock + MIN_AGE, false);
        _assertHeld(accounts.sharedAccountImplementation(), clock + MIN_AGE, false);
        _assertHeld(address(account), type(uint256).max, false);
    }

    function test_GivenTooYoung() public view {
        _assertHeld(address(account), clock - 1, false);
        _assertHeld(address(account), clock + MIN_AGE - 1, false);
        _assertHeld(address(account), clock + MIN_AGE, true);
    }

    /// What was held stays held at that moment, whatever comes later.
    function test_GivenMembersLeft() public {
        uint256 created = clock;
        bytes32 role = account.MEMBER();
        _skip(MIN_AGE + 10);
        vm.startPrank(owner);
        account.revokeRole(role, member);
        _assertHeld(address(account), clock, true);
        account.revokeRole(role, second);
        vm.stopPrank();
        _assertHeld(address(account), clock, false);
        _assertHeld(address(account), clock - 1, true);
        _assertHeld(address(account), created + MIN_AGE, true);
        _skip(5);
        uint256 again = clock;
        _setLimit(_limit(member, address(token), LIMIT));
        _setLimit(_limit(second, address(token), LIMIT));
        _assertHeld(address(account), again + MIN_AGE - 1, false);
        _assertHeld(address(account), again + MIN_AGE, true);
        assertEq(account.accountableSinceAt(created), created);
    }

    function test_WhenAskedWhatItIs() public view {
        assertTrue(provider.isSplittable());
        assertTrue(provider.supportsInterface(type(IStampProvider).interfaceId));
        assertTrue(provider.supportsInterface(type(IERC165).interfaceId));
        assertFalse(provider.supportsInterface(0xffffffff));
    }

    function _assertHeld(address holder, uint256 timestamp, bool expected) private view {
        (bool held, uint64 expiresAt) = provider.heldAt(holder, timestamp);
        assertEq(held, expected, "held");
        assertEq(expiresAt, expected ? timestamp + 1 : 0, "expiresAt");
    }
}
