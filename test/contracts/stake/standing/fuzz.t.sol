// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Endorsement, Outcome} from "../../../../contracts/types/Standing.sol";
import {Objection} from "../../../../contracts/types/Work.sol";
import {StandingBase} from "./StandingBase.sol";

/// What must hold whatever was given, decided, and settled by whom and when.
contract StandingFuzzTest is StandingBase {
    uint256 private constant BUILDERS = 3;
    uint256 private constant DONORS = 4;
    uint256 private constant STEPS = 30;

    ApplicationId[BUILDERS] private ids;
    mapping(uint256 builder => mapping(uint256 donor => uint256 amount)) private given;
    mapping(uint256 builder => mapping(uint256 donor => uint256 objection)) private objected;
    mapping(uint256 builder => uint256 bps) private verdicts;

    /// Verdicts change, everybody settles whatever pair it likes, again and again; once all are settled, the totals are
    /// a recount, whatever the order and the times were, and every pair can be settled no more.
    function testFuzz_TotalsAreARecount(uint256 seed) public {
        _play(seed);
        for (uint256 step = 0; step < STEPS; ++step) {
            uint256 r = mix(seed, 1_000 + step);
            uint256 builder = (r >> 8) % BUILDERS;
            uint256 donor = (r >> 16) % DONORS;
            if (r % 4 == 0) _skip((r >> 24) % 3 days);
            if (r % 4 == 1) _decide(builder, (r >> 24) % 10_001);
            if (r % 8 == 2) _object(builder, donor, (r >> 24) % 4);
            _settleIfNew(builder, donor);
        }
        for (uint256 i = 0; i < BUILDERS * DONORS; ++i) {
            uint256 at = (i * 5 + (seed % 12)) % (BUILDERS * DONORS);
            _settleIfNew(at / DONORS, at % DONORS);
        }
        for (uint256 donor = 0; donor < DONORS; ++donor) {
            (uint256 justified, uint256 failed) = _recount(donor);
            _assertDonor(_donor(donor), justified, failed);
            for (uint256 builder = 0; builder < BUILDERS; ++builder) {
                if (given[builder][donor] == 0) continue;
                id = ids[builder];
                _expectSettled(_donor(donor));
                _settlePair(_donor(donor));
            }
        }
    }

    /// What was recorded at a moment never changes later.
    function testFuzz_PastStays(uint256 seed) public {
        _play(seed);
        uint256[STEPS] memory moments;
        uint256[STEPS] memory totals;
        for (uint256 step = 0; step < STEPS; ++step) {
            uint256 r = mix(seed, 2_000 + step);
            if (r % 2 == 0) _decide((r >> 8) % BUILDERS, (r >> 24) % 10_001);
            _settleIfNew((r >> 8) % BUILDERS, (r >> 16) % DONORS);
            (moments[step], totals[step]) = (clock, _totalAt(0, clock));
            _skip(1 + ((r >> 32) % 3 days));
        }
        for (uint256 step = 0; step < STEPS; ++step) assertEq(_totalAt(0, moments[step]), totals[step], "past");
    }

    /// Whatever is locked comes back, less what failed, which is never more than was locked; pages do not matter.
    function testFuzz_PointsComeBack(uint256 points, uint256 gift, uint256 others, uint256 bps, uint256 page) public {
        points = bound(points, 1, BOBS);
        gift = bound(gift, 1, 1_000e18);
        others = bound(others, 0, 1_000e18);
        bps = bound(bps, 0, 10_000);
        page = bound(page, 1, 4);
        _earn(bob, BOBS);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _endorse(bob, points);
        uint256 followed = 0;
        for (uint256 i = 0; i < 5; ++i) {
            _donate(_donor(i), id, gift + i);
            _follow(_donor(i), bob);
            followed += gift + i;
        }
        if (others != 0) _donate(carol, id, others);
        _donate(bob, id, 3e18);
        _endWith(bps);
        uint256 calls = 1;
        while (!standing.settleEndorsement(address(round), id, bob, page)) ++calls;
        assertEq(calls, (5 + page - 1) / page, "pages");
        uint256 credit = _least(_least(points, followed), others);
        uint256 justified = (credit * bps) / 10_000;
        _assertCommunicator(bob, justified, credit - justified);
        _assertPoints(bob, BOBS - (credit - justified), 0, credit - justified);
        Endorsement memory endorsement = standing.endorsementOf(address(round), id, bob);
        assertEq(endorsement.followed, followed, "followed");
        assertTrue(endorsement.outcome.isSettled, "is settled");
    }

    /// Parts add up to the credit, justified is the floor.
    function testFuzz_Split(uint256 own, uint256 others, uint256 granted, uint256 justified, uint256 received) public {
        own = _boundAmount(own);
        others = _boundAmount(others);
        granted = bound(granted, 1, 2 ** 104 - 1);
        justified = bound(justified, 0, granted);
        received = bound(received, 0, 2 ** 120);
        _setAllowance(5e24);
        _nextEmpty();
        id = _accepted(alice);
        _toDonations();
        _donate(bob, id, own);
        _donate(carol, id, others);
        _toSettling();
        _settle();
        _payDonations();
        work.addEngagement(alice, address(round), id, uint128(received));
        work.setVerdict(address(round), id, true, granted, justified);
        (uint256 gained, uint256 failed) = _settlePair(bob);
        uint256 credit = ((own < others ? own : others) * 5e24) / (5e24 + received);
        assertEq(gained, (credit * justified) / granted, "justified");
        assertEq(gained + failed, credit, "credit");
        (uint256 carols, uint256 carolsFailed) = _settlePair(carol);
        assertEq(carols + carolsFailed, credit, "the same for both of two");
    }

    /* STEPS */

    function _play(uint256 seed) private {
        _nextEmpty();
        for (uint256 i = 0; i < BUILDERS; ++i) ids[i] = _accepted(_builder(i));
        _toDonations();
        for (uint256 i = 0; i < BUILDERS * DONORS; ++i) {
            uint256 r = mix(seed, i);
            if (r % 4 == 0) continue;
            uint256 amount = 1 + ((r >> 8) % 1e24);
            given[i / DONORS][i % DONORS] = amount;
            _donate(_donor(i % DONORS), ids[i / DONORS], amount);
        }
        _end();
        for (uint256 i = 0; i < BUILDERS; ++i) _decide(i, mix(seed, 500 + i) % 10_001);
    }

    function _decide(uint256 builder, uint256 bps) private {
        verdicts[builder] = bps;
        _verdict(ids[builder], bps);
    }

    function _object(uint256 builder, uint256 donor, uint256 objection) private {
        objected[builder][donor] = objection;
        work.setObjection(address(round), ids[builder], _donor(donor), Objection(objection));
    }

    /// Settles, unless there is nothing to settle; any other refusal fails.
    function _settleIfNew(uint256 builder, uint256 donor) private {
        if (given[builder][donor] == 0) return;
        address explorer = _donor(donor);
        Outcome memory old = standing.pairOf(address(round), ids[builder], explorer);
        (uint256 justified, uint256 failed) = standing.previewPair(address(round), ids[builder], explorer);
        id = ids[builder];
        if (old.isSettled && old.justified == justified && old.failed == failed) _expectSettled(explorer);
        _settlePair(explorer);
    }

    /* RECOUNT */

    function _recount(uint256 donor) private view returns (uint256 justified, uint256 failed) {
        for (uint256 builder = 0; builder < BUILDERS; ++builder) {
            uint256 others = 0;
            for (uint256 i = 0; i < DONORS; ++i) if (i != donor) others += given[builder][i];
            uint256 credit = _least(given[builder][donor], others);
            uint256 part = (credit * verdicts[builder]) / 10_000;
            if (objected[builder][donor] == uint256(Objection.Upheld)) part = credit;
            if (objected[builder][donor] == uint256(Objection.Overruled)) part = 0;
            justified += part;
            failed += credit - part;
        }
    }

    function _totalAt(uint256 donor, uint256 moment) private view returns (uint256) {
        (, uint256 justified, uint256 failed) = standing.donorAt(
            address(program),
            address(token),
            _donor(donor),
            moment
        );
        return (justified << 104) | failed;
    }

    function _least(uint256 left, uint256 right) private pure returns (uint256) {
        return left < right ? left : right;
    }
}
