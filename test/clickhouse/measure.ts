// Times for docs/clickhouse.md: one way to compute a synthetic round per process, files made before.
//
//   node test/clickhouse/measure.ts <donations> files|csv|parquet|engine|rows
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { computeMatchingInClickHouse } from "../../sdk/src/clickhouse/index.ts";
import { computeMatching, type DonationRow } from "../../sdk/src/matching/index.ts";
import { chdbExecutor, INSTALLED, run } from "./chdb.ts";
import { syntheticDonations, writeCsv } from "./synthetic.ts";

const CHUNK = 1 << 22;
const OPTIONS = { pool: 10n ** 24n, cap: { bps: 30 }, max: 10n ** 19n };

/** The rows of a CSV file of `writeCsv`, one chunk in memory at a time. */
function* readRows(file: string): Generator<DonationRow> {
  const input = openSync(file, "r");
  const chunk = Buffer.alloc(CHUNK);
  let rest = "";
  let isHeader = true;
  for (let size = readSync(input, chunk); size > 0; size = readSync(input, chunk)) {
    const lines = (rest + chunk.toString("latin1", 0, size)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of isHeader ? lines.slice(1) : lines) {
      const [donor = "", project = "", amount = "", weight = ""] = line.split(",");
      yield { donor, project, amount: BigInt(amount), weight: Number(weight) };
    }
    isHeader = false;
  }
  closeSync(input);
}

async function measure(count: number, way: string) {
  const size = { donations: count, donors: count / 5, projects: 1_000 };
  const folder = path.join(INSTALLED, "..", "clickhouse-files");
  const [csv, parquet] = ["csv", "parquet"].map((ending) => path.join(folder, `${count}.${ending}`)) as [
    string,
    string,
  ];
  if (way === "files") {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(csv)) writeCsv(csv, size);
    run(`INSERT INTO FUNCTION file('${parquet}', 'Parquet')
      SELECT donor, project, toDecimal128(amount, 0) AS amount, toUInt16(weight) AS weight
      FROM file('${csv}', 'CSVWithNames', 'donor String, project String, amount String, weight String')
      SETTINGS engine_file_truncate_on_insert = 1`);
    console.log(
      `${(statSync(csv).size / 1e6).toFixed(0)} MB CSV, ${(statSync(parquet).size / 1e6).toFixed(0)} MB Parquet`,
    );
    return;
  }
  const rows = way === "rows" ? [...syntheticDonations(size)] : [];
  const donations = way === "rows" ? rows : readRows(csv);
  const file =
    way === "parquet" ? ({ file: parquet, format: "Parquet" } as const) : ({ file: csv, format: "CSV" } as const);
  const executor = way === "csv" || way === "parquet" ? chdbExecutor() : undefined;
  const load = loadavg()[0] ?? 0;
  const before = process.cpuUsage();
  const start = performance.now();
  const { matched } = executor
    ? await computeMatchingInClickHouse(executor, { source: file, columns: { weight: "weight" }, ...OPTIONS })
    : computeMatching({ method: "quadratic", donations, ...OPTIONS });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1_000;
  console.log(
    `${count} ${way}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB, load ${load.toFixed(1)}, matched ${matched}`,
  );
}

const [count = "", way = ""] = process.argv.slice(2);
if (import.meta.main) await measure(Number(count), way);
