// The smallest program around `catchment match`, run by command.test.ts in a process of its own.
import { Command } from "commander";
import { matchCommand } from "../../scripts/match.ts";

await new Command("catchment").addCommand(matchCommand()).parseAsync();
