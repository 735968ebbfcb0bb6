// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Program} from "./Program.sol";
import {IProgram} from "./interfaces/IProgram.sol";
import {IProgramFactory} from "./interfaces/IProgramFactory.sol";
import {Configurations} from "./libraries/Configurations.sol";
import {Errors} from "./libraries/Errors.sol";
import {Events} from "./libraries/Events.sol";
import {ProgramParameters, RoundConfig} from "./types/Configuration.sol";

/// @title ProgramFactory
/// @notice Creates Programs and their Rounds, all ERC-1167 clones by CREATE2, and is the registry of both and of
/// modules.
///
/// ROLES. None. A Program opens its own Rounds; anybody may create a Program or register a module.
///
/// KNOWN LIMITS. A registration says who says what about an address, not that it is good: Programs trust by address.
contract ProgramFactory is IProgramFactory {
    struct Registration {
        bytes32 kind;
        bytes32 codehash;
    }

    address public immutable programImplementation;

    mapping(address account => bool isProgram) public isProgram;
    mapping(address round => address program) public programOf;
    mapping(address module => mapping(address author => Registration registration)) public registrationOf;

    constructor() {
        programImplementation = address(new Program());
    }

    /// @inheritdoc IProgramFactory
    function createProgram(ProgramParameters calldata parameters, bytes32 salt) external returns (address program) {
        program = Clones.cloneDeterministic(programImplementation, _salt(msg.sender, salt));
        isProgram[program] = true;
        emit Events.ProgramCreated(program, msg.sender, parameters.metadata);
        IProgram(program).initialize(parameters);
    }

    /// @inheritdoc IProgramFactory
    function deployRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external returns (address round) {
        if (!isProgram[msg.sender]) revert Errors.ProgramFactory_NotAProgram(msg.sender);
        round = Clones.cloneDeterministicWithImmutableArgs(
            implementation,
            Configurations.pack(config),
            _salt(msg.sender, salt)
        );
        programOf[round] = msg.sender;
        emit Events.RoundDeployed(round, msg.sender, implementation);
    }

    /// @inheritdoc IProgramFactory
    function registerModule(address module, bytes32 kind, bytes32 metadata) external {
        if (module.code.length == 0) revert Errors.ProgramFactory_NoCode(module);
        registrationOf[module][msg.sender] = Registration({kind: kind, codehash: module.codehash});
        emit Events.ModuleRegistered(module, msg.sender, kind, module.codehash, metadata);
    }

    /// @inheritdoc IProgramFactory
    function predictProgram(address creator, bytes32 salt) external view returns (address) {
        return Clones.predictDeterministicAddress(programImplementation, _salt(creator, salt));
    }

    /// @inheritdoc IProgramFactory
    function predictRound(
        address implementation,
        RoundConfig calldata config,
        bytes32 salt
    ) external view returns (address) {
        bytes memory args = Configurations.pack(config);
        return Clones.predictDeterministicAddressWithImmutableArgs(implementation, args, _salt(config.program, salt));
    }

    /// @dev Nobody can take another's address, nor the same one mean two things on two chains (D016, D017).
    function _salt(address creator, bytes32 salt) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, creator, salt));
    }
}
