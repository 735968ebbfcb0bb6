// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId, Content, Decision, Gift} from "../../../contracts/types/Applications.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeReentry
/// @notice Every call there is, with random arguments; and a token and a recipient that make one from inside a transfer.
abstract contract LifeReentry is LifeStage {
    /// Kinds of calls: below ROLES nobody without a role may, below FREE anybody may try, from GUARDED on nothing re-enters.
    uint256 internal constant CONFIRM = 8;
    uint256 internal constant FREE = 12;
    uint256 internal constant SETTLE = 16;
    uint256 internal constant GUARDED = 18;
    uint256 internal constant REST = 22;
    uint256 internal constant REFUND = 26;
    uint256 internal constant KINDS = 27;
    uint256 private constant ABSORB = 27;
    /// More than any honest call needs, and little for a module that spends all it gets.
    uint256 internal constant ENOUGH = 3_000_000;

    /// Whether the step on stage has called into the sibling.
    bool public hasCrossed;
    uint256 private _armedKind;
    bool private _isArmed;

    /// Has the transfers of this step call back: into this Round, whose guard must hold, or into the sibling.
    function _arm(uint256 seed) internal {
        if (mix(seed, 400) % 2 == 0) return;
        _isArmed = true;
        hasCrossed = mix(seed, 401) % 3 == 0;
        _armedKind = hasCrossed ? GUARDED + 6 : FREE + (mix(seed, 402) % (ABSORB - FREE + 1));
        bytes memory data = _call(_armedKind, seed);
        if (hasCrossed && mix(seed, 403) % 2 == 0) data = _call(REFUND, seed);
        address target = hasCrossed ? address(sibling) : address(round);
        _cast.token.setHook(target, data);
        _cast.other.setHook(target, data);
        _cast.reenterer.setHook(target, data);
    }

    function _disarm() internal {
        if (!_isArmed) return;
        _isArmed = false;
        bool hasSucceeded = _cast.token.succeeded() + _cast.other.succeeded() + _cast.reenterer.succeeded() != 0;
        if (!hasCrossed && _armedKind >= GUARDED) assertFalse(hasSucceeded, "re-entered");
        if (!hasCrossed && hasSucceeded && _armedKind == SETTLE) _noteSettle();
        _cast.token.setHook(address(0), "");
        _cast.other.setHook(address(0), "");
        _cast.reenterer.setHook(address(0), "");
    }

    function clearCrossing() external {
        hasCrossed = false;
    }

    function _noteSettle() internal {
        if (_c.modules.settler != address(0)) isFallback = true;
    }

    /// A call of the kind, its arguments drawn from people and applications there are, and some there are not.
    function _call(uint256 kind_, uint256 seed) internal view returns (bytes memory) {
        ApplicationId id = _id(mix(seed, 410) % 8);
        address somebody = _pick(_donors, seed, 411);
        address to = mix(seed, 412) % 2 == 0 ? somebody : _pick(_strangers, seed, 413);
        if (kind_ < FREE) return _roleCall(kind_, seed, id, to);
        if (kind_ == 12) {
            return abi.encodeCall(round.applyToRound, (Content(to, uint96(_amount(seed, 414)), 0, REASON)));
        }
        if (kind_ == 13) return abi.encodeCall(round.withdraw, ());
        if (kind_ == 14) return abi.encodeCall(round.proposeRecipient, (to));
        if (kind_ == 15) return abi.encodeCall(round.reweigh, (somebody, _ids(id)));
        if (kind_ == SETTLE) return abi.encodeCall(round.settle, (_ids(id), mix(seed, 415) % 4));
        if (kind_ == 17) return abi.encodeCall(round.prove, (id, _amount(seed, 416), new bytes32[](3)));
        if (kind_ == 18) return abi.encodeCall(round.claimDirect, (id));
        if (kind_ == 19) return abi.encodeCall(round.fund, (_amount(seed, 417), true));
        if (kind_ == 20) return abi.encodeCall(round.donate, (_gift(id, _amount(seed, 418))));
        if (kind_ == 21) return abi.encodeCall(round.recover, (_c.matching.asset));
        if (kind_ == REST) {
            address sponsor_ = _pick(_sponsors, seed, 419);
            return abi.encodeCall(round.withdrawRest, (sponsor_, mix(seed, 420) % 2 == 0 ? sponsor_ : to));
        }
        if (kind_ == 23) return abi.encodeCall(round.claim, (id));
        if (kind_ == 24) return abi.encodeCall(round.claimDonations, (id));
        if (kind_ == 25) return abi.encodeCall(round.claimMatch, (id));
        if (kind_ == REFUND) return abi.encodeCall(round.refund, (id, somebody, to));
        return abi.encodeCall(round.absorb, ());
    }

    function _roleCall(uint256 kind_, uint256 seed, ApplicationId id, address to) private view returns (bytes memory) {
        bytes28 content = round.application(id).content;
        if (kind_ == 0) return abi.encodeCall(round.extend, (uint8(mix(seed, 421))));
        if (kind_ == 1) return abi.encodeCall(round.cancel, (REASON));
        if (kind_ == 2) return abi.encodeCall(round.accept, (id, content, REASON));
        if (kind_ == 3) return abi.encodeCall(round.reject, (id, content, REASON));
        Decision memory decision = Decision(id, mix(seed, 422) % 2 == 0, content, REASON);
        if (kind_ == 4) {
            Decision[] memory decisions = new Decision[](1);
            decisions[0] = decision;
            return abi.encodeCall(round.review, (decisions));
        }
        if (kind_ == 5) return abi.encodeWithSignature("decide((uint32,bool,bytes28,bytes32),address)", decision, to);
        if (kind_ == 6) return abi.encodeCall(round.disqualify, (id, REASON));
        if (kind_ == 7) return abi.encodeCall(round.reinstate, (id, REASON));
        if (kind_ == 8) return abi.encodeCall(round.confirmRecipient, (id, to));
        if (kind_ == 9) return abi.encodeWithSignature("deliver(uint32,uint256)", id, _amount(seed, 423));
        if (kind_ == 10) return abi.encodeCall(round.settleTo, (REASON, _amount(seed, 424)));
        Gift[] memory gifts = _gift(id, 1);
        return abi.encodeCall(round.donateFor, (to, gifts));
    }
}
