// `catchment stamp scope`: the Rounds inside which one identity counts once.
import { scopeId } from "@catchment/sdk";
import { passportAbi } from "@catchment/sdk/abis";
import { openScopeSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type ChainFlags, chainCommand, connectTo, print } from "../chain/command.ts";
import { readDeployment } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { parseDuration } from "../chain/time.ts";
import { WHO } from "./context.ts";

type Flags = ChainFlags & { readonly holdover: string; readonly account: string };

export function scopeCommand(): Command {
  return chainCommand("scope", "open a scope, inside which one identity has one holder; `round new` opens its own", [
    'stamp scope "spring 2027" --holdover 180d --account 3',
  ])
    .argument("<name>", "tells the opener's scopes apart; a text, or 32 bytes of hex")
    .requiredOption(
      "--holdover <duration>",
      "from the end of one address's hold until another may take it: as long as the longest Round, with extension and review",
    )
    .requiredOption(WHO, "who opens it: its id commits to it")
    .action(async (name: string, flags: Flags) => {
      const connection = await connectTo(flags);
      const { passport } = (await readDeployment(connection)).contracts;
      const holdover = BigInt(parseDuration(flags.holdover, "--holdover"));
      const wallet = await actAs(connection, flags.account);
      const scope = scopeId({ opener: wallet.account.address, name, holdover });
      const known = await connection.reader.readContract({
        address: passport,
        abi: passportAbi,
        functionName: "holdoverOf",
        args: [scope],
      });
      const isNew = known === 0n;
      if (isNew) await openScopeSync(wallet, { passport, name, holdover });
      print(
        flags,
        { passport, scope, isNew },
        `The scope ${scope} is open${isNew ? "" : ", as it was before"}.\nNext: npx catchment stamp key <address>, then npx catchment stamp issue --csv <file> --scope ${scope}`,
      );
    });
}
