// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Saturation} from "../../../contracts/types/Configuration.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeOpening
/// @notice Draws a configuration, opens a Round on it, has four Builders join, and mostly funds it.
abstract contract LifeOpening is LifeStage {
    function begin(uint256 seed) external {
        _c = _config();
        _drawAssets(seed);
        _drawCounting(seed);
        _drawModules(seed);
        _drawTimes(seed);
        round = _open(_c);
        for (uint256 i = 0; i < 4; ++i) {
            _cast.calibration.setWeight(_builders[i], mix(seed, 130 + i) % 14_000);
            _joinAs(round, _builders[i], _recipient(seed, i), _ask(seed, i));
        }
        if (!_hasPool() || mix(seed, 109) % 4 == 0) return;
        uint256 amount = _amount(seed, 110) * 10;
        uint256 value = _endowWith(_c.matching.asset, _sponsors[0], amount, address(round));
        vm.prank(_sponsors[0]);
        round.fund{value: value}(amount, false);
    }

    function setSibling(IDonationRound newSibling) external {
        sibling = newSibling;
    }

    function _drawAssets(uint256 seed) private {
        address one = address(_cast.token);
        address two = address(_cast.other);
        uint256 what = mix(seed, 100) % 7;
        (_c.giving.asset, _c.matching.asset) = (one, one);
        if (what == 1 || what == 2) (_c.giving.asset, _c.matching.asset) = (NATIVE, NATIVE);
        if (what == 3) _c.matching.asset = NATIVE;
        if (what == 4) _c.giving.asset = NATIVE;
        if (what == 5) _c.matching.asset = two;
        if (what == 6) (_c.matching.asset, _c.matching.configured) = (address(0), uint104(_amount(seed, 111)));
        if (_isOneAsset() && mix(seed, 101) % 2 == 0) _c.matching.saturation = Saturation.Keep;
    }

    function _drawCounting(uint256 seed) private {
        if (mix(seed, 102) % 2 == 0) _c.matching.capBps = uint16(1 + (mix(seed, 103) % 6_000));
        if (mix(seed, 104) % 2 == 0) _c.giving.minCounted = uint96(mix(seed, 105) % UNIT);
        if (mix(seed, 106) % 2 == 0) _c.giving.maxCounted = uint96(UNIT + (mix(seed, 107) % (100 * UNIT)));
    }

    function _drawModules(uint256 seed) private {
        uint256 what = mix(seed, 108) % 4;
        if (!_hasPool() || what == 0) _c.modules.distributor = address(_cast.mockDistributor);
        else if (what == 1) _c.modules.distributor = _tokenDistributor();
        _c.modules.deliverGas = 200_000;
        if (mix(seed, 112) % 2 == 0) _c.modules.calibration = address(_cast.calibration);
        what = mix(seed, 113) % 3;
        if (what == 0) _c.modules.ledger = address(_cast.mockLedger);
        if (what == 1) _c.modules.ledger = _cast.firstLedger;
    }

    function _tokenDistributor() private view returns (address) {
        if (_c.matching.asset == NATIVE) return _cast.tokenDistributors[2];
        return _cast.tokenDistributors[_c.matching.asset == address(_cast.other) ? 1 : 0];
    }

    function _drawTimes(uint256 seed) private {
        uint40 later = uint40(mix(seed, 114) % 3) * 1 days;
        _c.times.donationUntil += later;
        _c.times.settleFrom += later;
        _c.times.claimUntil += later;
        if (mix(seed, 115) % 2 == 0) return;
        _c.modules.settler = address(_cast.settler);
        _c.matching.fallbackCapBps = uint16(1 + (mix(seed, 116) % _c.matching.capBps));
        _c.times.proposeUntil = _c.times.settleFrom + 4 days;
        _c.times.fallbackAt = _c.times.proposeUntil + 5 days;
    }
}
