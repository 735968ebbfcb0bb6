// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IScorer} from "../../../../contracts/interfaces/IScorer.sol";
import {Curve, Nullifier, ProviderId, Row, Stamp} from "../../../../contracts/types/Stamps.sol";
import {StampProviderMock} from "../../support/StampProviderMock.sol";
import {PassportBase} from "../PassportBase.sol";

/// test/vectors/scores.json, worked out by hand: the Scorer says the same, as does the SDK's curve (test/sdk/scoreVectors.test.ts).
contract ScoreVectorsTest is PassportBase {
    uint64 private constant LENGTH = 1_000;

    string private _json;
    StampProviderMock[] private _live;

    function setUp() public override {
        super.setUp();
        _json = vm.readFile("test/vectors/scores.json");
    }

    function test_WhenScored() public {
        uint256 count = vm.parseJsonUint(_json, ".count");
        assertGt(count, 11, "a dozen");
        for (uint256 i = 0; i < count; ++i) {
            uint64 start = clock;
            string memory path = string.concat(".cases[", vm.toString(i), "]");
            address holder = vm.addr(1_000 + i);
            IScorer scorer = _made(path);
            _hold(path, holder, start);
            _setClock(start + LENGTH);
            _check(path, scorer, holder, start);
        }
    }

    function _made(string memory path) private returns (IScorer) {
        uint256[] memory weights = _list(path, ".rows.weight");
        uint256[] memory areLive = _list(path, ".rows.isLive");
        Row[] memory rows = _table(weights.length, 0);
        delete _live;
        for (uint256 i = 0; i < rows.length; ++i) {
            rows[i].weight = uint32(weights[i]);
            _live.push(areLive[i] == 1 ? new StampProviderMock(false) : StampProviderMock(address(0)));
            if (areLive[i] == 1) rows[i].issuer = address(_live[i]);
        }
        Curve memory curve = Curve({
            low: uint64(_number(path, ".curve.low")),
            high: uint64(_number(path, ".curve.high")),
            lowBps: uint16(_number(path, ".curve.lowBps")),
            highBps: uint16(_number(path, ".curve.highBps"))
        });
        return _scorer(rows, curve);
    }

    function _hold(string memory path, address holder, uint64 start) private {
        uint256[] memory row = _list(path, ".stamps.row");
        uint256[] memory from = _list(path, ".stamps.from");
        uint256[] memory until = _list(path, ".stamps.until");
        uint256[] memory isRevoked = _list(path, ".stamps.isRevoked");
        Stamp[] memory stamps = new Stamp[](row.length);
        for (uint256 i = 0; i < row.length; ++i) {
            if (address(_live[row[i]]) != address(0)) {
                _live[row[i]].setCover(holder, start + uint64(from[i]), start + uint64(until[i]));
                continue;
            }
            _setClock(start + uint64(from[i]));
            stamps[i] = _stamp(holder, Nullifier.wrap(keccak256(abi.encode(holder, i))));
            stamps[i].provider = ProviderId.wrap(bytes32(row[i] + 1));
            stamps[i].expiresAt = start + uint64(until[i]);
            _present(stamps[i]);
        }
        for (uint256 i = 0; i < row.length; ++i) {
            if (isRevoked[i] == 0) continue;
            vm.prank(issuer);
            passport.revokeStamp(stamps[i]);
        }
    }

    function _check(string memory path, IScorer scorer, address holder, uint64 start) private view {
        uint256[] memory at = _list(path, ".answers.at");
        uint256[] memory score = _list(path, ".answers.score");
        uint256[] memory weightBps = _list(path, ".answers.weightBps");
        string memory name = vm.parseJsonString(_json, string.concat(path, ".name"));
        assertGt(at.length, 0, name);
        for (uint256 i = 0; i < at.length; ++i) {
            assertEq(scorer.scoreAt(holder, start + at[i]), score[i], name);
            assertEq(scorer.weightAt(holder, start + at[i]), weightBps[i], name);
        }
    }

    function _list(string memory path, string memory field) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(_json, string.concat(path, field));
    }

    function _number(string memory path, string memory field) private view returns (uint256) {
        return vm.parseJsonUint(_json, string.concat(path, field));
    }
}
