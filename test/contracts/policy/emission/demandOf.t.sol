// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IVotingRound} from "../../../../contracts/interfaces/IVotingRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {DemandBase} from "./DemandBase.sol";

/// Gifts are a little above a round number: roots are rounded down.
contract DemandOfTest is DemandBase {
    function test_RevertWhen_NotARound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_NotARound.selector, anyone));
        demand.demandOf(anyone);
    }

    function test_RevertGiven_ARoundOfVotes() public {
        _settledWith(1e18);
        bytes4 kind = type(IVotingRound).interfaceId;
        vm.mockCall(address(round), abi.encodeCall(IERC165.supportsInterface, (kind)), abi.encode(true));
        vm.mockCall(
            address(round),
            abi.encodeCall(IERC165.supportsInterface, (type(IERC165).interfaceId)),
            abi.encode(true)
        );
        vm.mockCall(address(round), abi.encodeCall(IERC165.supportsInterface, (0xffffffff)), abi.encode(false));
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_NotARound.selector, round));
        demand.demandOf(address(round));
    }

    function test_RevertGiven_NotSettled() public {
        _toSettling();
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_NotSettled.selector, round));
        demand.demandOf(address(round));
    }

    function test_RevertGiven_PoolInAnotherAsset() public {
        RoundConfig memory c = _config();
        c.matching.asset = address(otherToken);
        c.matching.saturation = Saturation.ScaleUp;
        _reopen(c);
        _settledWith(1e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.Demand_OtherAsset.selector, token, otherToken));
        demand.demandOf(address(round));
    }

    function test_GivenEmptyPool() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        assertEq(demand.demandOf(address(round)), 10_000);
    }

    function test_GivenNoDonations() public {
        _settledWith(0);
        assertEq(demand.demandOf(address(round)), 0);
    }

    function test_GivenBelowTheCap() public {
        calibration.setMultiplier(5_000);
        _settledWith(1_000e18 + 1e9);
        assertEq(demand.demandOf(address(round)), 1_000);
    }

    function test_GivenAboveTheCap(uint256 gift) public {
        _settledWith(bound(gift, CAP, 1e27));
        assertEq(demand.demandOf(address(round)), CAP_BPS);
    }

    function test_GivenAsk() public {
        ApplicationId id = _accepted(bob, uint96(POOL / 100));
        _toDonations();
        _donate(alice, id, 1_000e18);
        _donate(carol, id, 1_000e18);
        _fund(POOL);
        _toSettling();
        _settle();
        assertEq(demand.demandOf(address(round)), 100);
    }

    function test_GivenDisqualified() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1_000e18);
        _disqualify(id);
        _toSettling();
        _settle();
        assertEq(demand.demandOf(address(round)), 0);
    }

    function test_GivenPaidAndClosed() public {
        ApplicationId id = _settledWith(500e18 + 1e9);
        assertEq(demand.demandOf(address(round)), 1_000);
        round.claim(id);
        assertEq(demand.demandOf(address(round)), 1_000, "paid");
        _toClosed();
        vm.prank(sponsor);
        round.withdrawRest(sponsor, sponsor);
        assertEq(demand.demandOf(address(round)), 1_000, "closed");
    }
}
