// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ProgramParameters, RoundConfig} from "../types/Configuration.sol";

/// @notice Creates Programs, deploys their Rounds, and is the open registry of what Rounds can be made of.
/// @dev Trust and assumptions
/// - Nobody owns it. Anyone may create a Program and register a module; a registration is a statement of its author,
///   and each Program names for itself what it trusts.
interface IProgramFactory {
    /// @notice Creates a Program. Its address depends on the creator and the salt.
    /// @dev Reverts Program_ZeroAddress, Program_NoCode, FailedDeployment.
    function createProgram(ProgramParameters calldata parameters, bytes32 salt) external returns (address program);

    /// @notice Deploys a Round for the calling Program, which has checked it.
    /// @dev Reverts ProgramFactory_NotAProgram, FailedDeployment.
    function deployRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external returns (address round);

    /// @notice Puts a kind of Round, gate, ledger, calibration, distributor, settler, … on record, with its code hash.
    /// @param kind a short name, such as "gate", left-aligned
    /// @param metadata sha2-256 digest of its document
    /// @dev Reverts ProgramFactory_NoCode.
    function registerModule(address module, bytes32 kind, bytes32 metadata) external;

    function programImplementation() external view returns (address);
    function isProgram(address account) external view returns (bool);
    /// @return program zero if `round` was not deployed here
    function programOf(address round) external view returns (address program);
    /// @return kind zero if `author` has not registered `module`
    function registrationOf(address module, address author) external view returns (bytes32 kind, bytes32 codehash);
    function predictProgram(address creator, bytes32 salt) external view returns (address);
    function predictRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external view returns (address);
}
