// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IComposedCalibration} from "../../../contracts/interfaces/IComposedCalibration.sol";
import {IOutcomePerMoney} from "../../../contracts/interfaces/IOutcomePerMoney.sol";
import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {IPriceList} from "../../../contracts/interfaces/IPriceList.sol";
import {IProfits} from "../../../contracts/interfaces/IProfits.sol";
import {IScorer} from "../../../contracts/interfaces/IScorer.sol";
import {IStakes} from "../../../contracts/interfaces/IStakes.sol";
import {IStanding} from "../../../contracts/interfaces/IStanding.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {CalibrationPart, ProfitTerms} from "../../../contracts/types/Calibration.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Curve, ProviderId, Row, ScopeId} from "../../../contracts/types/Stamps.sol";
import {LedgerPolicy, UnitId} from "../../../contracts/types/Work.sol";
import {RoundBase} from "../support/RoundBase.sol";

/// One Program with everything real: Passport, Scorers with live rows, PriceList, Ledger, Standing, Stakes, Profits, a
/// composed calibration. Nothing of it is a mock; RoundBase's are not named by any Round here.
abstract contract WorldBase is RoundBase {
    uint32 internal constant ASKED_GAS = 2_000_000;
    uint32 internal constant PART_GAS = 500_000;
    uint40 internal constant GRACE = 14 days;
    uint40 internal constant JUDGE = 3 days;
    uint64 internal constant HOLDOVER = 30 days;
    uint208 internal constant ALLOWANCE = 300e18;
    uint208 internal constant STRANGER = 50e18;
    uint256 internal constant UNBONDING = 14 days;
    uint256 internal constant STAKE = 10e18;
    bytes32 internal constant DOCUMENT = "document";
    UnitId internal constant RECEIPT = UnitId.wrap(keccak256("receipt"));
    UnitId internal constant TASK = UnitId.wrap(keccak256("task"));

    IPassport internal passport;
    IPriceList internal prices;
    IWorkLedger internal work;
    IStanding internal standing;
    IStakes internal stakes;
    IProfits internal profits;
    IOutcomePerMoney internal outcome;
    IComposedCalibration internal composed;
    IScorer internal donorGate;
    IScorer internal openGate;
    ScopeId internal scope;
    ProviderId internal human = ProviderId.wrap(bytes32(uint256(1)));
    address internal issuer = makeAddr("issuer");
    uint256 internal key = uint256(keccak256("key"));
    address internal slasher = makeAddr("slasher");
    address internal otherSlasher = makeAddr("other slasher");

    function setUp() public virtual override {
        super.setUp();
        passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        scope = passport.openScope("world", HOLDOVER);
        vm.prank(issuer);
        passport.addKey(vm.addr(key));
        prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
        LedgerPolicy memory policy = LedgerPolicy({
            graceTime: GRACE,
            judgeTime: JUDGE,
            growthBps: 15_000,
            objectionBps: 3_000,
            passport: passport,
            scope: scope,
            issuer: issuer,
            provider: human
        });
        work = IWorkLedger(deploy("contracts/work/Ledger.sol:Ledger", abi.encode(factory, prices, address(0), policy)));
        standing = IStanding(deploy("contracts/stake/Standing.sol:Standing", abi.encode(work)));
        bytes memory terms = abi.encode(factory, token, UNBONDING, 3 days, 7 days, 5_000, 4 * STAKE);
        stakes = IStakes(deploy("contracts/stake/Stakes.sol:Stakes", terms));
        profits = IProfits(deploy("contracts/policy/Profits.sol:Profits", abi.encode(factory)));
        _makeCalibration();
        _makeGates();
        vm.startPrank(admin);
        program.setTrusted(address(work), true);
        program.setTrusted(address(composed), true);
        program.setTrusted(address(donorGate), true);
        program.setTrusted(address(openGate), true);
        program.grantRole(Roles.SLASHER, slasher);
        program.grantRole(Roles.SLASHER, otherSlasher);
        prices.setPrice(address(program), address(token), "receipt", 1_000_000, "source");
        prices.setPrice(address(program), address(token), "catchment:allowance", ALLOWANCE, "source");
        prices.setPrice(address(program), address(token), "catchment:stranger-allowance", STRANGER, "source");
        prices.setPrice(address(program), address(token), "catchment:de-minimis", 1e15, "source");
        vm.stopPrank();
    }

    /// A Round of the Program from now; the previous one is linked.
    function _worldConfig(uint40 window, address previous) internal view returns (RoundConfig memory c) {
        c = _config(window);
        (c.modules.builderGate, c.giving.explorerGate) = (address(openGate), address(donorGate));
        c.giving.eligibilityGas = ASKED_GAS;
        (c.modules.ledger, c.modules.calibration) = (address(work), address(composed));
        (c.modules.arbiter, c.previousRound) = (arbiter, previous);
        c.procedure = sha256(abi.encode(DOCUMENT, _units()));
    }

    function _units() internal pure returns (UnitId[] memory units) {
        units = new UnitId[](1);
        units[0] = TASK;
    }

    function _makeCalibration() private {
        bytes memory sized = abi.encode(work, token, uint128(200e18), uint16(3_000));
        address received = deploy("contracts/policy/calibration/FundingReceived.sol:FundingReceived", sized);
        bytes memory measured = abi.encode(work, TASK, uint16(4_000));
        string memory name = "contracts/policy/calibration/OutcomePerMoney.sol:OutcomePerMoney";
        outcome = IOutcomePerMoney(deploy(name, measured));
        ProfitTerms memory terms = ProfitTerms(address(token), 1_000, 8_000, 1 days, 1e18);
        bytes memory shared = abi.encode(profits, work, terms);
        address relief = deploy("contracts/policy/calibration/ProfitPaid.sol:ProfitPaid", shared);
        CalibrationPart[] memory discounts = new CalibrationPart[](2);
        discounts[0] = CalibrationPart(received, PART_GAS);
        discounts[1] = CalibrationPart(address(outcome), PART_GAS);
        CalibrationPart[] memory reliefs = new CalibrationPart[](1);
        reliefs[0] = CalibrationPart(relief, PART_GAS);
        bytes memory parts = abi.encode(discounts, reliefs);
        composed = IComposedCalibration(deploy("contracts/policy/calibration/Calibration.sol:Calibration", parts));
        assertLe(composed.gasNeeded(), ASKED_GAS, "gas of the calibration");
    }

    /// Explorers: half a voice with an identity, more with a stake, standing, work. Builders: everybody may apply, and
    /// the live rows are asked all the same.
    function _makeGates() private {
        bytes memory staked = abi.encode(stakes, program, STAKE, 10 days);
        bytes memory given = abi.encode(standing, program, token, uint16(5_000), uint104(1e18), uint40(1 days));
        bytes memory done = abi.encode(work, program, token, STAKE, 5_000, 1 days);
        Row[] memory rows = new Row[](4);
        rows[0] = Row(issuer, 110_000, human);
        string memory folder = "contracts/passport/providers/";
        rows[1] = _row(2, string.concat(folder, "StakeStamp.sol:StakeStamp"), staked);
        rows[2] = _row(3, string.concat(folder, "EffectiveDonor.sol:EffectiveDonor"), given);
        rows[3] = _row(4, string.concat(folder, "JustifiedWork.sol:JustifiedWork"), done);
        donorGate = _scorer(rows, Curve({low: 110_000, high: 210_000, lowBps: 5_000, highBps: 10_000}));
        Row[] memory few = new Row[](2);
        (few[0], few[1]) = (rows[0], rows[3]);
        openGate = _scorer(few, Curve({low: 0, high: 160_000, lowBps: 9_000, highBps: 10_000}));
    }

    function _row(uint256 name, string memory artifact, bytes memory arguments) private returns (Row memory) {
        return Row(deploy(artifact, arguments), 50_000, ProviderId.wrap(bytes32(name)));
    }

    function _scorer(Row[] memory rows, Curve memory curve) private returns (IScorer) {
        return IScorer(deploy("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, curve)));
    }
}
