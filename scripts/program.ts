import { Command } from "commander";
import { matchCommand } from "./match.ts";
const program = new Command("catchment");
program.addCommand(matchCommand());
await program.parseAsync();
