// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibrationPart} from "../../../contracts/interfaces/ICalibrationPart.sol";
import {IMandates} from "../../../contracts/interfaces/IMandates.sol";
import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Engagement, LedgerPolicy, UnitId} from "../../../contracts/types/Work.sol";
import {Moody} from "./RoundMocks.sol";

/// What a calibration asks of an IWorkLedger, and of its price list, settable. A record belongs to an address, and to
/// every address that has ever held its identity; a grant is the Round's match unless set.
contract CalibrationLedger is Moody {
    struct Set {
        bool isSet;
        uint256 amount;
    }

    IProgramFactory public factory;
    LedgerPolicy private _policy;
    uint256 public deMinimis;
    mapping(address builder => bytes32 identity) private _identityOf;
    mapping(address builder => bytes32 key) private _joined;
    mapping(bytes32 identity => bytes32 key) private _keyOfIdentity;
    address[] private _programs;
    mapping(address program => mapping(bytes32 key => Engagement[] list)) private _lists;
    mapping(address round => mapping(ApplicationId application => Set granted)) private _granted;
    mapping(address round => mapping(ApplicationId application => uint256 millionths)) private _outcomes;
    mapping(address round => mapping(ApplicationId application => uint256 amount)) private _costs;

    error CalibrationLedger_OtherUnit(UnitId asked);

    UnitId public constant UNIT = UnitId.wrap(keccak256("label used"));

    constructor(IProgramFactory newFactory, uint40 graceTime, uint40 judgeTime) {
        factory = newFactory;
        (_policy.graceTime, _policy.judgeTime) = (graceTime, judgeTime);
    }

    /* SETTING */

    /// Zero takes it away; the record stays joined.
    function setIdentity(address builder, bytes32 identity) external {
        _identityOf[builder] = identity;
        if (identity == 0) return;
        bytes32 old = _keyOf(builder);
        if (_keyOfIdentity[identity] == 0) _keyOfIdentity[identity] = old;
        bytes32 key = _keyOfIdentity[identity];
        _joined[builder] = key;
        if (key != old) for (uint256 i = 0; i < _programs.length; ++i) _move(_programs[i], old, key);
    }

    function setDeMinimis(uint256 amount) external {
        deMinimis = amount;
    }

    function setGranted(address round, ApplicationId application, uint256 amount) external {
        _granted[round][application] = Set(true, amount);
    }

    function setOutcome(address round, ApplicationId application, uint256 millionths) external {
        _outcomes[round][application] = millionths;
    }

    /// What it cost, accepted: it justifies what was granted.
    function setCost(address round, ApplicationId application, uint256 amount) external {
        _costs[round][application] = amount;
    }

    function engage(address program, address round, ApplicationId application, address builder) public {
        if (_programs.length == 0 || _programs[_programs.length - 1] != program) _programs.push(program);
        _lists[program][_keyOf(builder)].push(Engagement(round, application, 0));
    }

    function onAccepted(ApplicationId application, address builder, uint256) external {
        engage(factory.programOf(msg.sender), msg.sender, application, builder);
    }

    /* WHAT IS ASKED */

    function policy() external view returns (LedgerPolicy memory) {
        return _policy;
    }

    function prices() external view returns (address) {
        return address(this);
    }

    function priceAt(address, address, UnitId, uint256) external view returns (uint256) {
        return deMinimis;
    }

    function openedAt(address round) external view returns (uint256) {
        return IRound(round).times().applicationsFrom;
    }

    function identityOf(address builder) external view returns (bytes32) {
        return _identityOf[builder];
    }

    function engagementsOf(address program, address builder) external view returns (Engagement[] memory) {
        _act();
        return _lists[program][_keyOf(builder)];
    }

    function totalsAt(
        address program,
        address builder,
        address asset,
        uint256 timestamp
    ) external view returns (uint256 granted, uint256 justified) {
        _act();
        Engagement[] storage list = _lists[program][_keyOf(builder)];
        for (uint256 i = 0; i < list.length; ++i) {
            IRound round = IRound(list[i].round);
            uint256 settledAt = round.settledAt();
            if (settledAt == 0 || settledAt > timestamp || round.poolAsset() != asset) continue;
            granted += grantedOf(list[i].round, list[i].application);
            justified += justifiedAt(list[i].round, list[i].application, timestamp);
        }
    }

    function justifiedAt(address round, ApplicationId application, uint256) public view returns (uint256) {
        uint256 granted = grantedOf(round, application);
        return _costs[round][application] < granted ? _costs[round][application] : granted;
    }

    function grantedOf(address round, ApplicationId application) public view returns (uint256) {
        if (_granted[round][application].isSet) return _granted[round][application].amount;
        return IRound(round).settledAt() == 0 ? 0 : IRound(round).matchOf(application);
    }

    function outcomeOf(address round, ApplicationId application, UnitId unit) external view returns (uint256) {
        if (UnitId.unwrap(unit) != UnitId.unwrap(UNIT)) revert CalibrationLedger_OtherUnit(unit);
        return _outcomes[round][application];
    }

    function _move(address program, bytes32 old, bytes32 key) private {
        Engagement[] storage list = _lists[program][old];
        for (uint256 i = 0; i < list.length; ++i) _lists[program][key].push(list[i]);
        delete _lists[program][old];
    }

    function _keyOf(address builder) private view returns (bytes32) {
        bytes32 joined = _joined[builder];
        return joined == 0 ? bytes32(uint256(uint160(builder))) : joined;
    }
}

/// Mandates for one Program, all in one asset and with one floor.
contract MandatesMock is IMandates {
    mapping(address builder => uint256 timestamp) private _keptSince;
    address private _program;
    address private _asset;
    uint256 private _floor;

    function setAsked(address program, address asset, uint256 floor) external {
        (_program, _asset, _floor) = (program, asset, floor);
    }

    function setKeptSince(address builder, uint256 timestamp) external {
        _keptSince[builder] = timestamp;
    }

    function keptSince(
        address builder,
        address program,
        address asset,
        uint256 leastFloor
    ) external view returns (uint256) {
        return program == _program && asset == _asset && leastFloor <= _floor ? _keptSince[builder] : 0;
    }
}

/// A part that answers what it is told, and remembers nothing: it is asked by static calls.
contract PartMock is ICalibrationPart, Moody {
    uint256 public factor;
    bytes32 public immutable name;
    mapping(address round => uint256 plusOne) private _ofRound;

    constructor(uint256 newFactor, bytes32 newName) {
        (factor, name) = (newFactor, newName);
    }

    function setFactor(uint256 newFactor) external {
        factor = newFactor;
    }

    function setOf(address round, uint256 newFactor) external {
        _ofRound[round] = newFactor + 1;
    }

    function factorOf(address round, ApplicationId, address) external view returns (uint256) {
        _act();
        return _ofRound[round] == 0 ? factor : _ofRound[round] - 1;
    }
}
