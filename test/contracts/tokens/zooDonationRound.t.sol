// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Animal, ZooToken} from "../support/ZooToken.sol";
import {ZooRound} from "./ZooRound.sol";

/// What goes in and out of a DonationRound whose pool and donations are the zoo's token.
contract ZooDonationRoundTest is ZooRound {
    enum Path {
        Fund,
        FundRound,
        Donate,
        Absorb,
        Recover,
        Refund,
        Claim,
        ClaimDonations,
        ClaimMatch,
        ClaimDirect,
        WithdrawRest
    }

    /// A Round of another token, with some of the zoo's astray.
    IDonationRound private _stranger;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Fund, FundRound, Donate; Absorb, Recover, Refund; Claim, ClaimDonations, ClaimMatch, ClaimDirect; WithdrawRest
        rows[uint256(Animal.Plain)] = /*        */ "WWWWWWWWWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLTWLLLLLLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWWWWWWWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWWSWWWWWWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWWWWWWWWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFFWFFFFFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWWWWWWWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EEEWEEEEEEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEEWEEEEEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEEWEEEEEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWWWWWWWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWWWWWWWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBBWBBBBBBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWWWWWWWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWWWWWWWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWWWWWWWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWWWWWWWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnnnnnnnnnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWWWWWWWWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TLTWWWWWWWW";
        rows[uint256(Animal.NoCode)] = /*       */ "nnnnnnnnnnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        if (to == Path.Fund) _endow(sponsor, address(round), FUNDED);
        else if (to == Path.FundRound) _toFundAgain();
        else if (to == Path.Donate) _toGiving();
        else if (to == Path.Absorb) _goAstray();
        else if (to == Path.Recover) _goAstrayElsewhere();
        else _settleAll();
        if (to == Path.ClaimDirect) _skip(30 days);
        if (to == Path.Refund || to == Path.WithdrawRest) _toClosed();
    }

    /// There is a pool already, that may have shrunk.
    function _toFundAgain() private {
        _fundFrom(sponsor, round);
        zoo.mint(address(program), 2 * FUNDED);
    }

    function _toGiving() private {
        _endow(carol, address(round), GIVEN);
        _toDonations();
    }

    /// After all is given, so that a tenth of everything is more than what is astray.
    function _goAstray() private {
        _giveAll();
        zoo.mint(address(round), STRAY);
    }

    function _goAstrayElsewhere() private {
        RoundConfig memory c = _config();
        (c.giving.asset, c.matching.asset) = (address(otherToken), address(otherToken));
        _stranger = _open(c);
        zoo.mint(address(_stranger), STRAY);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Fund) return _stepOf(sponsor, abi.encodeCall(IRound.fund, (FUNDED, false)));
        if (to == Path.FundRound) {
            return Step(treasurer, address(program), abi.encodeCall(IProgram.fundRound, (address(round), FUNDED)));
        }
        if (to == Path.Donate) return _stepOf(carol, abi.encodeCall(IDonationRound.donate, (_gifts(GIVEN))));
        if (to == Path.Absorb) return _stepOf(anyone, abi.encodeCall(IRound.absorb, ()));
        if (to == Path.Recover) {
            return Step(anyone, address(_stranger), abi.encodeCall(IRound.recover, (address(zoo))));
        }
        if (to == Path.Refund) return _stepOf(anyone, abi.encodeCall(IDonationRound.refund, (_id(1), bob, bob)));
        if (to == Path.Claim) return _stepOf(anyone, abi.encodeCall(IRound.claim, (_id(1))));
        if (to == Path.ClaimDonations) return _stepOf(anyone, abi.encodeCall(IRound.claimDonations, (_id(1))));
        if (to == Path.ClaimMatch) return _stepOf(anyone, abi.encodeCall(IRound.claimMatch, (_id(1))));
        if (to == Path.ClaimDirect) return _stepOf(alice, abi.encodeCall(IRound.claimDirect, (_id(1))));
        return _stepOf(anyone, abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)));
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        address here = address(round);
        if (to == Path.Fund) return Flow(sponsor, here, FUNDED, true);
        if (to == Path.FundRound) return Flow(address(program), here, FUNDED, true);
        if (to == Path.Donate) return Flow(carol, here, GIVEN, true);
        if (to == Path.Absorb) return Flow(here, here, 0, false);
        if (to == Path.Recover) {
            return Flow(address(_stranger), address(program), zoo.balanceOf(address(_stranger)), false);
        }
        if (to == Path.Refund) return Flow(here, bob, GIVEN, false);
        if (to == Path.Claim) return Flow(here, alice, 2 * GIVEN + _matchTo(1), false);
        if (to == Path.ClaimDonations) return Flow(here, alice, 2 * GIVEN, false);
        if (to == Path.ClaimMatch || to == Path.ClaimDirect) return Flow(here, alice, _matchTo(1), false);
        return Flow(here, sponsor, FUNDED, false);
    }

    /// Alice is blocked, or bob: number 2 and carol are not held up (D054).
    function _payOthers(uint256 path) internal override {
        Path to = Path(path);
        if (to >= Path.Claim && to <= Path.ClaimDirect) {
            round.claim(_id(2));
            assertEq(zoo.balanceOf(anyone), 2 * GIVEN + _matchTo(2), "number 2");
        }
        if (to == Path.Refund) {
            uint256 before = zoo.balanceOf(carol);
            round.refund(_id(1), carol, carol);
            assertEq(zoo.balanceOf(carol) - before, GIVEN, "carol");
        }
    }

    function test_WhenFunding() public {
        _walk(uint256(Path.Fund));
    }

    function test_WhenTheProgramFunds() public {
        _walk(uint256(Path.FundRound));
    }

    function test_WhenDonating() public {
        _walk(uint256(Path.Donate));
    }

    function test_WhenAbsorbing() public {
        _walk(uint256(Path.Absorb));
    }

    function test_WhenRecovering() public {
        _walk(uint256(Path.Recover));
    }

    function test_WhenRefunding() public {
        _walk(uint256(Path.Refund));
    }

    function test_WhenClaiming() public {
        _walk(uint256(Path.Claim));
    }

    function test_WhenClaimingDonations() public {
        _walk(uint256(Path.ClaimDonations));
    }

    function test_WhenClaimingTheMatch() public {
        _walk(uint256(Path.ClaimMatch));
    }

    function test_WhenClaimingDirectly() public {
        _walk(uint256(Path.ClaimDirect));
    }

    function test_WhenWithdrawingTheRest() public {
        _walk(uint256(Path.WithdrawRest));
    }
}
