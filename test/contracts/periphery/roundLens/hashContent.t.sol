// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRoundLens} from "../../../../contracts/interfaces/IRoundLens.sol";
import {ApplicationId, Content} from "../../../../contracts/types/Applications.sol";
import {LifeBase} from "../../support/LifeBase.sol";

contract HashContentTest is LifeBase {
    IRoundLens private lens;

    function setUp() public override {
        super.setUp();
        lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
    }

    function test_WhenApplied(uint96 ask, bytes32 metadata) public {
        IDonationRound round = _open(_config());
        vm.warp(APPLICATIONS_FROM);
        Content memory content = Content({recipient: cat, ask: ask, kind: 0, metadata: metadata});
        vm.prank(builderA);
        ApplicationId id = round.applyToRound(content);
        bytes28 hash = lens.hashContent(builderA, content);
        assertTrue(hash == round.application(id).content, "kept");
        vm.prank(reviewer);
        round.accept(id, hash, REASON);
    }

    function test_WhenAnythingDiffers() public view {
        Content memory content = Content({recipient: cat, ask: 1, kind: 2, metadata: REASON});
        bytes28[6] memory hashes;
        hashes[0] = lens.hashContent(builderA, content);
        hashes[1] = lens.hashContent(builderB, content);
        content.recipient = ann;
        hashes[2] = lens.hashContent(builderA, content);
        (content.recipient, content.ask) = (cat, 2);
        hashes[3] = lens.hashContent(builderA, content);
        (content.ask, content.kind) = (1, 1);
        hashes[4] = lens.hashContent(builderA, content);
        (content.kind, content.metadata) = (2, bytes32(0));
        hashes[5] = lens.hashContent(builderA, content);
        for (uint256 i = 0; i < 6; ++i) {
            for (uint256 j = 0; j < i; ++j) assertFalse(hashes[i] == hashes[j], "another");
        }
    }
}
