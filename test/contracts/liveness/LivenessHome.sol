// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {LivenessLists} from "./LivenessLists.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {Kind} from "./LivenessStage.sol";

/// @title LivenessHome
/// @notice What goes home: donations of whom nobody was paid, bonds, sponsors' rests, money astray, a lender's deposit.
abstract contract LivenessHome is LivenessLists {
    uint256 internal constant BUILDERS = 3;
    uint256 internal constant DONORS = 3;

    /// What each donor gave to each Builder.
    mapping(uint256 donor => mapping(uint256 builder => uint256 amount)) internal _given;
    /// What each Builder was to get of the pool, and what of it was sent back.
    mapping(uint256 builder => uint256 amount) internal _due;
    mapping(uint256 builder => uint256 amount) internal _sentBack;
    /// Released because it came after donationUntil.
    uint256 internal late;
    uint256 internal toProgram;
    /// What was redeemed for the Program.
    uint256 internal programShares;
    uint256 internal borrowed;
    uint256 internal repaid;
    uint256 private _astray;

    function _goHome() internal {
        _collectStray();
        for (uint256 d = 0; d < DONORS; ++d) {
            for (uint256 i = 1; i <= BUILDERS; ++i) {
                if (_given[d][i] == 0 || round.application(_id(uint32(i))).areDonationsPaid) continue;
                vm.prank(anyone);
                round.refund(_id(uint32(i)), _donor(d), _donor(d));
            }
        }
        _takeBonds(_bondsHome());
        _takeRests();
        if (kind == Kind.Credit) _lenderLeaves();
    }

    /// A pool in shares takes nothing in: they go to the Program.
    function _takeBonds(uint256 amount) private {
        if (amount == 0) return;
        if (!row.isVault || _form() == PoolForm.Assets) {
            late += amount;
            return;
        }
        assertEq(round.recover(address(token)), amount, "bonds recovered");
        toProgram += amount;
    }

    function _takeRests() internal {
        address[3] memory holders = [sponsor, other, address(program)];
        for (uint256 i = 0; i < 3; ++i) {
            if (round.restOf(holders[i]) == 0) continue;
            bool isRedeemed = i == 2 && row.isVault && _form() != PoolForm.Assets && row.mode == VaultMock.Mode.Good;
            (uint256 assets, uint256 supply) = (vault.totalAssets(), vault.totalSupply());
            uint256 had = token.balanceOf(holders[i]);
            vm.prank(anyone);
            round.withdrawRest(holders[i], holders[i]);
            if (!isRedeemed) continue;
            uint256 shares = supply - vault.totalSupply();
            uint256 worth = (shares * (assets + 1)) / (supply + 1e6);
            assertEq(token.balanceOf(holders[i]) - had, worth, "what the Program's shares are worth");
            (toProgram, programShares) = (toProgram + worth, programShares + shares);
        }
    }

    function _sendAstray() internal {
        _astray = _some(70);
        token.mint(address(round), _astray);
    }

    /// Into the pool, to what is released, or to the Program.
    function _collectStray() internal {
        if (_astray == 0) return;
        bool isOpen = round.phase() <= Phase.Open;
        if (row.configured != 0 || (row.isVault && !isOpen && _form() != PoolForm.Assets)) {
            assertEq(round.recover(address(token)), _astray, "recovered");
            toProgram += _astray;
        } else {
            try round.absorb{gas: 5_000_000}() returns (uint256 amount) {
                assertEq(amount, _astray, "absorbed");
                if (!isOpen) late += amount;
            } catch {
                return assertTrue(row.isVault && isOpen, "absorb");
            }
        }
        _astray = 0;
    }

    /* CREDIT */

    function _borrow(uint256 i) internal {
        if (token.balanceOf(address(line)) == 0) {
            token.mint(lender, DEPOSIT);
            vm.startPrank(lender);
            token.approve(address(line), DEPOSIT);
            line.deposit(DEPOSIT, lender);
            vm.stopPrank();
        }
        uint256 amount = line.borrowableOf(address(program), _builder(i));
        if (amount == 0) return;
        borrowed += amount;
        vm.prank(_builder(i));
        line.borrow(address(program), amount, 1_000, _builder(i));
    }

    /// Some repay, the others never; anyone writes those off, and the lender has the rest.
    function _lenderLeaves() private {
        for (uint256 i = 1; i <= BUILDERS; ++i) {
            (uint256 principal, uint256 interest) = line.debtOf(_builder(i));
            if (principal == 0 || !_chance(80 + i, 2)) continue;
            token.mint(anyone, principal + interest);
            vm.startPrank(anyone);
            token.approve(address(line), principal + interest);
            repaid += line.repay(_builder(i), principal + interest);
            vm.stopPrank();
        }
        _skip(line.loanTerm());
        while (line.overdueBorrower() != address(0)) line.markDefault(line.overdueBorrower());
        uint256 shares = line.maxRedeem(lender);
        if (shares == 0) return;
        vm.prank(lender);
        line.redeem(shares, lender, lender);
    }

    /* SHORT VIEWS */

    function _form() internal view returns (PoolForm form) {
        (form, , ) = IVaultRound(address(round)).poolForm();
    }

    function _isVoting() internal view returns (bool) {
        return kind == Kind.Votes;
    }
}
