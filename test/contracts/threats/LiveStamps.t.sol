// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Nullifier} from "../../../contracts/types/Stamps.sol";
import {GateBase} from "../passport/gates/GateBase.sol";

/// What live Stamps could be taken for (D110, D145, D150), in a Round weighed by them.
contract LiveStampsTest is GateBase {
    uint256 private constant ADDRESSES = 20;
    Nullifier private constant PERSON = Nullifier.wrap("person");

    ApplicationId private _application;

    function setUp() public override {
        super.setUp();
        _qualify(alice);
        _application = _accepted(alice);
        _fund(POOL);
        _toDonations();
    }

    function _weight(address explorer) private view returns (uint256) {
        return round.pair(_application, explorer).weight;
    }

    /// One person's stake, split over many addresses, with the same capital given from each: nothing of it is matched.
    function test_D110_SplitStakeIsWorthNothing() public {
        for (uint256 i = 0; i < ADDRESSES; ++i) {
            stake.setCover(_donor(i), clock, clock + 300 days);
            _donate(_donor(i), _application, 1e18);
            assertEq(_weight(_donor(i)), 0);
        }
        assertEq(_demand(), 0);
        // The one address that is somebody gains by it.
        _qualify(_donor(0));
        _donate(_donor(0), _application, 1e18);
        assertEq(_weight(_donor(0)), 10_000);
    }

    /// The same for work done at one address: others of the person, sharing its record, gain nothing by it.
    function test_D145_OneRecordCountsAtOneAddress() public {
        address[3] memory addresses = [bob, carol, anyone];
        for (uint256 i = 0; i < 3; ++i) {
            _justify(addresses[i], clock - AGE, WORK);
            stake.setCover(addresses[i], clock, clock + 300 days);
        }
        _identify(carol, PERSON);
        for (uint256 i = 0; i < 3; ++i) {
            _donate(addresses[i], _application, 1e18);
            assertEq(_weight(addresses[i]), addresses[i] == carol ? 10_000 : 0);
        }
    }
}
