// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAmoRecipient} from "../../../../contracts/interfaces/IAmoRecipient.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Mandate, Venue} from "../../../../contracts/types/Mandates.sol";
import {AmoVault} from "../../support/AmoVault.sol";
import {TestToken} from "../../support/TestToken.sol";
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
        for (uint256 i = 1; i < 4; ++i) _create(m, bytes32(i));
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_TooManyAccounts.selector, worker, 4));
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
        assertEq(_keptSince(), START);
        dollar.mint(address(another), FUNDS);
        another.check();
        assertEq(_keptSince(), START);
        _deploy(0, 600e18);
        slow.setMode(AmoVault.Mode.Silent);
        _findBroken();
        assertEq(_keptSince(), 0);
        slow.setMode(AmoVault.Mode.Good);
        _skip(1);
        amo.check();
        assertEq(_keptSince(), clock);
        assertEq(accounts.keptSince(anyone, treasury, address(dollar), 1), 0);
    }

    /// Another Program, another asset, or less of it is no record of this one.
    function test_WhenAskedForWhatItIsNot() public {
        amo.check();
        assertEq(accounts.keptSince(worker, treasury, address(dollar), 1), START);
        assertEq(accounts.keptSince(worker, treasury, address(dollar), 3 * PAYROLL + 1), 0);
        assertEq(accounts.keptSince(worker, treasury, address(slow), 1), 0);
        assertEq(accounts.keptSince(worker, anyone, address(dollar), 1), 0);
        assertEq(accounts.keptSinceAt(worker, treasury, address(dollar), 1, START - 1), 0);
    }

    /// A small account, in another asset, does not count for the Builder. Broken, it counts against it, and cured it
    /// makes it younger; one for another Program does neither.
    function test_GivenSmallerAccounts(bool isSame) public {
        Mandate memory m = _mandate();
        (m.payroll, m.liquidFloor) = (0, 1);
        if (!isSame) m.program = anyone;
        TestToken other = new TestToken(18);
        (m.asset, m.venues) = (address(other), new Venue[](1));
        AmoVault vault = new AmoVault(other);
        m.venues[0] = Venue({vault: address(vault), ceilingBps: 10_000, maturity: 0});
        IAmoRecipient big = amo;
        amo = _create(m, "small");
        other.mint(address(amo), 1);
        _deploy(0, 1);
        assertEq(_keptSince(), 0, "too small");
        _skip(1 days);
        big.check();
        assertEq(_keptSince(), clock, "the large one alone");
        vault.setMode(AmoVault.Mode.Paused);
        _skip(1 days);
        _findBroken();
        assertEq(_keptSince(), isSame ? 0 : START + 1 days, "broken");
        vault.setMode(AmoVault.Mode.Good);
        amo.check();
        assertEq(_keptSince(), isSame ? clock : START + 1 days, "cured");
    }
}
