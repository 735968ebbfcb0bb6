// From a frozen method to what the engine takes; what does not belong to it is refused, not ignored.
import type { DonationMethodParameters, MatchingParameters } from "@catchment/sdk/matching";
import type { SettlementMethod } from "@catchment/sdk/merkle";
import { InputError } from "../io/errors.ts";

type Choice = { readonly options: readonly string[] };

const METHODS: Readonly<Record<string, Choice>> = {
  cocm: { options: ["similarity", "unit"] },
  pairwise: { options: ["m"] },
  profile: { options: [] },
  proportional: { options: [] },
  quadratic: { options: [] },
};

/**
 * The engine's parameters of a method, with the Round's inputs.
 *
 * @throws InputError for a method or an option it does not have
 */
export function parametersOf(method: SettlementMethod, inputs: DonationMethodParameters): MatchingParameters {
  const { name, options } = method;
  const choice = METHODS[name];
  if (choice === undefined) throw new InputError(`"${name}" is no method for a list`, `Choose ${known(METHODS)}`);
  const strange = Object.keys(options).find((option) => !choice.options.includes(option));
  if (strange !== undefined) {
    throw new InputError(`${name} has no option "${strange}"`, `Its options: ${choice.options.join(", ") || "none"}`);
  }
  switch (name) {
    case "cocm":
      return {
        ...inputs,
        method: "cocm",
        ...(options.similarity === undefined ? {} : { similarity: similarity(options.similarity) }),
        ...(options.unit === undefined ? {} : { unit: whole("unit", options.unit) }),
      };
    case "pairwise":
      return { ...inputs, method: "pairwise", m: whole("m", options.m ?? "") };
    case "profile":
      return { ...inputs, method: "profile" };
    case "proportional":
      return { ...inputs, method: "proportional" };
    default:
      return { ...inputs, method: "quadratic" };
  }
}

const known = (table: Readonly<Record<string, unknown>>) => Object.keys(table).join(", ");

function similarity(text: string): "harsh" | "soft" {
  if (text === "harsh" || text === "soft") return text;
  throw new InputError(`settlement.options.similarity is "${text}"`, "Choose harsh or soft");
}

/** Base units. */
function whole(option: string, text: string): bigint {
  if (/^[1-9]\d{0,77}$/.test(text)) return BigInt(text);
  throw new InputError(
    `settlement.options.${option} is "${text}"`,
    "Write whole base units above zero, such as 1000000000000000000",
  );
}
