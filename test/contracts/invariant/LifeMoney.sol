// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Phase} from "../../../contracts/types/Configuration.sol";
import {TestToken} from "../support/TestToken.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeMoney
/// @notice Sponsors and the treasury fund; money goes astray in both assets, and is absorbed or recovered.
abstract contract LifeMoney is LifeStage {
    function sponsorIt(uint256 seed) external {
        uint256 what = mix(seed, 1) % 6;
        uint256 amount = _amount(seed, 3);
        if (what < 2) _fundIt(seed, amount);
        else if (what == 2) _fundFromTreasury(amount);
        else if (what == 3) _sendAstray(seed, amount);
        else if (what == 4) _absorb();
        else _recover();
    }

    function _fundIt(uint256 seed, uint256 amount) private {
        if (_phase() > Phase.Open || !_hasPool()) return;
        address from = _sponsors[mix(seed, 2) % 5];
        uint256 value = _endowWith(_c.matching.asset, from, amount, address(round));
        vm.prank(from);
        round.fund{value: value}(amount, mix(seed, 4) % 4 == 0);
    }

    /// The Program's money joins with what lies astray.
    function _fundFromTreasury(uint256 amount) private {
        if (_phase() > Phase.Open || !_hasPool()) return;
        _endowWith(_c.matching.asset, address(program), amount, address(this));
        vm.prank(treasurer);
        program.fundRound(address(round), amount);
        strayPool = 0;
    }

    function _sendAstray(uint256 seed, uint256 amount) private {
        bool isPool = _hasPool() && (_isOneAsset() || mix(seed, 5) % 2 == 0);
        address asset = isPool ? _c.matching.asset : _c.giving.asset;
        if (asset == NATIVE) {
            // A Round takes the native coin by a plain transfer only where it is the pool's.
            vm.deal(anyone, amount);
            vm.prank(anyone);
            (bool isDone, ) = address(round).call{value: amount}("");
            assertTrue(isDone == isPool, "astray");
            if (!isDone) return;
        } else {
            TestToken(asset).mint(address(round), amount);
        }
        if (isPool) strayPool += amount;
        else strayDonated += amount;
    }

    function _absorb() internal {
        if (strayPool == 0) return;
        assertEq(round.absorb(), strayPool, "absorbed");
        if (_phase() > Phase.Open) late += strayPool;
        strayPool = 0;
    }

    function _recover() internal {
        if (strayDonated == 0) return;
        uint256 before = _balanceOf(_c.giving.asset, address(program));
        assertEq(round.recover(_c.giving.asset), strayDonated, "recovered");
        assertEq(_balanceOf(_c.giving.asset, address(program)), before + strayDonated, "to the Program");
        strayDonated = 0;
    }
}
