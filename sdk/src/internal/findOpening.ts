import { type Address, getAbiItem } from "viem";
import { getCode, getLogs } from "viem/actions";
import { configurationFromAbi, packConfiguration, type RoundConfig } from "../builders/configuration.ts";
import { InconsistentLogsError, OpeningNotFoundError } from "../errors/state.ts";
import { programAbi } from "../generated/abis.ts";
import type { Opening } from "../state/types.ts";
import type { CatchmentClient } from "./client.ts";
import { isTooMuch, type LogOptions, readLogs } from "./readLogs.ts";

const roundOpened = getAbiItem({ abi: programAbi, name: "RoundOpened" });

type Wanted = {
  readonly round: Address;
  /** By the Round's own code. */
  readonly implementation: Address;
  readonly config: RoundConfig;
  readonly fromBlock?: bigint | undefined;
  readonly toBlock: bigint;
};

/**
 * The log by which its Program opened a Round, held against the Round's own code. Without `fromBlock` the whole chain is asked in
 * one request; where the node refuses that, the block is found by halving, from when the Round has code: some thirty requests, to a
 * node that keeps old states.
 *
 * @throws OpeningNotFoundError where there is none, or the node cannot tell; InconsistentLogsError where log and code differ
 */
export async function findOpening(client: CatchmentClient, wanted: Wanted, options: LogOptions): Promise<Opening> {
  const { round, implementation, config, toBlock, fromBlock = 0n } = wanted;
  const ask = (from: bigint, to: bigint) =>
    getLogs(client, {
      address: config.program,
      event: roundOpened,
      args: { round },
      fromBlock: from,
      toBlock: to,
      strict: true,
    });
  if (fromBlock > toBlock) throw new OpeningNotFoundError(round, { fromBlock, toBlock });
  const { blockRange, signal } = options;
  const logs =
    wanted.fromBlock === undefined && blockRange === undefined
      ? await ask(0n, toBlock).catch(async (error: unknown) => {
          if (!isTooMuch(error)) throw error;
          const block = await firstBlockWithCode(client, wanted, signal);
          return ask(block, block);
        })
      : await readLogs(ask, { fromBlock, toBlock, blockRange, signal });
  const [log] = logs;
  if (log === undefined) throw new OpeningNotFoundError(round, { fromBlock, toBlock });
  const { args, blockNumber, logIndex } = log;
  const isSame =
    packConfiguration(configurationFromAbi(args.config)) === packConfiguration(config) &&
    args.implementation.toLowerCase() === implementation.toLowerCase();
  if (!isSame)
    throw new InconsistentLogsError("the Program says another configuration than the Round's code", {
      blockNumber,
      logIndex,
    });
  return { round, blockNumber, operator: args.operator, salt: args.salt, implementation, config };
}

async function firstBlockWithCode(
  client: CatchmentClient,
  { round, toBlock }: Wanted,
  signal: LogOptions["signal"],
): Promise<bigint> {
  let before = -1n;
  let block = toBlock;
  while (block - before > 1n) {
    if (signal?.aborted) throw signal.reason;
    const middle = (before + block) / 2n;
    const code = await getCode(client, { address: round, blockNumber: middle }).catch((error: unknown) => {
      throw new OpeningNotFoundError(round, { fromBlock: 0n, toBlock }, error);
    });
    if (code === undefined) before = middle;
    else block = middle;
  }
  return block;
}
