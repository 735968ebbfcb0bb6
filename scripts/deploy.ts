// `catchment deploy`: what a chain needs once.
import type { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print, reporterOf } from "./chain/command.ts";
import type { Connection } from "./chain/connect.ts";
import { deployCatchment } from "./chain/deploy.ts";
import { addressOf } from "./chain/people.ts";
import type { Identity } from "./chain/policy.ts";
import { InputError } from "./io/errors.ts";
import { renderTable } from "./io/table.ts";

type Flags = ChainFlags & { readonly identityIssuer?: string; readonly identityProvider?: string };

export function deployCommand(): Command {
  return chainCommand("deploy", "deploy the contracts; a second time changes nothing", [
    "deploy",
    "deploy --rpc http://127.0.0.1:8545",
    'deploy --identity-issuer 6 --identity-provider "Example ID"',
  ])
    .option("--identity-issuer <index|address>", "whose Stamps make a Builder known to the ledger (default: nobody's)")
    .option("--identity-provider <name>", "the provider of those Stamps")
    .action(async (flags: Flags) => {
      const connection = await connectTo(flags);
      const identity = identityOf(connection, flags);
      reporterOf(flags).step(`Deploying on chain ${connection.chainId} at ${flags.rpc}`);
      const { deployment, isNew, wasStale } = await deployCatchment(connection, identity);
      const stakes = Object.entries(deployment.stakes).map(([token, address]) => [`stakes in ${token}`, address]);
      const rows = [...Object.entries({ ...deployment.contracts, ...deployment.tokens }), ...stakes];
      const said = [
        ...(wasStale ? ["What was recorded was of a chain that is gone: started afresh."] : []),
        isNew
          ? `Recorded in deployments/${deployment.chainId}.json.`
          : "Everything was there already: nothing changed.",
        "Next: npx catchment round new examples/small-round.json",
      ];
      print(
        flags,
        { ...deployment, isNew, wasStale },
        `${renderTable([{ name: "contract" }, { name: "address" }], rows)}\n\n${said.join("\n")}`,
      );
    });
}

function identityOf(connection: Connection, { identityIssuer, identityProvider }: Flags): Identity | undefined {
  if (identityIssuer === undefined && identityProvider === undefined) return undefined;
  if (identityIssuer === undefined || !identityProvider) {
    throw new InputError(
      "An identity is an issuer and a provider",
      "Give both --identity-issuer and --identity-provider, or neither",
    );
  }
  return { issuer: addressOf(connection, identityIssuer), provider: identityProvider };
}
