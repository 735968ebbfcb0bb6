// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {ITokenDistributor} from "../../../contracts/interfaces/ITokenDistributor.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooRound} from "./ZooRound.sol";

/// What goes into a TokenDistributor and out of it, while it owes number 2.
contract ZooTokenDistributorTest is ZooRound {
    enum Path {
        Deliver,
        DeliverDirectly,
        Collect
    }

    ITokenDistributor private _through;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Deliver, DeliverDirectly; Collect
        rows[uint256(Animal.Plain)] = /*        */ "WWW";
        rows[uint256(Animal.Fee)] = /*          */ "TLL";
        rows[uint256(Animal.Grows)] = /*        */ "WWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "TWW";
        rows[uint256(Animal.Mute)] = /*         */ "WWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FFF";
        rows[uint256(Animal.NoZero)] = /*       */ "WWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EWE";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EEE";
        rows[uint256(Animal.Paused)] = /*       */ "EEE";
        rows[uint256(Animal.Reenters)] = /*     */ "WWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BBB";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWW";
        rows[uint256(Animal.AllItHas)] = /*     */ "WWW";
        rows[uint256(Animal.NoCode)] = /*       */ "nnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        bytes memory arguments = abi.encode(zoo);
        _through = ITokenDistributor(deploy("contracts/distribution/TokenDistributor.sol:TokenDistributor", arguments));
        _trust(address(_through));
        super._inhabit();
    }

    function _roundConfig() internal view override returns (RoundConfig memory c) {
        c = _config();
        (c.modules.distributor, c.modules.deliverGas) = (address(_through), DELIVER_GAS);
    }

    function _refuse() internal override {
        _through = ITokenDistributor(address(distributor));
        super._refuse();
    }

    function _stage(uint256 path) internal override {
        _settleAll();
        round.claimMatch(_id(2));
        if (Path(path) == Path.DeliverDirectly) _skip(30 days);
        if (Path(path) == Path.Collect) round.claimMatch(_id(1));
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Deliver) return _stepOf(anyone, abi.encodeCall(IRound.claimMatch, (_id(1))));
        if (to == Path.DeliverDirectly) return _stepOf(alice, abi.encodeCall(IRound.claimDirect, (_id(1))));
        return Step(alice, address(_through), abi.encodeCall(ITokenDistributor.collect, (alice)));
    }

    function _flow(uint256 path) internal view override returns (Flow memory) {
        Path to = Path(path);
        if (to == Path.Collect) return Flow(address(_through), alice, FUNDED / 2, false);
        bool isDirect = to == Path.DeliverDirectly && zoo.isWild() && _isUndeliverable();
        return Flow(address(round), isDirect ? alice : address(_through), FUNDED / 2, false);
    }

    /// By the distributor alone: the recipient can still be paid.
    function _isUndeliverable() private view returns (bool) {
        Animal animal = zoo.animal();
        return animal == Animal.Fee || animal == Animal.Shrinks || animal == Animal.BlocksThem;
    }

    function _payOthers(uint256 path) internal override {
        if (Path(path) != Path.Collect) return;
        vm.prank(anyone);
        assertEq(_through.collect(anyone), FUNDED / 2, "number 2");
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(super._books(), _through.owed(), _through.balanceOf(alice)));
    }

    function _finish(uint256 path) internal override {
        _try(alice, address(_through), abi.encodeCall(ITokenDistributor.collect, (alice)));
        _try(anyone, address(_through), abi.encodeCall(ITokenDistributor.collect, (anyone)));
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

    function test_WhenCollecting() public {
        _walk(uint256(Path.Collect));
    }
}
