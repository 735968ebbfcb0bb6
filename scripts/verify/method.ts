// The method that a procedure froze, as JSON.
import type { FrozenMethod } from "@catchment/sdk";
import { z } from "zod";
import { InputError } from "../io/errors.ts";
import { parseJson } from "../io/parseJson.ts";
import { readText } from "./list.ts";

const AMOUNT = z
  .string()
  .regex(/^\d{1,78}$/, "an amount is a string of digits, in base units")
  .transform(BigInt);
const QUADRATIC = { subtractOwn: z.boolean().optional(), root: z.enum(["q32", "unit"]).optional() };
const PROFILE = { subtractOwn: z.boolean().optional() };
const COCM = { similarity: z.enum(["harsh", "soft"]).optional(), unit: AMOUNT.optional() };
const PAIRWISE = { m: AMOUNT };
const RULES = {
  capRule: z.enum(["level", "redistribute", "clip", "single-pass", "sequential"]).optional(),
  rounding: z.enum(["floor", "largest-remainder"]).optional(),
};
const part = <name extends string, shape extends z.core.$ZodLooseShape>(name: name, shape: shape) =>
  z.strictObject({ method: z.literal(name), ...shape });
const PART = z.discriminatedUnion("method", [
  part("quadratic", QUADRATIC),
  part("pairwise", PAIRWISE),
  part("profile", PROFILE),
  part("cocm", COCM),
  part("proportional", {}),
]);
const BLEND = { share: z.int().min(0).max(10_000), parts: z.tuple([PART, PART]) };

const optional = <shape extends z.core.$ZodLooseShape>(shape: shape) =>
  z.strictObject({ ...RULES, ...shape }).optional();
const METHOD = z.discriminatedUnion("method", [
  z.object({ method: z.literal("quadratic"), options: optional(QUADRATIC) }),
  z.object({ method: z.literal("pairwise"), options: z.strictObject({ ...RULES, ...PAIRWISE }) }),
  z.object({ method: z.literal("profile"), options: optional(PROFILE) }),
  z.object({ method: z.literal("cocm"), options: optional(COCM) }),
  z.object({ method: z.literal("proportional"), options: optional({}) }),
  z.object({ method: z.literal("blend"), options: z.strictObject({ ...RULES, ...BLEND }) }),
]);
const FILE = z.union([METHOD, z.object({ matching: METHOD }).transform(({ matching }) => matching)]);

/**
 * Reads a method: `{ "method": "pairwise", "options": { "m": "1000000" } }`, or a document that has this as `matching`.
 *
 * @throws InputError naming the file and what is wrong in it.
 */
export function readMethod(file: string): FrozenMethod {
  const { success, data, error } = FILE.safeParse(parseJson(file, readText(file)));
  if (success) return data;
  throw new InputError(
    `It names no method: ${z.prettifyError(error).split("\n")[0]}`,
    'Write { "method": "pairwise", "options": { "m": "1000000" } }, amounts in base units',
    { file },
  );
}
