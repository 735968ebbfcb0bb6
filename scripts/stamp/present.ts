// `catchment stamp present`: anybody presents what an issuer signed.
import { readFileSync } from "node:fs";
import { CatchmentError, parseSignedStamps, type StampFile } from "@catchment/sdk";
import type { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "../chain/command.ts";
import type { Connection } from "../chain/connect.ts";
import { withoutCode } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { WHO } from "./context.ts";
import { presentAll, renderOutcomes, setExitCode } from "./presentation.ts";

type Flags = ChainFlags & { readonly account: string };

export function presentCommand(): Command {
  return chainCommand("present", "record signed Stamps of a file in the Passport: anybody, for any holder", [
    "stamp present stamps.json",
    "stamp present stamps.json --account 5 --json",
  ])
    .argument("<file>", "as `stamp issue --out` wrote it")
    .option(WHO, "who pays the gas", "0")
    .action(async (file: string, flags: Flags) => {
      const connection = await connectTo(flags);
      const { passport, stamps } = await readStampFile(connection, file);
      const wallet = await actAs(connection, flags.account);
      const outcomes = await presentAll({ connection, report: reporterOf(flags) }, wallet, passport, stamps);
      setExitCode(outcomes);
      print(flags, { passport, outcomes }, renderOutcomes(outcomes));
    });
}

/**
 * Reads a file of signed Stamps, of the connected chain.
 *
 * @throws InputError if it is no such file, of another chain, or of a Passport that is not there.
 */
export async function readStampFile(connection: Connection, file: string): Promise<StampFile> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new InputError(`There is no file ${file}`, "Give the path of a file that `stamp issue --out` wrote");
  }
  let read: StampFile;
  try {
    read = parseSignedStamps(text);
  } catch (error) {
    if (!(error instanceof CatchmentError)) throw error;
    throw new InputError(`${file}: ${error.shortMessage}`, error.remedy ?? "Correct it");
  }
  if (read.chainId !== connection.chainId) {
    const problem = `${file}: its Stamps are of the chain ${read.chainId}, and ${connection.rpc} is ${connection.chainId}`;
    throw new InputError(problem, "Name the right chain with --rpc: a Stamp is good on one");
  }
  if (read.stamps.length === 0) throw new InputError(`${file}: there is no Stamp in it`, "Give a file with Stamps");
  if ((await withoutCode(connection, [read.passport])).length > 0) {
    throw new InputError(
      `${file}: there is no Passport at ${read.passport}`,
      "Deploy again, and have them signed again",
    );
  }
  return read;
}
