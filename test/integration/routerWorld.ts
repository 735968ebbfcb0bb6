// A chain with a Router, Permit2 and three Rounds that believe it: two of a dollar with a permit, one of the chain's coin;
// each has one accepted application, 1, and takes donations.
import {
  applyToRoundSync,
  createProgramSync,
  NATIVE,
  openRoundSync,
  reviewApplicationsSync,
  roundConfig,
} from "@catchment/sdk";
import { type Account, type Address, createWalletClient, custom, erc20Abi, type Hex, parseAbi, zeroHash } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { PERMIT2, permit2Runtime } from "../../scripts/chain/permit2.ts";
import { deploy, ONE, timesFrom } from "./deploy.ts";

/** How much a PermitToken says of its domain. */
export const OPENNESS = { domain: 0, version: 1, nothing: 2 } as const;

export type RouterWorld = Awaited<ReturnType<typeof createRouterWorld>>;

export async function createRouterWorld() {
  const chain = await deploy();
  const { viem, factory, gate, wallets, time } = chain;
  const wallet = (index: number) => {
    const found = wallets[index];
    if (found === undefined) throw new TypeError("the chain has twenty accounts");
    return found;
  };
  const [admin, builder, relayer] = [wallet(0), wallet(1), wallet(2)];
  const test = await viem.getTestClient();
  await test.setCode({ address: PERMIT2, bytecode: permit2Runtime() });

  const router = (await viem.deployContract("Router", [PERMIT2])).address;
  const implementation = (await viem.deployContract("DonationRound", [router])).address;
  const permitToken = async (name: string, version: string, openness: number) =>
    (await viem.deployContract("PermitToken", [name, version, 18, openness])).address;
  const dollar = await permitToken("Dollar of another name", "9", OPENNESS.domain);
  const own = admin.account.address;
  const people = { admin: own, operators: [own], reviewers: [own] };
  const { program } = await createProgramSync(admin, { factory, ...people, trusted: [implementation, gate] });
  const start = (await time.latest()) + 1_000;
  const times = timesFrom(start);

  const open = async (asset: Address, name: number) => {
    const giving = { asset, explorerGate: gate };
    const config = roundConfig({ program, giving, times, modules: { builderGate: gate } });
    const salt: Hex = `0x${String(name).padStart(64, "0")}`;
    return (await openRoundSync(admin, { program, implementation, config, salt })).round;
  };
  const first = await open(dollar, 1);
  const second = await open(dollar, 2);
  const native = await open(NATIVE, 3);

  await time.increaseTo(times.donationsFrom);
  for (const round of [first, second, native]) {
    const content = { recipient: builder.account.address, ask: 0n, kind: 0, metadata: zeroHash };
    const { application, content: judged } = await applyToRoundSync(builder, { round, content });
    await reviewApplicationsSync(admin, { round, decisions: [{ application, isAccepted: true, content: judged }] });
  }

  /** Somebody with a key, and not one coin for gas. */
  const stranger = () => clientOf(privateKeyToAccount(generatePrivateKey()));
  const clientOf = <account extends Account>(account: account) =>
    createWalletClient({ account, chain: chain.reader.chain, transport: custom(chain.reader) });
  const mint = (token: Address, to: Address, amount: bigint) =>
    admin.writeContract({
      address: token,
      abi: parseAbi(["function mint(address to, uint256 amount)"]),
      functionName: "mint",
      args: [to, amount],
    });
  const balanceIn = (token: Address, holder: Address) =>
    chain.reader.readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [holder] });
  return {
    ...chain,
    test,
    admin,
    relayer,
    richDonor: wallet(3),
    router,
    dollar,
    permitToken,
    first,
    second,
    native,
    open,
    stranger,
    clientOf,
    mint,
    balanceIn,
    deadline: BigInt(times.donationUntil),
  };
}

/** `amount` whole units to application 1. */
export const toOne = (round: Address, amount: bigint) => ({ round, gifts: [{ application: 1, amount: amount * ONE }] });
