// The who/when table of what a Round whose pool waits in a vault does itself: everybody fixes the pool, once it can be settled.
// It is never fixed here, so that it stays Settling until claimUntil.
import { vaultRoundAbi as abi } from "@catchment/sdk/abis";
import { encodeFunctionData } from "viem";
import { WRONG_PHASE } from "./roundCall.ts";
import { EVERYBODY, type Row, SETTLED, SETTLING, UNTIL_DONATION_UNTIL } from "./words.ts";
import type { World } from "./world.ts";

const on = (w: World, functionName: string, ...args: readonly unknown[]) => ({
  to: w.pooled,
  data: encodeFunctionData({ abi, functionName, args } as never),
});

export const VAULT_TABLE: readonly Row<World>[] = [
  {
    function: "fund",
    attempt: (w) => on(w, "fund", 1n, false),
    may: [{ who: EVERYBODY, when: UNTIL_DONATION_UNTIL }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "absorb",
    attempt: (w) => on(w, "absorb"),
    may: [{ who: EVERYBODY, when: UNTIL_DONATION_UNTIL }],
    wrongCaller: "nobody",
    // What is astray is the asset, and the pool is in shares by now.
    wrongTime: "Round_NothingToAbsorb",
  },
  {
    function: "fixPool",
    attempt: (w) => on(w, "fixPool"),
    may: [{ who: EVERYBODY, when: [...SETTLING, ...SETTLED] }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "redeemAll",
    attempt: (w) => on(w, "redeemAll", 1n),
    may: [],
    wrongCaller: "Round_NotSelf",
    wrongTime: "Round_NotSelf",
    never: "the Round itself alone, within fixPool and withdrawRest",
  },
];
