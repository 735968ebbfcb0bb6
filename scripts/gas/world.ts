// The state gas is measured from: a Program in use, a Round in the middle of its donations; what a Round writes only once in
// its life has been written before.
import { NATIVE, procedureDigest, roundConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  donateSync,
  fundPoolSync,
  openRoundSync,
  reviewApplicationsSync,
} from "@catchment/sdk/actions";
import { type Address, type Hex, keccak256, parseAbi, parseUnits, stringToHex, zeroAddress } from "viem";
import { createGasChain, DAY, type GasWallet, OPENS } from "./chain.ts";
import { createConsequences, PROCEDURE, setPrices } from "./consequences.ts";
import { createScorer } from "./explorers.ts";

const ACCEPTED = 10;
/** What a calibration of three parts is given; a gate is asked with as much, and uses little of it. */
const ELIGIBILITY_GAS = 2_500_000;
const MINT = parseAbi(["function mint(address to, uint256 amount)"]);

/** Base units of what has 18 decimals. */
export const units = (amount: number) => parseUnits(String(amount), 18);
const digest = (text: string): Hex => keccak256(stringToHex(text));

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Ten Builders accepted in a Round of ERC-20 donations and in one of native ones, each given to by the same two Explorers;
 * both pools funded by one sponsor. `explorer` has a full, cached score of three Stamps and has not given; `applicant` has not
 * applied; `unstamped` holds no Stamp, everybody else does. Builders are paid to their own address and hold the token.
 */
export async function createWorld() {
  const chain = await createGasChain();
  const [admin, sponsor, issuer, ada, bea, explorer, router] = [0, 1, 2, 3, 4, 5, 6].map(chain.wallet) as Seven;
  const builders = Array.from({ length: ACCEPTED }, (_, index) => chain.wallet(7 + index));
  const applicant = chain.wallet(7 + ACCEPTED);
  const unstamped = chain.wallet(8 + ACCEPTED);

  const factory = await chain.deploy("ProgramFactory");
  const implementation = await chain.deploy("DonationRound", [router.account.address]);
  const gate = await chain.deploy("OpenEligibility");
  const token = await chain.deploy("MockToken", ["Dollar", "USD", 18]);
  const { passport, scorer, identity, stampsOf, stamp } = await createScorer(chain, admin, issuer);
  const work = await createConsequences(chain, factory, token, identity);
  const { ledger } = work;
  const own = admin.account.address;
  const { program } = await createProgramSync(admin, {
    factory,
    admin: own,
    metadata: digest("program"),
    operators: [own],
    reviewers: [own],
    treasurers: [own],
    trusted: [implementation, gate, ledger, scorer, work.calibration],
  });

  await setPrices(admin, work.prices, program, token);
  await chain.time.increaseTo(OPENS);

  const open = (
    asset: Address,
    name: string,
    from = OPENS,
    calibration: Address = zeroAddress,
    kind: Address = implementation,
  ) =>
    openRoundSync(admin, {
      program,
      implementation: kind,
      salt: digest(name),
      config: roundConfig({
        program,
        giving: {
          asset,
          explorerGate: scorer,
          eligibilityGas: ELIGIBILITY_GAS,
          minCounted: units(1),
          maxCounted: units(1_000),
        },
        times: {
          applicationsFrom: from,
          applicationsUntil: from + 20 * DAY,
          donationsFrom: from + DAY,
          donationUntil: from + 30 * DAY,
          settleFrom: from + 36 * DAY,
          claimUntil: from + 120 * DAY,
        },
        matching: { saturation: "Keep", capBps: 2_000 },
        modules: { builderGate: gate, ledger, calibration },
        procedure: procedureDigest(PROCEDURE),
        maxExtensionDays: 7,
        metadata: digest("round"),
      }),
    });
  const apply = (builder: GasWallet, round: Address, recipient: Address = builder.account.address) => {
    const content = { recipient, ask: units(20_000), kind: 0, metadata: digest(`application of ${recipient}`) };
    return applyToRoundSync(builder, { round, content });
  };
  const allow = (owner: GasWallet, spender: Address, amount: bigint) =>
    approveAsset(owner, { asset: token, spender, amount });
  const gifts = (count: number, amount: bigint) =>
    Array.from({ length: count }, (_, index) => ({ application: index + 1, amount }));

  for (const { account } of [sponsor, ada, bea, explorer, ...builders]) {
    const args = [account.address, units(1_000_000)] as const;
    await admin.writeContract({ address: token, abi: MINT, functionName: "mint", args });
  }
  for (const { account } of [ada, bea, explorer, applicant, ...builders]) await stamp(account.address);
  const tokenRound = (await open(token, "token")).round;
  const nativeRound = (await open(NATIVE, "native")).round;
  for (const round of [tokenRound, nativeRound]) {
    const decisions = [];
    for (const builder of builders) {
      const { application, content } = await apply(builder, round);
      decisions.push({ application, isAccepted: true, content } as const);
    }
    await reviewApplicationsSync(admin, { round, decisions });
  }
  await allow(sponsor, tokenRound, units(100_000));
  await fundPoolSync(sponsor, { round: tokenRound, amount: units(100_000) });
  await fundPoolSync(sponsor, { round: nativeRound, amount: units(100) });
  await chain.time.increaseTo(OPENS + 2 * DAY);
  for (const giver of [ada, bea]) {
    await allow(giver, tokenRound, units(200));
    await donateSync(giver, { round: tokenRound, gifts: gifts(ACCEPTED, units(20)) });
    await donateSync(giver, { round: nativeRound, gifts: gifts(ACCEPTED, units(2)) });
  }

  const people = { admin, sponsor, issuer, ada, bea, explorer, applicant, unstamped };
  const rounds = { tokenRound, nativeRound };
  return {
    chain,
    people,
    builders,
    factory,
    token,
    ...rounds,
    gate,
    passport,
    scorer,
    work,
    program,
    stampsOf,
    open,
    apply,
    allow,
    gifts,
  };
}

type Seven = [GasWallet, GasWallet, GasWallet, GasWallet, GasWallet, GasWallet, GasWallet];
