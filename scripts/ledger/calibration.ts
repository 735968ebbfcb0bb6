// What a Builder's record means for its next match: the multiplier of its demand, and the median it is measured by.
import { calibrationAbi, outcomePerMoneyAbi } from "@catchment/sdk/abis";
import { explainMultiplier, getApplication, getConfiguration, recordMedianSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type Address, getAddress, hexToString, isAddress, isAddressEqual, zeroAddress } from "viem";
import { print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { bar } from "../io/bars.ts";
import { InputError } from "../io/errors.ts";
import { formatUnits } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { applicationOf, type LedgerContext, openLedger, senderOf } from "./context.ts";

const BAR_WIDTH = 20;
const ALL_BPS = 10_000n;
/** The name OutcomePerMoney gives itself. */
const OUTCOME_PER_MONEY = "outcome-per-money";

export function multiplierCommand(): Command {
  return roundCommand("multiplier", "why a Builder's demand counts as much as it does", ["ledger multiplier A"])
    .argument("<application>", "by number or name")
    .option("--calibration <address>", "a composed calibration (default: the Round's)")
    .action(async (wanted: string, flags: RoundFlags & { readonly calibration?: string }) => {
      const context = await openLedger(flags);
      const { connection, round } = context;
      const application = applicationOf(context, wanted);
      const calibration = await calibrationOf(context, flags.calibration);
      const own = { round: round.address, application };
      const { builder } = await getApplication(connection.reader, own);
      const [explanation, discounts] = await Promise.all([
        explainMultiplier(connection.reader, { ...own, calibration, builder }),
        connection.reader.readContract({ address: calibration, abi: calibrationAbi, functionName: "discounts" }),
      ]);
      const { parts, multiplierBps } = explanation;
      const rows = parts.map(({ name, module, bps }, index) => {
        const does =
          index < discounts.length ? `counts ${percent(bps)}` : `gives back ${percent(bps)} of what is missing`;
        return [name === "" ? module : name, does, bar(BigInt(bps), ALL_BPS, BAR_WIDTH)];
      });
      const all = [
        "the multiplier",
        `counts ${percent(multiplierBps)}`,
        bar(BigInt(multiplierBps), ALL_BPS, BAR_WIDTH),
      ];
      const columns = [{ name: "part" }, { name: "what it does" }, { name: "" }];
      const note = "As it would be asked now; what counts is fixed when the application is first accepted.";
      print(
        flags,
        { ...own, calibration, builder, ...explanation },
        `${renderTable(columns, [...rows, all])}\n\n${note}`,
      );
    });
}

export function medianCommand(): Command {
  return roundCommand("median", "record the median of outcome per money of the Round; anyone may, once it is final", [
    "ledger median",
    "ledger median --part 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
  ])
    .option("--part <address>", "an OutcomePerMoney (default: that of the Round's calibration)")
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: RoundFlags & { readonly part?: string; readonly account: string }) => {
      const context = await openLedger(flags);
      const outcomePerMoney = flags.part === undefined ? await partOf(context) : parseAddress(flags.part, "--part");
      const wallet = await senderOf(context, flags.account, 0);
      const own = { outcomePerMoney, round: context.round.address };
      const { outcome, granted, count } = await recordMedianSync(wallet, own);
      const text =
        granted === 0n
          ? "Recorded: nothing was measured, so nobody is discounted by this Round."
          : `Recorded: ${count} measured, the median is ${formatUnits(outcome, 6)} for ${context.money(granted)}.`;
      print(flags, { ...own, outcome, granted, count }, text);
    });
}

const percent = (bps: number) => `${formatUnits(BigInt(bps), 2)} %`;

async function calibrationOf({ connection, round }: LedgerContext, wanted?: string): Promise<Address> {
  if (wanted !== undefined) return parseAddress(wanted, "--calibration");
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const { calibration } = config.modules;
  if (!isAddressEqual(calibration, zeroAddress)) return calibration;
  throw new InputError(
    `The Round "${round.name}" has no calibration: all demand counts in full`,
    "Ask about another one with --calibration",
  );
}

/** The part of the Round's calibration that measures outcome per money. */
async function partOf(context: LedgerContext): Promise<Address> {
  const { reader } = context.connection;
  const address = await calibrationOf(context).catch(() => undefined);
  const parts =
    address === undefined ? [] : await reader.readContract({ address, abi: calibrationAbi, functionName: "discounts" });
  for (const { module } of parts) {
    const name = await reader.readContract({ address: module, abi: outcomePerMoneyAbi, functionName: "name" });
    if (hexToString(name, { size: 32 }) === OUTCOME_PER_MONEY) return module;
  }
  throw new InputError("The Round's calibration measures no outcome per money", "Name the contract with --part");
}

function parseAddress(text: string, flag: string): Address {
  if (isAddress(text)) return getAddress(text);
  throw new InputError(`${flag}: "${text}" is no address`, "Give 0x and 40 hex digits");
}
