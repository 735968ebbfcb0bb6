// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {ILedger} from "../../../contracts/interfaces/ILedger.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IWorkLedger} from "../../../contracts/interfaces/IWorkLedger.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Content} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Quantity, Report, WorkState} from "../../../contracts/types/Work.sol";
import {LedgerBase} from "../work/ledger/LedgerBase.sol";

/// A kind of Round that says whom it accepted, and what that one was granted, as it likes.
contract LyingRound {
    IWorkLedger private immutable _ledger;
    address private immutable _asset;

    constructor(IWorkLedger ledger, address asset) {
        (_ledger, _asset) = (ledger, asset);
    }

    function frame(address victim) external {
        _ledger.onAccepted(ApplicationId.wrap(1), victim, 1);
    }

    function poolAsset() external view returns (address) {
        return _asset;
    }

    function settledAt() external pure returns (uint256) {
        return 1;
    }

    function matchOf(ApplicationId) external pure returns (uint256) {
        return 1e24;
    }

    function times() external view returns (uint40[8] memory t) {
        t[0] = uint40(block.timestamp);
    }
}

/// D145, D146, D147, D152 against the Ledger.
contract WorkThreatsTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    uint96 private constant ALLOWANCE = 2_000;
    uint96 private constant STRANGER = 300;

    function setUp() public override {
        super.setUp();
        _setAllowances(ALLOWANCE, STRANGER);
        _identify(alice, N1, clock + 60 days);
        _reopen(_workConfig());
    }

    /* D145: a record that can be left behind */

    function test_D145_FreshAddress() public {
        _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _setClock(graceUntil);
        _refused(alice, 1, _owes(alice, first, GRANT, graceUntil));
        // Without the Stamp: a stranger's terms, whatever the old address could ask for.
        _refusedHere(_builder(1), STRANGER + 1, _aboveLimit(_builder(1), STRANGER + 1, STRANGER));
        assertLe(work.askLimitOf(address(round), _builder(1)), work.askLimitOf(address(round), alice), "limit");
        assertLt(STRANGER, ALLOWANCE, "and less than a newcomer with one");
    }

    function test_D145_MovedStamp() public {
        _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _moveIdentity(N1, _builder(1));
        _refused(_builder(1), 1, _owes(_builder(1), first, GRANT, graceUntil));
        _refusedHere(alice, 1, _owes(alice, first, GRANT, graceUntil));
        // A refused acceptance leaves nothing behind; joined by anyone, the old address stays in the record.
        work.bind(address(program), _builder(1));
        _skip(TTL + HOLDOVER);
        _identify(_builder(2), N1);
        _refused(_builder(2), 1, _owes(_builder(2), first, GRANT, graceUntil));
        _refusedHere(_builder(1), 1, _owes(_builder(1), first, GRANT, graceUntil));
    }

    /// An address with a clean record of its own is not a way round that of the identity it takes.
    function test_D145_MovedStampToAKnownAddress() public {
        ApplicationId clean = _granted(_builder(1), 100);
        _justify(clean, 100);
        _reopen(_workConfig());
        _identify(alice, N1, clock + 60 days);
        _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _moveIdentity(N1, _builder(1));
        if (clock < graceUntil) _setClock(graceUntil);
        (address where, , ) = work.refusalOf(address(program), _builder(1));
        assertEq(where, address(first));
        // A later Ledger hears of it, though nobody joined the two here.
        IWorkLedger old = work;
        work = _ledger(old);
        _refused(_builder(1), 1, _owes(_builder(1), first, GRANT, graceUntil));
    }

    function test_D145_RejectedAndBack() public {
        _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _reopen(_workConfig());
        ApplicationId id = _accepted(alice, 5);
        _apply(alice, 6);
        _reject(id);
        assertEq(work.engagementsOf(address(program), alice).length, 2);
        _setClock(graceUntil);
        _refused(alice, 1, _owes(alice, first, GRANT, graceUntil));
    }

    /// Grown by what it justified, it keeps that as an address; without the Stamp it only loses the allowance.
    function test_D145_GrownAndBack() public {
        ApplicationId id = _granted(alice, GRANT);
        _justify(id, GRANT);
        _skip(JUDGE);
        _reopen(_workConfig());
        uint256 grown = (GRANT * uint256(GROWTH_BPS)) / 10_000;
        _identify(alice, N1, clock + 70 days);
        assertEq(work.askLimitOf(address(round), alice), grown + ALLOWANCE);
        _skip(70 days);
        assertEq(work.identityOf(alice), bytes32(0));
        assertEq(work.askLimitOf(address(round), alice), grown + STRANGER);
        assertEq(work.askLimitOf(address(round), _builder(1)), STRANGER);
        _moveIdentity(N1, _builder(1));
        assertEq(work.askLimitOf(address(round), _builder(1)), grown + ALLOWANCE, "the record, whole");
        // And the old address has nothing more for it: both are one.
        work.bind(address(program), _builder(1));
        assertEq(work.askLimitOf(address(round), alice), grown + STRANGER);
    }

    function test_D145_SecondAccountInTheSameRound() public {
        ApplicationId id = _accepted(alice, 10);
        work.bind(address(program), alice);
        _moveIdentity(N1, _builder(1));
        RoundConfig memory c = _workConfig();
        _reopen(c);
        id = _accepted(_builder(1), 10);
        _refusedHere(
            alice,
            10,
            abi.encodeWithSelector(Errors.Ledger_AlreadyAccepted.selector, alice, address(round), id)
        );
    }

    /* D146: framing */

    function test_D146_WorkFramedAsPayout() public {
        address victim = makeAddr("victim");
        Content memory content = _content(victim);
        content.ask = 200;
        ApplicationId id = _apply(anyone, content);
        _accept(id);
        _finish(id);
        assertEq(work.engagementsOf(address(program), victim).length, 0);
        _setClock(_graceUntil());
        (address where, , ) = work.refusalOf(address(program), victim);
        assertEq(where, address(0));
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotBuilder.selector, victim, anyone));
        vm.prank(victim);
        work.justify(address(round), id, _report(200));
        _reopen(_workConfig());
        _accepted(victim, 1);
    }

    /// Gifts, stray transfers and claims by strangers add nothing to what is owed.
    function test_D146_OneWeiGift() public {
        ApplicationId id = _accepted(alice, GRANT);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _donate(anyone, id, 1);
        _toSettling();
        _settle();
        assertEq(_owed(id), GRANT);
        token.mint(address(round), 1);
        round.absorb();
        vm.prank(anyone);
        round.claim(id);
        assertEq(_owed(id), GRANT, "the match alone");
    }

    /// A reviewer who stays silent, a donor who objects, an arbiter who stays silent: none adds to a debt, for ever.
    function test_D146_EverybodyIsSilent() public {
        ApplicationId id = _granted(alice, GRANT);
        uint256 state = vm.snapshotState();
        _justify(id, GRANT);
        _skip(10 * 365 days);
        assertEq(_owed(id), 0, "reviewer");
        assertEq(work.justifiedAt(address(round), id, clock), GRANT);
        vm.revertToState(state);
        _setClock(round.settledAt());
        _justify(id, GRANT);
        _respond(bob, id, false);
        _respond(carol, id, false);
        _skip(10 * 365 days);
        assertEq(_owed(id), 0, "objections");
        vm.revertToState(state);
        _setClock(round.settledAt());
        _justify(id, GRANT);
        _judge(id, 400);
        _appeal(alice, id);
        _skip(10 * 365 days);
        assertEq(_owed(id), GRANT - 400, "arbiter: as it was decided");
    }

    /// A Round of a Program of one's own can say what it likes about a victim: it is not this Program's record.
    function test_D146_RoundOfAnotherProgram() public {
        (IProgram ours, IDonationRound here) = (program, round);
        program = _program();
        LyingRound kind = new LyingRound(work, address(token));
        _trust(address(kind));
        _trust(address(work));
        LyingRound liar = LyingRound(_lying(address(kind)));
        liar.frame(alice);
        (address where, uint256 owed, ) = work.refusalOf(address(program), alice);
        assertEq(where, address(liar), "refused there");
        assertEq(owed, 1e24);
        (where, , ) = work.refusalOf(address(ours), alice);
        assertEq(where, address(0), "not here");
        (program, round) = (ours, here);
        _accepted(alice, 1);
        assertEq(work.askLimitOf(address(round), alice), ALLOWANCE);
    }

    /// The kind itself, and anything that is no Round, cannot call at all.
    function test_D146_HostileRoundKind() public {
        LyingRound kind = new LyingRound(work, address(token));
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, kind));
        kind.frame(alice);
        assertEq(work.engagementsOf(address(program), alice).length, 0);
        // A Program opens only kinds its admins trust.
        RoundConfig memory c = _workConfig();
        vm.expectRevert();
        vm.prank(operator);
        program.openRound(address(kind), c, "kind");
    }

    /// Someone else's identity is not taken by asking for it.
    function test_D146_BindByAStranger() public {
        _granted(alice, GRANT);
        vm.prank(anyone);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoIdentity.selector, bob));
        work.bind(address(program), bob);
        vm.prank(anyone);
        work.bind(address(program), alice);
        assertEq(work.engagementsOf(address(program), alice).length, 1);
    }

    /* D147: gas and calls */

    /// From settleFrom nothing asks the Ledger: without any code it stops no settlement, claim or refund.
    function test_D147_ClaimsNeverCallIt() public {
        ApplicationId id = _accepted(alice, GRANT);
        ApplicationId other = _accepted(anyone, 100);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _donateTwice(other, 100e18);
        vm.etch(address(work), hex"fe");
        _disqualify(other);
        _toSettling();
        _settle();
        round.claim(id);
        round.refund(other, bob, bob);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(alice), 200e18 + GRANT);
    }

    /// However little gas a claim is given: it is done or undone, and the debt is the same.
    function test_D147_StarvedClaim() public {
        ApplicationId id = _accepted(alice, GRANT);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _settle();
        uint256 claimed = 0;
        for (uint256 gas_ = 5_000; gas_ < 200_000; gas_ += 5_000) {
            uint256 before = token.balanceOf(alice);
            try round.claim{gas: gas_}(id) {
                ++claimed;
                assertEq(token.balanceOf(alice) - before, 200e18 + GRANT, "all");
            } catch {
                assertEq(token.balanceOf(alice), before, "nothing");
            }
            assertEq(_owed(id), GRANT, "debt");
            _assertState(id, WorkState.Owing);
        }
        assertEq(claimed, 1, "claimed");
    }

    /// A repayment that cannot absorb still counts, and the sponsors get it by a later call.
    function test_D147_StarvedRepayment() public {
        ApplicationId id = _granted(alice, GRANT);
        uint256 released = _released();
        token.mint(anyone, GRANT);
        vm.prank(anyone);
        token.approve(address(work), GRANT);
        uint256 repaid = 0;
        for (uint256 gas_ = 20_000; repaid == 0; gas_ += 2_000) {
            vm.prank(anyone);
            try work.repay{gas: gas_}(address(round), id, 700) {
                repaid = 700;
            } catch {
                assertEq(_owed(id), GRANT, "owed");
                assertEq(token.balanceOf(anyone), GRANT, "kept");
            }
        }
        assertEq(_owed(id), GRANT - repaid);
        if (_released() == released) round.absorb();
        assertEq(_released() - released, repaid, "the sponsors'");
    }

    /* D152: cost in place of value */

    function test_D152_TenTimesTheItems(uint256 factor) public {
        factor = bound(factor, 1, 1e9);
        ApplicationId id = _granted(alice, GRANT);
        Report memory report = _report(GRANT, TASK, 3_000_000);
        report.items[0].millionths = uint128(GRANT * factor);
        _justify(id, report);
        _skip(JUDGE);
        assertEq(_record(id).spent, GRANT * factor, "said");
        assertEq(work.justifiedAt(address(round), id, clock), GRANT, "capped by what was granted");
        assertEq(work.outcomeOf(address(round), id, TASK), 3_000_000, "the same outcome");
        _reopen(_workConfig());
        _identify(alice, N1, clock + 90 days);
        uint256 limit = (GRANT * uint256(GROWTH_BPS)) / 10_000 + ALLOWANCE;
        assertEq(work.askLimitOf(address(round), alice), limit, "k x granted");
    }

    /// Nor by submitting the same again and again.
    function test_D152_ManySubmissions() public {
        ApplicationId id = _granted(alice, GRANT);
        for (uint256 i = 0; i < 5; ++i) {
            _justify(id, _report(GRANT, TASK, 3_000_000));
            _skip(JUDGE);
        }
        (, uint256 justified) = work.totalsAt(address(program), alice, address(token), clock);
        assertEq(justified, GRANT);
        assertEq(work.outcomeOf(address(round), id, TASK), 3_000_000);
    }

    function _lying(address kind) private returns (address made) {
        RoundConfig memory c = _workConfig();
        vm.prank(operator);
        made = program.openRound(kind, c, "lying");
    }
}
