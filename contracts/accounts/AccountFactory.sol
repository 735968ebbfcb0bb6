// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAccountFactory} from "../interfaces/IAccountFactory.sol";
import {IAmoRecipient} from "../interfaces/IAmoRecipient.sol";
import {IMandates} from "../interfaces/IMandates.sol";
import {ISharedAccount} from "../interfaces/ISharedAccount.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {AccountParameters} from "../types/Accounts.sol";
import {Mandate} from "../types/Mandates.sol";
import {AmoRecipient} from "./AmoRecipient.sol";
import {SharedAccount} from "./SharedAccount.sol";

/// @title AccountFactory
/// @notice Creates accounts as ERC-1167 clones, and is their registry.
///
/// ROLES. None.
contract AccountFactory is IAccountFactory {
    /// @dev What of a mandate its record is asked by; frozen with it.
    /// @param floor base units of `asset`
    struct Kept {
        address account;
        address asset;
        uint256 floor;
    }

    /// @dev `keptSince` asks each of them, inside a gate's gas (D136).
    uint256 private constant _MAX_RECIPIENTS = 4;
    uint256 private constant _MAX_VENUES = 8;
    uint256 private constant _FULL_BPS = 10_000;

    address public immutable sharedAccountImplementation;
    address public immutable amoRecipientImplementation;

    mapping(address account => bool isSharedAccount) public isSharedAccount;
    mapping(address account => bool isAmoRecipient) public isAmoRecipient;
    mapping(address owner => address[] recipients) private _recipientsOf;
    mapping(address owner => mapping(address program => Kept[] list)) private _keptOf;

    constructor() {
        amoRecipientImplementation = address(new AmoRecipient());
        sharedAccountImplementation = address(new SharedAccount());
    }

    /// @inheritdoc IAccountFactory
    function createSharedAccount(
        AccountParameters calldata parameters,
        bytes32 salt
    ) external returns (address account) {
        account = Clones.cloneDeterministic(sharedAccountImplementation, _salt(msg.sender, salt));
        isSharedAccount[account] = true;
        emit Events.SharedAccountCreated(account, msg.sender, parameters.metadata);
        ISharedAccount(account).initialize(parameters);
    }

    /// @inheritdoc IAccountFactory
    function createAmoRecipient(Mandate calldata mandate, bytes32 salt) external returns (address account) {
        if (msg.sender != mandate.owner) revert Errors.AmoRecipient_NotOwner(msg.sender);
        uint256 floor = _checkMandate(mandate);
        address[] storage recipients = _recipientsOf[msg.sender];
        if (recipients.length == _MAX_RECIPIENTS) {
            revert Errors.AmoRecipient_TooManyAccounts(msg.sender, _MAX_RECIPIENTS);
        }
        account = Clones.cloneDeterministicWithImmutableArgs(
            amoRecipientImplementation,
            abi.encode(mandate),
            _salt(msg.sender, salt)
        );
        isAmoRecipient[account] = true;
        recipients.push(account);
        _keptOf[msg.sender][mandate.program].push(Kept({account: account, asset: mandate.asset, floor: floor}));
        emit Events.AmoRecipientCreated(account, msg.sender, mandate);
        IAmoRecipient(account).initialize();
    }

    /* VIEWS */

    /// @inheritdoc IMandates
    function keptSince(
        address builder,
        address program,
        address asset,
        uint256 leastFloor
    ) external view returns (uint256) {
        return keptSinceAt(builder, program, asset, leastFloor, block.timestamp);
    }

    /// @inheritdoc IAccountFactory
    function keptSinceAt(
        address builder,
        address program,
        address asset,
        uint256 leastFloor,
        uint256 timestamp
    ) public view returns (uint256) {
        Kept[] storage list = _keptOf[builder][program];
        uint256 first = type(uint256).max;
        uint256 lastCure = 0;
        for (uint256 i = 0; i < list.length; ++i) {
            IAmoRecipient recipient = IAmoRecipient(list[i].account);
            uint256 startedAt = recipient.startedAt();
            if (startedAt == 0 || startedAt > timestamp) continue;
            uint256 since = recipient.keptSinceAt(timestamp);
            if (since == 0) return 0;
            if (list[i].asset == asset && list[i].floor >= leastFloor) first = Math.min(first, startedAt);
            if (since > startedAt) lastCure = Math.max(lastCure, since);
        }
        return first == type(uint256).max ? 0 : Math.max(first, lastCure);
    }

    /// @inheritdoc IAccountFactory
    function amoRecipientsOf(address owner) external view returns (address[] memory) {
        return _recipientsOf[owner];
    }

    /// @inheritdoc IAccountFactory
    function predictSharedAccount(address creator, bytes32 salt) external view returns (address) {
        return Clones.predictDeterministicAddress(sharedAccountImplementation, _salt(creator, salt));
    }

    /// @inheritdoc IAccountFactory
    function isAccount(address account) external view returns (bool) {
        return isSharedAccount[account] || isAmoRecipient[account];
    }

    /// @dev A mandate without a floor could not be broken.
    function _checkMandate(Mandate calldata m) private view returns (uint256 floor) {
        floor = m.liquidFloor != 0 ? m.liquidFloor : uint256(m.payroll) * m.payrollsKept;
        bool isGood = m.asset.code.length != 0 && floor != 0 && m.venues.length <= _MAX_VENUES;
        isGood = isGood && (m.payroll == 0 || (m.payee != address(0) && m.payrollPeriod != 0));
        isGood = isGood && m.lossLimitBps <= _FULL_BPS && m.profitSplitBps <= _FULL_BPS;
        for (uint256 i = 0; i < m.venues.length && isGood; ++i) {
            isGood = m.venues[i].ceilingBps <= _FULL_BPS && m.venues[i].vault.code.length != 0;
            // One vault named twice would have two ceilings, and count twice.
            for (uint256 j = 0; j < i; ++j) isGood = isGood && m.venues[i].vault != m.venues[j].vault;
        }
        if (!isGood) revert Errors.AmoRecipient_BadMandate();
    }

    /// @dev Nobody can take another's address, nor the same one mean two things on two chains (D016, D017).
    function _salt(address creator, bytes32 salt) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, creator, salt));
    }
}
