// `catchment match`: from a file of donations to what each project receives.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command, type CommanderError, Option } from "commander";
import {
  type CapRule,
  computeMatching,
  type Duplicates,
  MatchingError,
  type MatchingResult,
  matchingToJson,
  type Root,
  type Rounding,
  type Saturation,
} from "../sdk/src/matching/index.ts";
import { parseMap } from "./io/columns.ts";
import { formatCsv } from "./io/csv.ts";
import { type DonationFile, readDonations } from "./io/donations.ts";
import { InputError } from "./io/errors.ts";
import { parseCap, parseDecimals, parseScoreCurve } from "./io/flags.ts";
import { formatUnits, parseUnits } from "./io/money.ts";
import { reportMatching } from "./io/report.ts";
import { readWeights } from "./io/weights.ts";

type Flags = {
  readonly pool: string;
  readonly decimals: string;
  readonly method: "quadratic";
  readonly cap?: string;
  readonly capRule: CapRule;
  readonly saturation: Saturation;
  readonly rounding: Rounding;
  readonly root: Root;
  readonly subtractOwn: "true" | "false";
  readonly duplicates: Duplicates;
  readonly min?: string;
  readonly max?: string;
  readonly weights?: string;
  readonly scoreCurve?: string;
  readonly map?: string;
  readonly addresses?: boolean;
  readonly raw?: boolean;
  readonly json?: boolean;
  readonly out?: string;
};

const EXAMPLES = `
Examples:
  $ catchment match examples/small-round.csv --pool 8
  $ catchment match donations.csv --pool 25000 --decimals 6 --cap 20% --min 1
  $ catchment match votes.csv --pool 25000 --map donor=voter,project=grantAddress,amount=amountUSD,coefficient=coefficient --json

The file is CSV with a header donor,project,amount and, if you like, weight (0 to 10000), coefficient (0 to 1), score, id, usd;
or JSON, a list of such objects with string values. Exports of Grants Stack are recognised. Exit code 2: bad input.`;

/**
 * The command `match`, to be added to a program.
 *
 * @example
 * await new Command("catchment").addCommand(matchCommand()).parseAsync();
 */
export function matchCommand(): Command {
  const choice = (flag: string, text: string, choices: readonly string[]) =>
    new Option(flag, text).choices(choices).default(choices[0]);
  return new Command("match")
    .description("share a matching pool among the projects of a donation file")
    .argument("<file>", "donations, CSV or JSON")
    .requiredOption("--pool <amount>", "the matching pool, in token units")
    .option("--decimals <n>", "decimals of the token, 0 to 77", "18")
    .addOption(choice("--method <name>", "how donations become an ideal match", ["quadratic"]))
    .option("--cap <share|amount>", "the most one project gets: 20% of the pool, or an amount; without it no cap")
    .addOption(
      choice("--cap-rule <rule>", "what becomes of the money above the cap", ["level", "redistribute", "clip"]),
    )
    .addOption(
      choice("--saturation <rule>", "a pool above all ideals: keep the rest or pay it, too", ["keep", "scale-up"]),
    )
    .addOption(choice("--rounding <rule>", "fractions of a base unit", ["floor", "largest-remainder"]))
    .addOption(choice("--root <kind>", "roots with 32 fractional bits, or of whole base units", ["q32", "unit"]))
    .addOption(choice("--subtract-own <boolean>", "take the donors' own money off the square", ["true", "false"]))
    .addOption(choice("--duplicates <rule>", "repeated donations of one donor to one project", ["sum", "mean"]))
    .option("--min <amount>", "a donor's total to a project counts from here on")
    .option("--max <amount>", "a donor's total to a project counts up to here")
    .option("--weights <file>", "CSV with donor,weight: ten-thousandths per donor")
    .option("--score-curve <curve>", "low:bps,high:bps, such as 15:5000,25:10000")
    .option("--map <pairs>", "columns of another maker: field=column,…")
    .option("--addresses", "refuse donors that are no addresses")
    .option("--raw", "file, pool, cap, min and max are whole base units")
    .option("--json", "print the result as JSON, amounts in base units")
    .option("--out <dir>", "also write result.json and result.csv there")
    .addHelpText("after", EXAMPLES)
    .exitOverride(endWithTwo)
    .action((file: string, flags: Flags, command: Command) => {
      try {
        run(file, flags);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        command.error(`error: ${error.message}`, { exitCode: error.exitCode });
      }
    });
}

/** A wrong flag is bad input as well: commander alone would end with 1. */
function endWithTwo(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : 2);
}

function run(file: string, flags: Flags) {
  const decimals = parseDecimals(flags.decimals);
  const units = flags.raw ? 0 : decimals;
  const amount = (name: string, text: string) => parseUnits(text, units, name);
  const format = {
    decimals: units,
    map: flags.map === undefined ? undefined : parseMap(flags.map),
    addresses: flags.addresses,
  };
  const pool = amount("--pool", flags.pool);
  const options = {
    cap: flags.cap === undefined ? undefined : parseCap(flags.cap, units),
    min: flags.min === undefined ? undefined : amount("--min", flags.min),
    max: flags.max === undefined ? undefined : amount("--max", flags.max),
    scoreCurve: flags.scoreCurve === undefined ? undefined : parseScoreCurve(flags.scoreCurve),
    weights: flags.weights === undefined ? undefined : readWeights(flags.weights),
    subtractOwn: flags.subtractOwn === "true",
  };
  const { method, saturation, capRule, rounding, root, duplicates } = flags;
  const source = readDonations(file, format);
  const result = located(source, () =>
    computeMatching({
      method,
      donations: source.donations,
      pool,
      saturation,
      capRule,
      rounding,
      root,
      duplicates,
      ...options,
    }),
  );
  const json = `${JSON.stringify(matchingToJson(result), null, 2)}\n`;
  if (flags.out !== undefined) writeResult(flags.out, json, result, units);
  process.stdout.write(flags.json ? json : reportMatching(result, units));
}

/** What the engine finds wrong with a donation, with the donation's line. */
function located<result>({ file, lines }: DonationFile, compute: () => result): result {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof MatchingError)) throw error;
    const place = error.row === undefined ? {} : { file, line: lines[error.row] };
    throw new InputError(error.shortMessage, error.remedy, place);
  }
}

function writeResult(directory: string, json: string, { projects }: MatchingResult, decimals: number) {
  const header = ["project", "donors", "donations", "effective", "ideal", "match", "capped"];
  const rows = projects.map(({ project, donors, donations, effective, ideal, match, capped }) => [
    project,
    String(donors),
    String(donations),
    ...[effective, ideal, match].map((amount) => formatUnits(amount, decimals)),
    String(capped),
  ]);
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, "result.json"), json);
    writeFileSync(path.join(directory, "result.csv"), formatCsv(header, rows));
  } catch (error) {
    throw new InputError(
      `Cannot write to ${directory}: ${error instanceof Error ? error.message : error}`,
      "Choose another --out",
    );
  }
}
