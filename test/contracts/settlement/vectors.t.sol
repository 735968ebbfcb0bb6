// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {RoundBase} from "../support/RoundBase.sol";

/// test/vectors/settlementLists.json, made with OpenZeppelin's merkle-tree: a Round proves every entry of it, as the SDK builds
/// it (test/merkle/settlementList.test.ts).
contract SettlementVectorsTest is RoundBase {
    function test_WhenVectorIsProven() public {
        string memory json = vm.readFile("test/vectors/settlementLists.json");
        address place = vm.parseJsonAddress(json, ".round");
        assertEq(vm.parseJsonUint(json, ".chainId"), block.chainid);
        round = _open(_proposedConfig());
        // A Round is its code: it lives as well where the vector has it.
        vm.etch(place, address(round).code);
        round = IDonationRound(place);
        _setClock(round.times().applicationsFrom);
        for (uint256 i = 0; i < 5; ++i) _accepted(_builder(i));
        uint256 total = vm.parseJsonUint(json, ".total");
        _fund(total);
        _toSettling();
        settler.settle(round, vm.parseJsonBytes32(json, ".root"), total);
        for (uint32 i = 0; i < 5; ++i) {
            string memory index = string.concat("[", vm.toString(i), "]");
            uint256 amount = vm.parseJsonUint(json, string.concat(".amounts", index));
            bytes32[] memory proof = abi.decode(vm.parseJson(json, string.concat(".proofs", index)), (bytes32[]));
            round.prove(_id(i + 1), amount, proof);
            assertEq(round.matchOf(_id(i + 1)), amount);
        }
    }
}
