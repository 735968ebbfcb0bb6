// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {IPriceList} from "../../../contracts/interfaces/IPriceList.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Nullifier, Record, Stamp} from "../../../contracts/types/Stamps.sol";
import {WorldStakes} from "./WorldStakes.sol";

/// Who somebody is: identities that begin, expire, move and are revoked; roles that come and go; gates that fail.
abstract contract WorldPersons is WorldStakes {
    uint256 internal constant NULLIFIERS = 7;

    function _identifySome(uint256 seed) internal {
        if (seed % 24 == 0) return _revokeSome(mix(seed, 1));
        Nullifier nullifier = _nullifier(mix(seed, 2) % NULLIFIERS);
        (Record memory record, uint256 freeAt) = passport.recordOf(scope, issuer, human, nullifier);
        address to = record.holder;
        if (to == address(0)) to = _people[mix(seed, 2) % NULLIFIERS];
        if (mix(seed, 3) % 4 == 0) to = _someone(mix(seed, 4));
        if (!_present(to, nullifier, uint64(clock + 10 days + (mix(seed, 5) % 90 days)))) return;
        if (to != record.holder) assertGe(clock, freeAt, "a nullifier has moved too early");
        (record, ) = passport.recordOf(scope, issuer, human, nullifier);
        assertEq(record.holder, to, "holder");
    }

    function _present(address holder, Nullifier nullifier, uint64 expiresAt) internal returns (bool) {
        Stamp memory stamp = Stamp(holder, human, nullifier, scope, uint64(clock), expiresAt, 1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, passport.hashStamp(stamp));
        bytes memory call = abi.encodeCall(IPassport.present, (issuer, stamp, abi.encodePacked(r, s, v)));
        return _try(anyone, address(passport), call);
    }

    function _nullifier(uint256 index) internal pure returns (Nullifier) {
        return Nullifier.wrap(bytes32(index + 1));
    }

    function _revokeSome(uint256 seed) private {
        bytes memory call = abi.encodeCall(IPassport.revokeNullifier, (scope, human, _nullifier(seed % NULLIFIERS)));
        _try(issuer, address(passport), call);
    }

    /// Roles change hands; the last admin stays; prices change for later Rounds.
    function _govern(uint256 seed) internal {
        uint256 kind = seed % 5;
        address target = address(program);
        bytes32 role = [Roles.REVIEWER, Roles.OPERATOR, Roles.TREASURER, Roles.SLASHER][mix(seed, 1) % 4];
        if (kind == 0) {
            address holder = program.getRoleMember(role, 0);
            assertTrue(_try(admin, target, abi.encodeCall(IAccessControl.revokeRole, (role, holder))), "revoked");
            assertTrue(_try(admin, target, abi.encodeCall(IAccessControl.grantRole, (role, holder))), "granted");
        } else if (kind == 1) {
            assertFalse(_try(admin, target, abi.encodeCall(IAccessControl.renounceRole, (Roles.ADMIN, admin))), "left");
        } else if (kind == 2) {
            assertFalse(_try(admin, target, abi.encodeCall(IAccessControl.revokeRole, (Roles.ADMIN, admin))), "out");
        } else if (kind == 3) {
            uint208 price = uint208(1e15 + (mix(seed, 2) % 1e15));
            bytes memory call = abi.encodeCall(IPriceList.setPrice, (target, address(token), "hour", price, "source"));
            assertTrue(_try(admin, address(prices), call), "priced");
        } else {
            bool isTrusted = program.isTrusted(address(work));
            assertTrue(_try(admin, target, abi.encodeCall(program.setTrusted, (address(work), !isTrusted))), "trust");
            assertTrue(_try(admin, target, abi.encodeCall(program.setTrusted, (address(work), true))), "trusted");
        }
    }

    /// A part of the gate fails: donations go on, and no weight that was recorded changes.
    function _failing(uint256 seed) internal {
        address[3] memory modules = [address(stakes), address(passport), address(standing)];
        uint16[] memory before = _weights();
        vm.mockCallRevert(modules[seed % 3], abi.encodeWithSelector(_questions()[seed % 3]), "");
        for (uint256 i = 0; i < 2; ++i) {
            _giveSome(mix(seed, 10 + i));
            ApplicationId[] memory ids = new ApplicationId[](1);
            ids[0] = _any(mix(seed, 20 + i));
            vm.prank(anyone);
            (bool isDone, ) = address(round).call(
                abi.encodeCall(round.reweigh, (_donor(mix(seed, 30 + i) % DONORS), ids))
            );
            assertFalse(isDone, "weighed by a failing gate");
        }
        uint16[] memory later = _weights();
        for (uint256 i = 0; i < before.length; ++i) assertGe(later[i], before[i], "a failing module");
        vm.clearMockedCalls();
    }

    function _questions() private view returns (bytes4[3] memory) {
        return [stakes.stakedAt.selector, passport.heldAt.selector, standing.donorAt.selector];
    }

    function _weights() private view returns (uint16[] memory weights) {
        uint256 count = round.applicationCount();
        weights = new uint16[](count * DONORS);
        for (uint256 i = 0; i < weights.length; ++i) {
            weights[i] = round.pair(_id(uint32(1 + i / DONORS)), _donor(i % DONORS)).weight;
        }
    }
}
