// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ConfigurationReader} from "../../../contracts/libraries/ConfigurationReader.sol";
import {Configurations} from "../../../contracts/libraries/Configurations.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Test} from "../support/Test.sol";

/// A clone that reads itself, as a Round does.
contract SelfReader {
    function giving() external view returns (address, address, uint256, uint256, uint256) {
        return Configurations.giving();
    }

    function windows() external view returns (uint256, uint256, uint256) {
        return Configurations.windows();
    }

    function times() external view returns (uint256[8] memory all) {
        for (uint256 i = 0; i < 8; ++i) all[i] = Configurations.timeAt(i);
    }

    function namedTimes() external view returns (uint256[6] memory) {
        return
            [
                Configurations.applicationsFrom(),
                Configurations.donationsFrom(),
                Configurations.donationUntil(),
                Configurations.settleFrom(),
                Configurations.fallbackAt(),
                Configurations.claimUntil()
            ];
    }

    function matching() external view returns (address, uint256, uint256, uint256, uint256) {
        return (
            Configurations.poolAsset(),
            Configurations.configuredPool(),
            uint256(Configurations.saturation()),
            Configurations.capBps(),
            Configurations.fallbackCapBps()
        );
    }

    function modules() external view returns (address, address, address, address, uint256, address, address) {
        return (
            Configurations.builderGate(),
            Configurations.ledger(),
            Configurations.calibration(),
            Configurations.distributor(),
            Configurations.deliverGas(),
            Configurations.settler(),
            Configurations.arbiter()
        );
    }

    function others() external view returns (address, uint256, uint256, uint256, uint256) {
        return (
            Configurations.donatedAsset(),
            Configurations.eligibilityGas(),
            uint256(uint160(Configurations.program())),
            Configurations.kinds(),
            Configurations.maxExtensionDays()
        );
    }
}

/// What a clone reads of itself, against the whole as ConfigurationReader takes it (and configurationOf.t.sol compares that
/// with what was packed). Any bytes of the right length are a configuration, so that every field meets every value; the
/// saturation is a byte of its own, and one of two.
contract ConfigurationsTest is Test {
    uint256 private constant LENGTH = 407;
    uint256 private constant SATURATION = 141;

    SelfReader private implementation;

    function setUp() public {
        implementation = new SelfReader();
    }

    function test_Giving(uint256 seed) public {
        (SelfReader reader, RoundConfig memory c) = _clone(seed);
        (address asset, address gate, uint256 gas_, uint256 min, uint256 max) = reader.giving();
        assertEq(asset, c.giving.asset, "asset");
        assertEq(gate, c.giving.explorerGate, "explorerGate");
        assertEq(gas_, c.giving.eligibilityGas, "eligibilityGas");
        assertEq(min, c.giving.minCounted, "minCounted");
        assertEq(max, c.giving.maxCounted, "maxCounted");
    }

    function test_Windows(uint256 seed) public {
        (SelfReader reader, RoundConfig memory c) = _clone(seed);
        (uint256 applyFrom, uint256 applyUntil, uint256 giveFrom) = reader.windows();
        assertEq(applyFrom, c.times.applicationsFrom, "applicationsFrom");
        assertEq(applyUntil, c.times.applicationsUntil, "applicationsUntil");
        assertEq(giveFrom, c.times.donationsFrom, "donationsFrom");
    }

    function test_Times(uint256 seed) public {
        (SelfReader reader, RoundConfig memory c) = _clone(seed);
        assertEq(abi.encode(reader.times()), abi.encode(c.times), "by index");
        uint256[6] memory expected = [
            uint256(c.times.applicationsFrom),
            c.times.donationsFrom,
            c.times.donationUntil,
            c.times.settleFrom,
            c.times.fallbackAt,
            c.times.claimUntil
        ];
        assertEq(abi.encode(reader.namedTimes()), abi.encode(expected), "by name");
    }

    function test_MatchingAndModules(uint256 seed) public {
        (SelfReader reader, RoundConfig memory c) = _clone(seed);
        assertEq(_answer(address(reader), abi.encodeCall(reader.matching, ())), abi.encode(c.matching), "matching");
        assertEq(_answer(address(reader), abi.encodeCall(reader.modules, ())), abi.encode(c.modules), "modules");
    }

    function test_Others(uint256 seed) public {
        (SelfReader reader, RoundConfig memory c) = _clone(seed);
        assertEq(
            _answer(address(reader), abi.encodeCall(reader.others, ())),
            abi.encode(c.giving.asset, c.giving.eligibilityGas, c.program, c.kinds, c.maxExtensionDays)
        );
    }

    function _clone(uint256 seed) private returns (SelfReader reader, RoundConfig memory config) {
        bytes memory args = _args(seed);
        reader = SelfReader(Clones.cloneWithImmutableArgs(address(implementation), args));
        config = ConfigurationReader.unpack(args);
    }

    /// A third of all bytes are 0xff, a third 0: carries and empty fields are met as well.
    function _args(uint256 seed) private pure returns (bytes memory args) {
        args = new bytes(LENGTH);
        for (uint256 i = 0; i < LENGTH; ++i) {
            uint256 word = mix(seed, i);
            args[i] =
                word % 3 == 0
                    ? bytes1(uint8(word >> 8))
                    : word % 3 == 1
                        ? bytes1(0xff)
                        : bytes1(0);
        }
        args[SATURATION] = bytes1(uint8(mix(seed, LENGTH) % 2));
    }

    function _answer(address target, bytes memory question) private view returns (bytes memory answer) {
        (, answer) = target.staticcall(question);
    }
}
