// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICalibration} from "../../../contracts/interfaces/ICalibration.sol";
import {IDistributor} from "../../../contracts/interfaces/IDistributor.sol";
import {IEligibility} from "../../../contracts/interfaces/IEligibility.sol";
import {ILedger} from "../../../contracts/interfaces/ILedger.sol";
import {IRound} from "../../../contracts/interfaces/IRound.sol";
import {ISettler} from "../../../contracts/interfaces/ISettler.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";

/// How a mock module answers.
enum Mood {
    Good,
    Reverting,
    GasEating,
    Short,
    Long
}

abstract contract Moody {
    Mood public mood;

    error Moody_Refused();

    function setMood(Mood newMood) external {
        mood = newMood;
    }

    /// Fails, or answers with a length that is not one word, as the mood is; returns if it is good.
    function _act() internal view {
        if (mood == Mood.Reverting) revert Moody_Refused();
        if (mood == Mood.GasEating) while (true) {}
        if (mood == Mood.Short) _answer(31);
        if (mood == Mood.Long) _answer(64);
    }

    function _answer(uint256 length) private pure {
        assembly {
            mstore(0x00, 5000)
            mstore(0x20, 5000)
            return(0x00, length)
        }
    }
}

/// A gate: everybody has the default weight until set otherwise. What it says of the past is what it says of now, except
/// for moments before `since`, at which nobody weighs anything.
contract MockGate is IEligibility, Moody {
    uint256 public defaultWeight = 10_000;
    uint256 public since;
    mapping(address holder => uint256 weight) private _weightOf;
    mapping(address holder => bool isSet) private _isSet;

    function setDefault(uint256 newWeight) external {
        defaultWeight = newWeight;
    }

    function setWeight(address holder, uint256 newWeight) external {
        _weightOf[holder] = newWeight;
        _isSet[holder] = true;
    }

    function setSince(uint256 newSince) external {
        since = newSince;
    }

    function weightOf(address holder) public view returns (uint256) {
        _act();
        return _isSet[holder] ? _weightOf[holder] : defaultWeight;
    }

    function weightAt(address holder, uint256 moment) external view returns (uint256) {
        _act();
        return moment < since ? 0 : weightOf(holder);
    }
}

contract MockCalibration is ICalibration, Moody {
    uint256 public multiplier = 10_000;

    function setMultiplier(uint256 newMultiplier) external {
        multiplier = newMultiplier;
    }

    function multiplierOf(ApplicationId, address) external view returns (uint256) {
        _act();
        return multiplier;
    }
}

/// Refuses whom it is told to refuse, and remembers whom it was told of.
contract MockLedger is ILedger {
    struct Note {
        address round;
        ApplicationId application;
        address builder;
        uint256 ask;
    }

    Note[] public notes;
    mapping(address builder => bool isRefused) public isRefused;

    error MockLedger_Owes(address builder);

    function refuse(address builder, bool newIsRefused) external {
        isRefused[builder] = newIsRefused;
    }

    function onAccepted(ApplicationId application, address builder, uint256 ask) external {
        if (isRefused[builder]) revert MockLedger_Owes(builder);
        notes.push(Note(msg.sender, application, builder, ask));
    }

    function count() external view returns (uint256) {
        return notes.length;
    }

    function refusalOf(address, address) external pure returns (address, uint256, uint256) {
        return (address(0), 0, 0);
    }

    function predecessor() external pure returns (ILedger) {
        return ILedger(address(0));
    }
}

/// Keeps what it is given and remembers for whom.
contract MockDistributor is IDistributor, Moody {
    mapping(address round => mapping(ApplicationId application => uint256 amount)) public deliveredOf;
    address public lastRecipient;
    uint256 public calls;

    receive() external payable {}

    function deliver(ApplicationId application, address recipient, uint256 amount) external {
        _act();
        deliveredOf[msg.sender][application] += amount;
        lastRecipient = recipient;
        ++calls;
    }
}

/// Settles whatever Round it is told to.
contract MockSettler is ISettler {
    uint256 public constant resolveTime = 5 days;

    function settle(IRound round, bytes32 root, uint256 total) external {
        round.settleTo(root, total);
    }
}
