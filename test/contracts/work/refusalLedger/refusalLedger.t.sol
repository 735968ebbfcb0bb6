// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ILedger} from "../../../../contracts/interfaces/ILedger.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RefusalMock} from "../../distribution/credit/RefusalMock.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract RefusalLedgerTest is RoundBase {
    string private constant _ARTIFACT = "contracts/work/RefusalLedger.sol:RefusalLedger";

    RefusalMock private other;
    ILedger private refusals;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        other = new RefusalMock();
        refusals = ILedger(deploy(_ARTIFACT, abi.encode(factory, other)));
        _trust(address(refusals));
        RoundConfig memory c = _config();
        c.modules.ledger = address(refusals);
        _reopen(c);
        id = _apply(alice);
    }

    function _expectRefused(bytes memory reason) private {
        bytes28 content = round.application(id).content;
        vm.expectRevert(reason);
        vm.prank(reviewer);
        round.accept(id, content, "reason");
    }

    function test_RevertWhen_OtherIsNoContract() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.RefusalLedger_NoCode.selector, anyone));
        this.deployOrRevert(_ARTIFACT, abi.encode(factory, anyone));
    }

    function test_RevertGiven_CallerIsNoRound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
        vm.prank(anyone);
        refusals.onAccepted(id, alice, 0);
    }

    function test_RevertGiven_BuilderOwes() public {
        other.setRefused(address(program), alice, anyone);
        _expectRefused(abi.encodeWithSelector(Errors.Ledger_Owes.selector, alice, anyone, 1, 1));
        other.setRefused(address(program), alice, address(0));
        _accept(id);
    }

    function test_GivenBuilderOwesNothing() public {
        other.setRefused(address(program), bob, anyone);
        _accept(id);
        assertTrue(round.application(id).status == Status.Accepted);
        (address refusedFor, uint256 owed, uint256 graceUntil) = refusals.refusalOf(address(program), alice);
        assertEq(refusedFor, address(0));
        assertEq(owed, 1, "what the other says, as it says it");
        assertEq(graceUntil, 1);
    }

    function test_GivenOwedInAnotherProgram() public {
        other.setRefused(anyone, alice, anyone);
        _accept(id);
        assertTrue(round.application(id).status == Status.Accepted);
    }

    function test_GivenOtherFails() public {
        other.setBroken(true);
        _expectRefused(abi.encodeWithSelector(RefusalMock.RefusalMock_Broken.selector));
        other.setBroken(false);
        _accept(id);
    }

    function test_WhenAsked() public {
        assertEq(address(refusals.predecessor()), address(other));
        other.setRefused(address(program), alice, anyone);
        ILedger later = ILedger(deploy(_ARTIFACT, abi.encode(factory, refusals)));
        (address refusedFor, , ) = later.refusalOf(address(program), alice);
        assertEq(refusedFor, anyone);
    }
}
