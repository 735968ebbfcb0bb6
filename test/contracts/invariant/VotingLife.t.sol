// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Test} from "../support/Test.sol";
import {VotingLife} from "./VotingLife.sol";

/// @notice The steps of one life, one call each: Hardhat's runner does not recognise a target as large as the life.
contract VotingSteps {
    VotingLife private immutable _life;

    constructor(VotingLife life) {
        _life = life;
    }

    function castVotes(uint256 seed) external {
        _life.castVotes(seed);
    }

    function weigh(uint256 seed) external {
        _life.weigh(seed);
    }

    function rule(uint256 seed) external {
        _life.rule(seed);
    }

    function sponsorIt(uint256 seed) external {
        _life.sponsorIt(seed);
    }

    function wait(uint256 seed) external {
        _life.wait(seed);
    }

    function close(uint256 seed) external {
        _life.close(seed);
    }
}

/// @notice What holds over the whole life of a VotingRound: S, R and credits are those of a model of all ballots, Σ v²
/// stays within the budget, weights within 10000; the Round holds exactly what it owes, Σ match ≤ P and nobody is over
/// its cap; the phase never goes back, and from settleFrom no input changes; in the end everything is paid or gone
/// home.
contract VotingLifeInvariantTest is Test {
    VotingLife private life;

    function setUp() public {
        life = new VotingLife();
        VotingSteps steps = new VotingSteps(life);
        bytes4[] memory selectors = new bytes4[](8);
        (selectors[0], selectors[1]) = (VotingSteps.castVotes.selector, VotingSteps.weigh.selector);
        (selectors[2], selectors[3]) = (VotingSteps.rule.selector, VotingSteps.sponsorIt.selector);
        (selectors[4], selectors[5]) = (VotingSteps.wait.selector, VotingSteps.close.selector);
        (selectors[6], selectors[7]) = (VotingSteps.castVotes.selector, VotingSteps.close.selector);
        targetContract(address(steps));
        targetSelectors(address(steps), selectors);
    }

    function invariant_WholeVotingLife() public view {
        life.check();
    }

    function afterInvariant() public {
        life.finish();
    }
}
