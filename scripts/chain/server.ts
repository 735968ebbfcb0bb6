// A chain of our own, served over HTTP on a free port, for commands that bring their own (npm start, tests). It runs in a
// process of its own, so that chain and client each have a core, and ends with the process that started it.
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

export type LocalChain = { readonly rpc: string; readonly close: () => Promise<void> };

/**
 * Starts Hardhat's chain, cancun, with the public test accounts.
 *
 * @throws Error if it does not start; what it said is on stderr then.
 */
export async function startLocalChain(): Promise<LocalChain> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "serve.ts")], {
    cwd: path.join(import.meta.dirname, "../.."),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const first = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  const rpc = await Promise.race([first, ended.then(() => undefined)]);
  if (rpc === undefined) throw new Error("The local chain did not start");
  return {
    rpc,
    close: () => {
      child.stdin.end();
      return ended;
    },
  };
}
