// `catchment stamp` alone: the local issuer vouches for Explorers.
import { getConfiguration } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type Address, getAddress, isAddress } from "viem";
import { fileOf, openContext, print, type RoundContext, type RoundFlags, roundCommand } from "../chain/command.ts";
import { InputError } from "../io/errors.ts";
import { readGifts } from "../round/roundFile.ts";
import { issueStamps } from "../round/stamps.ts";
import { readVoteEntries } from "../round/votes.ts";

export function donorsCommand(): Command {
  return roundCommand(
    "donors",
    "sign Stamps and present them: for the donors or voters of the Round's own file, or the ones named (done if none is named)",
    ["stamp", "stamp 0xa11ce00000000000000000000000000000000001"],
  )
    .argument("[holders...]", "addresses")
    .action(async (holders: readonly string[], flags: RoundFlags) => {
      const context = await openContext(flags);
      const { stamps, kind } = fileOf(context.round);
      if (stamps === undefined) {
        throw new InputError("This Round weighs everybody the same: no Stamps count in it", "Leave this step out");
      }
      const wanted = holders.length > 0 ? holders.map(addressOfHolder) : donorsOf(context);
      const { config } = await getConfiguration(context.connection.reader, { round: context.round.address });
      const progress = context.report.progress("stamps", wanted.length);
      const recorded = await issueStamps(
        context.connection,
        config.giving.explorerGate,
        stamps.issuer,
        wanted,
        progress,
      );
      print(
        flags,
        { holders: wanted, recorded },
        `${recorded} Stamps recorded for ${wanted.length} Explorers${recorded < wanted.length ? "; the others had theirs already" : ""}.\nNext: npx catchment ${kind === "voting" ? "vote" : "donate"}`,
      );
    });
}

function donorsOf({ round, asset }: RoundContext): Address[] {
  const file = fileOf(round);
  const builders = file.builders.map(({ name }) => name);
  if (file.votes !== undefined) {
    return [...new Set(readVoteEntries(file.votes, builders).map(({ voter }) => voter))];
  }
  if (file.donations === undefined) {
    throw new InputError(
      "The Round's file names no donations and no ballots",
      "Name the holders: npx catchment stamp <address>",
    );
  }
  return [...new Set(readGifts(file.donations, asset.decimals, builders).map(({ donor }) => donor))];
}

function addressOfHolder(text: string): Address {
  if (isAddress(text)) return getAddress(text);
  throw new InputError(`"${text}" is no address`, "Give addresses of 40 hexadecimal digits after 0x");
}
