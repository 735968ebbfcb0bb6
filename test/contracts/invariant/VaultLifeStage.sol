// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Application, ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {VaultBase} from "../rounds/vaultRound/VaultBase.sol";
import {IMintable} from "../support/RoundBase.sol";
import {VaultMock} from "../support/VaultMock.sol";

/// @title VaultLifeStage
/// @notice A VaultRound, another one of the same vault, their people, and a book of every base unit and share of the first.
abstract contract VaultLifeStage is VaultBase {
    uint256 internal constant APPLICATIONS = 3;
    uint256 internal constant DONORS = 3;
    /// For calls that a silent vault would let nothing be left of.
    uint256 internal constant ENOUGH = 6_000_000;

    bool public hasBegun;
    IMintable internal gifts;
    bool internal isOneAsset;
    IVaultRound internal sibling;
    uint256 internal siblingShares;
    uint256 internal siblingGifts;
    address[4] internal holders;

    /// The book, in base units: put in, in escrow, paid as matches, taken as rests, come late, astray.
    uint256 internal deposited;
    uint256 internal escrow;
    uint256 public matched;
    uint256 internal rested;
    uint256 internal late;
    uint256 internal strayAsset;
    /// P, once it is fixed.
    uint256 internal fixedPool;
    /// The book, in shares: those of sponsors, paid out, astray.
    uint256 internal units;
    uint256 internal sharesOut;
    uint256 internal strayShares;
    mapping(uint256 donor => mapping(uint256 id => uint256 amount)) internal given;
    mapping(uint256 id => uint256 amount) internal givenTo;
    PoolForm private _lastForm;
    Phase private _lastPhase;

    function begin(uint256 seed) public {
        if (hasBegun) return;
        hasBegun = true;
        setUp();
        holders = [sponsor, other, makeAddr("third sponsor"), address(program)];
        isOneAsset = mix(seed, 1) % 2 == 0;
        gifts = isOneAsset ? token : otherToken;
        _beginSibling();
        _setClock(START);
        RoundConfig memory c = _configOf(mix(seed, 2));
        _reopen(c);
        pooled = IVaultRound(address(round));
        for (uint256 i = 1; i <= APPLICATIONS; ++i) _accepted(_builder(i), uint96((mix(seed, 6 + i) % 3) * 1e18));
    }

    /// It is funded and given to once, and then only watched.
    function _beginSibling() private {
        _setClock(START);
        _reopen(_configOf(10_000));
        sibling = IVaultRound(address(round));
        _accepted(alice);
        _fundAs(sponsor, 1_000e18);
        _toDonations();
        siblingGifts = 7e6;
        _giveTo(bob, 1, siblingGifts);
        siblingShares = vault.balanceOf(address(sibling));
    }

    function _configOf(uint256 capBps) private view returns (RoundConfig memory c) {
        c = _vaultConfig();
        c.giving.asset = address(gifts);
        c.matching.capBps = _boundCapBps(capBps);
    }

    function _giveTo(address donor, uint32 id, uint256 amount) internal {
        IMintable donated = token;
        token = gifts; // what `_donate` gives
        _donate(donor, _id(id), amount);
        token = donated;
    }

    /* AFTER EACH STEP */

    /// Neither the phase nor the form of the pool goes back, and P never changes once it is fixed.
    function _remember() internal {
        Phase phase = round.phase();
        assertTrue(phase >= _lastPhase, "the phase goes back");
        PoolForm current = _form();
        assertTrue(_lastForm == PoolForm.Unfixed || current == _lastForm, "the form goes back");
        (_lastPhase, _lastForm) = (phase, current);
    }

    /* CHECKS */

    function check() public view {
        if (!hasBegun) return;
        _checkHeld();
        _checkUnits();
        if (_form() != PoolForm.Unfixed) _checkMatches();
        assertEq(vault.balanceOf(address(sibling)), siblingShares, "the other Round's shares");
        assertEq(gifts.balanceOf(address(sibling)), siblingGifts, "the other Round's donations");
        assertEq(token.allowance(address(round), address(vault)), 0, "an approval is left");
    }

    /// Escrow, what is owed of the pool, and what is astray: exactly.
    function _checkHeld() private view {
        bool isRedeemed = _form() == PoolForm.Assets;
        uint256 owed = isOneAsset ? escrow : 0;
        if (isRedeemed) owed += fixedPool + late - matched - rested;
        assertEq(token.balanceOf(address(round)), owed + strayAsset, "held of the asset");
        if (!isOneAsset) assertEq(gifts.balanceOf(address(round)), escrow, "held of what is donated");
        uint256 shares = isRedeemed ? 0 : units - sharesOut;
        assertEq(vault.balanceOf(address(round)), shares + strayShares, "held of the shares");
        (, uint256 putIn, uint256 told) = pooled.poolForm();
        assertEq(told, shares, "shares told");
        assertEq(putIn, deposited, "put in");
    }

    function _checkUnits() private view {
        uint256 all = 0;
        for (uint256 i = 0; i < holders.length; ++i) {
            (uint256 its, ) = round.shareOf(holders[i]);
            all += its;
        }
        assertEq(all, units, "units are the shares deposited");
    }

    function _checkMatches() private view {
        assertEq(_pool(), fixedPool, "P changed");
        uint256 sum = 0;
        for (uint32 i = 1; i <= APPLICATIONS; ++i) {
            uint256 due = round.matchOf(_id(i));
            sum += due;
            assertLe(due, round.capOf(_id(i)), "cap");
            uint256 ask = round.application(_id(i)).ask;
            if (ask != 0) assertLe(due, ask, "ask");
        }
        assertLe(sum, fixedPool, "all matches within the pool");
        assertLe(matched + rested, fixedPool + late, "paid beyond the pool");
        assertEq(_paid(), matched, "paid");
        assertEq(_escrow(), escrow, "escrow");
    }

    /* SHORT VIEWS */

    function form() external view returns (PoolForm) {
        return _form();
    }

    function _applicationOf(uint256 id) internal view returns (Application memory) {
        return round.application(_id(uint32(id)));
    }

    function _isAccepted(uint256 id) internal view returns (bool) {
        return _applicationOf(id).status == Status.Accepted;
    }

    function _idOf(uint256 id) internal pure returns (ApplicationId) {
        return _id(uint32(id));
    }

    function _some(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return 1 + (mix(seed, salt) % (10 ** (1 + (mix(seed, salt + 1_000) % 23))));
    }

    /// What a vault in this mood gives back when it is asked to.
    function _redeems() internal view returns (bool) {
        return units == 0 || vault.mode() == VaultMock.Mode.Good || vault.mode() == VaultMock.Mode.Stingy;
    }
}
