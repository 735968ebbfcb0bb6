// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IRoundKind} from "../../../../contracts/interfaces/IRoundKind.sol";
import {IVaultRound} from "../../../../contracts/interfaces/IVaultRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {VaultBase} from "./VaultBase.sol";

contract VaultConfigurationTest is VaultBase {
    string private constant KIND = "contracts/rounds/VaultRound.sol:VaultRound";

    RoundConfig private config;

    function setUp() public override {
        super.setUp();
        _setClock(START);
        config = _vaultConfig();
    }

    function _refused(bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(operator);
        program.openRound(address(implementation), config, "refused");
    }

    function test_RevertWhen_PoolIsOfAnotherAsset() public {
        config.matching.asset = address(otherToken);
        _refused(abi.encodeWithSelector(Errors.VaultRound_OtherAsset.selector, address(otherToken), address(token)));
        config.matching.asset = address(0);
        config.matching.configured = 1;
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
        _refused(abi.encodeWithSelector(Errors.VaultRound_OtherAsset.selector, address(0), address(token)));
    }

    function test_RevertWhen_SharesAreDonated() public {
        config.giving.asset = address(vault);
        _refused(abi.encodeWithSelector(Errors.VaultRound_DonatedShares.selector, address(vault)));
    }

    function test_RevertWhen_KeepingSaturation() public {
        config.matching.saturation = Saturation.Keep;
        _refused(abi.encodeWithSelector(Errors.VaultRound_KeepNotAllowed.selector));
    }

    function test_RevertWhen_ClaimsEndTooSoon() public {
        uint256 earliest = config.times.settleFrom + WAIT + 60 days;
        config.times.claimUntil = uint40(earliest - 1);
        _refused(abi.encodeWithSelector(Errors.VaultRound_TooLittleTime.selector, earliest - 1, earliest));
    }

    function test_RevertWhen_ProposalsEndTooSoon() public {
        config = _proposedConfig();
        uint256 earliest = config.times.settleFrom + WAIT + 4 days;
        config.times.proposeUntil = uint40(earliest - 1);
        config.times.fallbackAt += uint40(WAIT);
        config.times.claimUntil += uint40(WAIT);
        _refused(abi.encodeWithSelector(Errors.VaultRound_TooLittleTime.selector, earliest - 1, earliest));
    }

    function test_RevertWhen_RedeemGasIsOutOfBounds() public {
        uint256[2] memory bad = [uint256(199_999), 10_000_001];
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory reason = abi.encodeWithSelector(
                Errors.VaultRound_RedeemGasOutOfBounds.selector,
                bad[i],
                200_000,
                10_000_000
            );
            vm.expectRevert(abi.encodeWithSelector(Test_DeploymentFailed.selector, KIND, reason));
            this.deployWith(bad[i]);
        }
        assertEq(IVaultRound(this.deployWith(200_000)).redeemGas(), 200_000);
        assertEq(IVaultRound(this.deployWith(10_000_000)).redeemGas(), 10_000_000);
    }

    function deployWith(uint256 redeemGas) external returns (address) {
        return deploy(KIND, abi.encode(router, vault, WAIT, redeemGas));
    }

    function test_WhenVaultConfigurationIsGood() public {
        config.times.claimUntil = uint40(config.times.settleFrom + WAIT + 60 days);
        IVaultRound opened = IVaultRound(address(_open(config)));
        opened.checkConfiguration();
        assertEq(address(opened.vault()), address(vault));
        assertEq(opened.vaultWait(), WAIT);
        assertEq(opened.redeemGas(), REDEEM_GAS);
        assertTrue(opened.supportsInterface(type(IRoundKind).interfaceId));
        assertTrue(opened.supportsInterface(type(IVaultRound).interfaceId));
        assertTrue(opened.supportsInterface(type(IERC165).interfaceId));
        assertTrue(!opened.supportsInterface(0xffffffff));
    }
}
