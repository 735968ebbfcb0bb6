// The who/when table of the passport's adapters that keep a record: anyone may add to it, at any time.
import { allowListAbi, clrFundRegistryAbi, easAttestationsAbi } from "@catchment/sdk/abis";
import { encodeFunctionData } from "viem";
import { LISTED_WEIGHT, UID } from "./adapterWorld.ts";
import { ALWAYS, EVERYBODY, type Row } from "./words.ts";
import type { World } from "./world.ts";

type Rows = readonly Row<World>[];

const OPEN_TO_ALL = { may: [{ who: EVERYBODY, when: ALWAYS }], wrongCaller: "nobody", wrongTime: "never" };

/** By contract. */
export const ADAPTER_TABLES: Readonly<Record<string, Rows>> = {
  AllowList: [
    {
      function: "prove",
      attempt: (w) => ({
        to: w.allowList,
        data: encodeFunctionData({
          abi: allowListAbi,
          functionName: "prove",
          args: [w.address.donor, LISTED_WEIGHT, []],
        }),
      }),
      ...OPEN_TO_ALL,
    },
  ],
  ClrFundRegistry: [
    {
      function: "observe",
      attempt: (w) => ({
        to: w.clrFundRegistry,
        data: encodeFunctionData({ abi: clrFundRegistryAbi, functionName: "observe", args: [w.address.donor] }),
      }),
      ...OPEN_TO_ALL,
    },
  ],
  EasAttestations: [
    {
      function: "record",
      attempt: (w) => ({
        to: w.easAttestations,
        data: encodeFunctionData({ abi: easAttestationsAbi, functionName: "record", args: [UID] }),
      }),
      ...OPEN_TO_ALL,
    },
  ],
};
