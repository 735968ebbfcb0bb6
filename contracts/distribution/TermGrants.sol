// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IDistributor} from "../interfaces/IDistributor.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {IRound} from "../interfaces/IRound.sol";
import {ITermGrants} from "../interfaces/ITermGrants.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {ApplicationId} from "../types/Applications.sol";
import {Grant} from "../types/Credit.sol";

/// @title TermGrants
/// @notice See ITermGrants. Per Program and holder a history of all that was ever granted: what counts at t is the sum
/// at t less the sum a term before, so any number of grants is read in two look-ups.
abstract contract TermGrants is ITermGrants {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant _LEAST_TERM = 1 days;
    uint256 private constant _MOST_TERM = 5 * 365 days;
    /// @dev A configured pool is below 2^104; 2^104 grants of that size fit into a history.
    uint256 private constant _MOST_AMOUNT = type(uint104).max;

    IProgramFactory public immutable factory;
    uint256 public immutable term;

    mapping(address round => mapping(ApplicationId application => Grant grant)) private _grants;
    mapping(address program => mapping(address holder => Checkpoints.Trace208 ever)) private _granted;

    constructor(IProgramFactory newFactory, uint256 newTerm) {
        if (address(newFactory).code.length == 0) revert Errors.TermGrants_NoCode(address(newFactory));
        if (newTerm < _LEAST_TERM || newTerm > _MOST_TERM) {
            revert Errors.TermGrants_TermOutOfBounds(newTerm, _LEAST_TERM, _MOST_TERM);
        }
        (factory, term) = (newFactory, newTerm);
    }

    /// @inheritdoc IDistributor
    function deliver(ApplicationId application, address recipient, uint256 amount) external {
        address program = factory.programOf(msg.sender);
        if (program == address(0)) revert Errors.TermGrants_NotARound(msg.sender);
        address pool = IRound(msg.sender).poolAsset();
        if (pool != address(0)) revert Errors.TermGrants_PoolIsAsset(msg.sender, pool);
        if (amount == 0 || amount > _MOST_AMOUNT) revert Errors.TermGrants_AmountOutOfBounds(amount, _MOST_AMOUNT);
        address holder = IRound(msg.sender).application(application).builder;

        Grant storage grant = _grants[msg.sender][application];
        if (grant.expiresAt != 0) revert Errors.TermGrants_AlreadyDelivered(msg.sender, application);
        uint256 expiresAt = block.timestamp + term;
        (grant.holder, grant.amount) = (holder, uint104(amount));
        (grant.deliveredAt, grant.expiresAt) = (uint48(block.timestamp), uint48(expiresAt));
        Checkpoints.Trace208 storage ever = _granted[program][holder];
        ever.push(uint48(block.timestamp), ever.latest() + uint208(amount));
        emit Events.GrantDelivered(program, holder, msg.sender, application, recipient, amount, expiresAt);
    }

    /* VIEWS */

    /// @inheritdoc ITermGrants
    function grantOf(address round, ApplicationId application) external view returns (Grant memory grant) {
        return _grants[round][application];
    }

    /// @inheritdoc ITermGrants
    function grantedOf(address program, address holder) public view returns (uint256 amount) {
        return _countedAt(program, holder, block.timestamp);
    }

    /// @inheritdoc ITermGrants
    function grantedAt(address program, address holder, uint256 timestamp) external view returns (uint256 amount) {
        if (timestamp >= block.timestamp) revert Errors.TermGrants_NotYet(timestamp);
        return _countedAt(program, holder, timestamp);
    }

    function _countedAt(address program, address holder, uint256 timestamp) private view returns (uint256) {
        Checkpoints.Trace208 storage ever = _granted[program][holder];
        uint208 ended = timestamp < term ? 0 : ever.upperLookupRecent(uint48(timestamp - term));
        return ever.upperLookupRecent(uint48(timestamp)) - ended;
    }
}
