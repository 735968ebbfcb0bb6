// Tables about projects and donors: what they asked for, what counts of their ideal, what weighs a donor, who they are.
import { parseWeight } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { readKeyed } from "./tables.ts";

/** `--asks`: project,ask. On chain an ask of zero is none; here it would pay nothing, so neither is guessed. */
export function readAsks(file: string, decimals: number): ReadonlyMap<string, bigint> {
  return readKeyed(file, { required: ["project", "ask"] }, "project", ({ get }) => {
    const ask = parseUnits(get("ask"), decimals, "ask");
    if (ask === 0n) throw new InputError("ask is zero", "Leave out the line of a project that asked for no limit");
    return ask;
  });
}

/** `--multipliers`: project,multiplier, ten-thousandths. */
export function readMultipliers(file: string): ReadonlyMap<string, number> {
  return readKeyed(file, { required: ["project", "multiplier"] }, "project", ({ get }) => {
    try {
      return parseWeight(get("multiplier"));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`multiplier is "${get("multiplier")}"`, error.remedy);
    }
  });
}

/** `--weights`: donor,weight, ten-thousandths. */
export function readWeights(file: string): ReadonlyMap<string, number> {
  return readKeyed(file, { required: ["donor", "weight"] }, "donor", ({ get }) => parseWeight(get("weight")));
}

/** `--identities`: donor,person. */
export function readIdentities(file: string): ReadonlyMap<string, string> {
  return readKeyed(file, { required: ["donor", "person"] }, "donor", ({ get }) => get("person"));
}
