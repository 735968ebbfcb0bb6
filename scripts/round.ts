// `catchment round new`: a Round from a file. `catchment round show`: any Round, as its code has it.
import path from "node:path";
import { Command } from "commander";
import { getAddress, isAddress } from "viem";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "./chain/command.ts";
import { readDeployment } from "./chain/deployments.ts";
import { InputError } from "./io/errors.ts";
import { openRoundFromFile } from "./round/openRound.ts";
import { readRoundFile } from "./round/roundFile.ts";
import { readRoundByAddress, renderRound } from "./round/showRound.ts";

export function roundCommand(): Command {
  const create = chainCommand("new", "open a Round as a file describes it, with its Program and its sponsors' money", [
    "round new examples/small-round.json",
  ])
    .argument("<file>", "a Round file (JSON)")
    .action(async (file: string, flags: ChainFlags) => {
      const description = readRoundFile(file);
      const connection = await connectTo(flags);
      const deployment = await readDeployment(connection);
      const report = reporterOf(flags);
      report.step(`Opening "${description.name}"`);
      const source = path.resolve(file);
      const { entry, distributor } = await openRoundFromFile(connection, deployment, description, source, report);
      print(
        flags,
        { ...entry, ...(distributor === undefined ? {} : { distributor }) },
        [
          `Round    ${entry.address}`,
          `Program  ${entry.program}`,
          ...(distributor === undefined ? [] : [`Pays by  ${distributor}  (${description.distributor})`]),
          "",
          "Its rules are in its code and never change. Next: npx catchment apply, or npx catchment status",
        ].join("\n"),
      );
    });
  const show = chainCommand("show", "what a Round is made of, before you fund it or donate: any Round of this chain", [
    "round show 0x5FbDB2315678afecb367f032d93F642f64180aa3",
  ])
    .argument("<address>", "the Round's address")
    .action(async (address: string, flags: ChainFlags) => {
      if (!isAddress(address)) throw new InputError(`"${address}" is no address`, "Give 0x and 40 hex digits");
      const connection = await connectTo(flags);
      const deployment = await readDeployment(connection);
      const shown = await readRoundByAddress(connection, deployment, getAddress(address));
      print(flags, shown, renderRound(shown, deployment));
    });
  return new Command("round").description("open and show Rounds").addCommand(create).addCommand(show);
}
