// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IOutcomePerMoney} from "../../../contracts/interfaces/IOutcomePerMoney.sol";
import {IProfits} from "../../../contracts/interfaces/IProfits.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {IStanding} from "../../../contracts/interfaces/IStanding.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {Test} from "../support/Test.sol";
import {World} from "./World.sol";
import {WorldDriver} from "./WorldDriver.sol";

interface VmEnvironment {
    function envOr(string calldata name, uint256 otherwise) external view returns (uint256 value);
}

/// @notice The invariants of README.md.
contract WorldInvariantTest is Test {
    WorldDriver private driver;

    function setUp() public {
        bool isCampaign = VmEnvironment(address(vm)).envOr("CAMPAIGN_RUNS", 0) != 0;
        driver = new WorldDriver(new World(), isCampaign);
        bytes4[] memory selectors = new bytes4[](4);
        (selectors[0], selectors[1]) = (WorldDriver.step.selector, WorldDriver.foresee.selector);
        (selectors[2], selectors[3]) = (WorldDriver.step.selector, WorldDriver.step.selector);
        targetContract(address(driver));
        targetSelectors(address(driver), selectors);
    }

    /// Each step checks all of them itself: what compares with what was before has to be written down.
    function invariant_ConsequencesHold() public view {
        assertTrue(address(driver.world()) != address(0), "a world");
    }

    function afterInvariant() public {
        driver.finish();
    }
}

/// @notice One long life: everything happens in it, and much of it is refused too. Or the invariants would say little.
contract WorldTest is Test {
    World private world;

    function setUp() public {
        world = new World();
    }

    function test_WhenALifeIsLong() public {
        WorldDriver driver = new WorldDriver(world, true);
        for (uint256 i = 0; i < 360; ++i) {
            world.step(mix(i, 42));
            if (i % 16 == 0) driver.check();
        }
        driver.check();
        bytes4[28] memory all = _steps();
        for (uint256 i = 0; i < all.length; ++i) {
            if (world.done(all[i]) == 0) revert Test_NotEqualBytes("never done", abi.encode(all[i]), "");
        }
        assertEq(world.roundCount(), 3, "Rounds");
        world.finish();
        driver.check();
        assertGt(world.debtsPaid(), 0, "debts");
    }

    function _steps() private pure returns (bytes4[28] memory) {
        return
            [
                IRound.applyToRound.selector,
                IRound.accept.selector,
                IRound.disqualify.selector,
                IRound.reinstate.selector,
                IDonationRound.donate.selector,
                IDonationRound.reweigh.selector,
                IDonationRound.refund.selector,
                IRound.fund.selector,
                IRound.settle.selector,
                IRound.claim.selector,
                IRound.withdrawRest.selector,
                IWorkLedger.justify.selector,
                IWorkLedger.respond.selector,
                IWorkLedger.judge.selector,
                IWorkLedger.appeal.selector,
                IWorkLedger.rule.selector,
                IWorkLedger.repay.selector,
                IWorkLedger.bind.selector,
                IOutcomePerMoney.record.selector,
                IProfits.pay.selector,
                IStakes.lock.selector,
                IStakes.unlock.selector,
                IStakes.withdraw.selector,
                IStakes.slash.selector,
                IStanding.settlePair.selector,
                IStanding.endorse.selector,
                IStanding.follow.selector,
                IStanding.settleEndorsement.selector
            ];
    }
}
