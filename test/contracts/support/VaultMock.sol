// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

/// OpenZeppelin's vault, with what can go wrong. `offset` decimals more than its asset.
contract VaultMock is ERC4626 {
    enum Mode {
        Good,
        Paused,
        Silent, // spends all gas in views and redemptions
        Lying, // says it redeemed, and takes no shares
        Stingy // takes the shares and pays half
    }

    uint8 private immutable _offset;
    Mode public mode;
    address public callee;
    bytes public data;
    bool public hasReentered;
    bytes public refusal;

    error VaultMock_Paused();

    constructor(IERC20 asset_, uint8 offset_) ERC20("Vault", "V") ERC4626(asset_) {
        _offset = offset_;
    }

    function setMode(Mode newMode) external {
        mode = newMode;
    }

    function setCall(address newCallee, bytes calldata newData) external {
        (callee, data, hasReentered) = (newCallee, newData, false);
    }

    /// Loses, to nowhere.
    function lose(uint256 amount) external {
        IERC20(asset()).transfer(address(0xdead), amount);
    }

    function convertToAssets(uint256 shares) public view override returns (uint256) {
        if (mode == Mode.Paused) revert VaultMock_Paused();
        if (mode == Mode.Silent) while (true) {}
        return super.convertToAssets(shares);
    }

    function redeem(uint256 shares, address receiver, address owner) public override returns (uint256 assets) {
        _reenter();
        if (mode == Mode.Paused) revert VaultMock_Paused();
        if (mode == Mode.Silent) while (true) {}
        if (mode == Mode.Lying) return convertToAssets(shares);
        if (mode == Mode.Good) return super.redeem(shares, receiver, owner);
        assets = convertToAssets(shares) / 2;
        _burn(owner, shares);
        IERC20(asset()).transfer(receiver, assets);
    }

    function deposit(uint256 assets, address receiver) public override returns (uint256 shares) {
        _reenter();
        if (mode == Mode.Paused) revert VaultMock_Paused();
        if (mode != Mode.Stingy) return super.deposit(assets, receiver);
        shares = previewDeposit(assets) / 2;
        IERC20(asset()).transferFrom(msg.sender, address(this), assets);
        _mint(receiver, shares);
    }

    function _reenter() private {
        if (callee == address(0)) return;
        (hasReentered, refusal) = callee.call(data);
    }

    function _decimalsOffset() internal view override returns (uint8) {
        return _offset;
    }
}
