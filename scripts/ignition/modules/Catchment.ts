import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/** Everything a chain needs once: the factory and registry, a kind of Round, gates, a Passport, a Ledger. Nobody owns any of it. */
export const catchmentModule = buildModule("Catchment", (m) => {
  const graceTime = m.getParameter("graceTime", 30n * 86_400n);
  const judgeTime = m.getParameter("judgeTime", 14n * 86_400n);
  // No Router yet: donateFor stays closed in this kind of Round.
  const router = m.getParameter("router", "0x0000000000000000000000000000000000000000");

  const programFactory = m.contract("ProgramFactory");
  const donationRound = m.contract("DonationRound", [router]);
  const openEligibility = m.contract("OpenEligibility");
  const passport = m.contract("Passport");
  const firstLedger = m.contract("FirstLedger", [programFactory, graceTime, judgeTime]);
  const roundLens = m.contract("RoundLens");

  return { programFactory, donationRound, openEligibility, passport, firstLedger, roundLens };
});
