// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {IMintable, RoundBase} from "../support/RoundBase.sol";
import {TwoFacedToken} from "./Faces.sol";

/// Money with two addresses: what is owed under one of them is not stray under the other (D095).
contract TwoFacesTest is RoundBase {
    uint256 private constant GIFT = 5e18;

    address private face;

    function setUp() public override {
        super.setUp();
        TwoFacedToken two = new TwoFacedToken();
        (token, face) = (IMintable(address(two)), address(two.face()));
    }

    function test_WhenEscrowIsRecoveredByItsOtherFace() public {
        RoundConfig memory c = _config();
        c.matching.asset = NATIVE;
        _reopen(c);
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donate(bob, id, GIFT);

        vm.expectRevert(abi.encodeWithSelector(Errors.Round_Short.selector, address(token), 0, GIFT));
        vm.prank(anyone);
        round.recover(face);

        assertEq(token.balanceOf(address(program)), 0, "the Program has donated money");
        _cancel();
        round.refund(id, bob, bob);
        assertEq(token.balanceOf(bob), GIFT, "refunded");
    }

    function test_WhenPoolIsRecoveredByItsOtherFace() public {
        RoundConfig memory c = _config();
        c.giving.asset = address(otherToken);
        _reopen(c);
        _fund(POOL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_Short.selector, address(token), 0, POOL));
        vm.prank(anyone);
        round.recover(face);
        assertEq(token.balanceOf(address(round)), POOL);
    }
}
