// `catchment stamp inspect`: what an address weighs in a Round, why, and what would raise it.
import { inspectHolder } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type Address, getAddress, isAddress } from "viem";
import { openContext, print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { namesOf } from "../round/builders.ts";
import { renderInspection } from "./inspectReport.ts";
import { providerNames } from "./words.ts";

type Flags = RoundFlags & { readonly builder?: boolean };

export function inspectCommand(): Command {
  return roundCommand("inspect", "which Stamps of a Round an address has, what it weighs, and what would raise it", [
    "stamp inspect 0xa11ce00000000000000000000000000000000001",
    "stamp inspect 4 --builder --json",
  ])
    .argument("<holder>", "by index or address")
    .option("--builder", "ask the gate for Builders instead of the one that weighs Explorers")
    .action(async (wanted: string, flags: Flags) => {
      const { connection, deployment, round, asset } = await openContext(flags);
      const holder = holderOf(wanted, () => addressOf(connection, wanted));
      const [inspection, builders] = await Promise.all([
        inspectHolder(connection.reader, {
          round: round.address,
          holder,
          gate: flags.builder ? "builder" : "explorer",
          fromBlock: BigInt(round.block),
        }),
        namesOf(connection, round),
      ]);
      const words = { round, asset, builders, providers: providerNames(round), contracts: deployment.contracts };
      const named = inspection.scorers.map((scorer) => ({
        ...scorer,
        table: scorer.table.map((row) => ({ ...row, name: words.providers.get(row.provider) })),
      }));
      const json = { ...inspection, answers: Object.fromEntries(inspection.answers), scorers: named };
      print(flags, json, renderInspection(inspection, words));
    });
}

function holderOf(wanted: string, byIndex: () => Address): Address {
  if (isAddress(wanted)) return getAddress(wanted);
  if (/^\d+$/.test(wanted)) return byIndex();
  throw new InputError(`"${wanted}" is no address`, "Give 0x and 40 hex digits, or the index of one of the node's own");
}
