// `npm run attack`: plays every attack we know of against a Round on a local chain, and shows what came of it.
import { Command } from "commander";
import { ATTACKS, LIMITS } from "./attack/list.ts";
import { runAttacks } from "./attack/run.ts";
import { connect } from "./chain/connect.ts";
import { startLocalChain } from "./chain/server.ts";
import { InputError } from "./io/errors.ts";
import { createReporter, SILENT } from "./io/progress.ts";
import { runCommand } from "./io/run.ts";

type Flags = { readonly json?: boolean; readonly only?: string };

const command = new Command("npm run attack --")
  .description(
    "attack a Round on a local chain in every way we know of, by real transactions: each attack must be\n" +
      "refused with its own error or change nothing, to the base unit; the exit code is 1 if one succeeds",
  )
  .option("--only <id>", "play this attack alone")
  .option("--json", "print the result as JSON")
  .addHelpText(
    "after",
    `\nAttacks: ${ATTACKS.map(({ id }) => id).join(", ")}\n\n` +
      "Examples:\n  $ npm run attack\n  $ npm run attack -- --only late-gift\n  $ npm -s run attack -- --json",
  )
  .action(async (flags: Flags) => {
    const attacks = ATTACKS.filter(({ id }) => flags.only === undefined || id === flags.only);
    if (attacks.length === 0) {
      throw new InputError(`There is no attack "${flags.only}"`, `Choose of ${ATTACKS.map(({ id }) => id).join(", ")}`);
    }
    const report = flags.json ? SILENT : createReporter();
    report.step("Compiling, and starting a chain");
    const { default: hre } = await import("hardhat");
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
    const chain = await startLocalChain();
    try {
      process.exitCode = await runAttacks(await connect(chain.rpc), {
        attacks,
        limits: flags.only === undefined ? LIMITS : [],
        isJson: flags.json === true,
        report,
        print: (text) => console.log(text),
      });
    } finally {
      await chain.close();
    }
  });

await runCommand(command, process.argv);
