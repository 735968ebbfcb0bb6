// `catchment milestones`: a match that is paid in parts, as its outcomes are accepted.
import { Command } from "commander";
import { appealCommand, submitCommand } from "./milestones/builders.ts";
import { decideCommand, ruleCommand } from "./milestones/judges.ts";
import { payCommand, releaseCommand } from "./milestones/money.ts";
import { agreeCommand, prescribeCommand } from "./milestones/plans.ts";
import { showCommand } from "./milestones/show.ts";

export function milestonesCommand(): Command {
  return new Command("milestones")
    .description("a match that is paid in parts, as its outcomes are accepted; the rest goes back to the sponsors")
    .addCommand(showCommand())
    .addCommand(prescribeCommand())
    .addCommand(agreeCommand())
    .addCommand(submitCommand())
    .addCommand(decideCommand())
    .addCommand(appealCommand())
    .addCommand(ruleCommand())
    .addCommand(payCommand())
    .addCommand(releaseCommand());
}
