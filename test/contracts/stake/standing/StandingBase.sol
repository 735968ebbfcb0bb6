// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPriceList} from "../../../../contracts/interfaces/IPriceList.sol";
import {IStanding} from "../../../../contracts/interfaces/IStanding.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {MockWorkLedger} from "../../support/StandingMocks.sol";

/// A Round with a settable Ledger and its Standing. Alice's application has 100 of bob and 60 of carol.
abstract contract StandingBase is RoundBase {
    uint256 internal constant BOBS = 100e18;
    uint256 internal constant CAROLS = 60e18;

    IStanding internal standing;
    IPriceList internal prices;
    MockWorkLedger internal work;
    ApplicationId internal id;
    address internal dave = makeAddr("dave");
    address internal erin = makeAddr("erin");

    function setUp() public virtual override {
        super.setUp();
        prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
        work = new MockWorkLedger(factory, prices);
        standing = IStanding(deploy("contracts/stake/Standing.sol:Standing", abi.encode(work)));
        _trust(address(work));
        _next();
    }

    /* ROUNDS */

    function _workConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.ledger = address(work);
    }

    /// A new Round, with alice's application accepted and two gifts to it.
    function _next() internal {
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, BOBS);
        _donate(carol, id, CAROLS);
    }

    /// A new Round in its application window.
    function _nextEmpty() internal {
        _reopen(_workConfig());
        work.setOpenedAt(address(round), clock);
    }

    /// Settles the Round, pays all donations of accepted applications.
    function _end() internal {
        _fund(POOL);
        _toSettling();
        _settle();
        _payDonations();
    }

    function _payDonations() internal {
        ApplicationId[] memory ids = round.acceptedApplications();
        for (uint256 i = 0; i < ids.length; ++i) {
            if (round.application(ids[i]).status == Status.Accepted) round.claimDonations(ids[i]);
        }
    }

    /// A final verdict: so many bps of the grant are justified.
    function _verdict(ApplicationId application, uint256 bps) internal {
        work.setVerdict(address(round), application, true, 10_000, bps);
    }

    function _endWith(uint256 bps) internal {
        _end();
        _verdict(id, bps);
    }

    /// The Program entrusts so much to a newcomer, from a week on.
    function _setAllowance(uint208 allowance) internal {
        vm.prank(admin);
        prices.setPrice(address(program), address(token), "catchment:allowance", allowance, "policy");
    }

    /// Gives an Explorer so many points: a Round in which that much of its gift was justified. Ends in the donations of
    /// the next Round.
    function _earn(address explorer, uint256 amount) internal {
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(explorer, id, amount);
        _donate(carol, id, amount);
        _endWith(10_000);
        _settlePair(explorer);
        _next();
    }

    /* STEPS */

    function _settlePair(address explorer) internal returns (uint256 justified, uint256 failed) {
        vm.prank(anyone);
        return standing.settlePair(address(round), id, explorer);
    }

    function _endorse(address endorser, uint256 points) internal {
        vm.prank(endorser);
        standing.endorse(address(round), id, uint96(points));
    }

    function _follow(address explorer, address endorser) internal {
        vm.prank(explorer);
        standing.follow(address(round), id, endorser);
    }

    function _settleEndorsement(address endorser) internal {
        vm.prank(anyone);
        standing.settleEndorsement(address(round), id, endorser, type(uint256).max);
    }

    /* READING */

    function _assertDonor(address explorer, uint256 justified, uint256 failed) internal view {
        (uint256 bps, uint256 isJustified, uint256 isFailed) = standing.donorAt(
            address(program),
            address(token),
            explorer,
            clock
        );
        assertEq(isJustified, justified, "justified");
        assertEq(isFailed, failed, "failed");
        assertEq(bps, justified == 0 ? 0 : (justified * 10_000) / (justified + failed), "bps");
    }

    function _assertCommunicator(address explorer, uint256 justified, uint256 failed) internal view {
        (uint256 bps, uint256 isJustified, uint256 isFailed) = standing.communicatorAt(
            address(program),
            address(token),
            explorer,
            clock
        );
        assertEq(isJustified, justified, "justified by endorsing");
        assertEq(isFailed, failed, "failed by endorsing");
        assertEq(bps, justified == 0 ? 0 : (justified * 10_000) / (justified + failed), "bps by endorsing");
    }

    function _assertPoints(address explorer, uint256 unlocked, uint256 locked, uint256 lost) internal view {
        (uint256 a, uint256 b, uint256 c) = standing.pointsOf(address(program), address(token), explorer);
        assertEq(a, unlocked, "unlocked");
        assertEq(b, locked, "locked");
        assertEq(c, lost, "lost");
    }

    /* EXPECTATIONS */

    function _expectNotFinal() internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotFinal.selector, round, id));
    }

    function _expectSettled(address explorer) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_AlreadySettled.selector, round, id, explorer));
    }

    function _expectNothingCounted(address explorer) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NothingCounted.selector, round, id, explorer));
    }
}
