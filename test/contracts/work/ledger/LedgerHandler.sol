// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Nullifier, Record} from "../../../../contracts/types/Stamps.sol";
import {Engagement} from "../../../../contracts/types/Work.sol";
import {WorkPlayer} from "./WorkPlayer.sol";

/// Four Builders, two identities that move between them, up to six Rounds of one Program, and anybody's steps in any
/// order, beside a slow model of who is one person: a list of who was seen with which identity.
contract LedgerHandler is WorkPlayer {
    struct Accepted {
        IDonationRound round;
        ApplicationId id;
        address builder;
    }

    struct Sighting {
        address builder;
        bytes32 identity;
    }

    uint256 private constant BUILDERS = 4;
    uint256 private constant ROUNDS = 6;
    uint256 private constant BURST = 3;
    uint208 private constant ALLOWANCE = 2_000;
    uint208 private constant STRANGER = 300;
    uint40 private constant WINDOW = 1 days;
    uint64 private constant LIFE = 25 days;

    Accepted[] private _accepteds;
    Sighting[] private _sightings;
    IDonationRound[] private _rounds;
    mapping(address round => uint256 released) private _releasedAt;
    mapping(address round => uint256 repaid) private _repaidTo;
    uint256 public moves;
    uint256 public refusals;

    constructor() {
        setUp();
        _setAllowances(ALLOWANCE, STRANGER);
        _skip(7 days);
        _identify(_builder(0), N1, clock + LIFE);
        _identify(_builder(1), N2, clock + LIFE);
        newRound(1);
    }

    /* STEPS */

    function step(uint256 seed) public {
        _setClock(clock);
        uint256 value = mix(seed, 1);
        uint256 kind = seed % 16;
        if (kind < 11) play(value);
        else if (kind == 11 && value % 3 == 0) newRound(mix(value, 1));
        else if (kind < 14) moveIdentity(value);
        else bind(value);
    }

    /// Some steps in the record of one application.
    function play(uint256 seed) public {
        _setClock(clock);
        if (_accepteds.length == 0) return _skip(1 days);
        Accepted storage a = _accepteds[seed % _accepteds.length];
        round = a.round;
        uint256 repaid = _record(a.id).repaid;
        for (uint256 i = 0; i < BURST; ++i) _play(a.id, mix(mix(seed, 1), i));
        _repaidTo[address(round)] += _record(a.id).repaid - repaid;
    }

    /// A whole Round: each Builder applies, and is accepted exactly if the views said so before.
    function newRound(uint256 seed) public {
        _setClock(clock);
        if (_rounds.length == ROUNDS) return _skip(1 days);
        RoundConfig memory c = _config(WINDOW);
        (c.modules.ledger, c.modules.arbiter) = (address(work), arbiter);
        c.procedure = sha256(abi.encode(DOCUMENT, _units()));
        _reopen(c);
        uint256 first = _accepteds.length;
        for (uint256 i = 0; i < BUILDERS; ++i) _tryAccept(_builder(((seed % BUILDERS) + i) % BUILDERS), mix(seed, i));
        _fund(POOL);
        _toDonations();
        for (uint256 i = first; i < _accepteds.length; ++i) _donateTwice(_accepteds[i].id, 1e18);
        _toSettling();
        _settle();
        for (uint256 i = first; i < _accepteds.length; ++i) round.claim(_accepteds[i].id);
        _rounds.push(round);
        _releasedAt[address(round)] = _released();
    }

    /// Renewed by its holder, or, when it is free, taken by another.
    function moveIdentity(uint256 seed) public {
        _setClock(clock);
        Nullifier nullifier = seed % 2 == 0 ? N1 : N2;
        uint256 owed = _allOwed();
        (Record memory record, uint256 freeAt) = passport.recordOf(scope, issuer, human, nullifier);
        address to = _builder(mix(seed, 1) % BUILDERS);
        if (clock < freeAt && mix(seed, 2) % 2 == 0) _setClock(freeAt);
        else if (clock < freeAt) to = record.holder;
        (, uint64 until) = passport.heldAt(to, scope, issuer, human, clock);
        if (until >= clock + LIFE) return;
        if (to != record.holder) ++moves;
        _identify(to, nullifier, clock + LIFE);
        if (clock < freeAt) assertEq(_allOwed(), owed, "a Stamp moved a debt");
    }

    function bind(uint256 seed) public {
        _setClock(clock);
        address builder = _builder(seed % BUILDERS);
        bytes32 identity = work.identityOf(builder);
        uint256 owed = _allOwed();
        try work.bind(address(program), builder) {
            assertTrue(identity != 0, "bound without an identity");
            _sightings.push(Sighting(builder, identity));
        } catch {
            assertTrue(identity == 0, "not bound");
        }
        assertEq(_allOwed(), owed, "binding moved a debt");
    }

    /* CHECKS */

    /// Each Builder's engagements are those of its person, all and only; so each is counted in exactly one.
    function checkPersons() public {
        _setClock(clock);
        for (uint256 b = 0; b < BUILDERS; ++b) {
            address builder = _builder(b);
            Engagement[] memory engagements = work.engagementsOf(address(program), builder);
            address[] memory family = _familyOf(builder);
            uint256 expected = 0;
            for (uint256 i = 0; i < _accepteds.length; ++i) {
                bool isOwn = _isIn(family, _accepteds[i].builder);
                if (isOwn) ++expected;
                assertEq(_countOf(engagements, _accepteds[i]), isOwn ? 1 : 0, "engagement");
            }
            assertEq(engagements.length, expected, "engagements");
        }
    }

    /// Debt and limit are those of the whole person, and nobody's limit is below a stranger's.
    function checkTerms() public {
        _setClock(clock);
        IDonationRound last = _rounds[_rounds.length - 1];
        address fresh = makeAddr("fresh");
        assertEq(work.askLimitOf(address(last), fresh), STRANGER, "fresh");
        for (uint256 b = 0; b < BUILDERS; ++b) {
            address builder = _builder(b);
            (bool owes, uint256 justified) = _modelTerms(builder);
            (address where, , ) = work.refusalOf(address(program), builder);
            assertEq(where != address(0), owes, "refusal");
            uint256 allowance = work.identityOf(builder) == 0 ? STRANGER : ALLOWANCE;
            uint256 limit = (justified * GROWTH_BPS) / 10_000 + allowance;
            assertEq(work.askLimitOf(address(last), builder), limit, "limit");
            assertGe(limit, STRANGER, "a fresh address has better terms");
            _checkDebtFollows(builder);
        }
    }

    /// The Ledger holds nothing; what was repaid is the sponsors' of that Round.
    function checkMoney() public {
        _setClock(clock);
        assertEq(token.balanceOf(address(work)), 0, "kept");
        for (uint256 i = 0; i < _rounds.length; ++i) {
            round = _rounds[i];
            uint256 expected = _releasedAt[address(round)] + _repaidTo[address(round)];
            if (clock < round.times().claimUntil) assertEq(_released(), expected, "released");
            else assertGe(_released(), expected, "released in the end");
        }
    }

    /// Now, and a thousand days without anybody later, anyone can pay every debt down to nothing.
    function checkNoDeadEnd() public {
        uint256 state = vm.snapshotState();
        _setClock(clock);
        _payAll();
        vm.revertToState(state);
        state = vm.snapshotState();
        _setClock(clock + 1_000 days);
        _payAll();
        for (uint256 b = 0; b < BUILDERS; ++b) {
            (address where, , ) = work.refusalOf(address(program), _builder(b));
            assertEq(where, address(0), "still refused");
        }
        vm.revertToState(state);
        _setClock(clock);
    }

    /* INTERNALS */

    function _tryAccept(address builder, uint256 seed) private {
        (address where, , ) = work.refusalOf(address(program), builder);
        uint256 limit = work.askLimitOf(address(round), builder);
        uint96 ask = uint96(seed % 4 == 0 ? limit + (mix(seed, 2) % 2) : 1 + (mix(seed, 1) % limit));
        ApplicationId id = _apply(builder, ask);
        bool may = where == address(0) && ask <= limit && !_isFamilyIn(builder);
        bytes32 identity = work.identityOf(builder);
        bytes28 content = _hashOf(id);
        vm.prank(reviewer);
        try round.accept(id, content, REASON) {
            assertTrue(may, "accepted against the views");
            _accepteds.push(Accepted(round, id, builder));
            if (identity != 0) _sightings.push(Sighting(builder, identity));
        } catch {
            assertFalse(may, "refused against the views");
            ++refusals;
        }
    }

    function _payAll() private {
        for (uint256 i = 0; i < _accepteds.length; ++i) {
            round = _accepteds[i].round;
            uint256 owed = _owed(_accepteds[i].id);
            if (owed != 0) _repay(anyone, _accepteds[i].id, owed);
            assertEq(_owed(_accepteds[i].id), 0, "a dead end");
        }
    }

    function _allOwed() private view returns (uint256 all) {
        for (uint256 i = 0; i < _accepteds.length; ++i) {
            (uint256 owed, ) = work.debtOf(address(_accepteds[i].round), _accepteds[i].id);
            all += owed;
        }
    }

    /// Whoever was seen to be one with a Builder that is refused is refused too.
    function _checkDebtFollows(address builder) private view {
        (bool owes, ) = _modelSeen(builder);
        for (uint256 b = 0; b < BUILDERS; ++b) {
            if (!owes || !_isSeen(builder, _builder(b))) continue;
            (address where, , ) = work.refusalOf(address(program), _builder(b));
            assertTrue(where != address(0), "a debt left behind");
        }
    }

    /// Of its own applications alone.
    function _modelSeen(address builder) private view returns (bool owes, uint256 justified) {
        address[] memory alone = new address[](1);
        alone[0] = builder;
        return _termsOf(alone);
    }

    function _modelTerms(address builder) private view returns (bool owes, uint256 justified) {
        return _termsOf(_familyOf(builder));
    }

    function _termsOf(address[] memory family) private view returns (bool owes, uint256 justified) {
        for (uint256 i = 0; i < _accepteds.length; ++i) {
            Accepted storage a = _accepteds[i];
            if (!_isIn(family, a.builder)) continue;
            (uint256 owed, uint256 graceUntil) = work.debtOf(address(a.round), a.id);
            if (owed != 0 && clock >= graceUntil) owes = true;
            justified += work.justifiedAt(address(a.round), a.id, clock);
        }
    }

    /// All Builders that are one with this one: by what was seen, and by what it holds now.
    function _familyOf(address builder) private view returns (address[] memory family) {
        family = new address[](BUILDERS + 1);
        family[0] = builder;
        uint256 count = _grow(family, 1);
        bytes32 identity = work.identityOf(builder);
        for (uint256 i = 0; i < _sightings.length && identity != 0; ++i) {
            if (_sightings[i].identity != identity || _isIn(family, _sightings[i].builder)) continue;
            family[count++] = _sightings[i].builder;
            count = _grow(family, count);
        }
    }

    function _grow(address[] memory family, uint256 count) private view returns (uint256) {
        for (uint256 pass = 0; pass < BUILDERS; ++pass) {
            for (uint256 i = 0; i < _sightings.length; ++i) {
                if (!_isIn(family, _sightings[i].builder)) continue;
                for (uint256 j = 0; j < _sightings.length; ++j) {
                    bool isOne = _sightings[j].identity == _sightings[i].identity;
                    if (isOne && !_isIn(family, _sightings[j].builder)) family[count++] = _sightings[j].builder;
                }
            }
        }
        return count;
    }

    /// Whether two are one by what was seen alone.
    function _isSeen(address one, address other) private view returns (bool) {
        address[] memory family = new address[](BUILDERS + 1);
        family[0] = one;
        _grow(family, 1);
        return _isIn(family, other);
    }

    function _isFamilyIn(address builder) private view returns (bool) {
        address[] memory family = _familyOf(builder);
        for (uint256 i = 0; i < _accepteds.length; ++i) {
            if (address(_accepteds[i].round) == address(round) && _isIn(family, _accepteds[i].builder)) return true;
        }
        return false;
    }

    function _countOf(Engagement[] memory engagements, Accepted storage a) private view returns (uint256 count) {
        for (uint256 i = 0; i < engagements.length; ++i) {
            if (engagements[i].round == address(a.round) && engagements[i].application == a.id) ++count;
        }
    }

    function _isIn(address[] memory family, address builder) private pure returns (bool) {
        for (uint256 i = 0; i < family.length; ++i) if (family[i] == builder) return true;
        return false;
    }
}
