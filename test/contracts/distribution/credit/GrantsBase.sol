// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICreditLimits} from "../../../../contracts/interfaces/ICreditLimits.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {IRateDiscounts} from "../../../../contracts/interfaces/IRateDiscounts.sol";
import {ApplicationId, Content} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {CreditBase} from "./CreditBase.sol";

/// @title GrantsBase
/// @notice The distributors of credit and rates, and whole Rounds that pay with them.
abstract contract GrantsBase is CreditBase {
    string internal constant _LIMITS = "contracts/distribution/CreditLimits.sol:CreditLimits";
    string internal constant _DISCOUNTS = "contracts/distribution/RateDiscounts.sol:RateDiscounts";
    uint256 internal constant TERM = 365 days;
    /// Alice is paid there.
    address internal constant PAYOUT = address(0xFA1);

    ICreditLimits internal limits;
    IRateDiscounts internal discounts;

    function _newLimits(address ledger) internal returns (ICreditLimits created) {
        created = ICreditLimits(deploy(_LIMITS, abi.encode(factory, TERM, token, ledger)));
        _trust(address(created));
    }

    function _newDiscounts(uint256 most) internal returns (IRateDiscounts created) {
        created = IRateDiscounts(deploy(_DISCOUNTS, abi.encode(factory, TERM, most)));
        _trust(address(created));
    }

    /// A whole Round without an asset, of alice alone, settled; its match is all of `amount`.
    function _settledRound(address through, uint104 amount) internal returns (ApplicationId id) {
        _reopen(_creditConfig(through, amount));
        Content memory content = _content(PAYOUT);
        id = _apply(alice, content);
        _accept(id);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _settle();
    }

    /// The same, and its match delivered.
    function _claimed(address through, uint104 amount) internal {
        ApplicationId id = _settledRound(through, amount);
        round.claimMatch(id);
    }

    /// A Round of a Program of somebody else's.
    function _hostileRound() internal returns (address hostile) {
        IProgram own = program;
        program = _program();
        hostile = address(_open(_config()));
        program = own;
    }
}
