// Every attack that must hold, in the order of the table, and what is not stopped.
import { adminsCancel } from "./attacks/adminsCancel.ts";
import { adminsGrab } from "./attacks/adminsGrab.ts";
import { adminsModules } from "./attacks/adminsModules.ts";
import { borrowedStamp } from "./attacks/borrowedStamp.ts";
import { brokenGate } from "./attacks/brokenGate.ts";
import { capBoundary } from "./attacks/capBoundary.ts";
import { doubleClaim } from "./attacks/doubleClaim.ts";
import { dustFarming } from "./attacks/dustFarming.ts";
import { feeToken } from "./attacks/feeToken.ts";
import { framing } from "./attacks/framing.ts";
import { frontRunEdit } from "./attacks/frontRunEdit.ts";
import { lateDisqualification } from "./attacks/lateDisqualification.ts";
import { lateFund } from "./attacks/lateFund.ts";
import { lateGift } from "./attacks/lateGift.ts";
import { lateStamp } from "./attacks/lateStamp.ts";
import { othersMoney } from "./attacks/othersMoney.ts";
import { poisonedHints } from "./attacks/poisonedHints.ts";
import { reentrancy } from "./attacks/reentrancy.ts";
import { returnBomb } from "./attacks/returnBomb.ts";
import { selfGift } from "./attacks/selfGift.ts";
import { splitDonation } from "./attacks/splitDonation.ts";
import { starvedDelivery } from "./attacks/starvedDelivery.ts";
import { starvedReweigh } from "./attacks/starvedReweigh.ts";
import { strangersRoles } from "./attacks/strangersRoles.ts";
import { valueReuse } from "./attacks/valueReuse.ts";
import { evilDistributor } from "./limits/evilDistributor.ts";
import { evilKind } from "./limits/evilKind.ts";
import { formerPayout } from "./limits/formerPayout.ts";
import { lyingGate } from "./limits/lyingGate.ts";
import { rivalsOut } from "./limits/rivalsOut.ts";
import type { Attack, Limit } from "./types.ts";

export const ATTACKS: readonly Attack[] = [
  splitDonation,
  selfGift,
  borrowedStamp,
  lateStamp,
  dustFarming,
  capBoundary,
  lateGift,
  lateFund,
  brokenGate,
  starvedReweigh,
  starvedDelivery,
  frontRunEdit,
  lateDisqualification,
  framing,
  poisonedHints,
  doubleClaim,
  reentrancy,
  returnBomb,
  feeToken,
  valueReuse,
  othersMoney,
  strangersRoles,
  adminsGrab,
  adminsModules,
  adminsCancel,
];

/** What is not stopped, and what it takes. */
export const LIMITS: readonly Limit[] = [evilKind, evilDistributor, lyingGate, rivalsOut, formerPayout];
