// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Phase, ProgramParameters} from "../../../contracts/types/Configuration.sol";
import {LifeReentry} from "./LifeReentry.sol";

/// @title LifeHostility
/// @notice Strangers, donors, Builders and sponsors call every function there is with random arguments, at any time, with any
/// amount of gas; and try the Program.
abstract contract LifeHostility is LifeReentry {
    function attack(uint256 seed) external watched {
        address caller = _attacker(seed);
        if (mix(seed, 1) % 6 == 0) return _attackProgram(seed, caller);
        if (mix(seed, 1) % 6 == 1) return _attackFromInside(seed);
        uint256 kind_ = mix(seed, 2) % KINDS;
        // What a thief would try first.
        if (_phase() >= Phase.Settling && mix(seed, 1) % 6 > 3) kind_ = mix(seed, 2) % 2 == 0 ? REST : REFUND;
        bytes memory data = _call(kind_, seed);
        uint256 gas = mix(seed, 3) % 3 == 0 ? 20_000 + (mix(seed, 4) % 300_000) : ENOUGH;
        vm.prank(caller);
        (bool isDone, ) = address(round).call{gas: gas}(data);
        if (!isDone) return;
        assertTrue(kind_ >= FREE, "without the role");
        if (kind_ == SETTLE) _noteSettle();
        if (kind_ == REST) _checkOwner(data, caller, 0);
        if (kind_ == REFUND) _checkOwner(data, caller, 1);
    }

    /// From settleFrom on no role changes anything but a payout address.
    function _attackFromInside(uint256 seed) private {
        if (_phase() < Phase.Settling) return;
        address[4] memory people = [_admin(), operator, reviewer, arbiter];
        bytes memory data = _call(mix(seed, 2) % CONFIRM, seed);
        vm.prank(people[mix(seed, 9) % people.length]);
        (bool isDone, ) = address(round).call(data);
        if (bytes4(data) != round.review.selector) assertFalse(isDone, "too late for a role");
    }

    function _attacker(uint256 seed) private view returns (address) {
        uint256 what = mix(seed, 5) % 4;
        if (what == 0) return _pick(_strangers, seed, 6);
        if (what == 1) return _pick(_donors, seed, 6);
        if (what == 2) return _pick(_builders, seed, 6);
        return _sponsors[mix(seed, 6) % 5];
    }

    /// Money that went home went to its owner, or where its owner said.
    /// @param index which argument is the owner; the next one is the receiver
    function _checkOwner(bytes memory data, address caller, uint256 index) private pure {
        address owner;
        address to;
        assembly ("memory-safe") {
            owner := mload(add(add(data, 0x24), mul(index, 0x20)))
            to := mload(add(add(data, 0x44), mul(index, 0x20)))
        }
        assertTrue(caller == owner || to == owner, "not the owner's way");
    }

    function _attackProgram(uint256 seed, address caller) private {
        bytes[9] memory calls = [
            abi.encodeCall(program.offerAdmin, (caller)),
            abi.encodeCall(program.acceptAdmin, ()),
            abi.encodeCall(program.grantRole, (Roles.ADMIN, caller)),
            abi.encodeCall(program.grantRole, (Roles.TREASURER, caller)),
            abi.encodeCall(program.revokeRole, (Roles.ADMIN, _admin())),
            abi.encodeCall(program.setTrusted, (address(_cast.settler), false)),
            abi.encodeCall(program.openRound, (kind, _c, REASON)),
            abi.encodeCall(program.fundRound, (address(round), 1)),
            abi.encodeCall(program.initialize, (_none(caller)))
        ];
        bytes memory data = calls[mix(seed, 7) % calls.length];
        vm.prank(caller);
        (bool isDone, ) = address(program).call(data);
        assertFalse(isDone, "the Program obeyed a stranger");
    }

    function _none(address caller) private pure returns (ProgramParameters memory p) {
        p.admin = caller;
    }
}
