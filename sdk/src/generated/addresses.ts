// Written by scripts/generate.ts from the compiler's output: do not edit.

import type { Address } from "viem";

/** The contracts a deployment consists of. */
export type ContractName =
  | "donationRound"
  | "firstLedger"
  | "ledger"
  | "openEligibility"
  | "passport"
  | "priceList"
  | "profits"
  | "programFactory"
  | "proposedSettlement"
  | "roundLens"
  | "router"
  | "standing"
  | "votingRound";

/** What is deployed where: chain id, then contract. */
export const addresses: Readonly<Record<number, Readonly<Partial<Record<ContractName, Address>>>>> = {};
