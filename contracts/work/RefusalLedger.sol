// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ILedger} from "../interfaces/ILedger.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {Errors} from "../libraries/Errors.sol";
import {ApplicationId} from "../types/Applications.sol";

/// @title RefusalLedger
/// @notice Refuses whom another ledger refuses, and keeps no record of its own. For Rounds whose matches are not owed
/// for, such as those of Milestones: what is held until it is earned begins no debt, and who owes elsewhere in the
/// Program is not accepted all the same.
/// @dev Trust and assumptions
/// - It is as good as the ledger it asks, for good. If that one fails, nobody is accepted in its Rounds.
/// - What a Builder is granted in its Rounds raises no ask limit and counts in no record; nor is its ask bounded by one.
/// - A Program gives nothing up by trusting it: it has no owner and no state.
contract RefusalLedger is ILedger {
    IProgramFactory public immutable factory;
    /// @inheritdoc ILedger
    ILedger public immutable predecessor;

    /// @param newPredecessor whose refusals it repeats
    constructor(IProgramFactory newFactory, ILedger newPredecessor) {
        if (address(newPredecessor).code.length == 0) revert Errors.RefusalLedger_NoCode(address(newPredecessor));
        (factory, predecessor) = (newFactory, newPredecessor);
    }

    /// @inheritdoc ILedger
    /// @dev Nothing to write. Reverts Ledger_NotARound, Ledger_Owes, and what the other ledger reverts with.
    function onAccepted(ApplicationId, address builder, uint256) external view {
        address program = factory.programOf(msg.sender);
        if (program == address(0)) revert Errors.Ledger_NotARound(msg.sender);
        (address round, uint256 owed, uint256 graceUntil) = predecessor.refusalOf(program, builder);
        if (round == address(0)) return;
        revert Errors.Ledger_Owes({builder: builder, round: round, owed: owed, graceUntil: graceUntil});
    }

    /// @inheritdoc ILedger
    function refusalOf(
        address program,
        address builder
    ) external view returns (address round, uint256 owed, uint256 graceUntil) {
        return predecessor.refusalOf(program, builder);
    }
}
