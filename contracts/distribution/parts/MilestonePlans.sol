// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IMilestones} from "../../interfaces/IMilestones.sol";
import {IProgramFactory} from "../../interfaces/IProgramFactory.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Roles} from "../../libraries/Roles.sol";
import {Application, ApplicationId} from "../../types/Applications.sol";
import {Phase} from "../../types/Configuration.sol";
import {Milestone} from "../../types/Milestones.sol";

/// @notice What each match is paid for: prescribed by a REVIEWER, agreed to by the Builder, then frozen.
abstract contract MilestonePlans is IMilestones {
    uint256 private constant _FULL = 10_000;
    uint256 private constant _MOST_PARTS = 12;
    uint256 internal constant _LEAST_TIME = 1 days;
    uint256 internal constant _MOST_TIME = 730 days;

    IProgramFactory public immutable factory;
    uint256 public immutable defaultTime;

    mapping(address round => mapping(ApplicationId application => bytes32 hash)) public prescribedOf;
    mapping(address round => mapping(ApplicationId application => Milestone[] parts)) private _agreed;

    constructor(IProgramFactory newFactory, uint256 newDefaultTime) {
        _checkTime(newDefaultTime, _MOST_TIME);
        (factory, defaultTime) = (newFactory, newDefaultTime);
    }

    /* REVIEWERS */

    /// @inheritdoc IMilestones
    function prescribe(address round, ApplicationId application, Milestone[] calldata parts) external {
        _checkReviewer(round, application);
        _checkPhase(round, Phase.Open);
        _checkParts(parts);
        bytes32 hash = keccak256(abi.encode(parts));
        prescribedOf[round][application] = hash;
        emit Events.MilestonesPrescribed(round, application, msg.sender, hash, parts);
    }

    /* BUILDERS */

    /// @inheritdoc IMilestones
    function agree(address round, ApplicationId application, Milestone[] calldata parts) external {
        _programOf(round);
        _checkBuilder(round, application);
        _checkPhase(round, Phase.Review);
        bytes32 prescribed = prescribedOf[round][application];
        bytes32 hash = keccak256(abi.encode(parts));
        if (hash != prescribed) revert Errors.Milestones_NotPrescribed(hash, prescribed);
        delete prescribedOf[round][application];
        delete _agreed[round][application];
        for (uint256 i = 0; i < parts.length; ++i) _agreed[round][application].push(parts[i]);
        emit Events.MilestonesAgreed(round, application, msg.sender, hash);
    }

    /* VIEWS */

    /// @inheritdoc IMilestones
    function planOf(address round, ApplicationId application) external view returns (Milestone[] memory parts) {
        parts = _agreed[round][application];
        if (parts.length != 0) return parts;
        parts = new Milestone[](1);
        bytes32 content = IRound(round).application(application).content;
        parts[0] = Milestone({outcome: content, bps: uint16(_FULL), time: uint40(defaultTime)});
    }

    /* INTERNALS */

    /// @dev Seconds from settling in which a part may be submitted.
    function _timeOf(address round, ApplicationId application, uint256 part) internal view returns (uint256) {
        Milestone[] storage parts = _agreed[round][application];
        uint256 count = parts.length == 0 ? 1 : parts.length;
        if (part >= count) revert Errors.Milestones_UnknownPart(part, count);
        return parts.length == 0 ? defaultTime : parts[part].time;
    }

    /// @dev Of a part that exists: its share, rounded down; the last gets what the others leave.
    function _shareOf(
        address round,
        ApplicationId application,
        uint256 part,
        uint256 total
    ) internal view returns (uint256 share) {
        Milestone[] storage parts = _agreed[round][application];
        uint256 count = parts.length;
        if (part + 1 < count) return (total * parts[part].bps) / _FULL;
        share = total;
        for (uint256 i = 0; i + 1 < count; ++i) share -= (total * parts[i].bps) / _FULL;
    }

    function _programOf(address round) internal view returns (address program) {
        program = factory.programOf(round);
        if (program == address(0)) revert Errors.Milestones_NotARound(round);
    }

    function _checkReviewer(address round, ApplicationId application) internal view {
        if (!IAccessControl(_programOf(round)).hasRole(Roles.REVIEWER, msg.sender)) {
            revert Errors.Milestones_NotReviewer(msg.sender);
        }
        _checkOther(round, application);
    }

    /// @dev Nobody decides about its own: neither the Builder, nor whom the Round pays now, nor whom it has paid.
    function _checkOther(address round, ApplicationId application) internal view {
        Application memory app = _application(round, application);
        bool isPaid = msg.sender == app.recipient || msg.sender == _deliveredTo(round, application);
        if (isPaid || msg.sender == app.builder) revert Errors.Milestones_OwnApplication(msg.sender);
    }

    /// @dev The recipient of what is held; zero until delivered.
    function _deliveredTo(address round, ApplicationId application) internal view virtual returns (address);

    function _checkBuilder(address round, ApplicationId application) internal view {
        address builder = _application(round, application).builder;
        if (msg.sender != builder) revert Errors.Milestones_NotBuilder(msg.sender, builder);
    }

    function _checkTime(uint256 time, uint256 most) internal pure {
        if (time < _LEAST_TIME || time > most) revert Errors.Milestones_TimeOutOfBounds(time, _LEAST_TIME, most);
    }

    function _application(address round, ApplicationId application) private view returns (Application memory app) {
        app = IRound(round).application(application);
        if (app.builder == address(0)) revert Errors.Milestones_UnknownApplication(round, application);
    }

    function _checkPhase(address round, Phase last) private view {
        Phase phase = IRound(round).phase();
        if (phase > last) revert Errors.Milestones_WrongPhase(round, phase);
    }

    function _checkParts(Milestone[] calldata parts) private pure {
        if (parts.length == 0 || parts.length > _MOST_PARTS) {
            revert Errors.Milestones_PartsOutOfBounds(parts.length, _MOST_PARTS);
        }
        uint256 sum = 0;
        for (uint256 i = 0; i < parts.length; ++i) {
            if (parts[i].outcome == 0) revert Errors.Milestones_NoOutcome(i);
            if (parts[i].bps == 0) revert Errors.Milestones_NoShare(i);
            _checkTime(parts[i].time, _MOST_TIME);
            sum += parts[i].bps;
        }
        if (sum != _FULL) revert Errors.Milestones_SharesNotFull(sum, _FULL);
    }
}
