// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ISharedAccount} from "../../../../contracts/interfaces/ISharedAccount.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Commitment} from "../../../../contracts/types/Accounts.sol";
import {AccountSigning} from "../AccountSigning.sol";

contract SignaturesTest is AccountSigning {
    bytes32 private constant HASH = keccak256("order");

    /* COMMITTED HASHES */

    function test_RevertGiven_CommitterIsNoMember() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotMember.selector, anyone));
        _commit(anyone, HASH, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoMemo.selector));
        vm.prank(member);
        account.commit(HASH, address(token), 1, clock + 1, "");
    }

    function test_RevertGiven_HashIsKnown() public {
        _commit(member, HASH, 1);
        vm.prank(member);
        account.release(HASH);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_HashKnown.selector, HASH));
        _commit(second, HASH, 1);
    }

    function test_RevertWhen_ExpiryIsOutOfBounds() public {
        uint256[2] memory times = [uint256(clock), clock + 90 days + 1];
        for (uint256 i = 0; i < times.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    Errors.SharedAccount_ExpiryOutOfBounds.selector,
                    times[i],
                    clock + 1,
                    clock + 90 days
                )
            );
            vm.prank(member);
            account.commit(HASH, address(token), 1, uint40(times[i]), MEMO);
        }
    }

    function test_RevertWhen_CommittedAboveLimitOrRisk() public {
        _spend(member, 50e18);
        _expectExceeded(member, 50e18 + uint256(RISK), LIMIT);
        _commit(member, HASH, RISK);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.SharedAccount_RiskExceeded.selector,
                second,
                address(token),
                uint256(RISK) + 1,
                RISK
            )
        );
        _commit(second, HASH, RISK + 1);
    }

    function test_WhenCommitted() public {
        vm.expectEmit(address(account));
        emit Events.CommitmentMade(HASH, member, address(token), 40e18, clock + 1 days, MEMO);
        _commit(member, HASH, 40e18);
        assertEq(_used(), 40e18);
        assertEq(account.riskOf(member, address(token)), 40e18);
        Commitment memory commitment = account.commitmentOf(HASH);
        assertEq(commitment.member, member);
        assertFalse(commitment.isConfirmed);
        // Nobody knows yet what is behind it.
        _assertAnswer(HASH, "", NO);
    }

    function test_WhenConfirmed() public {
        _commit(member, HASH, 1);
        vm.expectEmit(address(account));
        emit Events.CommitmentConfirmed(HASH, owner);
        vm.prank(owner);
        account.confirm(HASH);
        _assertAnswer(HASH, "", YES);
        _assertAnswer(keccak256("another"), "", NO);
        _setClock(clock + 1 days - 1);
        _assertAnswer(HASH, "", YES);
        _skip(1);
        _assertAnswer(HASH, "", NO);
        assertEq(account.riskOf(member, address(token)), 0);
        assertEq(_used(), 1);
    }

    function test_RevertGiven_NothingToConfirm() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoCommitment.selector, HASH));
        vm.prank(owner);
        account.confirm(HASH);
        _commit(member, HASH, 1);
        _skip(1 days);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoCommitment.selector, HASH));
        vm.prank(owner);
        account.confirm(HASH);
    }

    function test_GivenOwnersOwn() public {
        _commit(owner, HASH, type(uint128).max);
        _assertAnswer(HASH, "", YES);
    }

    function test_RevertWhen_ReleasedByAnother() public {
        _commit(member, HASH, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NotMember.selector, second));
        vm.prank(second);
        account.release(HASH);
        vm.expectRevert(abi.encodeWithSelector(Errors.SharedAccount_NoCommitment.selector, bytes32("none")));
        vm.prank(owner);
        account.release("none");
    }

    function test_WhenReleased() public {
        _commit(owner, HASH, 1);
        vm.expectEmit(address(account));
        emit Events.CommitmentReleased(HASH, owner);
        vm.prank(owner);
        account.release(HASH);
        _assertAnswer(HASH, "", NO);
        _commit(member, "second", 30e18);
        vm.prank(member);
        account.release("second");
        assertEq(account.riskOf(member, address(token)), 0);
        assertEq(_used(), 30e18);
    }

    function test_GivenCommitterWasRemoved() public {
        _commit(member, HASH, 1);
        bytes32 role = account.MEMBER();
        vm.startPrank(owner);
        account.confirm(HASH);
        account.revokeRole(role, member);
        vm.stopPrank();
        _assertAnswer(HASH, "", NO);
    }

    function test_RevertGiven_TooManyCommitments() public {
        for (uint256 i = 0; i < 8; ++i) _commit(member, bytes32(i + 1), 1);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.SharedAccount_TooManyOpen.selector, member, address(token), uint256(8))
        );
        _commit(member, HASH, 1);
        vm.prank(member);
        account.release(bytes32(uint256(3)));
        _commit(member, HASH, 1);
    }

    /* LOGINS */

    function test_WhenMemberLogsIn() public view {
        bytes memory message = _login(address(account));
        bytes32 hash = MessageHashUtils.toEthSignedMessageHash(message);
        _assertAnswer(hash, _signed(account, MEMBER_KEY, hash, message), YES);
    }

    function test_WhenStrangerLogsIn() public view {
        bytes memory message = _login(address(account));
        bytes32 hash = MessageHashUtils.toEthSignedMessageHash(message);
        _assertAnswer(hash, _signed(account, 0xBAD, hash, message), NO);
        // Nor with a member's name before a stranger's signature.
        bytes memory forged = _signed(account, 0xBAD, hash, message);
        bytes20 name = bytes20(member);
        for (uint256 i = 0; i < 20; ++i) forged[i] = name[i];
        _assertAnswer(hash, forged, NO);
    }

    function test_WhenMessageIsNoLogin() public view {
        string memory name = Strings.toChecksumHexString(address(account));
        string memory ask = " wants you to sign in with your Ethereum account:\n";
        bytes[8] memory messages = [
            bytes("I agree"),
            abi.encodePacked(keccak256("order")),
            bytes(string.concat(ask, name, "\n")),
            bytes(string.concat("example.org", ask, Strings.toHexString(address(account)), "\n")),
            bytes(string.concat("example.org", ask, Strings.toChecksumHexString(member), "\n")),
            bytes(string.concat("example.org", ask, name)),
            bytes(string.concat("line\nexample.org", ask, name, "\n")),
            bytes("")
        ];
        for (uint256 i = 0; i < messages.length; ++i) {
            bytes32 hash = MessageHashUtils.toEthSignedMessageHash(messages[i]);
            _assertAnswer(hash, _signed(account, MEMBER_KEY, hash, messages[i]), NO);
        }
    }

    function test_WhenLoginIsOfAnotherAccount() public {
        bytes memory message = _login(address(account));
        bytes32 hash = MessageHashUtils.toEthSignedMessageHash(message);
        vm.prank(anyone);
        ISharedAccount another = ISharedAccount(accounts.createSharedAccount(_parameters(), "another"));
        bytes memory signature = _signed(another, MEMBER_KEY, hash, message);
        _assertAnswer(hash, signature, NO);
    }

    function test_WhenSignatureIsMalformed(bytes32 hash, bytes calldata signature) public view {
        if (signature.length == 0) return;
        _assertAnswer(hash, signature, NO);
        bytes memory message = _login(address(account));
        bytes32 login = MessageHashUtils.toEthSignedMessageHash(message);
        bytes memory good = _signed(account, MEMBER_KEY, login, message);
        uint256 index = signature.length % good.length;
        good[index] = bytes1(uint8(good[index]) ^ (uint8(signature[0]) | 1));
        _assertAnswer(login, good, NO);
    }

    function test_WhenAskedForInterfaces() public view {
        assertTrue(IERC165(address(account)).supportsInterface(type(IERC1271).interfaceId));
        assertTrue(IERC165(address(account)).supportsInterface(type(IAccessControl).interfaceId));
        assertFalse(IERC165(address(account)).supportsInterface(0xffffffff));
    }

    function _assertAnswer(bytes32 hash, bytes memory signature, bytes4 expected) private view {
        assertEq(bytes32(account.isValidSignature(hash, signature)), bytes32(expected), "answer");
    }
}
