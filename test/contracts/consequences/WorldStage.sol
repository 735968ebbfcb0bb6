// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {KnownErrors} from "./KnownErrors.sol";
import {WorldBase} from "./WorldBase.sol";

/// Who there is, and the one way anybody calls anything: what fails fails with an error of ours, and changes nothing.
abstract contract WorldStage is WorldBase {
    uint256 internal constant BUILDERS = 4;
    uint256 internal constant DONORS = 5;
    uint256 internal constant ROUNDS = 3;

    IDonationRound[] internal _rounds;
    /// Builders first, then donors, then the sponsor.
    address[] internal _people;
    mapping(bytes4 selector => uint256 count) public done;
    mapping(bytes4 selector => uint256 count) public refused;

    constructor() {
        setUp();
        for (uint256 i = 0; i < BUILDERS; ++i) _people.push(_builder(i));
        for (uint256 i = 0; i < DONORS; ++i) _people.push(_donor(i));
        _people.push(sponsor);
    }

    function _someone(uint256 seed) internal view returns (address) {
        return _people[seed % _people.length];
    }

    /// An application of `round`, of any status; 0 if there is none.
    function _any(uint256 seed) internal view returns (ApplicationId) {
        uint256 count = round.applicationCount();
        return _id(count == 0 ? 0 : uint32(1 + (seed % count)));
    }

    /// One of the given status, if there is one.
    function _of(Status status, uint256 seed) internal view returns (ApplicationId id) {
        uint256 count = round.applicationCount();
        for (uint256 i = 0; i < count; ++i) {
            id = _id(uint32(1 + (((seed % count) + i) % count)));
            if (round.application(id).status == status) return id;
        }
    }

    function _endow(address who, address spender, uint256 amount) internal {
        token.mint(who, amount);
        vm.prank(who);
        token.approve(spender, type(uint256).max);
    }

    /// Tokens endowed and not spent stay with people: the checks count only what contracts of ours hold.
    function _try(address who, address target, bytes memory data) internal returns (bool isDone) {
        bytes32 before = _print();
        vm.prank(who);
        bytes memory answer;
        (isDone, answer) = target.call(data);
        if (isDone) {
            ++done[bytes4(data)];
            return true;
        }
        ++refused[bytes4(data)];
        assertTrue(answer.length >= 4, "failed without an error");
        if (!KnownErrors.isKnown(bytes4(answer))) revert Test_NotEqualBytes("unknown error", data, answer);
        assertEq(_print(), before, "a failed call changed something");
    }

    /// Where all the money is, and what the Rounds say of it.
    function _print() internal view returns (bytes32 print) {
        for (uint256 i = 0; i < _rounds.length; ++i) {
            (uint256 pool, uint256 demand, uint256 escrow, uint256 paid, uint256 released) = _rounds[i].totals();
            print = keccak256(abi.encode(print, pool, demand, escrow, paid, released, _balance(address(_rounds[i]))));
        }
        return keccak256(abi.encode(print, stakes.owed(), _balance(address(stakes)), _balance(address(program))));
    }

    function _balance(address holder) internal view returns (uint256) {
        return IERC20(address(token)).balanceOf(holder);
    }
}
