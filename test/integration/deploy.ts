// What every whole Round needs: the contracts on a chain of its own, people with wallets, and a clock.
import { network } from "hardhat";
import { type Address, erc20Abi, parseAbi } from "viem";
import { ledgerPolicy } from "../../scripts/chain/policy.ts";

export const DAY = 86_400;
export const GRACE = 30n * BigInt(DAY);
export const JUDGE_TIME = 7n * BigInt(DAY);

/** One whole token of 18 decimals. */
export const ONE = 10n ** 18n;

export type Deployment = Awaited<ReturnType<typeof deploy>>;

/** A new in-process chain, or the one at `rpc`, with everything on it. The Router is none: an account stands for it. */
export async function deploy(rpc?: string) {
  const { viem, ethers, networkHelpers } = await network.create(
    rpc === undefined ? "default" : { network: "remote", override: { url: rpc } },
  );
  const wallets = await viem.getWalletClients();
  const reader = await viem.getPublicClient();
  const factory = await viem.deployContract("ProgramFactory");
  const router = wallets.at(-1)?.account.address as Address;
  const [implementation, votingImplementation, gate, passport, lens, token] = await Promise.all([
    viem.deployContract("DonationRound", [router]),
    viem.deployContract("VotingRound"),
    viem.deployContract("OpenEligibility"),
    viem.deployContract("Passport"),
    viem.deployContract("RoundLens"),
    viem.deployContract("MockToken", ["Dollar", "USD", 18]),
  ]);
  const firstLedger = await viem.deployContract("FirstLedger", [factory.address, GRACE, JUDGE_TIME]);
  const priceList = await viem.deployContract("PriceList", [factory.address]);
  const policy = { ...ledgerPolicy(), graceTime: Number(GRACE), judgeTime: Number(JUDGE_TIME) };
  const ledger = await viem.deployContract("Ledger", [factory.address, priceList.address, firstLedger.address, policy]);
  const [minter] = wallets;
  const mint = async (to: Address, amount: bigint) => {
    const abi = parseAbi(["function mint(address to, uint256 amount)"]);
    await minter?.writeContract({ address: token.address, abi, functionName: "mint", args: [to, amount] });
  };
  const balanceOf = (holder: Address) =>
    reader.readContract({ address: token.address, abi: erc20Abi, functionName: "balanceOf", args: [holder] });
  return {
    viem,
    ethers,
    reader,
    wallets,
    time: networkHelpers.time,
    asset: token.address,
    mint,
    balanceOf,
    factory: factory.address,
    implementation: implementation.address,
    votingImplementation: votingImplementation.address,
    gate: gate.address,
    passport: passport.address,
    lens: lens.address,
    firstLedger: firstLedger.address,
    priceList: priceList.address,
    ledger: ledger.address,
  };
}

/** A usual Round: applications and donations overlap, six days of review, sixty to claim. Unix seconds. */
export function timesFrom(start: number) {
  return {
    applicationsFrom: start,
    applicationsUntil: start + 7 * DAY,
    donationsFrom: start + DAY,
    donationUntil: start + 14 * DAY,
    settleFrom: start + 20 * DAY,
    claimUntil: start + 120 * DAY,
  };
}
