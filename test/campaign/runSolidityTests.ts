// Hardhat's Solidity tests, with the figures of a campaign.
import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
const CONFIG = "hardhat.campaign.config.ts";

/**
 * The runner draws no bar of its own: what it prints is kept, and shown if something is broken.
 *
 * @param values read by hardhat.campaign.config.ts
 * @param files none: all
 */
export function runSolidityTests(
  values: Readonly<Record<string, number>>,
  files: readonly string[] = [],
): Promise<{ readonly code: number; readonly output: string }> {
  const env = { ...process.env, ...Object.fromEntries(Object.entries(values).map(([key, one]) => [key, String(one)])) };
  return new Promise((resolve) => {
    const child = spawn("hardhat", ["--config", CONFIG, "test", "solidity", ...files], { cwd: ROOT, env });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
