import type { MatchingResult, PoolParameters, QuadraticOptions, Saturation } from "../matching/index.ts";

/** What a query's `{name:Type}` placeholders stand for; integers as decimal strings. */
export type ClickHouseParameters = Readonly<Record<string, string | readonly string[]>>;

/** A query as it goes to ClickHouse: text that holds no value but quoted names, and its parameters. */
export type ClickHouseQuery = { readonly sql: string; readonly parameters: ClickHouseParameters };

/** Whatever runs a query and answers with its rows, every value as a string (format JSONStringsEachRow): a server or chDB. */
export type ClickHouseExecutor = {
  readonly query: (
    sql: string,
    parameters: ClickHouseParameters,
  ) => Promise<readonly Readonly<Record<string, string>>[]>;
};

/** Files ClickHouse reads: CSV with a header, or Parquet. */
export type FileFormat = "CSV" | "Parquet";

/**
 * Where the donations are. `file` is a path on the machine that ClickHouse runs on (on a server below its `user_files`), `url` and
 * `s3` are addresses it can reach; s3 uses the server's own credentials. All three may have the wildcards of ClickHouse.
 * `select` is your own SQL, put in as it is: never text of others.
 */
export type DonationSource =
  | { readonly table: string; readonly database?: string | undefined }
  | { readonly file: string; readonly format: FileFormat }
  | { readonly url: string; readonly format: FileFormat }
  | { readonly s3: string; readonly format: FileFormat }
  | { readonly select: string };

/** The columns' names; donor, project and amount have those names if nothing else is said, the others are not read then. */
export type DonationColumns = {
  readonly donor?: string | undefined;
  readonly project?: string | undefined;
  readonly amount?: string | undefined;
  /** Ten-thousandths, 0 to 10000. Either this or `coefficient`; without both every donation counts in full. */
  readonly weight?: string | undefined;
  /** The weight as a decimal from 0 to 1 with at most four digits. */
  readonly coefficient?: string | undefined;
  /** Ids of donations: none may be given twice for one project. Empty ones are not compared. Costs one more pass. */
  readonly id?: string | undefined;
};

/** A quadratic matching over donations that ClickHouse holds or reads. Base units; pool, cap and asks below 2^112, all else below 2^128. */
export type ClickHouseMatchingParameters = Pick<PoolParameters, "pool" | "cap" | "asks" | "multipliers"> & {
  readonly source: DonationSource;
  readonly columns?: DonationColumns | undefined;
  /** Decimals of the amounts' unit: 18 reads "1.5" as 1500000000000000000. Default 0: base units. At most 38. */
  readonly decimals?: number | undefined;
  /** Default "keep". */
  readonly saturation?: Saturation | undefined;
  /** A donor's total to a project counts from here on (inclusive), base units. Default 0. */
  readonly min?: bigint | undefined;
  /** A donor's total to a project counts up to here, base units. Default, as for 0: no limit. */
  readonly max?: bigint | undefined;
};

/** What `computeMatching` answers for the same donations, to the base unit, but for what it was computed from. */
export type ClickHouseMatching = Omit<MatchingResult, "method" | "options" | "parameters"> & {
  readonly method: "quadratic";
  readonly options: QuadraticOptions;
};
