// `catchment review`: reviewers accept what waits.
import type { Command } from "commander";
import { fileOf, openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { explain } from "./io/run.ts";
import { acceptPending, namesOf } from "./round/builders.ts";

export function reviewCommand(): Command {
  return roundCommand("review", "accept every application that waits, as it stands now", ["review"])
    .option("--account <index|address>", "the reviewer's account (default: the file's)")
    .action(async (flags: RoundFlags & { readonly account?: string }) => {
      const { connection, round } = await openContext(flags);
      const { program, kind } = fileOf(round);
      const reviewer = flags.account ?? program.reviewer;
      const { accepted, failed } = await acceptPending(connection, round, reviewer);
      const names = await namesOf(connection, round);
      const refused = failed.map(({ application, error }) => ({
        application,
        name: names.get(application),
        reason: explain(error),
      }));
      const lines = [
        accepted.length === 0 && refused.length === 0 ? "No application waits." : `${accepted.length} accepted.`,
        ...refused.map(({ name, reason }) => `Refused: ${name}: ${reason}`),
        `Next: npx catchment stamp, or npx catchment ${kind === "voting" ? "vote" : "donate"}`,
      ];
      print(flags, { accepted, refused }, lines.join("\n"));
    });
}
