// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {TestToken} from "./TestToken.sol";

/// @title AmoVault
/// @notice The part of ERC-4626 an AmoRecipient uses, with what can go wrong: loss, gain, pause, silence, gluttony,
/// shares that are not given, and calls from inside.
contract AmoVault is TestToken(18) {
    enum Mode {
        Good,
        Paused,
        Silent,
        Gluttonous,
        Bomb,
        Lying
    }

    TestToken public immutable asset;
    uint256 public totalShares;
    Mode public mode;
    bool public isThief;
    address public callee;
    bytes public data;
    bool public hasReentered;

    error AmoVault_Paused();

    constructor(TestToken newAsset) {
        asset = newAsset;
    }

    function setMode(Mode newMode) external {
        mode = newMode;
    }

    function setThief(bool newIsThief) external {
        isThief = newIsThief;
    }

    function setCall(address newCallee, bytes calldata newData) external {
        (callee, data) = (newCallee, newData);
    }

    /// Loses, to nowhere.
    function lose(uint256 amount) external {
        asset.transfer(address(0xdead), amount);
    }

    function deposit(uint256 amount, address receiver) external returns (uint256 shares) {
        if (mode != Mode.Good) revert AmoVault_Paused();
        shares = totalShares == 0 ? amount : (amount * totalShares) / asset.balanceOf(address(this));
        if (isThief) shares = 0;
        asset.transferFrom(msg.sender, address(this), amount);
        balanceOf[receiver] += shares;
        totalShares += shares;
        _reenter();
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 amount) {
        if (mode == Mode.Gluttonous) while (true) {}
        if (mode != Mode.Good && mode != Mode.Lying) revert AmoVault_Paused();
        amount = totalShares == 0 ? 0 : (shares * asset.balanceOf(address(this))) / totalShares;
        balanceOf[owner] -= shares;
        totalShares -= shares;
        asset.transfer(receiver, amount);
        _reenter();
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        if (mode == Mode.Silent) revert AmoVault_Paused();
        if (mode == Mode.Gluttonous) while (true) {}
        if (mode == Mode.Bomb) {
            assembly ("memory-safe") {
                revert(0x00, 100000)
            }
        }
        if (mode == Mode.Lying) return 10 * shares;
        return totalShares == 0 ? shares : (shares * asset.balanceOf(address(this))) / totalShares;
    }

    function maxWithdraw(address owner) external view returns (uint256) {
        return mode == Mode.Good ? convertToAssets(balanceOf[owner]) : 0;
    }

    function _reenter() private {
        if (callee == address(0)) return;
        (bool success, ) = callee.call(data);
        hasReentered = hasReentered || success;
    }
}

/// @title ProfitsBox
/// @notice Takes what is paid, and remembers for whom.
contract ProfitsBox {
    mapping(address builder => uint256 amount) public paidFor;

    function pay(address program, address asset, address builder, uint256 amount) external payable {
        TestToken(asset).transferFrom(msg.sender, program, amount);
        paidFor[builder] += amount;
    }
}
