// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDemand} from "../../../../contracts/interfaces/IDemand.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// A Keep Round of `POOL` with a cap of a fifth.
abstract contract DemandBase is RoundBase {
    uint128 internal constant FLOOR = 1_000e18;
    uint128 internal constant CEILING = 100_000e18;
    uint16 internal constant CAP_BPS = 2_000;
    uint256 internal constant CAP = POOL / 5;

    IDemand internal demand;

    function setUp() public virtual override {
        super.setUp();
        demand = IDemand(deploy("contracts/policy/emission/Demand.sol:Demand", abi.encode(factory, FLOOR, CEILING)));
        _trust(address(calibration));
        _reopen(_demandConfig());
    }

    function _demandConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.matching.saturation = Saturation.Keep;
        c.matching.capBps = CAP_BPS;
        c.modules.calibration = address(calibration);
    }

    /// Two donors with `gift` each to alice's application: an ideal of 2 · gift. Then settled.
    function _settledWith(uint256 gift) internal returns (ApplicationId id) {
        id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        if (gift != 0) _donateTwice(id, gift);
        _toSettling();
        _settle();
    }
}
