// `catchment apply`: Builders ask for funding.
import type { Command } from "commander";
import { fileOf, openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { InputError } from "./io/errors.ts";
import { splitQuantity } from "./io/quantities.ts";
import { renderTable } from "./io/table.ts";
import { type Applied, applyBuilder } from "./round/builders.ts";
import type { BuilderEntry } from "./round/roundFile.ts";

type Flags = RoundFlags & {
  readonly name?: string;
  readonly account?: string;
  readonly recipient?: string;
  readonly ask?: string;
  readonly budget?: readonly string[];
};

export function applyCommand(): Command {
  return roundCommand("apply", "apply: all Builders of the Round's file, or one of your own", [
    "apply",
    'apply --name "A library" --account 7 --ask 500',
  ])
    .option("--name <text>", "apply as this project")
    .option("--account <index|address>", "the Builder's account at the node")
    .option("--recipient <address>", "where money goes (default: the Builder)")
    .option("--ask <amount>", "the most the match may be, in token units (default: no limit of its own)")
    .option("--budget <unit=quantity...>", "what you plan to use, such as hour=120")
    .action(async (flags: Flags) => {
      const context = await openContext(flags);
      const builders = flags.name === undefined ? fileOf(context.round).builders : [oneBuilder(flags, flags.name)];
      const applied: Applied[] = [];
      for (const builder of builders) {
        applied.push(await applyBuilder(context.connection, context.round, context.matched, builder));
      }
      const rows = applied.map(({ application, name }) => [String(application), name]);
      print(
        flags,
        applied,
        `${renderTable([{ name: "application", align: "right" }, { name: "Builder" }], rows)}\n\nNext: npx catchment review`,
      );
    });
}

function oneBuilder(flags: Flags, name: string): BuilderEntry {
  if (flags.account === undefined) {
    throw new InputError("--name without --account", "Say which account of the node applies, such as --account 7");
  }
  return {
    name,
    account: /^\d+$/.test(flags.account) ? Number(flags.account) : (flags.account as `0x${string}`),
    recipient: flags.recipient as `0x${string}` | undefined,
    ask: flags.ask,
    budget: flags.budget?.map((text) => splitQuantity(text, "--budget")),
  };
}
