// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {FalseToken, FeeToken, HookToken, TestToken} from "../../support/TestToken.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract RepayTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        work.repay(anyone, id, 1);
    }

    function test_RevertGiven_PoolIsNoAsset() public {
        RoundConfig memory c = _workConfig();
        _setPrice(address(0), "receipt", 1_000_000);
        (c.matching.asset, c.matching.configured) = (address(0), POOL);
        (c.modules.distributor, c.modules.deliverGas) = (address(distributor), DELIVER_GAS);
        id = _granted(c, alice, GRANT);
        assertEq(_owed(id), GRANT, "owed all the same");
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoAsset.selector, round));
        work.repay(address(round), id, 1);
        _justify(id, 0);
    }

    function test_RevertGiven_NothingIsOwed() public {
        _expectNothingOwed(GRANT, 0);
        work.repay(address(round), id, 0);
        _justify(id, GRANT);
        _expectNothingOwed(0, 1);
        work.repay(address(round), id, 1);
    }

    function test_RevertGiven_BeforeSettling() public {
        _reopen(_workConfig());
        id = _accepted(alice, GRANT);
        _fund(POOL);
        _toSettling();
        _expectNothingOwed(0, 1);
        work.repay(address(round), id, 1);
    }

    function test_RevertWhen_ValueIsWrong() public {
        vm.deal(anyone, 2);
        vm.prank(anyone);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        work.repay{value: 1}(address(round), id, 1);
        id = _granted(_nativeConfig(), alice, GRANT);
        vm.prank(anyone);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 2));
        work.repay{value: 1}(address(round), id, 2);
    }

    function test_RevertGiven_AllowanceIsTooSmall() public {
        token.mint(anyone, 10);
        vm.prank(anyone);
        token.approve(address(work), 9);
        vm.expectRevert();
        vm.prank(anyone);
        work.repay(address(round), id, 10);
        assertEq(_owed(id), GRANT);
    }

    function test_RevertGiven_TokenKeepsAFee() public {
        FeeToken fee = new FeeToken();
        fee.setTaking(false);
        id = _granted(_configIn(address(fee)), alice, GRANT);
        fee.setTaking(true);
        fee.mint(anyone, GRANT);
        vm.prank(anyone);
        fee.approve(address(work), GRANT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, fee, 990, 1_000));
        vm.prank(anyone);
        work.repay(address(round), id, GRANT);
        assertEq(_owed(id), GRANT);
    }

    function test_RevertGiven_TokenSaysFalse() public {
        FalseToken liar = new FalseToken();
        id = _granted(_configIn(address(liar)), alice, GRANT);
        liar.mint(anyone, GRANT);
        vm.prank(anyone);
        liar.approve(address(work), GRANT);
        liar.setBroken(true);
        vm.expectRevert();
        vm.prank(anyone);
        work.repay(address(round), id, GRANT);
        assertEq(_owed(id), GRANT);
    }

    /// From inside the token's move: another repayment, and taking the money out as a sponsor.
    function test_GivenTokenCallsBack() public {
        HookToken hook = new HookToken();
        id = _granted(_configIn(address(hook)), alice, GRANT);
        hook.setHook(address(work), abi.encodeCall(work.repay, (address(round), id, 1)));
        _repay(anyone, id, 100);
        assertEq(hook.tried(), 2);
        assertEq(hook.succeeded(), 0);
        assertEq(_owed(id), GRANT - 100);
        round.withdrawRest(sponsor, sponsor);
        hook.setHook(address(round), abi.encodeCall(round.absorb, ()));
        uint256 released = _released();
        _repay(anyone, id, 100);
        assertEq(_released() - released, 100, "absorbed once");
        hook.setHook(address(0), "");
        round.withdrawRest(sponsor, sponsor);
        assertEq(hook.balanceOf(sponsor), POOL - GRANT + 200);
    }

    /// A stranger's base unit, paid first, must not make the Builder's payment fail.
    function test_WhenMoreThanIsOwed() public {
        uint256 held = token.balanceOf(address(round));
        _repay(anyone, id, 1);
        uint256 own = token.balanceOf(alice);
        vm.startPrank(alice);
        token.approve(address(work), GRANT);
        work.repay(address(round), id, GRANT);
        vm.stopPrank();
        assertEq(_owed(id), 0);
        assertEq(own - token.balanceOf(alice), GRANT - 1, "what is not owed is not taken");
        assertEq(token.balanceOf(address(round)) - held, GRANT);
        assertEq(_record(id).repaid, GRANT);
    }

    function test_WhenMoreNativeThanIsOwed() public {
        id = _granted(_nativeConfig(), alice, GRANT);
        vm.deal(anyone, GRANT + 5);
        uint256 held = address(round).balance;
        vm.prank(anyone);
        work.repay{value: GRANT + 5}(address(round), id, GRANT + 5);
        assertEq(_owed(id), 0);
        assertEq(anyone.balance, 5, "sent back");
        assertEq(address(round).balance - held, GRANT);
        assertEq(address(work).balance, 0);
    }

    function test_WhenTheTokenIsRepaid(uint256 amount) public {
        amount = bound(amount, 1, GRANT);
        uint256 released = _released();
        token.mint(anyone, amount);
        vm.prank(anyone);
        token.approve(address(work), amount);
        vm.expectEmit(address(work));
        emit Events.Repaid(address(round), id, anyone, amount);
        vm.prank(anyone);
        work.repay(address(round), id, amount);
        assertEq(_owed(id), GRANT - amount, "owed");
        assertEq(_record(id).repaid, amount, "repaid");
        assertEq(work.justifiedAt(address(round), id, clock), 0, "justifies nothing");
        assertEq(_released() - released, amount, "released");
        assertEq(token.balanceOf(address(work)), 0, "kept");
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), POOL - GRANT + amount, "sponsor");
    }

    function test_WhenNativeIsRepaid(uint256 amount) public {
        amount = bound(amount, 1, GRANT);
        id = _granted(_nativeConfig(), alice, GRANT);
        uint256 released = _released();
        _repay(anyone, id, amount);
        assertEq(_owed(id), GRANT - amount, "owed");
        assertEq(_released() - released, amount, "released");
        assertEq(address(work).balance, 0, "kept");
        round.withdrawRest(sponsor, sponsor);
        assertEq(sponsor.balance, POOL - GRANT + amount, "sponsor");
    }

    /// After claimUntil, and where the money was stray before.
    function test_GivenTheRoundIsClosed() public {
        _toClosed();
        token.mint(address(round), 5);
        uint256 released = _released();
        _repay(anyone, id, GRANT);
        assertEq(_owed(id), 0);
        assertEq(_released() - released, GRANT + 5);
    }

    function test_GivenPartIsAccepted() public {
        _justify(id, 400);
        _judge(id, 300);
        _repay(bob, id, 200);
        _repay(carol, id, 500);
        assertEq(_owed(id), 0);
        _setClock(_graceUntil());
        _reopen(_workConfig());
        _accepted(alice);
    }

    function _configIn(address asset) private view returns (RoundConfig memory c) {
        c = _workConfig();
        c.matching.asset = asset;
    }

    function _nativeConfig() private view returns (RoundConfig memory) {
        return _configIn(NATIVE);
    }

    function _expectNothingOwed(uint256 owed, uint256 amount) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingOwed.selector, round, id, owed, amount));
    }
}
