// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccountFactory} from "../../../contracts/interfaces/IAccountFactory.sol";
import {IAmoRecipient} from "../../../contracts/interfaces/IAmoRecipient.sol";
import {IStampProvider} from "../../../contracts/interfaces/IStampProvider.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Mandate} from "../../../contracts/types/Mandates.sol";
import {RoundBase} from "../support/RoundBase.sol";

interface ICool {
    function cool(address target) external;
}

/// Weighs by an issuer's Stamp, which can be revoked, and asks a live one beside it, as a Scorer does.
contract RevocableGate {
    IStampProvider private immutable _live;
    mapping(address holder => bool isRevoked) public isRevoked;

    constructor(IStampProvider live) {
        _live = live;
    }

    function revoke(address holder) external {
        isRevoked[holder] = true;
    }

    function weightOf(address holder) external view returns (uint256) {
        return weightAt(holder, block.timestamp);
    }

    function weightAt(address holder, uint256 timestamp) public view returns (uint256) {
        (bool held, ) = _live.heldAt(holder, timestamp);
        return
            isRevoked[holder]
                ? 0
                : held
                    ? 10_000
                    : 9_000;
    }
}

/// @notice A live Stamp that its holder could make dear would keep a recorded weight from being lowered (D136, turned
/// round).
contract ReweighRegressionTest is RoundBase {
    address private constant VM = address(uint160(uint256(keccak256("hevm cheat code"))));

    /// An Explorer found to be a sybil in Review makes all the accounts it can, each with a record.
    function test_D136_AHolderCannotMakeItselfTooDearToReweigh() public {
        IAccountFactory accounts = IAccountFactory(deploy("contracts/accounts/AccountFactory.sol:AccountFactory", ""));
        address stamp = deploy(
            "contracts/passport/providers/AmoStamp.sol:AmoStamp",
            abi.encode(accounts, program, token, 1, 1)
        );
        RevocableGate gate = new RevocableGate(IStampProvider(stamp));
        _trust(address(gate));
        RoundConfig memory c = _config();
        (c.giving.explorerGate, c.giving.eligibilityGas) = (address(gate), 90_000);
        _reopen(c);
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        assertEq(round.pair(id, bob).weight, 9_000);
        _toReview();

        Mandate memory m;
        (m.owner, m.program, m.asset, m.liquidFloor) = (bob, address(program), address(token), 1);
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(bob);
            IAmoRecipient amo = IAmoRecipient(accounts.createAmoRecipient(m, bytes32(i)));
            token.mint(address(amo), 1);
            amo.check();
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.AmoRecipient_TooManyAccounts.selector, bob, 4));
        vm.prank(bob);
        accounts.createAmoRecipient(m, "fifth");
        gate.revoke(bob);
        address[] memory made = accounts.amoRecipientsOf(bob);
        for (uint256 i = 0; i < made.length; ++i) ICool(VM).cool(made[i]);
        ICool(VM).cool(address(accounts));
        ApplicationId[] memory ids = new ApplicationId[](1);
        ids[0] = id;
        (bool success, ) = address(round).call(abi.encodeCall(round.reweigh, (bob, ids)));
        assertTrue(success, "nobody can reweigh it");
        assertEq(round.pair(id, bob).weight, 0);
    }
}
