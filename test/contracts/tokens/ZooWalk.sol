// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Test} from "../support/Test.sol";
import {Animal, ZooToken} from "../support/ZooToken.sol";

/// @title ZooWalk
/// @notice Walks one path of money with every animal of the zoo, and compares with a table: a row per animal, a letter
/// per path. What is not in the table fails.
///
///   W  works: what leaves one side arrives at the other
///   L  works, and less arrives: the token kept it
///   K  is left out of a cart that goes on without it, and goes through once the token has healed
///   refused, nothing has changed, and goes through once the token has healed:
///   T  Assets_ReceivedTooLittle      F  SafeERC20FailedOperation     E  the token's own error      P  Permit2's error
///   B  the token's bomb, as it is    S  Round_Short                  N  Router_NothingGiven        C  VaultRound_CannotRedeem
///   R  Router_ItemRefused
///   refused for good:
///   e  the token's own error         a  Router_AllowanceTooLow       n  nothing is opened on such a token
///   o  there is nothing to call     x  never comes to it: nothing could be put in
abstract contract ZooWalk is Test {
    struct Step {
        address caller;
        address target;
        bytes data;
    }

    /// @param amount 0 where no money moves, or not in one piece
    struct Flow {
        address from;
        address to;
        uint256 amount;
        bool isIn;
    }

    /// A new animal needs a row in every table.
    uint256 internal constant ANIMALS = 21;

    ZooToken internal zoo;

    /* WHAT A WORLD SAYS */

    /// A row per animal, in the order of the paths.
    function _table() internal pure virtual returns (string[ANIMALS] memory rows);

    function _paths() internal pure virtual returns (uint256);

    /// Opens everything on `zoo`, which is tame.
    function _inhabit() internal virtual;

    /// As `_inhabit` for a token that is refused: fails unless it is, by name.
    function _refuse() internal virtual;

    /// All that goes before the path.
    function _stage(uint256 path) internal virtual;

    function _step(uint256 path) internal view virtual returns (Step memory);

    function _flow(uint256 path) internal view virtual returns (Flow memory);

    /// Brings all money out, from wherever it is.
    function _finish(uint256 path) internal virtual;

    /// Fails if anything is left that is not the token's own doing.
    function _assertEmpty(uint256 path) internal view virtual;

    /// What our contracts have written down: unchanged by whatever is refused.
    function _books() internal view virtual returns (bytes32);

    /// While one is blocked: the others are paid.
    function _payOthers(uint256 path) internal virtual {}

    /* THE WALK */

    function _walk(uint256 path) internal {
        assertEq(uint256(type(Animal).max) + 1, ANIMALS, "animals");
        string[ANIMALS] memory rows = _table();
        for (uint256 i = 0; i < ANIMALS; ++i) {
            bytes memory row = bytes(rows[i]);
            assertEq(row.length, _paths(), _name(i, path));
            uint256 state = vm.snapshotState();
            _visit(Animal(i), path, row[path], _name(i, path));
            vm.revertToState(state);
        }
    }

    function _visit(Animal animal, uint256 path, bytes1 expected, string memory name) private {
        zoo = new ZooToken(animal);
        if (animal == Animal.NoCode) vm.etch(address(zoo), "");
        if (expected == "n") return _refuse();
        if (expected == "x") return;
        _inhabit();
        if (expected == "o") return _assertNothingThere(path, name);
        _stage(path);
        Step memory step = _step(path);
        (address them, address us) = _sides(path);
        zoo.setWild(them, us, _flow(path).isIn);
        if (animal == Animal.Reenters) _prepareToReenter(step);

        bool isDone = _take(path, step, expected, name);
        if (animal == Animal.Reenters && _flow(path).amount != 0) assertGt(zoo.tried(), 0, name);
        assertEq(zoo.succeeded(), 0, string.concat(name, " re-entered"));
        if (animal == Animal.BlocksThem && !isDone) _payOthers(path);
        zoo.tame(them, us);
        if (!isDone && !_isForGood(expected)) _take(path, step, "W", string.concat(name, " healed"));
        _finish(path);
        _assertEmpty(path);
    }

    /// A token without code: only a call that asks it for nothing could go through.
    function _assertNothingThere(uint256 path, string memory name) private {
        Step memory step = _step(path);
        assertFalse(_try(step.caller, step.target, step.data), name);
    }

    /// Once, and looks at what moved.
    function _take(uint256 path, Step memory step, bytes1 expected, string memory name) private returns (bool isDone) {
        Flow memory flow = _flow(path);
        uint256[3] memory before = _balances(flow);
        bytes32 books = _books();
        bytes memory reason;
        vm.prank(step.caller);
        (isDone, reason) = step.target.call(step.data);
        uint256[3] memory later = _balances(flow);
        if (!isDone || expected == "K") {
            if (!isDone) _assertReason(expected, reason, name);
            assertEq(_books(), books, string.concat(name, " books"));
            for (uint256 i = 0; i < 3; ++i) assertEq(later[i], before[i], string.concat(name, " balance"));
            return false;
        }
        assertTrue(expected == "W" || expected == "L", string.concat(name, " went through"));
        if (flow.amount == 0) return isDone;
        uint256 lost = before[0] - later[0];
        uint256 received = later[1] - before[1];
        assertEq(before[2] - later[2], lost - received, string.concat(name, " moved elsewhere"));
        if (expected == "W") {
            assertEq(lost, flow.amount, string.concat(name, " left"));
            assertEq(received, flow.amount, string.concat(name, " arrived"));
        } else {
            assertLe(lost, flow.amount, string.concat(name, " left"));
            assertLt(received, flow.amount, string.concat(name, " arrived in full"));
        }
    }

    function _assertReason(bytes1 expected, bytes memory reason, string memory name) private view {
        bytes4 selector = bytes4(reason);
        if (expected == "T") assertEq(selector, Errors.Assets_ReceivedTooLittle.selector, name);
        else if (expected == "F") assertEq(selector, bytes4(keccak256("SafeERC20FailedOperation(address)")), name);
        else if (expected == "E" || expected == "e") assertTrue(_isOwn(selector), name);
        else if (expected == "P") assertEq(selector, bytes4(keccak256("Error(string)")), name);
        else if (expected == "B") assertEq(reason.length, zoo.BOMB(), name);
        else if (expected == "S") assertEq(selector, Errors.Round_Short.selector, name);
        else if (expected == "N") assertEq(selector, Errors.Router_NothingGiven.selector, name);
        else if (expected == "C") assertEq(selector, Errors.VaultRound_CannotRedeem.selector, name);
        else if (expected == "R") assertEq(selector, Errors.Router_ItemRefused.selector, name);
        else if (expected == "a")
            assertEq(selector, Errors.Router_AllowanceTooLow.selector, name);
            // The table expects it to go through, or has no such letter: say with what it was refused.
        else assertEq(abi.encodePacked(expected), reason, string.concat(name, " refused"));
    }

    /// From inside a move: the same again, with money and leave to do it.
    function _prepareToReenter(Step memory step) private {
        zoo.mint(address(zoo), 1e30);
        zoo.allow(address(zoo), step.target, type(uint256).max);
        zoo.addCall(step.target, step.data);
    }

    function _sides(uint256 path) private view returns (address them, address us) {
        Flow memory flow = _flow(path);
        return flow.isIn ? (flow.from, flow.to) : (flow.to, flow.from);
    }

    function _balances(Flow memory flow) private view returns (uint256[3] memory) {
        return [zoo.balanceOf(flow.from), zoo.balanceOf(flow.to), zoo.totalSupply()];
    }

    function _isForGood(bytes1 expected) private pure returns (bool) {
        return expected == "e" || expected == "a";
    }

    function _isOwn(bytes4 selector) private pure returns (bool) {
        return selector == ZooToken.ZooToken_Refused.selector || selector == ZooToken.ZooToken_TooLittle.selector;
    }

    function _name(uint256 animal, uint256 path) private pure returns (string memory) {
        return string.concat("animal ", vm.toString(animal), " path ", vm.toString(path));
    }

    /* SHORT WORDS */

    /// Has it twice, and lets `spender` take it once: a tenth less does not matter, a quarter is too little.
    function _endow(address who, address spender, uint256 amount) internal {
        zoo.mint(who, 2 * amount);
        zoo.allow(who, spender, amount);
    }

    function _do(address caller, address target, bytes memory data) internal {
        bool isDone = _try(caller, target, data);
        assertTrue(isDone, "a step of the stage");
    }

    function _try(address caller, address target, bytes memory data) internal returns (bool isDone) {
        vm.prank(caller);
        (isDone, ) = target.call(data);
    }

    /// Nothing, or what the token itself has added.
    function _assertHolds(address account, uint256 amount) internal view {
        assertGe(zoo.balanceOf(account), amount, "too little");
        assertLe(zoo.balanceOf(account), amount + zoo.grownOf(account), "too much");
    }
}
