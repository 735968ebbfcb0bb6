// The command that somebody else types to come to the same result.
import type { Flags } from "./flags.ts";
import { spelled } from "./methodFlags.ts";

/** What a person looks at or where it is written moves no money. */
const LEFT_OUT = ["json", "out", "html", "explain", "names", "namesMap", "sensitivity", "stamps"];

/**
 * Flags as they are typed, for a POSIX shell.
 *
 * @example
 * commandOf("votes.csv", { pool: "8", cap: "20%" }); // "npx catchment match votes.csv --pool 8 --cap 20%"
 */
export function commandOf(file: string, flags: Flags): string {
  const typed = Object.entries(flags)
    .filter(([flag, value]) => value !== undefined && !LEFT_OUT.includes(flag) && !flag.startsWith("compare"))
    .map(([flag, value]) => (value === true ? spelled(flag) : `${spelled(flag)} ${quoted(String(value))}`));
  return ["npx catchment match", quoted(file), ...typed].join(" ");
}

function quoted(text: string): string {
  return /^[\w./:=%,@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
