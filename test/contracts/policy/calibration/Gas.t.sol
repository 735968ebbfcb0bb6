// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IComposedCalibration} from "../../../../contracts/interfaces/IComposedCalibration.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {CalibrationBase} from "./CalibrationBase.sol";

/// Asks, and says what it cost without the call itself.
contract Meter {
    uint256 public used;

    /// An explanation asks the same, and each part's name besides.
    function ask(IComposedCalibration calibration, address round, ApplicationId id, address builder) external {
        uint256 before = gasleft();
        calibration.explain(round, id, builder);
        used = before - gasleft();
    }
}

/// What a question costs about a Builder of five settled Rounds, all measured, with profit and a mandate. The work
/// ledger is a mock that asks each Round for its match: the real one has its own price.
contract CalibrationGasTest is CalibrationBase {
    uint256 private constant _ROUNDS = 5;
    address private _old = makeAddr("old");
    IComposedCalibration private _composed;
    Meter private _meter = new Meter();

    function setUp() public override {
        super.setUp();
        _identify(_old);
        for (uint256 i = 0; i < _ROUNDS; ++i) {
            _ask();
            ApplicationId id = _accepted(_old);
            _fund(POOL);
            _toDonations();
            _donateTwice(id, 1e18);
            _toSettling();
            _settle();
            round.claim(id);
            work.setOutcome(address(round), id, 1_000_000);
            _setClock(outcomes.finalFrom(address(round)));
            outcomes.record(address(round), new uint256[](1));
        }
        _pay(_old, HALF);
        mandates.setKeptSince(_old, 1);
        _skip(MIN_AGE);
        _composed = _composeAll();
        _ask();
    }

    function test_WhenFourPartsAndFiveRounds() public {
        _meter.ask(_composed, address(round), _id(1), _old);
        assertLt(_meter.used(), 500_000, "composed");
    }

    function test_WhenRecorded() public {
        for (uint32 i = 1; i <= BUILDERS; ++i) _result(i, 10, i);
        uint256[] memory places = _sortedPlaces(0);
        uint256 before = gasleft();
        outcomes.record(address(earlier), places);
        assertLt(before - gasleft(), 300_000, "record of eight");
    }
}
