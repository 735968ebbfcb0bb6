// The `catchment` command as a person types it, against a chain served over HTTP. Each command is parsed anew, but in this
// process: starting a hundred takes minutes. `hand.test.ts` starts one for each.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "chai";
import { startLocalChain } from "../../scripts/chain/server.ts";
import { catchmentProgram } from "../../scripts/program.ts";
import { type Ended, runInProcess } from "./inProcess.ts";

export type ByHand = Awaited<ReturnType<typeof startByHand>>;

/** A chain of its own, and a folder for its deployments and files. */
export async function startByHand() {
  const chain = await startLocalChain();
  const folder = mkdtempSync(path.join(os.tmpdir(), "catchment-by-hand-"));

  const within = <result>(work: () => Promise<result>): Promise<result> =>
    inEnvironment({ CATCHMENT_RPC: chain.rpc, CATCHMENT_DEPLOYMENTS: folder, NO_COLOR: "1" }, work);
  const catchment = (...args: readonly string[]): Promise<Ended> =>
    within(() => runInProcess(catchmentProgram(), args));
  /** What it printed; it must have succeeded. */
  const said = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await catchment(...args);
    expect(code, `${args.join(" ")}: ${stderr}`).to.equal(0);
    return stdout;
  };
  return {
    rpc: chain.rpc,
    folder,
    /** Work that is no command, in the same folder and on the same chain. */
    within,
    catchment,
    said,
    json: async (...args: readonly string[]) => JSON.parse(await said(...args, "--json")),
    /** It must end with this code, and say this. */
    refused: async (code: 1 | 2, sentence: string, ...args: readonly string[]) => {
      const ended = await catchment(...args);
      expect(ended.code, `${args.join(" ")}: ${ended.stdout}${ended.stderr}`).to.equal(code);
      expect(ended.stderr, args.join(" ")).to.include(sentence).and.not.include("    at ");
    },
    write: (name: string, content: unknown) => {
      const file = path.join(folder, name);
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
      return file;
    },
    close: async () => {
      await chain.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Base units of so many whole tokens of 18 decimals. */
export const unit = (amount: number | string) => `${amount}${"0".repeat(18)}`;

async function inEnvironment<result>(
  values: Readonly<Record<string, string>>,
  work: () => Promise<result>,
): Promise<result> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
