// Which parts a match is paid in: a reviewer prescribes them, the Builder agrees.
import { milestonesAbi } from "@catchment/sdk/abis";
import { agreeMilestonesSync, getApplication, type Milestone, prescribeMilestonesSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print, roundCommand } from "../chain/command.ts";
import { actAs } from "../chain/people.ts";
import { parseDuration } from "../chain/time.ts";
import { writeDocument } from "../io/documents.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { openMilestones, ownOf, type PartFlags } from "./context.ts";

export function prescribeCommand(): Command {
  return roundCommand("prescribe", "a reviewer prescribes the parts of a match, while donations are open", [
    'milestones prescribe A --part "40%:30d:a design others accept" --part "60%:90d:it runs"',
  ])
    .argument("<application>", "by number or name")
    .requiredOption(
      "--part <share:time:outcome>",
      "one part: its share, the time from settling, what is to be shown; once per part",
      (part: string, parts: readonly string[] = []) => [...parts, part],
    )
    .option("--account <index|address>", "who sends it (default: the file's reviewer)")
    .action(async (wanted: string, flags: PartFlags & { readonly part: readonly string[] }) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const parts = flags.part.map(readPart);
      const wallet = await actAs(context.connection, flags.account ?? fileOf(context.round).program.reviewer);
      const { hash } = await prescribeMilestonesSync(wallet, { ...own, parts });
      print(
        flags,
        { ...own, parts, hash },
        `${parts.length} parts are prescribed. Next: npx catchment milestones agree ${wanted}`,
      );
    });
}

export function agreeCommand(): Command {
  return roundCommand("agree", "the Builder agrees to the parts as they were prescribed last", ["milestones agree A"])
    .argument("<application>", "by number or name")
    .option("--account <index|address>", "who sends it (default: the Builder)")
    .action(async (wanted: string, flags: PartFlags) => {
      const context = await openMilestones(flags);
      const { connection, round } = context;
      const own = ownOf(context, wanted);
      const logs = await connection.reader.getContractEvents({
        address: own.milestones,
        abi: milestonesAbi,
        eventName: "MilestonesPrescribed",
        args: { round: own.round, application: own.application },
        fromBlock: BigInt(round.block),
        strict: true,
      });
      const last = logs.at(-1);
      if (last === undefined) {
        throw new InputError("Nothing has been prescribed", `First: npx catchment milestones prescribe ${wanted}`);
      }
      const { parts } = last.args;
      const { builder } = await getApplication(connection.reader, { round: own.round, application: own.application });
      const wallet = await actAs(connection, flags.account ?? builder);
      const { hash } = await agreeMilestonesSync(wallet, { ...own, parts });
      print(flags, { ...own, parts, hash }, `Agreed to ${parts.length} parts. Next: npx catchment milestones show`);
    });
}

/** "40%:30d:a design others accept"; what is to be shown is kept beside the chain. */
function readPart(text: string): Milestone {
  const [share = "", time = "", ...rest] = text.split(":");
  const outcome = rest.join(":").trim();
  if (!/^\d{1,3}(\.\d{1,2})?%$/.test(share) || outcome === "") {
    throw new InputError(`--part: "${text}" is no part`, 'Write it as "40%:30d:a design others accept"');
  }
  return {
    outcome: writeDocument({ name: "Outcome", text: outcome }),
    bps: Number(parseUnits(share.slice(0, -1), 2, "--part")),
    time: parseDuration(time, "--part"),
  };
}
