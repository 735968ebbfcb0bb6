// `catchment stamp key`: the keys an issuer signs with. What it signed is told by their numbers.
import { addKeySync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print } from "../chain/command.ts";
import { readDeployment } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { keysOf, WHO } from "./context.ts";

type Flags = ChainFlags & { readonly account: string };

export function keyCommand(): Command {
  return chainCommand(
    "key",
    "add a key the account's Stamps are signed with, or list them; the first makes an issuer",
    ["stamp key 8 --account 3", "stamp key --account 3"],
  )
    .argument("[signer]", "by index or address: one that this issuer never had (default: only list)")
    .requiredOption(WHO, "the issuer; whoever controls it controls its keys for good")
    .action(async (signer: string | undefined, flags: Flags) => {
      const connection = await connectTo(flags);
      const { passport } = (await readDeployment(connection)).contracts;
      const issuer = addressOf(connection, flags.account);
      if (signer !== undefined) {
        const wallet = await actAs(connection, flags.account);
        await addKeySync(wallet, { passport, signer: addressOf(connection, signer) });
      }
      const keys = await keysOf(connection, passport, issuer);
      const table = renderTable(
        [{ name: "key", align: "right" }, { name: "address" }, { name: "in force" }],
        keys.map((key) => [String(key.keyEpoch), key.signer, forceOf(key)]),
      );
      const none = "This account is no issuer yet. Next: npx catchment stamp key <address>";
      const next = "\nA new key takes nothing from the others: npx catchment stamp revoke --key <number> does.";
      print(flags, { passport, issuer, keys }, keys.length === 0 ? none : `${table}\n${next}`);
    });
}

function forceOf({ isRevoked, revokedFrom }: { readonly isRevoked: boolean; readonly revokedFrom: bigint }): string {
  if (!isRevoked) return "yes";
  if (revokedFrom === 0n) return "revoked, with all it signed";
  return `revoked; what was recorded before ${formatMoment(Number(revokedFrom))} counts`;
}
