// `catchment standing show`: an Explorer's standing as a donor and as a communicator, and its points.
import { getStanding, type StandingRecord } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { addressOf } from "../chain/people.ts";
import { bar } from "../io/bars.ts";
import { formatUnits } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { openStanding, type StandingContext } from "./context.ts";

const BAR_WIDTH = 20;
const ALL_BPS = 10_000n;

export function showCommand(): Command {
  return roundCommand("show", "standing as a donor and as a communicator, and the points that follow from it", [
    "standing show 8",
    "standing show 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
  ])
    .argument("<explorer>", "by index or address")
    .action(async (wanted: string, flags: RoundFlags) => {
      const context = await openStanding(flags);
      const { connection, standing, round, donated, money } = context;
      const explorer = addressOf(connection, wanted);
      const own = { standing, program: round.program, asset: donated.address, explorer };
      const shown = await getStanding(connection.reader, own);
      const { donor, communicator, points } = shown;
      const right = { align: "right" } as const;
      const text = [
        `${explorer}  (in the Program of "${round.name}", of gifts in ${donated.symbol})`,
        "",
        renderTable(
          [
            { name: "as" },
            { name: "justified", ...right },
            { name: "failed", ...right },
            { name: "standing", ...right },
            { name: "" },
          ],
          [rowOf(context, "donor", donor), rowOf(context, "communicator", communicator)],
        ),
        "",
        `Points: ${money(points.unlocked)} to endorse with, ${money(points.locked)} locked, ${money(points.lost)} lost.`,
        ...(donor.justified + donor.failed === 0n
          ? ["Nothing of it is settled. Next: npx catchment standing settle"]
          : []),
      ].join("\n");
      print(flags, { ...own, ...shown }, text);
    });
}

function rowOf({ money }: StandingContext, as: string, { bps, justified, failed }: StandingRecord): readonly string[] {
  const isEmpty = justified + failed === 0n;
  const share = isEmpty ? "none yet" : `${formatUnits(BigInt(bps), 2)} %`;
  return [as, money(justified), money(failed), share, bar(BigInt(bps), ALL_BPS, BAR_WIDTH)];
}
