// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Application, ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeWorld} from "../support/LifeBase.sol";
import {TestGate} from "../support/TestGate.sol";
import {TestToken} from "../support/TestToken.sol";
import {Cast, LifeCast} from "./LifeCast.sol";

/// @title LifeStage
/// @notice One Round, its people, and what it cannot be asked: where all money that came in has gone.
abstract contract LifeStage is LifeWorld {
    IDonationRound public round;
    /// The other Round of the same Program.
    IDonationRound public sibling;
    RoundConfig internal _c;
    Cast internal _cast;
    address[] internal _builders;
    address[] internal _donors;
    address[] internal _sponsors;
    address[] internal _strangers;

    uint256 public late;
    uint256 public taken;
    uint256 public paid;
    uint256 public strayDonated;
    uint256 public strayPool;
    bool public isFallback;
    mapping(uint256 id => uint256 times) public timesPaid;

    /// What is compared before and after a step that may pay.
    struct Seen {
        uint256[] due;
        bool[] isPaid;
    }

    constructor(LifeCast newCast) {
        _cast = newCast.cast();
        (program, kind, router) = (_cast.program, _cast.kind, _cast.router);
        (gate, builderGate, token) = (_cast.gate, _cast.builderGate, _cast.token);
        for (uint160 i = 0; i < 5; ++i) {
            _builders.push(address(0xB0000 + i));
            _donors.push(address(0xD0000 + i));
        }
        _donors.push(address(_cast.refuser));
        _donors.push(address(_cast.reenterer));
        _donors.push(_builders[0]);
        for (uint160 i = 0; i < 3; ++i) _sponsors.push(address(0x50000 + i));
        _sponsors.push(address(_cast.refuser));
        _sponsors.push(address(_cast.reenterer));
        _sponsors.push(address(program));
        for (uint160 i = 0; i < 2; ++i) _strangers.push(address(0x60000 + i));
    }

    /* WHO AND WHAT */

    function _pick(address[] storage list, uint256 seed, uint256 salt) internal view returns (address) {
        return list[mix(seed, salt) % list.length];
    }

    function _idOf(uint256 seed) internal view returns (ApplicationId) {
        return _id(1 + (seed % round.applicationCount()));
    }

    function _find(Status status, uint256 seed) internal view returns (ApplicationId id, bool isFound) {
        uint256 n = round.applicationCount();
        for (uint256 i = 0; i < n; ++i) {
            id = _id(1 + (((seed % n) + i) % n));
            if (round.application(id).status == status) return (id, true);
        }
    }

    /// From one base unit to ten thousand whole ones, every magnitude as likely.
    function _amount(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return 1 + (mix(seed, salt) % (10 ** (1 + (mix(seed, salt + 1_000) % 21))));
    }

    function _ask(uint256 seed, uint256 salt) internal pure returns (uint96) {
        return mix(seed, 300 + salt) % 2 == 0 ? 0 : uint96(_amount(seed, 310 + salt));
    }

    function _recipient(uint256 seed, uint256 salt) internal view returns (address) {
        uint256 what = mix(seed, 200 + salt) % 8;
        if (what == 0) return address(_cast.refuser);
        if (what == 1) return address(_cast.reenterer);
        return what == 2 ? _donors[0] : _builders[salt % 5];
    }

    function _admin() internal view returns (address) {
        return program.getRoleMember(Roles.ADMIN, 0);
    }

    function _phase() internal view returns (Phase) {
        return round.phase();
    }

    function _isGateFailing() internal view returns (bool) {
        return gate.mode() != TestGate.Mode.Answer;
    }

    /* MONEY */

    function _isOneAsset() internal view returns (bool) {
        return _c.giving.asset == _c.matching.asset;
    }

    function _hasPool() internal view returns (bool) {
        return _c.matching.asset != address(0);
    }

    /// Gives an account what it spends next, and the spender leave to take tokens.
    function _endowWith(
        address asset,
        address account,
        uint256 amount,
        address spender
    ) internal returns (uint256 value) {
        if (asset == NATIVE) {
            vm.deal(account, account.balance + amount);
            return amount;
        }
        TestToken(asset).mint(account, amount);
        vm.prank(account);
        TestToken(asset).approve(spender, type(uint256).max);
    }

    function _balanceOf(address asset, address account) internal view returns (uint256) {
        if (asset == address(0)) return 0;
        return asset == NATIVE ? account.balance : TestToken(asset).balanceOf(account);
    }

    /// Whether a transfer to `to` goes through: only the native coin can be refused.
    function _canReceive(address asset, address to) internal view returns (bool) {
        return asset != NATIVE || to != address(_cast.refuser);
    }

    /* WHAT A STEP HAS PAID */

    modifier watched() {
        Seen memory seen = _see();
        _;
        _learn(seen);
    }

    function _see() internal view returns (Seen memory seen) {
        uint256 count = round.applicationCount();
        seen.due = round.matchesOf(1, count + 1);
        seen.isPaid = new bool[](count);
        for (uint256 i = 0; i < count; ++i) seen.isPaid[i] = round.application(_id(i + 1)).isMatchPaid;
    }

    /// A match is paid where its mark was set, and it is what it was said to be before.
    function _learn(Seen memory seen) internal {
        for (uint256 i = 0; i < seen.due.length; ++i) {
            bool isPaid = round.application(_id(i + 1)).isMatchPaid;
            if (seen.isPaid[i]) assertTrue(isPaid, "a mark is taken back");
            else if (isPaid) {
                paid += seen.due[i];
                ++timesPaid[i + 1];
            }
        }
        taken = 0;
        for (uint256 i = 0; i < _sponsors.length; ++i) taken += _withdrawn(_sponsors[i]);
        for (uint256 i = 0; i < _strangers.length; ++i) taken += _withdrawn(_strangers[i]);
    }

    function _withdrawn(address sponsor_) private view returns (uint256 withdrawn) {
        (, withdrawn) = round.shareOf(sponsor_);
    }

    function _isRefundable(ApplicationId id) internal view returns (bool) {
        if (_phase() == Phase.Cancelled) return true;
        if (_phase() < Phase.Settling) return false;
        Application memory a = round.application(id);
        return a.status != Status.Accepted || (_phase() == Phase.Closed && !a.areDonationsPaid);
    }
}
