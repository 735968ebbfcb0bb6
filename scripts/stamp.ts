// `catchment stamp`: what an issuer does, and what anybody does with what it signed. Without a subcommand: `stamp donors`.
import { Command } from "commander";
import { donorsCommand } from "./stamp/donors.ts";
import { inspectCommand } from "./stamp/inspect.ts";
import { issueCommand } from "./stamp/issue.ts";
import { keyCommand } from "./stamp/key.ts";
import { presentCommand } from "./stamp/present.ts";
import { revokeCommand } from "./stamp/revoke.ts";
import { scopeCommand } from "./stamp/scope.ts";
import { squelchCommand } from "./stamp/squelch.ts";

export function stampCommand(): Command {
  // Flags stand behind the subcommand: the group has none, so that none is taken from it.
  return new Command("stamp")
    .description(
      "sign Stamps, present them, look into them, take them back; alone: sign and present for the Round's donors",
    )
    .addCommand(donorsCommand(), { isDefault: true })
    .addCommand(scopeCommand())
    .addCommand(keyCommand())
    .addCommand(issueCommand())
    .addCommand(presentCommand())
    .addCommand(revokeCommand())
    .addCommand(inspectCommand())
    .addCommand(squelchCommand());
}
