// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeList} from "../support/LifeList.sol";
import {IMintable} from "../support/RoundBase.sol";
import {MockSettler} from "../support/RoundMocks.sol";
import {ThiefRound} from "../support/ThiefRound.sol";
import {VaultMock} from "../support/VaultMock.sol";
import {Kind, LivenessStage} from "./LivenessStage.sol";

/// @notice Invariant 8: two Rounds of one Program, one of them with something hostile in it; the other pays to the base unit
/// what it owes.
contract IsolationTest is LivenessStage {
    IDonationRound private victim;
    IDonationRound private hostile;
    address private plain;
    address private mallory = makeAddr("mallory");
    uint256 private pool;
    uint256 private gift;

    function setUp() public override {
        super.setUp();
        _setClock(START);
        plain = address(implementation);
    }

    /* THE TWO */

    /// Both have a Builder, a pool, two donors, and are at settleFrom.
    function _both(address victimKind, RoundConfig memory its, address kindOf, RoundConfig memory c) private {
        implementation = IDonationRound(victimKind);
        victim = _open(its);
        implementation = IDonationRound(kindOf);
        hostile = _open(c);
        _setClock(victim.times().applicationsFrom);
        _fill(victim, alice, token);
        _fill(hostile, mallory, IMintable(c.matching.asset));
        round = victim;
        _toSettling();
    }

    function _fill(IDonationRound filled, address builder, IMintable asset) private {
        round = filled;
        _setClock(round.times().applicationsFrom);
        ApplicationId id = _accepted(builder);
        IMintable real = token;
        token = asset;
        _fund(pool);
        _toDonations();
        _donateTwice(id, gift);
        token = real;
    }

    function _amounts(uint256 newPool, uint256 newGift) private {
        (pool, gift) = (bound(newPool, 1_000, 1e24), bound(newGift, 1, 1e25));
    }

    /// All it owes is there, and goes to whom it owes it.
    function _assertWhole() private {
        uint256 before = token.balanceOf(alice);
        assertEq(token.balanceOf(address(victim)), pool + 2 * gift, "held");
        round = victim;
        _settle();
        victim.claim(_id(1));
        assertEq(token.balanceOf(alice) - before, pool + 2 * gift, "paid");
        assertEq(token.balanceOf(address(victim)), 0, "left");
    }

    /* WHAT IS HOSTILE */

    /// It settles its own Round as it likes, and none that has another settler.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenHostileSettler(uint256 newPool, uint256 newGift) public {
        _amounts(newPool, newGift);
        MockSettler good = new MockSettler();
        _trust(address(good));
        RoundConfig memory c = _proposedConfig();
        c.modules.settler = address(good);
        _both(plain, c, plain, _proposedConfig());
        uint256[] memory list = new uint256[](1);
        list[0] = pool;
        (bytes32 root, bytes32[] memory proof) = LifeList.build(address(hostile), list, 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSettler.selector, address(settler)));
        settler.settle(victim, root, pool);
        settler.settle(hostile, root, pool);
        hostile.prove(_id(1), pool, proof);
        hostile.claim(_id(1));
        assertEq(token.balanceOf(mallory), pool + 2 * gift, "it pays as its settler says");
        assertEq(token.balanceOf(address(victim)), pool + 2 * gift, "held");

        (bytes32 own, bytes32[] memory ownProof) = LifeList.build(address(victim), list, 0);
        good.settle(victim, own, pool);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_BadProof.selector, _id(1), pool));
        victim.prove(_id(1), pool, proof);
        victim.prove(_id(1), pool, ownProof);
        victim.claim(_id(1));
        assertEq(token.balanceOf(alice), pool + 2 * gift, "paid");
    }

    /// It keeps the match it is handed; there is no allowance for more.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenHostileDistributor(uint256 newPool, uint256 newGift) public {
        _amounts(newPool, newGift);
        address thief = deploy("contracts/mocks/HostileDistributor.sol:HostileDistributor", "");
        _trust(thief);
        RoundConfig memory c = _config();
        (c.modules.distributor, c.modules.deliverGas) = (thief, 500_000);
        _both(plain, _config(), plain, c);
        round = hostile;
        _settle();
        hostile.claim(_id(1));
        assertEq(token.balanceOf(address(this)), pool, "stolen: one match");
        assertEq(token.balanceOf(mallory), 2 * gift, "donations pass it by");
        _assertWhole();
        assertEq(token.balanceOf(address(this)), pool, "stolen: no more");
    }

    /// It loses all, and calls the other Round while it is asked to redeem.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenHostileVault(uint256 newPool, uint256 newGift) public {
        _amounts(newPool, newGift);
        _both(plain, _config(), _rowOf(Kind.VaultGood).implementation, _vaultConfig());
        vault.lose(token.balanceOf(address(vault)));
        vault.setMode(VaultMock.Mode.Stingy);
        vault.setCall(address(victim), abi.encodeCall(victim.withdrawRest, (sponsor, mallory)));
        IVaultRound(address(hostile)).fixPool();
        assertFalse(vault.hasReentered(), "obeyed");
        round = hostile;
        _settle();
        hostile.claim(_id(1));
        assertEq(token.balanceOf(mallory), 2 * gift, "donations pass it by");
        _assertWhole();
    }

    /// The vault of both: the other one's donations are paid, and its sponsors have as many shares as before.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenVaultOfBoth(uint256 newPool, uint256 newGift, bool isPaused) public {
        _amounts(newPool, newGift);
        address pooled = _rowOf(Kind.VaultGood).implementation;
        _both(pooled, _vaultConfig(), pooled, _vaultConfig());
        uint256 shares = vault.balanceOf(address(victim));
        if (isPaused) vault.setMode(VaultMock.Mode.Paused);
        else vault.lose(token.balanceOf(address(vault)) / 2);
        if (!isPaused) IVaultRound(address(hostile)).fixPool();
        assertEq(vault.balanceOf(address(victim)), shares, "shares");
        assertEq(token.balanceOf(address(victim)), 2 * gift, "held beside the pool");
        victim.claimDonations(_id(1));
        assertEq(token.balanceOf(alice), 2 * gift, "donations");
        _skip(WAIT);
        IVaultRound(address(victim)).fixPool();
        (PoolForm form, , ) = IVaultRound(address(victim)).poolForm();
        assertEq(uint256(form), uint256(isPaused ? PoolForm.Shares : PoolForm.Assets), "form");
        round = victim;
        _settle();
        victim.claimMatch(_id(1));
        if (isPaused) assertEq(vault.balanceOf(alice), shares, "all its own shares");
        else assertLe(pool / 2, token.balanceOf(alice) - 2 * gift + 1, "its own half");
    }

    /// It calls the other Round in the middle of each of its moves, and keeps a fee.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenHostileToken(uint256 newPool, uint256 newGift, uint8 what) public {
        _amounts(newPool, newGift);
        HostileToken evil = new HostileToken();
        RoundConfig memory c = _config();
        c.giving.asset = c.matching.asset = address(evil);
        _both(plain, _config(), plain, c);
        bytes[4] memory calls = [
            abi.encodeCall(victim.withdrawRest, (sponsor, mallory)),
            abi.encodeCall(victim.refund, (_id(1), bob, mallory)),
            abi.encodeCall(victim.recover, (address(token))),
            abi.encodeCall(victim.claimDirect, (_id(1)))
        ];
        evil.setHook(address(victim), calls[what % 4]);
        evil.setFee(5_000);
        round = hostile;
        _settle();
        hostile.claim(_id(1));
        assertGt(evil.tried(), 0, "tried");
        assertEq(evil.succeeded(), 0, "obeyed");
        _assertWhole();
    }

    /// A Round of a Program of its own claims what others left with distributors of all Rounds.
    /// hardhat-config: fuzz.runs = 64
    function test_GivenHostileRoundOfSharedContracts(uint256 newPool, uint256 newGift, bool isInParts) public {
        _amounts(newPool, newGift);
        address through = isInParts ? address(milestones) : address(collected);
        RoundConfig memory c = _config();
        (c.modules.distributor, c.modules.deliverGas) = (through, 500_000);
        _both(plain, c, plain, _config());
        round = victim;
        _settle();
        victim.claim(_id(1));
        assertEq(token.balanceOf(through), pool, "with the distributor");
        ThiefRound thief = _thief();
        thief.say(address(token), block.timestamp, Phase.Settled, mallory);
        vm.expectPartialRevert(Errors.Assets_ReceivedTooLittle.selector);
        if (isInParts) thief.give(milestones, _id(1), mallory, 1);
        else thief.give(collected, _id(1), mallory, 1);
        vm.prank(mallory);
        vm.expectRevert();
        if (isInParts) milestones.pay(address(victim), _id(1), 0, mallory);
        else collected.collect(mallory);
        assertEq(token.balanceOf(through), pool, "still there");
        assertEq(isInParts ? milestones.owed() : collected.owed(), pool, "still owed");
        assertEq(token.balanceOf(address(hostile)), pool + 2 * gift, "a third one's");
    }

    /* INTERNALS */

    function _thief() private returns (ThiefRound) {
        IProgram own = program;
        program = _program();
        address thiefKind = address(new ThiefRound());
        _trust(thiefKind);
        (uint40 then, IDonationRound kept) = (clock, implementation);
        _setClock(START);
        implementation = IDonationRound(thiefKind);
        address opened = address(_open(_config()));
        (program, implementation) = (own, kept);
        _setClock(then);
        return ThiefRound(payable(opened));
    }

    function _vaultConfig() private view returns (RoundConfig memory c) {
        c = _config();
        c.times.claimUntil += uint40(WAIT);
    }
}
