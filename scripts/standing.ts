// `catchment standing`: what came of what Explorers gave, and of what they recommended.
import { Command } from "commander";
import { endorseCommand, followCommand, settleEndorsementCommand } from "./standing/endorsements.ts";
import { settleCommand } from "./standing/settle.ts";
import { showCommand } from "./standing/show.ts";

export function standingCommand(): Command {
  return new Command("standing")
    .description("what came of what Explorers gave and recommended, in the Round's Program")
    .addCommand(showCommand())
    .addCommand(settleCommand())
    .addCommand(endorseCommand())
    .addCommand(followCommand())
    .addCommand(settleEndorsementCommand());
}
