// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLine} from "../../../contracts/interfaces/ICreditLine.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {CreditBase} from "../distribution/credit/CreditBase.sol";
import {SourceMock} from "../distribution/credit/SourceMock.sol";
import {IMintable} from "../support/RoundBase.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// What goes in and out of a CreditLine, in which another lender has money too. A line has no limit of decimals.
contract ZooCreditLineTest is CreditBase, ZooWalk {
    enum Path {
        Deposit,
        Borrow,
        Repay,
        Redeem
    }

    uint256 private constant LOAN = 100e18;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Deposit, Borrow, Repay; Redeem
        rows[uint256(Animal.Plain)] = /*        */ "WWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLTL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EEEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "WWWW";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TWTW";
        rows[uint256(Animal.NoCode)] = /*       */ "oxxx";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        _setClock(clock);
        token = IMintable(address(zoo));
        source = new SourceMock(address(zoo));
        line = _newLine();
        source.setLimit(address(program), alice, LIMIT);
        if (address(zoo).code.length != 0) _lendTo(otherLender);
    }

    /// Nothing is: a line on a token without code can be made, and nobody can lend to it.
    function _refuse() internal pure override {}

    function _lendTo(address who) private {
        _endow(who, address(line), DEPOSIT);
        _do(who, address(line), abi.encodeCall(IERC4626.deposit, (DEPOSIT, who)));
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        if (to == Path.Deposit) _endow(lender, address(line), DEPOSIT);
        if (to == Path.Redeem) _lendTo(lender);
        if (to != Path.Repay) return;
        _borrow(alice, LOAN);
        _endow(carol, address(line), LOAN);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Deposit) return _stepOf(lender, abi.encodeCall(IERC4626.deposit, (DEPOSIT, lender)));
        if (to == Path.Borrow) {
            return _stepOf(alice, abi.encodeCall(ICreditLine.borrow, (address(program), LOAN, RATE, alice)));
        }
        if (to == Path.Repay) return _stepOf(carol, abi.encodeCall(ICreditLine.repay, (alice, LOAN)));
        return _stepOf(lender, abi.encodeCall(IERC4626.redeem, (line.balanceOf(lender), lender, lender)));
    }

    function _stepOf(address caller, bytes memory data) private view returns (Step memory) {
        return Step({caller: caller, target: address(line), data: data});
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        if (to == Path.Deposit) return Flow(lender, address(line), DEPOSIT, true);
        if (to == Path.Borrow) return Flow(address(line), alice, LOAN, false);
        if (to == Path.Repay) return Flow(carol, address(line), LOAN, true);
        return Flow(address(line), lender, DEPOSIT, false);
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(line.cash(), line.lent(), line.totalSupply(), line.totalAssets(), _debt(alice)));
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Redeem) return;
        assertEq(_redeem(otherLender, line.balanceOf(otherLender)), DEPOSIT, "the other lender");
    }

    function _finish(uint256) internal override {
        uint256 owed = _debt(alice);
        _endow(carol, address(line), owed);
        if (owed != 0) _do(carol, address(line), abi.encodeCall(ICreditLine.repay, (alice, owed)));
        _takeAll(lender);
        _takeAll(otherLender);
    }

    function _takeAll(address who) private {
        uint256 shares = line.balanceOf(who);
        if (shares != 0) assertEq(_redeem(who, shares), DEPOSIT, "a lender");
    }

    function _assertEmpty(uint256) internal view override {
        assertEq(line.cash(), 0, "cash");
        _assertHolds(address(line), 0);
    }

    function test_WhenLending() public {
        _walk(uint256(Path.Deposit));
    }

    function test_WhenBorrowing() public {
        _walk(uint256(Path.Borrow));
    }

    function test_WhenRepaying() public {
        _walk(uint256(Path.Repay));
    }

    function test_WhenRedeeming() public {
        _walk(uint256(Path.Redeem));
    }
}
