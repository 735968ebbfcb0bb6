// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {IMintable} from "../support/RoundBase.sol";
import {Animal} from "../support/ZooToken.sol";
import {LedgerBase} from "../work/ledger/LedgerBase.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// What is paid back to a Round through the Ledger: it goes to the Round at once.
contract ZooLedgerTest is LedgerBase, ZooWalk {
    uint96 private constant GRANT = 1_000;
    uint256 private constant GIVEN = 1_000;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // repay
        rows[uint256(Animal.Plain)] = /*        */ "W";
        rows[uint256(Animal.Fee)] = /*          */ "T";
        rows[uint256(Animal.Grows)] = /*        */ "W";
        rows[uint256(Animal.Shrinks)] = /*      */ "W";
        rows[uint256(Animal.Mute)] = /*         */ "W";
        rows[uint256(Animal.SaysFalse)] = /*    */ "F";
        rows[uint256(Animal.NoZero)] = /*       */ "W";
        rows[uint256(Animal.BlocksThem)] = /*   */ "E";
        rows[uint256(Animal.BlocksUs)] = /*     */ "E";
        rows[uint256(Animal.Paused)] = /*       */ "E";
        rows[uint256(Animal.Reenters)] = /*     */ "W";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "W";
        rows[uint256(Animal.RevertBomb)] = /*   */ "B";
        rows[uint256(Animal.Decimals0)] = /*    */ "W";
        rows[uint256(Animal.Decimals2)] = /*    */ "W";
        rows[uint256(Animal.Decimals6)] = /*    */ "W";
        rows[uint256(Animal.Decimals24)] = /*   */ "W";
        rows[uint256(Animal.Decimals30)] = /*   */ "n";
        rows[uint256(Animal.PhantomPermit)] = /**/ "W";
        rows[uint256(Animal.AllItHas)] = /*     */ "T";
        rows[uint256(Animal.NoCode)] = /*       */ "n";
    }

    function _paths() internal pure override returns (uint256) {
        return 1;
    }

    function _inhabit() internal override {
        _setClock(clock);
        token = IMintable(address(zoo));
        _reopen(_workConfig());
        _accepted(alice, GRANT);
        _endow(sponsor, address(round), POOL);
        _do(sponsor, address(round), abi.encodeCall(IRound.fund, (POOL, false)));
        _toDonations();
        _giveOne(bob);
        _giveOne(carol);
        _toSettling();
        _settle();
        round.claim(_id(1));
    }

    function _giveOne(address donor) private {
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: _id(1), amount: uint96(GIVEN), endorsement: 0});
        _endow(donor, address(round), GIVEN);
        _do(donor, address(round), abi.encodeCall(IDonationRound.donate, (gifts)));
    }

    function _refuse() internal override {
        token = IMintable(address(zoo));
        RoundConfig memory c = _workConfig();
        bytes memory refusal =
            address(zoo).code.length == 0
                ? abi.encodeWithSelector(Errors.Configuration_NoCode.selector, zoo)
                : abi.encodeWithSelector(Errors.Configuration_TooManyDecimals.selector, zoo, 30);
        vm.expectRevert(refusal);
        vm.prank(operator);
        program.openRound(address(implementation), c, "refused");
    }

    function _stage(uint256) internal override {
        assertEq(_owed(_id(1)), GRANT, "owed");
        _endow(anyone, address(work), GRANT);
    }

    function _step(uint256) internal view override returns (Step memory) {
        bytes memory data = abi.encodeCall(IWorkLedger.repay, (address(round), _id(1), GRANT));
        return Step({caller: anyone, target: address(work), data: data});
    }

    function _flow(uint256) internal view override returns (Flow memory) {
        return Flow({from: anyone, to: address(round), amount: GRANT, isIn: true});
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(_owed(_id(1)), _released()));
    }

    function _finish(uint256) internal override {
        assertEq(_owed(_id(1)), 0, "owed still");
        _try(anyone, address(round), abi.encodeCall(IRound.absorb, ()));
        _toClosed();
        round.withdrawRest(sponsor, sponsor);
    }

    function _assertEmpty(uint256) internal view override {
        assertEq(zoo.balanceOf(address(work)), zoo.grownOf(address(work)), "left in the Ledger");
        assertEq(zoo.balanceOf(address(round)), 0, "left in the Round");
    }

    function test_WhenRepaying() public {
        _walk(0);
    }
}
