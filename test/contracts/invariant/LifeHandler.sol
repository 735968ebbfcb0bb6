// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Application, ApplicationId, Gift, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {LifeWorld} from "../support/LifeBase.sol";
import {Receiver} from "../support/Receiver.sol";
import {TestGate} from "../support/TestGate.sol";

/// @title LifeHandler
/// @notice Lives a Round at random; each step does something that is allowed where the life stands, or nothing.
contract LifeHandler is LifeWorld {
    IDonationRound public round;
    RoundConfig private _c;
    address[] private _builders;
    address[] private _donors;
    address[] private _sponsors;
    Receiver private _refuser;
    address private _distributor;

    // What the Round cannot be asked.
    uint256 public late;
    uint256 public taken;
    uint256 public strayDonated;
    uint256 public strayPool;
    uint256 public paid;
    mapping(uint256 id => uint256 times) public timesPaid;

    constructor() {
        _createWorld();
        _distributor = deploy("contracts/distribution/TokenDistributor.sol:TokenDistributor", "");
        _trust(_distributor);
        _refuser = new Receiver();
        _refuser.setMode(Receiver.Mode.Refuse);
        for (uint160 i = 0; i < 5; ++i) {
            _builders.push(address(0xB0000 + i));
            _donors.push(address(0xD0000 + i));
        }
        _donors.push(address(_refuser));
        _donors.push(_builders[0]);
        for (uint160 i = 0; i < 3; ++i) _sponsors.push(address(0x50000 + i));
        _sponsors.push(address(_refuser));
        _sponsors.push(address(program));
    }

    /* STEPS */

    modifier begun(uint256 seed) {
        if (address(round) == address(0)) _begin(seed);
        _;
    }

    /// Applies, edits or applies again; or decides.
    function build(uint256 seed) external begun(seed) {
        if (mix(seed, 1) % 2 == 0) _applySomebody(seed);
        else _reviewSomebody(seed);
    }

    function give(uint256 seed) external begun(seed) {
        if (!round.donationsOpen()) return;
        address donor = _pick(_donors, seed, 1);
        uint256 length = 1 + (mix(seed, 2) % 3);
        Gift[] memory gifts = new Gift[](length);
        uint256 total = 0;
        for (uint256 i = 0; i < length; ++i) {
            (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 3 + i));
            if (!isFound) return;
            uint256 amount = _amount(seed, 10 + i);
            gifts[i] = Gift({application: id, amount: uint96(amount), endorsement: 0});
            total += amount;
        }
        uint256 value = _endowWith(_c.giving.asset, donor, total);
        vm.prank(donor);
        round.donate{value: value}(gifts);
    }

    /// Changes what somebody weighs, breaks or heals the gate, or weighs somebody again.
    function weigh(uint256 seed) external begun(seed) {
        uint256 what = mix(seed, 1) % 8;
        address donor = _pick(_donors, seed, 2);
        if (what == 0) return gate.setMode(TestGate.Mode.Revert);
        gate.setMode(TestGate.Mode.Answer);
        if (what < 4) return gate.setWeight(donor, mix(seed, 3) % 12_000);
        if (_phase() != Phase.Open && _phase() != Phase.Review) return;
        ApplicationId id = _idOf(mix(seed, 4));
        if (round.pair(id, donor).amount == 0) return;
        ApplicationId[] memory ids = new ApplicationId[](2);
        (ids[0], ids[1]) = (id, id);
        round.reweigh(donor, ids);
    }

    /// Funds, sends money astray, absorbs or recovers it.
    function sponsorIt(uint256 seed) external begun(seed) {
        uint256 what = mix(seed, 1) % 5;
        address from = _sponsors[mix(seed, 2) % 4];
        uint256 amount = _amount(seed, 3);
        if (what < 2) {
            if (_phase() > Phase.Open) return;
            uint256 value = _endowWith(_c.matching.asset, from, amount);
            vm.prank(from);
            round.fund{value: value}(amount, mix(seed, 4) % 4 == 0);
        } else if (what == 2) {
            _sendAstray(seed, amount);
        } else if (what == 3 && strayPool != 0) {
            assertEq(round.absorb(), strayPool, "absorbed");
            if (_phase() > Phase.Open) late += strayPool;
            strayPool = 0;
        } else if (what == 4 && strayDonated != 0) {
            assertEq(round.recover(_c.giving.asset), strayDonated, "recovered");
            strayDonated = 0;
        }
    }

    /// What people with a role do to a Round, and Builders to themselves.
    function rule(uint256 seed) external begun(seed) {
        uint256 what = mix(seed, 1) % 16;
        if (what == 0 && _phase() <= Phase.Open && mix(seed, 2) % 4 == 0) {
            vm.prank(admin);
            round.cancel(REASON);
        } else if (what == 1) {
            if (_phase() <= Phase.Open) _extend(1 + uint8(mix(seed, 2) % 5));
        } else if (_phase() != Phase.Open && _phase() != Phase.Review) {
            return;
        } else if (what < 7) {
            (ApplicationId id, bool isFound) = _find(Status.Disqualified, mix(seed, 2));
            if (!isFound) return;
            vm.prank(mix(seed, 3) % 2 == 0 ? admin : arbiter);
            round.reinstate(id, REASON);
        } else if (block.timestamp < round.times().settleFrom - 1 days) {
            (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 2));
            if (!isFound) return;
            if (what < 14) return _disqualify(round, id);
            address builder = round.application(id).builder;
            vm.prank(builder);
            round.withdraw();
        }
    }

    function wait(uint256 seed) external begun(seed) {
        uint256 to = block.timestamp + (mix(seed, 1) % 3 days);
        if (mix(seed, 2) % 3 == 0) to = _nextBoundary();
        vm.warp(to);
    }

    /// Settles a page, claims, refunds, or takes the rest.
    function close(uint256 seed) external begun(seed) {
        uint256 what = mix(seed, 1) % (_phase() == Phase.Settling ? 8 : 4);
        if (what == 0 || what > 3) {
            if (_phase() == Phase.Settling) _settlePage(seed);
        } else if (what == 1) {
            (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 2));
            if (isFound) _claimOne(id, mix(seed, 3) % 3);
        } else if (what == 2) {
            _refundOne(_idOf(mix(seed, 2)), _pick(_donors, seed, 3));
        } else {
            _takeRest(_pick(_sponsors, seed, 2));
        }
    }

    /* THE END */

    /// Nobody with a role acts any more.
    function finish() external {
        if (address(round) == address(0)) return;
        if (block.timestamp < round.times().claimUntil) vm.warp(round.times().claimUntil);
        if (strayPool != 0) {
            late += strayPool;
            strayPool = 0;
            round.absorb();
        }
        if (strayDonated != 0) {
            strayDonated = 0;
            round.recover(_c.giving.asset);
        }
        for (uint256 i = 1; i <= round.applicationCount(); ++i) {
            for (uint256 j = 0; j < _donors.length; ++j) _refundOne(_id(i), _donors[j]);
        }
        for (uint256 i = 0; i < _sponsors.length; ++i) _takeRest(_sponsors[i]);
        assertEq(_escrow(round), 0, "escrow left");
        if (_c.giving.asset != _c.matching.asset) assertEq(_balance(_c.giving.asset), 0, "donations left");
        assertLt(_balance(_c.matching.asset), _sponsors.length, "rest left");
    }

    /* VIEWS */

    function config() external view returns (RoundConfig memory) {
        return _c;
    }

    function donors() external view returns (address[] memory) {
        return _donors;
    }

    /* INTERNALS */

    function _begin(uint256 seed) private {
        _c = _config();
        uint256 assets = mix(seed, 100) % 3;
        if (assets == 1) (_c.giving.asset, _c.matching.asset) = (NATIVE, NATIVE);
        if (assets == 2) _c.matching.asset = NATIVE;
        if (assets != 2 && mix(seed, 101) % 2 == 0) _c.matching.saturation = Saturation.Keep;
        if (mix(seed, 102) % 2 == 0) _c.matching.capBps = uint16(1 + (mix(seed, 103) % 6_000));
        if (mix(seed, 104) % 2 == 0) _c.giving.minCounted = uint96(mix(seed, 105) % UNIT);
        if (mix(seed, 106) % 2 == 0) _c.giving.maxCounted = uint96(UNIT + (mix(seed, 107) % (100 * UNIT)));
        if (mix(seed, 108) % 3 == 0) (_c.modules.distributor, _c.modules.deliverGas) = (_distributor, 100_000);
        round = _open(_c);
        for (uint256 i = 0; i < 4; ++i) _joinAs(round, _builders[i], _recipient(seed, i), _ask(seed, i));
        if (mix(seed, 109) % 4 != 0) _fund(round, seed);
        vm.warp(DONATIONS_FROM);
    }

    function _fund(IDonationRound, uint256 seed) private {
        uint256 amount = _amount(seed, 110) * 10;
        uint256 value = _endowWith(_c.matching.asset, _sponsors[0], amount);
        vm.prank(_sponsors[0]);
        round.fund{value: value}(amount, false);
    }

    function _applySomebody(uint256 seed) private {
        if (!round.applicationsOpen()) return;
        address builder = _pick(_builders, seed, 2);
        Status status = round.application(round.applicationOf(builder)).status;
        if (status == Status.Withdrawn || status == Status.Disqualified) return;
        if (status == Status.Accepted && block.timestamp >= DONATIONS_FROM) return;
        _apply(round, builder, _recipient(seed, 3), _ask(seed, 4));
    }

    function _reviewSomebody(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Pending, mix(seed, 2));
        if (!isFound || _phase() != Phase.Open) return;
        if (mix(seed, 3) % 4 != 0) return _accept(round, id);
        bytes28 content = round.application(id).content;
        vm.prank(reviewer);
        round.reject(id, content, REASON);
    }

    function _sendAstray(uint256 seed, uint256 amount) private {
        bool isPool = mix(seed, 5) % 2 == 0 || _c.giving.asset == _c.matching.asset;
        if (isPool) strayPool += amount;
        else strayDonated += amount;
        if ((isPool ? _c.matching.asset : _c.giving.asset) != NATIVE) return token.mint(address(round), amount);
        vm.deal(anyone, amount);
        vm.prank(anyone);
        (bool success, ) = address(round).call{value: amount}("");
        assertTrue(success, "astray");
    }

    function _extend(uint8 extraDays) private {
        uint256 moved = (round.times().claimUntil - CLAIM_UNTIL) / 1 days;
        if (moved + extraDays > 30) return;
        vm.prank(operator);
        round.extend(extraDays);
    }

    function _nextBoundary() private view returns (uint256) {
        if (block.timestamp < round.times().donationUntil) return round.times().donationUntil;
        if (block.timestamp < round.times().settleFrom) return round.times().settleFrom;
        // Time for claims, mostly.
        return block.timestamp + 20 days;
    }

    function _settlePage(uint256 seed) private {
        uint256 length = mix(seed, 2) % 4;
        ApplicationId[] memory hints = new ApplicationId[](length);
        for (uint256 i = 0; i < length; ++i) hints[i] = _id(mix(seed, 20 + i) % 8);
        round.settle(hints, mix(seed, 3) % 4);
    }

    function _claimOne(ApplicationId id, uint256 how) private {
        if (_phase() != Phase.Settling && _phase() != Phase.Settled) return;
        Application memory a = round.application(id);
        bool wantsMatch = how != 0;
        if (how == 0 && a.areDonationsPaid) return;
        if (wantsMatch && (a.isMatchPaid || _phase() != Phase.Settled)) return;
        if (how == 2 && a.areDonationsPaid) how = 1;
        uint256 due = round.matchOf(id);
        bytes memory call = abi.encodeCall(round.claimDonations, (id));
        if (how == 1) call = abi.encodeCall(round.claimMatch, (id));
        if (how == 2) call = abi.encodeCall(round.claim, (id));
        (bool success, ) = address(round).call(call);
        if (!success) {
            assertEq(a.recipient, address(_refuser), "claim");
            return;
        }
        if (wantsMatch) {
            paid += due;
            ++timesPaid[ApplicationId.unwrap(id)];
        }
        (success, ) = address(round).call(call);
        assertFalse(success, "claimed twice");
    }

    function _refundOne(ApplicationId id, address donor) private {
        Pair memory given = round.pair(id, donor);
        if (given.amount == 0) return;
        address to = donor == address(_refuser) ? anyone : donor;
        bool isDue = !given.isRefunded && _isRefundable(id);
        uint256 before = _balanceOf(_c.giving.asset, to);
        vm.prank(donor);
        try round.refund(id, donor, to) returns (uint256 amount) {
            assertTrue(isDue, "refunded");
            assertEq(amount, given.amount, "amount");
            assertEq(_balanceOf(_c.giving.asset, to), before + amount, "received");
        } catch {
            assertFalse(isDue, "refund");
        }
    }

    function _isRefundable(ApplicationId id) private view returns (bool) {
        if (_phase() == Phase.Cancelled) return true;
        if (_phase() < Phase.Settling) return false;
        Application memory a = round.application(id);
        return a.status != Status.Accepted || (_phase() == Phase.Closed && !a.areDonationsPaid);
    }

    function _takeRest(address who) private {
        uint256 rest = round.restOf(who);
        if (rest == 0) return;
        address to = who == address(_refuser) ? anyone : who;
        uint256 before = _balanceOf(_c.matching.asset, to);
        if (who == address(_refuser)) vm.prank(who);
        assertEq(round.withdrawRest(who, to), rest, "rest");
        assertEq(_balanceOf(_c.matching.asset, to), before + rest, "received");
        taken += rest;
    }

    function _phase() private view returns (Phase) {
        return round.phase();
    }

    function _recipient(uint256 seed, uint256 salt) private view returns (address) {
        uint256 what = mix(seed, 200 + salt) % 8;
        if (what == 0) return address(_refuser);
        return what == 1 ? _donors[0] : _builders[salt % 5];
    }

    function _ask(uint256 seed, uint256 salt) private pure returns (uint96) {
        return mix(seed, 300 + salt) % 2 == 0 ? 0 : uint96(_amount(seed, 310 + salt));
    }

    /// From one base unit to a thousand whole ones, every magnitude as likely.
    function _amount(uint256 seed, uint256 salt) private pure returns (uint256) {
        return 1 + (mix(seed, salt) % (10 ** (1 + (mix(seed, salt + 1_000) % 21))));
    }

    function _pick(address[] storage list, uint256 seed, uint256 salt) private view returns (address) {
        return list[mix(seed, salt) % list.length];
    }

    function _idOf(uint256 seed) private view returns (ApplicationId) {
        return _id(1 + (seed % round.applicationCount()));
    }

    function _find(Status status, uint256 seed) private view returns (ApplicationId id, bool isFound) {
        uint256 n = round.applicationCount();
        for (uint256 i = 0; i < n; ++i) {
            id = _id(1 + (((seed % n) + i) % n));
            if (round.application(id).status == status) return (id, true);
        }
    }

    function _endowWith(address asset, address account, uint256 amount) private returns (uint256 value) {
        if (asset != NATIVE) {
            _endow(account, amount, address(round));
            return 0;
        }
        vm.deal(account, account.balance + amount);
        return amount;
    }

    function _balance(address asset) private view returns (uint256) {
        return _balanceOf(asset, address(round));
    }

    function _balanceOf(address asset, address account) private view returns (uint256) {
        return asset == NATIVE ? account.balance : token.balanceOf(account);
    }
}
