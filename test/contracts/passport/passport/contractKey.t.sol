// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Presentation, Stamp} from "../../../../contracts/types/Stamps.sol";
import {BrokenCode} from "../../support/BrokenCode.sol";
import {SignerMock} from "../../support/SignerMock.sol";
import {PassportBase} from "../PassportBase.sol";

/// Keys that are contracts: the issuer's second key is one.
contract ContractKeyTest is PassportBase, BrokenCode {
    SignerMock private signer;

    function setUp() public override {
        super.setUp();
        signer = new SignerMock();
        vm.prank(issuer);
        passport.addKey(address(signer));
    }

    function _signed(address holder) private returns (Stamp memory stamp) {
        stamp = _stamp(holder, N1);
        stamp.keyEpoch = 2;
        signer.set(passport.hashStamp(stamp), true);
    }

    function _refused(Stamp memory stamp, bytes memory signature) private {
        vm.expectPartialRevert(Errors.Passport_BadSignature.selector);
        passport.present{gas: 2_000_000}(issuer, stamp, signature);
        assertFalse(_held(stamp.holder, clock));
    }

    function test_WhenContractConfirms() public {
        bytes[3] memory signatures = [bytes(""), new bytes(65), new bytes(1_000)];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = vm.snapshotState();
            Stamp memory stamp = _signed(alice);
            passport.present(issuer, stamp, signatures[i]);
            assertTrue(_held(alice, clock));
            stamp.holder = bob;
            _refused(stamp, signatures[i]);
            assertTrue(vm.revertToState(before));
        }
    }

    /// In every way; without code, with another word than the one that means yes, and for another's digest.
    function test_RevertWhen_ContractDoesNotConfirm() public {
        Stamp memory stamp = _signed(alice);
        for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
            uint256 before = vm.snapshotState();
            vm.etch(address(signer), _broken(way));
            _refused(stamp, "");
            assertTrue(vm.revertToState(before));
        }
        signer.setYes(0x1626ba7f);
        _refused(stamp, "");
        signer.setYes(0x1626ba7e);
        bytes memory signature = _sign(key, stamp);
        signer.set(passport.hashStamp(stamp), false);
        _refused(stamp, signature);
    }

    /// An account with code and a key of its own (EIP-7702) goes on signing with it, whatever the code does.
    function test_GivenAccountHasCodeAndKey() public {
        bytes memory signature = _sign(key, _stamp(alice, N1));
        vm.etch(vm.addr(key), _broken(2));
        passport.present(issuer, _stamp(alice, N1), signature);
        assertTrue(_held(alice, clock));
        Stamp memory stamp = _stamp(bob, N2);
        signature = _sign(secondKey, stamp);
        _refused(stamp, signature);
    }

    /// What was recorded stays, and what is revoked by the issuer cannot be confirmed back.
    function test_WhenContractChangesItsMind() public {
        Stamp memory stamp = _signed(alice);
        passport.present(issuer, stamp, "");
        signer.set(passport.hashStamp(stamp), false);
        assertTrue(_held(alice, clock));
        vm.prank(issuer);
        passport.revokeKey(2, 0);
        assertFalse(_held(alice, clock));
        stamp = _signed(bob);
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_KeyRevoked.selector, issuer, uint256(2)));
        passport.present(issuer, stamp, "");
    }

    /// D136: a hungry wallet is asked with all it may need or not at all; a batch that skips what is refused does not
    /// skip for want of gas.
    function test_WhenGasRunsOut() public {
        signer.setWork(390_000);
        Presentation[] memory items = new Presentation[](1);
        items[0] = Presentation({issuer: issuer, stamp: _signed(alice), signature: ""});
        bytes memory call = abi.encodeCall(passport.presentBatch, (items, true));
        uint256 through = 0;
        for (uint256 gas_ = 20_000; gas_ < 900_000; gas_ += 4_999) {
            uint256 before = vm.snapshotState();
            (bool success, ) = address(passport).call{gas: gas_}(call);
            assertEq(_held(alice, clock), success, "skipped for want of gas");
            if (success) ++through;
            assertTrue(vm.revertToState(before));
        }
        assertGt(through, 10, "some went through");
        vm.expectPartialRevert(Errors.Passport_TooLittleGas.selector);
        passport.present{gas: 500_000}(issuer, items[0].stamp, "");
    }

    /// One wallet that burns all it gets costs a batch its allowance, and no other item.
    function test_WhenContractBurnsGas() public {
        Presentation[] memory items = new Presentation[](2);
        items[0] = Presentation({issuer: issuer, stamp: _signed(alice), signature: ""});
        Stamp memory good = _stamp(bob, N2);
        items[1] = Presentation({issuer: issuer, stamp: good, signature: _sign(key, good)});
        vm.etch(address(signer), _broken(2));
        bool[] memory recorded = passport.presentBatch{gas: 1_500_000}(items, true);
        assertTrue(!recorded[0] && recorded[1]);
        assertTrue(_held(bob, clock));
    }

    /// A nullifier that passes on names who lost it: after the holdover, or after it was revoked. Nothing else does.
    function test_GivenNullifierMoves() public {
        vm.recordLogs();
        _present(_stamp(alice, N1));
        _skip(1);
        _present(_stamp(alice, N1));
        assertEq(vm.getRecordedLogs().length, 2, "the first, and a renewal");
        _skip(TTL + HOLDOVER);
        Stamp memory stamp = _stamp(bob, N1);
        bytes memory signature = _sign(key, stamp);
        vm.expectEmit(address(passport));
        emit Events.NullifierMoved(scope, issuer, alice, bob, discord, N1);
        passport.present(issuer, stamp, signature);
        vm.prank(issuer);
        passport.revokeNullifier(scope, discord, N1);
        _skip(HOLDOVER);
        stamp = _stamp(alice, N1);
        signature = _sign(key, stamp);
        vm.expectEmit(address(passport));
        emit Events.NullifierMoved(scope, issuer, bob, alice, discord, N1);
        passport.present(issuer, stamp, signature);
    }
}
