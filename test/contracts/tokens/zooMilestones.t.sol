// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IMilestones} from "../../../contracts/interfaces/IMilestones.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooRound} from "./ZooRound.sol";

/// What goes into Milestones and out of them, while they hold number 2's match. Each match is one part.
contract ZooMilestonesTest is ZooRound {
    enum Path {
        Deliver,
        DeliverDirectly,
        Pay,
        Release
    }

    uint256 private constant JUDGE = 10 days;
    uint256 private constant DEFAULT = 100 days;

    IMilestones private _through;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Deliver, DeliverDirectly; Pay, Release
        rows[uint256(Animal.Plain)] = /*        */ "WWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "TWWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EWEE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "WWWW";
        rows[uint256(Animal.NoCode)] = /*       */ "nnnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        bytes memory arguments = abi.encode(factory, zoo, JUDGE, DEFAULT);
        _through = IMilestones(deploy("contracts/distribution/Milestones.sol:Milestones", arguments));
        _trust(address(_through));
        super._inhabit();
    }

    function _roundConfig() internal view override returns (RoundConfig memory c) {
        c = _config();
        (c.modules.distributor, c.modules.deliverGas) = (address(_through), DELIVER_GAS);
    }

    function _refuse() internal override {
        _through = IMilestones(address(distributor));
        super._refuse();
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        _settleAll();
        round.claimMatch(_id(2));
        if (to == Path.DeliverDirectly) _skip(30 days);
        if (to >= Path.Pay) round.claimMatch(_id(1));
        if (to == Path.Pay) _earn();
        if (to == Path.Release) _skip(DEFAULT);
    }

    function _earn() private {
        vm.prank(alice);
        _through.submit(address(round), _id(1), 0, "evidence");
        vm.prank(reviewer);
        _through.decide(address(round), _id(1), 0, "evidence", true, REASON);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Deliver) return _stepOf(anyone, abi.encodeCall(IRound.claimMatch, (_id(1))));
        if (to == Path.DeliverDirectly) return _stepOf(alice, abi.encodeCall(IRound.claimDirect, (_id(1))));
        if (to == Path.Release) return Step(anyone, address(_through), _release(1));
        return Step(anyone, address(_through), abi.encodeCall(IMilestones.pay, (address(round), _id(1), 0, alice)));
    }

    function _release(uint32 id) private view returns (bytes memory) {
        return abi.encodeCall(IMilestones.release, (address(round), _id(id), 0));
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        if (to == Path.Pay) return Flow(address(_through), alice, FUNDED / 2, false);
        if (to == Path.Release) return Flow(address(_through), address(round), FUNDED / 2, false);
        bool isDirect = to == Path.DeliverDirectly && zoo.isWild() && _isUndeliverable();
        return Flow(address(round), isDirect ? alice : address(_through), FUNDED / 2, false);
    }

    /// By the milestones alone: the recipient can still be paid.
    function _isUndeliverable() private view returns (bool) {
        Animal animal = zoo.animal();
        return animal == Animal.Fee || animal == Animal.Shrinks || animal == Animal.BlocksThem;
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(super._books(), _through.owed(), _through.statusOf(address(round), _id(1), 0)));
    }

    /// What nobody has earned goes to the Round.
    function _finish(uint256 path) internal override {
        _skip(DEFAULT);
        _try(anyone, address(_through), _release(1));
        _try(anyone, address(_through), _release(2));
        super._finish(path);
    }

    function _assertEmpty(uint256 path) internal view override {
        super._assertEmpty(path);
        assertEq(_through.owed(), 0, "owed");
        _assertHolds(address(_through), 0);
    }

    function test_WhenDelivering() public {
        _walk(uint256(Path.Deliver));
    }

    function test_WhenClaimingDirectly() public {
        _walk(uint256(Path.DeliverDirectly));
    }

    function test_WhenPaying() public {
        _walk(uint256(Path.Pay));
    }

    function test_WhenReleasing() public {
        _walk(uint256(Path.Release));
    }
}
