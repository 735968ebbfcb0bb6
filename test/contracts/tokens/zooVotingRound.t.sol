// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IVotingRound} from "../../../contracts/interfaces/IVotingRound.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Vote} from "../../../contracts/types/Voting.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooRound} from "./ZooRound.sol";

/// What goes in and out of a VotingRound: its pool.
contract ZooVotingRoundTest is ZooRound {
    enum Path {
        Fund,
        FundRound,
        Absorb,
        Claim,
        ClaimMatch,
        WithdrawRest
    }

    function setUp() public override {
        super.setUp();
        _setClock(START);
        implementation = IDonationRound(deploy("contracts/rounds/VotingRound.sol:VotingRound", ""));
        _trust(address(implementation));
    }

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Fund, FundRound, Absorb; Claim, ClaimMatch; WithdrawRest
        rows[uint256(Animal.Plain)] = /*        */ "WWWWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLWLLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWSWWE";
        rows[uint256(Animal.Mute)] = /*         */ "WWWWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFWFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EEWEEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEWEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEWEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBWBBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnnnnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWWWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TLWWWW";
        rows[uint256(Animal.NoCode)] = /*       */ "nnnnnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _roundConfig() internal view override returns (RoundConfig memory c) {
        c = _config();
        c.giving.maxCounted = 100;
    }

    /// Both applications alike.
    function _giveTwo(address voter) internal override {
        Vote[] memory ballot = new Vote[](2);
        (ballot[0], ballot[1]) = (Vote(_id(1), 2), Vote(_id(2), 2));
        _do(voter, address(round), abi.encodeCall(IVotingRound.vote, (ballot)));
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        if (to == Path.Fund) _endow(sponsor, address(round), FUNDED);
        else if (to == Path.FundRound) _toFundAgain();
        else _giveAll();
        if (to == Path.Absorb) zoo.mint(address(round), STRAY);
        if (to >= Path.Claim) _settle();
        if (to == Path.WithdrawRest) _toClosed();
    }

    /// There is a pool already, that may have shrunk.
    function _toFundAgain() private {
        _fundFrom(sponsor, round);
        zoo.mint(address(program), 2 * FUNDED);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Fund) return _stepOf(sponsor, abi.encodeCall(IRound.fund, (FUNDED, false)));
        if (to == Path.FundRound) {
            return Step(treasurer, address(program), abi.encodeCall(IProgram.fundRound, (address(round), FUNDED)));
        }
        if (to == Path.Absorb) return _stepOf(anyone, abi.encodeCall(IRound.absorb, ()));
        if (to == Path.Claim) return _stepOf(anyone, abi.encodeCall(IRound.claim, (_id(1))));
        if (to == Path.ClaimMatch) return _stepOf(anyone, abi.encodeCall(IRound.claimMatch, (_id(1))));
        return _stepOf(anyone, abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)));
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        address here = address(round);
        if (to == Path.Fund) return Flow(sponsor, here, FUNDED, true);
        if (to == Path.FundRound) return Flow(address(program), here, FUNDED, true);
        if (to == Path.Absorb) return Flow(here, here, 0, false);
        if (to == Path.WithdrawRest) return Flow(here, sponsor, FUNDED, false);
        return Flow(here, alice, FUNDED / 2, false);
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Claim && Path(path) != Path.ClaimMatch) return;
        round.claim(_id(2));
        assertEq(zoo.balanceOf(anyone), FUNDED / 2, "number 2");
    }

    function test_WhenFunding() public {
        _walk(uint256(Path.Fund));
    }

    function test_WhenTheProgramFunds() public {
        _walk(uint256(Path.FundRound));
    }

    function test_WhenAbsorbing() public {
        _walk(uint256(Path.Absorb));
    }

    function test_WhenClaiming() public {
        _walk(uint256(Path.Claim));
    }

    function test_WhenClaimingTheMatch() public {
        _walk(uint256(Path.ClaimMatch));
    }

    function test_WhenWithdrawingTheRest() public {
        _walk(uint256(Path.WithdrawRest));
    }
}
