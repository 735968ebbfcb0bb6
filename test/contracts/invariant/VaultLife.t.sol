// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {VaultLife} from "./VaultLife.sol";

/// @notice The steps of one life, one call each: Hardhat's runner does not recognise a target as large as the life.
contract VaultSteps {
    VaultLife private immutable _life;

    constructor(VaultLife life) {
        _life = life;
    }

    function fundIt(uint256 seed) external {
        _life.fundIt(seed);
    }

    function vaultDoes(uint256 seed) external {
        _life.vaultDoes(seed);
    }

    function giveIt(uint256 seed) external {
        _life.giveIt(seed);
    }

    function rule(uint256 seed) external {
        _life.rule(seed);
    }

    function wait(uint256 seed) external {
        _life.wait(seed);
    }

    function fixIt(uint256 seed) external {
        _life.fixIt(seed);
    }

    function close(uint256 seed) external {
        if (seed % 5 == 0) _life.refundIt(seed);
        else if (seed % 5 == 1) _life.restIt(seed);
        else if (seed % 5 < 4) _life.settleIt(seed);
        else _life.claimIt(seed);
    }

    function strayIt(uint256 seed) external {
        _life.strayIt(seed);
    }
}

/// @notice What holds over the whole life of a VaultRound, whatever its vault does: it holds exactly escrow, what is owed of
/// the pool in the form it is in, and what is astray; units are the shares deposited; P is fixed once and the form never
/// goes back; Σ match ≤ P, nobody is over cap or ask, a claim pays once; donations, and another Round of the same vault,
/// are out of the vault's reach; in the end everything is out, without any role.
contract VaultLifeInvariantTest is Test {
    VaultLife private life;

    function setUp() public {
        life = new VaultLife();
        VaultSteps steps = new VaultSteps(life);
        bytes4[] memory selectors = new bytes4[](10);
        (selectors[0], selectors[1]) = (VaultSteps.fundIt.selector, VaultSteps.vaultDoes.selector);
        (selectors[2], selectors[3]) = (VaultSteps.giveIt.selector, VaultSteps.rule.selector);
        (selectors[4], selectors[5]) = (VaultSteps.wait.selector, VaultSteps.fixIt.selector);
        (selectors[6], selectors[7]) = (VaultSteps.close.selector, VaultSteps.strayIt.selector);
        (selectors[8], selectors[9]) = (VaultSteps.wait.selector, VaultSteps.close.selector);
        targetContract(address(steps));
        targetSelectors(address(steps), selectors);
    }

    function invariant_WholeVaultLife() public view {
        life.check();
    }

    function afterInvariant() public {
        life.finish();
    }

    /// The steps reach every form of the pool, or the invariant above would say little.
    function test_LivesReachEveryForm() public {
        uint256[3] memory forms;
        uint256 paid = 0;
        for (uint256 i = 0; i < 24; ++i) {
            uint256 state = vm.snapshotState();
            for (uint256 j = 0; j < 80; ++j) _stepOf(mix(i, j));
            life.check();
            life.finish();
            ++forms[uint256(life.form())];
            if (life.matched() != 0) ++paid;
            vm.revertToState(state);
        }
        for (uint256 f = 0; f < 3; ++f) assertGt(forms[f], 0, "a form that no life reaches");
        assertGt(paid, 4, "lives that pay matches");
    }

    function _stepOf(uint256 seed) private {
        uint256 what = mix(seed, 900) % 10;
        if (what == 0) life.fundIt(seed);
        else if (what == 1) life.vaultDoes(seed);
        else if (what < 4) life.giveIt(seed);
        else if (what == 4) life.rule(seed);
        else if (what < 7) life.wait(seed);
        else if (what == 7) life.fixIt(seed);
        else if (what == 8) life.settleIt(seed);
        else life.strayIt(seed);
    }
}
