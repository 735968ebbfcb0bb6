// `catchment claim`: everybody is paid; anyone may send it.
import type { Command } from "commander";
import { fileOf, openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { addressOf } from "./chain/people.ts";
import { formatMoney } from "./io/money.ts";
import { claimAll, payRests } from "./round/results.ts";
import { findVaultPool } from "./round/vault.ts";

export function claimCommand(): Command {
  return roundCommand("claim", "pay every Builder its donations and match, and every sponsor its rest", ["claim"])
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const { connection, round, asset } = await openContext(flags);
      const claimed = await claimAll(connection, round, flags.account);
      const sponsors = fileOf(round).sponsors.map(({ account }) => addressOf(connection, account));
      const rests = await payRests(connection, round, [...new Set(sponsors), round.program], flags.account);
      const vault = await findVaultPool(connection, round.address);
      const form = vault === undefined || vault.form === "Assets" ? "" : `, as shares of the vault ${vault.vault}`;
      const lines = [
        claimed === 0 ? "Every Builder had been paid already." : `${claimed} Builders paid.`,
        ...[...rests].map(
          ([sponsor, amount]) =>
            `${formatMoney(amount, asset.decimals)} ${asset.symbol} back to ${sponsor}${sponsor === round.program ? "" : form}`,
        ),
      ];
      print(flags, { claimed, rests: [...rests].map(([sponsor, amount]) => ({ sponsor, amount })) }, lines.join("\n"));
    });
}
