// Plays random Rounds on a chain in this process: the shipped factory, Program and DonationRound, and one contract that is
// everybody. One transaction per phase, and the chain goes back to where it was after each Round.
import { artifacts, network } from "hardhat";
import {
  type Abi,
  type Address,
  decodeEventLog,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  parseEther,
} from "viem";
import { MOST_APPLICATIONS, type RandomRound, type Step } from "./randomRound.ts";

const NATIVE: Address = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
const DAY = 86_400;
/** One transaction plays a whole donation window: far more gas than a block of any public chain has. */
const GAS = 2_000_000_000n;
const KINDS = { give: 0, more: 1, reweigh: 2, disqualify: 3, reinstate: 4, withdraw: 5, fund: 6, look: 7 } as const;

export type Look = {
  readonly matches: readonly bigint[];
  readonly demand: bigint;
  readonly pool: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
};

/** What a chain made of a Round: each look at it, the last two before and after settling, and who was paid what. */
export type Played = {
  readonly looks: readonly Look[];
  readonly donations: readonly bigint[];
  readonly matches: readonly bigint[];
  readonly paid: bigint;
  readonly released: bigint;
};

export type RoundPlayer = {
  readonly play: (round: RandomRound) => Promise<Played>;
  readonly close: () => Promise<void>;
};

type Receipt = { readonly status: Hex; readonly contractAddress: Address | null; readonly logs: readonly Log[] };
type Log = { readonly address: Address; readonly topics: [Hex, ...Hex[]]; readonly data: Hex };

/** A new chain with everything on it. */
export async function createRoundPlayer(): Promise<RoundPlayer> {
  const connection = await network.create({ override: { blockGasLimit: GAS } });
  const { provider } = connection;
  const request = (method: string, ...params: unknown[]) => provider.request({ method, params });
  const [account] = (await request("eth_accounts")) as Address[];
  const send = async (data: Hex, to?: Address) => {
    const transaction = { from: account, data, gas: `0x${GAS.toString(16)}`, gasPrice: "0x0", ...(to && { to }) };
    const hash = await request("eth_sendTransaction", transaction);
    const receipt = (await request("eth_getTransactionReceipt", hash)) as Receipt;
    if (receipt.status !== "0x1") throw new Error(`transaction ${String(hash)} failed`);
    return receipt;
  };
  const deploy = async (name: string, args: readonly unknown[] = []) => {
    const { abi, bytecode } = await artifacts.readArtifact(name);
    const { contractAddress } = await send(encodeDeployData({ abi: abi as Abi, bytecode: bytecode as Hex, args }));
    if (contractAddress === null) throw new Error(`${name} has no address`);
    return contractAddress;
  };

  const abi = (await artifacts.readArtifact("RoundPlayer")).abi as Abi;
  await request("hardhat_setNextBlockBaseFeePerGas", "0x0");
  const player = await deploy("RoundPlayer");
  const call = (functionName: string, args: readonly unknown[]) =>
    send(encodeFunctionData({ abi, functionName, args }), player);
  const factory = await deploy("ProgramFactory");
  const kind = await deploy("DonationRound", [player]);
  const tokens = new Map<string, Address>();
  const tokenOf = async (decimals: number, which: string) => {
    const key = `${which} of ${decimals}`;
    const token = tokens.get(key) ?? (await deploy("TestToken", [decimals]));
    tokens.set(key, token);
    return token;
  };
  for (let hired = 0; hired < MOST_APPLICATIONS; hired += 10) await call("hire", [10n]);
  await call("found", [factory, kind]);
  await request("hardhat_setBalance", player, `0x${parseEther("1000000000000000000").toString(16)}`);

  const playOpen = async (round: RandomRound) => {
    const one = round.isNative ? NATIVE : await tokenOf(round.decimals, "donated");
    const matched = round.isTwoAssets ? await tokenOf(round.decimals, "matched") : one;
    const entries = round.entries.map(({ ask, said, payee }) => ({
      ask,
      multiplier: said,
      recipient: payee === null ? 0 : payee + 1,
    }));
    const { capBps, minCounted, maxCounted, pool } = round;
    const plan = { donated: one, matched, isKeep: round.saturation === "keep", capBps, minCounted, maxCounted, pool };
    return call("open", [{ ...plan, entries, steps: round.donating.flatMap(wordsOf) }]);
  };

  const play = async (round: RandomRound): Promise<Played> => {
    for (const which of ["donated", "matched"]) await tokenOf(round.decimals, which);
    const snapshot = await request("evm_snapshot");
    const receipts = [await playOpen(round)];
    await request("evm_increaseTime", DAY);
    if (round.reviewing.length > 0) receipts.push(await call("play", [round.reviewing.flatMap(wordsOf)]));
    await request("evm_increaseTime", 2 * DAY);
    receipts.push(await call("settle", [round.pages]));
    await request("evm_revert", snapshot);
    return readPlayed(
      abi,
      player,
      receipts.flatMap(({ logs }) => logs),
    );
  };
  return { play, close: () => connection.close() };
}

function wordsOf(step: Step): bigint[] {
  const word = (kind: number, application = 0, donor = 0, said = 0, amount = 0n) =>
    (BigInt(kind) << 136n) | (BigInt(application) << 128n) | (BigInt(donor) << 112n) | (BigInt(said) << 96n) | amount;
  switch (step.kind) {
    case "give":
      return step.gifts.map(({ application, amount }, index) => {
        const kind = index === step.gifts.length - 1 ? KINDS.give : KINDS.more;
        return word(kind, application, step.donor, step.said, amount);
      });
    case "reweigh":
      return [word(KINDS.reweigh, step.application, step.donor, step.said)];
    case "fund":
      return [word(KINDS.fund, 0, 0, 0, step.amount)];
    case "look":
      return [word(KINDS.look)];
    default:
      return [word(KINDS[step.kind], step.application)];
  }
}

function readPlayed(abi: Abi, player: Address, logs: readonly Log[]): Played {
  const looks: Look[] = [];
  let paid: Omit<Played, "looks"> | undefined;
  for (const { address, topics, data } of logs) {
    if (address !== player) continue;
    const { eventName, args } = decodeEventLog({ abi, topics, data });
    if (eventName === "Looked") looks.push(args as unknown as Look);
    if (eventName === "Paid") paid = args as unknown as Omit<Played, "looks">;
  }
  if (paid === undefined) throw new Error("nobody was paid");
  return { looks, ...paid };
}
