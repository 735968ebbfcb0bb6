// How a command ends: 0 when it did its work, 2 for a wrong flag or file, 1 for everything else, always with one sentence
// on what to do, never with a stack trace that nobody asked for.
import { CatchmentError } from "@catchment/sdk";
import type { Command, CommanderError } from "commander";
import { BaseError } from "viem";
import { InputError } from "./errors.ts";

/** Parses and runs a program; sets the exit code. CATCHMENT_DEBUG=1 shows where an error came from. */
export async function runCommand(program: Command, argv: readonly string[]): Promise<void> {
  overrideExits(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (isCommanderError(error)) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`error: ${explain(error)}\n`);
    if (process.env.CATCHMENT_DEBUG) console.error(error);
    process.exitCode = error instanceof InputError ? error.exitCode : 1;
  }
}

function overrideExits(command: Command) {
  command.exitOverride();
  command.showHelpAfterError("(--help shows what there is)");
  for (const child of command.commands) overrideExits(child);
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

/** One or two sentences: what went wrong and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof InputError || error instanceof CatchmentError) return error.message;
  if (error instanceof BaseError) return chainTrouble(error);
  return error instanceof Error ? error.message : String(error);
}

function chainTrouble(error: BaseError): string {
  const isGone = error.walk((cause) => cause instanceof Error && cause.name === "HttpRequestError") !== null;
  return isGone
    ? "The chain stopped answering. Start it again; what was done before it stopped is kept if the chain kept it. Then run the command again."
    : `${error.shortMessage} Run it again with CATCHMENT_DEBUG=1 for the details.`;
}
