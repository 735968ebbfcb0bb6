// A method as a Round file, a frozen document or a file of its own writes it: what does not belong to it is refused, not ignored.
import type { FrozenMethod } from "@catchment/sdk";
import { z } from "zod";
import { InputError } from "../io/errors.ts";

const AMOUNT = z
  .string()
  .regex(/^\d{1,78}$/, "an amount is a string of digits, in base units")
  .transform(BigInt);
const QUADRATIC = { subtractOwn: z.boolean().optional(), root: z.enum(["q32", "unit"]).optional() };
const PROFILE = { subtractOwn: z.boolean().optional() };
const COCM = { similarity: z.enum(["harsh", "soft"]).optional(), unit: AMOUNT.optional() };
const PAIRWISE = { m: AMOUNT };
const COUNT = z.union([z.int(), z.string().regex(/^\d{1,15}$/, "a number of ballots is a string of digits")]);
const MEDIAN = {
  quorum: COUNT.transform(Number).optional(),
  minimum: AMOUNT.optional(),
  minimumMatch: AMOUNT.optional(),
};
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
/** `{ method, options }`, amounts as strings of digits. */
export const methodSchema = z.discriminatedUnion("method", [
  z.object({ method: z.literal("quadratic"), options: optional(QUADRATIC) }),
  z.object({ method: z.literal("pairwise"), options: z.strictObject({ ...RULES, ...PAIRWISE }) }),
  z.object({ method: z.literal("profile"), options: optional(PROFILE) }),
  z.object({ method: z.literal("cocm"), options: optional(COCM) }),
  z.object({ method: z.literal("proportional"), options: optional({}) }),
  z.object({ method: z.literal("voting"), options: optional({}) }),
  z.object({ method: z.literal("median"), options: optional(MEDIAN) }),
  z.object({ method: z.literal("blend"), options: z.strictObject({ ...RULES, ...BLEND }) }),
]);

/**
 * The method of a name and options as they are written.
 *
 * @throws InputError for a method or an option there is not
 */
export function frozenMethodOf(written: {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}): FrozenMethod {
  const { success, data, error } = methodSchema.safeParse({ method: written.name, options: written.options });
  if (success) return data;
  const [issue] = error.issues;
  throw new InputError(
    `The method ${written.name} cannot be taken: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trimEnd(),
    "Compare its options with docs/matching.md; amounts are whole base units",
  );
}
