// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {IProgram} from "./interfaces/IProgram.sol";
import {IProgramFactory} from "./interfaces/IProgramFactory.sol";
import {IRound} from "./interfaces/IRound.sol";
import {IRoundKind} from "./interfaces/IRoundKind.sol";
import {Assets} from "./libraries/Assets.sol";
import {ConfigurationChecks} from "./libraries/ConfigurationChecks.sol";
import {Errors} from "./libraries/Errors.sol";
import {Events} from "./libraries/Events.sol";
import {Roles} from "./libraries/Roles.sol";
import {Bounds, Modules, Phase, ProgramParameters, RoundConfig} from "./types/Configuration.sol";

/// @title Program
/// @notice A long-lived funder and the memory of its Rounds. A clone; its factory is the implementation's.
///
/// FUNDS. Whatever the Program holds can go into the pools of its own Rounds, and comes back from them; there is no
/// other way out. It is as safe as the kinds of Round its admins trust.
///
/// ROLES. ADMIN, OPERATOR, REVIEWER, TREASURER (OpenZeppelin AccessControl, listed on chain). A Round asks here who has
/// which role at the moment of a call. A new admin accepts; the last one stays.
///
/// LIVENESS. The money of a Round that is open needs nobody of the Program to move, nor what is trusted now.
contract Program is IProgram, AccessControlEnumerable, Initializable, ReentrancyGuardTransient {
    IProgramFactory public immutable factory;

    Bounds private _bounds;
    bytes32 public metadata;
    address[] private _rounds;
    mapping(address module => bool isTrusted) public isTrusted;
    mapping(address candidate => address by) public adminOfferOf;

    constructor() {
        factory = IProgramFactory(msg.sender);
        _disableInitializers();
    }

    /// @dev The treasury takes the native coin; tokens are sent to it.
    receive() external payable {}

    /// @inheritdoc IProgram
    function initialize(ProgramParameters calldata parameters) external initializer {
        metadata = parameters.metadata;
        _setBounds(parameters.bounds);
        _grant(Roles.ADMIN, parameters.admin);
        for (uint256 i = 0; i < parameters.operators.length; ++i) _grant(Roles.OPERATOR, parameters.operators[i]);
        for (uint256 i = 0; i < parameters.reviewers.length; ++i) _grant(Roles.REVIEWER, parameters.reviewers[i]);
        for (uint256 i = 0; i < parameters.treasurers.length; ++i) _grant(Roles.TREASURER, parameters.treasurers[i]);
        for (uint256 i = 0; i < parameters.trusted.length; ++i) _setTrusted(parameters.trusted[i], true);
    }

    /* ADMIN */

    /// @inheritdoc IProgram
    function offerAdmin(address candidate) external onlyRole(Roles.ADMIN) {
        if (candidate == address(0)) revert Errors.Program_ZeroAddress();
        adminOfferOf[candidate] = msg.sender;
        emit Events.AdminOffered(candidate, msg.sender);
    }

    /// @inheritdoc IProgram
    function withdrawAdminOffer(address candidate) external onlyRole(Roles.ADMIN) {
        delete adminOfferOf[candidate];
        emit Events.AdminOfferWithdrawn(candidate, msg.sender);
    }

    /// @inheritdoc IProgram
    function acceptAdmin() external {
        if (!hasRole(Roles.ADMIN, adminOfferOf[msg.sender])) revert Errors.Program_NoAdminOffer(msg.sender);
        delete adminOfferOf[msg.sender];
        _grantRole(Roles.ADMIN, msg.sender);
    }

    /// @inheritdoc IAccessControl
    /// @dev ADMIN is offered and accepted instead (Program_OfferAdminInstead).
    function grantRole(
        bytes32 role,
        address account
    ) public override(AccessControl, IAccessControl) onlyRole(getRoleAdmin(role)) {
        if (role == Roles.ADMIN) revert Errors.Program_OfferAdminInstead();
        _grant(role, account);
    }

    /// @inheritdoc IProgram
    function setTrusted(address module, bool newIsTrusted) external onlyRole(Roles.ADMIN) {
        _setTrusted(module, newIsTrusted);
    }

    /// @inheritdoc IProgram
    function setBounds(Bounds calldata newBounds) external onlyRole(Roles.ADMIN) {
        _setBounds(newBounds);
    }

    /* OPERATORS */

    /// @inheritdoc IProgram
    function openRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external onlyRole(Roles.OPERATOR) returns (address round) {
        if (!isTrusted[implementation]) revert Errors.Configuration_NotTrusted(implementation);
        _checkModules(config);
        ConfigurationChecks.check(config, _bounds);
        round = factory.deployRound(implementation, config, salt);
        _checkKind(round);
        _rounds.push(round);
        emit Events.RoundOpened(round, implementation, msg.sender, salt, config);
    }

    /* TREASURY */

    /// @inheritdoc IProgram
    /// @dev A plain transfer that the Round absorbs as the Program's: no approval is ever given.
    function fundRound(address round, uint256 amount) external nonReentrant onlyRole(Roles.TREASURER) {
        if (!isRound(round)) revert Errors.Program_NotOurRound(round);
        Phase phase = IRound(round).phase();
        if (phase > Phase.Open) revert Errors.Program_RoundNotFundable(round, phase);
        address asset = IRound(round).poolAsset();
        if (asset == address(0)) revert Errors.Round_NoPoolAsset();
        if (amount == 0) revert Errors.Round_ZeroAmount();
        Assets.send(asset, round, amount);
        IRound(round).absorb();
        emit Events.RoundFunded(round, msg.sender, asset, amount);
    }

    /* VIEWS */

    /// @inheritdoc IProgram
    function bounds() external view returns (Bounds memory) {
        return _bounds;
    }

    /// @inheritdoc IProgram
    function isRound(address round) public view returns (bool) {
        return factory.programOf(round) == address(this);
    }

    /// @inheritdoc IProgram
    function roundCount() external view returns (uint256) {
        return _rounds.length;
    }

    /// @inheritdoc IProgram
    function rounds(uint256 from, uint256 until) external view returns (address[] memory list) {
        list = new address[](until - from);
        for (uint256 i = 0; i < list.length; ++i) list[i] = _rounds[from + i];
    }

    /* INTERNALS */

    function _grant(bytes32 role, address account) private {
        if (account == address(0)) revert Errors.Program_ZeroAddress();
        _grantRole(role, account);
    }

    /// @dev Revoking and renouncing both end here.
    function _revokeRole(bytes32 role, address account) internal override returns (bool) {
        if (role == Roles.ADMIN && hasRole(role, account) && getRoleMemberCount(role) == 1) {
            revert Errors.Program_LastAdmin(account);
        }
        return super._revokeRole(role, account);
    }

    function _setTrusted(address module, bool newIsTrusted) private {
        if (newIsTrusted && module.code.length == 0) revert Errors.Program_NoCode(module);
        isTrusted[module] = newIsTrusted;
        emit Events.TrustSet(module, newIsTrusted, module.codehash);
    }

    function _setBounds(Bounds calldata newBounds) private {
        _bounds = newBounds;
        emit Events.BoundsSet(newBounds);
    }

    function _checkModules(RoundConfig calldata config) private view {
        Modules calldata m = config.modules;
        _checkTrusted(config.giving.explorerGate);
        _checkTrusted(m.builderGate);
        _checkTrusted(m.ledger);
        _checkTrusted(m.calibration);
        _checkTrusted(m.distributor);
        _checkTrusted(m.settler);
        if (config.previousRound != address(0) && !isRound(config.previousRound)) {
            revert Errors.Configuration_PreviousRoundUnknown(config.previousRound);
        }
        if (m.arbiter != address(0)) {
            _checkNoRole(m.arbiter, Roles.ADMIN);
            _checkNoRole(m.arbiter, Roles.OPERATOR);
            _checkNoRole(m.arbiter, Roles.REVIEWER);
            _checkNoRole(m.arbiter, Roles.TREASURER);
        }
    }

    /// @dev The rules of the kind itself, where it has any. Too little gas cannot hide them: what a starved question
    /// leaves does not pay for listing the Round.
    function _checkKind(address round) private view {
        if (!ERC165Checker.supportsERC165InterfaceUnchecked(round, type(IRoundKind).interfaceId)) return;
        IRoundKind(round).checkConfiguration();
    }

    /// @dev Zero means the Round goes without that part; ConfigurationChecks says where it may not.
    function _checkTrusted(address module) private view {
        if (module != address(0) && !isTrusted[module]) revert Errors.Configuration_NotTrusted(module);
    }

    function _checkNoRole(address arbiter, bytes32 role) private view {
        if (hasRole(role, arbiter)) revert Errors.Configuration_ArbiterHasRole(arbiter, role);
    }
}
