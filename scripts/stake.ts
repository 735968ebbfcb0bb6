// `catchment stake`: money locked for a Program, which counts by amount and time, and may be slashed.
import { Command } from "commander";
import { showCommand } from "./stake/show.ts";
import { accuseCommand, dropCommand, slashCommand, slasherCommand } from "./stake/slashers.ts";
import { answerCommand, lockCommand, unlockCommand, withdrawCommand } from "./stake/stakers.ts";

export function stakeCommand(): Command {
  return new Command("stake")
    .description("money locked for the Round's Program: it counts by amount and time, and may be slashed")
    .addCommand(showCommand())
    .addCommand(lockCommand())
    .addCommand(unlockCommand())
    .addCommand(withdrawCommand())
    .addCommand(slasherCommand())
    .addCommand(accuseCommand())
    .addCommand(answerCommand())
    .addCommand(dropCommand())
    .addCommand(slashCommand());
}
