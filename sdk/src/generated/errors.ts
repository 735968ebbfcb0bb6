// Written by scripts/generate.ts from the compiler's output: do not edit.

import { type ContractErrorArgs, ContractRevertedError, type RevertContext } from "../errors/contractReverted.ts";

/** AccessControlBadConfirmation() */
export class AccessControlBadConfirmationError extends ContractRevertedError<"AccessControlBadConfirmation"> {
  override readonly name = "AccessControlBadConfirmationError";
  constructor(args: ContractErrorArgs<"AccessControlBadConfirmation">, context?: RevertContext) {
    super("AccessControlBadConfirmation", args, context);
  }
}

/** AccessControlUnauthorizedAccount(address account, bytes32 neededRole) */
export class AccessControlUnauthorizedAccountError extends ContractRevertedError<"AccessControlUnauthorizedAccount"> {
  override readonly name = "AccessControlUnauthorizedAccountError";
  constructor(args: ContractErrorArgs<"AccessControlUnauthorizedAccount">, context?: RevertContext) {
    super("AccessControlUnauthorizedAccount", args, context);
  }
}

/** Adapter_NoCode(address source) */
export class AdapterNoCodeError extends ContractRevertedError<"Adapter_NoCode"> {
  override readonly name = "AdapterNoCodeError";
  constructor(args: ContractErrorArgs<"Adapter_NoCode">, context?: RevertContext) {
    super("Adapter_NoCode", args, context);
  }
}

/** Adapter_NotRecorded(address holder, uint256 timestamp) */
export class AdapterNotRecordedError extends ContractRevertedError<"Adapter_NotRecorded"> {
  override readonly name = "AdapterNotRecordedError";
  constructor(args: ContractErrorArgs<"Adapter_NotRecorded">, context?: RevertContext) {
    super("Adapter_NotRecorded", args, context);
  }
}

/** AllowList_AlreadyProven(address holder, uint256 weightBps) */
export class AllowListAlreadyProvenError extends ContractRevertedError<"AllowList_AlreadyProven"> {
  override readonly name = "AllowListAlreadyProvenError";
  constructor(args: ContractErrorArgs<"AllowList_AlreadyProven">, context?: RevertContext) {
    super("AllowList_AlreadyProven", args, context);
  }
}

/** AllowList_BadProof(address holder, uint256 weightBps) */
export class AllowListBadProofError extends ContractRevertedError<"AllowList_BadProof"> {
  override readonly name = "AllowListBadProofError";
  constructor(args: ContractErrorArgs<"AllowList_BadProof">, context?: RevertContext) {
    super("AllowList_BadProof", args, context);
  }
}

/** AllowList_NoRoot() */
export class AllowListNoRootError extends ContractRevertedError<"AllowList_NoRoot"> {
  override readonly name = "AllowListNoRootError";
  constructor(args: ContractErrorArgs<"AllowList_NoRoot">, context?: RevertContext) {
    super("AllowList_NoRoot", args, context);
  }
}

/** AllowList_WeightOutOfBounds(uint256 weightBps, uint256 most) */
export class AllowListWeightOutOfBoundsError extends ContractRevertedError<"AllowList_WeightOutOfBounds"> {
  override readonly name = "AllowListWeightOutOfBoundsError";
  constructor(args: ContractErrorArgs<"AllowList_WeightOutOfBounds">, context?: RevertContext) {
    super("AllowList_WeightOutOfBounds", args, context);
  }
}

/** AmoRecipient_AboveCeiling(uint256 venue, uint256 value, uint256 ceiling) */
export class AmoRecipientAboveCeilingError extends ContractRevertedError<"AmoRecipient_AboveCeiling"> {
  override readonly name = "AmoRecipientAboveCeilingError";
  constructor(args: ContractErrorArgs<"AmoRecipient_AboveCeiling">, context?: RevertContext) {
    super("AmoRecipient_AboveCeiling", args, context);
  }
}

/** AmoRecipient_BadMandate() */
export class AmoRecipientBadMandateError extends ContractRevertedError<"AmoRecipient_BadMandate"> {
  override readonly name = "AmoRecipientBadMandateError";
  constructor(args: ContractErrorArgs<"AmoRecipient_BadMandate">, context?: RevertContext) {
    super("AmoRecipient_BadMandate", args, context);
  }
}

/** AmoRecipient_BelowFloor(uint256 ready, uint256 least) */
export class AmoRecipientBelowFloorError extends ContractRevertedError<"AmoRecipient_BelowFloor"> {
  override readonly name = "AmoRecipientBelowFloorError";
  constructor(args: ContractErrorArgs<"AmoRecipient_BelowFloor">, context?: RevertContext) {
    super("AmoRecipient_BelowFloor", args, context);
  }
}

/** AmoRecipient_LossLimitPassed(uint256 loss) */
export class AmoRecipientLossLimitPassedError extends ContractRevertedError<"AmoRecipient_LossLimitPassed"> {
  override readonly name = "AmoRecipientLossLimitPassedError";
  constructor(args: ContractErrorArgs<"AmoRecipient_LossLimitPassed">, context?: RevertContext) {
    super("AmoRecipient_LossLimitPassed", args, context);
  }
}

/** AmoRecipient_NoPayrollDue(uint256 dueAt) */
export class AmoRecipientNoPayrollDueError extends ContractRevertedError<"AmoRecipient_NoPayrollDue"> {
  override readonly name = "AmoRecipientNoPayrollDueError";
  constructor(args: ContractErrorArgs<"AmoRecipient_NoPayrollDue">, context?: RevertContext) {
    super("AmoRecipient_NoPayrollDue", args, context);
  }
}

/** AmoRecipient_NotOwner(address caller) */
export class AmoRecipientNotOwnerError extends ContractRevertedError<"AmoRecipient_NotOwner"> {
  override readonly name = "AmoRecipientNotOwnerError";
  constructor(args: ContractErrorArgs<"AmoRecipient_NotOwner">, context?: RevertContext) {
    super("AmoRecipient_NotOwner", args, context);
  }
}

/** AmoRecipient_ReceivedTooLittle(address vault, uint256 value, uint256 amount) */
export class AmoRecipientReceivedTooLittleError extends ContractRevertedError<"AmoRecipient_ReceivedTooLittle"> {
  override readonly name = "AmoRecipientReceivedTooLittleError";
  constructor(args: ContractErrorArgs<"AmoRecipient_ReceivedTooLittle">, context?: RevertContext) {
    super("AmoRecipient_ReceivedTooLittle", args, context);
  }
}

/** AmoRecipient_TooLittleGas(uint256 left, uint256 needed) */
export class AmoRecipientTooLittleGasError extends ContractRevertedError<"AmoRecipient_TooLittleGas"> {
  override readonly name = "AmoRecipientTooLittleGasError";
  constructor(args: ContractErrorArgs<"AmoRecipient_TooLittleGas">, context?: RevertContext) {
    super("AmoRecipient_TooLittleGas", args, context);
  }
}

/** AmoRecipient_TooLittleLiquid(uint256 liquid, uint256 needed) */
export class AmoRecipientTooLittleLiquidError extends ContractRevertedError<"AmoRecipient_TooLittleLiquid"> {
  override readonly name = "AmoRecipientTooLittleLiquidError";
  constructor(args: ContractErrorArgs<"AmoRecipient_TooLittleLiquid">, context?: RevertContext) {
    super("AmoRecipient_TooLittleLiquid", args, context);
  }
}

/** AmoRecipient_TooManyAccounts(address owner, uint256 most) */
export class AmoRecipientTooManyAccountsError extends ContractRevertedError<"AmoRecipient_TooManyAccounts"> {
  override readonly name = "AmoRecipientTooManyAccountsError";
  constructor(args: ContractErrorArgs<"AmoRecipient_TooManyAccounts">, context?: RevertContext) {
    super("AmoRecipient_TooManyAccounts", args, context);
  }
}

/** AmoRecipient_UnknownVenue(uint256 venue, uint256 venues) */
export class AmoRecipientUnknownVenueError extends ContractRevertedError<"AmoRecipient_UnknownVenue"> {
  override readonly name = "AmoRecipientUnknownVenueError";
  constructor(args: ContractErrorArgs<"AmoRecipient_UnknownVenue">, context?: RevertContext) {
    super("AmoRecipient_UnknownVenue", args, context);
  }
}

/** AmoRecipient_VenueFailed(address vault) */
export class AmoRecipientVenueFailedError extends ContractRevertedError<"AmoRecipient_VenueFailed"> {
  override readonly name = "AmoRecipientVenueFailedError";
  constructor(args: ContractErrorArgs<"AmoRecipient_VenueFailed">, context?: RevertContext) {
    super("AmoRecipient_VenueFailed", args, context);
  }
}

/** Answers_SourceFailed(address source) */
export class AnswersSourceFailedError extends ContractRevertedError<"Answers_SourceFailed"> {
  override readonly name = "AnswersSourceFailedError";
  constructor(args: ContractErrorArgs<"Answers_SourceFailed">, context?: RevertContext) {
    super("Answers_SourceFailed", args, context);
  }
}

/** Assets_NotReceived(address to, uint256 amount) */
export class AssetsNotReceivedError extends ContractRevertedError<"Assets_NotReceived"> {
  override readonly name = "AssetsNotReceivedError";
  constructor(args: ContractErrorArgs<"Assets_NotReceived">, context?: RevertContext) {
    super("Assets_NotReceived", args, context);
  }
}

/** Assets_ReceivedTooLittle(address asset, uint256 received, uint256 needed) */
export class AssetsReceivedTooLittleError extends ContractRevertedError<"Assets_ReceivedTooLittle"> {
  override readonly name = "AssetsReceivedTooLittleError";
  constructor(args: ContractErrorArgs<"Assets_ReceivedTooLittle">, context?: RevertContext) {
    super("Assets_ReceivedTooLittle", args, context);
  }
}

/** Assets_WrongValue(uint256 sent, uint256 needed) */
export class AssetsWrongValueError extends ContractRevertedError<"Assets_WrongValue"> {
  override readonly name = "AssetsWrongValueError";
  constructor(args: ContractErrorArgs<"Assets_WrongValue">, context?: RevertContext) {
    super("Assets_WrongValue", args, context);
  }
}

/** Calibration_BpsOutOfBounds(uint256 bps, uint256 least, uint256 most) */
export class CalibrationBpsOutOfBoundsError extends ContractRevertedError<"Calibration_BpsOutOfBounds"> {
  override readonly name = "CalibrationBpsOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Calibration_BpsOutOfBounds">, context?: RevertContext) {
    super("Calibration_BpsOutOfBounds", args, context);
  }
}

/** Calibration_NoCode(address module) */
export class CalibrationNoCodeError extends ContractRevertedError<"Calibration_NoCode"> {
  override readonly name = "CalibrationNoCodeError";
  constructor(args: ContractErrorArgs<"Calibration_NoCode">, context?: RevertContext) {
    super("Calibration_NoCode", args, context);
  }
}

/** Calibration_TooLittleGas(uint256 left, uint256 needed) */
export class CalibrationTooLittleGasError extends ContractRevertedError<"Calibration_TooLittleGas"> {
  override readonly name = "CalibrationTooLittleGasError";
  constructor(args: ContractErrorArgs<"Calibration_TooLittleGas">, context?: RevertContext) {
    super("Calibration_TooLittleGas", args, context);
  }
}

/** Calibration_TooMuchGas(uint256 needed, uint256 most) */
export class CalibrationTooMuchGasError extends ContractRevertedError<"Calibration_TooMuchGas"> {
  override readonly name = "CalibrationTooMuchGasError";
  constructor(args: ContractErrorArgs<"Calibration_TooMuchGas">, context?: RevertContext) {
    super("Calibration_TooMuchGas", args, context);
  }
}

/** Calibration_ZeroValue() */
export class CalibrationZeroValueError extends ContractRevertedError<"Calibration_ZeroValue"> {
  override readonly name = "CalibrationZeroValueError";
  constructor(args: ContractErrorArgs<"Calibration_ZeroValue">, context?: RevertContext) {
    super("Calibration_ZeroValue", args, context);
  }
}

/** CheckpointUnorderedInsertion() */
export class CheckpointUnorderedInsertionError extends ContractRevertedError<"CheckpointUnorderedInsertion"> {
  override readonly name = "CheckpointUnorderedInsertionError";
  constructor(args: ContractErrorArgs<"CheckpointUnorderedInsertion">, context?: RevertContext) {
    super("CheckpointUnorderedInsertion", args, context);
  }
}

/** CloneArgumentsTooLong() */
export class CloneArgumentsTooLongError extends ContractRevertedError<"CloneArgumentsTooLong"> {
  override readonly name = "CloneArgumentsTooLongError";
  constructor(args: ContractErrorArgs<"CloneArgumentsTooLong">, context?: RevertContext) {
    super("CloneArgumentsTooLong", args, context);
  }
}

/** Combination_GasOutOfBounds(uint256 allowance, uint256 least, uint256 most) */
export class CombinationGasOutOfBoundsError extends ContractRevertedError<"Combination_GasOutOfBounds"> {
  override readonly name = "CombinationGasOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Combination_GasOutOfBounds">, context?: RevertContext) {
    super("Combination_GasOutOfBounds", args, context);
  }
}

/** Combination_MemberFailed(address module) */
export class CombinationMemberFailedError extends ContractRevertedError<"Combination_MemberFailed"> {
  override readonly name = "CombinationMemberFailedError";
  constructor(args: ContractErrorArgs<"Combination_MemberFailed">, context?: RevertContext) {
    super("Combination_MemberFailed", args, context);
  }
}

/** Combination_MemberTwice(address module) */
export class CombinationMemberTwiceError extends ContractRevertedError<"Combination_MemberTwice"> {
  override readonly name = "CombinationMemberTwiceError";
  constructor(args: ContractErrorArgs<"Combination_MemberTwice">, context?: RevertContext) {
    super("Combination_MemberTwice", args, context);
  }
}

/** Combination_MembersOutOfBounds(uint256 members, uint256 most) */
export class CombinationMembersOutOfBoundsError extends ContractRevertedError<"Combination_MembersOutOfBounds"> {
  override readonly name = "CombinationMembersOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Combination_MembersOutOfBounds">, context?: RevertContext) {
    super("Combination_MembersOutOfBounds", args, context);
  }
}

/** Configuration_ArbiterHasRole(address arbiter, bytes32 role) */
export class ConfigurationArbiterHasRoleError extends ContractRevertedError<"Configuration_ArbiterHasRole"> {
  override readonly name = "ConfigurationArbiterHasRoleError";
  constructor(args: ContractErrorArgs<"Configuration_ArbiterHasRole">, context?: RevertContext) {
    super("Configuration_ArbiterHasRole", args, context);
  }
}

/** Configuration_CapOutOfBounds(uint256 capBps, uint256 maxCapBps) */
export class ConfigurationCapOutOfBoundsError extends ContractRevertedError<"Configuration_CapOutOfBounds"> {
  override readonly name = "ConfigurationCapOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Configuration_CapOutOfBounds">, context?: RevertContext) {
    super("Configuration_CapOutOfBounds", args, context);
  }
}

/** Configuration_FallbackCapOutOfBounds(uint256 fallbackCapBps, uint256 capBps) */
export class ConfigurationFallbackCapOutOfBoundsError extends ContractRevertedError<"Configuration_FallbackCapOutOfBounds"> {
  override readonly name = "ConfigurationFallbackCapOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Configuration_FallbackCapOutOfBounds">, context?: RevertContext) {
    super("Configuration_FallbackCapOutOfBounds", args, context);
  }
}

/** Configuration_GasOutOfBounds(uint256 gas_, uint256 least, uint256 most) */
export class ConfigurationGasOutOfBoundsError extends ContractRevertedError<"Configuration_GasOutOfBounds"> {
  override readonly name = "ConfigurationGasOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Configuration_GasOutOfBounds">, context?: RevertContext) {
    super("Configuration_GasOutOfBounds", args, context);
  }
}

/** Configuration_MaxCountedBelowMin(uint256 maxCounted, uint256 minCounted) */
export class ConfigurationMaxCountedBelowMinError extends ContractRevertedError<"Configuration_MaxCountedBelowMin"> {
  override readonly name = "ConfigurationMaxCountedBelowMinError";
  constructor(args: ContractErrorArgs<"Configuration_MaxCountedBelowMin">, context?: RevertContext) {
    super("Configuration_MaxCountedBelowMin", args, context);
  }
}

/** Configuration_MissingGate() */
export class ConfigurationMissingGateError extends ContractRevertedError<"Configuration_MissingGate"> {
  override readonly name = "ConfigurationMissingGateError";
  constructor(args: ContractErrorArgs<"Configuration_MissingGate">, context?: RevertContext) {
    super("Configuration_MissingGate", args, context);
  }
}

/** Configuration_NoArbiter(address settler) */
export class ConfigurationNoArbiterError extends ContractRevertedError<"Configuration_NoArbiter"> {
  override readonly name = "ConfigurationNoArbiterError";
  constructor(args: ContractErrorArgs<"Configuration_NoArbiter">, context?: RevertContext) {
    super("Configuration_NoArbiter", args, context);
  }
}

/** Configuration_NoCode(address module) */
export class ConfigurationNoCodeError extends ContractRevertedError<"Configuration_NoCode"> {
  override readonly name = "ConfigurationNoCodeError";
  constructor(args: ContractErrorArgs<"Configuration_NoCode">, context?: RevertContext) {
    super("Configuration_NoCode", args, context);
  }
}

/** Configuration_NoDistributor() */
export class ConfigurationNoDistributorError extends ContractRevertedError<"Configuration_NoDistributor"> {
  override readonly name = "ConfigurationNoDistributorError";
  constructor(args: ContractErrorArgs<"Configuration_NoDistributor">, context?: RevertContext) {
    super("Configuration_NoDistributor", args, context);
  }
}

/** Configuration_NoKinds() */
export class ConfigurationNoKindsError extends ContractRevertedError<"Configuration_NoKinds"> {
  override readonly name = "ConfigurationNoKindsError";
  constructor(args: ContractErrorArgs<"Configuration_NoKinds">, context?: RevertContext) {
    super("Configuration_NoKinds", args, context);
  }
}

/** Configuration_NotThisProgram(address program) */
export class ConfigurationNotThisProgramError extends ContractRevertedError<"Configuration_NotThisProgram"> {
  override readonly name = "ConfigurationNotThisProgramError";
  constructor(args: ContractErrorArgs<"Configuration_NotThisProgram">, context?: RevertContext) {
    super("Configuration_NotThisProgram", args, context);
  }
}

/** Configuration_NotTrusted(address module) */
export class ConfigurationNotTrustedError extends ContractRevertedError<"Configuration_NotTrusted"> {
  override readonly name = "ConfigurationNotTrustedError";
  constructor(args: ContractErrorArgs<"Configuration_NotTrusted">, context?: RevertContext) {
    super("Configuration_NotTrusted", args, context);
  }
}

/** Configuration_PoolMismatch(address asset, uint256 configured) */
export class ConfigurationPoolMismatchError extends ContractRevertedError<"Configuration_PoolMismatch"> {
  override readonly name = "ConfigurationPoolMismatchError";
  constructor(args: ContractErrorArgs<"Configuration_PoolMismatch">, context?: RevertContext) {
    super("Configuration_PoolMismatch", args, context);
  }
}

/** Configuration_PreviousRoundUnknown(address round) */
export class ConfigurationPreviousRoundUnknownError extends ContractRevertedError<"Configuration_PreviousRoundUnknown"> {
  override readonly name = "ConfigurationPreviousRoundUnknownError";
  constructor(args: ContractErrorArgs<"Configuration_PreviousRoundUnknown">, context?: RevertContext) {
    super("Configuration_PreviousRoundUnknown", args, context);
  }
}

/** Configuration_SaturationNeedsSameAsset(address donated, address pool) */
export class ConfigurationSaturationNeedsSameAssetError extends ContractRevertedError<"Configuration_SaturationNeedsSameAsset"> {
  override readonly name = "ConfigurationSaturationNeedsSameAssetError";
  constructor(args: ContractErrorArgs<"Configuration_SaturationNeedsSameAsset">, context?: RevertContext) {
    super("Configuration_SaturationNeedsSameAsset", args, context);
  }
}

/** Configuration_TimesOutOfOrder(uint256 index, uint256 time, uint256 earliest) */
export class ConfigurationTimesOutOfOrderError extends ContractRevertedError<"Configuration_TimesOutOfOrder"> {
  override readonly name = "ConfigurationTimesOutOfOrderError";
  constructor(args: ContractErrorArgs<"Configuration_TimesOutOfOrder">, context?: RevertContext) {
    super("Configuration_TimesOutOfOrder", args, context);
  }
}

/** Configuration_TooFarAhead(uint256 time, uint256 latest) */
export class ConfigurationTooFarAheadError extends ContractRevertedError<"Configuration_TooFarAhead"> {
  override readonly name = "ConfigurationTooFarAheadError";
  constructor(args: ContractErrorArgs<"Configuration_TooFarAhead">, context?: RevertContext) {
    super("Configuration_TooFarAhead", args, context);
  }
}

/** Configuration_TooManyDecimals(address asset, uint256 decimals) */
export class ConfigurationTooManyDecimalsError extends ContractRevertedError<"Configuration_TooManyDecimals"> {
  override readonly name = "ConfigurationTooManyDecimalsError";
  constructor(args: ContractErrorArgs<"Configuration_TooManyDecimals">, context?: RevertContext) {
    super("Configuration_TooManyDecimals", args, context);
  }
}

/** Configuration_TooManyExtensionDays(uint256 maxExtensionDays, uint256 limit) */
export class ConfigurationTooManyExtensionDaysError extends ContractRevertedError<"Configuration_TooManyExtensionDays"> {
  override readonly name = "ConfigurationTooManyExtensionDaysError";
  constructor(args: ContractErrorArgs<"Configuration_TooManyExtensionDays">, context?: RevertContext) {
    super("Configuration_TooManyExtensionDays", args, context);
  }
}

/** Configuration_WindowTooShort(uint256 seconds_, uint256 minimum) */
export class ConfigurationWindowTooShortError extends ContractRevertedError<"Configuration_WindowTooShort"> {
  override readonly name = "ConfigurationWindowTooShortError";
  constructor(args: ContractErrorArgs<"Configuration_WindowTooShort">, context?: RevertContext) {
    super("Configuration_WindowTooShort", args, context);
  }
}

/** CreditLine_AboveCash(uint256 amount, uint256 cash) */
export class CreditLineAboveCashError extends ContractRevertedError<"CreditLine_AboveCash"> {
  override readonly name = "CreditLineAboveCashError";
  constructor(args: ContractErrorArgs<"CreditLine_AboveCash">, context?: RevertContext) {
    super("CreditLine_AboveCash", args, context);
  }
}

/** CreditLine_AboveCeiling(address program, uint256 amount, uint256 left) */
export class CreditLineAboveCeilingError extends ContractRevertedError<"CreditLine_AboveCeiling"> {
  override readonly name = "CreditLineAboveCeilingError";
  constructor(args: ContractErrorArgs<"CreditLine_AboveCeiling">, context?: RevertContext) {
    super("CreditLine_AboveCeiling", args, context);
  }
}

/** CreditLine_AboveLimit(address borrower, uint256 amount, uint256 limit) */
export class CreditLineAboveLimitError extends ContractRevertedError<"CreditLine_AboveLimit"> {
  override readonly name = "CreditLineAboveLimitError";
  constructor(args: ContractErrorArgs<"CreditLine_AboveLimit">, context?: RevertContext) {
    super("CreditLine_AboveLimit", args, context);
  }
}

/** CreditLine_AboveUtilisation(uint256 amount, uint256 left) */
export class CreditLineAboveUtilisationError extends ContractRevertedError<"CreditLine_AboveUtilisation"> {
  override readonly name = "CreditLineAboveUtilisationError";
  constructor(args: ContractErrorArgs<"CreditLine_AboveUtilisation">, context?: RevertContext) {
    super("CreditLine_AboveUtilisation", args, context);
  }
}

/** CreditLine_AlreadyBorrowed(address borrower, uint256 debt) */
export class CreditLineAlreadyBorrowedError extends ContractRevertedError<"CreditLine_AlreadyBorrowed"> {
  override readonly name = "CreditLineAlreadyBorrowedError";
  constructor(args: ContractErrorArgs<"CreditLine_AlreadyBorrowed">, context?: RevertContext) {
    super("CreditLine_AlreadyBorrowed", args, context);
  }
}

/** CreditLine_AlreadyWrittenOff(address borrower) */
export class CreditLineAlreadyWrittenOffError extends ContractRevertedError<"CreditLine_AlreadyWrittenOff"> {
  override readonly name = "CreditLineAlreadyWrittenOffError";
  constructor(args: ContractErrorArgs<"CreditLine_AlreadyWrittenOff">, context?: RevertContext) {
    super("CreditLine_AlreadyWrittenOff", args, context);
  }
}

/** CreditLine_BadCeiling(address program, uint256 ceiling) */
export class CreditLineBadCeilingError extends ContractRevertedError<"CreditLine_BadCeiling"> {
  override readonly name = "CreditLineBadCeilingError";
  constructor(args: ContractErrorArgs<"CreditLine_BadCeiling">, context?: RevertContext) {
    super("CreditLine_BadCeiling", args, context);
  }
}

/** CreditLine_BadReceiver(address to) */
export class CreditLineBadReceiverError extends ContractRevertedError<"CreditLine_BadReceiver"> {
  override readonly name = "CreditLineBadReceiverError";
  constructor(args: ContractErrorArgs<"CreditLine_BadReceiver">, context?: RevertContext) {
    super("CreditLine_BadReceiver", args, context);
  }
}

/** CreditLine_BelowMinLoan(uint256 amount, uint256 minLoan) */
export class CreditLineBelowMinLoanError extends ContractRevertedError<"CreditLine_BelowMinLoan"> {
  override readonly name = "CreditLineBelowMinLoanError";
  constructor(args: ContractErrorArgs<"CreditLine_BelowMinLoan">, context?: RevertContext) {
    super("CreditLine_BelowMinLoan", args, context);
  }
}

/** CreditLine_LoanOverdue(address borrower, uint256 dueAt) */
export class CreditLineLoanOverdueError extends ContractRevertedError<"CreditLine_LoanOverdue"> {
  override readonly name = "CreditLineLoanOverdueError";
  constructor(args: ContractErrorArgs<"CreditLine_LoanOverdue">, context?: RevertContext) {
    super("CreditLine_LoanOverdue", args, context);
  }
}

/** CreditLine_LossTooLarge(uint256 writtenOff, uint256 totalAssets) */
export class CreditLineLossTooLargeError extends ContractRevertedError<"CreditLine_LossTooLarge"> {
  override readonly name = "CreditLineLossTooLargeError";
  constructor(args: ContractErrorArgs<"CreditLine_LossTooLarge">, context?: RevertContext) {
    super("CreditLine_LossTooLarge", args, context);
  }
}

/** CreditLine_MinLoanOutOfBounds(uint256 minLoan, uint256 least, uint256 most) */
export class CreditLineMinLoanOutOfBoundsError extends ContractRevertedError<"CreditLine_MinLoanOutOfBounds"> {
  override readonly name = "CreditLineMinLoanOutOfBoundsError";
  constructor(args: ContractErrorArgs<"CreditLine_MinLoanOutOfBounds">, context?: RevertContext) {
    super("CreditLine_MinLoanOutOfBounds", args, context);
  }
}

/** CreditLine_NoLoan(address borrower) */
export class CreditLineNoLoanError extends ContractRevertedError<"CreditLine_NoLoan"> {
  override readonly name = "CreditLineNoLoanError";
  constructor(args: ContractErrorArgs<"CreditLine_NoLoan">, context?: RevertContext) {
    super("CreditLine_NoLoan", args, context);
  }
}

/** CreditLine_NotOverdue(address borrower, uint256 dueAt) */
export class CreditLineNotOverdueError extends ContractRevertedError<"CreditLine_NotOverdue"> {
  override readonly name = "CreditLineNotOverdueError";
  constructor(args: ContractErrorArgs<"CreditLine_NotOverdue">, context?: RevertContext) {
    super("CreditLine_NotOverdue", args, context);
  }
}

/** CreditLine_OtherAsset(address asset, address counted) */
export class CreditLineOtherAssetError extends ContractRevertedError<"CreditLine_OtherAsset"> {
  override readonly name = "CreditLineOtherAssetError";
  constructor(args: ContractErrorArgs<"CreditLine_OtherAsset">, context?: RevertContext) {
    super("CreditLine_OtherAsset", args, context);
  }
}

/** CreditLine_ProgramUnknown(address program) */
export class CreditLineProgramUnknownError extends ContractRevertedError<"CreditLine_ProgramUnknown"> {
  override readonly name = "CreditLineProgramUnknownError";
  constructor(args: ContractErrorArgs<"CreditLine_ProgramUnknown">, context?: RevertContext) {
    super("CreditLine_ProgramUnknown", args, context);
  }
}

/** CreditLine_RateAbove(uint256 rateBps, uint256 maxRateBps) */
export class CreditLineRateAboveError extends ContractRevertedError<"CreditLine_RateAbove"> {
  override readonly name = "CreditLineRateAboveError";
  constructor(args: ContractErrorArgs<"CreditLine_RateAbove">, context?: RevertContext) {
    super("CreditLine_RateAbove", args, context);
  }
}

/** CreditLine_RateOutOfBounds(uint256 rateBps, uint256 minRateBps, uint256 most) */
export class CreditLineRateOutOfBoundsError extends ContractRevertedError<"CreditLine_RateOutOfBounds"> {
  override readonly name = "CreditLineRateOutOfBoundsError";
  constructor(args: ContractErrorArgs<"CreditLine_RateOutOfBounds">, context?: RevertContext) {
    super("CreditLine_RateOutOfBounds", args, context);
  }
}

/** CreditLine_TermOutOfBounds(uint256 loanTerm, uint256 least, uint256 most) */
export class CreditLineTermOutOfBoundsError extends ContractRevertedError<"CreditLine_TermOutOfBounds"> {
  override readonly name = "CreditLineTermOutOfBoundsError";
  constructor(args: ContractErrorArgs<"CreditLine_TermOutOfBounds">, context?: RevertContext) {
    super("CreditLine_TermOutOfBounds", args, context);
  }
}

/** CreditLine_UtilisationOutOfBounds(uint256 maxUtilisationBps, uint256 most) */
export class CreditLineUtilisationOutOfBoundsError extends ContractRevertedError<"CreditLine_UtilisationOutOfBounds"> {
  override readonly name = "CreditLineUtilisationOutOfBoundsError";
  constructor(args: ContractErrorArgs<"CreditLine_UtilisationOutOfBounds">, context?: RevertContext) {
    super("CreditLine_UtilisationOutOfBounds", args, context);
  }
}

/** CreditLine_ZeroAmount() */
export class CreditLineZeroAmountError extends ContractRevertedError<"CreditLine_ZeroAmount"> {
  override readonly name = "CreditLineZeroAmountError";
  constructor(args: ContractErrorArgs<"CreditLine_ZeroAmount">, context?: RevertContext) {
    super("CreditLine_ZeroAmount", args, context);
  }
}

/** Demand_BudgetTooLarge(uint256 last) */
export class DemandBudgetTooLargeError extends ContractRevertedError<"Demand_BudgetTooLarge"> {
  override readonly name = "DemandBudgetTooLargeError";
  constructor(args: ContractErrorArgs<"Demand_BudgetTooLarge">, context?: RevertContext) {
    super("Demand_BudgetTooLarge", args, context);
  }
}

/** Demand_FloorAboveCeiling(uint256 floor, uint256 ceiling) */
export class DemandFloorAboveCeilingError extends ContractRevertedError<"Demand_FloorAboveCeiling"> {
  override readonly name = "DemandFloorAboveCeilingError";
  constructor(args: ContractErrorArgs<"Demand_FloorAboveCeiling">, context?: RevertContext) {
    super("Demand_FloorAboveCeiling", args, context);
  }
}

/** Demand_NotARound(address round) */
export class DemandNotARoundError extends ContractRevertedError<"Demand_NotARound"> {
  override readonly name = "DemandNotARoundError";
  constructor(args: ContractErrorArgs<"Demand_NotARound">, context?: RevertContext) {
    super("Demand_NotARound", args, context);
  }
}

/** Demand_NotSettled(address round) */
export class DemandNotSettledError extends ContractRevertedError<"Demand_NotSettled"> {
  override readonly name = "DemandNotSettledError";
  constructor(args: ContractErrorArgs<"Demand_NotSettled">, context?: RevertContext) {
    super("Demand_NotSettled", args, context);
  }
}

/** Demand_OtherAsset(address donated, address pool) */
export class DemandOtherAssetError extends ContractRevertedError<"Demand_OtherAsset"> {
  override readonly name = "DemandOtherAssetError";
  constructor(args: ContractErrorArgs<"Demand_OtherAsset">, context?: RevertContext) {
    super("Demand_OtherAsset", args, context);
  }
}

/** DonationRound_AlreadyRefunded(uint32 application, address explorer) */
export class DonationRoundAlreadyRefundedError extends ContractRevertedError<"DonationRound_AlreadyRefunded"> {
  override readonly name = "DonationRoundAlreadyRefundedError";
  constructor(args: ContractErrorArgs<"DonationRound_AlreadyRefunded">, context?: RevertContext) {
    super("DonationRound_AlreadyRefunded", args, context);
  }
}

/** DonationRound_ApplicationFull(uint32 application, uint256 owed, uint256 amount) */
export class DonationRoundApplicationFullError extends ContractRevertedError<"DonationRound_ApplicationFull"> {
  override readonly name = "DonationRoundApplicationFullError";
  constructor(args: ContractErrorArgs<"DonationRound_ApplicationFull">, context?: RevertContext) {
    super("DonationRound_ApplicationFull", args, context);
  }
}

/** DonationRound_EmptyCart() */
export class DonationRoundEmptyCartError extends ContractRevertedError<"DonationRound_EmptyCart"> {
  override readonly name = "DonationRoundEmptyCartError";
  constructor(args: ContractErrorArgs<"DonationRound_EmptyCart">, context?: RevertContext) {
    super("DonationRound_EmptyCart", args, context);
  }
}

/** DonationRound_EscrowFull(uint256 escrow, uint256 amount) */
export class DonationRoundEscrowFullError extends ContractRevertedError<"DonationRound_EscrowFull"> {
  override readonly name = "DonationRoundEscrowFullError";
  constructor(args: ContractErrorArgs<"DonationRound_EscrowFull">, context?: RevertContext) {
    super("DonationRound_EscrowFull", args, context);
  }
}

/** DonationRound_NotRefundable(uint32 application, uint8 status, uint8 phase) */
export class DonationRoundNotRefundableError extends ContractRevertedError<"DonationRound_NotRefundable"> {
  override readonly name = "DonationRoundNotRefundableError";
  constructor(args: ContractErrorArgs<"DonationRound_NotRefundable">, context?: RevertContext) {
    super("DonationRound_NotRefundable", args, context);
  }
}

/** DonationRound_NotRouter(address caller) */
export class DonationRoundNotRouterError extends ContractRevertedError<"DonationRound_NotRouter"> {
  override readonly name = "DonationRoundNotRouterError";
  constructor(args: ContractErrorArgs<"DonationRound_NotRouter">, context?: RevertContext) {
    super("DonationRound_NotRouter", args, context);
  }
}

/** DonationRound_NothingGiven(uint32 application, address explorer) */
export class DonationRoundNothingGivenError extends ContractRevertedError<"DonationRound_NothingGiven"> {
  override readonly name = "DonationRoundNothingGivenError";
  constructor(args: ContractErrorArgs<"DonationRound_NothingGiven">, context?: RevertContext) {
    super("DonationRound_NothingGiven", args, context);
  }
}

/** DonationRound_Unpaid(uint256 arrived, uint256 needed) */
export class DonationRoundUnpaidError extends ContractRevertedError<"DonationRound_Unpaid"> {
  override readonly name = "DonationRoundUnpaidError";
  constructor(args: ContractErrorArgs<"DonationRound_Unpaid">, context?: RevertContext) {
    super("DonationRound_Unpaid", args, context);
  }
}

/** DonationRound_ZeroAmount(uint32 application) */
export class DonationRoundZeroAmountError extends ContractRevertedError<"DonationRound_ZeroAmount"> {
  override readonly name = "DonationRoundZeroAmountError";
  constructor(args: ContractErrorArgs<"DonationRound_ZeroAmount">, context?: RevertContext) {
    super("DonationRound_ZeroAmount", args, context);
  }
}

/** ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed) */
export class ERC20InsufficientAllowanceError extends ContractRevertedError<"ERC20InsufficientAllowance"> {
  override readonly name = "ERC20InsufficientAllowanceError";
  constructor(args: ContractErrorArgs<"ERC20InsufficientAllowance">, context?: RevertContext) {
    super("ERC20InsufficientAllowance", args, context);
  }
}

/** ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed) */
export class ERC20InsufficientBalanceError extends ContractRevertedError<"ERC20InsufficientBalance"> {
  override readonly name = "ERC20InsufficientBalanceError";
  constructor(args: ContractErrorArgs<"ERC20InsufficientBalance">, context?: RevertContext) {
    super("ERC20InsufficientBalance", args, context);
  }
}

/** ERC20InvalidApprover(address approver) */
export class ERC20InvalidApproverError extends ContractRevertedError<"ERC20InvalidApprover"> {
  override readonly name = "ERC20InvalidApproverError";
  constructor(args: ContractErrorArgs<"ERC20InvalidApprover">, context?: RevertContext) {
    super("ERC20InvalidApprover", args, context);
  }
}

/** ERC20InvalidReceiver(address receiver) */
export class ERC20InvalidReceiverError extends ContractRevertedError<"ERC20InvalidReceiver"> {
  override readonly name = "ERC20InvalidReceiverError";
  constructor(args: ContractErrorArgs<"ERC20InvalidReceiver">, context?: RevertContext) {
    super("ERC20InvalidReceiver", args, context);
  }
}

/** ERC20InvalidSender(address sender) */
export class ERC20InvalidSenderError extends ContractRevertedError<"ERC20InvalidSender"> {
  override readonly name = "ERC20InvalidSenderError";
  constructor(args: ContractErrorArgs<"ERC20InvalidSender">, context?: RevertContext) {
    super("ERC20InvalidSender", args, context);
  }
}

/** ERC20InvalidSpender(address spender) */
export class ERC20InvalidSpenderError extends ContractRevertedError<"ERC20InvalidSpender"> {
  override readonly name = "ERC20InvalidSpenderError";
  constructor(args: ContractErrorArgs<"ERC20InvalidSpender">, context?: RevertContext) {
    super("ERC20InvalidSpender", args, context);
  }
}

/** ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max) */
export class ERC4626ExceededMaxDepositError extends ContractRevertedError<"ERC4626ExceededMaxDeposit"> {
  override readonly name = "ERC4626ExceededMaxDepositError";
  constructor(args: ContractErrorArgs<"ERC4626ExceededMaxDeposit">, context?: RevertContext) {
    super("ERC4626ExceededMaxDeposit", args, context);
  }
}

/** ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max) */
export class ERC4626ExceededMaxMintError extends ContractRevertedError<"ERC4626ExceededMaxMint"> {
  override readonly name = "ERC4626ExceededMaxMintError";
  constructor(args: ContractErrorArgs<"ERC4626ExceededMaxMint">, context?: RevertContext) {
    super("ERC4626ExceededMaxMint", args, context);
  }
}

/** ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max) */
export class ERC4626ExceededMaxRedeemError extends ContractRevertedError<"ERC4626ExceededMaxRedeem"> {
  override readonly name = "ERC4626ExceededMaxRedeemError";
  constructor(args: ContractErrorArgs<"ERC4626ExceededMaxRedeem">, context?: RevertContext) {
    super("ERC4626ExceededMaxRedeem", args, context);
  }
}

/** ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max) */
export class ERC4626ExceededMaxWithdrawError extends ContractRevertedError<"ERC4626ExceededMaxWithdraw"> {
  override readonly name = "ERC4626ExceededMaxWithdrawError";
  constructor(args: ContractErrorArgs<"ERC4626ExceededMaxWithdraw">, context?: RevertContext) {
    super("ERC4626ExceededMaxWithdraw", args, context);
  }
}

/** ERC721InvalidOwner(address owner) */
export class ERC721InvalidOwnerError extends ContractRevertedError<"ERC721InvalidOwner"> {
  override readonly name = "ERC721InvalidOwnerError";
  constructor(args: ContractErrorArgs<"ERC721InvalidOwner">, context?: RevertContext) {
    super("ERC721InvalidOwner", args, context);
  }
}

/** ERC721InvalidReceiver(address receiver) */
export class ERC721InvalidReceiverError extends ContractRevertedError<"ERC721InvalidReceiver"> {
  override readonly name = "ERC721InvalidReceiverError";
  constructor(args: ContractErrorArgs<"ERC721InvalidReceiver">, context?: RevertContext) {
    super("ERC721InvalidReceiver", args, context);
  }
}

/** ERC721NonexistentToken(uint256 tokenId) */
export class ERC721NonexistentTokenError extends ContractRevertedError<"ERC721NonexistentToken"> {
  override readonly name = "ERC721NonexistentTokenError";
  constructor(args: ContractErrorArgs<"ERC721NonexistentToken">, context?: RevertContext) {
    super("ERC721NonexistentToken", args, context);
  }
}

/** EasAttestations_AlreadyRecorded(bytes32 uid) */
export class EasAttestationsAlreadyRecordedError extends ContractRevertedError<"EasAttestations_AlreadyRecorded"> {
  override readonly name = "EasAttestationsAlreadyRecordedError";
  constructor(args: ContractErrorArgs<"EasAttestations_AlreadyRecorded">, context?: RevertContext) {
    super("EasAttestations_AlreadyRecorded", args, context);
  }
}

/** EasAttestations_Full(address holder, uint256 most) */
export class EasAttestationsFullError extends ContractRevertedError<"EasAttestations_Full"> {
  override readonly name = "EasAttestationsFullError";
  constructor(args: ContractErrorArgs<"EasAttestations_Full">, context?: RevertContext) {
    super("EasAttestations_Full", args, context);
  }
}

/** EasAttestations_NoSource() */
export class EasAttestationsNoSourceError extends ContractRevertedError<"EasAttestations_NoSource"> {
  override readonly name = "EasAttestationsNoSourceError";
  constructor(args: ContractErrorArgs<"EasAttestations_NoSource">, context?: RevertContext) {
    super("EasAttestations_NoSource", args, context);
  }
}

/** EasAttestations_OtherSource(bytes32 uid, bytes32 schema, address attester) */
export class EasAttestationsOtherSourceError extends ContractRevertedError<"EasAttestations_OtherSource"> {
  override readonly name = "EasAttestationsOtherSourceError";
  constructor(args: ContractErrorArgs<"EasAttestations_OtherSource">, context?: RevertContext) {
    super("EasAttestations_OtherSource", args, context);
  }
}

/** EasAttestations_Revoked(bytes32 uid) */
export class EasAttestationsRevokedError extends ContractRevertedError<"EasAttestations_Revoked"> {
  override readonly name = "EasAttestationsRevokedError";
  constructor(args: ContractErrorArgs<"EasAttestations_Revoked">, context?: RevertContext) {
    super("EasAttestations_Revoked", args, context);
  }
}

/** EasAttestations_Unknown(bytes32 uid) */
export class EasAttestationsUnknownError extends ContractRevertedError<"EasAttestations_Unknown"> {
  override readonly name = "EasAttestationsUnknownError";
  constructor(args: ContractErrorArgs<"EasAttestations_Unknown">, context?: RevertContext) {
    super("EasAttestations_Unknown", args, context);
  }
}

/** FailedDeployment() */
export class FailedDeploymentError extends ContractRevertedError<"FailedDeployment"> {
  override readonly name = "FailedDeploymentError";
  constructor(args: ContractErrorArgs<"FailedDeployment">, context?: RevertContext) {
    super("FailedDeployment", args, context);
  }
}

/** HumanPassport_BadCurve(uint256 low, uint256 high, uint256 lowBps, uint256 highBps) */
export class HumanPassportBadCurveError extends ContractRevertedError<"HumanPassport_BadCurve"> {
  override readonly name = "HumanPassportBadCurveError";
  constructor(args: ContractErrorArgs<"HumanPassport_BadCurve">, context?: RevertContext) {
    super("HumanPassport_BadCurve", args, context);
  }
}

/** InvalidContractSignature() */
export class InvalidContractSignatureError extends ContractRevertedError<"InvalidContractSignature"> {
  override readonly name = "InvalidContractSignatureError";
  constructor(args: ContractErrorArgs<"InvalidContractSignature">, context?: RevertContext) {
    super("InvalidContractSignature", args, context);
  }
}

/** InvalidInitialization() */
export class InvalidInitializationError extends ContractRevertedError<"InvalidInitialization"> {
  override readonly name = "InvalidInitializationError";
  constructor(args: ContractErrorArgs<"InvalidInitialization">, context?: RevertContext) {
    super("InvalidInitialization", args, context);
  }
}

/** InvalidNonce() */
export class InvalidNonceError extends ContractRevertedError<"InvalidNonce"> {
  override readonly name = "InvalidNonceError";
  constructor(args: ContractErrorArgs<"InvalidNonce">, context?: RevertContext) {
    super("InvalidNonce", args, context);
  }
}

/** InvalidSignature() */
export class InvalidSignatureError extends ContractRevertedError<"InvalidSignature"> {
  override readonly name = "InvalidSignatureError";
  constructor(args: ContractErrorArgs<"InvalidSignature">, context?: RevertContext) {
    super("InvalidSignature", args, context);
  }
}

/** InvalidSignatureLength() */
export class InvalidSignatureLengthError extends ContractRevertedError<"InvalidSignatureLength"> {
  override readonly name = "InvalidSignatureLengthError";
  constructor(args: ContractErrorArgs<"InvalidSignatureLength">, context?: RevertContext) {
    super("InvalidSignatureLength", args, context);
  }
}

/** InvalidSigner() */
export class InvalidSignerError extends ContractRevertedError<"InvalidSigner"> {
  override readonly name = "InvalidSignerError";
  constructor(args: ContractErrorArgs<"InvalidSigner">, context?: RevertContext) {
    super("InvalidSigner", args, context);
  }
}

/** JustifiedWork_NoMinimum() */
export class JustifiedWorkNoMinimumError extends ContractRevertedError<"JustifiedWork_NoMinimum"> {
  override readonly name = "JustifiedWorkNoMinimumError";
  constructor(args: ContractErrorArgs<"JustifiedWork_NoMinimum">, context?: RevertContext) {
    super("JustifiedWork_NoMinimum", args, context);
  }
}

/** JustifiedWork_NotAProgram(address program) */
export class JustifiedWorkNotAProgramError extends ContractRevertedError<"JustifiedWork_NotAProgram"> {
  override readonly name = "JustifiedWorkNotAProgramError";
  constructor(args: ContractErrorArgs<"JustifiedWork_NotAProgram">, context?: RevertContext) {
    super("JustifiedWork_NotAProgram", args, context);
  }
}

/** JustifiedWork_ShareOutOfBounds(uint256 minShareBps) */
export class JustifiedWorkShareOutOfBoundsError extends ContractRevertedError<"JustifiedWork_ShareOutOfBounds"> {
  override readonly name = "JustifiedWorkShareOutOfBoundsError";
  constructor(args: ContractErrorArgs<"JustifiedWork_ShareOutOfBounds">, context?: RevertContext) {
    super("JustifiedWork_ShareOutOfBounds", args, context);
  }
}

/** Ledger_AlreadyAccepted(address builder, address round, uint32 application) */
export class LedgerAlreadyAcceptedError extends ContractRevertedError<"Ledger_AlreadyAccepted"> {
  override readonly name = "LedgerAlreadyAcceptedError";
  constructor(args: ContractErrorArgs<"Ledger_AlreadyAccepted">, context?: RevertContext) {
    super("Ledger_AlreadyAccepted", args, context);
  }
}

/** Ledger_AlreadyAnswered(address round, uint32 application, address explorer) */
export class LedgerAlreadyAnsweredError extends ContractRevertedError<"Ledger_AlreadyAnswered"> {
  override readonly name = "LedgerAlreadyAnsweredError";
  constructor(args: ContractErrorArgs<"Ledger_AlreadyAnswered">, context?: RevertContext) {
    super("Ledger_AlreadyAnswered", args, context);
  }
}

/** Ledger_AlreadySubmitted(address round, uint32 application) */
export class LedgerAlreadySubmittedError extends ContractRevertedError<"Ledger_AlreadySubmitted"> {
  override readonly name = "LedgerAlreadySubmittedError";
  constructor(args: ContractErrorArgs<"Ledger_AlreadySubmitted">, context?: RevertContext) {
    super("Ledger_AlreadySubmitted", args, context);
  }
}

/** Ledger_AmountAboveGranted(uint256 amount, uint256 granted) */
export class LedgerAmountAboveGrantedError extends ContractRevertedError<"Ledger_AmountAboveGranted"> {
  override readonly name = "LedgerAmountAboveGrantedError";
  constructor(args: ContractErrorArgs<"Ledger_AmountAboveGranted">, context?: RevertContext) {
    super("Ledger_AmountAboveGranted", args, context);
  }
}

/** Ledger_AmountOutOfBounds(uint256 amount, uint256 least, uint256 most) */
export class LedgerAmountOutOfBoundsError extends ContractRevertedError<"Ledger_AmountOutOfBounds"> {
  override readonly name = "LedgerAmountOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Ledger_AmountOutOfBounds">, context?: RevertContext) {
    super("Ledger_AmountOutOfBounds", args, context);
  }
}

/** Ledger_AskAboveLimit(address builder, uint256 ask, uint256 limit) */
export class LedgerAskAboveLimitError extends ContractRevertedError<"Ledger_AskAboveLimit"> {
  override readonly name = "LedgerAskAboveLimitError";
  constructor(args: ContractErrorArgs<"Ledger_AskAboveLimit">, context?: RevertContext) {
    super("Ledger_AskAboveLimit", args, context);
  }
}

/** Ledger_BadPolicy() */
export class LedgerBadPolicyError extends ContractRevertedError<"Ledger_BadPolicy"> {
  override readonly name = "LedgerBadPolicyError";
  constructor(args: ContractErrorArgs<"Ledger_BadPolicy">, context?: RevertContext) {
    super("Ledger_BadPolicy", args, context);
  }
}

/** Ledger_BadProcedure(bytes32 shown, bytes32 procedure) */
export class LedgerBadProcedureError extends ContractRevertedError<"Ledger_BadProcedure"> {
  override readonly name = "LedgerBadProcedureError";
  constructor(args: ContractErrorArgs<"Ledger_BadProcedure">, context?: RevertContext) {
    super("Ledger_BadProcedure", args, context);
  }
}

/** Ledger_NoAppeal(address round, uint32 application) */
export class LedgerNoAppealError extends ContractRevertedError<"Ledger_NoAppeal"> {
  override readonly name = "LedgerNoAppealError";
  constructor(args: ContractErrorArgs<"Ledger_NoAppeal">, context?: RevertContext) {
    super("Ledger_NoAppeal", args, context);
  }
}

/** Ledger_NoArbiter(address round) */
export class LedgerNoArbiterError extends ContractRevertedError<"Ledger_NoArbiter"> {
  override readonly name = "LedgerNoArbiterError";
  constructor(args: ContractErrorArgs<"Ledger_NoArbiter">, context?: RevertContext) {
    super("Ledger_NoArbiter", args, context);
  }
}

/** Ledger_NoAsset(address round) */
export class LedgerNoAssetError extends ContractRevertedError<"Ledger_NoAsset"> {
  override readonly name = "LedgerNoAssetError";
  constructor(args: ContractErrorArgs<"Ledger_NoAsset">, context?: RevertContext) {
    super("Ledger_NoAsset", args, context);
  }
}

/** Ledger_NoIdentity(address builder) */
export class LedgerNoIdentityError extends ContractRevertedError<"Ledger_NoIdentity"> {
  override readonly name = "LedgerNoIdentityError";
  constructor(args: ContractErrorArgs<"Ledger_NoIdentity">, context?: RevertContext) {
    super("Ledger_NoIdentity", args, context);
  }
}

/** Ledger_NoReason() */
export class LedgerNoReasonError extends ContractRevertedError<"Ledger_NoReason"> {
  override readonly name = "LedgerNoReasonError";
  constructor(args: ContractErrorArgs<"Ledger_NoReason">, context?: RevertContext) {
    super("Ledger_NoReason", args, context);
  }
}

/** Ledger_NoReport() */
export class LedgerNoReportError extends ContractRevertedError<"Ledger_NoReport"> {
  override readonly name = "LedgerNoReportError";
  constructor(args: ContractErrorArgs<"Ledger_NoReport">, context?: RevertContext) {
    super("Ledger_NoReport", args, context);
  }
}

/** Ledger_NotADonor(address round, uint32 application, address explorer) */
export class LedgerNotADonorError extends ContractRevertedError<"Ledger_NotADonor"> {
  override readonly name = "LedgerNotADonorError";
  constructor(args: ContractErrorArgs<"Ledger_NotADonor">, context?: RevertContext) {
    super("Ledger_NotADonor", args, context);
  }
}

/** Ledger_NotAProgram(address program) */
export class LedgerNotAProgramError extends ContractRevertedError<"Ledger_NotAProgram"> {
  override readonly name = "LedgerNotAProgramError";
  constructor(args: ContractErrorArgs<"Ledger_NotAProgram">, context?: RevertContext) {
    super("Ledger_NotAProgram", args, context);
  }
}

/** Ledger_NotARound(address caller) */
export class LedgerNotARoundError extends ContractRevertedError<"Ledger_NotARound"> {
  override readonly name = "LedgerNotARoundError";
  constructor(args: ContractErrorArgs<"Ledger_NotARound">, context?: RevertContext) {
    super("Ledger_NotARound", args, context);
  }
}

/** Ledger_NotArbiter(address caller, address arbiter) */
export class LedgerNotArbiterError extends ContractRevertedError<"Ledger_NotArbiter"> {
  override readonly name = "LedgerNotArbiterError";
  constructor(args: ContractErrorArgs<"Ledger_NotArbiter">, context?: RevertContext) {
    super("Ledger_NotArbiter", args, context);
  }
}

/** Ledger_NotBuilder(address caller, address builder) */
export class LedgerNotBuilderError extends ContractRevertedError<"Ledger_NotBuilder"> {
  override readonly name = "LedgerNotBuilderError";
  constructor(args: ContractErrorArgs<"Ledger_NotBuilder">, context?: RevertContext) {
    super("Ledger_NotBuilder", args, context);
  }
}

/** Ledger_NotReviewer(address caller) */
export class LedgerNotReviewerError extends ContractRevertedError<"Ledger_NotReviewer"> {
  override readonly name = "LedgerNotReviewerError";
  constructor(args: ContractErrorArgs<"Ledger_NotReviewer">, context?: RevertContext) {
    super("Ledger_NotReviewer", args, context);
  }
}

/** Ledger_NothingGranted(address round, uint32 application) */
export class LedgerNothingGrantedError extends ContractRevertedError<"Ledger_NothingGranted"> {
  override readonly name = "LedgerNothingGrantedError";
  constructor(args: ContractErrorArgs<"Ledger_NothingGranted">, context?: RevertContext) {
    super("Ledger_NothingGranted", args, context);
  }
}

/** Ledger_NothingOwed(address round, uint32 application, uint256 owed, uint256 amount) */
export class LedgerNothingOwedError extends ContractRevertedError<"Ledger_NothingOwed"> {
  override readonly name = "LedgerNothingOwedError";
  constructor(args: ContractErrorArgs<"Ledger_NothingOwed">, context?: RevertContext) {
    super("Ledger_NothingOwed", args, context);
  }
}

/** Ledger_NothingToAppeal(address round, uint32 application) */
export class LedgerNothingToAppealError extends ContractRevertedError<"Ledger_NothingToAppeal"> {
  override readonly name = "LedgerNothingToAppealError";
  constructor(args: ContractErrorArgs<"Ledger_NothingToAppeal">, context?: RevertContext) {
    super("Ledger_NothingToAppeal", args, context);
  }
}

/** Ledger_NothingToJudge(address round, uint32 application) */
export class LedgerNothingToJudgeError extends ContractRevertedError<"Ledger_NothingToJudge"> {
  override readonly name = "LedgerNothingToJudgeError";
  constructor(args: ContractErrorArgs<"Ledger_NothingToJudge">, context?: RevertContext) {
    super("Ledger_NothingToJudge", args, context);
  }
}

/** Ledger_OutcomeAboveSubmitted(bytes32 unit, uint256 millionths, uint256 submitted) */
export class LedgerOutcomeAboveSubmittedError extends ContractRevertedError<"Ledger_OutcomeAboveSubmitted"> {
  override readonly name = "LedgerOutcomeAboveSubmittedError";
  constructor(args: ContractErrorArgs<"Ledger_OutcomeAboveSubmitted">, context?: RevertContext) {
    super("Ledger_OutcomeAboveSubmitted", args, context);
  }
}

/** Ledger_Owes(address builder, address round, uint256 owed, uint256 graceUntil) */
export class LedgerOwesError extends ContractRevertedError<"Ledger_Owes"> {
  override readonly name = "LedgerOwesError";
  constructor(args: ContractErrorArgs<"Ledger_Owes">, context?: RevertContext) {
    super("Ledger_Owes", args, context);
  }
}

/** Ledger_OwnRecord(address builder) */
export class LedgerOwnRecordError extends ContractRevertedError<"Ledger_OwnRecord"> {
  override readonly name = "LedgerOwnRecordError";
  constructor(args: ContractErrorArgs<"Ledger_OwnRecord">, context?: RevertContext) {
    super("Ledger_OwnRecord", args, context);
  }
}

/** Ledger_TooManyOutcomes(uint256 outcomes, uint256 most) */
export class LedgerTooManyOutcomesError extends ContractRevertedError<"Ledger_TooManyOutcomes"> {
  override readonly name = "LedgerTooManyOutcomesError";
  constructor(args: ContractErrorArgs<"Ledger_TooManyOutcomes">, context?: RevertContext) {
    super("Ledger_TooManyOutcomes", args, context);
  }
}

/** Ledger_UnitTwice(bytes32 unit) */
export class LedgerUnitTwiceError extends ContractRevertedError<"Ledger_UnitTwice"> {
  override readonly name = "LedgerUnitTwiceError";
  constructor(args: ContractErrorArgs<"Ledger_UnitTwice">, context?: RevertContext) {
    super("Ledger_UnitTwice", args, context);
  }
}

/** Ledger_UnknownUnit(bytes32 unit) */
export class LedgerUnknownUnitError extends ContractRevertedError<"Ledger_UnknownUnit"> {
  override readonly name = "LedgerUnknownUnitError";
  constructor(args: ContractErrorArgs<"Ledger_UnknownUnit">, context?: RevertContext) {
    super("Ledger_UnknownUnit", args, context);
  }
}

/** Milestones_DeliveredAlready(address round, uint32 application) */
export class MilestonesDeliveredAlreadyError extends ContractRevertedError<"Milestones_DeliveredAlready"> {
  override readonly name = "MilestonesDeliveredAlreadyError";
  constructor(args: ContractErrorArgs<"Milestones_DeliveredAlready">, context?: RevertContext) {
    super("Milestones_DeliveredAlready", args, context);
  }
}

/** Milestones_EvidenceChanged(bytes32 judged, bytes32 submitted) */
export class MilestonesEvidenceChangedError extends ContractRevertedError<"Milestones_EvidenceChanged"> {
  override readonly name = "MilestonesEvidenceChangedError";
  constructor(args: ContractErrorArgs<"Milestones_EvidenceChanged">, context?: RevertContext) {
    super("Milestones_EvidenceChanged", args, context);
  }
}

/** Milestones_NoAsset() */
export class MilestonesNoAssetError extends ContractRevertedError<"Milestones_NoAsset"> {
  override readonly name = "MilestonesNoAssetError";
  constructor(args: ContractErrorArgs<"Milestones_NoAsset">, context?: RevertContext) {
    super("Milestones_NoAsset", args, context);
  }
}

/** Milestones_NoEvidence() */
export class MilestonesNoEvidenceError extends ContractRevertedError<"Milestones_NoEvidence"> {
  override readonly name = "MilestonesNoEvidenceError";
  constructor(args: ContractErrorArgs<"Milestones_NoEvidence">, context?: RevertContext) {
    super("Milestones_NoEvidence", args, context);
  }
}

/** Milestones_NoOutcome(uint256 part) */
export class MilestonesNoOutcomeError extends ContractRevertedError<"Milestones_NoOutcome"> {
  override readonly name = "MilestonesNoOutcomeError";
  constructor(args: ContractErrorArgs<"Milestones_NoOutcome">, context?: RevertContext) {
    super("Milestones_NoOutcome", args, context);
  }
}

/** Milestones_NoReason() */
export class MilestonesNoReasonError extends ContractRevertedError<"Milestones_NoReason"> {
  override readonly name = "MilestonesNoReasonError";
  constructor(args: ContractErrorArgs<"Milestones_NoReason">, context?: RevertContext) {
    super("Milestones_NoReason", args, context);
  }
}

/** Milestones_NoShare(uint256 part) */
export class MilestonesNoShareError extends ContractRevertedError<"Milestones_NoShare"> {
  override readonly name = "MilestonesNoShareError";
  constructor(args: ContractErrorArgs<"Milestones_NoShare">, context?: RevertContext) {
    super("Milestones_NoShare", args, context);
  }
}

/** Milestones_NotARound(address round) */
export class MilestonesNotARoundError extends ContractRevertedError<"Milestones_NotARound"> {
  override readonly name = "MilestonesNotARoundError";
  constructor(args: ContractErrorArgs<"Milestones_NotARound">, context?: RevertContext) {
    super("Milestones_NotARound", args, context);
  }
}

/** Milestones_NotArbiter(address caller, address arbiter) */
export class MilestonesNotArbiterError extends ContractRevertedError<"Milestones_NotArbiter"> {
  override readonly name = "MilestonesNotArbiterError";
  constructor(args: ContractErrorArgs<"Milestones_NotArbiter">, context?: RevertContext) {
    super("Milestones_NotArbiter", args, context);
  }
}

/** Milestones_NotBuilder(address caller, address builder) */
export class MilestonesNotBuilderError extends ContractRevertedError<"Milestones_NotBuilder"> {
  override readonly name = "MilestonesNotBuilderError";
  constructor(args: ContractErrorArgs<"Milestones_NotBuilder">, context?: RevertContext) {
    super("Milestones_NotBuilder", args, context);
  }
}

/** Milestones_NotPrescribed(bytes32 given, bytes32 prescribed) */
export class MilestonesNotPrescribedError extends ContractRevertedError<"Milestones_NotPrescribed"> {
  override readonly name = "MilestonesNotPrescribedError";
  constructor(args: ContractErrorArgs<"Milestones_NotPrescribed">, context?: RevertContext) {
    super("Milestones_NotPrescribed", args, context);
  }
}

/** Milestones_NotRecipient(address caller, address recipient) */
export class MilestonesNotRecipientError extends ContractRevertedError<"Milestones_NotRecipient"> {
  override readonly name = "MilestonesNotRecipientError";
  constructor(args: ContractErrorArgs<"Milestones_NotRecipient">, context?: RevertContext) {
    super("Milestones_NotRecipient", args, context);
  }
}

/** Milestones_NotReviewer(address caller) */
export class MilestonesNotReviewerError extends ContractRevertedError<"Milestones_NotReviewer"> {
  override readonly name = "MilestonesNotReviewerError";
  constructor(args: ContractErrorArgs<"Milestones_NotReviewer">, context?: RevertContext) {
    super("Milestones_NotReviewer", args, context);
  }
}

/** Milestones_NothingDelivered(address round, uint32 application) */
export class MilestonesNothingDeliveredError extends ContractRevertedError<"Milestones_NothingDelivered"> {
  override readonly name = "MilestonesNothingDeliveredError";
  constructor(args: ContractErrorArgs<"Milestones_NothingDelivered">, context?: RevertContext) {
    super("Milestones_NothingDelivered", args, context);
  }
}

/** Milestones_NothingToAppeal(address round, uint32 application, uint256 part) */
export class MilestonesNothingToAppealError extends ContractRevertedError<"Milestones_NothingToAppeal"> {
  override readonly name = "MilestonesNothingToAppealError";
  constructor(args: ContractErrorArgs<"Milestones_NothingToAppeal">, context?: RevertContext) {
    super("Milestones_NothingToAppeal", args, context);
  }
}

/** Milestones_OtherAsset(address asset, address asked) */
export class MilestonesOtherAssetError extends ContractRevertedError<"Milestones_OtherAsset"> {
  override readonly name = "MilestonesOtherAssetError";
  constructor(args: ContractErrorArgs<"Milestones_OtherAsset">, context?: RevertContext) {
    super("Milestones_OtherAsset", args, context);
  }
}

/** Milestones_OwnApplication(address caller) */
export class MilestonesOwnApplicationError extends ContractRevertedError<"Milestones_OwnApplication"> {
  override readonly name = "MilestonesOwnApplicationError";
  constructor(args: ContractErrorArgs<"Milestones_OwnApplication">, context?: RevertContext) {
    super("Milestones_OwnApplication", args, context);
  }
}

/** Milestones_PartsOutOfBounds(uint256 parts, uint256 most) */
export class MilestonesPartsOutOfBoundsError extends ContractRevertedError<"Milestones_PartsOutOfBounds"> {
  override readonly name = "MilestonesPartsOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Milestones_PartsOutOfBounds">, context?: RevertContext) {
    super("Milestones_PartsOutOfBounds", args, context);
  }
}

/** Milestones_SharesNotFull(uint256 sum, uint256 full) */
export class MilestonesSharesNotFullError extends ContractRevertedError<"Milestones_SharesNotFull"> {
  override readonly name = "MilestonesSharesNotFullError";
  constructor(args: ContractErrorArgs<"Milestones_SharesNotFull">, context?: RevertContext) {
    super("Milestones_SharesNotFull", args, context);
  }
}

/** Milestones_Short(address asset, uint256 held, uint256 owed) */
export class MilestonesShortError extends ContractRevertedError<"Milestones_Short"> {
  override readonly name = "MilestonesShortError";
  constructor(args: ContractErrorArgs<"Milestones_Short">, context?: RevertContext) {
    super("Milestones_Short", args, context);
  }
}

/** Milestones_TimeOutOfBounds(uint256 time, uint256 least, uint256 most) */
export class MilestonesTimeOutOfBoundsError extends ContractRevertedError<"Milestones_TimeOutOfBounds"> {
  override readonly name = "MilestonesTimeOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Milestones_TimeOutOfBounds">, context?: RevertContext) {
    super("Milestones_TimeOutOfBounds", args, context);
  }
}

/** Milestones_TooLate(uint256 part, uint256 deadline, uint256 submissions) */
export class MilestonesTooLateError extends ContractRevertedError<"Milestones_TooLate"> {
  override readonly name = "MilestonesTooLateError";
  constructor(args: ContractErrorArgs<"Milestones_TooLate">, context?: RevertContext) {
    super("Milestones_TooLate", args, context);
  }
}

/** Milestones_UnknownApplication(address round, uint32 application) */
export class MilestonesUnknownApplicationError extends ContractRevertedError<"Milestones_UnknownApplication"> {
  override readonly name = "MilestonesUnknownApplicationError";
  constructor(args: ContractErrorArgs<"Milestones_UnknownApplication">, context?: RevertContext) {
    super("Milestones_UnknownApplication", args, context);
  }
}

/** Milestones_UnknownPart(uint256 part, uint256 parts) */
export class MilestonesUnknownPartError extends ContractRevertedError<"Milestones_UnknownPart"> {
  override readonly name = "MilestonesUnknownPartError";
  constructor(args: ContractErrorArgs<"Milestones_UnknownPart">, context?: RevertContext) {
    super("Milestones_UnknownPart", args, context);
  }
}

/** Milestones_WrongPhase(address round, uint8 phase) */
export class MilestonesWrongPhaseError extends ContractRevertedError<"Milestones_WrongPhase"> {
  override readonly name = "MilestonesWrongPhaseError";
  constructor(args: ContractErrorArgs<"Milestones_WrongPhase">, context?: RevertContext) {
    super("Milestones_WrongPhase", args, context);
  }
}

/** Milestones_WrongState(uint256 part, uint8 state) */
export class MilestonesWrongStateError extends ContractRevertedError<"Milestones_WrongState"> {
  override readonly name = "MilestonesWrongStateError";
  constructor(args: ContractErrorArgs<"Milestones_WrongState">, context?: RevertContext) {
    super("Milestones_WrongState", args, context);
  }
}

/** Milestones_ZeroAmount() */
export class MilestonesZeroAmountError extends ContractRevertedError<"Milestones_ZeroAmount"> {
  override readonly name = "MilestonesZeroAmountError";
  constructor(args: ContractErrorArgs<"Milestones_ZeroAmount">, context?: RevertContext) {
    super("Milestones_ZeroAmount", args, context);
  }
}

/** OutcomePerMoney_AlreadyRecorded(address round) */
export class OutcomePerMoneyAlreadyRecordedError extends ContractRevertedError<"OutcomePerMoney_AlreadyRecorded"> {
  override readonly name = "OutcomePerMoneyAlreadyRecordedError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_AlreadyRecorded">, context?: RevertContext) {
    super("OutcomePerMoney_AlreadyRecorded", args, context);
  }
}

/** OutcomePerMoney_NotARound(address round) */
export class OutcomePerMoneyNotARoundError extends ContractRevertedError<"OutcomePerMoney_NotARound"> {
  override readonly name = "OutcomePerMoneyNotARoundError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_NotARound">, context?: RevertContext) {
    super("OutcomePerMoney_NotARound", args, context);
  }
}

/** OutcomePerMoney_NotAll(uint256 listed, uint256 count) */
export class OutcomePerMoneyNotAllError extends ContractRevertedError<"OutcomePerMoney_NotAll"> {
  override readonly name = "OutcomePerMoneyNotAllError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_NotAll">, context?: RevertContext) {
    super("OutcomePerMoney_NotAll", args, context);
  }
}

/** OutcomePerMoney_NotMeasured(uint256 place) */
export class OutcomePerMoneyNotMeasuredError extends ContractRevertedError<"OutcomePerMoney_NotMeasured"> {
  override readonly name = "OutcomePerMoneyNotMeasuredError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_NotMeasured">, context?: RevertContext) {
    super("OutcomePerMoney_NotMeasured", args, context);
  }
}

/** OutcomePerMoney_NotSettled(address round) */
export class OutcomePerMoneyNotSettledError extends ContractRevertedError<"OutcomePerMoney_NotSettled"> {
  override readonly name = "OutcomePerMoneyNotSettledError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_NotSettled">, context?: RevertContext) {
    super("OutcomePerMoney_NotSettled", args, context);
  }
}

/** OutcomePerMoney_NotSorted(uint256 index) */
export class OutcomePerMoneyNotSortedError extends ContractRevertedError<"OutcomePerMoney_NotSorted"> {
  override readonly name = "OutcomePerMoneyNotSortedError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_NotSorted">, context?: RevertContext) {
    super("OutcomePerMoney_NotSorted", args, context);
  }
}

/** OutcomePerMoney_TooEarly(uint256 time, uint256 from) */
export class OutcomePerMoneyTooEarlyError extends ContractRevertedError<"OutcomePerMoney_TooEarly"> {
  override readonly name = "OutcomePerMoneyTooEarlyError";
  constructor(args: ContractErrorArgs<"OutcomePerMoney_TooEarly">, context?: RevertContext) {
    super("OutcomePerMoney_TooEarly", args, context);
  }
}

/** Passport_BadSignature(address issuer, uint256 keyEpoch, address recovered) */
export class PassportBadSignatureError extends ContractRevertedError<"Passport_BadSignature"> {
  override readonly name = "PassportBadSignatureError";
  constructor(args: ContractErrorArgs<"Passport_BadSignature">, context?: RevertContext) {
    super("Passport_BadSignature", args, context);
  }
}

/** Passport_BatchItem(uint256 index, bytes reason) */
export class PassportBatchItemError extends ContractRevertedError<"Passport_BatchItem"> {
  override readonly name = "PassportBatchItemError";
  constructor(args: ContractErrorArgs<"Passport_BatchItem">, context?: RevertContext) {
    super("Passport_BatchItem", args, context);
  }
}

/** Passport_Expired(uint256 expiresAt, uint256 timestamp) */
export class PassportExpiredError extends ContractRevertedError<"Passport_Expired"> {
  override readonly name = "PassportExpiredError";
  constructor(args: ContractErrorArgs<"Passport_Expired">, context?: RevertContext) {
    super("Passport_Expired", args, context);
  }
}

/** Passport_HoldoverOutOfBounds(uint256 holdover, uint256 min, uint256 max) */
export class PassportHoldoverOutOfBoundsError extends ContractRevertedError<"Passport_HoldoverOutOfBounds"> {
  override readonly name = "PassportHoldoverOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Passport_HoldoverOutOfBounds">, context?: RevertContext) {
    super("Passport_HoldoverOutOfBounds", args, context);
  }
}

/** Passport_KeyRevoked(address issuer, uint256 keyEpoch) */
export class PassportKeyRevokedError extends ContractRevertedError<"Passport_KeyRevoked"> {
  override readonly name = "PassportKeyRevokedError";
  constructor(args: ContractErrorArgs<"Passport_KeyRevoked">, context?: RevertContext) {
    super("Passport_KeyRevoked", args, context);
  }
}

/** Passport_KeyRevokedBefore(address issuer, uint256 keyEpoch, uint256 revokedFrom) */
export class PassportKeyRevokedBeforeError extends ContractRevertedError<"Passport_KeyRevokedBefore"> {
  override readonly name = "PassportKeyRevokedBeforeError";
  constructor(args: ContractErrorArgs<"Passport_KeyRevokedBefore">, context?: RevertContext) {
    super("Passport_KeyRevokedBefore", args, context);
  }
}

/** Passport_KeyUnknown(address issuer, uint256 keyEpoch) */
export class PassportKeyUnknownError extends ContractRevertedError<"Passport_KeyUnknown"> {
  override readonly name = "PassportKeyUnknownError";
  constructor(args: ContractErrorArgs<"Passport_KeyUnknown">, context?: RevertContext) {
    super("Passport_KeyUnknown", args, context);
  }
}

/** Passport_KeyUsed(address issuer, address signer, uint256 keyEpoch) */
export class PassportKeyUsedError extends ContractRevertedError<"Passport_KeyUsed"> {
  override readonly name = "PassportKeyUsedError";
  constructor(args: ContractErrorArgs<"Passport_KeyUsed">, context?: RevertContext) {
    super("Passport_KeyUsed", args, context);
  }
}

/** Passport_NotIssuer(address caller) */
export class PassportNotIssuerError extends ContractRevertedError<"Passport_NotIssuer"> {
  override readonly name = "PassportNotIssuerError";
  constructor(args: ContractErrorArgs<"Passport_NotIssuer">, context?: RevertContext) {
    super("Passport_NotIssuer", args, context);
  }
}

/** Passport_NotLater(address holder, uint256 expiresAt, uint256 current) */
export class PassportNotLaterError extends ContractRevertedError<"Passport_NotLater"> {
  override readonly name = "PassportNotLaterError";
  constructor(args: ContractErrorArgs<"Passport_NotLater">, context?: RevertContext) {
    super("Passport_NotLater", args, context);
  }
}

/** Passport_NotYetIssued(uint256 issuedAt, uint256 timestamp) */
export class PassportNotYetIssuedError extends ContractRevertedError<"Passport_NotYetIssued"> {
  override readonly name = "PassportNotYetIssuedError";
  constructor(args: ContractErrorArgs<"Passport_NotYetIssued">, context?: RevertContext) {
    super("Passport_NotYetIssued", args, context);
  }
}

/** Passport_NullifierHeld(bytes32 nullifier, address holder, uint256 freeAt) */
export class PassportNullifierHeldError extends ContractRevertedError<"Passport_NullifierHeld"> {
  override readonly name = "PassportNullifierHeldError";
  constructor(args: ContractErrorArgs<"Passport_NullifierHeld">, context?: RevertContext) {
    super("Passport_NullifierHeld", args, context);
  }
}

/** Passport_NullifierRevoked(bytes32 nullifier, uint256 issuedAt, uint256 revokedAt) */
export class PassportNullifierRevokedError extends ContractRevertedError<"Passport_NullifierRevoked"> {
  override readonly name = "PassportNullifierRevokedError";
  constructor(args: ContractErrorArgs<"Passport_NullifierRevoked">, context?: RevertContext) {
    super("Passport_NullifierRevoked", args, context);
  }
}

/** Passport_ScopeOpen(bytes32 scope) */
export class PassportScopeOpenError extends ContractRevertedError<"Passport_ScopeOpen"> {
  override readonly name = "PassportScopeOpenError";
  constructor(args: ContractErrorArgs<"Passport_ScopeOpen">, context?: RevertContext) {
    super("Passport_ScopeOpen", args, context);
  }
}

/** Passport_ScopeUnknown(bytes32 scope) */
export class PassportScopeUnknownError extends ContractRevertedError<"Passport_ScopeUnknown"> {
  override readonly name = "PassportScopeUnknownError";
  constructor(args: ContractErrorArgs<"Passport_ScopeUnknown">, context?: RevertContext) {
    super("Passport_ScopeUnknown", args, context);
  }
}

/** Passport_StampRevoked(address issuer, bytes32 digest) */
export class PassportStampRevokedError extends ContractRevertedError<"Passport_StampRevoked"> {
  override readonly name = "PassportStampRevokedError";
  constructor(args: ContractErrorArgs<"Passport_StampRevoked">, context?: RevertContext) {
    super("Passport_StampRevoked", args, context);
  }
}

/** Passport_TooLittleGas(uint256 left, uint256 needed) */
export class PassportTooLittleGasError extends ContractRevertedError<"Passport_TooLittleGas"> {
  override readonly name = "PassportTooLittleGasError";
  constructor(args: ContractErrorArgs<"Passport_TooLittleGas">, context?: RevertContext) {
    super("Passport_TooLittleGas", args, context);
  }
}

/** Passport_TooManyKeys(address issuer, uint256 max) */
export class PassportTooManyKeysError extends ContractRevertedError<"Passport_TooManyKeys"> {
  override readonly name = "PassportTooManyKeysError";
  constructor(args: ContractErrorArgs<"Passport_TooManyKeys">, context?: RevertContext) {
    super("Passport_TooManyKeys", args, context);
  }
}

/** Passport_TooManyLive(address holder, uint256 max, uint256 firstExpiry) */
export class PassportTooManyLiveError extends ContractRevertedError<"Passport_TooManyLive"> {
  override readonly name = "PassportTooManyLiveError";
  constructor(args: ContractErrorArgs<"Passport_TooManyLive">, context?: RevertContext) {
    super("Passport_TooManyLive", args, context);
  }
}

/** Passport_TtlTooLong(uint256 ttl, uint256 max) */
export class PassportTtlTooLongError extends ContractRevertedError<"Passport_TtlTooLong"> {
  override readonly name = "PassportTtlTooLongError";
  constructor(args: ContractErrorArgs<"Passport_TtlTooLong">, context?: RevertContext) {
    super("Passport_TtlTooLong", args, context);
  }
}

/** Passport_ZeroHolder() */
export class PassportZeroHolderError extends ContractRevertedError<"Passport_ZeroHolder"> {
  override readonly name = "PassportZeroHolderError";
  constructor(args: ContractErrorArgs<"Passport_ZeroHolder">, context?: RevertContext) {
    super("Passport_ZeroHolder", args, context);
  }
}

/** Passport_ZeroSigner() */
export class PassportZeroSignerError extends ContractRevertedError<"Passport_ZeroSigner"> {
  override readonly name = "PassportZeroSignerError";
  constructor(args: ContractErrorArgs<"Passport_ZeroSigner">, context?: RevertContext) {
    super("Passport_ZeroSigner", args, context);
  }
}

/** PriceList_NoName() */
export class PriceListNoNameError extends ContractRevertedError<"PriceList_NoName"> {
  override readonly name = "PriceListNoNameError";
  constructor(args: ContractErrorArgs<"PriceList_NoName">, context?: RevertContext) {
    super("PriceList_NoName", args, context);
  }
}

/** PriceList_NoPrice(address program, address asset, bytes32 unit) */
export class PriceListNoPriceError extends ContractRevertedError<"PriceList_NoPrice"> {
  override readonly name = "PriceListNoPriceError";
  constructor(args: ContractErrorArgs<"PriceList_NoPrice">, context?: RevertContext) {
    super("PriceList_NoPrice", args, context);
  }
}

/** PriceList_NoSource() */
export class PriceListNoSourceError extends ContractRevertedError<"PriceList_NoSource"> {
  override readonly name = "PriceListNoSourceError";
  constructor(args: ContractErrorArgs<"PriceList_NoSource">, context?: RevertContext) {
    super("PriceList_NoSource", args, context);
  }
}

/** PriceList_NotAProgram(address program) */
export class PriceListNotAProgramError extends ContractRevertedError<"PriceList_NotAProgram"> {
  override readonly name = "PriceListNotAProgramError";
  constructor(args: ContractErrorArgs<"PriceList_NotAProgram">, context?: RevertContext) {
    super("PriceList_NotAProgram", args, context);
  }
}

/** PriceList_NotAdmin(address caller, address program) */
export class PriceListNotAdminError extends ContractRevertedError<"PriceList_NotAdmin"> {
  override readonly name = "PriceListNotAdminError";
  constructor(args: ContractErrorArgs<"PriceList_NotAdmin">, context?: RevertContext) {
    super("PriceList_NotAdmin", args, context);
  }
}

/** PriceList_NotAnItem(bytes32 unit) */
export class PriceListNotAnItemError extends ContractRevertedError<"PriceList_NotAnItem"> {
  override readonly name = "PriceListNotAnItemError";
  constructor(args: ContractErrorArgs<"PriceList_NotAnItem">, context?: RevertContext) {
    super("PriceList_NotAnItem", args, context);
  }
}

/** Profits_NotAProgram(address program) */
export class ProfitsNotAProgramError extends ContractRevertedError<"Profits_NotAProgram"> {
  override readonly name = "ProfitsNotAProgramError";
  constructor(args: ContractErrorArgs<"Profits_NotAProgram">, context?: RevertContext) {
    super("Profits_NotAProgram", args, context);
  }
}

/** Profits_ZeroAmount() */
export class ProfitsZeroAmountError extends ContractRevertedError<"Profits_ZeroAmount"> {
  override readonly name = "ProfitsZeroAmountError";
  constructor(args: ContractErrorArgs<"Profits_ZeroAmount">, context?: RevertContext) {
    super("Profits_ZeroAmount", args, context);
  }
}

/** ProgramFactory_NoCode(address module) */
export class ProgramFactoryNoCodeError extends ContractRevertedError<"ProgramFactory_NoCode"> {
  override readonly name = "ProgramFactoryNoCodeError";
  constructor(args: ContractErrorArgs<"ProgramFactory_NoCode">, context?: RevertContext) {
    super("ProgramFactory_NoCode", args, context);
  }
}

/** ProgramFactory_NotAProgram(address caller) */
export class ProgramFactoryNotAProgramError extends ContractRevertedError<"ProgramFactory_NotAProgram"> {
  override readonly name = "ProgramFactoryNotAProgramError";
  constructor(args: ContractErrorArgs<"ProgramFactory_NotAProgram">, context?: RevertContext) {
    super("ProgramFactory_NotAProgram", args, context);
  }
}

/** Program_LastAdmin(address admin) */
export class ProgramLastAdminError extends ContractRevertedError<"Program_LastAdmin"> {
  override readonly name = "ProgramLastAdminError";
  constructor(args: ContractErrorArgs<"Program_LastAdmin">, context?: RevertContext) {
    super("Program_LastAdmin", args, context);
  }
}

/** Program_NoAdminOffer(address caller) */
export class ProgramNoAdminOfferError extends ContractRevertedError<"Program_NoAdminOffer"> {
  override readonly name = "ProgramNoAdminOfferError";
  constructor(args: ContractErrorArgs<"Program_NoAdminOffer">, context?: RevertContext) {
    super("Program_NoAdminOffer", args, context);
  }
}

/** Program_NoCode(address module) */
export class ProgramNoCodeError extends ContractRevertedError<"Program_NoCode"> {
  override readonly name = "ProgramNoCodeError";
  constructor(args: ContractErrorArgs<"Program_NoCode">, context?: RevertContext) {
    super("Program_NoCode", args, context);
  }
}

/** Program_NotOurRound(address round) */
export class ProgramNotOurRoundError extends ContractRevertedError<"Program_NotOurRound"> {
  override readonly name = "ProgramNotOurRoundError";
  constructor(args: ContractErrorArgs<"Program_NotOurRound">, context?: RevertContext) {
    super("Program_NotOurRound", args, context);
  }
}

/** Program_OfferAdminInstead() */
export class ProgramOfferAdminInsteadError extends ContractRevertedError<"Program_OfferAdminInstead"> {
  override readonly name = "ProgramOfferAdminInsteadError";
  constructor(args: ContractErrorArgs<"Program_OfferAdminInstead">, context?: RevertContext) {
    super("Program_OfferAdminInstead", args, context);
  }
}

/** Program_RoundNotFundable(address round, uint8 phase) */
export class ProgramRoundNotFundableError extends ContractRevertedError<"Program_RoundNotFundable"> {
  override readonly name = "ProgramRoundNotFundableError";
  constructor(args: ContractErrorArgs<"Program_RoundNotFundable">, context?: RevertContext) {
    super("Program_RoundNotFundable", args, context);
  }
}

/** Program_ZeroAddress() */
export class ProgramZeroAddressError extends ContractRevertedError<"Program_ZeroAddress"> {
  override readonly name = "ProgramZeroAddressError";
  constructor(args: ContractErrorArgs<"Program_ZeroAddress">, context?: RevertContext) {
    super("Program_ZeroAddress", args, context);
  }
}

/** ProposedSettlement_ArbiterIsNoParty(address arbiter) */
export class ProposedSettlementArbiterIsNoPartyError extends ContractRevertedError<"ProposedSettlement_ArbiterIsNoParty"> {
  override readonly name = "ProposedSettlementArbiterIsNoPartyError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_ArbiterIsNoParty">, context?: RevertContext) {
    super("ProposedSettlement_ArbiterIsNoParty", args, context);
  }
}

/** ProposedSettlement_EmptyList(bytes32 root, bytes32 data) */
export class ProposedSettlementEmptyListError extends ContractRevertedError<"ProposedSettlement_EmptyList"> {
  override readonly name = "ProposedSettlementEmptyListError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_EmptyList">, context?: RevertContext) {
    super("ProposedSettlement_EmptyList", args, context);
  }
}

/** ProposedSettlement_FeeOutOfBounds(uint256 feeBps, uint256 most) */
export class ProposedSettlementFeeOutOfBoundsError extends ContractRevertedError<"ProposedSettlement_FeeOutOfBounds"> {
  override readonly name = "ProposedSettlementFeeOutOfBoundsError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_FeeOutOfBounds">, context?: RevertContext) {
    super("ProposedSettlement_FeeOutOfBounds", args, context);
  }
}

/** ProposedSettlement_NoBond() */
export class ProposedSettlementNoBondError extends ContractRevertedError<"ProposedSettlement_NoBond"> {
  override readonly name = "ProposedSettlementNoBondError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NoBond">, context?: RevertContext) {
    super("ProposedSettlement_NoBond", args, context);
  }
}

/** ProposedSettlement_NoReason() */
export class ProposedSettlementNoReasonError extends ContractRevertedError<"ProposedSettlement_NoReason"> {
  override readonly name = "ProposedSettlementNoReasonError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NoReason">, context?: RevertContext) {
    super("ProposedSettlement_NoReason", args, context);
  }
}

/** ProposedSettlement_NotARound(address round) */
export class ProposedSettlementNotARoundError extends ContractRevertedError<"ProposedSettlement_NotARound"> {
  override readonly name = "ProposedSettlementNotARoundError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotARound">, context?: RevertContext) {
    super("ProposedSettlement_NotARound", args, context);
  }
}

/** ProposedSettlement_NotArbiter(address caller, address arbiter) */
export class ProposedSettlementNotArbiterError extends ContractRevertedError<"ProposedSettlement_NotArbiter"> {
  override readonly name = "ProposedSettlementNotArbiterError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotArbiter">, context?: RevertContext) {
    super("ProposedSettlement_NotArbiter", args, context);
  }
}

/** ProposedSettlement_NotItsSettler(address round, address settler) */
export class ProposedSettlementNotItsSettlerError extends ContractRevertedError<"ProposedSettlement_NotItsSettler"> {
  override readonly name = "ProposedSettlementNotItsSettlerError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotItsSettler">, context?: RevertContext) {
    super("ProposedSettlement_NotItsSettler", args, context);
  }
}

/** ProposedSettlement_NotOwner(address caller, address owner) */
export class ProposedSettlementNotOwnerError extends ContractRevertedError<"ProposedSettlement_NotOwner"> {
  override readonly name = "ProposedSettlementNotOwnerError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotOwner">, context?: RevertContext) {
    super("ProposedSettlement_NotOwner", args, context);
  }
}

/** ProposedSettlement_NotPending(address round, uint256 number, uint8 state) */
export class ProposedSettlementNotPendingError extends ContractRevertedError<"ProposedSettlement_NotPending"> {
  override readonly name = "ProposedSettlementNotPendingError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotPending">, context?: RevertContext) {
    super("ProposedSettlement_NotPending", args, context);
  }
}

/** ProposedSettlement_NotSettling(address round, uint8 phase) */
export class ProposedSettlementNotSettlingError extends ContractRevertedError<"ProposedSettlement_NotSettling"> {
  override readonly name = "ProposedSettlementNotSettlingError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NotSettling">, context?: RevertContext) {
    super("ProposedSettlement_NotSettling", args, context);
  }
}

/** ProposedSettlement_NothingHere() */
export class ProposedSettlementNothingHereError extends ContractRevertedError<"ProposedSettlement_NothingHere"> {
  override readonly name = "ProposedSettlementNothingHereError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NothingHere">, context?: RevertContext) {
    super("ProposedSettlement_NothingHere", args, context);
  }
}

/** ProposedSettlement_NothingToClose(address round, uint8 state) */
export class ProposedSettlementNothingToCloseError extends ContractRevertedError<"ProposedSettlement_NothingToClose"> {
  override readonly name = "ProposedSettlementNothingToCloseError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_NothingToClose">, context?: RevertContext) {
    super("ProposedSettlement_NothingToClose", args, context);
  }
}

/** ProposedSettlement_OperatorsFirst(address caller, uint256 until) */
export class ProposedSettlementOperatorsFirstError extends ContractRevertedError<"ProposedSettlement_OperatorsFirst"> {
  override readonly name = "ProposedSettlementOperatorsFirstError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_OperatorsFirst">, context?: RevertContext) {
    super("ProposedSettlement_OperatorsFirst", args, context);
  }
}

/** ProposedSettlement_OwnProposal(address proposer) */
export class ProposedSettlementOwnProposalError extends ContractRevertedError<"ProposedSettlement_OwnProposal"> {
  override readonly name = "ProposedSettlementOwnProposalError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_OwnProposal">, context?: RevertContext) {
    super("ProposedSettlement_OwnProposal", args, context);
  }
}

/** ProposedSettlement_Pending(address round, uint256 number, uint8 state) */
export class ProposedSettlementPendingError extends ContractRevertedError<"ProposedSettlement_Pending"> {
  override readonly name = "ProposedSettlementPendingError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_Pending">, context?: RevertContext) {
    super("ProposedSettlement_Pending", args, context);
  }
}

/** ProposedSettlement_SameList(bytes32 root, uint256 total) */
export class ProposedSettlementSameListError extends ContractRevertedError<"ProposedSettlement_SameList"> {
  override readonly name = "ProposedSettlementSameListError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_SameList">, context?: RevertContext) {
    super("ProposedSettlement_SameList", args, context);
  }
}

/** ProposedSettlement_TimeOutOfBounds(uint256 time, uint256 least, uint256 most) */
export class ProposedSettlementTimeOutOfBoundsError extends ContractRevertedError<"ProposedSettlement_TimeOutOfBounds"> {
  override readonly name = "ProposedSettlementTimeOutOfBoundsError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_TimeOutOfBounds">, context?: RevertContext) {
    super("ProposedSettlement_TimeOutOfBounds", args, context);
  }
}

/** ProposedSettlement_TooEarly(uint256 timestamp, uint256 from) */
export class ProposedSettlementTooEarlyError extends ContractRevertedError<"ProposedSettlement_TooEarly"> {
  override readonly name = "ProposedSettlementTooEarlyError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_TooEarly">, context?: RevertContext) {
    super("ProposedSettlement_TooEarly", args, context);
  }
}

/** ProposedSettlement_TooLate(uint256 timestamp, uint256 until) */
export class ProposedSettlementTooLateError extends ContractRevertedError<"ProposedSettlement_TooLate"> {
  override readonly name = "ProposedSettlementTooLateError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_TooLate">, context?: RevertContext) {
    super("ProposedSettlement_TooLate", args, context);
  }
}

/** ProposedSettlement_TotalAbovePool(uint256 total, uint256 pool) */
export class ProposedSettlementTotalAbovePoolError extends ContractRevertedError<"ProposedSettlement_TotalAbovePool"> {
  override readonly name = "ProposedSettlementTotalAbovePoolError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_TotalAbovePool">, context?: RevertContext) {
    super("ProposedSettlement_TotalAbovePool", args, context);
  }
}

/** ProposedSettlement_WrongCount(uint256 count, uint256 accepted) */
export class ProposedSettlementWrongCountError extends ContractRevertedError<"ProposedSettlement_WrongCount"> {
  override readonly name = "ProposedSettlementWrongCountError";
  constructor(args: ContractErrorArgs<"ProposedSettlement_WrongCount">, context?: RevertContext) {
    super("ProposedSettlement_WrongCount", args, context);
  }
}

/** RateDiscounts_DiscountOutOfBounds(uint256 maxDiscountBps, uint256 most) */
export class RateDiscountsDiscountOutOfBoundsError extends ContractRevertedError<"RateDiscounts_DiscountOutOfBounds"> {
  override readonly name = "RateDiscountsDiscountOutOfBoundsError";
  constructor(args: ContractErrorArgs<"RateDiscounts_DiscountOutOfBounds">, context?: RevertContext) {
    super("RateDiscounts_DiscountOutOfBounds", args, context);
  }
}

/** ReentrancyGuardReentrantCall() */
export class ReentrancyGuardReentrantCallError extends ContractRevertedError<"ReentrancyGuardReentrantCall"> {
  override readonly name = "ReentrancyGuardReentrantCallError";
  constructor(args: ContractErrorArgs<"ReentrancyGuardReentrantCall">, context?: RevertContext) {
    super("ReentrancyGuardReentrantCall", args, context);
  }
}

/** RefusalLedger_NoCode(address ledger) */
export class RefusalLedgerNoCodeError extends ContractRevertedError<"RefusalLedger_NoCode"> {
  override readonly name = "RefusalLedgerNoCodeError";
  constructor(args: ContractErrorArgs<"RefusalLedger_NoCode">, context?: RevertContext) {
    super("RefusalLedger_NoCode", args, context);
  }
}

/** RoundLens_NotARound(address round) */
export class RoundLensNotARoundError extends ContractRevertedError<"RoundLens_NotARound"> {
  override readonly name = "RoundLensNotARoundError";
  constructor(args: ContractErrorArgs<"RoundLens_NotARound">, context?: RevertContext) {
    super("RoundLens_NotARound", args, context);
  }
}

/** Round_AlreadyPaid(uint32 application) */
export class RoundAlreadyPaidError extends ContractRevertedError<"Round_AlreadyPaid"> {
  override readonly name = "RoundAlreadyPaidError";
  constructor(args: ContractErrorArgs<"Round_AlreadyPaid">, context?: RevertContext) {
    super("Round_AlreadyPaid", args, context);
  }
}

/** Round_AlreadyProven(uint32 application) */
export class RoundAlreadyProvenError extends ContractRevertedError<"Round_AlreadyProven"> {
  override readonly name = "RoundAlreadyProvenError";
  constructor(args: ContractErrorArgs<"Round_AlreadyProven">, context?: RevertContext) {
    super("Round_AlreadyProven", args, context);
  }
}

/** Round_BadProof(uint32 application, uint256 amount) */
export class RoundBadProofError extends ContractRevertedError<"Round_BadProof"> {
  override readonly name = "RoundBadProofError";
  constructor(args: ContractErrorArgs<"Round_BadProof">, context?: RevertContext) {
    super("Round_BadProof", args, context);
  }
}

/** Round_BadRecipient(address recipient) */
export class RoundBadRecipientError extends ContractRevertedError<"Round_BadRecipient"> {
  override readonly name = "RoundBadRecipientError";
  constructor(args: ContractErrorArgs<"Round_BadRecipient">, context?: RevertContext) {
    super("Round_BadRecipient", args, context);
  }
}

/** Round_BuilderNotEligible(address builder) */
export class RoundBuilderNotEligibleError extends ContractRevertedError<"Round_BuilderNotEligible"> {
  override readonly name = "RoundBuilderNotEligibleError";
  constructor(args: ContractErrorArgs<"Round_BuilderNotEligible">, context?: RevertContext) {
    super("Round_BuilderNotEligible", args, context);
  }
}

/** Round_ContentChanged(uint32 application, bytes28 judged, bytes28 current) */
export class RoundContentChangedError extends ContractRevertedError<"Round_ContentChanged"> {
  override readonly name = "RoundContentChangedError";
  constructor(args: ContractErrorArgs<"Round_ContentChanged">, context?: RevertContext) {
    super("Round_ContentChanged", args, context);
  }
}

/** Round_DecisionsEmpty() */
export class RoundDecisionsEmptyError extends ContractRevertedError<"Round_DecisionsEmpty"> {
  override readonly name = "RoundDecisionsEmptyError";
  constructor(args: ContractErrorArgs<"Round_DecisionsEmpty">, context?: RevertContext) {
    super("Round_DecisionsEmpty", args, context);
  }
}

/** Round_EligibilityFailed(address gate, address holder) */
export class RoundEligibilityFailedError extends ContractRevertedError<"Round_EligibilityFailed"> {
  override readonly name = "RoundEligibilityFailedError";
  constructor(args: ContractErrorArgs<"Round_EligibilityFailed">, context?: RevertContext) {
    super("Round_EligibilityFailed", args, context);
  }
}

/** Round_ExtensionTooLong(uint256 extensionDays, uint256 maxExtensionDays) */
export class RoundExtensionTooLongError extends ContractRevertedError<"Round_ExtensionTooLong"> {
  override readonly name = "RoundExtensionTooLongError";
  constructor(args: ContractErrorArgs<"Round_ExtensionTooLong">, context?: RevertContext) {
    super("Round_ExtensionTooLong", args, context);
  }
}

/** Round_Full(uint256 demand) */
export class RoundFullError extends ContractRevertedError<"Round_Full"> {
  override readonly name = "RoundFullError";
  constructor(args: ContractErrorArgs<"Round_Full">, context?: RevertContext) {
    super("Round_Full", args, context);
  }
}

/** Round_KindNotAllowed(uint256 kind) */
export class RoundKindNotAllowedError extends ContractRevertedError<"Round_KindNotAllowed"> {
  override readonly name = "RoundKindNotAllowedError";
  constructor(args: ContractErrorArgs<"Round_KindNotAllowed">, context?: RevertContext) {
    super("Round_KindNotAllowed", args, context);
  }
}

/** Round_MissingRole(address caller, bytes32 role) */
export class RoundMissingRoleError extends ContractRevertedError<"Round_MissingRole"> {
  override readonly name = "RoundMissingRoleError";
  constructor(args: ContractErrorArgs<"Round_MissingRole">, context?: RevertContext) {
    super("Round_MissingRole", args, context);
  }
}

/** Round_NoPoolAsset() */
export class RoundNoPoolAssetError extends ContractRevertedError<"Round_NoPoolAsset"> {
  override readonly name = "RoundNoPoolAssetError";
  constructor(args: ContractErrorArgs<"Round_NoPoolAsset">, context?: RevertContext) {
    super("Round_NoPoolAsset", args, context);
  }
}

/** Round_NoReason() */
export class RoundNoReasonError extends ContractRevertedError<"Round_NoReason"> {
  override readonly name = "RoundNoReasonError";
  constructor(args: ContractErrorArgs<"Round_NoReason">, context?: RevertContext) {
    super("Round_NoReason", args, context);
  }
}

/** Round_NoRoot() */
export class RoundNoRootError extends ContractRevertedError<"Round_NoRoot"> {
  override readonly name = "RoundNoRootError";
  constructor(args: ContractErrorArgs<"Round_NoRoot">, context?: RevertContext) {
    super("Round_NoRoot", args, context);
  }
}

/** Round_NotARest(address asset) */
export class RoundNotARestError extends ContractRevertedError<"Round_NotARest"> {
  override readonly name = "RoundNotARestError";
  constructor(args: ContractErrorArgs<"Round_NotARest">, context?: RevertContext) {
    super("Round_NotARest", args, context);
  }
}

/** Round_NotBuilder(address caller, uint32 application) */
export class RoundNotBuilderError extends ContractRevertedError<"Round_NotBuilder"> {
  override readonly name = "RoundNotBuilderError";
  constructor(args: ContractErrorArgs<"Round_NotBuilder">, context?: RevertContext) {
    super("Round_NotBuilder", args, context);
  }
}

/** Round_NotNative() */
export class RoundNotNativeError extends ContractRevertedError<"Round_NotNative"> {
  override readonly name = "RoundNotNativeError";
  constructor(args: ContractErrorArgs<"Round_NotNative">, context?: RevertContext) {
    super("Round_NotNative", args, context);
  }
}

/** Round_NotOwner(address caller, address owner) */
export class RoundNotOwnerError extends ContractRevertedError<"Round_NotOwner"> {
  override readonly name = "RoundNotOwnerError";
  constructor(args: ContractErrorArgs<"Round_NotOwner">, context?: RevertContext) {
    super("Round_NotOwner", args, context);
  }
}

/** Round_NotProven(uint32 application) */
export class RoundNotProvenError extends ContractRevertedError<"Round_NotProven"> {
  override readonly name = "RoundNotProvenError";
  constructor(args: ContractErrorArgs<"Round_NotProven">, context?: RevertContext) {
    super("Round_NotProven", args, context);
  }
}

/** Round_NotSelf(address caller) */
export class RoundNotSelfError extends ContractRevertedError<"Round_NotSelf"> {
  override readonly name = "RoundNotSelfError";
  constructor(args: ContractErrorArgs<"Round_NotSelf">, context?: RevertContext) {
    super("Round_NotSelf", args, context);
  }
}

/** Round_NotSettler(address caller) */
export class RoundNotSettlerError extends ContractRevertedError<"Round_NotSettler"> {
  override readonly name = "RoundNotSettlerError";
  constructor(args: ContractErrorArgs<"Round_NotSettler">, context?: RevertContext) {
    super("Round_NotSettler", args, context);
  }
}

/** Round_NothingReleased(address sponsor) */
export class RoundNothingReleasedError extends ContractRevertedError<"Round_NothingReleased"> {
  override readonly name = "RoundNothingReleasedError";
  constructor(args: ContractErrorArgs<"Round_NothingReleased">, context?: RevertContext) {
    super("Round_NothingReleased", args, context);
  }
}

/** Round_NothingToAbsorb() */
export class RoundNothingToAbsorbError extends ContractRevertedError<"Round_NothingToAbsorb"> {
  override readonly name = "RoundNothingToAbsorbError";
  constructor(args: ContractErrorArgs<"Round_NothingToAbsorb">, context?: RevertContext) {
    super("Round_NothingToAbsorb", args, context);
  }
}

/** Round_OutsideWindow(uint256 time, uint256 from, uint256 until) */
export class RoundOutsideWindowError extends ContractRevertedError<"Round_OutsideWindow"> {
  override readonly name = "RoundOutsideWindowError";
  constructor(args: ContractErrorArgs<"Round_OutsideWindow">, context?: RevertContext) {
    super("Round_OutsideWindow", args, context);
  }
}

/** Round_OverTotal(uint256 proven, uint256 amount, uint256 total) */
export class RoundOverTotalError extends ContractRevertedError<"Round_OverTotal"> {
  override readonly name = "RoundOverTotalError";
  constructor(args: ContractErrorArgs<"Round_OverTotal">, context?: RevertContext) {
    super("Round_OverTotal", args, context);
  }
}

/** Round_PoolFull(uint256 pool, uint256 amount) */
export class RoundPoolFullError extends ContractRevertedError<"Round_PoolFull"> {
  override readonly name = "RoundPoolFullError";
  constructor(args: ContractErrorArgs<"Round_PoolFull">, context?: RevertContext) {
    super("Round_PoolFull", args, context);
  }
}

/** Round_Short(address asset, uint256 balance, uint256 owed) */
export class RoundShortError extends ContractRevertedError<"Round_Short"> {
  override readonly name = "RoundShortError";
  constructor(args: ContractErrorArgs<"Round_Short">, context?: RevertContext) {
    super("Round_Short", args, context);
  }
}

/** Round_TooEarly(uint256 time, uint256 from) */
export class RoundTooEarlyError extends ContractRevertedError<"Round_TooEarly"> {
  override readonly name = "RoundTooEarlyError";
  constructor(args: ContractErrorArgs<"Round_TooEarly">, context?: RevertContext) {
    super("Round_TooEarly", args, context);
  }
}

/** Round_TooLate(uint256 time, uint256 until) */
export class RoundTooLateError extends ContractRevertedError<"Round_TooLate"> {
  override readonly name = "RoundTooLateError";
  constructor(args: ContractErrorArgs<"Round_TooLate">, context?: RevertContext) {
    super("Round_TooLate", args, context);
  }
}

/** Round_TooLittleGas(uint256 left, uint256 needed) */
export class RoundTooLittleGasError extends ContractRevertedError<"Round_TooLittleGas"> {
  override readonly name = "RoundTooLittleGasError";
  constructor(args: ContractErrorArgs<"Round_TooLittleGas">, context?: RevertContext) {
    super("Round_TooLittleGas", args, context);
  }
}

/** Round_UnknownApplication(uint32 application, uint256 index) */
export class RoundUnknownApplicationError extends ContractRevertedError<"Round_UnknownApplication"> {
  override readonly name = "RoundUnknownApplicationError";
  constructor(args: ContractErrorArgs<"Round_UnknownApplication">, context?: RevertContext) {
    super("Round_UnknownApplication", args, context);
  }
}

/** Round_WrongPhase(uint8 phase) */
export class RoundWrongPhaseError extends ContractRevertedError<"Round_WrongPhase"> {
  override readonly name = "RoundWrongPhaseError";
  constructor(args: ContractErrorArgs<"Round_WrongPhase">, context?: RevertContext) {
    super("Round_WrongPhase", args, context);
  }
}

/** Round_WrongRecipient(address confirmed, address proposed) */
export class RoundWrongRecipientError extends ContractRevertedError<"Round_WrongRecipient"> {
  override readonly name = "RoundWrongRecipientError";
  constructor(args: ContractErrorArgs<"Round_WrongRecipient">, context?: RevertContext) {
    super("Round_WrongRecipient", args, context);
  }
}

/** Round_WrongStatus(uint32 application, uint8 status) */
export class RoundWrongStatusError extends ContractRevertedError<"Round_WrongStatus"> {
  override readonly name = "RoundWrongStatusError";
  constructor(args: ContractErrorArgs<"Round_WrongStatus">, context?: RevertContext) {
    super("Round_WrongStatus", args, context);
  }
}

/** Round_ZeroAmount() */
export class RoundZeroAmountError extends ContractRevertedError<"Round_ZeroAmount"> {
  override readonly name = "RoundZeroAmountError";
  constructor(args: ContractErrorArgs<"Round_ZeroAmount">, context?: RevertContext) {
    super("Round_ZeroAmount", args, context);
  }
}

/** Router_AllowanceTooLow(address token, address donor, uint256 allowance, uint256 needed) */
export class RouterAllowanceTooLowError extends ContractRevertedError<"Router_AllowanceTooLow"> {
  override readonly name = "RouterAllowanceTooLowError";
  constructor(args: ContractErrorArgs<"Router_AllowanceTooLow">, context?: RevertContext) {
    super("Router_AllowanceTooLow", args, context);
  }
}

/** Router_Count(uint256 items, uint256 most) */
export class RouterCountError extends ContractRevertedError<"Router_Count"> {
  override readonly name = "RouterCountError";
  constructor(args: ContractErrorArgs<"Router_Count">, context?: RevertContext) {
    super("Router_Count", args, context);
  }
}

/** Router_Expired(uint256 deadline) */
export class RouterExpiredError extends ContractRevertedError<"Router_Expired"> {
  override readonly name = "RouterExpiredError";
  constructor(args: ContractErrorArgs<"Router_Expired">, context?: RevertContext) {
    super("Router_Expired", args, context);
  }
}

/** Router_ItemRefused(uint256 index, address round, bytes reason) */
export class RouterItemRefusedError extends ContractRevertedError<"Router_ItemRefused"> {
  override readonly name = "RouterItemRefusedError";
  constructor(args: ContractErrorArgs<"Router_ItemRefused">, context?: RevertContext) {
    super("Router_ItemRefused", args, context);
  }
}

/** Router_NoPermit2() */
export class RouterNoPermit2Error extends ContractRevertedError<"Router_NoPermit2"> {
  override readonly name = "RouterNoPermit2Error";
  constructor(args: ContractErrorArgs<"Router_NoPermit2">, context?: RevertContext) {
    super("Router_NoPermit2", args, context);
  }
}

/** Router_NonceUsed(address donor, uint256 nonce) */
export class RouterNonceUsedError extends ContractRevertedError<"Router_NonceUsed"> {
  override readonly name = "RouterNonceUsedError";
  constructor(args: ContractErrorArgs<"Router_NonceUsed">, context?: RevertContext) {
    super("Router_NonceUsed", args, context);
  }
}

/** Router_NotARound(address round) */
export class RouterNotARoundError extends ContractRevertedError<"Router_NotARound"> {
  override readonly name = "RouterNotARoundError";
  constructor(args: ContractErrorArgs<"Router_NotARound">, context?: RevertContext) {
    super("Router_NotARound", args, context);
  }
}

/** Router_NotAToken(address token) */
export class RouterNotATokenError extends ContractRevertedError<"Router_NotAToken"> {
  override readonly name = "RouterNotATokenError";
  constructor(args: ContractErrorArgs<"Router_NotAToken">, context?: RevertContext) {
    super("Router_NotAToken", args, context);
  }
}

/** Router_NotItself(address caller) */
export class RouterNotItselfError extends ContractRevertedError<"Router_NotItself"> {
  override readonly name = "RouterNotItselfError";
  constructor(args: ContractErrorArgs<"Router_NotItself">, context?: RevertContext) {
    super("Router_NotItself", args, context);
  }
}

/** Router_NotSigned(address donor, bytes32 digest) */
export class RouterNotSignedError extends ContractRevertedError<"Router_NotSigned"> {
  override readonly name = "RouterNotSignedError";
  constructor(args: ContractErrorArgs<"Router_NotSigned">, context?: RevertContext) {
    super("Router_NotSigned", args, context);
  }
}

/** Router_NothingGiven() */
export class RouterNothingGivenError extends ContractRevertedError<"Router_NothingGiven"> {
  override readonly name = "RouterNothingGivenError";
  constructor(args: ContractErrorArgs<"Router_NothingGiven">, context?: RevertContext) {
    super("Router_NothingGiven", args, context);
  }
}

/** Router_Order(uint256 index) */
export class RouterOrderError extends ContractRevertedError<"Router_Order"> {
  override readonly name = "RouterOrderError";
  constructor(args: ContractErrorArgs<"Router_Order">, context?: RevertContext) {
    super("Router_Order", args, context);
  }
}

/** Router_OtherAsset(address round, address asset, address token) */
export class RouterOtherAssetError extends ContractRevertedError<"Router_OtherAsset"> {
  override readonly name = "RouterOtherAssetError";
  constructor(args: ContractErrorArgs<"Router_OtherAsset">, context?: RevertContext) {
    super("Router_OtherAsset", args, context);
  }
}

/** Router_TooLittleGas(uint256 left, uint256 needed) */
export class RouterTooLittleGasError extends ContractRevertedError<"Router_TooLittleGas"> {
  override readonly name = "RouterTooLittleGasError";
  constructor(args: ContractErrorArgs<"Router_TooLittleGas">, context?: RevertContext) {
    super("Router_TooLittleGas", args, context);
  }
}

/** SafeCastOverflowedUintDowncast(uint8 bits, uint256 value) */
export class SafeCastOverflowedUintDowncastError extends ContractRevertedError<"SafeCastOverflowedUintDowncast"> {
  override readonly name = "SafeCastOverflowedUintDowncastError";
  constructor(args: ContractErrorArgs<"SafeCastOverflowedUintDowncast">, context?: RevertContext) {
    super("SafeCastOverflowedUintDowncast", args, context);
  }
}

/** SafeERC20FailedOperation(address token) */
export class SafeERC20FailedOperationError extends ContractRevertedError<"SafeERC20FailedOperation"> {
  override readonly name = "SafeERC20FailedOperationError";
  constructor(args: ContractErrorArgs<"SafeERC20FailedOperation">, context?: RevertContext) {
    super("SafeERC20FailedOperation", args, context);
  }
}

/** Scorer_BpsOutOfBounds(uint256 highBps) */
export class ScorerBpsOutOfBoundsError extends ContractRevertedError<"Scorer_BpsOutOfBounds"> {
  override readonly name = "ScorerBpsOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Scorer_BpsOutOfBounds">, context?: RevertContext) {
    super("Scorer_BpsOutOfBounds", args, context);
  }
}

/** Scorer_CurveFalls(uint256 low, uint256 high, uint256 lowBps, uint256 highBps) */
export class ScorerCurveFallsError extends ContractRevertedError<"Scorer_CurveFalls"> {
  override readonly name = "ScorerCurveFallsError";
  constructor(args: ContractErrorArgs<"Scorer_CurveFalls">, context?: RevertContext) {
    super("Scorer_CurveFalls", args, context);
  }
}

/** Scorer_HighOutOfReach(uint256 high, uint256 total) */
export class ScorerHighOutOfReachError extends ContractRevertedError<"Scorer_HighOutOfReach"> {
  override readonly name = "ScorerHighOutOfReachError";
  constructor(args: ContractErrorArgs<"Scorer_HighOutOfReach">, context?: RevertContext) {
    super("Scorer_HighOutOfReach", args, context);
  }
}

/** Scorer_LiveTwice(uint256 index, address issuer) */
export class ScorerLiveTwiceError extends ContractRevertedError<"Scorer_LiveTwice"> {
  override readonly name = "ScorerLiveTwiceError";
  constructor(args: ContractErrorArgs<"Scorer_LiveTwice">, context?: RevertContext) {
    super("Scorer_LiveTwice", args, context);
  }
}

/** Scorer_RowsOutOfBounds(uint256 rows, uint256 max) */
export class ScorerRowsOutOfBoundsError extends ContractRevertedError<"Scorer_RowsOutOfBounds"> {
  override readonly name = "ScorerRowsOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Scorer_RowsOutOfBounds">, context?: RevertContext) {
    super("Scorer_RowsOutOfBounds", args, context);
  }
}

/** Scorer_RowsUnsorted(uint256 index, bytes32 provider, bytes32 previous) */
export class ScorerRowsUnsortedError extends ContractRevertedError<"Scorer_RowsUnsorted"> {
  override readonly name = "ScorerRowsUnsortedError";
  constructor(args: ContractErrorArgs<"Scorer_RowsUnsorted">, context?: RevertContext) {
    super("Scorer_RowsUnsorted", args, context);
  }
}

/** Scorer_ScopeUnknown(bytes32 scope) */
export class ScorerScopeUnknownError extends ContractRevertedError<"Scorer_ScopeUnknown"> {
  override readonly name = "ScorerScopeUnknownError";
  constructor(args: ContractErrorArgs<"Scorer_ScopeUnknown">, context?: RevertContext) {
    super("Scorer_ScopeUnknown", args, context);
  }
}

/** Scorer_SplittableReachesLow(uint256 splittable, uint64 low) */
export class ScorerSplittableReachesLowError extends ContractRevertedError<"Scorer_SplittableReachesLow"> {
  override readonly name = "ScorerSplittableReachesLowError";
  constructor(args: ContractErrorArgs<"Scorer_SplittableReachesLow">, context?: RevertContext) {
    super("Scorer_SplittableReachesLow", args, context);
  }
}

/** Scorer_ZeroRow(uint256 index, address issuer, uint256 weight) */
export class ScorerZeroRowError extends ContractRevertedError<"Scorer_ZeroRow"> {
  override readonly name = "ScorerZeroRowError";
  constructor(args: ContractErrorArgs<"Scorer_ZeroRow">, context?: RevertContext) {
    super("Scorer_ZeroRow", args, context);
  }
}

/** SharedAccount_ApprovedByOther(address asset, address spender, address member) */
export class SharedAccountApprovedByOtherError extends ContractRevertedError<"SharedAccount_ApprovedByOther"> {
  override readonly name = "SharedAccountApprovedByOtherError";
  constructor(args: ContractErrorArgs<"SharedAccount_ApprovedByOther">, context?: RevertContext) {
    super("SharedAccount_ApprovedByOther", args, context);
  }
}

/** SharedAccount_ExpiryOutOfBounds(uint256 expiresAt, uint256 earliest, uint256 latest) */
export class SharedAccountExpiryOutOfBoundsError extends ContractRevertedError<"SharedAccount_ExpiryOutOfBounds"> {
  override readonly name = "SharedAccountExpiryOutOfBoundsError";
  constructor(args: ContractErrorArgs<"SharedAccount_ExpiryOutOfBounds">, context?: RevertContext) {
    super("SharedAccount_ExpiryOutOfBounds", args, context);
  }
}

/** SharedAccount_HashKnown(bytes32 hash) */
export class SharedAccountHashKnownError extends ContractRevertedError<"SharedAccount_HashKnown"> {
  override readonly name = "SharedAccountHashKnownError";
  constructor(args: ContractErrorArgs<"SharedAccount_HashKnown">, context?: RevertContext) {
    super("SharedAccount_HashKnown", args, context);
  }
}

/** SharedAccount_LastOwner(address owner) */
export class SharedAccountLastOwnerError extends ContractRevertedError<"SharedAccount_LastOwner"> {
  override readonly name = "SharedAccountLastOwnerError";
  constructor(args: ContractErrorArgs<"SharedAccount_LastOwner">, context?: RevertContext) {
    super("SharedAccount_LastOwner", args, context);
  }
}

/** SharedAccount_LimitExceeded(address member, address asset, uint256 used, uint256 limit) */
export class SharedAccountLimitExceededError extends ContractRevertedError<"SharedAccount_LimitExceeded"> {
  override readonly name = "SharedAccountLimitExceededError";
  constructor(args: ContractErrorArgs<"SharedAccount_LimitExceeded">, context?: RevertContext) {
    super("SharedAccount_LimitExceeded", args, context);
  }
}

/** SharedAccount_NoCommitment(bytes32 hash) */
export class SharedAccountNoCommitmentError extends ContractRevertedError<"SharedAccount_NoCommitment"> {
  override readonly name = "SharedAccountNoCommitmentError";
  constructor(args: ContractErrorArgs<"SharedAccount_NoCommitment">, context?: RevertContext) {
    super("SharedAccount_NoCommitment", args, context);
  }
}

/** SharedAccount_NoMemo() */
export class SharedAccountNoMemoError extends ContractRevertedError<"SharedAccount_NoMemo"> {
  override readonly name = "SharedAccountNoMemoError";
  constructor(args: ContractErrorArgs<"SharedAccount_NoMemo">, context?: RevertContext) {
    super("SharedAccount_NoMemo", args, context);
  }
}

/** SharedAccount_NoOwner() */
export class SharedAccountNoOwnerError extends ContractRevertedError<"SharedAccount_NoOwner"> {
  override readonly name = "SharedAccountNoOwnerError";
  constructor(args: ContractErrorArgs<"SharedAccount_NoOwner">, context?: RevertContext) {
    super("SharedAccount_NoOwner", args, context);
  }
}

/** SharedAccount_NoOwnerOffer(address caller) */
export class SharedAccountNoOwnerOfferError extends ContractRevertedError<"SharedAccount_NoOwnerOffer"> {
  override readonly name = "SharedAccountNoOwnerOfferError";
  constructor(args: ContractErrorArgs<"SharedAccount_NoOwnerOffer">, context?: RevertContext) {
    super("SharedAccount_NoOwnerOffer", args, context);
  }
}

/** SharedAccount_NotItself() */
export class SharedAccountNotItselfError extends ContractRevertedError<"SharedAccount_NotItself"> {
  override readonly name = "SharedAccountNotItselfError";
  constructor(args: ContractErrorArgs<"SharedAccount_NotItself">, context?: RevertContext) {
    super("SharedAccount_NotItself", args, context);
  }
}

/** SharedAccount_NotMember(address caller) */
export class SharedAccountNotMemberError extends ContractRevertedError<"SharedAccount_NotMember"> {
  override readonly name = "SharedAccountNotMemberError";
  constructor(args: ContractErrorArgs<"SharedAccount_NotMember">, context?: RevertContext) {
    super("SharedAccount_NotMember", args, context);
  }
}

/** SharedAccount_NotPermitted(address target, bytes4 selector) */
export class SharedAccountNotPermittedError extends ContractRevertedError<"SharedAccount_NotPermitted"> {
  override readonly name = "SharedAccountNotPermittedError";
  constructor(args: ContractErrorArgs<"SharedAccount_NotPermitted">, context?: RevertContext) {
    super("SharedAccount_NotPermitted", args, context);
  }
}

/** SharedAccount_OfferOwnerInstead() */
export class SharedAccountOfferOwnerInsteadError extends ContractRevertedError<"SharedAccount_OfferOwnerInstead"> {
  override readonly name = "SharedAccountOfferOwnerInsteadError";
  constructor(args: ContractErrorArgs<"SharedAccount_OfferOwnerInstead">, context?: RevertContext) {
    super("SharedAccount_OfferOwnerInstead", args, context);
  }
}

/** SharedAccount_OtherAssetTaken(address asset, uint256 amount) */
export class SharedAccountOtherAssetTakenError extends ContractRevertedError<"SharedAccount_OtherAssetTaken"> {
  override readonly name = "SharedAccountOtherAssetTakenError";
  constructor(args: ContractErrorArgs<"SharedAccount_OtherAssetTaken">, context?: RevertContext) {
    super("SharedAccount_OtherAssetTaken", args, context);
  }
}

/** SharedAccount_RiskExceeded(address member, address asset, uint256 risk, uint256 limit) */
export class SharedAccountRiskExceededError extends ContractRevertedError<"SharedAccount_RiskExceeded"> {
  override readonly name = "SharedAccountRiskExceededError";
  constructor(args: ContractErrorArgs<"SharedAccount_RiskExceeded">, context?: RevertContext) {
    super("SharedAccount_RiskExceeded", args, context);
  }
}

/** SharedAccount_SetLimitInstead() */
export class SharedAccountSetLimitInsteadError extends ContractRevertedError<"SharedAccount_SetLimitInstead"> {
  override readonly name = "SharedAccountSetLimitInsteadError";
  constructor(args: ContractErrorArgs<"SharedAccount_SetLimitInstead">, context?: RevertContext) {
    super("SharedAccount_SetLimitInstead", args, context);
  }
}

/** SharedAccount_TooManyAssets(uint256 most) */
export class SharedAccountTooManyAssetsError extends ContractRevertedError<"SharedAccount_TooManyAssets"> {
  override readonly name = "SharedAccountTooManyAssetsError";
  constructor(args: ContractErrorArgs<"SharedAccount_TooManyAssets">, context?: RevertContext) {
    super("SharedAccount_TooManyAssets", args, context);
  }
}

/** SharedAccount_TooManyOpen(address member, address asset, uint256 most) */
export class SharedAccountTooManyOpenError extends ContractRevertedError<"SharedAccount_TooManyOpen"> {
  override readonly name = "SharedAccountTooManyOpenError";
  constructor(args: ContractErrorArgs<"SharedAccount_TooManyOpen">, context?: RevertContext) {
    super("SharedAccount_TooManyOpen", args, context);
  }
}

/** SharedAccount_WindowOutOfBounds(uint256 window, uint256 least, uint256 most) */
export class SharedAccountWindowOutOfBoundsError extends ContractRevertedError<"SharedAccount_WindowOutOfBounds"> {
  override readonly name = "SharedAccountWindowOutOfBoundsError";
  constructor(args: ContractErrorArgs<"SharedAccount_WindowOutOfBounds">, context?: RevertContext) {
    super("SharedAccount_WindowOutOfBounds", args, context);
  }
}

/** SharedAccount_ZeroAddress() */
export class SharedAccountZeroAddressError extends ContractRevertedError<"SharedAccount_ZeroAddress"> {
  override readonly name = "SharedAccountZeroAddressError";
  constructor(args: ContractErrorArgs<"SharedAccount_ZeroAddress">, context?: RevertContext) {
    super("SharedAccount_ZeroAddress", args, context);
  }
}

/** SignatureExpired(uint256 signatureDeadline) */
export class SignatureExpiredError extends ContractRevertedError<"SignatureExpired"> {
  override readonly name = "SignatureExpiredError";
  constructor(args: ContractErrorArgs<"SignatureExpired">, context?: RevertContext) {
    super("SignatureExpired", args, context);
  }
}

/** SoulboundUnits_Bound(uint256 tokenId) */
export class SoulboundUnitsBoundError extends ContractRevertedError<"SoulboundUnits_Bound"> {
  override readonly name = "SoulboundUnitsBoundError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_Bound">, context?: RevertContext) {
    super("SoulboundUnits_Bound", args, context);
  }
}

/** SoulboundUnits_GivenAlready(address round, uint32 application) */
export class SoulboundUnitsGivenAlreadyError extends ContractRevertedError<"SoulboundUnits_GivenAlready"> {
  override readonly name = "SoulboundUnitsGivenAlreadyError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_GivenAlready">, context?: RevertContext) {
    super("SoulboundUnits_GivenAlready", args, context);
  }
}

/** SoulboundUnits_HasAsset(address round, address asset) */
export class SoulboundUnitsHasAssetError extends ContractRevertedError<"SoulboundUnits_HasAsset"> {
  override readonly name = "SoulboundUnitsHasAssetError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_HasAsset">, context?: RevertContext) {
    super("SoulboundUnits_HasAsset", args, context);
  }
}

/** SoulboundUnits_NotARound(address caller) */
export class SoulboundUnitsNotARoundError extends ContractRevertedError<"SoulboundUnits_NotARound"> {
  override readonly name = "SoulboundUnitsNotARoundError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_NotARound">, context?: RevertContext) {
    super("SoulboundUnits_NotARound", args, context);
  }
}

/** SoulboundUnits_NotHolder(address caller, address holder) */
export class SoulboundUnitsNotHolderError extends ContractRevertedError<"SoulboundUnits_NotHolder"> {
  override readonly name = "SoulboundUnitsNotHolderError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_NotHolder">, context?: RevertContext) {
    super("SoulboundUnits_NotHolder", args, context);
  }
}

/** SoulboundUnits_ZeroAmount() */
export class SoulboundUnitsZeroAmountError extends ContractRevertedError<"SoulboundUnits_ZeroAmount"> {
  override readonly name = "SoulboundUnitsZeroAmountError";
  constructor(args: ContractErrorArgs<"SoulboundUnits_ZeroAmount">, context?: RevertContext) {
    super("SoulboundUnits_ZeroAmount", args, context);
  }
}

/** StakeStamp_MinimumOutOfBounds(uint256 minimum, uint256 most) */
export class StakeStampMinimumOutOfBoundsError extends ContractRevertedError<"StakeStamp_MinimumOutOfBounds"> {
  override readonly name = "StakeStampMinimumOutOfBoundsError";
  constructor(args: ContractErrorArgs<"StakeStamp_MinimumOutOfBounds">, context?: RevertContext) {
    super("StakeStamp_MinimumOutOfBounds", args, context);
  }
}

/** StakeStamp_NotAProgram(address program) */
export class StakeStampNotAProgramError extends ContractRevertedError<"StakeStamp_NotAProgram"> {
  override readonly name = "StakeStampNotAProgramError";
  constructor(args: ContractErrorArgs<"StakeStamp_NotAProgram">, context?: RevertContext) {
    super("StakeStamp_NotAProgram", args, context);
  }
}

/** StakeStamp_WindowOutOfBounds(uint256 window, uint256 most) */
export class StakeStampWindowOutOfBoundsError extends ContractRevertedError<"StakeStamp_WindowOutOfBounds"> {
  override readonly name = "StakeStampWindowOutOfBoundsError";
  constructor(args: ContractErrorArgs<"StakeStamp_WindowOutOfBounds">, context?: RevertContext) {
    super("StakeStamp_WindowOutOfBounds", args, context);
  }
}

/** Stakes_AboveAccusable(uint256 amount, uint256 most) */
export class StakesAboveAccusableError extends ContractRevertedError<"Stakes_AboveAccusable"> {
  override readonly name = "StakesAboveAccusableError";
  constructor(args: ContractErrorArgs<"Stakes_AboveAccusable">, context?: RevertContext) {
    super("Stakes_AboveAccusable", args, context);
  }
}

/** Stakes_AboveLimit(uint256 amount, uint256 limit) */
export class StakesAboveLimitError extends ContractRevertedError<"Stakes_AboveLimit"> {
  override readonly name = "StakesAboveLimitError";
  constructor(args: ContractErrorArgs<"Stakes_AboveLimit">, context?: RevertContext) {
    super("Stakes_AboveLimit", args, context);
  }
}

/** Stakes_AboveLocked(uint256 amount, uint256 locked) */
export class StakesAboveLockedError extends ContractRevertedError<"Stakes_AboveLocked"> {
  override readonly name = "StakesAboveLockedError";
  constructor(args: ContractErrorArgs<"Stakes_AboveLocked">, context?: RevertContext) {
    super("Stakes_AboveLocked", args, context);
  }
}

/** Stakes_AlreadyAccused(address program, address staker) */
export class StakesAlreadyAccusedError extends ContractRevertedError<"Stakes_AlreadyAccused"> {
  override readonly name = "StakesAlreadyAccusedError";
  constructor(args: ContractErrorArgs<"Stakes_AlreadyAccused">, context?: RevertContext) {
    super("Stakes_AlreadyAccused", args, context);
  }
}

/** Stakes_CountedOutOfBounds(uint256 maxCounted, uint256 limit) */
export class StakesCountedOutOfBoundsError extends ContractRevertedError<"Stakes_CountedOutOfBounds"> {
  override readonly name = "StakesCountedOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Stakes_CountedOutOfBounds">, context?: RevertContext) {
    super("Stakes_CountedOutOfBounds", args, context);
  }
}

/** Stakes_NoAsset() */
export class StakesNoAssetError extends ContractRevertedError<"Stakes_NoAsset"> {
  override readonly name = "StakesNoAssetError";
  constructor(args: ContractErrorArgs<"Stakes_NoAsset">, context?: RevertContext) {
    super("Stakes_NoAsset", args, context);
  }
}

/** Stakes_NoReason() */
export class StakesNoReasonError extends ContractRevertedError<"Stakes_NoReason"> {
  override readonly name = "StakesNoReasonError";
  constructor(args: ContractErrorArgs<"Stakes_NoReason">, context?: RevertContext) {
    super("Stakes_NoReason", args, context);
  }
}

/** Stakes_NotAProgram(address program) */
export class StakesNotAProgramError extends ContractRevertedError<"Stakes_NotAProgram"> {
  override readonly name = "StakesNotAProgramError";
  constructor(args: ContractErrorArgs<"Stakes_NotAProgram">, context?: RevertContext) {
    super("Stakes_NotAProgram", args, context);
  }
}

/** Stakes_NotAccused(address program, address staker) */
export class StakesNotAccusedError extends ContractRevertedError<"Stakes_NotAccused"> {
  override readonly name = "StakesNotAccusedError";
  constructor(args: ContractErrorArgs<"Stakes_NotAccused">, context?: RevertContext) {
    super("Stakes_NotAccused", args, context);
  }
}

/** Stakes_NotAccuser(address caller, address accuser) */
export class StakesNotAccuserError extends ContractRevertedError<"Stakes_NotAccuser"> {
  override readonly name = "StakesNotAccuserError";
  constructor(args: ContractErrorArgs<"Stakes_NotAccuser">, context?: RevertContext) {
    super("Stakes_NotAccuser", args, context);
  }
}

/** Stakes_NotOurRound(address round, address program) */
export class StakesNotOurRoundError extends ContractRevertedError<"Stakes_NotOurRound"> {
  override readonly name = "StakesNotOurRoundError";
  constructor(args: ContractErrorArgs<"Stakes_NotOurRound">, context?: RevertContext) {
    super("Stakes_NotOurRound", args, context);
  }
}

/** Stakes_NotSlasher(address caller, address program) */
export class StakesNotSlasherError extends ContractRevertedError<"Stakes_NotSlasher"> {
  override readonly name = "StakesNotSlasherError";
  constructor(args: ContractErrorArgs<"Stakes_NotSlasher">, context?: RevertContext) {
    super("Stakes_NotSlasher", args, context);
  }
}

/** Stakes_NotStaker(address caller, address staker) */
export class StakesNotStakerError extends ContractRevertedError<"Stakes_NotStaker"> {
  override readonly name = "StakesNotStakerError";
  constructor(args: ContractErrorArgs<"Stakes_NotStaker">, context?: RevertContext) {
    super("Stakes_NotStaker", args, context);
  }
}

/** Stakes_NothingReady(address program, address staker) */
export class StakesNothingReadyError extends ContractRevertedError<"Stakes_NothingReady"> {
  override readonly name = "StakesNothingReadyError";
  constructor(args: ContractErrorArgs<"Stakes_NothingReady">, context?: RevertContext) {
    super("Stakes_NothingReady", args, context);
  }
}

/** Stakes_OtherAsset(address asset, address asked) */
export class StakesOtherAssetError extends ContractRevertedError<"Stakes_OtherAsset"> {
  override readonly name = "StakesOtherAssetError";
  constructor(args: ContractErrorArgs<"Stakes_OtherAsset">, context?: RevertContext) {
    super("Stakes_OtherAsset", args, context);
  }
}

/** Stakes_OwnAccusation(address caller) */
export class StakesOwnAccusationError extends ContractRevertedError<"Stakes_OwnAccusation"> {
  override readonly name = "StakesOwnAccusationError";
  constructor(args: ContractErrorArgs<"Stakes_OwnAccusation">, context?: RevertContext) {
    super("Stakes_OwnAccusation", args, context);
  }
}

/** Stakes_RoundNotFundable(address round, uint8 phase) */
export class StakesRoundNotFundableError extends ContractRevertedError<"Stakes_RoundNotFundable"> {
  override readonly name = "StakesRoundNotFundableError";
  constructor(args: ContractErrorArgs<"Stakes_RoundNotFundable">, context?: RevertContext) {
    super("Stakes_RoundNotFundable", args, context);
  }
}

/** Stakes_SlashOutOfBounds(uint256 maxSlashBps, uint256 most) */
export class StakesSlashOutOfBoundsError extends ContractRevertedError<"Stakes_SlashOutOfBounds"> {
  override readonly name = "StakesSlashOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Stakes_SlashOutOfBounds">, context?: RevertContext) {
    super("Stakes_SlashOutOfBounds", args, context);
  }
}

/** Stakes_Spared(address program, address staker, uint256 until) */
export class StakesSparedError extends ContractRevertedError<"Stakes_Spared"> {
  override readonly name = "StakesSparedError";
  constructor(args: ContractErrorArgs<"Stakes_Spared">, context?: RevertContext) {
    super("Stakes_Spared", args, context);
  }
}

/** Stakes_TimesOutOfBounds(uint256 unbondingTime, uint256 noticeTime, uint256 rulingTime) */
export class StakesTimesOutOfBoundsError extends ContractRevertedError<"Stakes_TimesOutOfBounds"> {
  override readonly name = "StakesTimesOutOfBoundsError";
  constructor(args: ContractErrorArgs<"Stakes_TimesOutOfBounds">, context?: RevertContext) {
    super("Stakes_TimesOutOfBounds", args, context);
  }
}

/** Stakes_TooEarly(uint256 rulingFrom) */
export class StakesTooEarlyError extends ContractRevertedError<"Stakes_TooEarly"> {
  override readonly name = "StakesTooEarlyError";
  constructor(args: ContractErrorArgs<"Stakes_TooEarly">, context?: RevertContext) {
    super("Stakes_TooEarly", args, context);
  }
}

/** Stakes_UnbondingTooShort(uint256 unbondingTime, uint256 noticeTime, uint256 rulingTime) */
export class StakesUnbondingTooShortError extends ContractRevertedError<"Stakes_UnbondingTooShort"> {
  override readonly name = "StakesUnbondingTooShortError";
  constructor(args: ContractErrorArgs<"Stakes_UnbondingTooShort">, context?: RevertContext) {
    super("Stakes_UnbondingTooShort", args, context);
  }
}

/** Stakes_ZeroAmount() */
export class StakesZeroAmountError extends ContractRevertedError<"Stakes_ZeroAmount"> {
  override readonly name = "StakesZeroAmountError";
  constructor(args: ContractErrorArgs<"Stakes_ZeroAmount">, context?: RevertContext) {
    super("Stakes_ZeroAmount", args, context);
  }
}

/** StandingStamp_BadRule(uint256 minStandingBps, uint256 minJustified, uint256 minAge) */
export class StandingStampBadRuleError extends ContractRevertedError<"StandingStamp_BadRule"> {
  override readonly name = "StandingStampBadRuleError";
  constructor(args: ContractErrorArgs<"StandingStamp_BadRule">, context?: RevertContext) {
    super("StandingStamp_BadRule", args, context);
  }
}

/** StandingStamp_NotAProgram(address program) */
export class StandingStampNotAProgramError extends ContractRevertedError<"StandingStamp_NotAProgram"> {
  override readonly name = "StandingStampNotAProgramError";
  constructor(args: ContractErrorArgs<"StandingStamp_NotAProgram">, context?: RevertContext) {
    super("StandingStamp_NotAProgram", args, context);
  }
}

/** Standing_AlreadyEndorsed(address round, uint32 application, address endorser) */
export class StandingAlreadyEndorsedError extends ContractRevertedError<"Standing_AlreadyEndorsed"> {
  override readonly name = "StandingAlreadyEndorsedError";
  constructor(args: ContractErrorArgs<"Standing_AlreadyEndorsed">, context?: RevertContext) {
    super("Standing_AlreadyEndorsed", args, context);
  }
}

/** Standing_AlreadyFollowing(address round, uint32 application, address explorer, address endorser) */
export class StandingAlreadyFollowingError extends ContractRevertedError<"Standing_AlreadyFollowing"> {
  override readonly name = "StandingAlreadyFollowingError";
  constructor(args: ContractErrorArgs<"Standing_AlreadyFollowing">, context?: RevertContext) {
    super("Standing_AlreadyFollowing", args, context);
  }
}

/** Standing_AlreadySettled(address round, uint32 application, address explorer) */
export class StandingAlreadySettledError extends ContractRevertedError<"Standing_AlreadySettled"> {
  override readonly name = "StandingAlreadySettledError";
  constructor(args: ContractErrorArgs<"Standing_AlreadySettled">, context?: RevertContext) {
    super("Standing_AlreadySettled", args, context);
  }
}

/** Standing_DonationsClosed(address round) */
export class StandingDonationsClosedError extends ContractRevertedError<"Standing_DonationsClosed"> {
  override readonly name = "StandingDonationsClosedError";
  constructor(args: ContractErrorArgs<"Standing_DonationsClosed">, context?: RevertContext) {
    super("Standing_DonationsClosed", args, context);
  }
}

/** Standing_FollowsItself(address explorer) */
export class StandingFollowsItselfError extends ContractRevertedError<"Standing_FollowsItself"> {
  override readonly name = "StandingFollowsItselfError";
  constructor(args: ContractErrorArgs<"Standing_FollowsItself">, context?: RevertContext) {
    super("Standing_FollowsItself", args, context);
  }
}

/** Standing_GiftNotPaid(address round, uint32 application) */
export class StandingGiftNotPaidError extends ContractRevertedError<"Standing_GiftNotPaid"> {
  override readonly name = "StandingGiftNotPaidError";
  constructor(args: ContractErrorArgs<"Standing_GiftNotPaid">, context?: RevertContext) {
    super("Standing_GiftNotPaid", args, context);
  }
}

/** Standing_NoPoints() */
export class StandingNoPointsError extends ContractRevertedError<"Standing_NoPoints"> {
  override readonly name = "StandingNoPointsError";
  constructor(args: ContractErrorArgs<"Standing_NoPoints">, context?: RevertContext) {
    super("Standing_NoPoints", args, context);
  }
}

/** Standing_NotARound(address round) */
export class StandingNotARoundError extends ContractRevertedError<"Standing_NotARound"> {
  override readonly name = "StandingNotARoundError";
  constructor(args: ContractErrorArgs<"Standing_NotARound">, context?: RevertContext) {
    super("Standing_NotARound", args, context);
  }
}

/** Standing_NotEndorsed(address round, uint32 application, address endorser) */
export class StandingNotEndorsedError extends ContractRevertedError<"Standing_NotEndorsed"> {
  override readonly name = "StandingNotEndorsedError";
  constructor(args: ContractErrorArgs<"Standing_NotEndorsed">, context?: RevertContext) {
    super("Standing_NotEndorsed", args, context);
  }
}

/** Standing_NotEnoughPoints(address endorser, uint256 points, uint256 unlocked) */
export class StandingNotEnoughPointsError extends ContractRevertedError<"Standing_NotEnoughPoints"> {
  override readonly name = "StandingNotEnoughPointsError";
  constructor(args: ContractErrorArgs<"Standing_NotEnoughPoints">, context?: RevertContext) {
    super("Standing_NotEnoughPoints", args, context);
  }
}

/** Standing_NotFinal(address round, uint32 application) */
export class StandingNotFinalError extends ContractRevertedError<"Standing_NotFinal"> {
  override readonly name = "StandingNotFinalError";
  constructor(args: ContractErrorArgs<"Standing_NotFinal">, context?: RevertContext) {
    super("Standing_NotFinal", args, context);
  }
}

/** Standing_NothingCounted(address round, uint32 application, address explorer) */
export class StandingNothingCountedError extends ContractRevertedError<"Standing_NothingCounted"> {
  override readonly name = "StandingNothingCountedError";
  constructor(args: ContractErrorArgs<"Standing_NothingCounted">, context?: RevertContext) {
    super("Standing_NothingCounted", args, context);
  }
}

/** Standing_OtherLedger(address round, address ledger) */
export class StandingOtherLedgerError extends ContractRevertedError<"Standing_OtherLedger"> {
  override readonly name = "StandingOtherLedgerError";
  constructor(args: ContractErrorArgs<"Standing_OtherLedger">, context?: RevertContext) {
    super("Standing_OtherLedger", args, context);
  }
}

/** Standing_OwnApplication(address round, uint32 application, address endorser) */
export class StandingOwnApplicationError extends ContractRevertedError<"Standing_OwnApplication"> {
  override readonly name = "StandingOwnApplicationError";
  constructor(args: ContractErrorArgs<"Standing_OwnApplication">, context?: RevertContext) {
    super("Standing_OwnApplication", args, context);
  }
}

/** Standing_WrongStatus(address round, uint32 application, uint8 status) */
export class StandingWrongStatusError extends ContractRevertedError<"Standing_WrongStatus"> {
  override readonly name = "StandingWrongStatusError";
  constructor(args: ContractErrorArgs<"Standing_WrongStatus">, context?: RevertContext) {
    super("Standing_WrongStatus", args, context);
  }
}

/** TermGrants_AlreadyDelivered(address round, uint32 application) */
export class TermGrantsAlreadyDeliveredError extends ContractRevertedError<"TermGrants_AlreadyDelivered"> {
  override readonly name = "TermGrantsAlreadyDeliveredError";
  constructor(args: ContractErrorArgs<"TermGrants_AlreadyDelivered">, context?: RevertContext) {
    super("TermGrants_AlreadyDelivered", args, context);
  }
}

/** TermGrants_AmountOutOfBounds(uint256 amount, uint256 most) */
export class TermGrantsAmountOutOfBoundsError extends ContractRevertedError<"TermGrants_AmountOutOfBounds"> {
  override readonly name = "TermGrantsAmountOutOfBoundsError";
  constructor(args: ContractErrorArgs<"TermGrants_AmountOutOfBounds">, context?: RevertContext) {
    super("TermGrants_AmountOutOfBounds", args, context);
  }
}

/** TermGrants_NoCode(address account) */
export class TermGrantsNoCodeError extends ContractRevertedError<"TermGrants_NoCode"> {
  override readonly name = "TermGrantsNoCodeError";
  constructor(args: ContractErrorArgs<"TermGrants_NoCode">, context?: RevertContext) {
    super("TermGrants_NoCode", args, context);
  }
}

/** TermGrants_NotARound(address caller) */
export class TermGrantsNotARoundError extends ContractRevertedError<"TermGrants_NotARound"> {
  override readonly name = "TermGrantsNotARoundError";
  constructor(args: ContractErrorArgs<"TermGrants_NotARound">, context?: RevertContext) {
    super("TermGrants_NotARound", args, context);
  }
}

/** TermGrants_NotYet(uint256 timestamp) */
export class TermGrantsNotYetError extends ContractRevertedError<"TermGrants_NotYet"> {
  override readonly name = "TermGrantsNotYetError";
  constructor(args: ContractErrorArgs<"TermGrants_NotYet">, context?: RevertContext) {
    super("TermGrants_NotYet", args, context);
  }
}

/** TermGrants_PoolIsAsset(address round, address asset) */
export class TermGrantsPoolIsAssetError extends ContractRevertedError<"TermGrants_PoolIsAsset"> {
  override readonly name = "TermGrantsPoolIsAssetError";
  constructor(args: ContractErrorArgs<"TermGrants_PoolIsAsset">, context?: RevertContext) {
    super("TermGrants_PoolIsAsset", args, context);
  }
}

/** TermGrants_TermOutOfBounds(uint256 term, uint256 least, uint256 most) */
export class TermGrantsTermOutOfBoundsError extends ContractRevertedError<"TermGrants_TermOutOfBounds"> {
  override readonly name = "TermGrantsTermOutOfBoundsError";
  constructor(args: ContractErrorArgs<"TermGrants_TermOutOfBounds">, context?: RevertContext) {
    super("TermGrants_TermOutOfBounds", args, context);
  }
}

/** TokenDistributor_NothingToCollect(address recipient, address asset) */
export class TokenDistributorNothingToCollectError extends ContractRevertedError<"TokenDistributor_NothingToCollect"> {
  override readonly name = "TokenDistributorNothingToCollectError";
  constructor(args: ContractErrorArgs<"TokenDistributor_NothingToCollect">, context?: RevertContext) {
    super("TokenDistributor_NothingToCollect", args, context);
  }
}

/** TokenDistributor_OtherAsset(address asset, address asked) */
export class TokenDistributorOtherAssetError extends ContractRevertedError<"TokenDistributor_OtherAsset"> {
  override readonly name = "TokenDistributorOtherAssetError";
  constructor(args: ContractErrorArgs<"TokenDistributor_OtherAsset">, context?: RevertContext) {
    super("TokenDistributor_OtherAsset", args, context);
  }
}

/** TokenDistributor_ZeroAddress() */
export class TokenDistributorZeroAddressError extends ContractRevertedError<"TokenDistributor_ZeroAddress"> {
  override readonly name = "TokenDistributorZeroAddressError";
  constructor(args: ContractErrorArgs<"TokenDistributor_ZeroAddress">, context?: RevertContext) {
    super("TokenDistributor_ZeroAddress", args, context);
  }
}

/** VaultRound_AlreadyFixed() */
export class VaultRoundAlreadyFixedError extends ContractRevertedError<"VaultRound_AlreadyFixed"> {
  override readonly name = "VaultRoundAlreadyFixedError";
  constructor(args: ContractErrorArgs<"VaultRound_AlreadyFixed">, context?: RevertContext) {
    super("VaultRound_AlreadyFixed", args, context);
  }
}

/** VaultRound_CannotRedeem(uint256 time, uint256 from) */
export class VaultRoundCannotRedeemError extends ContractRevertedError<"VaultRound_CannotRedeem"> {
  override readonly name = "VaultRoundCannotRedeemError";
  constructor(args: ContractErrorArgs<"VaultRound_CannotRedeem">, context?: RevertContext) {
    super("VaultRound_CannotRedeem", args, context);
  }
}

/** VaultRound_DepositWorthLess(uint256 deposited, uint256 worth) */
export class VaultRoundDepositWorthLessError extends ContractRevertedError<"VaultRound_DepositWorthLess"> {
  override readonly name = "VaultRoundDepositWorthLessError";
  constructor(args: ContractErrorArgs<"VaultRound_DepositWorthLess">, context?: RevertContext) {
    super("VaultRound_DepositWorthLess", args, context);
  }
}

/** VaultRound_DonatedShares(address vault) */
export class VaultRoundDonatedSharesError extends ContractRevertedError<"VaultRound_DonatedShares"> {
  override readonly name = "VaultRoundDonatedSharesError";
  constructor(args: ContractErrorArgs<"VaultRound_DonatedShares">, context?: RevertContext) {
    super("VaultRound_DonatedShares", args, context);
  }
}

/** VaultRound_KeepNotAllowed() */
export class VaultRoundKeepNotAllowedError extends ContractRevertedError<"VaultRound_KeepNotAllowed"> {
  override readonly name = "VaultRoundKeepNotAllowedError";
  constructor(args: ContractErrorArgs<"VaultRound_KeepNotAllowed">, context?: RevertContext) {
    super("VaultRound_KeepNotAllowed", args, context);
  }
}

/** VaultRound_NotFixed() */
export class VaultRoundNotFixedError extends ContractRevertedError<"VaultRound_NotFixed"> {
  override readonly name = "VaultRoundNotFixedError";
  constructor(args: ContractErrorArgs<"VaultRound_NotFixed">, context?: RevertContext) {
    super("VaultRound_NotFixed", args, context);
  }
}

/** VaultRound_NotRedeemed(uint256 redeemed, uint256 shares) */
export class VaultRoundNotRedeemedError extends ContractRevertedError<"VaultRound_NotRedeemed"> {
  override readonly name = "VaultRoundNotRedeemedError";
  constructor(args: ContractErrorArgs<"VaultRound_NotRedeemed">, context?: RevertContext) {
    super("VaultRound_NotRedeemed", args, context);
  }
}

/** VaultRound_OtherAsset(address asset, address expected) */
export class VaultRoundOtherAssetError extends ContractRevertedError<"VaultRound_OtherAsset"> {
  override readonly name = "VaultRoundOtherAssetError";
  constructor(args: ContractErrorArgs<"VaultRound_OtherAsset">, context?: RevertContext) {
    super("VaultRound_OtherAsset", args, context);
  }
}

/** VaultRound_RedeemGasOutOfBounds(uint256 redeemGas, uint256 least, uint256 most) */
export class VaultRoundRedeemGasOutOfBoundsError extends ContractRevertedError<"VaultRound_RedeemGasOutOfBounds"> {
  override readonly name = "VaultRoundRedeemGasOutOfBoundsError";
  constructor(args: ContractErrorArgs<"VaultRound_RedeemGasOutOfBounds">, context?: RevertContext) {
    super("VaultRound_RedeemGasOutOfBounds", args, context);
  }
}

/** VaultRound_TooLittleTime(uint256 time, uint256 earliest) */
export class VaultRoundTooLittleTimeError extends ContractRevertedError<"VaultRound_TooLittleTime"> {
  override readonly name = "VaultRoundTooLittleTimeError";
  constructor(args: ContractErrorArgs<"VaultRound_TooLittleTime">, context?: RevertContext) {
    super("VaultRound_TooLittleTime", args, context);
  }
}

/** VaultRound_TooManyShares(uint256 shares) */
export class VaultRoundTooManySharesError extends ContractRevertedError<"VaultRound_TooManyShares"> {
  override readonly name = "VaultRoundTooManySharesError";
  constructor(args: ContractErrorArgs<"VaultRound_TooManyShares">, context?: RevertContext) {
    super("VaultRound_TooManyShares", args, context);
  }
}

/** VotesHolding_AgeOutOfBounds(uint256 age, uint256 least, uint256 most) */
export class VotesHoldingAgeOutOfBoundsError extends ContractRevertedError<"VotesHolding_AgeOutOfBounds"> {
  override readonly name = "VotesHoldingAgeOutOfBoundsError";
  constructor(args: ContractErrorArgs<"VotesHolding_AgeOutOfBounds">, context?: RevertContext) {
    super("VotesHolding_AgeOutOfBounds", args, context);
  }
}

/** VotesHolding_ChecksOutOfBounds(uint256 checks, uint256 least, uint256 most) */
export class VotesHoldingChecksOutOfBoundsError extends ContractRevertedError<"VotesHolding_ChecksOutOfBounds"> {
  override readonly name = "VotesHoldingChecksOutOfBoundsError";
  constructor(args: ContractErrorArgs<"VotesHolding_ChecksOutOfBounds">, context?: RevertContext) {
    super("VotesHolding_ChecksOutOfBounds", args, context);
  }
}

/** VotesHolding_NoMinimum() */
export class VotesHoldingNoMinimumError extends ContractRevertedError<"VotesHolding_NoMinimum"> {
  override readonly name = "VotesHoldingNoMinimumError";
  constructor(args: ContractErrorArgs<"VotesHolding_NoMinimum">, context?: RevertContext) {
    super("VotesHolding_NoMinimum", args, context);
  }
}

/** VotesHolding_NotInSeconds(address token) */
export class VotesHoldingNotInSecondsError extends ContractRevertedError<"VotesHolding_NotInSeconds"> {
  override readonly name = "VotesHoldingNotInSecondsError";
  constructor(args: ContractErrorArgs<"VotesHolding_NotInSeconds">, context?: RevertContext) {
    super("VotesHolding_NotInSeconds", args, context);
  }
}

/** VotingRound_AssetMismatch(address asset, address expected) */
export class VotingRoundAssetMismatchError extends ContractRevertedError<"VotingRound_AssetMismatch"> {
  override readonly name = "VotingRoundAssetMismatchError";
  constructor(args: ContractErrorArgs<"VotingRound_AssetMismatch">, context?: RevertContext) {
    super("VotingRound_AssetMismatch", args, context);
  }
}

/** VotingRound_BudgetOutOfBounds(uint256 budget, uint256 least, uint256 most) */
export class VotingRoundBudgetOutOfBoundsError extends ContractRevertedError<"VotingRound_BudgetOutOfBounds"> {
  override readonly name = "VotingRoundBudgetOutOfBoundsError";
  constructor(args: ContractErrorArgs<"VotingRound_BudgetOutOfBounds">, context?: RevertContext) {
    super("VotingRound_BudgetOutOfBounds", args, context);
  }
}

/** VotingRound_CreditsExceeded(address explorer, uint256 spent, uint256 budget) */
export class VotingRoundCreditsExceededError extends ContractRevertedError<"VotingRound_CreditsExceeded"> {
  override readonly name = "VotingRoundCreditsExceededError";
  constructor(args: ContractErrorArgs<"VotingRound_CreditsExceeded">, context?: RevertContext) {
    super("VotingRound_CreditsExceeded", args, context);
  }
}

/** VotingRound_EmptyBallot() */
export class VotingRoundEmptyBallotError extends ContractRevertedError<"VotingRound_EmptyBallot"> {
  override readonly name = "VotingRoundEmptyBallotError";
  constructor(args: ContractErrorArgs<"VotingRound_EmptyBallot">, context?: RevertContext) {
    super("VotingRound_EmptyBallot", args, context);
  }
}

/** VotingRound_KeepNotAllowed() */
export class VotingRoundKeepNotAllowedError extends ContractRevertedError<"VotingRound_KeepNotAllowed"> {
  override readonly name = "VotingRoundKeepNotAllowedError";
  constructor(args: ContractErrorArgs<"VotingRound_KeepNotAllowed">, context?: RevertContext) {
    super("VotingRound_KeepNotAllowed", args, context);
  }
}

/** VotingRound_MinCountedNotZero(uint256 minCounted) */
export class VotingRoundMinCountedNotZeroError extends ContractRevertedError<"VotingRound_MinCountedNotZero"> {
  override readonly name = "VotingRoundMinCountedNotZeroError";
  constructor(args: ContractErrorArgs<"VotingRound_MinCountedNotZero">, context?: RevertContext) {
    super("VotingRound_MinCountedNotZero", args, context);
  }
}

/** VotingRound_NoDonations(uint32 application, address explorer) */
export class VotingRoundNoDonationsError extends ContractRevertedError<"VotingRound_NoDonations"> {
  override readonly name = "VotingRoundNoDonationsError";
  constructor(args: ContractErrorArgs<"VotingRound_NoDonations">, context?: RevertContext) {
    super("VotingRound_NoDonations", args, context);
  }
}

/** VotingRound_NothingCast(uint32 application, address explorer) */
export class VotingRoundNothingCastError extends ContractRevertedError<"VotingRound_NothingCast"> {
  override readonly name = "VotingRoundNothingCastError";
  constructor(args: ContractErrorArgs<"VotingRound_NothingCast">, context?: RevertContext) {
    super("VotingRound_NothingCast", args, context);
  }
}

/** The class of each contract error. */
export const contractErrorClasses = {
  AccessControlBadConfirmation: AccessControlBadConfirmationError,
  AccessControlUnauthorizedAccount: AccessControlUnauthorizedAccountError,
  Adapter_NoCode: AdapterNoCodeError,
  Adapter_NotRecorded: AdapterNotRecordedError,
  AllowList_AlreadyProven: AllowListAlreadyProvenError,
  AllowList_BadProof: AllowListBadProofError,
  AllowList_NoRoot: AllowListNoRootError,
  AllowList_WeightOutOfBounds: AllowListWeightOutOfBoundsError,
  AmoRecipient_AboveCeiling: AmoRecipientAboveCeilingError,
  AmoRecipient_BadMandate: AmoRecipientBadMandateError,
  AmoRecipient_BelowFloor: AmoRecipientBelowFloorError,
  AmoRecipient_LossLimitPassed: AmoRecipientLossLimitPassedError,
  AmoRecipient_NoPayrollDue: AmoRecipientNoPayrollDueError,
  AmoRecipient_NotOwner: AmoRecipientNotOwnerError,
  AmoRecipient_ReceivedTooLittle: AmoRecipientReceivedTooLittleError,
  AmoRecipient_TooLittleGas: AmoRecipientTooLittleGasError,
  AmoRecipient_TooLittleLiquid: AmoRecipientTooLittleLiquidError,
  AmoRecipient_TooManyAccounts: AmoRecipientTooManyAccountsError,
  AmoRecipient_UnknownVenue: AmoRecipientUnknownVenueError,
  AmoRecipient_VenueFailed: AmoRecipientVenueFailedError,
  Answers_SourceFailed: AnswersSourceFailedError,
  Assets_NotReceived: AssetsNotReceivedError,
  Assets_ReceivedTooLittle: AssetsReceivedTooLittleError,
  Assets_WrongValue: AssetsWrongValueError,
  Calibration_BpsOutOfBounds: CalibrationBpsOutOfBoundsError,
  Calibration_NoCode: CalibrationNoCodeError,
  Calibration_TooLittleGas: CalibrationTooLittleGasError,
  Calibration_TooMuchGas: CalibrationTooMuchGasError,
  Calibration_ZeroValue: CalibrationZeroValueError,
  CheckpointUnorderedInsertion: CheckpointUnorderedInsertionError,
  CloneArgumentsTooLong: CloneArgumentsTooLongError,
  Combination_GasOutOfBounds: CombinationGasOutOfBoundsError,
  Combination_MemberFailed: CombinationMemberFailedError,
  Combination_MemberTwice: CombinationMemberTwiceError,
  Combination_MembersOutOfBounds: CombinationMembersOutOfBoundsError,
  Configuration_ArbiterHasRole: ConfigurationArbiterHasRoleError,
  Configuration_CapOutOfBounds: ConfigurationCapOutOfBoundsError,
  Configuration_FallbackCapOutOfBounds: ConfigurationFallbackCapOutOfBoundsError,
  Configuration_GasOutOfBounds: ConfigurationGasOutOfBoundsError,
  Configuration_MaxCountedBelowMin: ConfigurationMaxCountedBelowMinError,
  Configuration_MissingGate: ConfigurationMissingGateError,
  Configuration_NoArbiter: ConfigurationNoArbiterError,
  Configuration_NoCode: ConfigurationNoCodeError,
  Configuration_NoDistributor: ConfigurationNoDistributorError,
  Configuration_NoKinds: ConfigurationNoKindsError,
  Configuration_NotThisProgram: ConfigurationNotThisProgramError,
  Configuration_NotTrusted: ConfigurationNotTrustedError,
  Configuration_PoolMismatch: ConfigurationPoolMismatchError,
  Configuration_PreviousRoundUnknown: ConfigurationPreviousRoundUnknownError,
  Configuration_SaturationNeedsSameAsset: ConfigurationSaturationNeedsSameAssetError,
  Configuration_TimesOutOfOrder: ConfigurationTimesOutOfOrderError,
  Configuration_TooFarAhead: ConfigurationTooFarAheadError,
  Configuration_TooManyDecimals: ConfigurationTooManyDecimalsError,
  Configuration_TooManyExtensionDays: ConfigurationTooManyExtensionDaysError,
  Configuration_WindowTooShort: ConfigurationWindowTooShortError,
  CreditLine_AboveCash: CreditLineAboveCashError,
  CreditLine_AboveCeiling: CreditLineAboveCeilingError,
  CreditLine_AboveLimit: CreditLineAboveLimitError,
  CreditLine_AboveUtilisation: CreditLineAboveUtilisationError,
  CreditLine_AlreadyBorrowed: CreditLineAlreadyBorrowedError,
  CreditLine_AlreadyWrittenOff: CreditLineAlreadyWrittenOffError,
  CreditLine_BadCeiling: CreditLineBadCeilingError,
  CreditLine_BadReceiver: CreditLineBadReceiverError,
  CreditLine_BelowMinLoan: CreditLineBelowMinLoanError,
  CreditLine_LoanOverdue: CreditLineLoanOverdueError,
  CreditLine_LossTooLarge: CreditLineLossTooLargeError,
  CreditLine_MinLoanOutOfBounds: CreditLineMinLoanOutOfBoundsError,
  CreditLine_NoLoan: CreditLineNoLoanError,
  CreditLine_NotOverdue: CreditLineNotOverdueError,
  CreditLine_OtherAsset: CreditLineOtherAssetError,
  CreditLine_ProgramUnknown: CreditLineProgramUnknownError,
  CreditLine_RateAbove: CreditLineRateAboveError,
  CreditLine_RateOutOfBounds: CreditLineRateOutOfBoundsError,
  CreditLine_TermOutOfBounds: CreditLineTermOutOfBoundsError,
  CreditLine_UtilisationOutOfBounds: CreditLineUtilisationOutOfBoundsError,
  CreditLine_ZeroAmount: CreditLineZeroAmountError,
  Demand_BudgetTooLarge: DemandBudgetTooLargeError,
  Demand_FloorAboveCeiling: DemandFloorAboveCeilingError,
  Demand_NotARound: DemandNotARoundError,
  Demand_NotSettled: DemandNotSettledError,
  Demand_OtherAsset: DemandOtherAssetError,
  DonationRound_AlreadyRefunded: DonationRoundAlreadyRefundedError,
  DonationRound_ApplicationFull: DonationRoundApplicationFullError,
  DonationRound_EmptyCart: DonationRoundEmptyCartError,
  DonationRound_EscrowFull: DonationRoundEscrowFullError,
  DonationRound_NotRefundable: DonationRoundNotRefundableError,
  DonationRound_NotRouter: DonationRoundNotRouterError,
  DonationRound_NothingGiven: DonationRoundNothingGivenError,
  DonationRound_Unpaid: DonationRoundUnpaidError,
  DonationRound_ZeroAmount: DonationRoundZeroAmountError,
  ERC20InsufficientAllowance: ERC20InsufficientAllowanceError,
  ERC20InsufficientBalance: ERC20InsufficientBalanceError,
  ERC20InvalidApprover: ERC20InvalidApproverError,
  ERC20InvalidReceiver: ERC20InvalidReceiverError,
  ERC20InvalidSender: ERC20InvalidSenderError,
  ERC20InvalidSpender: ERC20InvalidSpenderError,
  ERC4626ExceededMaxDeposit: ERC4626ExceededMaxDepositError,
  ERC4626ExceededMaxMint: ERC4626ExceededMaxMintError,
  ERC4626ExceededMaxRedeem: ERC4626ExceededMaxRedeemError,
  ERC4626ExceededMaxWithdraw: ERC4626ExceededMaxWithdrawError,
  ERC721InvalidOwner: ERC721InvalidOwnerError,
  ERC721InvalidReceiver: ERC721InvalidReceiverError,
  ERC721NonexistentToken: ERC721NonexistentTokenError,
  EasAttestations_AlreadyRecorded: EasAttestationsAlreadyRecordedError,
  EasAttestations_Full: EasAttestationsFullError,
  EasAttestations_NoSource: EasAttestationsNoSourceError,
  EasAttestations_OtherSource: EasAttestationsOtherSourceError,
  EasAttestations_Revoked: EasAttestationsRevokedError,
  EasAttestations_Unknown: EasAttestationsUnknownError,
  FailedDeployment: FailedDeploymentError,
  HumanPassport_BadCurve: HumanPassportBadCurveError,
  InvalidContractSignature: InvalidContractSignatureError,
  InvalidInitialization: InvalidInitializationError,
  InvalidNonce: InvalidNonceError,
  InvalidSignature: InvalidSignatureError,
  InvalidSignatureLength: InvalidSignatureLengthError,
  InvalidSigner: InvalidSignerError,
  JustifiedWork_NoMinimum: JustifiedWorkNoMinimumError,
  JustifiedWork_NotAProgram: JustifiedWorkNotAProgramError,
  JustifiedWork_ShareOutOfBounds: JustifiedWorkShareOutOfBoundsError,
  Ledger_AlreadyAccepted: LedgerAlreadyAcceptedError,
  Ledger_AlreadyAnswered: LedgerAlreadyAnsweredError,
  Ledger_AlreadySubmitted: LedgerAlreadySubmittedError,
  Ledger_AmountAboveGranted: LedgerAmountAboveGrantedError,
  Ledger_AmountOutOfBounds: LedgerAmountOutOfBoundsError,
  Ledger_AskAboveLimit: LedgerAskAboveLimitError,
  Ledger_BadPolicy: LedgerBadPolicyError,
  Ledger_BadProcedure: LedgerBadProcedureError,
  Ledger_NoAppeal: LedgerNoAppealError,
  Ledger_NoArbiter: LedgerNoArbiterError,
  Ledger_NoAsset: LedgerNoAssetError,
  Ledger_NoIdentity: LedgerNoIdentityError,
  Ledger_NoReason: LedgerNoReasonError,
  Ledger_NoReport: LedgerNoReportError,
  Ledger_NotADonor: LedgerNotADonorError,
  Ledger_NotAProgram: LedgerNotAProgramError,
  Ledger_NotARound: LedgerNotARoundError,
  Ledger_NotArbiter: LedgerNotArbiterError,
  Ledger_NotBuilder: LedgerNotBuilderError,
  Ledger_NotReviewer: LedgerNotReviewerError,
  Ledger_NothingGranted: LedgerNothingGrantedError,
  Ledger_NothingOwed: LedgerNothingOwedError,
  Ledger_NothingToAppeal: LedgerNothingToAppealError,
  Ledger_NothingToJudge: LedgerNothingToJudgeError,
  Ledger_OutcomeAboveSubmitted: LedgerOutcomeAboveSubmittedError,
  Ledger_Owes: LedgerOwesError,
  Ledger_OwnRecord: LedgerOwnRecordError,
  Ledger_TooManyOutcomes: LedgerTooManyOutcomesError,
  Ledger_UnitTwice: LedgerUnitTwiceError,
  Ledger_UnknownUnit: LedgerUnknownUnitError,
  Milestones_DeliveredAlready: MilestonesDeliveredAlreadyError,
  Milestones_EvidenceChanged: MilestonesEvidenceChangedError,
  Milestones_NoAsset: MilestonesNoAssetError,
  Milestones_NoEvidence: MilestonesNoEvidenceError,
  Milestones_NoOutcome: MilestonesNoOutcomeError,
  Milestones_NoReason: MilestonesNoReasonError,
  Milestones_NoShare: MilestonesNoShareError,
  Milestones_NotARound: MilestonesNotARoundError,
  Milestones_NotArbiter: MilestonesNotArbiterError,
  Milestones_NotBuilder: MilestonesNotBuilderError,
  Milestones_NotPrescribed: MilestonesNotPrescribedError,
  Milestones_NotRecipient: MilestonesNotRecipientError,
  Milestones_NotReviewer: MilestonesNotReviewerError,
  Milestones_NothingDelivered: MilestonesNothingDeliveredError,
  Milestones_NothingToAppeal: MilestonesNothingToAppealError,
  Milestones_OtherAsset: MilestonesOtherAssetError,
  Milestones_OwnApplication: MilestonesOwnApplicationError,
  Milestones_PartsOutOfBounds: MilestonesPartsOutOfBoundsError,
  Milestones_SharesNotFull: MilestonesSharesNotFullError,
  Milestones_Short: MilestonesShortError,
  Milestones_TimeOutOfBounds: MilestonesTimeOutOfBoundsError,
  Milestones_TooLate: MilestonesTooLateError,
  Milestones_UnknownApplication: MilestonesUnknownApplicationError,
  Milestones_UnknownPart: MilestonesUnknownPartError,
  Milestones_WrongPhase: MilestonesWrongPhaseError,
  Milestones_WrongState: MilestonesWrongStateError,
  Milestones_ZeroAmount: MilestonesZeroAmountError,
  OutcomePerMoney_AlreadyRecorded: OutcomePerMoneyAlreadyRecordedError,
  OutcomePerMoney_NotARound: OutcomePerMoneyNotARoundError,
  OutcomePerMoney_NotAll: OutcomePerMoneyNotAllError,
  OutcomePerMoney_NotMeasured: OutcomePerMoneyNotMeasuredError,
  OutcomePerMoney_NotSettled: OutcomePerMoneyNotSettledError,
  OutcomePerMoney_NotSorted: OutcomePerMoneyNotSortedError,
  OutcomePerMoney_TooEarly: OutcomePerMoneyTooEarlyError,
  Passport_BadSignature: PassportBadSignatureError,
  Passport_BatchItem: PassportBatchItemError,
  Passport_Expired: PassportExpiredError,
  Passport_HoldoverOutOfBounds: PassportHoldoverOutOfBoundsError,
  Passport_KeyRevoked: PassportKeyRevokedError,
  Passport_KeyRevokedBefore: PassportKeyRevokedBeforeError,
  Passport_KeyUnknown: PassportKeyUnknownError,
  Passport_KeyUsed: PassportKeyUsedError,
  Passport_NotIssuer: PassportNotIssuerError,
  Passport_NotLater: PassportNotLaterError,
  Passport_NotYetIssued: PassportNotYetIssuedError,
  Passport_NullifierHeld: PassportNullifierHeldError,
  Passport_NullifierRevoked: PassportNullifierRevokedError,
  Passport_ScopeOpen: PassportScopeOpenError,
  Passport_ScopeUnknown: PassportScopeUnknownError,
  Passport_StampRevoked: PassportStampRevokedError,
  Passport_TooLittleGas: PassportTooLittleGasError,
  Passport_TooManyKeys: PassportTooManyKeysError,
  Passport_TooManyLive: PassportTooManyLiveError,
  Passport_TtlTooLong: PassportTtlTooLongError,
  Passport_ZeroHolder: PassportZeroHolderError,
  Passport_ZeroSigner: PassportZeroSignerError,
  PriceList_NoName: PriceListNoNameError,
  PriceList_NoPrice: PriceListNoPriceError,
  PriceList_NoSource: PriceListNoSourceError,
  PriceList_NotAProgram: PriceListNotAProgramError,
  PriceList_NotAdmin: PriceListNotAdminError,
  PriceList_NotAnItem: PriceListNotAnItemError,
  Profits_NotAProgram: ProfitsNotAProgramError,
  Profits_ZeroAmount: ProfitsZeroAmountError,
  ProgramFactory_NoCode: ProgramFactoryNoCodeError,
  ProgramFactory_NotAProgram: ProgramFactoryNotAProgramError,
  Program_LastAdmin: ProgramLastAdminError,
  Program_NoAdminOffer: ProgramNoAdminOfferError,
  Program_NoCode: ProgramNoCodeError,
  Program_NotOurRound: ProgramNotOurRoundError,
  Program_OfferAdminInstead: ProgramOfferAdminInsteadError,
  Program_RoundNotFundable: ProgramRoundNotFundableError,
  Program_ZeroAddress: ProgramZeroAddressError,
  ProposedSettlement_ArbiterIsNoParty: ProposedSettlementArbiterIsNoPartyError,
  ProposedSettlement_EmptyList: ProposedSettlementEmptyListError,
  ProposedSettlement_FeeOutOfBounds: ProposedSettlementFeeOutOfBoundsError,
  ProposedSettlement_NoBond: ProposedSettlementNoBondError,
  ProposedSettlement_NoReason: ProposedSettlementNoReasonError,
  ProposedSettlement_NotARound: ProposedSettlementNotARoundError,
  ProposedSettlement_NotArbiter: ProposedSettlementNotArbiterError,
  ProposedSettlement_NotItsSettler: ProposedSettlementNotItsSettlerError,
  ProposedSettlement_NotOwner: ProposedSettlementNotOwnerError,
  ProposedSettlement_NotPending: ProposedSettlementNotPendingError,
  ProposedSettlement_NotSettling: ProposedSettlementNotSettlingError,
  ProposedSettlement_NothingHere: ProposedSettlementNothingHereError,
  ProposedSettlement_NothingToClose: ProposedSettlementNothingToCloseError,
  ProposedSettlement_OperatorsFirst: ProposedSettlementOperatorsFirstError,
  ProposedSettlement_OwnProposal: ProposedSettlementOwnProposalError,
  ProposedSettlement_Pending: ProposedSettlementPendingError,
  ProposedSettlement_SameList: ProposedSettlementSameListError,
  ProposedSettlement_TimeOutOfBounds: ProposedSettlementTimeOutOfBoundsError,
  ProposedSettlement_TooEarly: ProposedSettlementTooEarlyError,
  ProposedSettlement_TooLate: ProposedSettlementTooLateError,
  ProposedSettlement_TotalAbovePool: ProposedSettlementTotalAbovePoolError,
  ProposedSettlement_WrongCount: ProposedSettlementWrongCountError,
  RateDiscounts_DiscountOutOfBounds: RateDiscountsDiscountOutOfBoundsError,
  ReentrancyGuardReentrantCall: ReentrancyGuardReentrantCallError,
  RefusalLedger_NoCode: RefusalLedgerNoCodeError,
  RoundLens_NotARound: RoundLensNotARoundError,
  Round_AlreadyPaid: RoundAlreadyPaidError,
  Round_AlreadyProven: RoundAlreadyProvenError,
  Round_BadProof: RoundBadProofError,
  Round_BadRecipient: RoundBadRecipientError,
  Round_BuilderNotEligible: RoundBuilderNotEligibleError,
  Round_ContentChanged: RoundContentChangedError,
  Round_DecisionsEmpty: RoundDecisionsEmptyError,
  Round_EligibilityFailed: RoundEligibilityFailedError,
  Round_ExtensionTooLong: RoundExtensionTooLongError,
  Round_Full: RoundFullError,
  Round_KindNotAllowed: RoundKindNotAllowedError,
  Round_MissingRole: RoundMissingRoleError,
  Round_NoPoolAsset: RoundNoPoolAssetError,
  Round_NoReason: RoundNoReasonError,
  Round_NoRoot: RoundNoRootError,
  Round_NotARest: RoundNotARestError,
  Round_NotBuilder: RoundNotBuilderError,
  Round_NotNative: RoundNotNativeError,
  Round_NotOwner: RoundNotOwnerError,
  Round_NotProven: RoundNotProvenError,
  Round_NotSelf: RoundNotSelfError,
  Round_NotSettler: RoundNotSettlerError,
  Round_NothingReleased: RoundNothingReleasedError,
  Round_NothingToAbsorb: RoundNothingToAbsorbError,
  Round_OutsideWindow: RoundOutsideWindowError,
  Round_OverTotal: RoundOverTotalError,
  Round_PoolFull: RoundPoolFullError,
  Round_Short: RoundShortError,
  Round_TooEarly: RoundTooEarlyError,
  Round_TooLate: RoundTooLateError,
  Round_TooLittleGas: RoundTooLittleGasError,
  Round_UnknownApplication: RoundUnknownApplicationError,
  Round_WrongPhase: RoundWrongPhaseError,
  Round_WrongRecipient: RoundWrongRecipientError,
  Round_WrongStatus: RoundWrongStatusError,
  Round_ZeroAmount: RoundZeroAmountError,
  Router_AllowanceTooLow: RouterAllowanceTooLowError,
  Router_Count: RouterCountError,
  Router_Expired: RouterExpiredError,
  Router_ItemRefused: RouterItemRefusedError,
  Router_NoPermit2: RouterNoPermit2Error,
  Router_NonceUsed: RouterNonceUsedError,
  Router_NotARound: RouterNotARoundError,
  Router_NotAToken: RouterNotATokenError,
  Router_NotItself: RouterNotItselfError,
  Router_NotSigned: RouterNotSignedError,
  Router_NothingGiven: RouterNothingGivenError,
  Router_Order: RouterOrderError,
  Router_OtherAsset: RouterOtherAssetError,
  Router_TooLittleGas: RouterTooLittleGasError,
  SafeCastOverflowedUintDowncast: SafeCastOverflowedUintDowncastError,
  SafeERC20FailedOperation: SafeERC20FailedOperationError,
  Scorer_BpsOutOfBounds: ScorerBpsOutOfBoundsError,
  Scorer_CurveFalls: ScorerCurveFallsError,
  Scorer_HighOutOfReach: ScorerHighOutOfReachError,
  Scorer_LiveTwice: ScorerLiveTwiceError,
  Scorer_RowsOutOfBounds: ScorerRowsOutOfBoundsError,
  Scorer_RowsUnsorted: ScorerRowsUnsortedError,
  Scorer_ScopeUnknown: ScorerScopeUnknownError,
  Scorer_SplittableReachesLow: ScorerSplittableReachesLowError,
  Scorer_ZeroRow: ScorerZeroRowError,
  SharedAccount_ApprovedByOther: SharedAccountApprovedByOtherError,
  SharedAccount_ExpiryOutOfBounds: SharedAccountExpiryOutOfBoundsError,
  SharedAccount_HashKnown: SharedAccountHashKnownError,
  SharedAccount_LastOwner: SharedAccountLastOwnerError,
  SharedAccount_LimitExceeded: SharedAccountLimitExceededError,
  SharedAccount_NoCommitment: SharedAccountNoCommitmentError,
  SharedAccount_NoMemo: SharedAccountNoMemoError,
  SharedAccount_NoOwner: SharedAccountNoOwnerError,
  SharedAccount_NoOwnerOffer: SharedAccountNoOwnerOfferError,
  SharedAccount_NotItself: SharedAccountNotItselfError,
  SharedAccount_NotMember: SharedAccountNotMemberError,
  SharedAccount_NotPermitted: SharedAccountNotPermittedError,
  SharedAccount_OfferOwnerInstead: SharedAccountOfferOwnerInsteadError,
  SharedAccount_OtherAssetTaken: SharedAccountOtherAssetTakenError,
  SharedAccount_RiskExceeded: SharedAccountRiskExceededError,
  SharedAccount_SetLimitInstead: SharedAccountSetLimitInsteadError,
  SharedAccount_TooManyAssets: SharedAccountTooManyAssetsError,
  SharedAccount_TooManyOpen: SharedAccountTooManyOpenError,
  SharedAccount_WindowOutOfBounds: SharedAccountWindowOutOfBoundsError,
  SharedAccount_ZeroAddress: SharedAccountZeroAddressError,
  SignatureExpired: SignatureExpiredError,
  SoulboundUnits_Bound: SoulboundUnitsBoundError,
  SoulboundUnits_GivenAlready: SoulboundUnitsGivenAlreadyError,
  SoulboundUnits_HasAsset: SoulboundUnitsHasAssetError,
  SoulboundUnits_NotARound: SoulboundUnitsNotARoundError,
  SoulboundUnits_NotHolder: SoulboundUnitsNotHolderError,
  SoulboundUnits_ZeroAmount: SoulboundUnitsZeroAmountError,
  StakeStamp_MinimumOutOfBounds: StakeStampMinimumOutOfBoundsError,
  StakeStamp_NotAProgram: StakeStampNotAProgramError,
  StakeStamp_WindowOutOfBounds: StakeStampWindowOutOfBoundsError,
  Stakes_AboveAccusable: StakesAboveAccusableError,
  Stakes_AboveLimit: StakesAboveLimitError,
  Stakes_AboveLocked: StakesAboveLockedError,
  Stakes_AlreadyAccused: StakesAlreadyAccusedError,
  Stakes_CountedOutOfBounds: StakesCountedOutOfBoundsError,
  Stakes_NoAsset: StakesNoAssetError,
  Stakes_NoReason: StakesNoReasonError,
  Stakes_NotAProgram: StakesNotAProgramError,
  Stakes_NotAccused: StakesNotAccusedError,
  Stakes_NotAccuser: StakesNotAccuserError,
  Stakes_NotOurRound: StakesNotOurRoundError,
  Stakes_NotSlasher: StakesNotSlasherError,
  Stakes_NotStaker: StakesNotStakerError,
  Stakes_NothingReady: StakesNothingReadyError,
  Stakes_OtherAsset: StakesOtherAssetError,
  Stakes_OwnAccusation: StakesOwnAccusationError,
  Stakes_RoundNotFundable: StakesRoundNotFundableError,
  Stakes_SlashOutOfBounds: StakesSlashOutOfBoundsError,
  Stakes_Spared: StakesSparedError,
  Stakes_TimesOutOfBounds: StakesTimesOutOfBoundsError,
  Stakes_TooEarly: StakesTooEarlyError,
  Stakes_UnbondingTooShort: StakesUnbondingTooShortError,
  Stakes_ZeroAmount: StakesZeroAmountError,
  StandingStamp_BadRule: StandingStampBadRuleError,
  StandingStamp_NotAProgram: StandingStampNotAProgramError,
  Standing_AlreadyEndorsed: StandingAlreadyEndorsedError,
  Standing_AlreadyFollowing: StandingAlreadyFollowingError,
  Standing_AlreadySettled: StandingAlreadySettledError,
  Standing_DonationsClosed: StandingDonationsClosedError,
  Standing_FollowsItself: StandingFollowsItselfError,
  Standing_GiftNotPaid: StandingGiftNotPaidError,
  Standing_NoPoints: StandingNoPointsError,
  Standing_NotARound: StandingNotARoundError,
  Standing_NotEndorsed: StandingNotEndorsedError,
  Standing_NotEnoughPoints: StandingNotEnoughPointsError,
  Standing_NotFinal: StandingNotFinalError,
  Standing_NothingCounted: StandingNothingCountedError,
  Standing_OtherLedger: StandingOtherLedgerError,
  Standing_OwnApplication: StandingOwnApplicationError,
  Standing_WrongStatus: StandingWrongStatusError,
  TermGrants_AlreadyDelivered: TermGrantsAlreadyDeliveredError,
  TermGrants_AmountOutOfBounds: TermGrantsAmountOutOfBoundsError,
  TermGrants_NoCode: TermGrantsNoCodeError,
  TermGrants_NotARound: TermGrantsNotARoundError,
  TermGrants_NotYet: TermGrantsNotYetError,
  TermGrants_PoolIsAsset: TermGrantsPoolIsAssetError,
  TermGrants_TermOutOfBounds: TermGrantsTermOutOfBoundsError,
  TokenDistributor_NothingToCollect: TokenDistributorNothingToCollectError,
  TokenDistributor_OtherAsset: TokenDistributorOtherAssetError,
  TokenDistributor_ZeroAddress: TokenDistributorZeroAddressError,
  VaultRound_AlreadyFixed: VaultRoundAlreadyFixedError,
  VaultRound_CannotRedeem: VaultRoundCannotRedeemError,
  VaultRound_DepositWorthLess: VaultRoundDepositWorthLessError,
  VaultRound_DonatedShares: VaultRoundDonatedSharesError,
  VaultRound_KeepNotAllowed: VaultRoundKeepNotAllowedError,
  VaultRound_NotFixed: VaultRoundNotFixedError,
  VaultRound_NotRedeemed: VaultRoundNotRedeemedError,
  VaultRound_OtherAsset: VaultRoundOtherAssetError,
  VaultRound_RedeemGasOutOfBounds: VaultRoundRedeemGasOutOfBoundsError,
  VaultRound_TooLittleTime: VaultRoundTooLittleTimeError,
  VaultRound_TooManyShares: VaultRoundTooManySharesError,
  VotesHolding_AgeOutOfBounds: VotesHoldingAgeOutOfBoundsError,
  VotesHolding_ChecksOutOfBounds: VotesHoldingChecksOutOfBoundsError,
  VotesHolding_NoMinimum: VotesHoldingNoMinimumError,
  VotesHolding_NotInSeconds: VotesHoldingNotInSecondsError,
  VotingRound_AssetMismatch: VotingRoundAssetMismatchError,
  VotingRound_BudgetOutOfBounds: VotingRoundBudgetOutOfBoundsError,
  VotingRound_CreditsExceeded: VotingRoundCreditsExceededError,
  VotingRound_EmptyBallot: VotingRoundEmptyBallotError,
  VotingRound_KeepNotAllowed: VotingRoundKeepNotAllowedError,
  VotingRound_MinCountedNotZero: VotingRoundMinCountedNotZeroError,
  VotingRound_NoDonations: VotingRoundNoDonationsError,
  VotingRound_NothingCast: VotingRoundNothingCastError,
} as const;
