// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ILedger} from "../../../../contracts/interfaces/ILedger.sol";
import {IPassport} from "../../../../contracts/interfaces/IPassport.sol";
import {IPriceList} from "../../../../contracts/interfaces/IPriceList.sol";
import {IWorkLedger} from "../../../../contracts/interfaces/IWorkLedger.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Units} from "../../../../contracts/libraries/Units.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Nullifier, ProviderId, ScopeId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {LedgerPolicy, Quantity, Report, UnitId, WorkRecord, WorkState} from "../../../../contracts/types/Work.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// A Program with a Ledger, a Passport for identities and a PriceList in whose unit "receipt" items count base units. No
/// allowance and no de-minimis until a test sets them. `round` is open for applications, under the Ledger, and any
/// helper speaks of it.
abstract contract LedgerBase is RoundBase {
    uint40 internal constant GRACE = 30 days;
    uint40 internal constant JUDGE = 7 days;
    uint32 internal constant GROWTH_BPS = 15_000;
    /// What one of two equal donors gives is exactly enough.
    uint16 internal constant OBJECTION_BPS = 5_000;
    uint64 internal constant HOLDOVER = 30 days;
    uint64 internal constant TTL = 300 days;
    bytes32 internal constant DOCUMENT = "document";
    bytes32 internal constant DIGEST = "digest";
    UnitId internal constant RECEIPT = UnitId.wrap(keccak256("receipt"));
    UnitId internal constant TASK = UnitId.wrap(keccak256("task"));
    UnitId internal constant LABEL = UnitId.wrap(keccak256("label"));
    Nullifier internal constant N1 = Nullifier.wrap("nullifier 1");
    Nullifier internal constant N2 = Nullifier.wrap("nullifier 2");

    IPassport internal passport;
    IPriceList internal prices;
    IWorkLedger internal work;
    ScopeId internal scope;
    ProviderId internal human = ProviderId.wrap(keccak256("Human"));
    address internal issuer = makeAddr("issuer");
    uint256 internal key = uint256(keccak256("key"));

    function setUp() public virtual override {
        super.setUp();
        passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        scope = passport.openScope("work", HOLDOVER);
        vm.prank(issuer);
        passport.addKey(vm.addr(key));
        prices = IPriceList(deploy("contracts/work/PriceList.sol:PriceList", abi.encode(factory)));
        work = _ledger(ILedger(address(0)));
        _setPrice("receipt", 1_000_000);
        _reopen(_workConfig());
    }

    /* THE WORLD */

    function _policy() internal view returns (LedgerPolicy memory) {
        return
            LedgerPolicy({
                graceTime: GRACE,
                judgeTime: JUDGE,
                growthBps: GROWTH_BPS,
                objectionBps: OBJECTION_BPS,
                passport: passport,
                scope: scope,
                issuer: issuer,
                provider: human
            });
    }

    function _ledger(ILedger predecessor) internal returns (IWorkLedger made) {
        bytes memory arguments = abi.encode(factory, prices, predecessor, _policy());
        made = IWorkLedger(deploy("contracts/work/Ledger.sol:Ledger", arguments));
        _trust(address(made));
    }

    function _workConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.ledger = address(work);
        c.modules.arbiter = arbiter;
        c.procedure = sha256(abi.encode(DOCUMENT, _units()));
    }

    function _units() internal pure returns (UnitId[] memory units) {
        units = new UnitId[](2);
        (units[0], units[1]) = (TASK, LABEL);
    }

    /// In force when the next Round opens, `UNIT` from now.
    function _setPrice(string memory name, uint208 price) internal {
        _setPrice(address(token), name, price);
    }

    function _setPrice(address asset, string memory name, uint208 price) internal {
        vm.prank(admin);
        prices.setPrice(address(program), asset, name, price, "source");
    }

    function _setAllowances(uint208 allowance, uint208 stranger) internal {
        _setPrice("catchment:allowance", allowance);
        _setPrice("catchment:stranger-allowance", stranger);
    }

    /// The identity Stamp, from now.
    function _identify(address holder, Nullifier nullifier) internal {
        _identify(holder, nullifier, clock + TTL);
    }

    function _identify(address holder, Nullifier nullifier, uint64 expiresAt) internal {
        Stamp memory stamp = Stamp({
            holder: holder,
            provider: human,
            nullifier: nullifier,
            scope: scope,
            issuedAt: clock,
            expiresAt: expiresAt,
            keyEpoch: 1
        });
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, passport.hashStamp(stamp));
        passport.present(issuer, stamp, abi.encodePacked(r, s, v));
    }

    /// Moves an identity whose Stamp has expired: waits out the holdover.
    function _moveIdentity(Nullifier nullifier, address to) internal {
        (, uint256 freeAt) = passport.recordOf(scope, issuer, human, nullifier);
        if (clock < freeAt) _setClock(freeAt);
        _identify(to, nullifier);
    }

    /* A WHOLE ROUND */

    /// A new Round, in which `builder` alone is granted `amount`; Settled and claimed, this second.
    function _granted(address builder, uint96 amount) internal returns (ApplicationId id) {
        return _granted(_workConfig(), builder, amount);
    }

    function _granted(RoundConfig memory c, address builder, uint96 amount) internal returns (ApplicationId id) {
        _reopen(c);
        id = _accepted(builder, amount);
        _finish(id);
    }

    /// Funds, donates by bob and carol, settles and claims.
    function _finish(ApplicationId id) internal {
        if (round.poolAsset() != address(0)) _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _settle();
        round.claim(id);
    }

    /// `builder` applies in a new Round under the Ledger, and the acceptance is refused with `reason`.
    function _refused(address builder, uint96 ask, bytes memory reason) internal {
        _reopen(_workConfig());
        _refusedHere(builder, ask, reason);
    }

    function _refusedHere(address builder, uint96 ask, bytes memory reason) internal {
        ApplicationId id = _apply(builder, ask);
        bytes28 content = _hashOf(id);
        vm.expectRevert(reason);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }

    function _owes(
        address builder,
        IDonationRound where,
        uint256 owed,
        uint256 graceUntil
    ) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Ledger_Owes.selector, builder, where, owed, graceUntil);
    }

    function _aboveLimit(address builder, uint256 ask, uint256 limit) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Ledger_AskAboveLimit.selector, builder, ask, limit);
    }

    /* STEPS */

    function _report(uint256 cost) internal pure returns (Report memory report) {
        report.items = new Quantity[](1);
        report.items[0] = Quantity(RECEIPT, uint128(cost));
        report.digest = DIGEST;
    }

    function _report(uint256 cost, UnitId unit, uint128 millionths) internal pure returns (Report memory report) {
        report = _report(cost);
        report.outcomes = _outcome(unit, millionths);
        (report.document, report.units) = (DOCUMENT, _units());
    }

    function _outcome(UnitId unit, uint128 millionths) internal pure returns (Quantity[] memory outcomes) {
        outcomes = new Quantity[](1);
        outcomes[0] = Quantity(unit, millionths);
    }

    function _none() internal pure returns (Quantity[] memory) {
        return new Quantity[](0);
    }

    function _justify(ApplicationId id, uint256 cost) internal {
        _justify(id, _report(cost));
    }

    function _justify(ApplicationId id, Report memory report) internal {
        address builder = round.application(id).builder;
        vm.prank(builder);
        work.justify(address(round), id, report);
    }

    function _judge(ApplicationId id, uint256 amount) internal {
        _judge(id, amount, _none());
    }

    function _judge(ApplicationId id, uint256 amount, Quantity[] memory outcomes) internal {
        vm.prank(reviewer);
        work.judge(address(round), id, amount, outcomes, REASON);
    }

    function _rule(ApplicationId id, uint256 amount) internal {
        vm.prank(arbiter);
        work.rule(address(round), id, amount, _none(), REASON);
    }

    function _appeal(address builder, ApplicationId id) internal {
        vm.prank(builder);
        work.appeal(address(round), id, REASON);
    }

    function _respond(address donor, ApplicationId id, bool approves) internal {
        vm.prank(donor);
        work.respond(address(round), id, approves, REASON);
    }

    function _repay(address payer, ApplicationId id, uint256 amount) internal {
        address asset = round.poolAsset();
        if (asset == NATIVE) vm.deal(payer, payer.balance + amount);
        else {
            IMint(asset).mint(payer, amount);
            vm.prank(payer);
            IERC20(asset).approve(address(work), amount);
        }
        vm.prank(payer);
        work.repay{value: asset == NATIVE ? amount : 0}(address(round), id, amount);
    }

    /* READING */

    function _owed(ApplicationId id) internal view returns (uint256 owed) {
        (owed, ) = work.debtOf(address(round), id);
    }

    function _graceUntil() internal view returns (uint256) {
        return round.settledAt() + GRACE;
    }

    function _record(ApplicationId id) internal view returns (WorkRecord memory) {
        return work.recordOf(address(round), id);
    }

    function _assertState(ApplicationId id, WorkState state) internal view {
        assertEq(uint256(work.stateOf(address(round), id)), uint256(state), "state");
    }

    function _expectNothingToJudge(ApplicationId id) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingToJudge.selector, round, id));
    }

    function _expectNothingToAppeal(ApplicationId id) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NothingToAppeal.selector, round, id));
    }

    function _expectNotARound() internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
    }
}

/// What all test tokens have.
interface IMint {
    function mint(address to, uint256 amount) external;
}
