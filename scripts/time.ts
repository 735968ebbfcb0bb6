// `catchment time`: a local chain's clock, to practise a Round of weeks in a minute.
import { getRound } from "@catchment/sdk/actions";
import { Argument, type Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { chainTime, parseDuration, travelTo } from "./chain/time.ts";

const PLACES = { review: "donationUntil", settling: "settleFrom", closed: "claimUntil" } as const;

export function timeCommand(): Command {
  return roundCommand("time", "move a local chain's time: to a phase of the Round, or by a duration", [
    "time settling",
    "time 3d",
  ])
    .addArgument(new Argument("<to>", `${Object.keys(PLACES).join(", ")}, or a duration such as 3d`))
    .action(async (to: string, flags: RoundFlags) => {
      const { connection, round } = await openContext(flags);
      const { times } = await getRound(connection.reader, { round: round.address });
      const place = PLACES[to as keyof typeof PLACES];
      const target = place === undefined ? (await chainTime(connection)) + parseDuration(to, "time") : times[place];
      await travelTo(connection, Number(target));
      const now = await chainTime(connection);
      print(flags, { time: now }, `It is ${new Date(now * 1_000).toISOString()} on the chain.`);
    });
}
