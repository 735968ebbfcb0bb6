import { InvalidAnswerError } from "./errors.ts";
import type { ClickHouseExecutor } from "./types.ts";

/** What is used of a client of `@clickhouse/client` or `@clickhouse/client-web`. */
export type ClickHouseClient = {
  readonly query: (request: {
    readonly query: string;
    readonly query_params: Record<string, unknown>;
    readonly format: "JSONStringsEachRow";
  }) => Promise<{ readonly text: () => Promise<string> }>;
};

/**
 * An executor on ClickHouse's own client, for a server or a cluster by its URL: `clickHouseExecutor(createClient({ url }))` with
 * `createClient` of `@clickhouse/client` (tested with 1.23.1). The SDK does not import that package: install it where it is used. The user
 * needs to read the source and to change settings within a query (`readonly` 0 or 2). Queries throw what the client throws; closing it is
 * the caller's.
 *
 * @throws never
 * @example
 * const text = async () => '{"answer":"42"}\n';
 * const executor = clickHouseExecutor({ query: async () => ({ text }) });
 * await executor.query("SELECT {number:UInt8} AS answer", { number: "42" }); // [{ answer: "42" }]
 */
export function clickHouseExecutor(client: ClickHouseClient): ClickHouseExecutor {
  return {
    async query(sql, parameters) {
      const answer = await client.query({ query: sql, query_params: { ...parameters }, format: "JSONStringsEachRow" });
      return parseRows(await answer.text());
    },
  };
}

/**
 * The rows of an answer in the format JSONStringsEachRow: an object of strings on every line. For executors of your own.
 *
 * @throws {@link InvalidAnswerError} if it is something else
 * @example
 * parseRows('{"a":"1"}\n{"a":"2"}\n'); // [{ a: "1" }, { a: "2" }]
 */
export function parseRows(text: string): readonly Readonly<Record<string, string>>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map(parseRow);
}

function parseRow(line: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(line);
  } catch {
    throw new InvalidAnswerError(line);
  }
}
