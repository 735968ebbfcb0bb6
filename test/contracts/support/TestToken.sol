// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title TestToken
/// @notice A plain ERC-20; the hostile ones below change one thing each.
contract TestToken {
    uint8 public immutable decimals;
    mapping(address account => uint256 amount) public balanceOf;
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;

    error TestToken_TooLittle(address owner, uint256 has, uint256 needed);

    constructor(uint8 newDecimals) {
        decimals = newDecimals;
    }

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external virtual returns (bool) {
        _move(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external virtual returns (bool) {
        _spend(from, amount);
        _move(from, to, amount);
        return true;
    }

    function _spend(address from, uint256 amount) internal {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed < amount) revert TestToken_TooLittle(from, allowed, amount);
        if (allowed != type(uint256).max) allowance[from][msg.sender] = allowed - amount;
    }

    function _move(address from, address to, uint256 amount) internal virtual {
        if (balanceOf[from] < amount) revert TestToken_TooLittle(from, balanceOf[from], amount);
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Keeps 1 % of every transfer while `isTaking` (D045).
contract FeeToken is TestToken(18) {
    bool public isTaking = true;

    function setTaking(bool newIsTaking) external {
        isTaking = newIsTaking;
    }

    function _move(address from, address to, uint256 amount) internal override {
        super._move(from, to, amount);
        if (isTaking) balanceOf[to] -= amount / 100;
    }
}

/// @notice Moves only what is there when asked for the largest number, like cUSDCv3 (D046).
contract ShortToken is TestToken(6) {
    function _move(address from, address to, uint256 amount) internal override {
        super._move(from, to, balanceOf[from] < amount ? balanceOf[from] : amount);
    }
}

/// @notice Says false and moves nothing while `isBroken` (D049).
contract FalseToken is TestToken(18) {
    bool public isBroken;

    function setBroken(bool newIsBroken) external {
        isBroken = newIsBroken;
    }

    function transfer(address to, uint256 amount) external override returns (bool) {
        if (isBroken) return false;
        _move(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external override returns (bool) {
        if (isBroken) return false;
        _spend(from, amount);
        _move(from, to, amount);
        return true;
    }
}

/// @notice Returns nothing, and refuses zero amounts, transfers to itself and blocked accounts, like USDT and its kind
/// (D049, D054).
contract MuteToken {
    uint8 public constant decimals = 6;
    mapping(address account => uint256 amount) public balanceOf;
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;
    mapping(address account => bool isBlocked) public isBlocked;

    error MuteToken_Refused(address from, address to, uint256 amount);

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function setBlocked(address account, bool newIsBlocked) external {
        isBlocked[account] = newIsBlocked;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        if (amount == 0 || from == to || isBlocked[from] || isBlocked[to]) revert MuteToken_Refused(from, to, amount);
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Calls `target` before and after each move, as hooks of ERC-777 and ERC-1363 may (D048).
contract HookToken is TestToken(18) {
    address public target;
    bytes public data;
    uint256 public tried;
    uint256 public succeeded;
    bytes public lastReason;

    function setHook(address newTarget, bytes calldata newData) external {
        (target, data, tried, succeeded) = (newTarget, newData, 0, 0);
    }

    function _move(address from, address to, uint256 amount) internal override {
        _hook();
        super._move(from, to, amount);
        _hook();
    }

    function _hook() private {
        if (target == address(0)) return;
        ++tried;
        (bool success, bytes memory reason) = target.call(data);
        if (success) ++succeeded;
        else lastReason = reason;
    }
}
