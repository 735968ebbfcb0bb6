// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {LivenessBooks} from "./LivenessBooks.sol";
import {Moment} from "./LivenessHistory.sol";
import {Kind} from "./LivenessStage.sol";

/// @notice Invariant 5 over all kinds: a random history with roles; at one moment all of them stop, for ever; then Builders,
/// donors, sponsors and strangers get every base unit to whom it belongs.
contract LivenessTest is LivenessBooks {
    error Liveness_NeverShown(Kind kind);

    function _run(Kind newKind, uint256 newMoment, uint256 newSeed) private {
        (kind, moment, seed) = (newKind, Moment(newMoment % (uint256(type(Moment).max) + 1)), newSeed);
        _live();
        _breakModules();
        _skip(mix(seed, 90) % 12 hours);
        _leave();
        _check();
    }

    /// The whole table. A kind without a row, a moment nothing can be lived until, or a kind that never comes to what is its
    /// own, fails here.
    function test_GivenEveryKindAtEveryMoment() public {
        for (uint256 k = 0; k <= uint256(type(Kind).max); ++k) {
            uint256 shown = 0;
            for (uint256 m = 0; m <= uint256(type(Moment).max); ++m) {
                uint256 state = vm.snapshotState();
                _run(Kind(k), m, mix(k, m));
                if (_hasShownItself()) ++shown;
                vm.revertToState(state);
            }
            if (shown < 2) revert Liveness_NeverShown(Kind(k));
        }
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenDonations(uint8 when, uint256 how) public {
        _run(Kind.Donations, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenVotes(uint8 when, uint256 how) public {
        _run(Kind.Votes, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenGoodVault(uint8 when, uint256 how) public {
        _run(Kind.VaultGood, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenVaultPausedForEver(uint8 when, uint256 how) public {
        _run(Kind.VaultPaused, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenLyingVault(uint8 when, uint256 how) public {
        _run(Kind.VaultLying, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenSilentVault(uint8 when, uint256 how) public {
        _run(Kind.VaultSilent, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenNothingProposed(uint8 when, uint256 how) public {
        _run(Kind.ListNobodyProposes, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenUnchallengedList(uint8 when, uint256 how) public {
        _run(Kind.ListUnchallenged, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenSilentArbiter(uint8 when, uint256 how) public {
        _run(Kind.ListArbiterSilent, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenUnprovenLeaves(uint8 when, uint256 how) public {
        _run(Kind.ListUnproven, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenListOfVault(uint8 when, uint256 how) public {
        _run(Kind.VaultListed, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenDisputedListOfVault(uint8 when, uint256 how) public {
        _run(Kind.VaultListDisputed, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenDisputedListOfPausedVault(uint8 when, uint256 how) public {
        _run(Kind.VaultPausedListDisputed, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenTokenDistributor(uint8 when, uint256 how) public {
        _run(Kind.Collected, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenMilestonesWithoutReviewer(uint8 when, uint256 how) public {
        _run(Kind.InParts, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenRevertingDistributor(uint8 when, uint256 how) public {
        _run(Kind.DistributorReverting, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenDistributorEatingGas(uint8 when, uint256 how) public {
        _run(Kind.DistributorEatingGas, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenUnits(uint8 when, uint256 how) public {
        _run(Kind.Units, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenCredit(uint8 when, uint256 how) public {
        _run(Kind.Credit, when, how);
    }

    /// hardhat-config: fuzz.runs = 48
    function test_GivenRate(uint8 when, uint256 how) public {
        _run(Kind.Rate, when, how);
    }
}
