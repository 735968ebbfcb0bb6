// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

/// D066. A Round looks at one application's limit only when all escrow is past it.
contract LimitsTest is LifeBase {
    uint256 private constant LIMIT = 2 ** 96;
    uint256 private constant MOST = 2 ** 96 - 1;
    uint256 private constant ESCROW_LIMIT = 2 ** 104;

    IDonationRound private round;
    ApplicationId private a;
    ApplicationId private b;
    ApplicationId private c;
    address[] private people;

    function setUp() public override {
        super.setUp();
        _use(_config());
        people = [ann, bob, cat, anyone];
    }

    function _use(RoundConfig memory config) private {
        vm.warp(START);
        round = _open(config);
        a = _join(round, builderA);
        b = _join(round, builderB);
        c = _join(round, builderC);
        vm.warp(DONATIONS_FROM);
    }

    function test_WhenSpreadPastOneLimit(uint256 first, uint256 second, uint256 third) public {
        ApplicationId[3] memory ids = [a, b, c];
        uint256[3] memory given = [bound(first, 1, MOST), bound(second, 1, MOST), bound(third, 1, MOST)];
        for (uint256 i = 0; i < 3; ++i) _donate(round, people[i], ids[i], given[i]);
        // Past it in any case, without a word about the others.
        if (given[0] != MOST) _donate(round, people[3], a, MOST - given[0]);
        if (given[1] != MOST) _donate(round, people[3], b, MOST - given[1]);
        assertGe(_escrow(round), LIMIT, "past it");
        _expectFull(a, MOST, 1);
        _expectFull(b, MOST, 1);
        if (given[2] != MOST) _donate(round, people[3], c, MOST - given[2]);
        _expectFull(c, MOST, 1);
        assertEq(_escrow(round), 3 * MOST);
        assertEq(token.balanceOf(address(round)), 3 * MOST);
        _recount(round, _config(), people);
    }

    function test_WhenOneCartPassesALimit() public {
        _endow(ann, 4 * LIMIT, address(round));
        Gift[] memory gifts = new Gift[](3);
        (gifts[0], gifts[1], gifts[2]) = (_one(a, LIMIT / 2), _one(b, LIMIT / 2), _one(a, LIMIT / 2));
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ApplicationFull.selector, a, LIMIT / 2, LIMIT / 2));
        vm.prank(ann);
        round.donate(gifts);
        assertEq(_escrow(round), 0);
        gifts[2].amount -= 1;
        vm.prank(ann);
        round.donate(gifts);
        assertEq(round.pair(a, ann).amount, MOST);
        assertEq(_escrow(round), MOST + LIMIT / 2);
    }

    function test_WhenPartDoesNotCount(uint256 given, uint256 weight) public {
        given = bound(given, 1, MOST - 1);
        _donate(round, bob, b, MOST);
        gate.setWeight(ann, bound(weight, 0, 10_000));
        _donate(round, ann, a, given);
        _expectFull(a, given, LIMIT - given);
        _donate(round, bob, a, MOST - given);
        gate.setWeight(ann, 0);
        round.reweigh(ann, _ids(a));
        assertEq(round.application(a).uncounted, given);
        _expectFull(a, MOST, 1);
        _recount(round, _config(), people);
    }

    function test_RevertWhen_AmountIsTheWidest() public {
        _donate(round, ann, b, MOST);
        _donate(round, ann, a, 1);
        _expectFull(a, 1, MOST);
        _donate(round, bob, a, MOST - 1);
        _expectFull(a, MOST, MOST);
        _expectFull(b, MOST, MOST);
        Gift[] memory gifts = new Gift[](3);
        (gifts[0], gifts[1], gifts[2]) = (_one(c, MOST), _one(c, MOST), _one(c, MOST));
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ApplicationFull.selector, c, MOST, MOST));
        round.donate(gifts);
    }

    function test_RevertWhen_CartPassesTheEscrow() public {
        _fillEscrow(255);
        uint256 escrow = _escrow(round);
        uint256 left = ESCROW_LIMIT - 1 - escrow;
        _endow(ann, 2 * LIMIT, address(round));
        bytes memory full = abi.encodeWithSelector(
            Errors.DonationRound_EscrowFull.selector,
            escrow + MOST,
            left - MOST + 1
        );
        vm.expectRevert(full);
        vm.prank(ann);
        round.donate(_gifts(a, MOST, b, left - MOST + 1));
        assertEq(_escrow(round), escrow);
        vm.prank(ann);
        round.donate(_gifts(a, MOST, b, left - MOST));
        assertEq(_escrow(round), ESCROW_LIMIT - 1);
    }

    function test_WhenReweighedAtTheLimits(uint256 seed) public {
        RoundConfig memory config = _config();
        if (seed % 3 == 0) config.giving.maxCounted = uint96(mix(seed, 1));
        _use(config);
        ApplicationId[3] memory ids = [a, b, c];
        _donate(round, ann, a, MOST);
        for (uint256 i = 0; i < 4; ++i) {
            _donate(round, people[i], b, LIMIT / 4 - (i == 0 ? 1 : 0));
            _donate(round, people[i], c, 1 + (mix(seed, 2 + i) % (LIMIT / 4 - 1)));
        }
        for (uint256 i = 0; i < 12; ++i) {
            uint256 turn = mix(seed, 20 + i);
            address explorer = people[turn % 4];
            gate.setWeight(explorer, mix(turn, 1) % 2 == 0 ? (mix(turn, 2) % 2) * 10_000 : mix(turn, 3) % 10_001);
            ApplicationId id = explorer == ann ? ids[mix(turn, 4) % 3] : ids[1 + (mix(turn, 4) % 2)];
            round.reweigh(explorer, _ids(id));
        }
        _recount(round, config, people);
        assertEq(_escrow(round), token.balanceOf(address(round)));
        _expectFull(a, MOST, 1);
        _expectFull(b, MOST, 1);
    }

    function test_WhenReweighedAtTheEscrowsLimit() public {
        uint256 full = _fillEscrow(256);
        _donate(round, bob, a, ESCROW_LIMIT - 1 - full);
        uint256[4] memory weights = [uint256(0), 10_000, 1, 10_000];
        for (uint256 i = 0; i < 4; ++i) {
            gate.setWeight(ann, weights[i]);
            round.reweigh(ann, _ids(_id(4)));
            round.reweigh(ann, _ids(_id(259)));
            uint256 counted = (MOST * weights[i]) / 10_000;
            assertEq(round.application(_id(259)).effective, counted, "E");
            assertEq(round.application(_id(259)).uncounted, MOST - counted, "uncounted");
            assertEq(round.application(_id(259)).voice, _isqrt(counted * 2 ** 64), "S");
        }
        assertEq(_escrow(round), ESCROW_LIMIT - 1);
        assertEq(round.application(_id(4)).effective, MOST);
    }

    function test_WhenPaidOutAtTheLimits() public {
        _donate(round, ann, a, MOST);
        _donate(round, bob, b, MOST);
        gate.setWeight(cat, 5_000);
        _donate(round, cat, c, MOST);
        _disqualify(round, b);
        _settle(round);
        round.claimDonations(a);
        round.claimDonations(c);
        round.refund(b, bob, bob);
        assertEq(token.balanceOf(builderA), MOST);
        assertEq(token.balanceOf(builderC), MOST);
        assertEq(token.balanceOf(bob), MOST);
        assertEq(_escrow(round), 0);
    }

    /* HELP */

    function _one(ApplicationId id, uint256 amount) private pure returns (Gift memory) {
        return Gift({application: id, amount: uint96(amount), endorsement: 0});
    }

    /// Fills so many more applications, from number 4 on, to the brim; all by ann.
    function _fillEscrow(uint256 count) private returns (uint256 escrow) {
        vm.warp(APPLICATIONS_UNTIL - 1);
        for (uint160 i = 0; i < count; ++i) _donate(round, ann, _join(round, address(0xB000 + i)), MOST);
        escrow = _escrow(round);
        assertEq(escrow, count * MOST);
    }

    /// A gift of `amount` is refused for want of room beside what is owed.
    function _expectFull(ApplicationId id, uint256 owed, uint256 amount) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_ApplicationFull.selector, id, owed, amount));
        round.donate(_gift(id, amount));
    }
}
