// Names that both tables of a Round use, and how a call to a Round is written.
import { donationRoundAbi as abi } from "@catchment/sdk/abis";
import { type Address, encodeFunctionData, keccak256, toHex } from "viem";
import type { Attempt } from "./words.ts";

export const REASON = keccak256(toHex("because"));
export const WRONG_PHASE = "Round_WrongPhase";
export const MISSING_ROLE = "Round_MissingRole";
export const WINDOW = { usual: "Round_OutsideWindow", cancelled: WRONG_PHASE };

type Call = Parameters<typeof encodeFunctionData<typeof abi>>[0];

export function call(to: Address, parameters: Omit<Call, "abi">): Attempt {
  return { to, data: encodeFunctionData({ abi, ...parameters } as Call) };
}
