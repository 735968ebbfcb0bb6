// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Mandate, Venue} from "../../../contracts/types/Mandates.sol";
import {IAmoRecipient} from "../../../contracts/interfaces/IAmoRecipient.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {AmoBase} from "../accounts/AmoBase.sol";
import {TestToken} from "../support/TestToken.sol";

/// An honest ERC-4626 lending vault: price by cash and what is lent, `maxWithdraw` by cash, flash loans.
contract LendingVault is TestToken(18) {
    TestToken public immutable asset;
    uint256 public totalShares;
    uint256 public lent;

    constructor(TestToken newAsset) {
        asset = newAsset;
    }

    function deposit(uint256 amount, address receiver) external returns (uint256 shares) {
        uint256 total = asset.balanceOf(address(this)) + lent;
        shares = totalShares == 0 ? amount : (amount * totalShares) / total;
        asset.transferFrom(msg.sender, address(this), amount);
        balanceOf[receiver] += shares;
        totalShares += shares;
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 amount) {
        amount = convertToAssets(shares);
        balanceOf[owner] -= shares;
        totalShares -= shares;
        asset.transfer(receiver, amount);
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return totalShares == 0 ? shares : (shares * (asset.balanceOf(address(this)) + lent)) / totalShares;
    }

    function maxWithdraw(address owner) external view returns (uint256) {
        uint256 value = convertToAssets(balanceOf[owner]);
        uint256 cash = asset.balanceOf(address(this));
        return value < cash ? value : cash;
    }

    function flash(uint256 amount) external {
        lent = amount;
        asset.transfer(msg.sender, amount);
        Borrower(msg.sender).onFlash();
        asset.transferFrom(msg.sender, address(this), amount);
        lent = 0;
    }
}

contract Borrower {
    address private _callee;
    bytes private _data;

    function run(LendingVault vault, uint256 amount, address callee, bytes calldata data) external {
        (_callee, _data) = (callee, data);
        vault.asset().approve(address(vault), amount);
        vault.flash(amount);
    }

    function onFlash() external {
        (bool success, ) = _callee.call(_data);
        require(success, "callee");
    }
}

/// Says it is worth a million times what it is.
contract LyingVault is TestToken(18) {
    TestToken public immutable asset;

    constructor(TestToken newAsset) {
        asset = newAsset;
    }

    function deposit(uint256 amount, address receiver) external returns (uint256) {
        asset.transferFrom(msg.sender, address(this), amount);
        balanceOf[receiver] += amount;
        return amount;
    }

    function convertToAssets(uint256 shares) external pure returns (uint256) {
        return shares * 1e6;
    }
}

/// @notice What a rival, or a venue that lies, could do to an account with a mandate.
contract AmoRegressionTest is AmoBase {
    Borrower private _borrower = new Borrower();

    function _one(address vault, uint16 ceilingBps) private view returns (Mandate memory m) {
        m = _mandate();
        m.venues = new Venue[](1);
        m.venues[0] = Venue({vault: vault, ceilingBps: ceilingBps, maturity: 0});
    }

    /// A rival lowers a Builder's Stamp and relief: it borrows the venue's cash for one call, in which it has the
    /// mandate checked. Nothing was lost, nothing was unavailable for longer than that call.
    function test_AFlashLoanBreaksNoMandate() public {
        LendingVault vault = new LendingVault(dollar);
        amo = _create(_one(address(vault), 10_000), "flash");
        dollar.mint(address(amo), FUNDS);
        _deploy(0, FUNDS);
        assertEq(_keptSince(), START);
        _skip(300 days);
        vm.prank(anyone);
        _borrower.run(vault, FUNDS, address(amo), abi.encodeCall(IAmoRecipient.check, ()));
        assertEq(_keptSince(), START, "a rival broke it for nothing");
        assertEq(amo.doubtedAt(), clock);
        // Whoever sees that checks it, and a second loan begins from nothing.
        amo.check();
        assertEq(amo.doubtedAt(), 0);
        _skip(1 hours);
        vm.prank(anyone);
        _borrower.run(vault, FUNDS, address(amo), abi.encodeCall(IAmoRecipient.check, ()));
        assertEq(_keptSince(), START, "nor with a second loan");
    }

    /// "A venue is trusted with what is in it, up to its ceiling, and with nothing else."
    function test_ALyingVenueRaisesNoOtherCeiling() public {
        LyingVault liar = new LyingVault(dollar);
        Mandate memory m = _mandate();
        (m.payroll, m.liquidFloor) = (0, 1);
        m.venues[1].vault = address(liar);
        m.venues[1].ceilingBps = 10_000;
        amo = _create(m, "liar");
        dollar.mint(address(amo), FUNDS);
        _deploy(1, 1e18);
        // At most 60 % may be there.
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_AboveCeiling.selector, 0, 900e18, 600e18));
        _deploy(0, 900e18);
    }

    /// 600 of 1000 are lost, ten percent is the limit; 1 in a venue that lies hides it: the mandate counts as kept.
    function test_ALyingVenueHidesNoLoss() public {
        LyingVault liar = new LyingVault(dollar);
        Mandate memory m = _mandate();
        (m.payroll, m.liquidFloor) = (0, 1);
        m.venues[1].vault = address(liar);
        m.venues[1].ceilingBps = 10_000;
        amo = _create(m, "liar");
        dollar.mint(address(amo), FUNDS);
        _deploy(0, 600e18);
        _deploy(1, 1e18);
        slow.lose(dollar.balanceOf(address(slow)));
        assertTrue(amo.isLossLimitPassed(), "one venue's lie hides another's loss");
    }
}
