// The executor on ClickHouse's own client, over HTTP.
import { writeFileSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { expect } from "chai";
import { after, before, it } from "mocha";
import ts from "typescript";
import {
  type ClickHouseClient,
  clickHouseExecutor,
  computeMatchingInClickHouse,
  FaultyRowsError,
  TooLargeError,
} from "../../sdk/src/clickhouse/index.ts";
import { chdbExecutor, describeWithChdb, INSTALLED, load } from "./chdb.ts";
import { startServer } from "./server.ts";

type Client = ClickHouseClient & { readonly close: () => Promise<void> };
type ClientModule = { readonly createClient: (options: { readonly url: string; readonly log: object }) => Client };

const rowsOf = (...rows: readonly string[]) =>
  `SELECT * FROM values('donor String, project String, amount String', ${rows.join(", ")})`;

describeWithChdb("matching in ClickHouse by URL", () => {
  let server: Server;
  let client: Client;

  before(async () => {
    const { createClient, ClickHouseLogLevel } = load<ClientModule & { ClickHouseLogLevel: { OFF: number } }>(
      "@clickhouse/client",
    );
    const started = await startServer();
    server = started.server;
    client = createClient({ url: started.url, log: { level: ClickHouseLogLevel.OFF } });
  });

  after(async () => {
    await client.close();
    server.close();
  });

  it("is what embedded chDB answers, with every character in the parameters", async () => {
    const ids = ["it's", 'a"b', "back\\\\slash\\", "tab\there", "{a:String}", "é😀", "a&b=c+d%20", "null", "\\N"];
    const quoted = ids.map((id) => id.replaceAll("\\", "\\\\").replaceAll("'", "\\'"));
    const rows = quoted.flatMap((id) => [`('x', '${id}', '4')`, `('y', '${id}', '9')`]);
    const parameters = {
      source: { select: rowsOf(...rows) },
      pool: 200n,
      asks: Object.fromEntries(ids.map((id, index) => [id, BigInt(index)])),
      multipliers: Object.fromEntries(ids.map((id, index) => [id, 10_000 - index])),
    };
    const overHttp = await computeMatchingInClickHouse(clickHouseExecutor(client), parameters);
    expect(overHttp).to.deep.equal(await computeMatchingInClickHouse(chdbExecutor(), parameters));
    expect(overHttp.projects.map(({ project }) => project)).to.deep.equal([...ids].sort());
    expect(overHttp.projects.map(({ project, match }) => [project, match])).to.deep.include.members([
      ["it's", 0n],
      ["tab\there", 3n],
      ["\\N", 8n],
    ]);
  });

  it("takes the client as its types are", () => {
    const file = path.join(INSTALLED, "types.ts");
    writeFileSync(
      file,
      `import { createClient } from "@clickhouse/client";
import { clickHouseExecutor } from "../../sdk/src/clickhouse/index.ts";
clickHouseExecutor(createClient({ url: "http://localhost" })) satisfies { query: unknown };
const notOne: string = clickHouseExecutor(createClient());
`,
    );
    const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024, strict: true, noEmit: true };
    const program = ts.createProgram([file], { ...options, skipLibCheck: true, allowImportingTsExtensions: true });
    const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => String(messageText));
    // The second line is wrong: so types are looked at.
    expect(messages).to.deep.equal(["Type 'ClickHouseExecutor' is not assignable to type 'string'."]);
  });

  it("knows the errors of a server", async () => {
    const errorOf = (...rows: readonly string[]) =>
      computeMatchingInClickHouse(clickHouseExecutor(client), { source: { select: rowsOf(...rows) }, pool: 1n }).catch(
        (error: unknown) => error,
      );
    expect(await errorOf("('x', 'A', '-1')")).to.be.instanceOf(FaultyRowsError);
    const large = ["a", "b", "c", "d"].map((donor) => `('${donor}', 'A', '${(1n << 128n) - 1n}')`);
    expect(await errorOf(...large)).to.be.instanceOf(TooLargeError);
    expect(await errorOf("nonsense"))
      .to.have.property("code")
      .which.is.not.equal("395");
  });
});
