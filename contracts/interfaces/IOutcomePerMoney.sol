// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../types/Applications.sol";
import {Median} from "../types/Calibration.sol";
import {UnitId} from "../types/Work.sol";
import {ICalibrationPart} from "./ICalibrationPart.sol";
import {IWorkLedger} from "./IWorkLedger.sol";

/// @notice A discount by outcome per money granted, against the median of the Builder's last measured Round.
/// @dev Trust and assumptions
/// - Cost is not value: neither what was spent nor what was justified is read. The same outcome for ten times the cost
///   raises nothing, and who spends less than it was granted is no worse off (D152).
/// - Measured are all applications granted more than the Program's de-minimis amount of that Round: who need not
///   account for its grant has no outcomes to show, and dust is no way to move a median. The median is the lower one.
/// - Anyone may record a Round, once, when its facts are final: the arithmetic is checked, so it does not matter who.
///   What is accepted later moves neither the median nor a factor.
/// - It counts in Rounds that open after the recording, so no Round's multipliers depend on when its median comes.
/// - Outcomes are what reviewers and funders accepted; they can be wrong together, and nothing here can tell.
interface IOutcomePerMoney is ICalibrationPart {
    /// @notice Records the median of a Round, and the factor of each application measured.
    /// @param places of all measured applications in `round.acceptedApplications()`, in rising order of outcome per
    /// money, the lower id first where it is equal
    /// @dev Reverts OutcomePerMoney_NotARound, OutcomePerMoney_AlreadyRecorded, OutcomePerMoney_NotSettled,
    /// OutcomePerMoney_TooEarly, OutcomePerMoney_NotAll, OutcomePerMoney_NotMeasured, OutcomePerMoney_NotSorted.
    function record(address round, uint256[] calldata places) external;

    /// @notice From when a Round can be recorded: its claims are over, and the last submission within grace has been
    /// judged, objected to and ruled on.
    /// @dev Reverts OutcomePerMoney_NotSettled.
    function finalFrom(address round) external view returns (uint256 timestamp);

    function medianOf(address round) external view returns (Median memory);

    /// @return bps least … 10000; 0 = not measured
    function measuredOf(address round, ApplicationId application) external view returns (uint256 bps);

    function ledger() external view returns (IWorkLedger);
    function unit() external view returns (UnitId);
    function least() external view returns (uint256);
}
