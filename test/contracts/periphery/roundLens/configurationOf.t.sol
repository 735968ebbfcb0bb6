// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRoundLens} from "../../../../contracts/interfaces/IRoundLens.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";

contract ConfigurationOfTest is LifeBase {
    IRoundLens private lens;

    function setUp() public override {
        super.setUp();
        lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
    }

    function test_RevertWhen_NoSuchRound() public {
        vm.expectRevert();
        lens.configurationOf(anyone);
    }

    function test_WhenAskedAboutARound(uint256 seed) public {
        RoundConfig memory c = _config();
        c.giving.minCounted = uint96(mix(seed, 1) % UNIT);
        c.giving.maxCounted = uint96(UNIT + (mix(seed, 2) % UNIT));
        c.giving.eligibilityGas = uint32(30_000 + (mix(seed, 3) % 4_000_000));
        c.times.settleFrom += uint40(mix(seed, 4) % 10 days);
        c.times.claimUntil += uint40((mix(seed, 5) % 365 days) + 10 days);
        c.times.proposeUntil = uint40(mix(seed, 6));
        c.times.fallbackAt = uint40(mix(seed, 7));
        c.matching.capBps = uint16(1 + (mix(seed, 8) % 10_000));
        c.matching.fallbackCapBps = uint16(mix(seed, 9));
        if (seed % 2 == 0) c.matching.asset = NATIVE;
        if (seed % 3 == 0) (c.modules.distributor, c.modules.deliverGas) = (address(gate), 277_777);
        if (seed % 5 == 0) (c.modules.ledger, c.modules.calibration) = (address(gate), address(builderGate));
        c.kinds = mix(seed, 10) | 1;
        c.maxExtensionDays = uint8(mix(seed, 11) % 31);
        (c.procedure, c.metadata) = (bytes32(mix(seed, 12)), bytes32(mix(seed, 13)));
        IDonationRound round = _open(c);
        if (c.maxExtensionDays != 0) {
            vm.prank(operator);
            round.extend(1);
        }
        assertEq(abi.encode(lens.configurationOf(address(round))), abi.encode(c));
    }
}
