// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {ApplicationId, Content, Gift} from "../../../contracts/types/Applications.sol";
import {ProgramParameters, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {Receiver} from "./Receiver.sol";
import {TestToken} from "./TestToken.sol";

/// @title RoundPlayer
/// @notice Plays whole Rounds of the shipped contracts, one call per phase: it is the Program's people, the Router, the gates
/// and the calibration, and has a crowd of Builders. What the Rounds say comes back in events.
contract RoundPlayer {
    /// @param multiplier what the calibration says, FAILS if it fails
    /// @param recipient a donor's index and one, 0 for the Builder itself
    struct Entry {
        uint96 ask;
        uint16 multiplier;
        uint16 recipient;
    }

    /// @param steps see `_step`
    struct Plan {
        address donated;
        address matched;
        bool isKeep;
        uint16 capBps;
        uint96 minCounted;
        uint96 maxCounted;
        uint104 pool;
        Entry[] entries;
        uint256[] steps;
    }

    struct Page {
        ApplicationId[] hints;
        uint256 maxItems;
    }

    event Looked(uint256[] matches, uint256 numerator, uint256 denominator, uint256 demand, uint256 pool);
    event Paid(uint256[] donations, uint256[] matches, uint256 paid, uint256 released, uint256 escrow);

    error RoundPlayer_Fails();
    error RoundPlayer_NeverSettled();

    uint16 public constant FAILS = 65_535;
    address private constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    bytes32 private constant REASON = keccak256("reason");
    uint256 private constant KIND = 136;
    uint256 private constant APPLICATION = 128;
    uint256 private constant DONOR = 112;
    uint256 private constant WEIGHT = 96;
    /// Donors from here on are Builders, by their number.
    uint256 private constant BUILDERS = 1_000;

    Receiver[] private _builders;
    IProgram private _program;
    address private _kind;
    IDonationRound private _round;
    address private _donated;
    address private _matched;
    uint256 private _answer;
    uint256 private _multiplier;

    receive() external payable {}

    function hire(uint256 number) external {
        for (uint256 i = 0; i < number; ++i) _builders.push(new Receiver());
    }

    function found(IProgramFactory factory, address kind) external {
        ProgramParameters memory p;
        p.admin = address(this);
        (p.operators, p.reviewers) = (new address[](1), new address[](1));
        (p.operators[0], p.reviewers[0]) = (address(this), address(this));
        p.trusted = new address[](2);
        (p.trusted[0], p.trusted[1]) = (kind, address(this));
        p.bounds.maxCapBps = 10_000;
        _program = IProgram(factory.createProgram(p, 0));
        _kind = kind;
    }

    /* THE PHASES */

    /// Opens a Round, funds it, has all apply and be accepted, and plays the steps of its donation window.
    function open(Plan calldata plan) external {
        (_donated, _matched) = (plan.donated, plan.matched);
        _answer = 10_000;
        _round = IDonationRound(_program.openRound(_kind, _config(plan), REASON));
        for (uint256 i = 0; i < plan.entries.length; ++i) _join(_builders[i], plan.entries[i]);
        if (plan.pool != 0) _fund(plan.pool);
        _play(plan.steps);
    }

    function play(uint256[] calldata steps) external {
        _play(steps);
    }

    /// Settles page by page, the last page whole, and pays everybody.
    function settle(Page[] calldata pages) external {
        _look();
        bool isSettled = false;
        for (uint256 i = 0; i < pages.length && !isSettled; ++i) {
            isSettled = _round.settle(pages[i].hints, pages[i].maxItems);
        }
        if (!isSettled) revert RoundPlayer_NeverSettled();
        _look();
        _pay();
    }

    /* THE MODULES */

    function weightOf(address) external view returns (uint256) {
        return _said(_answer);
    }

    function weightAt(address, uint256) external view returns (uint256) {
        return _said(_answer);
    }

    function multiplierOf(ApplicationId, address) external view returns (uint256) {
        return _said(_multiplier);
    }

    /* INTERNALS */

    function _said(uint256 answer) private pure returns (uint256) {
        if (answer == FAILS) revert RoundPlayer_Fails();
        return answer;
    }

    function _config(Plan calldata plan) private view returns (RoundConfig memory c) {
        c.program = address(_program);
        (c.giving.asset, c.matching.asset) = (plan.donated, plan.matched);
        (c.giving.minCounted, c.giving.maxCounted) = (plan.minCounted, plan.maxCounted);
        (c.giving.explorerGate, c.giving.eligibilityGas) = (address(this), 30_000);
        c.matching.saturation = plan.isKeep ? Saturation.Keep : Saturation.ScaleUp;
        c.matching.capBps = plan.capBps;
        (c.modules.builderGate, c.modules.calibration) = (address(this), address(this));
        uint40 start = uint40(block.timestamp);
        (c.times.applicationsFrom, c.times.applicationsUntil) = (start, start + 1 days);
        (c.times.donationsFrom, c.times.donationUntil) = (start, start + 1 days);
        (c.times.settleFrom, c.times.claimUntil) = (start + 3 days, start + 63 days);
        c.kinds = 1;
    }

    function _join(Receiver builder, Entry calldata entry) private {
        address recipient = entry.recipient == 0 ? address(builder) : _donor(entry.recipient - 1);
        Content memory content = Content({recipient: recipient, ask: entry.ask, kind: 0, metadata: REASON});
        builder.run(address(_round), 0, abi.encodeCall(_round.applyToRound, (content)));
        _multiplier = entry.multiplier;
        ApplicationId id = _round.applicationOf(address(builder));
        _round.accept(id, _round.application(id).content, REASON);
    }

    function _play(uint256[] calldata steps) private {
        for (uint256 i = 0; i < steps.length;) i += _step(steps, i);
    }

    /// Plays the step at `index`: a word of kind, application, donor, what the gate says, and an amount.
    /// @return taken how many steps it was: a cart is as many gifts as have the kind 1, and one of the kind 0
    function _step(uint256[] calldata steps, uint256 index) private returns (uint256 taken) {
        uint256 step = steps[index];
        uint256 kind = uint8(step >> KIND);
        ApplicationId id = ApplicationId.wrap(uint8(step >> APPLICATION));
        _answer = uint16(step >> WEIGHT);
        if (kind < 2) return _give(steps, index);
        if (kind == 2) _reweigh(id, _donor(uint16(step >> DONOR)));
        if (kind == 3) _round.disqualify(id, REASON);
        if (kind == 4) _round.reinstate(id, REASON);
        if (kind == 5) _builderOf(id).run(address(_round), 0, abi.encodeCall(_round.withdraw, ()));
        if (kind == 6) _fund(uint96(step));
        if (kind == 7) _look();
        return 1;
    }

    function _give(uint256[] calldata steps, uint256 index) private returns (uint256 taken) {
        while (uint8(steps[index + taken] >> KIND) == 1) ++taken;
        Gift[] memory gifts = new Gift[](++taken);
        uint256 total = 0;
        for (uint256 i = 0; i < taken; ++i) {
            uint256 step = steps[index + i];
            gifts[i] = Gift(ApplicationId.wrap(uint8(step >> APPLICATION)), uint96(step), 0);
            total += uint96(step);
        }
        address donor = _donor(uint16(steps[index] >> DONOR));
        if (_donated == NATIVE) _round.donateFor{value: total}(donor, gifts);
        else {
            TestToken(_donated).mint(address(_round), total);
            _round.donateFor(donor, gifts);
        }
    }

    function _reweigh(ApplicationId id, address donor) private {
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        _round.reweigh(donor, ids);
    }

    function _fund(uint256 amount) private {
        if (_matched == NATIVE) return _round.fund{value: amount}(amount, false);
        TestToken(_matched).mint(address(this), amount);
        TestToken(_matched).approve(address(_round), amount);
        _round.fund(amount, false);
    }

    function _look() private {
        (uint256 numerator, uint256 denominator) = _round.level();
        (uint256 pool, uint256 demand, , , ) = _round.totals();
        emit Looked(_round.matchesOf(1, _round.applicationCount() + 1), numerator, denominator, demand, pool);
    }

    /// Has every accepted Builder paid: donations, then the match.
    function _pay() private {
        uint256 count = _round.applicationCount();
        uint256[] memory donations = new uint256[](count);
        uint256[] memory matches = new uint256[](count);
        ApplicationId[] memory ids = _round.acceptedApplications();
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 index = ApplicationId.unwrap(ids[i]) - 1;
            address recipient = _round.application(ids[i]).recipient;
            uint256 before = _balance(_donated, recipient);
            try _round.claimDonations(ids[i]) {} catch {
                continue;
            }
            donations[index] = _balance(_donated, recipient) - before;
            before = _balance(_matched, recipient);
            _round.claimMatch(ids[i]);
            matches[index] = _balance(_matched, recipient) - before;
        }
        (, , uint256 escrow, uint256 paid, uint256 released) = _round.totals();
        emit Paid(donations, matches, paid, released, escrow);
    }

    function _balance(address asset, address account) private view returns (uint256) {
        return asset == NATIVE ? account.balance : TestToken(asset).balanceOf(account);
    }

    function _builderOf(ApplicationId id) private view returns (Receiver) {
        return _builders[ApplicationId.unwrap(id) - 1];
    }

    function _donor(uint256 index) private view returns (address) {
        if (index >= BUILDERS) return address(_builders[index - BUILDERS]);
        return address(uint160(0xD000000 + index));
    }
}
