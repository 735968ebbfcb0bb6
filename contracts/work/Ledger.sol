// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {IPriceList} from "../interfaces/IPriceList.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {IWorkLedger} from "../interfaces/IWorkLedger.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Persons} from "../libraries/Persons.sol";
import {Units} from "../libraries/Units.sol";
import {ApplicationId} from "../types/Applications.sol";
import {ProviderId, ScopeId, Span} from "../types/Stamps.sol";
import {Engagement, LedgerPolicy} from "../types/Work.sol";
import {LedgerRecords} from "./parts/LedgerRecords.sol";

/// @title Ledger
/// @notice What each Builder was granted and what it did with it; and what follows for its next application.
///
/// PHASES of a record. None → Owing (Settled, and more than the de-minimis was granted) → Submitted → Decided, and from
/// there Submitted again, appealed once, or repaid.
///
/// PERSONS. A record is of an application; what follows from it is of the person behind: all addresses and identities
/// seen together in a Program (library Persons).
///
/// ROLES. REVIEWER of the Round's Program judges; the Round's arbiter rules on appeals; donors answer by what counts of
/// their donations. All are looked up at the moment of the call. None can touch what was accepted.
///
/// MONEY. None is ever here: a repayment goes from the payer to the Round in one call.
///
/// LIVENESS. Rounds ask at acceptance only. Every wait ends by itself, at a time known when it begins.
///
/// KNOWN LIMITS. A person is what the identity Stamp shows: who never shows one begins anew with every address, on a
/// stranger's terms. One acceptance reads all earlier ones of the person, about 45,000 gas each.
contract Ledger is LedgerRecords {
    using Persons for Persons.Register;

    uint256 private constant _FULL = 10_000;
    uint256 private constant _LEAST_TIME = 1 days;
    uint256 private constant _MOST_TIME = 365 days;

    ILedger public immutable predecessor;
    uint32 private immutable _growthBps;
    IPassport private immutable _passport;
    ScopeId private immutable _scope;
    address private immutable _issuer;
    ProviderId private immutable _provider;

    mapping(address program => Persons.Register register) private _persons;

    constructor(
        IProgramFactory newFactory,
        IPriceList newPrices,
        ILedger newPredecessor,
        LedgerPolicy memory newPolicy
    ) LedgerRecords(newFactory, newPrices, newPolicy.graceTime, newPolicy.judgeTime, newPolicy.objectionBps) {
        bool areTimesGood = _isTime(newPolicy.graceTime) && _isTime(newPolicy.judgeTime);
        bool isShareGood = newPolicy.objectionBps != 0 && newPolicy.objectionBps <= _FULL;
        bool hasPassport = address(newPolicy.passport) != address(0);
        bool isScopeOpen = hasPassport && newPolicy.passport.holdoverOf(newPolicy.scope) != 0;
        if (!areTimesGood || !isShareGood || hasPassport != isScopeOpen) revert Errors.Ledger_BadPolicy();
        (predecessor, _growthBps) = (newPredecessor, newPolicy.growthBps);
        (_passport, _scope) = (newPolicy.passport, newPolicy.scope);
        (_issuer, _provider) = (newPolicy.issuer, newPolicy.provider);
    }

    /* ROUNDS */

    /// @inheritdoc ILedger
    function onAccepted(ApplicationId application, address builder, uint256 ask) external {
        address program = _programOf(msg.sender);
        bytes32 identity = identityOf(builder);
        Persons.Person storage person = _persons[program].join(program, builder, identity);
        _checkPredecessor(program, person);
        address asset = IRound(msg.sender).poolAsset();
        (uint256 received, uint256 justified, bool isKnown) = (0, 0, false);
        Engagement[] storage engagements = person.engagements;
        for (uint256 i = 0; i < engagements.length; ++i) {
            Engagement memory e = engagements[i];
            if (e.round == msg.sender) {
                if (!(e.application == application)) {
                    revert Errors.Ledger_AlreadyAccepted(builder, e.round, e.application);
                }
                isKnown = true;
                continue;
            }
            uint256 granted = grantedOf(e.round, e.application);
            (uint256 owed, uint256 graceUntil) = _debtOf(program, e.round, e.application, granted);
            if (owed != 0 && block.timestamp >= graceUntil) {
                revert Errors.Ledger_Owes({builder: builder, round: e.round, owed: owed, graceUntil: graceUntil});
            }
            if (granted == 0 || IRound(e.round).poolAsset() != asset) continue;
            received += granted;
            justified += _justifiedAt(e.round, e.application, granted, block.timestamp);
        }
        uint256 limit = _limit(program, msg.sender, asset, identity, justified);
        if (limit != type(uint256).max && (ask == 0 || ask > limit)) {
            revert Errors.Ledger_AskAboveLimit(builder, ask, limit);
        }
        if (!isKnown) engagements.push(Engagement(msg.sender, application, SafeCast.toUint128(received)));
        emit Events.EngagementRecorded(msg.sender, application, builder, ask);
    }

    /* ANYONE */

    /// @inheritdoc IWorkLedger
    function bind(address program, address builder) external {
        if (!factory.isProgram(program)) revert Errors.Ledger_NotAProgram(program);
        bytes32 identity = identityOf(builder);
        if (identity == 0) revert Errors.Ledger_NoIdentity(builder);
        _persons[program].join(program, builder, identity);
    }

    /* VIEWS: one Builder */

    /// @inheritdoc ILedger
    function refusalOf(
        address program,
        address builder
    ) external view returns (address round, uint256 owed, uint256 graceUntil) {
        Engagement[] memory engagements = engagementsOf(program, builder);
        for (uint256 i = 0; i < engagements.length; ++i) {
            round = engagements[i].round;
            (owed, graceUntil) = debtOf(round, engagements[i].application);
            if (owed != 0 && block.timestamp >= graceUntil) return (round, owed, graceUntil);
        }
        if (address(predecessor) == address(0)) return (address(0), 0, 0);
        bytes32[2] memory roots = _rootsOf(program, builder);
        for (uint256 k = 0; k < roots.length; ++k) {
            address[] storage addresses = _persons[program].personOf[roots[k]].addresses;
            for (uint256 i = 0; i < addresses.length; ++i) {
                (round, owed, graceUntil) = predecessor.refusalOf(program, addresses[i]);
                if (round != address(0)) return (round, owed, graceUntil);
            }
        }
        return predecessor.refusalOf(program, builder);
    }

    /// @inheritdoc IWorkLedger
    function engagementsOf(address program, address builder) public view returns (Engagement[] memory engagements) {
        bytes32[2] memory roots = _rootsOf(program, builder);
        Engagement[] storage own = _persons[program].personOf[roots[0]].engagements;
        Engagement[] storage others = _persons[program].personOf[roots[1]].engagements;
        engagements = new Engagement[](own.length + others.length);
        for (uint256 i = 0; i < engagements.length; ++i) {
            engagements[i] = i < own.length ? own[i] : others[i - own.length];
        }
    }

    /// @inheritdoc IWorkLedger
    function totalsAt(
        address program,
        address builder,
        address asset,
        uint256 timestamp
    ) public view returns (uint256 granted, uint256 justified) {
        Engagement[] memory engagements = engagementsOf(program, builder);
        for (uint256 i = 0; i < engagements.length; ++i) {
            Engagement memory e = engagements[i];
            uint256 settledAt = IRound(e.round).settledAt();
            if (settledAt == 0 || settledAt > timestamp || IRound(e.round).poolAsset() != asset) continue;
            uint256 amount = grantedOf(e.round, e.application);
            granted += amount;
            justified += _justifiedAt(e.round, e.application, amount, timestamp);
        }
    }

    /// @inheritdoc IWorkLedger
    /// @dev Of the Stamp that covers the holder now: the head of its nullifier's key at the issuer.
    function identityOf(address builder) public view returns (bytes32 identity) {
        if (address(_passport) == address(0)) return 0;
        (bool held, uint64 expiresAt) = _passport.heldAt(builder, _scope, _issuer, _provider, block.timestamp);
        if (!held) return 0;
        Span[] memory spans = _passport.spansOf(builder, _scope, _issuer, _provider);
        for (uint256 i = spans.length; i > 0; --i) {
            if (spans[i - 1].expiresAt == expiresAt) return bytes32(spans[i - 1].record);
        }
    }

    /// @inheritdoc IWorkLedger
    function askLimitOf(address round, address builder) external view returns (uint256 limit) {
        address program = _programOf(round);
        address asset = IRound(round).poolAsset();
        (, uint256 justified) = totalsAt(program, builder, asset, block.timestamp);
        return _limit(program, round, asset, identityOf(builder), justified);
    }

    /* VIEWS: what it goes by */

    /// @inheritdoc IWorkLedger
    function policy() external view returns (LedgerPolicy memory) {
        return
            LedgerPolicy({
                graceTime: _graceTime,
                judgeTime: _judgeTime,
                growthBps: _growthBps,
                objectionBps: _objectionBps,
                passport: _passport,
                scope: _scope,
                issuer: _issuer,
                provider: _provider
            });
    }

    /* SEAM */

    function _isSamePerson(address program, address one, address other) internal view override returns (bool) {
        bytes32[2] memory ones = _rootsOf(program, one);
        bytes32[2] memory others = _rootsOf(program, other);
        for (uint256 i = 0; i < ones.length; ++i) {
            if (ones[i] != 0 && (ones[i] == others[0] || ones[i] == others[1])) return true;
        }
        return false;
    }

    /* INTERNALS */

    function _limit(
        address program,
        address round,
        address asset,
        bytes32 identity,
        uint256 justified
    ) private view returns (uint256) {
        uint256 opened = openedAt(round);
        uint256 allowance = prices.priceAt(program, asset, Units.ALLOWANCE, opened);
        if (allowance == 0) return type(uint256).max;
        if (identity == 0) {
            allowance = Math.min(allowance, prices.priceAt(program, asset, Units.STRANGER_ALLOWANCE, opened));
        }
        return (justified * _growthBps) / _FULL + allowance;
    }

    function _checkPredecessor(address program, Persons.Person storage person) private view {
        if (address(predecessor) == address(0)) return;
        for (uint256 i = 0; i < person.addresses.length; ++i) {
            address builder = person.addresses[i];
            (address round, uint256 owed, uint256 graceUntil) = predecessor.refusalOf(program, builder);
            if (round != address(0)) {
                revert Errors.Ledger_Owes({builder: builder, round: round, owed: owed, graceUntil: graceUntil});
            }
        }
    }

    /// @dev Where the records of an address lie: its own, and those of the identity it holds though it was never seen
    /// with it; 0, where nothing lies, if there is none.
    function _rootsOf(address program, address builder) private view returns (bytes32[2] memory roots) {
        Persons.Register storage register = _persons[program];
        roots[0] = register.rootOf(Persons.subjectOf(builder));
        bytes32 identity = identityOf(builder);
        if (identity != 0) roots[1] = register.rootOf(identity);
        if (roots[1] == roots[0]) roots[1] = 0;
    }

    function _isTime(uint256 time) private pure returns (bool) {
        return time >= _LEAST_TIME && time <= _MOST_TIME;
    }
}
