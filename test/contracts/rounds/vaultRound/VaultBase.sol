// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IVaultRound, PoolForm} from "../../../../contracts/interfaces/IVaultRound.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {VaultMock} from "../../support/VaultMock.sol";

/// A Round whose pool waits in a vault of the token; what is given is the token too. Shares have six decimals more.
abstract contract VaultBase is RoundBase {
    uint256 internal constant WAIT = 7 days;
    uint256 internal constant REDEEM_GAS = 2_000_000;
    uint256 internal constant PER_ASSET = 1e6;
    uint8 private constant OFFSET = 6;

    VaultMock internal vault;
    IVaultRound internal pooled;
    address internal other = makeAddr("other sponsor");

    function setUp() public virtual override {
        super.setUp();
        _setClock(START);
        vault = new VaultMock(IERC20(address(token)), OFFSET);
        implementation = _vaultImplementation(vault);
        _trust(address(implementation));
        _reopen(_vaultConfig());
        pooled = IVaultRound(address(round));
    }

    function _vaultImplementation(VaultMock newVault) internal returns (IDonationRound) {
        return
            IDonationRound(
                deploy("contracts/rounds/VaultRound.sol:VaultRound", abi.encode(router, newVault, WAIT, REDEEM_GAS))
            );
    }

    function _vaultConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.times.claimUntil += uint40(WAIT);
    }

    function _fundAs(address holder, uint256 amount) internal {
        _give(address(token), holder, amount);
        vm.prank(holder);
        round.fund(amount, false);
    }

    /// The vault earns.
    function _earn(uint256 amount) internal {
        token.mint(address(vault), amount);
    }

    /// One Builder, `POOL` in the vault, two donors; at settleFrom.
    function _ready() internal returns (ApplicationId) {
        return _oneToSettle();
    }

    function _fixAsShares() internal {
        vault.setMode(VaultMock.Mode.Paused);
        _skip(WAIT);
        pooled.fixPool();
        vault.setMode(VaultMock.Mode.Good);
    }

    function _form() internal view returns (PoolForm form) {
        (form, , ) = pooled.poolForm();
    }

    function _shares() internal view returns (uint256) {
        return vault.balanceOf(address(round));
    }

    function _assertForm(PoolForm form) internal view {
        assertEq(uint256(_form()), uint256(form), "form");
    }
}
