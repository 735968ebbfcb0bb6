// The flags of the other side of a comparison: those of this side, with some of them changed.
import { Command } from "commander";
import { InputError } from "../io/errors.ts";
import { addFlags, type Flags } from "./flags.ts";
import { spelled } from "./methodFlags.ts";

/** What must be the same on both sides: the file and how it is read, the pool, and what is shown of it. */
const FIXED = ["--pool", "--decimals", "--raw", "--map", "--addresses", "--method"];

/**
 * Flags with `name=value` pairs laid over them; `none` takes a flag away.
 *
 * @throws {@link InputError}
 * @example
 * overlaid({ pool: "8", cap: "20%" }, ["cap=none", "rounding=largest-remainder"]);
 */
export function overlaid(flags: Flags, pairs: readonly string[]): Flags {
  const changed: Record<string, unknown> = { ...flags };
  for (const pair of pairs) {
    const [, name = "", value = ""] = /^([A-Za-z-]+)=(.+)$/.exec(pair) ?? [];
    const flag = spelled(name);
    const option = addFlags(new Command()).options.find(({ long }) => long === flag);
    if (option === undefined || !option.required || FIXED.includes(flag) || isAbout(flag)) {
      throw new InputError(
        `--compare-option has "${pair}"`,
        "Write a rule and its value, such as cap-rule=clip or cap=none",
      );
    }
    const choices = option.argChoices;
    if (value !== "none" && choices !== undefined && !choices.includes(value)) {
      throw new InputError(`--compare-option has "${pair}"`, `Choose one of: ${choices.join(", ")}`);
    }
    if (value === "none") delete changed[option.attributeName()];
    else changed[option.attributeName()] = value;
  }
  return changed as Flags;
}

function isAbout(flag: string): boolean {
  return /^--(compare|names|explain|sensitivity|stamps|json|out|html)/.test(flag);
}
