// `catchment credit`: what a line lends to Builders whose Rounds found them creditworthy.
import { Command } from "commander";
import { borrowCommand, defaultCommand, repayCommand } from "./credit/borrowers.ts";
import { lendCommand, withdrawCommand } from "./credit/lenders.ts";
import { showCommand } from "./credit/show.ts";

export function creditCommand(): Command {
  return new Command("credit")
    .description("loans without collateral, up to the limit that a Program's Rounds gave a Builder")
    .addCommand(showCommand())
    .addCommand(lendCommand())
    .addCommand(borrowCommand())
    .addCommand(repayCommand())
    .addCommand(defaultCommand())
    .addCommand(withdrawCommand());
}
