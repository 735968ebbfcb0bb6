// `catchment verify`: recounts a Round from the chain's logs alone, and says whether everything it says of itself is true.
import { type RoundState, verifyRound } from "@catchment/sdk";
import { matchingToJson } from "@catchment/sdk/analysis";
import type { Command } from "commander";
import { zeroAddress } from "viem";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "./chain/command.ts";
import type { Connection } from "./chain/connect.ts";
import { InputError } from "./io/errors.ts";
import { type Asset, readAsset } from "./round/assets.ts";
import { methodOf } from "./round/results.ts";
import { readList } from "./verify/list.ts";
import { readMethod } from "./verify/method.ts";
import { startProgress } from "./verify/progress.ts";
import { report } from "./verify/report.ts";
import { findSubject } from "./verify/subject.ts";

type Flags = ChainFlags & {
  readonly list?: string;
  readonly method?: string;
  readonly at?: string;
  readonly fromBlock?: string;
  readonly latest?: boolean;
};

export function verifyCommand(): Command {
  return chainCommand(
    "verify",
    "recount a Round from its logs alone, and compare to the base unit; exit code 1 if it differs",
    [
      "verify 0x5FbDB2315678afecb367f032d93F642f64180aa3",
      "verify 0x5FbDB2315678afecb367f032d93F642f64180aa3 --rpc https://… --json > verified.json",
      "verify small-round --list list.json --method procedure.json",
    ],
  )
    .argument("<round>", "address, or name of a Round opened from this folder")
    .option("--list <file>", "compare this list too, leaf by leaf: JSON, [{ application, amount }] in base units")
    .option("--method <file>", "by which a proposed list was computed: JSON, { method, options }")
    .option("--at <block>", "recount as of this block (default: the last final one; on a local chain the latest)")
    .option("--latest", "take blocks, too, that the chain may still take back")
    .option("--from-block <block>", "the block it was opened in or one before, where the node cannot find it")
    .action(async (wanted: string, flags: Flags) => {
      const list = flags.list === undefined ? undefined : readList(flags.list);
      const given = flags.method === undefined ? undefined : readMethod(flags.method);
      const [blockNumber, fromBlock] = [blockOf(flags.at, "--at"), blockOf(flags.fromBlock, "--from-block")];
      const connection = await connectTo(flags);
      const { round, entry } = findSubject(connection, wanted);
      const method = given ?? (entry === undefined ? undefined : methodOf(entry));
      const progress = startProgress(reporterOf(flags));
      const verified = await verifyRound(connection.reader, {
        ...{ round, list, method, blockNumber, fromBlock },
        ...(flags.latest ? { finality: "latest" } : {}),
        onProgress: progress.show,
      }).finally(progress.stop);

      const { isEqual, differences, matches, state, input, result } = verified;
      const asset = await poolAssetOf(connection, state);
      print(
        flags,
        {
          ...{ chainId: connection.chainId, round, phase: state.phase, isEqual, differences, matches },
          source: {
            ...{ fromBlock: state.opening.blockNumber, blockNumber: state.blockNumber, blockHash: state.blockHash },
            ...{ isFinal: state.isFinal, events: state.eventCount, inputHash: input.inputHash },
          },
          result: matchingToJson(result),
        },
        report({ ...verified, chainId: connection.chainId, asset, isListGiven: list !== undefined }),
      );
      if (!isEqual) process.exitCode = 1;
    });
}

/** Of a match that is no asset only the number is known. */
async function poolAssetOf(connection: Connection, { config }: RoundState): Promise<Asset> {
  const address = config.matching.asset;
  return address === zeroAddress ? { address, symbol: "units", decimals: 0 } : readAsset(connection, address);
}

function blockOf(text: string | undefined, flag: string): bigint | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,18}$/.test(text)) return BigInt(text);
  throw new InputError(`${flag} is "${text}"`, "Give the number of a block, such as 19000000");
}
