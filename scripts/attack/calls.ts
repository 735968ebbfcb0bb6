// Calls the SDK has no action for, because nobody honest needs one.
import { donationRoundAbi } from "@catchment/sdk/abis";
import type { Call } from "@catchment/sdk/actions";
import { type ContractFunctionArgs, type ContractFunctionName, encodeFunctionData, type Hex } from "viem";
import type { PlayedRound } from "./rounds.ts";

type Changing = "nonpayable" | "payable";
type Name = ContractFunctionName<typeof donationRoundAbi, Changing>;

/** Any function of a Round, with any arguments. */
export function roundCall<const name extends Name>(
  round: PlayedRound,
  functionName: name,
  args: ContractFunctionArgs<typeof donationRoundAbi, Changing, name>,
): Call {
  const call = { abi: donationRoundAbi as readonly unknown[], functionName: functionName as string, args };
  return { to: round.address, data: encodeFunctionData(call as never) as Hex, value: 0n };
}
