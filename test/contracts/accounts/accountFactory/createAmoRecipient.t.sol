// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAmoRecipient} from "../../../../contracts/interfaces/IAmoRecipient.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Mandate} from "../../../../contracts/types/Mandates.sol";
import {AmoVault} from "../../support/AmoVault.sol";
import {AmoBase} from "../AmoBase.sol";

contract CreateAmoRecipientTest is AmoBase {
    /// Nobody gets a record by somebody else's account.
    function test_RevertWhen_OwnerIsAnother() public {
        Mandate memory m = _mandate();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_NotOwner.selector, anyone));
        vm.prank(anyone);
        accounts.createAmoRecipient(m, "new");
    }

    function test_RevertWhen_MandateIsMalformed() public {
        for (uint256 i = 0; i < 8; ++i) {
            Mandate memory m = _mandate();
            if (i == 0) m.payrollsKept = 0;
            if (i == 1) m.asset = anyone;
            if (i == 2) m.payee = address(0);
            if (i == 3) m.payrollPeriod = 0;
            if (i == 4) m.lossLimitBps = 10_001;
            if (i == 5) m.venues[1].ceilingBps = 10_001;
            if (i == 6) m.venues[1].vault = anyone;
            if (i == 7) m.venues[1].vault = m.venues[0].vault;
            vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_BadMandate.selector));
            vm.prank(worker);
            accounts.createAmoRecipient(m, "new");
        }
    }

    function test_RevertGiven_TooManyAccounts() public {
        Mandate memory m = _mandate();
        for (uint256 i = 1; i < 16; ++i) _create(m, bytes32(i));
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_TooManyAccounts.selector, worker, 16));
        vm.prank(worker);
        accounts.createAmoRecipient(m, "new");
    }

    function test_WhenCreatedWithAMandate() public {
        assertTrue(accounts.isAccount(address(amo)));
        assertTrue(accounts.isAmoRecipient(address(amo)));
        assertFalse(accounts.isSharedAccount(address(amo)));
        assertEq(accounts.amoRecipientsOf(worker)[0], address(amo));
        assertEq(keccak256(abi.encode(amo.mandate())), keccak256(abi.encode(_mandate())));
        assertEq(amo.payrollDueAt(), START + PERIOD);
        IAmoRecipient implementation = IAmoRecipient(accounts.amoRecipientImplementation());
        vm.expectRevert(bytes4(keccak256("InvalidInitialization()")));
        implementation.initialize();
        vm.expectRevert(bytes4(keccak256("InvalidInitialization()")));
        amo.initialize();
    }

    /// One break breaks them all, and a fresh account makes nobody older or younger.
    function test_GivenSeveralAccounts() public {
        amo.check();
        _skip(10 days);
        IAmoRecipient another = _create(_mandate(), "another");
        assertEq(accounts.keptSince(worker), START);
        dollar.mint(address(another), FUNDS);
        another.check();
        assertEq(accounts.keptSince(worker), START);
        _deploy(0, 600e18);
        slow.setMode(AmoVault.Mode.Silent);
        amo.check();
        assertEq(accounts.keptSince(worker), 0);
        slow.setMode(AmoVault.Mode.Good);
        _skip(1);
        amo.check();
        assertEq(accounts.keptSince(worker), clock);
        assertEq(accounts.keptSince(anyone), 0);
    }
}
