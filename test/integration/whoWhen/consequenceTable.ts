// The who/when table of what follows from a Round: the Ledger of work, prices, stakes, standing, profits; by hand from their
// interfaces.

import { unitId } from "@catchment/sdk";
import { ledgerAbi, priceListAbi, profitsAbi, stakesAbi, standingAbi } from "@catchment/sdk/abis";
import { type Address, encodeFunctionData, type Hex, keccak256, toHex, zeroHash } from "viem";
import { ALWAYS, but, type Caller, EVERYBODY, type Row, SETTLED, UNTIL_DONATION_UNTIL } from "./words.ts";
import type { World } from "./world.ts";

type Rows = readonly Row<World>[];

/** Applications of the Round that asks the Ledger, by what became of them right after settling. */
export const WORK = { submitted: 1, owing: 2, refused: 3, appealed: 4 } as const;
const REASON = keccak256(toHex("why"));
/** Half an hour, for half a unit of the asset. */
export const REPORT = {
  items: [{ unit: unitId("hour"), millionths: 500_000n }],
  outcomes: [],
  document: zeroHash,
  units: [],
  digest: REASON,
} as const;

const to = (address: Address, data: Hex) => ({ to: address, data });
const always = (who: readonly Caller[]) => [{ who, when: ALWAYS }];
/** Anyone, at any time. */
const OPEN_TO_ALL = { may: always(EVERYBODY), wrongCaller: "nobody", wrongTime: "never" };
const only = (who: readonly Caller[], wrongCaller: string) => ({ may: always(who), wrongCaller, wrongTime: "never" });
const AFTER_SETTLING = [...SETTLED, "closed"] as const;

const onLedger = (w: World, functionName: string, ...args: readonly unknown[]) =>
  to(w.ledger, encodeFunctionData({ abi: ledgerAbi, functionName, args } as never));

export const WORK_LEDGER_TABLE: Rows = [
  {
    function: "onAccepted",
    attempt: (w) => onLedger(w, "onAccepted", WORK.submitted, w.address.stranger, 0n),
    ...only(["round"], "Ledger_NotARound"),
  },
  {
    function: "bind",
    attempt: (w) => onLedger(w, "bind", w.address.program, w.address.builder),
    may: [],
    wrongCaller: "Ledger_NoIdentity",
    wrongTime: "Ledger_NoIdentity",
    never: "this one goes by no identity; one that does binds for anybody",
  },
  {
    function: "justify",
    attempt: (w) => onLedger(w, "justify", w.worked, WORK.owing, REPORT),
    may: [{ who: ["otherBuilder"], when: AFTER_SETTLING }],
    wrongCaller: "Ledger_NotBuilder",
    wrongTime: { usual: "Ledger_NothingGranted", upcoming: "Ledger_NotBuilder" },
    needs: "application",
  },
  {
    function: "repay",
    attempt: (w) => onLedger(w, "repay", w.worked, WORK.owing, 1n),
    may: [{ who: EVERYBODY, when: AFTER_SETTLING }],
    wrongCaller: "nobody",
    wrongTime: "Ledger_NothingOwed",
  },
  {
    function: "respond",
    attempt: (w) => onLedger(w, "respond", w.worked, WORK.submitted, true, REASON),
    // The Builder submits right after settling; donors have a week.
    may: [{ who: ["donor"], when: ["settled"] }],
    wrongCaller: "Ledger_NotADonor",
    wrongTime: "Ledger_NothingToJudge",
    refusedTo: { builder: { usual: "Ledger_OwnRecord", upcoming: "Ledger_NothingToJudge" } },
    needs: "judgeTime",
  },
  {
    function: "judge",
    attempt: (w) => onLedger(w, "judge", w.worked, WORK.submitted, 0n, [], REASON),
    may: [{ who: ["reviewer"], when: ["settled"] }],
    wrongCaller: "Ledger_NotReviewer",
    wrongTime: "Ledger_NothingToJudge",
    needs: "judgeTime",
  },
  {
    function: "appeal",
    attempt: (w) => onLedger(w, "appeal", w.worked, WORK.refused, REASON),
    may: [{ who: ["candidate"], when: ["settled"] }],
    wrongCaller: "Ledger_NotBuilder",
    wrongTime: { usual: "Ledger_NothingToAppeal", upcoming: "Ledger_NotBuilder" },
    needs: ["application", "judgeTime"],
  },
  {
    function: "rule",
    attempt: (w) => onLedger(w, "rule", w.worked, WORK.appealed, 0n, [], REASON),
    may: [{ who: ["arbiter"], when: ["settled"] }],
    wrongCaller: "Ledger_NotArbiter",
    wrongTime: "Ledger_NoAppeal",
    needs: "judgeTime",
  },
];

export const PRICE_LIST_TABLE: Rows = [
  {
    function: "setPrice",
    attempt: (w) =>
      to(
        w.priceList,
        encodeFunctionData({
          abi: priceListAbi,
          functionName: "setPrice",
          args: [w.address.program, w.asset, "hour", 2n, "what an hour costs now"],
        }),
      ),
    ...only(["admin"], "PriceList_NotAdmin"),
  },
];

const onStakes = (w: World, functionName: string, ...args: readonly unknown[]) =>
  to(w.stakes, encodeFunctionData({ abi: stakesAbi, functionName, args: [w.address.program, ...args] } as never));

export const STAKES_TABLE: Rows = [
  { function: "lock", attempt: (w) => onStakes(w, "lock", 1n), ...OPEN_TO_ALL },
  {
    function: "unlock",
    attempt: (w) => onStakes(w, "unlock", 2n),
    // The sponsor has a stake as well.
    ...only(["staker", "sponsor"], "Stakes_AboveLocked"),
  },
  {
    function: "withdraw",
    of: "to the staker",
    attempt: (w) => onStakes(w, "withdraw", w.address.staker, w.address.staker),
    ...OPEN_TO_ALL,
  },
  {
    function: "withdraw",
    of: "elsewhere",
    attempt: (w) => onStakes(w, "withdraw", w.address.staker, w.address.stranger),
    ...only(["staker"], "Stakes_NotStaker"),
  },
  {
    function: "answer",
    attempt: (w) => onStakes(w, "answer", REASON),
    ...only(["staker"], "Stakes_NotAccused"),
  },
  {
    function: "accuse",
    of: "who is not accused yet",
    attempt: (w) => onStakes(w, "accuse", w.address.sponsor, 1n, REASON),
    ...only(["slasher", "otherSlasher"], "Stakes_NotSlasher"),
  },
  {
    function: "drop",
    attempt: (w) => onStakes(w, "drop", w.address.staker),
    ...only(["slasher", "admin"], "Stakes_NotAccuser"),
  },
  {
    function: "slash",
    attempt: (w) => onStakes(w, "slash", w.address.staker, w.round),
    may: [{ who: ["otherSlasher"], when: UNTIL_DONATION_UNTIL }],
    wrongCaller: "Stakes_NotSlasher",
    wrongTime: "Stakes_RoundNotFundable",
    refusedTo: { slasher: "Stakes_OwnAccusation" },
  },
];

const onStanding = (w: World, functionName: string, ...args: readonly unknown[]) =>
  to(
    w.standing,
    encodeFunctionData({ abi: standingAbi, functionName, args: [w.worked, WORK.owing, ...args] } as never),
  );
/** Nobody has points here: a Program's first Rounds earn them. With points: test/integration/standing.test.ts. */
const NO_POINTS = "nobody has earned points yet";
const whileDonating = (name: string) => ({ usual: "Standing_DonationsClosed", overlapping: name, donating: name });

export const STANDING_TABLE: Rows = [
  {
    function: "settlePair",
    attempt: (w) => onStanding(w, "settlePair", w.address.donor),
    // The Builder never accounts: final 30 days after settling.
    may: [{ who: EVERYBODY, when: ["settledLate", "closed", "cancelled", "unsettledClosed"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: "Standing_NotFinal", upcoming: "Standing_NothingCounted" },
    needs: ["donation", "judgeTime"],
  },
  {
    function: "endorse",
    attempt: (w) => onStanding(w, "endorse", 1n),
    may: [],
    wrongCaller: whileDonating("Standing_NotEnoughPoints"),
    wrongTime: whileDonating("Standing_NotEnoughPoints"),
    refusedTo: { otherBuilder: whileDonating("Standing_OwnApplication") },
    never: NO_POINTS,
  },
  {
    function: "follow",
    attempt: (w) => onStanding(w, "follow", w.address.donor),
    may: [],
    wrongCaller: whileDonating("Standing_NotEndorsed"),
    wrongTime: whileDonating("Standing_NotEndorsed"),
    never: NO_POINTS,
  },
  {
    function: "settleEndorsement",
    attempt: (w) => onStanding(w, "settleEndorsement", w.address.donor, 1n),
    may: [],
    wrongCaller: "Standing_NotEndorsed",
    wrongTime: "Standing_NotEndorsed",
    never: NO_POINTS,
  },
];

export const PROFITS_TABLE: Rows = [
  {
    function: "pay",
    attempt: (w) =>
      to(
        w.profits,
        encodeFunctionData({
          abi: profitsAbi,
          functionName: "pay",
          args: [w.address.program, w.asset, w.address.builder, 1n],
        }),
      ),
    // A Program that pays itself receives nothing.
    ...only(but(EVERYBODY, "program"), "Assets_ReceivedTooLittle"),
  },
];

/** By contract. */
export const CONSEQUENCE_TABLES: Readonly<Record<string, Rows>> = {
  Ledger: WORK_LEDGER_TABLE,
  PriceList: PRICE_LIST_TABLE,
  Stakes: STAKES_TABLE,
  Standing: STANDING_TABLE,
  Profits: PROFITS_TABLE,
};
