// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IERC5192} from "../../../../contracts/interfaces/IERC5192.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {ISoulboundUnits} from "../../../../contracts/interfaces/ISoulboundUnits.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {Receiver} from "../../support/Receiver.sol";
import {ThiefRound} from "../../support/ThiefRound.sol";

contract SoulboundUnitsTest is LifeBase {
    uint104 private constant UNITS = 500;

    ISoulboundUnits private units;
    /// The same contract, as an ERC-721.
    IERC721Metadata private tokens;
    IDonationRound private round;
    ApplicationId private a;
    address private payee = makeAddr("payee");

    function setUp() public override {
        super.setUp();
        units = ISoulboundUnits(
            deploy("contracts/distribution/SoulboundUnits.sol:SoulboundUnits", abi.encode(factory))
        );
        tokens = IERC721Metadata(address(units));
        _trust(address(units));
    }

    /// A settled Round that gives UNITS to a recipient.
    function _settled(address recipient) private {
        vm.warp(START);
        RoundConfig memory c = _config();
        (c.matching.asset, c.matching.configured) = (address(0), UNITS);
        (c.modules.distributor, c.modules.deliverGas) = (address(units), 200_000);
        round = _open(c);
        a = _joinAs(round, builderA, recipient, 0);
        vm.warp(DONATIONS_FROM);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
        _settle(round);
    }

    function _given(address recipient) private returns (uint256 tokenId) {
        _settled(recipient);
        round.claimMatch(a);
        return units.tokenIdOf(address(round), a);
    }

    function _thief() private returns (ThiefRound thief, IProgram other) {
        other = _newProgram("hostile");
        address thiefKind = address(new ThiefRound());
        vm.prank(admin);
        other.setTrusted(thiefKind, true);
        vm.warp(START);
        RoundConfig memory c = _config();
        c.program = address(other);
        vm.prank(operator);
        thief = ThiefRound(payable(other.openRound(thiefKind, c, "hostile")));
    }

    /* DELIVER */

    function test_RevertGiven_CallerIsNoRound() public {
        address[4] memory others = [address(this), address(program), admin, kind];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.SoulboundUnits_NotARound.selector, others[i]));
            vm.prank(others[i]);
            units.deliver(a, anyone, 1);
        }
    }

    function test_RevertGiven_MatchIsAnAsset() public {
        RoundConfig memory c = _config();
        (c.modules.distributor, c.modules.deliverGas) = (address(units), 200_000);
        round = _open(c);
        a = _joinAs(round, builderA, payee, 0);
        vm.warp(DONATIONS_FROM);
        _fund(round, sponsor, UNIT);
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
        _settle(round);
        vm.expectRevert(abi.encodeWithSelector(Errors.SoulboundUnits_HasAsset.selector, round, token));
        round.claimMatch(a);
        vm.warp(SETTLE_FROM + 30 days);
        vm.prank(builderA);
        round.claimDirect(a);
        assertEq(token.balanceOf(payee), UNIT);
        assertEq(token.balanceOf(address(units)), 0);
    }

    function test_RevertWhen_NothingIsGiven() public {
        (ThiefRound thief, ) = _thief();
        vm.expectRevert(Errors.SoulboundUnits_ZeroAmount.selector);
        thief.give(units, a, anyone, 0);
    }

    function test_RevertGiven_Given() public {
        (ThiefRound thief, ) = _thief();
        thief.give(units, _id(1), anyone, 5);
        uint256 tokenId = units.tokenIdOf(address(thief), _id(1));
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.SoulboundUnits_GivenAlready.selector, thief, _id(1)));
            thief.give(units, _id(1), anyone, 5);
            if (i == 1) continue;
            vm.prank(anyone);
            units.burn(tokenId);
        }
    }

    function test_RevertWhen_GivenToNobody() public {
        (ThiefRound thief, ) = _thief();
        vm.expectRevert(abi.encodeWithSignature("ERC721InvalidReceiver(address)", address(0)));
        thief.give(units, _id(1), address(0), 5);
    }

    function test_WhenRoundGives() public {
        _settled(payee);
        uint256 tokenId = units.tokenIdOf(address(round), a);
        vm.expectEmit(address(units));
        emit IERC721.Transfer(address(0), payee, tokenId);
        vm.expectEmit(address(units));
        emit IERC5192.Locked(tokenId);
        vm.expectEmit(address(units));
        emit Events.UnitsGiven(address(round), a, payee, address(program), tokenId, UNITS);
        uint256 gas = gasleft();
        round.claimMatch(a);
        // The whole claim: `deliver` alone is less.
        assertLt(gas - gasleft(), 200_000, "gas");
        assertEq(tokens.ownerOf(tokenId), payee);
        assertEq(tokens.balanceOf(payee), 1);
        assertEq(units.unitsOf(address(program), payee), UNITS);
        assertTrue(units.locked(tokenId));
        (address givingProgram, address givingRound, ApplicationId application, uint256 amount) = units.givenBy(
            tokenId
        );
        assertEq(givingProgram, address(program));
        assertEq(givingRound, address(round));
        assertTrue(application == a);
        assertEq(amount, UNITS);
    }

    function test_WhenRecipientIsAContract() public {
        Receiver receiver = new Receiver();
        receiver.setMode(Receiver.Mode.Spend);
        assertEq(tokens.ownerOf(_given(address(receiver))), address(receiver));
    }

    function test_WhenHostileProgramGives() public {
        _given(payee);
        (ThiefRound thief, IProgram other) = _thief();
        thief.give(units, a, payee, type(uint256).max);
        assertEq(units.unitsOf(address(other), payee), type(uint256).max);
        assertEq(units.unitsOf(address(program), payee), UNITS);
        (address givingProgram, address givingRound, , ) = units.givenBy(units.tokenIdOf(address(thief), a));
        assertEq(givingProgram, address(other));
        assertEq(givingRound, address(thief));
    }

    function test_WhenUnitsAreAnything(uint256[6] calldata amounts) public {
        (ThiefRound thief, IProgram other) = _thief();
        uint256[2] memory sums;
        for (uint256 i = 0; i < 6; ++i) {
            uint256 amount = bound(amounts[i], 1, 2 ** 128);
            thief.give(units, _id(i + 1), i % 2 == 0 ? ann : bob, amount);
            sums[i % 2] += amount;
        }
        assertEq(units.unitsOf(address(other), ann), sums[0]);
        assertEq(units.unitsOf(address(other), bob), sums[1]);
        uint256 tokenId = units.tokenIdOf(address(thief), _id(1));
        vm.prank(ann);
        units.burn(tokenId);
        (, , , uint256 burned) = units.givenBy(tokenId);
        assertEq(units.unitsOf(address(other), ann), sums[0] - burned);
    }

    /* BURN */

    function test_RevertWhen_UnknownToken() public {
        vm.expectRevert(abi.encodeWithSignature("ERC721NonexistentToken(uint256)", 1));
        units.burn(1);
        (address givingProgram, , , uint256 amount) = units.givenBy(1);
        assertEq(givingProgram, address(0));
        assertEq(amount, 0);
    }

    function test_RevertGiven_CallerIsNotHolder() public {
        uint256 tokenId = _given(payee);
        address[3] memory others = [builderA, admin, address(round)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.SoulboundUnits_NotHolder.selector, others[i], payee));
            vm.prank(others[i]);
            units.burn(tokenId);
        }
    }

    function test_WhenBurned() public {
        uint256 tokenId = _given(payee);
        vm.expectEmit(address(units));
        emit Events.UnitsBurned(tokenId, payee, address(program), UNITS);
        vm.prank(payee);
        units.burn(tokenId);
        assertEq(units.unitsOf(address(program), payee), 0);
        assertEq(tokens.balanceOf(payee), 0);
        (address givingProgram, , , uint256 amount) = units.givenBy(tokenId);
        assertEq(givingProgram, address(program));
        assertEq(amount, UNITS);
    }

    /* TRANSFERS */

    function _expectBound(uint256 tokenId) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.SoulboundUnits_Bound.selector, tokenId));
    }

    function test_RevertWhen_Transferred(address to) public {
        uint256 tokenId = _given(payee);
        if (to == address(0)) to = cat;
        vm.startPrank(payee);
        _expectBound(tokenId);
        tokens.transferFrom(payee, to, tokenId);
        _expectBound(tokenId);
        tokens.safeTransferFrom(payee, to, tokenId);
        _expectBound(tokenId);
        tokens.safeTransferFrom(payee, to, tokenId, "");
        vm.stopPrank();
        assertEq(tokens.ownerOf(tokenId), payee);
    }

    function test_RevertWhen_Approved() public {
        uint256 tokenId = _given(payee);
        vm.startPrank(payee);
        _expectBound(tokenId);
        tokens.approve(cat, tokenId);
        _expectBound(0);
        tokens.setApprovalForAll(cat, true);
        vm.stopPrank();
    }

    /* VIEWS */

    function test_RevertGiven_NobodyHolds() public {
        uint256 tokenId = _given(payee);
        vm.prank(payee);
        units.burn(tokenId);
        bytes memory unknown = abi.encodeWithSignature("ERC721NonexistentToken(uint256)", tokenId);
        vm.expectRevert(unknown);
        units.locked(tokenId);
        vm.expectRevert(unknown);
        tokens.tokenURI(tokenId);
        vm.expectRevert(unknown);
        tokens.ownerOf(tokenId);
    }

    function test_WhenAskedForInterfaces() public view {
        assertTrue(tokens.supportsInterface(0xb45a3c0e), "ERC-5192");
        assertTrue(tokens.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(tokens.supportsInterface(type(IERC721Metadata).interfaceId), "metadata");
        assertTrue(tokens.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertFalse(tokens.supportsInterface(0xffffffff));
        assertEq(tokens.name(), "Catchment units");
        assertEq(tokens.symbol(), "UNITS");
    }

    function test_WhenAskedForMetadata() public {
        uint256 tokenId = _given(payee);
        string memory json = string.concat(
            // solhint-disable quotes
            '{"name":"500 units","description":"Given by a Catchment Round. It cannot be transferred.","attributes":[',
            '{"trait_type":"Program","value":"',
            Strings.toChecksumHexString(address(program)),
            '"},{"trait_type":"Round","value":"',
            Strings.toChecksumHexString(address(round)),
            '"},{"trait_type":"Application","value":"1"},{"trait_type":"Units","value":"500"}]}'
            // solhint-enable quotes
        );
        assertEq(tokens.tokenURI(tokenId), string.concat("data:application/json;base64,", Base64.encode(bytes(json))));
    }

    function test_WhenTokenIdIsRead(address someRound, uint32 application) public view {
        uint256 tokenId = units.tokenIdOf(someRound, ApplicationId.wrap(application));
        assertEq(uint256(uint160(someRound)), tokenId >> 32);
        assertEq(uint32(tokenId), application);
    }
}
