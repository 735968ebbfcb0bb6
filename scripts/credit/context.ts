// What the `credit` commands have in common: the Round's Program, the credit line, and the asset it lends.
import { creditLineAbi } from "@catchment/sdk/abis";
import type { Command } from "commander";
import { type Address, getAddress, isAddress } from "viem";
import { connectTo, type RoundFlags, roundCommand } from "../chain/command.ts";
import type { Connection } from "../chain/connect.ts";
import { findRound, readDeployment, withoutCode } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { type Asset, readAsset } from "../round/assets.ts";

export type CreditFlags = RoundFlags & { readonly line: string };
export type SenderFlags = CreditFlags & { readonly account: string };

export const WHO = "--account <index|address>";

export type CreditContext = {
  readonly connection: Connection;
  readonly line: Address;
  /** Whose credit it is. */
  readonly program: Address;
  /** What is lent. */
  readonly asset: Asset;
  /** Base units of `asset` for a person: "1.50 USD". */
  readonly money: (amount: bigint) => string;
};

/** A command about one credit line. */
export function creditSubcommand(name: string, description: string, examples: readonly string[]): Command {
  return roundCommand(
    name,
    description,
    examples.map((example) => `credit ${name} ${example} --line 0x5FbDB2315678afecb367f032d93F642f64180aa3`),
  ).requiredOption("--line <address>", "which CreditLine; this folder keeps no list of them");
}

/**
 * Connects, and finds the Program and the credit line that the flags mean.
 *
 * @throws InputError if there is no such Round, or no such line.
 */
export async function openCredit(flags: CreditFlags): Promise<CreditContext> {
  const connection = await connectTo(flags);
  const { program } = findRound(await readDeployment(connection), flags.round);
  if (!isAddress(flags.line)) throw new InputError(`--line: "${flags.line}" is no address`, "Give the CreditLine's");
  const line = getAddress(flags.line);
  if ((await withoutCode(connection, [line])).length > 0) {
    throw new InputError(`--line: there is no contract at ${line}`, "Check the address and the chain");
  }
  const [, lent] = await Promise.all([
    connection.reader.readContract({ address: line, abi: creditLineAbi, functionName: "loanTerm" }),
    connection.reader.readContract({ address: line, abi: creditLineAbi, functionName: "asset" }),
  ]).catch(() => {
    throw new InputError(`--line: ${line} is no CreditLine`, "Check the address");
  });
  const asset = await readAsset(connection, lent);
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  return { connection, line, program, asset, money };
}
