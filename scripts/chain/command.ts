// What the commands that work on a chain have in common: the same flags, the same way to a Round.

import path from "node:path";
import { getConfiguration } from "@catchment/sdk/actions";
import { Command } from "commander";
import { parseCount } from "../io/flags.ts";
import { stringify } from "../io/json.ts";
import { createReporter, type Reporter, SILENT } from "../io/progress.ts";
import { type Asset, readAsset } from "../round/assets.ts";
import { matchedIn } from "../round/matched.ts";
import { type RoundFile, readRoundFile } from "../round/roundFile.ts";
import { type Connection, connect, DEFAULT_RPC } from "./connect.ts";
import { type Deployment, findRound, type RoundEntry, readDeployment } from "./deployments.ts";

const ROOT = path.join(import.meta.dirname, "../..");

export type ChainFlags = { readonly rpc: string; readonly chain?: string; readonly json?: boolean };
export type RoundFlags = ChainFlags & { readonly round?: string };

/**
 * Connects to the chain that the flags mean.
 *
 * @throws InputError if nothing answers there, or it is another one than --chain says.
 */
export function connectTo({ rpc, chain }: ChainFlags): Promise<Connection> {
  return connect(rpc, chain === undefined ? undefined : parseCount(chain, "--chain"));
}

/** What a command about one Round works with. */
export type RoundContext = {
  readonly connection: Connection;
  readonly deployment: Deployment;
  readonly round: RoundEntry;
  /** What is given. */
  readonly asset: Asset;
  /** What a match is counted in. */
  readonly matched: Asset;
  readonly report: Reporter;
};

/** A command with --rpc and --json. */
export function chainCommand(name: string, description: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .option("--rpc <url>", "the chain", process.env.CATCHMENT_RPC ?? DEFAULT_RPC)
    .option("--chain <id>", "refuse any other chain than the one with this id")
    .option("--json", "print the result as JSON")
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  $ catchment ${example}`).join("\n")}`);
}

/** The same with --round; without it the newest Round is meant. */
export function roundCommand(name: string, description: string, examples: readonly string[]): Command {
  return chainCommand(name, description, examples).option(
    "--round <name|address>",
    "which Round (default: the newest)",
  );
}

export function reporterOf(flags: ChainFlags): Reporter {
  return flags.json ? SILENT : createReporter();
}

/**
 * Connects, and finds the Round that the flags mean.
 *
 * @throws InputError if there is no chain, nothing deployed on it, or no such Round.
 */
export async function openContext(flags: RoundFlags): Promise<RoundContext> {
  const connection = await connectTo(flags);
  const deployment = await readDeployment(connection);
  const round = findRound(deployment, flags.round);
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const asset = await readAsset(connection, config.giving.asset);
  const matched = await matchedIn(connection, config);
  return { connection, deployment, round, asset, matched, report: reporterOf(flags) };
}

/** The Round file a Round was opened from. */
export function fileOf(round: RoundEntry): RoundFile {
  return readRoundFile(path.join(ROOT, round.file));
}

/** Prints a result: JSON where it was asked for, else the text. */
export function print(flags: ChainFlags, result: unknown, text: string): void {
  console.log(flags.json ? stringify(result) : text);
}
