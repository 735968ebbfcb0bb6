// @catchment/sdk/abis: the contracts' ABIs, enums, roles and addresses, all written by scripts/generate.ts.
export {
  donationRoundAbi,
  errorsAbi,
  eventsAbi,
  firstLedgerAbi,
  openEligibilityAbi,
  passportAbi,
  programAbi,
  programFactoryAbi,
  roundLensAbi,
  scorerAbi,
  tokenDistributorAbi,
} from "./generated/abis.ts";
export { addresses, type ContractName } from "./generated/addresses.ts";
export {
  NATIVE,
  type Phase,
  phaseNames,
  type Role,
  roles,
  type Saturation,
  type Status,
  saturationNames,
  statusNames,
} from "./generated/enums.ts";
