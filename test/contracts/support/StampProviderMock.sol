// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../contracts/interfaces/IStampProvider.sol";

/// How a live Stamp provider answers about a holder. NoBool and WideExpiry: words too large for their types.
enum Answer {
    Good,
    Reverting,
    GasEating,
    Short,
    NoBool,
    WideExpiry
}

/// A live Stamp of [from, until) per holder; the end of the cover it vouches for is `until`, or what it is told.
contract StampProviderMock is IStampProvider {
    struct Cover {
        uint64 from;
        uint64 until;
        uint64 vouchedUntil;
    }

    Answer public answer;
    bool public isProvider = true;
    bool public isFlat;
    /// Gas it spends before it answers.
    uint256 public work;
    bool private _isSplittable;
    mapping(address holder => Cover cover) private _covers;

    error StampProviderMock_Refused();

    constructor(bool newIsSplittable) {
        _isSplittable = newIsSplittable;
    }

    function setAnswer(Answer newAnswer) external {
        answer = newAnswer;
    }

    function setProvider(bool newIsProvider) external {
        isProvider = newIsProvider;
    }

    /// From now on it fails to say whether it is splittable.
    function setFlat(bool newIsFlat) external {
        isFlat = newIsFlat;
    }

    function setWork(uint256 newWork) external {
        work = newWork;
    }

    function setCover(address holder, uint64 from, uint64 until) external {
        _covers[holder] = Cover(from, until, until);
    }

    function setVouched(address holder, uint64 vouchedUntil) external {
        _covers[holder].vouchedUntil = vouchedUntil;
    }

    function heldAt(address holder, uint256 timestamp) external view returns (bool, uint64) {
        if (answer == Answer.Reverting) revert StampProviderMock_Refused();
        if (answer == Answer.GasEating) while (true) {}
        if (answer == Answer.Short) _return(1, 0, 63);
        if (answer == Answer.NoBool) _return(2, type(uint64).max, 64);
        if (answer == Answer.WideExpiry) _return(1, type(uint256).max, 64);
        uint256 before = gasleft();
        uint256 needed = work;
        while (before - gasleft() < needed) {}
        Cover memory cover = _covers[holder];
        if (timestamp < cover.from || timestamp >= cover.until) return (false, 0);
        return (true, cover.vouchedUntil);
    }

    function isSplittable() external view returns (bool) {
        if (isFlat) revert StampProviderMock_Refused();
        return _isSplittable;
    }

    function supportsInterface(bytes4 id) external view returns (bool) {
        return isProvider && (id == type(IERC165).interfaceId || id == type(IStampProvider).interfaceId);
    }

    function _return(uint256 first, uint256 second, uint256 length) private pure {
        assembly {
            mstore(0x00, first)
            mstore(0x20, second)
            return(0x00, length)
        }
    }
}
