// A CreditLine on a served chain; by default its limits are far above its one Program's ceiling.
import { network } from "hardhat";
import { type Address, encodeAbiParameters, zeroAddress } from "viem";
import { DAY, ONE } from "../integration/deploy.ts";
import { alwaysAnswers } from "../integration/whoWhen/adapterWorld.ts";

/** Answers the asset, and with it, as a number, a limit that nobody reaches. */
const LIMITS: Address = "0x1171750000000000000000000000000000000002";

/** @returns `pass`, which moves the chain's time on */
export async function deployedLine(rpc: string, asset: Address, program: Address, limits = LIMITS) {
  const { viem } = await network.create({ network: "remote", override: { url: rpc } });
  const test = await viem.getTestClient();
  const bytecode = alwaysAnswers(encodeAbiParameters([{ type: "address" }], [asset]));
  await test.setCode({ address: LIMITS, bytecode });
  const terms = {
    asset,
    limits,
    rates: zeroAddress,
    rateBps: 1_000,
    minRateBps: 0,
    maxUtilisationBps: 10_000,
    minLoan: ONE,
    loanTerm: 73 * DAY,
  };
  const programs = [{ program, ceiling: 300n * ONE }];
  const { address } = await viem.deployContract("CreditLine", ["Rain credit", "RAIN", terms, programs]);
  const pass = async (days: number) => {
    await test.increaseTime({ seconds: days * DAY });
    await test.mine({ blocks: 1 });
  };
  return { line: address, pass };
}
