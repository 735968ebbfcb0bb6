// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Application, ApplicationId, Content, Gift, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Bounds, ProgramParameters, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {Test} from "./Test.sol";
import {TestGate} from "./TestGate.sol";
import {TestRouter} from "./TestRouter.sol";
import {TestToken} from "./TestToken.sol";

/// @title LifeWorld
/// @notice A factory, a Program with its people, a gate, a token, and short words for what people do in a Round's life.
abstract contract LifeWorld is Test {
    address internal constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    bytes32 internal constant REASON = keccak256("reason");
    uint40 internal constant START = 1_800_000_000;
    uint40 internal constant APPLICATIONS_FROM = START + 1 days;
    uint40 internal constant APPLICATIONS_UNTIL = START + 10 days;
    uint40 internal constant DONATIONS_FROM = START + 5 days;
    uint40 internal constant DONATION_UNTIL = START + 15 days;
    uint40 internal constant SETTLE_FROM = START + 20 days;
    uint40 internal constant CLAIM_UNTIL = START + 100 days;
    uint32 internal constant GATE_GAS = 100_000;
    uint256 internal constant UNIT = 1e18;

    IProgramFactory internal factory;
    IProgram internal program;
    address internal kind;
    TestRouter internal router;
    TestGate internal gate;
    TestGate internal builderGate;
    TestToken internal token;

    address internal admin = makeAddr("admin");
    address internal operator = makeAddr("operator");
    address internal reviewer = makeAddr("reviewer");
    address internal treasurer = makeAddr("treasurer");
    address internal arbiter = makeAddr("arbiter");
    address internal sponsor = makeAddr("sponsor");
    address internal ann = makeAddr("ann");
    address internal bob = makeAddr("bob");
    address internal cat = makeAddr("cat");
    address internal builderA = makeAddr("builderA");
    address internal builderB = makeAddr("builderB");
    address internal builderC = makeAddr("builderC");
    address internal anyone = makeAddr("anyone");

    uint256 private _salt;

    function _createWorld() internal {
        vm.warp(START);
        router = new TestRouter();
        gate = new TestGate();
        builderGate = new TestGate();
        token = new TestToken(18);
        factory = IProgramFactory(deploy("contracts/ProgramFactory.sol:ProgramFactory", ""));
        kind = deploy("contracts/rounds/DonationRound.sol:DonationRound", abi.encode(router));
        program = _newProgram("first");
    }

    /* PROGRAMS */

    function _newProgram(bytes32 salt) internal returns (IProgram) {
        return IProgram(factory.createProgram(_parameters(), salt));
    }

    function _parameters() internal view returns (ProgramParameters memory p) {
        p.metadata = keccak256("program");
        p.admin = admin;
        (p.operators, p.reviewers, p.treasurers) = (new address[](1), new address[](1), new address[](1));
        (p.operators[0], p.reviewers[0], p.treasurers[0]) = (operator, reviewer, treasurer);
        p.trusted = new address[](3);
        (p.trusted[0], p.trusted[1], p.trusted[2]) = (kind, address(gate), address(builderGate));
        p.bounds = _bounds();
    }

    function _bounds() internal pure returns (Bounds memory) {
        return Bounds({minApplicationTime: 1 days, minDonationTime: 2 days, minReviewTime: 3 days, maxCapBps: 10_000});
    }

    function _trust(address module) internal {
        vm.prank(admin);
        program.setTrusted(module, true);
    }

    /* ROUNDS */

    function _config() internal view returns (RoundConfig memory c) {
        c.program = address(program);
        c.giving.asset = address(token);
        c.giving.explorerGate = address(gate);
        c.giving.eligibilityGas = GATE_GAS;
        c.times.applicationsFrom = APPLICATIONS_FROM;
        c.times.applicationsUntil = APPLICATIONS_UNTIL;
        c.times.donationsFrom = DONATIONS_FROM;
        c.times.donationUntil = DONATION_UNTIL;
        c.times.settleFrom = SETTLE_FROM;
        c.times.claimUntil = CLAIM_UNTIL;
        c.matching.asset = address(token);
        c.matching.saturation = Saturation.ScaleUp;
        c.matching.capBps = 10_000;
        c.modules.builderGate = address(builderGate);
        c.modules.arbiter = arbiter;
        c.kinds = 1;
        c.maxExtensionDays = 30;
        c.procedure = keccak256("procedure");
        c.metadata = keccak256("round");
    }

    /// The same with the native coin.
    function _nativeConfig() internal view returns (RoundConfig memory c) {
        c = _config();
        (c.giving.asset, c.matching.asset) = (NATIVE, NATIVE);
    }

    function _open(RoundConfig memory config) internal returns (IDonationRound) {
        vm.prank(operator);
        return IDonationRound(program.openRound(kind, config, bytes32(++_salt)));
    }

    /// Applies and is accepted; the clock stands in the application window.
    function _join(IDonationRound round, address builder) internal returns (ApplicationId) {
        return _joinAs(round, builder, builder, 0);
    }

    function _joinAs(
        IDonationRound round,
        address builder,
        address recipient,
        uint96 ask
    ) internal returns (ApplicationId id) {
        if (block.timestamp < APPLICATIONS_FROM) vm.warp(APPLICATIONS_FROM);
        id = _apply(round, builder, recipient, ask);
        _accept(round, id);
    }

    function _apply(
        IDonationRound round,
        address builder,
        address recipient,
        uint96 ask
    ) internal returns (ApplicationId) {
        vm.prank(builder);
        return round.applyToRound(Content({recipient: recipient, ask: ask, kind: 0, metadata: keccak256("project")}));
    }

    function _accept(IDonationRound round, ApplicationId id) internal {
        bytes28 content = round.application(id).content;
        vm.prank(reviewer);
        round.accept(id, content, REASON);
    }

    function _disqualify(IDonationRound round, ApplicationId id) internal {
        vm.prank(reviewer);
        round.disqualify(id, REASON);
    }

    /// Settles whole; the clock goes to settleFrom if it is not there yet.
    function _settle(IDonationRound round) internal {
        if (block.timestamp < round.times().settleFrom) vm.warp(round.times().settleFrom);
        assertTrue(round.settle(new ApplicationId[](0), type(uint256).max), "settled");
    }

    /* MONEY */

    function _endow(address account, uint256 amount, address spender) internal {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(spender, type(uint256).max);
    }

    function _fund(IDonationRound round, address from, uint256 amount) internal {
        _endow(from, amount, address(round));
        vm.prank(from);
        round.fund(amount, false);
    }

    function _donate(IDonationRound round, address donor, ApplicationId id, uint256 amount) internal {
        _endow(donor, amount, address(round));
        vm.prank(donor);
        round.donate(_gift(id, amount));
    }

    function _donateNative(IDonationRound round, address donor, ApplicationId id, uint256 amount) internal {
        vm.deal(donor, donor.balance + amount);
        vm.prank(donor);
        round.donate{value: amount}(_gift(id, amount));
    }

    function _gift(ApplicationId id, uint256 amount) internal pure returns (Gift[] memory gifts) {
        gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: uint96(amount), endorsement: 0});
    }

    function _gifts(
        ApplicationId idA,
        uint256 amountA,
        ApplicationId idB,
        uint256 amountB
    ) internal pure returns (Gift[] memory gifts) {
        gifts = new Gift[](2);
        gifts[0] = Gift({application: idA, amount: uint96(amountA), endorsement: 0});
        gifts[1] = Gift({application: idB, amount: uint96(amountB), endorsement: REASON});
    }

    /* SHORT VIEWS */

    function _ids(ApplicationId id) internal pure returns (ApplicationId[] memory ids) {
        ids = new ApplicationId[](1);
        ids[0] = id;
    }

    function _id(uint256 number) internal pure returns (ApplicationId) {
        return ApplicationId.wrap(uint32(number));
    }

    function _demand(IDonationRound round) internal view returns (uint256 demand) {
        (, demand, , , ) = round.totals();
    }

    function _escrow(IDonationRound round) internal view returns (uint256 escrow) {
        (, , escrow, , ) = round.totals();
    }

    function _pool(IDonationRound round) internal view returns (uint256 pool) {
        (pool, , , , ) = round.totals();
    }

    function _released(IDonationRound round) internal view returns (uint256 released) {
        (, , , , released) = round.totals();
    }

    function _weight(IDonationRound round, ApplicationId id, address explorer) internal view returns (uint256) {
        return round.pair(id, explorer).weight;
    }

    /* A SLOW SECOND OPINION */

    /// Newton from above, in the open: no library of ours.
    function _isqrt(uint256 x) internal pure returns (uint256 root) {
        if (x == 0) return 0;
        root = 1;
        while (root * root < x) root *= 2;
        while (true) {
            uint256 next = (root + x / root) / 2;
            if (next >= root) return root;
            root = next;
        }
    }

    function _effective(uint256 given, uint256 weight, uint256 min, uint256 max) internal pure returns (uint256) {
        uint256 counted = given < min ? 0 : given;
        if (max != 0 && counted > max) counted = max;
        return (counted * weight) / 10_000;
    }

    function _ideal(uint256 voice, uint256 effective) internal pure returns (uint256) {
        uint256 squared = (voice * voice) / 2 ** 64;
        return squared < effective ? 0 : squared - effective;
    }

    /// R, S, E, what does not count and escrow, counted again from all pairs of `explorers`.
    function _recount(IDonationRound round, RoundConfig memory config, address[] memory explorers) internal view {
        uint256 demand = 0;
        uint256 escrow = 0;
        for (uint256 i = 1; i <= round.applicationCount(); ++i) {
            Application memory a = round.application(_id(i));
            Count memory count = _recountOf(round, config, explorers, _id(i));
            assertEq(a.voice, count.voice, "S");
            assertEq(a.effective, count.effective, "E");
            assertEq(a.uncounted, count.given - count.effective, "uncounted");
            if (a.status == Status.Accepted) demand += a.multiplier * _ideal(count.voice, count.effective);
            if (!a.areDonationsPaid) escrow += count.given - count.refunded;
        }
        assertEq(_demand(round), demand, "R");
        assertEq(_escrow(round), escrow, "escrow");
    }

    struct Count {
        uint256 voice;
        uint256 effective;
        uint256 given;
        uint256 refunded;
    }

    function _recountOf(
        IDonationRound round,
        RoundConfig memory config,
        address[] memory explorers,
        ApplicationId id
    ) internal view returns (Count memory count) {
        for (uint256 i = 0; i < explorers.length; ++i) {
            Pair memory p = round.pair(id, explorers[i]);
            assertLe(p.weight, 10_000, "weight");
            uint256 e = _effective(p.amount, p.weight, config.giving.minCounted, config.giving.maxCounted);
            count.voice += _isqrt(e * 2 ** 64);
            count.effective += e;
            count.given += p.amount;
            if (p.isRefunded) count.refunded += p.amount;
        }
    }

    /// The level by its definition: over and over the whole list until nobody is above the cap.
    function _slowLevel(
        IDonationRound round,
        Saturation saturation
    ) internal view returns (uint256 numerator, uint256 denominator) {
        uint256 n = round.applicationCount();
        uint256[] memory demands = new uint256[](n + 1);
        numerator = _pool(round);
        for (uint256 i = 1; i <= n; ++i) {
            Application memory a = round.application(_id(i));
            if (a.status == Status.Accepted) demands[i] = a.multiplier * _ideal(a.voice, a.effective);
            denominator += demands[i];
        }
        bool hasGrown = true;
        while (hasGrown) {
            hasGrown = false;
            for (uint256 i = n; i > 0; --i) {
                uint256 cap = round.capOf(_id(i));
                bool isIdeal = saturation == Saturation.Keep && denominator <= 10_000 * numerator;
                if (demands[i] * (isIdeal ? 1 : numerator) <= cap * (isIdeal ? 10_000 : denominator)) continue;
                (numerator, denominator) = (numerator - cap, denominator - demands[i]);
                (demands[i], hasGrown) = (0, true);
            }
        }
        if (saturation == Saturation.Keep && denominator <= 10_000 * numerator) return (1, 10_000);
    }

    /* WAYS TO FAIL */

    function _missingRole(address caller, bytes32 role) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("AccessControlUnauthorizedAccount(address,bytes32)", caller, role);
    }

    function _roles() internal pure returns (bytes32[4] memory) {
        return [Roles.ADMIN, Roles.OPERATOR, Roles.REVIEWER, Roles.TREASURER];
    }
}

/// @title LifeBase
/// @notice The world made anew before each test.
abstract contract LifeBase is LifeWorld {
    function setUp() public virtual {
        _createWorld();
    }
}
