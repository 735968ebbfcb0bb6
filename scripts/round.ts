// `catchment round new`: a Round from a file.
import path from "node:path";
import { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "./chain/command.ts";
import { readDeployment } from "./chain/deployments.ts";
import { openRoundFromFile } from "./round/openRound.ts";
import { readRoundFile } from "./round/roundFile.ts";

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
      const { entry } = await openRoundFromFile(connection, deployment, description, source, report);
      print(
        flags,
        entry,
        [
          `Round    ${entry.address}`,
          `Program  ${entry.program}`,
          "",
          "Its rules are in its code and never change. Next: npx catchment apply, or npx catchment status",
        ].join("\n"),
      );
    });
  return new Command("round").description("open Rounds").addCommand(create);
}
