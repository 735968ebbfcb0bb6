// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Application, ApplicationId, Content, Gift, Status} from "../../../contracts/types/Applications.sol";
import {
    Bounds,
    Giving,
    Matching,
    Modules,
    Phase,
    ProgramParameters,
    RoundConfig,
    Saturation,
    Times
} from "../../../contracts/types/Configuration.sol";
import {MockCalibration, MockDistributor, MockGate, MockLedger, MockSettler} from "./RoundMocks.sol";
import {Test} from "./Test.sol";

/// What `contracts/mocks/MockToken.sol` adds to an ERC-20.
interface IMintable is IERC20 {
    function mint(address to, uint256 amount) external;
}

/// A Program with one person per role, one mock of each module, and an open DonationRound in one token with the simplest
/// configuration: no settler, ledger, calibration or distributor, ScaleUp, no cap. A test that wants another Round opens
/// it: `_open(config)` after changing `_config()`. Begins at `applicationsFrom`.
///
/// `clock` is our own now: the optimiser may move `block.timestamp` over a `vm.warp`.
abstract contract RoundBase is Test {
    uint40 internal constant START = 1_767_225_600;
    /// Length of a window, seconds.
    uint40 internal constant UNIT = 7 days;
    address internal constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    uint32 internal constant ELIGIBILITY_GAS = 100_000;
    uint32 internal constant DELIVER_GAS = 300_000;
    bytes32 internal constant REASON = "reason";
    uint104 internal constant POOL = 10_000e18;
    uint8 internal constant MAX_EXTENSION_DAYS = 20;

    IProgramFactory internal factory;
    IProgram internal program;
    IDonationRound internal implementation;
    IDonationRound internal round;
    IMintable internal token;
    IMintable internal otherToken;
    MockGate internal builderGate;
    MockGate internal explorerGate;
    MockCalibration internal calibration;
    MockLedger internal ledger;
    MockDistributor internal distributor;
    MockSettler internal settler;

    uint40 internal clock;
    uint256 private _salts;

    address internal admin = makeAddr("admin");
    address internal operator = makeAddr("operator");
    address internal reviewer = makeAddr("reviewer");
    address internal treasurer = makeAddr("treasurer");
    address internal arbiter = makeAddr("arbiter");
    address internal router = makeAddr("router");
    address internal sponsor = makeAddr("sponsor");
    address internal anyone = makeAddr("anyone");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal carol = makeAddr("carol");

    function setUp() public virtual {
        _setClock(START);
        factory = IProgramFactory(deploy("contracts/ProgramFactory.sol:ProgramFactory", ""));
        implementation = IDonationRound(deploy("contracts/rounds/DonationRound.sol:DonationRound", abi.encode(router)));
        token = _token("Dollar", 18);
        otherToken = _token("Other", 6);
        (builderGate, explorerGate) = (new MockGate(), new MockGate());
        (calibration, ledger) = (new MockCalibration(), new MockLedger());
        (distributor, settler) = (new MockDistributor(), new MockSettler());
        program = _program();
        round = _open(_config());
        _setClock(round.times().applicationsFrom);
    }

    /* PROGRAM */

    function _token(string memory name, uint8 decimals) internal returns (IMintable) {
        return IMintable(deploy("contracts/mocks/MockToken.sol:MockToken", abi.encode(name, "T", decimals)));
    }

    function _program() internal returns (IProgram) {
        ProgramParameters memory p;
        p.metadata = "program";
        p.admin = admin;
        p.operators = _list(operator);
        p.reviewers = _list(reviewer);
        p.treasurers = _list(treasurer);
        p.trusted = new address[](7);
        p.trusted[0] = address(implementation);
        p.trusted[1] = address(builderGate);
        p.trusted[2] = address(explorerGate);
        p.trusted[3] = address(calibration);
        p.trusted[4] = address(ledger);
        p.trusted[5] = address(distributor);
        p.trusted[6] = address(settler);
        p.bounds = Bounds({minApplicationTime: 1, minDonationTime: 1, minReviewTime: 2 days, maxCapBps: 10_000});
        return IProgram(factory.createProgram(p, bytes32(++_salts)));
    }

    function _trust(address module) internal {
        vm.prank(admin);
        program.setTrusted(module, true);
    }

    /* CONFIGURATION */

    /// The simplest one, from now.
    function _config() internal view returns (RoundConfig memory) {
        return _config(UNIT);
    }

    /// Applications during [1, 3) windows from now, donations during [2, 5), review until 6 windows or two days later.
    function _config(uint40 window) internal view returns (RoundConfig memory c) {
        c.program = address(program);
        c.giving = Giving({
            asset: address(token),
            explorerGate: address(explorerGate),
            eligibilityGas: ELIGIBILITY_GAS,
            minCounted: 0,
            maxCounted: 0
        });
        Times memory t = c.times;
        t.applicationsFrom = clock + window;
        t.donationsFrom = clock + 2 * window;
        t.applicationsUntil = clock + 3 * window;
        t.donationUntil = clock + 5 * window;
        t.settleFrom = t.donationUntil + (window > 2 days ? window : 2 days);
        t.claimUntil = t.settleFrom + 60 days + window;
        c.matching = Matching({
            asset: address(token),
            configured: 0,
            saturation: Saturation.ScaleUp,
            capBps: 10_000,
            fallbackCapBps: 0
        });
        c.modules.builderGate = address(builderGate);
        c.kinds = 3;
        c.maxExtensionDays = MAX_EXTENSION_DAYS;
        c.procedure = "procedure";
        c.metadata = "round";
    }

    /// The simplest one, settled by a list; the arbiter is ours.
    function _proposedConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        c.modules.settler = address(settler);
        c.modules.arbiter = arbiter;
        c.matching.fallbackCapBps = 500;
        c.times.proposeUntil = c.times.settleFrom + 4 days;
        c.times.fallbackAt = c.times.proposeUntil + uint40(settler.resolveTime());
        c.times.claimUntil = c.times.fallbackAt + 60 days;
    }

    function _open(RoundConfig memory config) internal returns (IDonationRound) {
        bytes32 salt = bytes32(++_salts);
        vm.prank(operator);
        return IDonationRound(program.openRound(address(implementation), config, salt));
    }

    /// Opens a Round in place of the one there is, and goes to its `applicationsFrom`.
    function _reopen(RoundConfig memory config) internal {
        round = _open(config);
        _setClock(round.times().applicationsFrom);
    }

    /* TIME */

    function _setClock(uint256 newClock) internal {
        clock = uint40(newClock);
        vm.warp(newClock);
    }

    function _skip(uint256 time) internal {
        _setClock(clock + time);
    }

    function _toDonations() internal {
        _setClock(round.times().donationsFrom);
    }

    function _toReview() internal {
        _setClock(round.times().donationUntil);
    }

    function _toSettling() internal {
        _setClock(round.times().settleFrom);
    }

    function _toFallback() internal {
        _setClock(round.times().fallbackAt);
    }

    function _toClosed() internal {
        _setClock(round.times().claimUntil);
    }

    /// Takes a Round through every phase but Open, and Review unless it is allowed there, and has something refused in each.
    function _refusedOutsideOpen(
        bool isAllowedInReview,
        ApplicationId id,
        function(ApplicationId, Phase) refusedIn
    ) internal {
        uint256 state = vm.snapshotState();
        _cancel();
        refusedIn(id, Phase.Cancelled);
        vm.revertToState(state);
        _setClock(START);
        refusedIn(id, Phase.Upcoming);
        if (!isAllowedInReview) {
            _toReview();
            refusedIn(id, Phase.Review);
        }
        _toSettling();
        refusedIn(id, Phase.Settling);
        _settle();
        refusedIn(id, Phase.Settled);
        _toClosed();
        refusedIn(id, Phase.Closed);
    }

    /* STEPS, each by who may take it */

    function _content(address recipient) internal pure returns (Content memory) {
        return Content({recipient: recipient, ask: 0, kind: 0, metadata: "application"});
    }

    /// Applies with its own address as recipient and no ask.
    function _apply(address builder) internal returns (ApplicationId) {
        return _apply(builder, _content(builder));
    }

    function _apply(address builder, uint96 ask) internal returns (ApplicationId) {
        Content memory content = _content(builder);
        content.ask = ask;
        return _apply(builder, content);
    }

    function _apply(address builder, Content memory content) internal returns (ApplicationId) {
        vm.prank(builder);
        return round.applyToRound(content);
    }

    function _accept(ApplicationId id) internal {
        bytes28 content = _hashOf(id);
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }

    function _reject(ApplicationId id) internal {
        bytes28 content = _hashOf(id);
        vm.prank(reviewer);
        round.reject(id, content, REASON);
    }

    function _accepted(address builder) internal returns (ApplicationId) {
        return _accepted(builder, 0);
    }

    function _accepted(address builder, uint96 ask) internal returns (ApplicationId id) {
        id = _apply(builder, ask);
        _accept(id);
    }

    function _disqualify(ApplicationId id) internal {
        vm.prank(reviewer);
        round.disqualify(id, REASON);
    }

    function _reinstate(ApplicationId id) internal {
        vm.prank(admin);
        round.reinstate(id, REASON);
    }

    function _withdraw(address builder) internal {
        vm.prank(builder);
        round.withdraw();
    }

    function _extend(uint8 extraDays) internal {
        vm.prank(operator);
        round.extend(extraDays);
    }

    function _cancel() internal {
        vm.prank(admin);
        round.cancel(REASON);
    }

    /// Funds the pool as the sponsor, in whatever the pool's asset is.
    function _fund(uint256 amount) internal {
        address asset = round.poolAsset();
        _give(asset, sponsor, amount);
        vm.prank(sponsor);
        if (asset == NATIVE) round.fund{value: amount}(amount, false);
        else round.fund(amount, false);
    }

    /// Donates in the token.
    function _donate(address donor, ApplicationId id, uint256 amount) internal {
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: uint96(amount), endorsement: 0});
        _give(address(token), donor, amount);
        vm.prank(donor);
        round.donate(gifts);
    }

    /// Two donors with one amount each: the ideal is 2 · amount, the demand 20000 · amount.
    function _donateTwice(ApplicationId id, uint256 amount) internal {
        _donate(bob, id, amount);
        _donate(carol, id, amount);
    }

    function _settle() internal {
        assertTrue(round.settle(new ApplicationId[](0), type(uint256).max), "settled");
    }

    /// A Round with one accepted application of alice, `POOL` and two donors, at settleFrom.
    function _oneToSettle() internal returns (ApplicationId id) {
        id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
    }

    /// The same, settled: alice is owed 200e18 and all of `POOL`.
    function _oneSettled() internal returns (ApplicationId id) {
        id = _oneToSettle();
        _settle();
    }

    /// Mints, or deals, and allows the Round to take it.
    function _give(address asset, address holder, uint256 amount) internal {
        if (asset == NATIVE) return vm.deal(holder, holder.balance + amount);
        IMintable(asset).mint(holder, amount);
        vm.prank(holder);
        IERC20(asset).approve(address(round), amount);
    }

    /* READING */

    function _hashOf(ApplicationId id) internal view returns (bytes28) {
        return round.application(id).content;
    }

    function _pool() internal view returns (uint256 pool) {
        (pool, , , , ) = round.totals();
    }

    function _demand() internal view returns (uint256 demand) {
        (, demand, , , ) = round.totals();
    }

    function _escrow() internal view returns (uint256 escrow) {
        (, , escrow, , ) = round.totals();
    }

    function _paid() internal view returns (uint256 paid) {
        (, , , paid, ) = round.totals();
    }

    function _released() internal view returns (uint256 released) {
        (, , , , released) = round.totals();
    }

    function _assertStatus(ApplicationId id, Status status) internal view {
        assertEq(uint256(round.application(id).status), uint256(status), "status");
    }

    function _assertPhase(Phase phase) internal view {
        assertEq(uint256(round.phase()), uint256(phase), "phase");
    }

    /* PEOPLE */

    function _list(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    /// Everybody with a part in the Program, its contracts and a stranger; but not `one` (D001).
    function _othersThan(address one) internal view returns (address[] memory others) {
        address[8] memory all = [
            admin,
            operator,
            reviewer,
            treasurer,
            arbiter,
            anyone,
            address(program),
            address(round)
        ];
        uint256 count = 0;
        for (uint256 i = 0; i < all.length; ++i) if (all[i] != one) ++count;
        others = new address[](count);
        for (uint256 i = all.length; i > 0; --i) if (all[i - 1] != one) others[--count] = all[i - 1];
    }

    function _builder(uint256 index) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("builder", index)))));
    }

    function _donor(uint256 index) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("donor", index)))));
    }

    function _id(uint32 id) internal pure returns (ApplicationId) {
        return ApplicationId.wrap(id);
    }

    function _ids(uint32 one) internal pure returns (ApplicationId[] memory ids) {
        ids = new ApplicationId[](1);
        ids[0] = _id(one);
    }

    /* EXPECTATIONS */

    function _expectWrongPhase(Phase phase) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, phase));
    }

    function _expectMissingRole(address caller, bytes32 role) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_MissingRole.selector, caller, role));
    }

    function _expectWrongStatus(ApplicationId id, Status status) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongStatus.selector, id, status));
    }

    function _expectTooLate(uint256 until) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_TooLate.selector, clock, until));
    }

    /* BOUNDS, for fuzzing */

    /// A moment of [from, until).
    function _boundTime(uint256 time, uint256 from, uint256 until) internal pure returns (uint256) {
        return bound(time, from, until - 1);
    }

    /// Base units that one donor may give.
    function _boundAmount(uint256 amount) internal pure returns (uint256) {
        return bound(amount, 1, 2 ** 90);
    }

    function _boundPool(uint256 amount) internal pure returns (uint256) {
        return bound(amount, 1, 2 ** 104 - 1);
    }

    function _boundWeight(uint256 weight) internal pure returns (uint256) {
        return bound(weight, 0, 10_000);
    }

    function _boundCapBps(uint256 capBps) internal pure returns (uint16) {
        return uint16(bound(capBps, 1, 10_000));
    }

    function _boundExtension(uint256 extraDays) internal pure returns (uint8) {
        return uint8(bound(extraDays, 1, MAX_EXTENSION_DAYS));
    }
}
