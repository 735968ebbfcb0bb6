// @catchment/sdk/abis: the contracts' ABIs, enums, roles and addresses, all written by scripts/generate.ts.
export {
  donationRoundAbi,
  errorsAbi,
  eventsAbi,
  firstLedgerAbi,
  ledgerAbi,
  openEligibilityAbi,
  passportAbi,
  priceListAbi,
  programAbi,
  programFactoryAbi,
  roundLensAbi,
  scorerAbi,
  tokenDistributorAbi,
} from "./generated/abis.ts";
export { addresses, type ContractName } from "./generated/addresses.ts";
export {
  NATIVE,
  type Objection,
  objectionNames,
  type Phase,
  type PolicyUnit,
  phaseNames,
  policyUnits,
  type Role,
  roles,
  type Saturation,
  type Status,
  saturationNames,
  statusNames,
  type WorkState,
  workStateNames,
} from "./generated/enums.ts";
