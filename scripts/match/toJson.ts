// What --json prints: amounts are decimal strings of base units.
import { comparisonToJson, explanationToJson, type Json, sensitivityToJson } from "../../sdk/src/analysis/index.ts";
import type { Outcome } from "./outcome.ts";

/** The result; beside it, under their own keys, what a closer look was asked for. */
export function toJson({ json, explanation, sensitivity, comparison }: Outcome): { readonly [key: string]: Json } {
  return {
    ...json,
    ...(explanation === undefined ? {} : { explanation: explanationToJson(explanation) }),
    ...(sensitivity === undefined ? {} : { sensitivity: sensitivityToJson(sensitivity) }),
    ...(comparison === undefined ? {} : { comparison: comparisonToJson(comparison) }),
  };
}
