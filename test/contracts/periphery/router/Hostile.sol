// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {MockToken} from "../../../../contracts/mocks/MockToken.sol";
import {Gift} from "../../../../contracts/types/Applications.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

/// @title FakeRound
/// @notice What anybody may put behind a clone with a Round's configuration: it takes a gift in the way it is told to.
contract FakeRound {
    enum Manner {
        Take,
        Refuse,
        RefuseSilently,
        Burn,
        Bomb,
        CallBack
    }

    Manner public manner;
    address public target;
    bytes public data;
    bool public hasCalledBack;
    bytes public lastReason;

    error FakeRound_Refused();

    function setManner(Manner newManner) external {
        manner = newManner;
    }

    function setCall(address newTarget, bytes calldata newData) external {
        (manner, target, data) = (Manner.CallBack, newTarget, newData);
    }

    function donateFor(address, Gift[] calldata) external payable {
        if (manner == Manner.Refuse) revert FakeRound_Refused();
        if (manner == Manner.RefuseSilently) {
            assembly ("memory-safe") {
                revert(0, 0)
            }
        }
        if (manner == Manner.Burn) while (true) {}
        if (manner == Manner.Bomb) {
            assembly ("memory-safe") {
                mstore(0x40, 0)
                revert(0, 100000)
            }
        }
        if (manner == Manner.CallBack) {
            (hasCalledBack, lastReason) = target.call(data);
        }
    }
}

/// @title FakeFactory
/// @notice Clones of anything, with the configuration of a true Round.
contract FakeFactory {
    function open(address implementation, address model) external returns (FakeRound) {
        return FakeRound(Clones.cloneWithImmutableArgs(implementation, Clones.fetchCloneArgs(model)));
    }
}

/// @title WrappedCoin
/// @notice Like WETH: whatever it does not know, it takes for a deposit (D051).
contract WrappedCoin {
    uint8 public constant decimals = 18;
    mapping(address account => uint256 amount) public balanceOf;
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;

    fallback() external payable {
        balanceOf[msg.sender] += msg.value;
    }

    receive() external payable {
        balanceOf[msg.sender] += msg.value;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        allowance[from][msg.sender] -= amount;
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        return true;
    }
}

/// @title ChoosyToken
/// @notice A token that sends to everybody but one.
contract ChoosyToken is MockToken {
    address public refused;

    error ChoosyToken_Refused(address to);

    constructor() MockToken("Choosy", "CHO", 18) {}

    function refuse(address account) external {
        refused = account;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (to == refused) revert ChoosyToken_Refused(to);
        super._update(from, to, value);
    }
}
