// Runs a command in this process and catches what it writes: starting a process for each takes most of a second.
import type { Command } from "commander";
import { runCommand } from "../../scripts/io/run.ts";

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a program that has parsed nothing yet, as if `args` had been typed. */
export async function runInProcess(program: Command, args: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await runCommand(program, ["node", "catchment", ...args]);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.exitCode = before;
    stdout.restore();
    stderr.restore();
  }
}

function capture(stream: NodeJS.WriteStream) {
  const write = stream.write;
  let text = "";
  stream.write = ((chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((one) => typeof one === "function");
    if (typeof done === "function") done();
    return true;
  }) as typeof stream.write;
  return {
    text: () => text,
    restore: () => {
      stream.write = write;
    },
  };
}
