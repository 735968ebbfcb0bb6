// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {LifeBase} from "../../support/LifeBase.sol";

/// A recipient that is the Builder itself is not stored, and a gift to oneself is first looked for by the last bytes of
/// addresses: both must show nowhere.
contract RecipientsTest is LifeBase {
    IDonationRound private round;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
        vm.warp(APPLICATIONS_FROM);
    }

    /* GIVEN WHERE THE MONEY GOES */

    function test_WhenApplied(address recipient, bool isBuilder) public {
        vm.assume(recipient != address(0) && recipient != address(round) && recipient != address(token));
        if (isBuilder) recipient = builderA;
        ApplicationId id = _apply(round, builderA, recipient, 0);
        _assertRecipient(id, recipient);
    }

    function test_WhenEdited() public {
        ApplicationId id = _apply(round, builderA, builderA, 0);
        address[5] memory recipients = [cat, builderA, builderB, cat, builderA];
        for (uint256 i = 0; i < 5; ++i) {
            _apply(round, builderA, recipients[i], 0);
            _assertRecipient(id, recipients[i]);
        }
    }

    function test_WhenAcceptedApplicationIsEdited() public {
        ApplicationId id = _joinAs(round, builderA, cat, 0);
        _assertRecipient(id, cat);
        _joinAs(round, builderA, builderA, 0);
        _assertRecipient(id, builderA);
        _joinAs(round, builderA, cat, 0);
        _assertRecipient(id, cat);
    }

    function test_WhenRejectedApplicationIsRenewed() public {
        ApplicationId id = _apply(round, builderA, cat, 0);
        bytes28 content = round.application(id).content;
        vm.prank(reviewer);
        round.reject(id, content, REASON);
        _assertRecipient(id, cat);
        _joinAs(round, builderA, builderA, 0);
        _assertRecipient(id, builderA);
    }

    function test_WhenConfirmed() public {
        ApplicationId id = _join(round, builderA);
        address[4] memory recipients = [cat, builderA, builderB, builderA];
        address old = builderA;
        for (uint256 i = 0; i < 4; ++i) {
            _propose(builderA, recipients[i]);
            _assertRecipient(id, old);
            vm.expectEmit(address(round));
            emit Events.RecipientConfirmed(id, reviewer, old, recipients[i]);
            _confirm(id, recipients[i]);
            _assertRecipient(id, recipients[i]);
            old = recipients[i];
        }
    }

    function test_WhenPaidAfterItCameBack() public {
        ApplicationId id = _joinAs(round, builderA, cat, 0);
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, 10 * UNIT);
        _donate(round, ann, id, UNIT);
        _donate(round, bob, id, UNIT);
        _settle(round);
        _move(id, builderA, builderA);
        round.claim(id);
        assertEq(token.balanceOf(builderA), 12 * UNIT);
        assertEq(token.balanceOf(cat), 0);
    }

    /* GIVEN A GIFT TO ONESELF */

    function test_WhenRecipientIsTheBuilder() public {
        ApplicationId id = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        _assertWeighs(id, builderA, 0);
        _assertWeighs(id, cat, 10_000);
        _assertWeighs(id, builderB, 10_000);
    }

    function test_WhenRecipientIsAnother() public {
        ApplicationId id = _joinAs(round, builderA, cat, 0);
        vm.warp(DONATIONS_FROM);
        _assertWeighs(id, builderA, 0);
        _assertWeighs(id, cat, 0);
        _assertWeighs(id, builderB, 10_000);
    }

    function test_WhenRecipientMoved() public {
        ApplicationId id = _joinAs(round, builderA, builderA, 0);
        vm.warp(DONATIONS_FROM);
        _assertWeighs(id, cat, 10_000);
        _move(id, builderA, cat);
        _assertWeighs(id, cat, 0);
        _assertWeighs(id, builderA, 0);
        _move(id, builderA, bob);
        _assertWeighs(id, cat, 10_000);
        _assertWeighs(id, bob, 0);
        _assertWeighs(id, builderA, 0);
        _move(id, builderA, builderA);
        _assertWeighs(id, bob, 10_000);
        _assertWeighs(id, builderA, 0);
        round.reweigh(builderA, _ids(id));
        assertEq(_weight(round, id, builderA), 0);
    }

    function test_WhenLastByteIsTheBuilders(uint256 seed) public {
        ApplicationId id = _join(round, builderA);
        ApplicationId other = _joinAs(round, builderB, cat, 0);
        vm.warp(DONATIONS_FROM);
        address alike = _alike(builderA, seed);
        assertFalse(alike == builderA);
        assertEq(uint160(alike) % 256, uint160(builderA) % 256);
        _assertWeighs(id, alike, 10_000);
        _assertWeighs(id, builderA, 0);
        address alikeOther = _alike(builderB, seed);
        _assertWeighs(other, alikeOther, 10_000);
        round.reweigh(alikeOther, _ids(other));
        assertEq(_weight(round, other, alikeOther), 10_000);
    }

    function test_WhenLastByteIsTheRecipients(uint256 seed) public {
        ApplicationId id = _joinAs(round, builderA, cat, 0);
        vm.warp(DONATIONS_FROM);
        _assertWeighs(id, _alike(cat, seed), 10_000);
        _assertWeighs(id, cat, 0);
        _move(id, builderA, builderA);
        _assertWeighs(id, _alike(cat, mix(seed, 1)), 10_000);
        _assertWeighs(id, _alike(builderA, seed), 10_000);
    }

    function test_WhenLastByteIsZero() public {
        address builder = address(uint160(uint256(keccak256("a Builder"))) & ~uint160(0xff));
        ApplicationId id = _join(round, builder);
        _assertRecipient(id, builder);
        vm.warp(DONATIONS_FROM);
        _assertWeighs(id, _alike(builder, 1), 10_000);
        _assertWeighs(id, builder, 0);
        _move(id, builder, cat);
        _assertRecipient(id, cat);
        _assertWeighs(id, _alike(builder, 2), 10_000);
        _move(id, builder, builder);
        _assertWeighs(id, builder, 0);
        _assertWeighs(id, cat, 10_000);
    }

    /* HELP */

    function _propose(address builder, address recipient) private {
        vm.prank(builder);
        round.proposeRecipient(recipient);
    }

    function _confirm(ApplicationId id, address recipient) private {
        vm.prank(reviewer);
        round.confirmRecipient(id, recipient);
    }

    function _move(ApplicationId id, address builder, address recipient) private {
        _propose(builder, recipient);
        _confirm(id, recipient);
    }

    function _assertRecipient(ApplicationId id, address recipient) private view {
        assertEq(round.application(id).recipient, recipient, "recipient");
    }

    /// Gives a unit; the weight of the pair is then `weight`, and what counts of the unit follows.
    function _assertWeighs(ApplicationId id, address explorer, uint256 weight) private {
        uint256 amount = round.pair(id, explorer).amount + UNIT;
        uint256 others = round.application(id).effective - _counted(id, explorer);
        _donate(round, explorer, id, UNIT);
        assertEq(_weight(round, id, explorer), weight, "weight");
        assertEq(round.application(id).effective, others + (amount * weight) / 10_000, "counted");
    }

    function _counted(ApplicationId id, address explorer) private view returns (uint256) {
        return (uint256(round.pair(id, explorer).amount) * _weight(round, id, explorer)) / 10_000;
    }

    /// Another address with the same last byte.
    function _alike(address holder, uint256 seed) private pure returns (address other) {
        for (uint256 i = 0; ; ++i) {
            other = address(uint160(mix(seed, i)));
            if (other != holder && uint160(other) % 256 == uint160(holder) % 256) return other;
        }
    }
}
