// The flags of `catchment match`, in groups, and its examples.
import { type Command, Option } from "commander";
import { METHODS } from "./methodFlags.ts";

/** What was typed; nothing has a default here: those are the engine's. */
export type Flags = {
  readonly pool?: string;
  readonly decimals?: string;
  readonly raw?: boolean;
  readonly method?: string;
  readonly m?: string;
  readonly similarity?: string;
  readonly unit?: string;
  readonly blend?: string;
  readonly subtractOwn?: string;
  readonly root?: string;
  readonly credits?: string;
  readonly quorum?: string;
  readonly minimum?: string;
  readonly minimumMatch?: string;
  readonly voiceCreditFactor?: string;
  readonly impact?: string;
  readonly cap?: string;
  readonly capRule?: string;
  readonly asks?: string;
  readonly multipliers?: string;
  readonly saturation?: string;
  readonly rounding?: string;
  readonly min?: string;
  readonly max?: string;
  readonly duplicates?: string;
  readonly weights?: string;
  readonly scoreCurve?: string;
  readonly identities?: string;
  readonly exclude?: string;
  readonly map?: string;
  readonly addresses?: boolean;
  readonly names?: string;
  readonly namesMap?: string;
  readonly explain?: string;
  readonly sensitivity?: boolean;
  readonly stamps?: string;
  readonly compare?: string;
  readonly compareMap?: string;
  readonly compareMethod?: string;
  readonly compareOption?: readonly string[];
  readonly json?: boolean;
  readonly out?: string;
  readonly html?: string;
};

type Line = readonly [flag: string, text: string, choices?: readonly string[]];

const GROUPS: Readonly<Record<string, readonly Line[]>> = {
  "The pool:": [
    ["--pool <amount>", "the matching pool, in token units; needed, but for alpha over clr.fund's JSON"],
    ["--decimals <n>", "decimals of the token, 0 to 77 (default: 18)"],
    ["--raw", "all amounts, in files and flags, are whole base units"],
  ],
  "The method (the first is the default):": [
    ["--method <name>", "how donations, ballots or tallies become an ideal match", METHODS],
    ["--m <amount>", "pairwise: what two donors may have in common before their pairs count half"],
    ["--similarity <kind>", "cocm: nothing, or the root, of what a donor gives close to home", ["harsh", "soft"]],
    ["--unit <amount>", "cocm, soft: what is one where a root is taken (default: one token)"],
    ["--blend <parts>", "blend: two methods with their shares, such as 70%:quadratic,30%:cocm"],
    ["--subtract-own <boolean>", "quadratic, profile: take the donors' own money off the square", ["true", "false"]],
    ["--root <kind>", "quadratic: roots with 32 fractional bits, or of whole base units", ["q32", "unit"]],
    ["--credits <n>", "voting: voice credits one voter may spend (votes squared)"],
    ["--quorum <n>", "median: ballots a project needs"],
    ["--minimum <amount>", "median: the lowest median that counts"],
    ["--minimum-match <amount>", "median: who would get less gets nothing"],
    ["--impact <file>", "median: the ballots weigh the metrics of this CSV (Optimism's Retro Funding 4)"],
    ["--voice-credit-factor <n>", "alpha: base units per voice credit"],
  ],
  "Limits of a match (the first is the default):": [
    ["--cap <share|amount>", "the most one project gets: 20% of the pool, or an amount"],
    [
      "--cap-rule <rule>",
      "what becomes of the money above the cap",
      ["level", "redistribute", "clip", "single-pass", "sequential"],
    ],
    ["--asks <file>", "CSV project,ask: nobody gets more than it asked for"],
    ["--multipliers <file>", "CSV project,multiplier: ten-thousandths of the ideal that count"],
    ["--saturation <rule>", "a pool above all ideals: keep the rest, or pay it, too", ["keep", "scale-up"]],
    ["--rounding <rule>", "fractions of a base unit", ["floor", "largest-remainder"]],
  ],
  "What counts of the donations:": [
    ["--min <amount>", "a donor's total to a project counts from here on"],
    ["--max <amount>", "a donor's total to a project counts up to here; above zero"],
    ["--duplicates <rule>", "repeated donations of one donor to one project", ["sum", "mean"]],
    ["--weights <file>", "CSV donor,weight: ten-thousandths per donor"],
    ["--score-curve <curve>", "low:bps,high:bps, such as 15:5000,25:10000"],
    ["--identities <file>", "CSV donor,person: several donors, one person"],
    [
      "--exclude <file>",
      "CSV kind,id[,project][,note]; kind: refunded, rejected, donor, donation, project, owner (of the project)",
    ],
  ],
  "Reading files:": [
    ["--map <pairs>", "columns of another maker's donations: field=column,…"],
    ["--addresses", "refuse donors that are no addresses"],
    ["--names <file>", "CSV project,name: names for people; the grants.csv of Grants Stack, too"],
    ["--names-map <pairs>", "columns of another maker's names: project=column,name=column"],
  ],
  "A closer look:": [
    ["--explain <project>", "what this project gets, and why; by its id or its name"],
    [
      "--sensitivity",
      "how each match moves if its largest donor had not given to it, or its donors weighed 10 % more or less",
    ],
    [
      "--stamps <file>",
      "CSV donor,provider,issuer,score: also without each provider and issuer of Stamps, for all projects",
    ],
    ["--compare <file>", "beside another result: our result.json or .csv, or a published CSV"],
    ["--compare-map <pairs>", "columns of a published CSV: project=column,match=column"],
    ["--compare-method <name>", "beside another method over the same file", METHODS],
    ["--compare-option <flag=value>", "a flag of the other result, such as cap-rule=clip or cap=none; repeatable"],
  ],
  "Output:": [
    ["--json", "print the result as JSON, amounts in base units"],
    ["--out <dir>", "also write result.json, result.csv and audit.csv there"],
    ["--html <file>", "also write a page to look at, one file"],
  ],
};

const EXAMPLES = `
Examples:
  $ catchment match examples/small-round.csv --pool 8
  $ catchment match examples/small-round.csv --pool 8 --explain A
  $ catchment match examples/small-round.csv --pool 8 --cap 50% --sensitivity --html out.html
  $ catchment match examples/small-round.csv --pool 8 --compare-method cocm
  $ catchment match examples/matching/votes.csv --pool 1000 --method voting --credits 99
  $ catchment match data/rounds/gitcoin-gg18-token-engineering/votes.csv --pool 25000 --cap 20% \\
      --names data/rounds/gitcoin-gg18-token-engineering/grants.csv

The file is CSV with a header donor,project,amount and, if you like, weight (0 to 10000), coefficient
(0 to 1), score, id, usd; or JSON, a list of such objects with string values. Exports of Grants Stack are
recognised. For voting it has voter,project,votes, for median voter,project,amount, for alpha
project,tally,spent. Exit code 2: bad input. docs/matching.md says which method when.`;

/** Adds all flags, their groups and the examples to a command. */
export function addFlags(command: Command): Command {
  for (const [group, lines] of Object.entries(GROUPS)) {
    for (const [flag, text, choices] of lines) {
      const option = new Option(flag, text).helpGroup(group);
      if (flag.startsWith("--compare-option")) option.argParser(collect);
      command.addOption(choices === undefined ? option : option.choices(choices));
    }
  }
  return command.addHelpText("after", EXAMPLES);
}

/** A flag that may be given several times. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
