// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ICombination} from "../../../contracts/interfaces/ICombination.sol";
import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {ClrFundRegistry} from "../../../contracts/passport/adapters/ClrFundRegistry.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Curve, Member, ProviderId, Row, ScopeId} from "../../../contracts/types/Stamps.sol";
import {BrokenCode} from "../support/BrokenCode.sol";
import {HumanPassportMock} from "../support/HumanPassportMock.sol";
import {RoundBase} from "../support/RoundBase.sol";
import {TestGate} from "../support/TestGate.sol";
import {VotesTokenMock} from "../support/VotesTokenMock.sol";

/// A registry that can be anything.
contract SourceMock {
    mapping(address user => bool isVerified) public isVerifiedUser;

    function set(address user, bool isVerified) external {
        isVerifiedUser[user] = isVerified;
    }
}

/// Adapters, All, Any and a live row of a Scorer in a Round whose sources and members break, lie or are starved.
contract AdaptersTest is RoundBase, BrokenCode {
    uint32 private constant SHARE = 200_000;
    uint256 private constant KINDS = 3;
    uint256 private constant GIFT = 1e18;

    SourceMock private source;
    TestGate private other;
    ClrFundRegistry private adapter;
    address[KINDS] private gates;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        (source, other) = (new SourceMock(), new TestGate());
        adapter = ClrFundRegistry(_adapter("ClrFundRegistry", abi.encode(source)));
        gates[0] = _combination("All");
        gates[1] = _combination("Any");
        gates[2] = _scorerOf(address(adapter));
        source.set(bob, true);
    }

    function _adapter(string memory name, bytes memory arguments) private returns (address) {
        return deploy(string.concat("contracts/passport/adapters/", name, ".sol:", name), arguments);
    }

    function _combination(string memory name) private returns (address) {
        Member[] memory members = new Member[](2);
        members[0] = Member({module: address(adapter), allowance: SHARE});
        members[1] = Member({module: address(other), allowance: SHARE});
        return deploy(string.concat("contracts/passport/combinations/", name, ".sol:", name), abi.encode(members));
    }

    function _scorerOf(address provider) private returns (address) {
        IPassport passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        ScopeId scope = passport.openScope("scope", 180 days);
        Row[] memory rows = new Row[](1);
        rows[0] = Row({issuer: provider, weight: 10_000, provider: ProviderId.wrap("provider")});
        Curve memory curve = Curve({low: 10_000, high: 10_000, lowBps: 10_000, highBps: 10_000});
        return deploy("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, curve));
    }

    /// A Round weighed by one of the gates, with a gift of bob's at full weight.
    function _useGate(address gate) private {
        _trust(gate);
        RoundConfig memory config = _config();
        config.giving.explorerGate = gate;
        config.giving.eligibilityGas = uint32(ICombination(gates[0]).gasNeeded());
        _reopen(config);
        id = _accepted(alice);
        _toDonations();
    }

    /// The other member takes bob in full, in an All; knows nobody, in an Any.
    function _weighBob(uint256 kind) private {
        _useGate(gates[kind]);
        other.setUsual(kind == 0 ? 10_000 : 0);
        _donate(bob, id, GIFT);
        assertEq(_weight(bob), 10_000, "full");
    }

    function _weight(address explorer) private view returns (uint256) {
        return round.pair(id, explorer).weight;
    }

    /// A broken part stops no donation, lifts nobody and lowers nobody, through any of the three.
    function _assertHarmless(address gate) private {
        uint256 escrow = _escrow();
        _donate(bob, id, GIFT);
        _donate(carol, id, GIFT);
        assertEq(_weight(bob), 10_000, "kept");
        assertEq(_weight(carol), 0, "none");
        assertEq(_escrow(), escrow + 2 * GIFT, "money");
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, gate, bob));
        round.reweigh(bob, ids);
    }

    function test_D108_BrokenSourceIsHarmless() public {
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            _weighBob(kind);
            for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
                uint256 before = vm.snapshotState();
                vm.etch(address(source), _broken(way));
                _assertHarmless(gates[kind]);
                assertTrue(vm.revertToState(before));
            }
        }
    }

    /// The adapter itself gone, or another's proxy: the same.
    function test_D108_BrokenMemberIsHarmless() public {
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            _weighBob(kind);
            for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
                uint256 before = vm.snapshotState();
                vm.etch(address(adapter), _broken(way));
                _assertHarmless(gates[kind]);
                assertTrue(vm.revertToState(before));
            }
        }
    }

    /// A member that calls back, into the Round or the adapter, is only a member that fails.
    function test_D108_MemberCallsBack() public {
        bytes[3] memory calls = [
            abi.encodeCall(round.donate, (new Gift[](1))),
            abi.encodeCall(round.fund, (1, false)),
            abi.encodeCall(adapter.observe, (carol))
        ];
        _weighBob(0);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = vm.snapshotState();
            source.set(carol, true);
            other.setReentry(i == 2 ? address(adapter) : address(round), calls[i]);
            _assertHarmless(gates[0]);
            assertTrue(vm.revertToState(before));
        }
    }

    function test_D109_LiarIsNeverMoreThanAll() public {
        uint256[3] memory answers = [uint256(10_001), 2 ** 128, type(uint256).max - 1];
        for (uint256 kind = 0; kind < 2; ++kind) {
            _weighBob(kind);
            source.set(carol, kind == 0);
            for (uint256 i = 0; i < 3; ++i) {
                other.setWeight(carol, answers[i]);
                _donate(carol, id, GIFT);
                assertEq(_weight(carol), 10_000);
            }
            source.set(carol, false);
            other.setWeight(carol, 0);
        }
        // A registry that answers more than true is no registry.
        _weighBob(2);
        vm.mockCall(address(source), abi.encodeCall(source.isVerifiedUser, (carol)), abi.encode(2));
        _donate(carol, id, GIFT);
        assertEq(_weight(carol), 0);
        vm.clearMockedCalls();
    }

    /// Whatever gas a donor or a rival sends: the weight as with plenty, or no change at all.
    function test_D136_StarvedCombination() public {
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            _weighBob(kind);
            other.setWork(SHARE - 10_000);
            source.set(bob, false);
            if (kind == 0) other.setWeight(bob, 10_000);
            if (kind == 1) other.setWeight(bob, 3_333);
            uint256 expected = kind == 1 ? 3_333 : 0;
            ApplicationId[] memory ids = new ApplicationId[](1);
            ids[0] = id;
            uint256 through = 0;
            for (uint256 gas_ = 50_000; gas_ < 1_200_000; gas_ += 9_999) {
                uint256 before = vm.snapshotState();
                try round.reweigh{gas: gas_}(bob, ids) {
                    ++through;
                    assertEq(_weight(bob), expected, "true");
                } catch {
                    assertEq(_weight(bob), 10_000, "untouched");
                }
                assertTrue(vm.revertToState(before));
            }
            assertGt(through, 10, "some went through");
            other.setWork(0);
            source.set(bob, true);
        }
    }

    /// Votes borrowed for the block of a donation, and a verification bought for one, are worth nothing, or are taken back.
    function test_D110_BorrowedVotesWeighNothing() public {
        VotesTokenMock votes = new VotesTokenMock(VotesTokenMock.Clock.Seconds);
        address holding = _adapter("VotesHolding", abi.encode(votes, 100, 7 days, 4));
        votes.mint(bob, 100);
        _skip(7 days);
        _useGate(holding);
        votes.mint(carol, 1_000_000);
        _donate(bob, id, GIFT);
        _donate(carol, id, GIFT);
        assertEq(_weight(bob), 10_000);
        assertEq(_weight(carol), 0);
    }

    function test_D110_BoughtVerificationIsTakenBack() public {
        _useGate(address(adapter));
        source.set(carol, true);
        _donate(carol, id, GIFT);
        assertEq(_weight(carol), 10_000);
        adapter.observe(carol);
        _skip(1);
        source.set(carol, false);
        adapter.observe(carol);
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        _toReview();
        _skip(1);
        source.set(carol, true);
        adapter.observe(carol);
        round.reweigh(carol, ids);
        assertEq(_weight(carol), 0, "what was observed by donationUntil");
    }

    /// The owner of a source pauses or changes it in a Round: weights already given stay.
    function test_D112_SourcesOwnerChangesIt() public {
        HumanPassportMock human = new HumanPassportMock();
        Curve memory curve = Curve({low: 200_000, high: 200_000, lowBps: 10_000, highBps: 10_000});
        _useGate(_adapter("HumanPassport", abi.encode(human, human, curve)));
        human.attest(bob, 200_000, 0);
        _donate(bob, id, GIFT);
        uint256 given = clock;
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        human.setPaused(true);
        _donate(bob, id, GIFT);
        _donate(carol, id, GIFT);
        assertEq(_weight(bob), 10_000);
        assertEq(_weight(carol), 0);
        vm.expectPartialRevert(Errors.Round_EligibilityFailed.selector);
        round.reweigh(bob, ids);
        human.setPaused(false);
        human.setMaxScoreAge(1);
        _toReview();
        _skip(1);
        assertLt(clock, given + 90 days, "not expired by the rules of then");
        round.reweigh(bob, ids);
        assertEq(_weight(bob), 10_000, "by the rules of then");
        // One renewed in Review is no proof of before, nor of the contrary: nothing changes.
        human.attest(bob, 0, 0);
        vm.expectPartialRevert(Errors.Round_EligibilityFailed.selector);
        round.reweigh(bob, ids);
        assertEq(_weight(bob), 10_000);
    }
}
