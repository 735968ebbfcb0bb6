// `catchment ledger`: what Builders were granted, what they did with it, and what follows.
import { Command } from "commander";
import { appealCommand, bindCommand, justifyCommand, repayCommand } from "./ledger/builders.ts";
import { medianCommand, multiplierCommand } from "./ledger/calibration.ts";
import { answerCommand, judgeCommand, ruleCommand } from "./ledger/judges.ts";
import { priceCommand } from "./ledger/prices.ts";
import { showCommand } from "./ledger/show.ts";

export function ledgerCommand(): Command {
  return new Command("ledger")
    .description("what Builders were granted, justified and owe; who may be accepted again")
    .addCommand(showCommand())
    .addCommand(priceCommand())
    .addCommand(justifyCommand())
    .addCommand(answerCommand())
    .addCommand(judgeCommand())
    .addCommand(appealCommand())
    .addCommand(ruleCommand())
    .addCommand(repayCommand())
    .addCommand(bindCommand())
    .addCommand(multiplierCommand())
    .addCommand(medianCommand());
}
