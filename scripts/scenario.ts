// `npm run scenario:program`: one Program, three Rounds, people who behave differently, and what follows.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { connect } from "./chain/connect.ts";
import { startLocalChain } from "./chain/server.ts";
import { stringify } from "./io/json.ts";
import { createReporter, SILENT } from "./io/progress.ts";
import { runCommand } from "./io/run.ts";
import { renderScenarioPage } from "./scenario/page/template.ts";
import { playProgram } from "./scenario/play.ts";
import { storyTable } from "./scenario/storyTable.ts";

const ROOT = path.join(import.meta.dirname, "..");
const OUT = path.join(ROOT, "out");

const command = new Command("npm run scenario:program --")
  .description(
    "one Program and three Rounds on a local chain of its own: a Builder that justifies, one that does not, one that comes\n" +
      "back under another address, an incumbent that pays profit, a newcomer; Explorers with a stake, with failures, and a\n" +
      "ring that is found out. The same facts in every run",
  )
  .option("--json", "print the facts as JSON")
  .addHelpText("after", "\nExamples:\n  $ npm run scenario:program\n  $ npm -s run scenario:program -- --json")
  .action(async ({ json: isJson }: { readonly json?: boolean }) => {
    const report = isJson ? SILENT : createReporter();
    report.step("Compiling, and starting a chain");
    const { default: hre } = await import("hardhat");
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
    const chain = await startLocalChain();
    try {
      const facts = await playProgram(await connect(chain.rpc), report);
      mkdirSync(OUT, { recursive: true });
      const json = stringify(facts);
      writeFileSync(path.join(OUT, "scenario.json"), `${json}\n`);
      writeFileSync(path.join(OUT, "scenario.html"), renderScenarioPage(facts));
      console.log(isJson ? json : `\n${storyTable(facts)}\n`);
      if (!isJson) console.log("All of it is in out/scenario.json; to look at: out/scenario.html");
    } finally {
      await chain.close();
    }
  });

await runCommand(command, process.argv);
