// `catchment fix-pool`: anyone has the vault give back the pool, before anything is proposed or settled.
import { getRound } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { InputError } from "./io/errors.ts";
import { readAsset } from "./round/assets.ts";
import { findVaultPool, fixWhereNeeded, renderVault } from "./round/vault.ts";

export function fixPoolCommand(): Command {
  return roundCommand("fix-pool", "redeem a pool that waits in a vault, once review is over; anyone may", ["fix-pool"])
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const { connection, round } = await openContext(flags);
      const fixed = await fixWhereNeeded(connection, round.address, flags.account);
      const vault = await findVaultPool(connection, round.address);
      if (vault === undefined) {
        throw new InputError(`The pool of "${round.name}" waits in no vault`, "Settle it: npx catchment settle");
      }
      const state = await getRound(connection.reader, { round: round.address });
      const asset = await readAsset(connection, state.config.matching.asset);
      print(
        flags,
        { isNew: fixed !== undefined, form: vault.form, pool: state.pool, deposited: vault.deposited },
        `${renderVault(vault, state, asset)}.\nNext: npx catchment settle`,
      );
    });
}
