// Two credit lines that anybody may draw on: one with a loan that is not due, one with a loan that is overdue from the start.
import { creditLineAbi } from "@catchment/sdk/abis";
import { type Address, encodeAbiParameters, encodeFunctionData, erc20Abi, type Hex, zeroAddress } from "viem";
import { DAY, type Deployment, ONE } from "../deploy.ts";
import { alwaysAnswers } from "./adapterWorld.ts";

/** Owes both lines one. */
export const DEBTOR: Address = "0xdeb7000000000000000000000000000000000001";
/** Answers the asset, and with it, as a number, a limit that nobody reaches. */
const LIMITS: Address = "0x1171750000000000000000000000000000000002";
const LONG = 5 * 365 * DAY;

type Send = (from: Address, to: Address, data: Hex) => Promise<unknown>;

/** @param spender may move the lender's shares */
export async function createCredit(chain: Deployment, send: Send, program: Address, lender: Address, spender: Address) {
  const { viem, asset, factory } = chain;
  const test = await viem.getTestClient();
  await test.setCode({
    address: LIMITS,
    bytecode: alwaysAnswers(encodeAbiParameters([{ type: "address" }], [asset])),
  });
  await test.setBalance({ address: DEBTOR, value: ONE });
  const programs = [{ program, ceiling: 1_000n * ONE }];
  const lines: Address[] = [];
  for (const loanTerm of [LONG, DAY]) {
    const terms = {
      asset,
      limits: LIMITS,
      rates: zeroAddress,
      rateBps: 1_000,
      minRateBps: 0,
      maxUtilisationBps: 9_000,
      minLoan: 1n,
    };
    const { address } = await viem.deployContract("CreditLine", ["Credit", "CR", { ...terms, loanTerm }, programs]);
    lines.push(address);
    const onLine = (from: Address, functionName: "deposit" | "borrow" | "approve", args: readonly unknown[]) =>
      send(from, address, encodeFunctionData({ abi: creditLineAbi, functionName, args } as never));
    const amount = 100n * ONE;
    await send(lender, asset, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [address, amount] }));
    await onLine(lender, "deposit", [amount, lender]);
    await onLine(lender, "approve", [spender, amount]);
    await onLine(DEBTOR, "borrow", [program, ONE, 1_000n, DEBTOR]);
  }
  await chain.time.increase(DAY);
  const limits = await viem.deployContract("CreditLimits", [factory, BigInt(DAY), asset, zeroAddress]);
  const discounts = await viem.deployContract("RateDiscounts", [factory, BigInt(DAY), 100n]);
  const [creditLine, overdueLine] = lines;
  if (creditLine === undefined || overdueLine === undefined) throw new TypeError("no lines");
  return { creditLine, overdueLine, creditLimits: limits.address, rateDiscounts: discounts.address };
}
