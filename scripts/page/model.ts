// The page as plain data: what it shows and nothing else. JSON can hold it; amounts are decimal strings of base units.

/** Base units, a decimal string; differences may be negative. */
export type Units = string;

/** What holds a match down. */
export type Limit = "cap" | "ask" | "none";

export type BuilderView = {
  readonly application: number;
  readonly name: string;
  readonly address: string;
  readonly recipient: string;
  readonly explorers: number;
  /** Those who count. */
  readonly counted: number;
  readonly donated: Units;
  /** (Σ√c)² − Σc of what counts. */
  readonly ideal: Units;
  /** Its match were there no cap and no ask. */
  readonly uncapped: Units;
  readonly match: Units;
  readonly ask: Units;
  readonly limit: Limit;
};

/** The Round after its first `donations` gifts. */
export type CoursePoint = {
  readonly donations: number;
  /** What is paid of the ideals where nothing holds them down: 1 = all of it. */
  readonly level: number;
  /** In the order of `builders`. */
  readonly matches: readonly Units[];
};

/** How many Explorers, how many gifts and how much money are in one part of a whole. */
export type Part = { readonly name: string; readonly isCounted: boolean; readonly value: Units };
export type Whole = {
  readonly name: string;
  readonly unit: "count" | "money";
  readonly parts: readonly Part[];
};

/** From the published match to ours: what each of the rules moved. before + Σ moved = after. */
export type RuleRow = {
  readonly application: number;
  readonly name: string;
  readonly published: number;
  readonly before: Units;
  readonly moved: readonly Units[];
  readonly after: Units;
  /** Index of the rule that moved it most, none where nothing moved. */
  readonly decidedBy: number | null;
};

export type Fact = { readonly name: string; readonly value: string; readonly isCode: boolean };

/** A match that a list gives: beside what was proposed first, and what the live rule would have paid. */
export type ListedRow = {
  readonly application: number;
  readonly name: string;
  readonly match: Units;
  readonly live: Units;
  readonly proposed: Units;
};

/** One step of how a list came to settle the Round. */
export type ListStep = { readonly what: string; readonly by: string; readonly bond: string; readonly outcome: string };

export type ListView = {
  readonly method: string;
  /** Which rule is the chain's own: "live quadratic funding". */
  readonly liveRule: string;
  /** What goes to others than by the live rule. */
  readonly moved: Units;
  readonly wrong: number;
  readonly steps: readonly ListStep[];
  readonly rows: readonly ListedRow[];
};

export type RoundPage = {
  readonly name: string;
  readonly isFinal: boolean;
  readonly phase: string;
  /** Unix seconds. */
  readonly asOf: number;
  readonly asset: { readonly symbol: string; readonly decimals: number };
  readonly totals: {
    readonly pool: Units;
    readonly donated: Units;
    readonly matched: Units;
    readonly rest: Units;
    /** Gifts to Builders who left: back to their donors. */
    readonly refundable: Units;
    readonly builders: number;
    readonly sponsors: number;
    readonly explorers: number;
    readonly countedExplorers: number;
    readonly donations: number;
  };
  readonly check: { readonly isEqual: boolean; readonly builders: number; readonly points: number };
  readonly capBps: number;
  readonly cap: Units;
  readonly builders: readonly BuilderView[];
  readonly course: readonly CoursePoint[];
  readonly counted: readonly Whole[];
  readonly rules: {
    readonly source: string;
    readonly names: readonly string[];
    readonly rows: readonly RuleRow[];
  } | null;
  readonly sponsors: readonly { readonly address: string; readonly given: Units; readonly rest: Units }[];
  readonly chain: readonly Fact[];
  readonly contracts: readonly Fact[];
  readonly configuration: readonly Fact[];
  /** Where a list settled it. */
  readonly list: ListView | null;
  readonly recompute: {
    /** What the command reads, to be put into the folder `out`. */
    readonly files: readonly { readonly name: string; readonly csv: string }[];
    readonly command: string;
    readonly code: string;
  };
};
