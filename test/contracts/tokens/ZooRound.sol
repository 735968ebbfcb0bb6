// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Animal} from "../support/ZooToken.sol";
import {IMintable, RoundBase} from "../support/RoundBase.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// @title ZooRound
/// @notice A Round of the zoo's token from applications to its end: alice's application 1 and anyone's 2, a sponsor, two
/// donors. A second Round of the same token stands by: nothing of it may move.
abstract contract ZooRound is RoundBase, ZooWalk {
    uint256 internal constant FUNDED = 10_000;
    uint256 internal constant GIVEN = 1_000;
    uint256 internal constant STRAY = 200;

    IDonationRound internal bystander;

    /* WORLD */

    /// Both of the same configuration.
    function _roundConfig() internal view virtual returns (RoundConfig memory c) {
        c = _config();
    }

    function _inhabit() internal virtual override {
        // Going back to a state may leave the time where it was.
        _setClock(clock);
        token = IMintable(address(zoo));
        round = _open(_roundConfig());
        bystander = _open(_roundConfig());
        _setClock(round.times().applicationsFrom);
        _accepted(alice);
        _accepted(anyone);
        _fundFrom(sponsor, bystander);
    }

    function _refuse() internal virtual override {
        _setClock(clock);
        token = IMintable(address(zoo));
        RoundConfig memory c = _roundConfig();
        bytes memory refusal =
            address(zoo).code.length == 0
                ? abi.encodeWithSelector(Errors.Configuration_NoCode.selector, zoo)
                : abi.encodeWithSelector(Errors.Configuration_TooManyDecimals.selector, zoo, 30);
        vm.expectRevert(refusal);
        vm.prank(operator);
        program.openRound(address(implementation), c, "refused");
    }

    /* STAGES */

    /// The sponsor's money and both donors' to both applications; at settleFrom.
    function _giveAll() internal virtual {
        _fundFrom(sponsor, round);
        _toDonations();
        _giveTwo(bob);
        _giveTwo(carol);
        _toSettling();
    }

    function _fundFrom(address from, IDonationRound to) internal virtual {
        _endow(from, address(to), FUNDED);
        _do(from, address(to), abi.encodeCall(IRound.fund, (FUNDED, false)));
    }

    /// To both applications alike.
    function _giveTwo(address donor) internal virtual {
        _endow(donor, address(round), 2 * GIVEN);
        Gift[] memory gifts = new Gift[](2);
        gifts[0] = Gift({application: _id(1), amount: uint96(GIVEN), endorsement: 0});
        gifts[1] = Gift({application: _id(2), amount: uint96(GIVEN), endorsement: 0});
        _do(donor, address(round), abi.encodeCall(IDonationRound.donate, (gifts)));
    }

    function _settleAll() internal {
        _giveAll();
        _fix();
        _settle();
    }

    /// What must be done first where the pool is elsewhere.
    function _fix() internal virtual {}

    /* THE END */

    function _finish(uint256) internal virtual override {
        if (round.phase() < Phase.Settling) _toSettling();
        if (round.phase() == Phase.Settling) {
            _fix();
            _settle();
        }
        // What has grown is the sponsors'; where the pool is another money, the Program's.
        _try(anyone, address(round), abi.encodeCall(IRound.absorb, ()));
        _try(anyone, address(round), abi.encodeCall(IRound.recover, (address(zoo))));
        if (clock < round.times().claimUntil) _toClosed();
        _refundTo(bob);
        _refundTo(carol);
        _try(anyone, address(round), abi.encodeCall(IRound.withdrawRest, (sponsor, sponsor)));
        _try(anyone, address(round), abi.encodeCall(IRound.withdrawRest, (address(program), address(program))));
        _emptyBystander();
    }

    /// It gives its sponsor what it put in, and what has grown.
    function _emptyBystander() internal virtual {
        _try(anyone, address(bystander), abi.encodeCall(IRound.absorb, ()));
        uint256 before = zoo.balanceOf(sponsor);
        bystander.withdrawRest(sponsor, sponsor);
        assertEq(zoo.balanceOf(sponsor) - before, FUNDED + zoo.grownOf(address(bystander)), "the bystander's sponsor");
        assertEq(zoo.balanceOf(address(bystander)), 0, "left in the bystander");
    }

    function _refundTo(address donor) private {
        _try(anyone, address(round), abi.encodeCall(IDonationRound.refund, (_id(1), donor, donor)));
        _try(anyone, address(round), abi.encodeCall(IDonationRound.refund, (_id(2), donor, donor)));
    }

    /// What floors leave: less than one base unit per sponsor.
    function _assertEmpty(uint256) internal view virtual override {
        assertLe(zoo.balanceOf(address(round)), zoo.animal() == Animal.Grows ? 2 : 1, "left in the Round");
    }

    /* READING */

    function _books() internal view virtual override returns (bytes32) {
        (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released) = round.totals();
        (uint256 units, uint256 withdrawn) = round.shareOf(sponsor);
        return keccak256(abi.encode(pool, demand, escrow, paid, released, units, withdrawn));
    }

    function _stepOf(address caller, bytes memory data) internal view returns (Step memory) {
        return Step({caller: caller, target: address(round), data: data});
    }

    function _gifts(uint256 amount) internal pure returns (Gift[] memory gifts) {
        gifts = new Gift[](1);
        gifts[0] = Gift({application: _id(1), amount: uint96(amount), endorsement: 0});
    }

    function _matchTo(uint32 id) internal view returns (uint256) {
        return round.matchOf(ApplicationId.wrap(id));
    }
}
