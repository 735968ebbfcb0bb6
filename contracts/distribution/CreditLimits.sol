// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLimits} from "../interfaces/ICreditLimits.sol";
import {ICreditSource} from "../interfaces/ICreditSource.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {Errors} from "../libraries/Errors.sol";
import {TermGrants} from "./TermGrants.sol";

/// @title CreditLimits
/// @notice See ICreditLimits. One per asset, term and ledger, for all Programs of a factory.
contract CreditLimits is ICreditLimits, TermGrants {
    address public immutable asset;
    ILedger public immutable ledger;

    constructor(
        IProgramFactory newFactory,
        uint256 newTerm,
        address newAsset,
        ILedger newLedger
    ) TermGrants(newFactory, newTerm) {
        if (newAsset.code.length == 0) revert Errors.TermGrants_NoCode(newAsset);
        if (address(newLedger) != address(0) && address(newLedger).code.length == 0) {
            revert Errors.TermGrants_NoCode(address(newLedger));
        }
        (asset, ledger) = (newAsset, newLedger);
    }

    /// @inheritdoc ICreditSource
    function limitOf(address program, address holder) external view returns (uint256 limit) {
        limit = grantedOf(program, holder);
        if (limit == 0 || address(ledger) == address(0)) return limit;
        (address owedIn, , ) = ledger.refusalOf(program, holder);
        if (owedIn != address(0)) return 0;
    }
}
