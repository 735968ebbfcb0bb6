// The who/when table of ProposedSettlement, of a Round for which nothing is proposed yet. What follows a proposal:
// test/contracts/settlement/.
import { proposedSettlementAbi } from "@catchment/sdk/abis";
import { encodeFunctionData, keccak256, zeroHash } from "viem";
import { EVERYBODY, type Row } from "./words.ts";
import type { World } from "./world.ts";

type Rows = readonly Row<World>[];

const LIST = { root: keccak256("0x01"), total: 0n, count: 0n, data: keccak256("0x02") };
const NOTHING_PROPOSED = "nothing is proposed for this Round";

const on = (w: World, functionName: string, ...args: readonly unknown[]) => ({
  to: w.proposedSettlement,
  data: encodeFunctionData({ abi: proposedSettlementAbi, functionName, args } as never),
});
const never = (error: string) => ({ may: [], wrongCaller: error, wrongTime: error, never: NOTHING_PROPOSED });

/** By contract. */
export const SETTLEMENT_TABLES: Readonly<Record<string, Rows>> = {
  ProposedSettlement: [
    {
      function: "propose",
      attempt: (w) => on(w, "propose", w.proposable, LIST),
      // It stays Settling when the others are settled; the first two days are the operators'.
      may: [{ who: ["operator"], when: ["settling", "settled"] }],
      wrongCaller: "ProposedSettlement_OperatorsFirst",
      wrongTime: {
        usual: "ProposedSettlement_NotSettling",
        fallback: "ProposedSettlement_TooLate",
        settledLate: "ProposedSettlement_TooLate",
      },
      refusedTo: {
        arbiter: {
          usual: "ProposedSettlement_NotSettling",
          settling: "ProposedSettlement_ArbiterIsNoParty",
          settled: "ProposedSettlement_ArbiterIsNoParty",
          fallback: "ProposedSettlement_TooLate",
          settledLate: "ProposedSettlement_TooLate",
        },
      },
      needs: "proposeTime",
    },
    {
      function: "countAccepted",
      attempt: (w) => on(w, "countAccepted", w.proposable, 1n),
      may: [{ who: EVERYBODY, when: ["settling", "fallback", "settled", "settledLate"] }],
      wrongCaller: "nobody",
      wrongTime: "ProposedSettlement_NotSettling",
    },
    {
      function: "challenge",
      attempt: (w) => on(w, "challenge", w.proposable, 1n, LIST),
      ...never("ProposedSettlement_NotPending"),
    },
    {
      function: "finalize",
      attempt: (w) => on(w, "finalize", w.proposable),
      ...never("ProposedSettlement_NotPending"),
    },
    {
      function: "rule",
      attempt: (w) => on(w, "rule", w.proposable, 1n, 0, zeroHash),
      ...never("ProposedSettlement_NotPending"),
    },
    {
      function: "close",
      attempt: (w) => on(w, "close", w.proposable),
      ...never("ProposedSettlement_NothingToClose"),
    },
    {
      function: "release",
      attempt: (w) => on(w, "release", w.proposable),
      ...never("ProposedSettlement_NothingHere"),
    },
    {
      function: "withdraw",
      attempt: (w) => on(w, "withdraw", w.asset, w.address.donor, w.address.donor),
      ...never("ProposedSettlement_NothingHere"),
    },
  ],
};
