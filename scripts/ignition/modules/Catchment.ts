import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { type Address, zeroAddress } from "viem";
import {
  GRACE_TIME,
  type Identity,
  identityScope,
  JUDGE_TIME,
  ledgerPolicy,
  PROPOSAL_TERMS,
} from "../../chain/policy.ts";

/**
 * Everything a chain needs once: the factory and registry, a Router, the kinds of Round, gates, a Passport, prices, a Ledger and the one
 * before it, the standing that follows from it, and profits. Nobody owns any of it.
 *
 * @param permit2 where Permit2 is on this chain; zero: nowhere
 * @param identity whose Stamps the Ledger knows people by; their scope is opened by the `deployer`
 */
export function catchmentModule(deployer: Address, identity?: Identity, permit2: Address = zeroAddress) {
  return buildModule("Catchment", (m) => {
    const programFactory = m.contract("ProgramFactory");
    const router = m.contract("Router", [permit2]);
    // A kind of Round believes one Router, for ever: with a new Router comes a new kind, under another name in the journal.
    const donationRound = m.contract("DonationRound", [router], { id: "DonationRoundOfRouter" });
    const votingRound = m.contract("VotingRound");
    const openEligibility = m.contract("OpenEligibility");
    const passport = m.contract("Passport");
    const priceList = m.contract("PriceList", [programFactory]);
    const firstLedger = m.contract("FirstLedger", [programFactory, GRACE_TIME, JUDGE_TIME]);
    const roundLens = m.contract("RoundLens");

    const scope = identityScope(deployer);
    const isKnown = identity !== undefined;
    const policy = ledgerPolicy(isKnown ? { ...identity, scope: scope.id } : undefined);
    const after = isKnown ? [m.call(passport, "openScope", [scope.name, scope.holdover])] : [];
    const args = [programFactory, priceList, firstLedger, isKnown ? { ...policy, passport } : policy];
    const ledger = m.contract("Ledger", args, { after });
    const standing = m.contract("Standing", [ledger]);
    const profits = m.contract("Profits", [programFactory]);

    const { challengeTime, ruleTime, arbiterFeeBps, coinBond } = PROPOSAL_TERMS;
    const terms = [challengeTime, ruleTime, arbiterFeeBps, coinBond];
    const proposedSettlement = m.contract("ProposedSettlement", [programFactory, ...terms]);

    const work = { priceList, firstLedger, ledger, standing, profits };
    const rounds = { programFactory, router, donationRound, votingRound, roundLens, proposedSettlement };
    return { ...rounds, openEligibility, passport, ...work };
  });
}
