// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Giving, Matching, Modules, RoundConfig, Saturation, Times} from "../types/Configuration.sol";

/// @notice The whole of what `Configurations.pack` wrote, for readers.
library ConfigurationReader {
    /// @dev Of a Round: the clone's own 45 bytes, and the arguments'.
    uint256 internal constant CODE_LENGTH = 45 + 407;

    function unpack(bytes memory args) internal pure returns (RoundConfig memory c) {
        Giving memory g = c.giving;
        g.asset = _address(args, 0);
        g.explorerGate = _address(args, 20);
        g.eligibilityGas = uint32(_field(args, 40, 4));
        g.minCounted = uint96(_field(args, 44, 12));
        g.maxCounted = uint96(_field(args, 56, 12));
        Times memory t = c.times;
        t.applicationsFrom = uint40(_field(args, 68, 5));
        t.applicationsUntil = uint40(_field(args, 73, 5));
        t.donationsFrom = uint40(_field(args, 78, 5));
        t.donationUntil = uint40(_field(args, 83, 5));
        t.settleFrom = uint40(_field(args, 88, 5));
        t.proposeUntil = uint40(_field(args, 93, 5));
        t.fallbackAt = uint40(_field(args, 98, 5));
        t.claimUntil = uint40(_field(args, 103, 5));
        Matching memory m = c.matching;
        m.asset = _address(args, 108);
        m.configured = uint104(_field(args, 128, 13));
        m.saturation = Saturation(_field(args, 141, 1));
        m.capBps = uint16(_field(args, 142, 2));
        m.fallbackCapBps = uint16(_field(args, 144, 2));
        Modules memory d = c.modules;
        d.builderGate = _address(args, 146);
        d.ledger = _address(args, 166);
        d.calibration = _address(args, 186);
        d.distributor = _address(args, 206);
        d.deliverGas = uint32(_field(args, 226, 4));
        d.settler = _address(args, 230);
        d.arbiter = _address(args, 250);
        c.program = _address(args, 270);
        c.kinds = _field(args, 290, 32);
        c.maxExtensionDays = uint8(_field(args, 322, 1));
        c.previousRound = _address(args, 323);
        c.procedure = bytes32(_field(args, 343, 32));
        c.metadata = bytes32(_field(args, 375, 32));
    }

    /// @return min what counts of a donation begins here; `max` 0 = without limit
    function counted(bytes memory args) internal pure returns (uint256 min, uint256 max) {
        return (_field(args, 44, 12), _field(args, 56, 12));
    }

    function arbiter(bytes memory args) internal pure returns (address) {
        return _address(args, 250);
    }

    function procedure(bytes memory args) internal pure returns (bytes32) {
        return bytes32(_field(args, 343, 32));
    }

    function _address(bytes memory args, uint256 offset) private pure returns (address) {
        return address(uint160(_field(args, offset, 20)));
    }

    function _field(bytes memory args, uint256 offset, uint256 length) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, mul(8, length)), mload(add(add(args, 0x20), offset)))
        }
    }
}
