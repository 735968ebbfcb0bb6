// `catchment stamp squelch`: an issuer takes back the Stamps of sybils it found, and they are weighed again before settling. What
// that does to every match is shown first; without --yes that is all.
import { forecastSquelch, getRound, type SquelchForecast } from "@catchment/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";
import { fileOf, openContext, print, type RoundContext, type RoundFlags, roundCommand } from "../chain/command.ts";
import { addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { namesOf } from "../round/builders.ts";
import { readSquelchCsv, type SquelchRow } from "./squelchCsv.ts";
import { squelchDocument, writeSquelchDocument } from "./squelchDocument.ts";
import { renderForecast, renderOutcome, type SquelchWords } from "./squelchReport.ts";
import { sendSquelch } from "./squelchSend.ts";
import { nameOfProvider, providerNames } from "./words.ts";

export type SquelchFlags = RoundFlags & {
  readonly csv: string;
  readonly account?: string;
  readonly reweighOnly?: boolean;
  readonly yes?: boolean;
  readonly out?: string;
};

export function squelchCommand(): Command {
  return roundCommand(
    "squelch",
    "take back the Stamps of sybils and weigh them again, until settling; shows the effect on every match first",
    [
      "stamp squelch --csv sybils.csv",
      "stamp squelch --csv sybils.csv --yes --out squelch.json",
      "stamp squelch --csv sybils.csv --reweigh-only --account 5 --yes",
    ],
  )
    .requiredOption("--csv <file>", "holder,reason and, to take only one Stamp of a holder, provider")
    .option(
      "--account <index|address>",
      "the issuer (default: the Round file's); with --reweigh-only anyone (default: 0)",
    )
    .option("--reweigh-only", "revoke nothing: weigh again what others revoked, as anyone may")
    .option("--yes", "send it; without this it is only shown")
    .option("--out <file>", "where the report goes, with the reasons (default with --yes: out/squelch-….json)")
    .action(async (flags: SquelchFlags) => {
      const rows = readSquelchCsv(flags.csv);
      const context = await openContext(flags);
      await requireInTime(context);
      const sender = senderOf(context, flags);
      const issuer = flags.reweighOnly ? undefined : sender;
      const words = await wordsOf(context, flags, rows);
      const read = () => forecast(context, rows, issuer);
      const before = await read();
      requireProviders(flags.csv, rows, before, issuer, words);

      if (!flags.yes) {
        const document = squelchDocument(context, before, rows, issuer);
        const written = flags.out === undefined ? undefined : writeSquelchDocument(document, flags.out);
        const json = { isSent: false, ...document, report: written };
        print(flags, json, renderForecast(before, words, { written, sender: issuer }));
        return;
      }
      if (!flags.json) console.log(renderForecast(before, words, { isSending: true, sender: issuer }));
      const sent = await sendSquelch(context, before, sender);
      const document = { ...squelchDocument(context, before, rows, issuer), sent };
      const written = writeSquelchDocument(document, flags.out);
      print(flags, { isSent: true, ...document, report: written }, renderOutcome(before, sent, written, words));
    });
}

function forecast({ connection, round }: RoundContext, rows: readonly SquelchRow[], issuer: Address | undefined) {
  const byHolder = Map.groupBy(rows, ({ holder }) => holder);
  return forecastSquelch(connection.reader, {
    round: round.address,
    issuer,
    holders: [...byHolder].map(([holder, own]) => {
      const providers = own.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
      return providers.length === 0 ? { holder } : { holder, providers };
    }),
    fromBlock: BigInt(round.block),
  });
}

/**
 * Weights change until settling and not a second longer.
 *
 * @throws InputError if it is too late, or too early.
 */
async function requireInTime({ connection, round }: RoundContext) {
  const { phase } = await getRound(connection.reader, { round: round.address });
  if (phase === "Open" || phase === "Review") return;
  if (phase === "Upcoming") {
    throw new InputError(`"${round.name}" is not open yet: nobody has been weighed`, "Wait until donations come in");
  }
  throw new InputError(
    `It is too late: "${round.name}" is ${phase}, and its weights are as they are`,
    "What remains: revoking their Stamps (npx catchment stamp revoke) keeps them out of later Rounds; publish what you found",
  );
}

function senderOf({ connection, round }: RoundContext, flags: SquelchFlags): Address {
  if (flags.account !== undefined) return addressOf(connection, flags.account);
  if (flags.reweighOnly) return addressOf(connection, 0);
  const issuer = fileOf(round).stamps?.issuer;
  if (issuer !== undefined) return addressOf(connection, issuer);
  throw new InputError(
    "The Round's file names no issuer",
    "Name it with --account, or weigh again what others revoked with --reweigh-only",
  );
}

async function wordsOf(
  { connection, round, asset }: RoundContext,
  { csv, reweighOnly }: SquelchFlags,
  rows: readonly SquelchRow[],
): Promise<SquelchWords> {
  return {
    round,
    asset,
    csv,
    isReweighOnly: reweighOnly === true,
    builders: await namesOf(connection, round),
    providers: providerNames(round),
    reasons: Map.groupBy(rows, ({ holder }) => holder),
  };
}

/** A provider that is no row of the issuer would silently take nothing. */
function requireProviders(
  file: string,
  rows: readonly SquelchRow[],
  { issuerRows }: Pick<SquelchForecast, "issuerRows">,
  issuer: Address | undefined,
  { providers }: SquelchWords,
) {
  for (const { line, provider } of rows) {
    if (provider === undefined || issuerRows.includes(provider)) continue;
    if (issuer === undefined) {
      throw new InputError("--reweigh-only revokes nothing", "Leave the provider out", { file, line });
    }
    throw new InputError(
      `${issuer} has no Stamp of that provider in this Round`,
      `Its own: ${issuerRows.map((one) => nameOfProvider(providers, one)).join(", ")}`,
      { file, line },
    );
  }
}
