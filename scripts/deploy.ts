// `catchment deploy`: what a chain needs once.
import type { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "./chain/command.ts";
import { deployCatchment } from "./chain/deploy.ts";
import { renderTable } from "./io/table.ts";

export function deployCommand(): Command {
  return chainCommand("deploy", "deploy the contracts; a second time changes nothing", [
    "deploy",
    "deploy --rpc http://127.0.0.1:8545",
  ]).action(async (flags: ChainFlags) => {
    const connection = await connectTo(flags);
    reporterOf(flags).step(`Deploying on chain ${connection.chainId} at ${flags.rpc}`);
    const { deployment, isNew, wasStale } = await deployCatchment(connection);
    const rows = Object.entries({ ...deployment.contracts, ...deployment.tokens });
    const said = [
      ...(wasStale ? ["What was recorded was of a chain that is gone: started afresh."] : []),
      isNew ? `Recorded in deployments/${deployment.chainId}.json.` : "Everything was there already: nothing changed.",
      "Next: npx catchment round new examples/small-round.json",
    ];
    print(
      flags,
      { ...deployment, isNew, wasStale },
      `${renderTable([{ name: "contract" }, { name: "address" }], rows)}\n\n${said.join("\n")}`,
    );
  });
}
