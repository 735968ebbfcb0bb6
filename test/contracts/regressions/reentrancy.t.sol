// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

interface IHooked {
    function setHook(address newTarget, bytes calldata newData) external;
    function succeeded() external view returns (uint256);
}

/// The functions without a guard, called out of the middle of those with one: nothing is half done there.
contract ReenterTest is RoundBase {
    uint256 private constant GIFT = 5e18;

    function test_WhenSettledInsideAClaim() public {
        IHooked receiver = IHooked(deploy("contracts/mocks/HostileReceiver.sol:HostileReceiver", ""));
        RoundConfig memory c = _config();
        (c.giving.asset, c.matching.asset) = (NATIVE, NATIVE);
        _reopen(c);
        ApplicationId id = _apply(alice, _content(address(receiver)));
        _accept(id);
        _fund(POOL);
        _toDonations();
        _giveNative(bob, id);
        _giveNative(carol, id);
        _toSettling();
        uint256 expected = round.matchOf(id);

        receiver.setHook(address(round), abi.encodeCall(IRound.settle, (new ApplicationId[](0), 10)));
        round.claimDonations(id);
        assertEq(receiver.succeeded(), 1, "settled inside");
        receiver.setHook(address(0), "");
        round.claim(id);
        assertEq(address(receiver).balance, 2 * GIFT + expected);
        assertEq(address(round).balance, POOL - expected);
    }

    /// A token that lets the admin cancel between a sponsor's share and its money: the share is worth the money that came.
    function test_WhenCancelledInsideAFund() public {
        address hostile = deploy("contracts/mocks/HostileToken.sol:HostileToken", "");
        RoundConfig memory c = _config();
        c.matching.asset = hostile;
        _reopen(c);
        _give(hostile, sponsor, POOL);
        IHooked(hostile).setHook(address(this), abi.encodeCall(this.cancelInside, ()));
        vm.prank(sponsor);
        round.fund(POOL, false);
        assertEq(IHooked(hostile).succeeded(), 1, "cancelled inside");
        IHooked(hostile).setHook(address(0), "");
        assertEq(round.withdrawRest(sponsor, sponsor), POOL);
    }

    function cancelInside() external {
        _cancel();
    }

    function _giveNative(address donor, ApplicationId id) private {
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: uint96(GIFT), endorsement: 0});
        vm.deal(donor, GIFT);
        vm.prank(donor);
        round.donate{value: GIFT}(gifts);
    }
}
