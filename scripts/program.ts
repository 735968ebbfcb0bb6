// The `catchment` program: one file per subcommand, one parser, one way to end.
import { Command } from "commander";
import { applyCommand } from "./apply.ts";
import { challengeCommand } from "./challenge.ts";
import { claimCommand } from "./claim.ts";
import { creditCommand } from "./credit.ts";
import { deployCommand } from "./deploy.ts";
import { donateCommand } from "./donate.ts";
import { fixPoolCommand } from "./fixPool.ts";
import { runCommand } from "./io/run.ts";
import { ledgerCommand } from "./ledger.ts";
import { matchCommand } from "./match.ts";
import { milestonesCommand } from "./milestones.ts";
import { profitCommand } from "./profit.ts";
import { proposeCommand } from "./propose.ts";
import { reviewCommand } from "./review.ts";
import { roundCommand } from "./round.ts";
import { ruleCommand } from "./rule.ts";
import { settleCommand } from "./settle.ts";
import { stakeCommand } from "./stake.ts";
import { stampCommand } from "./stamp.ts";
import { standingCommand } from "./standing.ts";
import { statusCommand } from "./status.ts";
import { timeCommand } from "./time.ts";
import { verifyCommand } from "./verify.ts";
import { voteCommand } from "./vote.ts";

/** A parser that has parsed nothing yet. */
export function catchmentProgram(): Command {
  return new Command("catchment")
    .description("quadratic funding Rounds: open them, fund them, settle them, check them")
    .addHelpText(
      "after",
      `
A Round by hand, in two terminals:
  $ npm run node
  $ npx catchment deploy
  $ npx catchment round new examples/small-round.json
  $ npx catchment apply && npx catchment review && npx catchment stamp && npx catchment donate
  $ npx catchment status
  $ npx catchment time settling && npx catchment settle && npx catchment claim
  $ npx catchment verify "Small Round"
  $ npx catchment ledger show A

One of votes: examples/voting-round.json, and npx catchment vote in place of donate.

Exit codes: 0 done, 1 it could not be done, 2 a wrong flag or file.`,
    )
    .addCommand(deployCommand())
    .addCommand(roundCommand())
    .addCommand(applyCommand())
    .addCommand(reviewCommand())
    .addCommand(stampCommand())
    .addCommand(donateCommand())
    .addCommand(voteCommand())
    .addCommand(statusCommand())
    .addCommand(timeCommand())
    .addCommand(proposeCommand())
    .addCommand(challengeCommand())
    .addCommand(ruleCommand())
    .addCommand(fixPoolCommand())
    .addCommand(settleCommand())
    .addCommand(claimCommand())
    .addCommand(verifyCommand())
    .addCommand(ledgerCommand())
    .addCommand(milestonesCommand())
    .addCommand(standingCommand())
    .addCommand(stakeCommand())
    .addCommand(creditCommand())
    .addCommand(profitCommand())
    .addCommand(matchCommand());
}

if (import.meta.main) await runCommand(catchmentProgram(), process.argv);
