// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {ApplicationId, Content, Gift, Pair, Status} from "../../../contracts/types/Applications.sol";
import {WorldStage} from "./WorldStage.sol";

/// What happens in a Round: applications, donations, weights, settlement, claims.
abstract contract WorldFunding is WorldStage {
    function _open(uint256 seed) internal {
        uint256 kind = seed % 16;
        uint256 value = mix(seed, 1);
        if (kind < 3) _applySomebody(value);
        else if (kind < 6) _reviewSomebody(value);
        else if (kind < 11) _giveSome(value);
        else if (kind == 11) _fundSome(value);
        else if (kind < 14) _weigh(value);
        else _judgeSomebody(value);
    }

    function _close(uint256 seed) internal {
        uint256 kind = seed % 8;
        uint256 value = mix(seed, 1);
        address who = _someone(mix(seed, 2));
        if (kind < 2) _try(who, address(round), abi.encodeCall(IRound.settle, (new ApplicationId[](0), value % 6)));
        else if (kind < 4) _try(who, address(round), abi.encodeCall(IRound.claim, (_any(value))));
        else if (kind == 4) _try(who, address(round), abi.encodeCall(IRound.claimDonations, (_any(value))));
        else if (kind == 5) _try(who, address(round), abi.encodeCall(IRound.claimMatch, (_any(value))));
        else if (kind == 6) {
            address donor = _donor(mix(value, 1) % DONORS);
            ApplicationId id = value % 2 == 0 ? _any(value) : _of(Status.Disqualified, value);
            _try(who, address(round), abi.encodeCall(IDonationRound.refund, (id, donor, donor)));
        } else {
            address funder = value % 2 == 0 ? sponsor : address(program);
            _try(who, address(round), abi.encodeCall(IRound.withdrawRest, (funder, funder)));
        }
    }

    function _applySomebody(uint256 seed) private {
        address builder = _builder(seed % BUILDERS);
        uint256 limit = work.askLimitOf(address(round), builder);
        Content memory content = _content(mix(seed, 1) % 8 == 0 ? _donor(0) : builder);
        content.ask = uint96(1 + (mix(seed, 2) % (limit + limit / 8)));
        if (mix(seed, 3) % 8 == 0) content.ask = 0;
        _try(builder, address(round), abi.encodeCall(IRound.applyToRound, (content)));
    }

    function _reviewSomebody(uint256 seed) private {
        ApplicationId id = _of(Status.Pending, seed);
        bytes28 content = _hashOf(id);
        bytes memory call =
            mix(seed, 1) % 8 == 0
                ? abi.encodeCall(IRound.reject, (id, content, REASON))
                : abi.encodeCall(IRound.accept, (id, content, REASON));
        _try(reviewer, address(round), call);
    }

    function _giveSome(uint256 seed) internal {
        address donor = _donor(seed % DONORS);
        Gift[] memory gifts = new Gift[](1 + (mix(seed, 1) % 2));
        for (uint256 i = 0; i < gifts.length; ++i) {
            uint256 amount = mix(seed, 4 + i) % (10 ** (1 + (mix(seed, 6 + i) % 20)));
            gifts[i] = Gift(_of(Status.Accepted, mix(seed, 8 + i)), uint96(amount), 0);
        }
        _endow(donor, address(round), 200e18);
        _try(donor, address(round), abi.encodeCall(IDonationRound.donate, (gifts)));
    }

    function _fundSome(uint256 seed) private {
        uint256 amount = 1 + (seed % 1_000e18);
        if (mix(seed, 1) % 2 == 0) {
            _endow(sponsor, address(round), amount);
            _try(sponsor, address(round), abi.encodeCall(IRound.fund, (amount, mix(seed, 2) % 2 == 0)));
        } else {
            uint256 treasury = _balance(address(program));
            _try(treasurer, address(program), abi.encodeCall(program.fundRound, (address(round), treasury)));
        }
    }

    function _weigh(uint256 seed) internal {
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = _any(mix(seed, 1));
        address donor = _donor(seed % DONORS);
        if (mix(seed, 2) % 4 == 0) _try(anyone, address(donorGate), abi.encodeCall(donorGate.refresh, (donor)));
        Pair memory before = round.pair(ids[0], donor);
        bool isDone = _try(anyone, address(round), abi.encodeCall(IDonationRound.reweigh, (donor, ids)));
        if (isDone) {
            uint256 moment = clock < round.times().donationUntil ? clock : round.times().donationUntil;
            // A gift to oneself never counts.
            bool isOwn = donor == round.application(ids[0]).recipient;
            uint256 weight = isOwn ? 0 : donorGate.weightAt(donor, moment);
            assertEq(round.pair(ids[0], donor).weight, weight, "weighed");
        } else assertEq(round.pair(ids[0], donor).weight, before.weight, "not weighed");
    }

    function _judgeSomebody(uint256 seed) internal {
        uint256 kind = seed % 10;
        if (kind == 0) {
            address builder = _builder(mix(seed, 1) % BUILDERS);
            if (mix(seed, 2) % 4 == 0) _try(builder, address(round), abi.encodeCall(IRound.withdraw, ()));
        } else if (kind < 3) {
            if (mix(seed, 3) % 3 != 0) return;
            ApplicationId id = _of(Status.Accepted, mix(seed, 1));
            _try(reviewer, address(round), abi.encodeCall(IRound.disqualify, (id, REASON)));
        } else if (kind < 6) {
            ApplicationId id = _of(Status.Disqualified, mix(seed, 1));
            address who = mix(seed, 2) % 2 == 0 ? admin : arbiter;
            _try(who, address(round), abi.encodeCall(IRound.reinstate, (id, REASON)));
        } else if (kind == 6) {
            _try(operator, address(round), abi.encodeCall(IRound.extend, (uint8(mix(seed, 1) % 3))));
        } else if (kind == 7 && mix(seed, 1) % 16 == 0) {
            _try(admin, address(round), abi.encodeCall(IRound.cancel, (REASON)));
        } else if (kind == 8) {
            _try(anyone, address(round), abi.encodeCall(IRound.absorb, ()));
        }
    }
}
