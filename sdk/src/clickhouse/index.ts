// @catchment/sdk/clickhouse: the quadratic rule of ./matching as SQL for ClickHouse, for donations past one machine. Imports the engine alone.
export { type ClickHouseClient, clickHouseExecutor, parseRows } from "./client.ts";
export { computeMatchingInClickHouse } from "./computeMatchingInClickHouse.ts";
export {
  type Fault,
  type FaultyRows,
  FaultyRowsError,
  InvalidAnswerError,
  InvalidColumnError,
  InvalidNameError,
  InvalidSourceError,
  TooLargeError,
} from "./errors.ts";
export { faultsQuery, matchingQuery, repeatedQuery } from "./queries.ts";
export type {
  ClickHouseExecutor,
  ClickHouseMatching,
  ClickHouseMatchingParameters,
  ClickHouseParameters,
  ClickHouseQuery,
  DonationColumns,
  DonationSource,
  FileFormat,
} from "./types.ts";
