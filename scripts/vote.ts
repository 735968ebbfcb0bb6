// `catchment vote`: a ballot of one's own, or, on a local chain, everybody's of a ballot file.
import { getBallot, getRoundKind } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, openContext, print, type RoundContext, type RoundFlags, roundCommand } from "./chain/command.ts";
import { addressOf } from "./chain/people.ts";
import { InputError } from "./io/errors.ts";
import { parseUnits } from "./io/money.ts";
import { applicationNamed, type Names, namesOf } from "./round/builders.ts";
import { type CastBallot, readVoteEntries, sendBallots, wholeVotes } from "./round/votes.ts";

type Flags = RoundFlags & { readonly account?: string; readonly file?: string };

export function voteCommand(): Command {
  return roundCommand("vote", "vote: the Round's ballot file (local chains), or a ballot of your own", [
    "vote",
    "vote A=6 C=8 --account 7",
    "vote --file more.csv",
  ])
    .argument("[votes...]", "Builder=votes, by name or application id; v votes cost v² credits, 0 takes them back")
    .option("--account <index|address>", "who votes")
    .option("--file <csv>", "a ballot file: voter,project,votes")
    .action(async (votes: readonly string[], flags: Flags) => {
      const context = await openContext(flags);
      const { connection, round } = context;
      if ((await getRoundKind(connection.reader, { round: round.address })) !== "voting") {
        throw new InputError(`${round.name} is a Round of donations`, "Give: npx catchment donate");
      }
      const names = await namesOf(connection, round);
      const ballots =
        votes.length > 0 ? [ownBallot(context, names, votes, flags)] : fileBallots(context, names, flags.file);
      const progress = context.report.progress("ballots", ballots.length);
      await sendBallots(connection, round, ballots, progress);
      progress.stop();
      const [only] = ballots;
      const own =
        only !== undefined && ballots.length === 1
          ? await getBallot(connection.reader, { round: round.address, explorer: only.voter })
          : undefined;
      const lines = ballots.flatMap((ballot) => ballot.lines).length;
      print(
        flags,
        { ballots: ballots.length, lines, ...(own === undefined ? {} : { spent: own.spent, budget: own.budget }) },
        [
          `${ballots.length} ballots with ${lines} lines in all.`,
          ...(own === undefined
            ? []
            : [`${own.spent} of ${own.budget} credits are spent; they can be moved until voting ends.`]),
          "Next: npx catchment status",
        ].join("\n"),
      );
    });
}

function ownBallot({ connection }: RoundContext, names: Names, votes: readonly string[], flags: Flags): CastBallot {
  if (flags.account === undefined) {
    throw new InputError("Who votes is not said", "Add --account with an index or address of the node's accounts");
  }
  return {
    voter: addressOf(connection, flags.account),
    lines: votes.map((text) => {
      const [, name = "", amount = ""] = /^(.+)=([^=]+)$/.exec(text) ?? [];
      const application = applicationNamed(names, name, `"${text}"`, "Write Builder=votes");
      return { application, votes: wholeVotes(parseUnits(amount, 0, "votes")) };
    }),
  };
}

function fileBallots({ round }: RoundContext, names: Names, given: string | undefined): CastBallot[] {
  const file = given ?? fileOf(round).votes;
  if (file === undefined) {
    throw new InputError("The Round's file names no ballots", "Give --file, or votes such as A=6 with --account");
  }
  const entries = readVoteEntries(file, [...names.values()]);
  return [...Map.groupBy(entries, ({ voter }) => voter)].map(([voter, own]) => ({
    voter,
    lines: own.map(({ project, votes }) => ({
      application: applicationNamed(names, project, `"${project}"`, "Write Builder=votes"),
      votes,
    })),
  }));
}
