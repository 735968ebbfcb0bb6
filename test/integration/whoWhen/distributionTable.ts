// The who/when table of milestones and soulbound units. In this world a match that was never settled lies in milestones, so its
// one part is lost; what may be done to parts in their other states is in test/contracts/distribution.
import { milestonesAbi, soulboundUnitsAbi } from "@catchment/sdk/abis";
import { type Address, encodeFunctionData, type Hex, keccak256, toHex } from "viem";
import { ALWAYS, type Caller, EVERYBODY, OPEN, OPEN_OR_REVIEW, type Refusal, type Row } from "./words.ts";
import { ID, type World } from "./world.ts";

type Rows = readonly Row<World>[];

const DIGEST = keccak256(toHex("digest"));
const PARTS = [{ outcome: DIGEST, bps: 10_000, time: 86_400 }];
const to = (address: Address, data: Hex) => ({ to: address, data });
const own = (w: World) => [w.address.round, ID.builder] as const;
const LOST = "its one part is lost: the world's match was delivered before it was settled";
/** Nobody has applied yet. */
const unknownAtFirst = (usual: string): Refusal => ({ upcoming: "Milestones_UnknownApplication", usual });
const neverFor = (who: Caller, refusal: Refusal, others: string, never: string) => ({
  may: [],
  wrongCaller: unknownAtFirst(others),
  wrongTime: others,
  refusedTo: { [who]: refusal },
  never,
});

const MILESTONES: Rows = [
  {
    function: "deliver",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({ abi: milestonesAbi, functionName: "deliver", args: [99, w.address.payout, 1n] }),
      ),
    may: [{ who: ["round"], when: ALWAYS }],
    wrongCaller: "Milestones_NotARound",
    wrongTime: "never",
  },
  {
    function: "prescribe",
    attempt: (w) =>
      to(w.milestones, encodeFunctionData({ abi: milestonesAbi, functionName: "prescribe", args: [...own(w), PARTS] })),
    may: [{ who: ["reviewer"], when: OPEN }],
    wrongCaller: "Milestones_NotReviewer",
    wrongTime: unknownAtFirst("Milestones_WrongPhase"),
    needs: "application",
  },
  {
    function: "agree",
    attempt: (w) =>
      to(w.milestones, encodeFunctionData({ abi: milestonesAbi, functionName: "agree", args: [...own(w), PARTS] })),
    ...neverFor(
      "builder",
      {
        upcoming: "Milestones_UnknownApplication",
        ...Object.fromEntries(OPEN_OR_REVIEW.map((moment) => [moment, "Milestones_NotPrescribed"])),
        usual: "Milestones_WrongPhase",
      },
      "Milestones_NotBuilder",
      "nothing is prescribed",
    ),
    needs: "application",
  },
  {
    function: "submit",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({ abi: milestonesAbi, functionName: "submit", args: [...own(w), 0n, DIGEST] }),
      ),
    ...neverFor("builder", unknownAtFirst("Milestones_WrongState"), "Milestones_NotBuilder", LOST),
    needs: "application",
  },
  {
    function: "appeal",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({ abi: milestonesAbi, functionName: "appeal", args: [...own(w), 0n, DIGEST] }),
      ),
    ...neverFor("builder", unknownAtFirst("Milestones_NothingToAppeal"), "Milestones_NotBuilder", LOST),
    needs: "application",
  },
  {
    function: "decide",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({
          abi: milestonesAbi,
          functionName: "decide",
          args: [...own(w), 0n, DIGEST, true, DIGEST],
        }),
      ),
    ...neverFor("reviewer", unknownAtFirst("Milestones_WrongState"), "Milestones_NotReviewer", LOST),
    needs: "application",
  },
  {
    function: "rule",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({ abi: milestonesAbi, functionName: "rule", args: [...own(w), 0n, true, DIGEST] }),
      ),
    ...neverFor("arbiter", unknownAtFirst("Milestones_WrongState"), "Milestones_NotArbiter", LOST),
    needs: "application",
  },
  {
    function: "pay",
    attempt: (w) =>
      to(
        w.milestones,
        encodeFunctionData({ abi: milestonesAbi, functionName: "pay", args: [...own(w), 0n, w.address.stranger] }),
      ),
    may: [],
    wrongCaller: "Milestones_NotRecipient",
    wrongTime: "Milestones_NotRecipient",
    refusedTo: { payout: "Milestones_WrongState" },
    never: LOST,
  },
  {
    function: "release",
    attempt: (w) =>
      to(w.milestones, encodeFunctionData({ abi: milestonesAbi, functionName: "release", args: [...own(w), 0n] })),
    may: [{ who: EVERYBODY, when: ALWAYS }],
    wrongCaller: "nobody",
    wrongTime: "never",
  },
  {
    function: "receive",
    attempt: (w) => ({ ...to(w.milestones, "0x"), value: 1n }),
    may: [],
    wrongCaller: "Assets_WrongValue",
    wrongTime: "Assets_WrongValue",
    never: "this one holds a token; one of the native coin takes it from anybody",
  },
];

const nobody = (refusal: string, never: string) => ({ may: [], wrongCaller: refusal, wrongTime: refusal, never });
const NOTHING_GIVEN = "no Round of this world gives units: test/contracts/distribution";

const UNITS: Rows = [
  {
    function: "deliver",
    attempt: (w) =>
      to(
        w.units,
        encodeFunctionData({ abi: soulboundUnitsAbi, functionName: "deliver", args: [1, w.address.payout, 1n] }),
      ),
    ...nobody("SoulboundUnits_NotARound", "the world's Round pays in an asset"),
    refusedTo: { round: "SoulboundUnits_HasAsset" },
  },
  {
    function: "burn",
    attempt: (w) => to(w.units, encodeFunctionData({ abi: soulboundUnitsAbi, functionName: "burn", args: [1n] })),
    ...nobody("ERC721NonexistentToken", NOTHING_GIVEN),
  },
  ...(["transferFrom", "safeTransferFrom"] as const).map((name) => ({
    function: name,
    attempt: (w: World) =>
      to(
        w.units,
        encodeFunctionData({
          abi: soulboundUnitsAbi,
          functionName: name,
          args: [w.address.payout, w.address.stranger, 1n],
        }),
      ),
    ...nobody("ERC721NonexistentToken", NOTHING_GIVEN),
  })),
];

/** By contract. */
export const DISTRIBUTION_TABLES: Readonly<Record<string, Rows>> = { Milestones: MILESTONES, SoulboundUnits: UNITS };
