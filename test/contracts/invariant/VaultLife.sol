// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {VaultLifePaying} from "./VaultLifePaying.sol";

/// @title VaultLife
/// @notice Lives one VaultRound at random: sponsors, donors, roles, money astray, and a vault that earns, loses, pauses, falls
/// silent, lies, cheats and recovers.
contract VaultLife is VaultLifePaying {
    modifier step(uint256 seed) {
        begin(seed);
        _;
        _remember();
    }

    /* UNTIL SETTLEFROM */

    /// Units are the shares that arrived; what a vault does not take well is refused, and leaves all as it was.
    function fundIt(uint256 seed) external step(seed) {
        if (round.phase() > Phase.Open) return;
        (address from, uint256 amount) = (holders[mix(seed, 2) % 3], _some(seed, 3));
        bool isForProgram = mix(seed, 4) % 4 == 0;
        _give(address(token), from, amount);
        uint256 before = vault.balanceOf(address(round));
        bool isFine = _takesWell(amount);
        vm.prank(from);
        try round.fund{gas: ENOUGH}(amount, isForProgram) {
            assertTrue(isFine, "a deposit worth less was taken");
            _noteDeposit(amount, vault.balanceOf(address(round)) - before);
        } catch {
            assertFalse(isFine, "a deposit was refused");
        }
    }

    function vaultDoes(uint256 seed) external step(seed) {
        uint256 what = mix(seed, 2) % 5;
        if (what == 0) token.mint(address(vault), _some(seed, 3));
        else if (what == 1) vault.lose(token.balanceOf(address(vault)) / (2 + (mix(seed, 3) % 20)));
        else vault.setMode(what < 4 ? VaultMock.Mode.Good : VaultMock.Mode(mix(seed, 4) % 5));
    }

    function giveIt(uint256 seed) external step(seed) {
        (uint256 d, uint256 id) = (mix(seed, 2) % DONORS, 1 + (mix(seed, 3) % APPLICATIONS));
        if (!round.donationsOpen() || !_isAccepted(id)) return;
        uint256 amount = _some(seed, 4);
        _giveTo(_donor(d), uint32(id), amount);
        given[d][id] += amount;
        givenTo[id] += amount;
        escrow += amount;
    }

    function rule(uint256 seed) external step(seed) {
        (uint256 what, uint256 id) = (mix(seed, 2) % 10, 1 + (mix(seed, 3) % APPLICATIONS));
        if (round.phase() > Phase.Review || clock + 1 days >= round.times().settleFrom) return;
        if (what < 2 && round.phase() == Phase.Open) {
            if (what == 0 && mix(seed, 4) % 6 == 0) _cancel();
            else if (mix(seed, 4) % 4 == 1 && clock < START + 3 * UNIT) _extend(1);
        } else if (_isAccepted(id)) {
            if (mix(seed, 5) % 4 == 0) _disqualify(_idOf(id));
        } else if (_applicationOf(id).status == Status.Disqualified) {
            _reinstate(_idOf(id));
        }
    }

    function wait(uint256 seed) external step(seed) {
        if (round.phase() == Phase.Closed) return;
        _skip(mix(seed, 2) % (mix(seed, 3) % 3 == 0 ? 9 days : 2 days));
    }

    /* SETTLING */

    /// P is what arrived, or, after the wait, what was put in; nothing else moves.
    function fixIt(uint256 seed) public step(seed) {
        bool isLate = clock >= round.times().settleFrom + WAIT;
        bool isDue = round.phase() == Phase.Settling && _form() == PoolForm.Unfixed && (_redeems() || isLate);
        bool isRedeemed = _redeems();
        uint256 before = token.balanceOf(address(round));
        try pooled.fixPool{gas: ENOUGH}() returns (uint256 pool) {
            assertTrue(isDue, "fixed");
            assertEq(uint256(_form()), uint256(isRedeemed ? PoolForm.Assets : PoolForm.Shares), "form");
            assertEq(pool, isRedeemed ? token.balanceOf(address(round)) - before : deposited, "P");
            fixedPool = pool;
        } catch {
            assertFalse(isDue, "not fixed");
        }
    }

    /// Nothing is settled before P is fixed.
    function settleIt(uint256 seed) external step(seed) {
        if (round.phase() != Phase.Settling) return;
        bool isFixed = _form() != PoolForm.Unfixed;
        try round.settle{gas: ENOUGH}(new ApplicationId[](0), 1 + (mix(seed, 2) % 4)) {
            assertTrue(isFixed, "settled before P was fixed");
        } catch {
            assertFalse(isFixed, "not settled");
        }
    }

    function claimIt(uint256 seed) external step(seed) {
        _claim(1 + (mix(seed, 2) % APPLICATIONS));
    }

    function refundIt(uint256 seed) external step(seed) {
        _refund(mix(seed, 2) % DONORS, 1 + (mix(seed, 3) % APPLICATIONS));
    }

    function restIt(uint256 seed) external step(seed) {
        _takeRest(holders[mix(seed, 2) % 4]);
    }

    /* ASTRAY */

    function strayIt(uint256 seed) external step(seed) {
        uint256 what = mix(seed, 2) % 6;
        if (what == 0) {
            strayAsset += 1 + (mix(seed, 3) % 1e20);
            token.mint(address(round), strayAsset + _owedOfAsset() - token.balanceOf(address(round)));
        } else if (what == 1) {
            _sendShares(_some(seed, 3));
        } else if (what < 4) {
            _absorb();
        } else {
            _recover(what == 4);
        }
    }

    function _sendShares(uint256 amount) private {
        if (vault.mode() != VaultMock.Mode.Good) return;
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        uint256 shares = vault.deposit(amount, address(this));
        vault.transfer(address(round), shares);
        strayShares += shares;
    }

    /// Into the pool, to what is released, or, in shares, to the Program.
    function _absorb() private {
        bool isOpen = round.phase() <= Phase.Open;
        bool isAsset = isOpen || _form() == PoolForm.Assets;
        uint256 amount = isAsset ? strayAsset : strayShares;
        bool isFine = amount != 0 && (!isOpen || _takesWell(amount));
        uint256 before = vault.balanceOf(address(round));
        try round.absorb{gas: ENOUGH}() returns (uint256 absorbed) {
            assertTrue(isFine, "absorbed");
            assertEq(absorbed, amount, "how much");
        } catch {
            return assertFalse(isFine, "not absorbed");
        }
        if (isAsset) strayAsset = 0;
        else strayShares = 0;
        if (isOpen) _noteDeposit(amount, vault.balanceOf(address(round)) - before);
        else if (isAsset) late += amount;
    }

    /// What the pool is not in goes to the Program.
    function _recover(bool isAsset) private {
        bool isRedeemed = _form() == PoolForm.Assets;
        uint256 amount = isAsset ? strayAsset : strayShares;
        bool isFine = amount != 0 && isAsset != isRedeemed;
        try round.recover(isAsset ? address(token) : address(vault)) returns (uint256 recovered) {
            assertTrue(isFine, "recovered");
            assertEq(recovered, amount, "how much");
            if (isAsset) strayAsset = 0;
            else strayShares = 0;
        } catch {
            assertFalse(isFine, "not recovered");
        }
    }

    /* THE END */

    /// Nobody with a role acts, the vault stays as it is: everything gets out.
    function finish() external {
        if (!hasBegun) return;
        if (round.phase() < Phase.Settling) _toSettling();
        if (round.phase() == Phase.Settling && _form() == PoolForm.Unfixed) {
            if (!_redeems() && clock < round.times().settleFrom + WAIT) _setClock(round.times().settleFrom + WAIT);
            fixIt(0);
        }
        if (round.phase() == Phase.Settling) _settle();
        for (uint256 id = 1; id <= APPLICATIONS; ++id) _claim(id);
        check();
        if (round.phase() != Phase.Cancelled && round.phase() != Phase.Closed) _toClosed();
        if (round.phase() == Phase.Cancelled && clock < round.times().settleFrom + WAIT) {
            _setClock(round.times().settleFrom + WAIT);
        }
        _absorbQuietly();
        for (uint256 d = 0; d < DONORS; ++d) for (uint256 id = 1; id <= APPLICATIONS; ++id) _refund(d, id);
        for (uint256 i = 0; i < 4; ++i) _takeRest(holders[i]);
        check();
        assertEq(escrow, 0, "donations left");
        assertLe(token.balanceOf(address(round)) - strayAsset, 3, "less than one base unit per sponsor");
        uint256 dust = deposited == 0 ? 0 : 4 * (units / deposited + 2) + APPLICATIONS;
        assertLe(vault.balanceOf(address(round)) - strayShares, dust, "shares left");
        _finishSibling();
    }

    function _absorbQuietly() private {
        if (strayAsset != 0 && _form() == PoolForm.Assets) _absorb();
    }

    /// What was given in the other Round is paid, whatever its vault does.
    function _finishSibling() private {
        round = sibling;
        if (round.phase() == Phase.Closed) return;
        if (round.phase() < Phase.Settling) _toSettling();
        round.claimDonations(_id(1));
        assertEq(gifts.balanceOf(alice), siblingGifts, "the other Round's Builder");
    }
}
