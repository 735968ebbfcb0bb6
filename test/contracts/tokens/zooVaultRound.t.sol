// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooRound} from "./ZooRound.sol";

/// What goes in and out of a VaultRound whose vault holds the zoo's token, by balance; the bystander's pool is in the
/// same vault. A vault floors: a base unit may be missing.
contract ZooVaultRoundTest is ZooRound {
    enum Path {
        Fund,
        FundRound,
        FixPool,
        Claim,
        ClaimInShares,
        WithdrawRest
    }

    uint256 private constant WAIT = 7 days;
    uint256 private constant PER_ASSET = 1e6;

    VaultMock private _vault;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Fund, FundRound, FixPool; Claim, ClaimInShares; WithdrawRest
        rows[uint256(Animal.Plain)] = /*        */ "WWWWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLLLLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "WWWWWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWWWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFCFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "eeWWxx";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EECEEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EECEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EECEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBCBBB";
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

    /* WORLD */

    function _newVault() private {
        _setClock(START);
        _vault = new VaultMock(IERC20(address(zoo)), 6);
        bytes memory arguments = abi.encode(router, _vault, WAIT, 2_000_000);
        implementation = IDonationRound(deploy("contracts/rounds/VaultRound.sol:VaultRound", arguments));
        _trust(address(implementation));
    }

    function _inhabit() internal override {
        _newVault();
        super._inhabit();
    }

    function _refuse() internal override {
        _newVault();
        super._refuse();
    }

    function _roundConfig() internal view override returns (RoundConfig memory c) {
        c = _config();
        c.times.claimUntil += uint40(WAIT);
    }

    /// A token that allows no zero never comes into a vault: no approval may be left.
    function _fundFrom(address from, IDonationRound to) internal override {
        if (zoo.animal() != Animal.NoZero) super._fundFrom(from, to);
    }

    function _fix() internal override {
        if (_form() == PoolForm.Unfixed) IVaultRound(address(round)).fixPool();
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        if (to == Path.Fund) _endow(sponsor, address(round), FUNDED);
        else if (to == Path.FundRound) zoo.mint(address(program), 2 * FUNDED);
        else _giveAll();
        if (to == Path.ClaimInShares) _fixInShares();
        if (to <= Path.FixPool) return;
        _fix();
        _settle();
        if (to == Path.WithdrawRest) _toClosed();
    }

    function _fixInShares() private {
        _vault.setMode(VaultMock.Mode.Paused);
        _skip(WAIT);
        _fix();
        _vault.setMode(VaultMock.Mode.Good);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Fund) return _stepOf(sponsor, abi.encodeCall(IRound.fund, (FUNDED, false)));
        if (to == Path.FundRound) {
            return Step(treasurer, address(program), abi.encodeCall(IProgram.fundRound, (address(round), FUNDED)));
        }
        if (to == Path.FixPool) return _stepOf(anyone, abi.encodeCall(IVaultRound.fixPool, ()));
        if (to == Path.WithdrawRest) {
            return _stepOf(anyone, abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)));
        }
        return _stepOf(anyone, abi.encodeCall(IRound.claim, (_id(1))));
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        (address here, address there) = (address(round), address(_vault));
        if (to == Path.Fund) return Flow(sponsor, there, FUNDED, true);
        if (to == Path.FundRound) return Flow(address(program), there, FUNDED, true);
        if (to == Path.FixPool) return Flow(there, here, _vault.convertToAssets(_vault.balanceOf(here)), false);
        if (to == Path.WithdrawRest) return Flow(here, sponsor, round.restOf(sponsor), false);
        // The match is in shares.
        if (to == Path.ClaimInShares) return Flow(here, alice, 2 * GIVEN, false);
        return Flow(here, alice, 2 * GIVEN + _matchTo(1), false);
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Claim && Path(path) != Path.ClaimInShares) return;
        round.claim(_id(2));
        assertGe(zoo.balanceOf(anyone), 2 * GIVEN, "number 2");
    }

    /* THE END */

    /// Its shares, as nobody has fixed its pool; and what they are worth.
    function _emptyBystander() internal override {
        if (zoo.animal() == Animal.NoZero) return;
        bystander.withdrawRest(sponsor, sponsor);
        assertEq(_vault.balanceOf(address(bystander)), 0, "left in the bystander");
        // Of a vault that counts its balance, whoever joins while it has shrunk has a part of what heals; and one that
        // credits what it was told lets all bear a newcomer's fee.
        bool isShared = zoo.animal() == Animal.Shrinks || zoo.animal() == Animal.Fee;
        uint256 least = isShared ? (FUNDED * 9) / 10 : FUNDED - 1;
        assertGe(_vault.convertToAssets(FUNDED * PER_ASSET), least, "the bystander's sponsor");
    }

    function _assertEmpty(uint256 path) internal view override {
        super._assertEmpty(path);
        assertLe(_vault.balanceOf(address(round)), 2 * PER_ASSET, "shares left");
        assertEq(zoo.allowance(address(round), address(_vault)), 0, "approval left");
    }

    function _form() private view returns (PoolForm form) {
        (form, , ) = IVaultRound(address(round)).poolForm();
    }

    function test_WhenFunding() public {
        _walk(uint256(Path.Fund));
    }

    function test_WhenTheProgramFunds() public {
        _walk(uint256(Path.FundRound));
    }

    function test_WhenFixingThePool() public {
        _walk(uint256(Path.FixPool));
    }

    function test_WhenClaiming() public {
        _walk(uint256(Path.Claim));
    }

    function test_WhenClaimingInShares() public {
        _walk(uint256(Path.ClaimInShares));
    }

    function test_WhenWithdrawingTheRest() public {
        _walk(uint256(Path.WithdrawRest));
    }
}
