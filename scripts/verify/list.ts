// A list of matches, as a settler or anybody else published it.
import { readFileSync } from "node:fs";
import type { ListedMatch } from "@catchment/sdk";
import { z } from "zod";
import { InputError } from "../io/errors.ts";
import { parseJson } from "../io/parseJson.ts";

const AMOUNT = z.string().regex(/^\d{1,78}$/, "an amount is a string of digits, in base units");
const LEAF = z.object({
  application: z
    .int()
    .min(1)
    .max(2 ** 32 - 1),
  amount: AMOUNT,
});
/** The document a proposal names by its digest. */
const DOCUMENT = z.object({ format: z.literal("catchment settlement list 1"), amounts: z.array(LEAF) });
const FILE = z.union([z.array(LEAF), DOCUMENT.transform(({ amounts }) => amounts)]);

/**
 * Reads a list: `[{ "application": 1, "amount": "5000000" }]`, or the document of a proposal.
 *
 * @throws InputError naming the file and what is wrong in it.
 */
export function readList(file: string): readonly ListedMatch[] {
  const { success, data, error } = FILE.safeParse(parseJson(file, readText(file)));
  if (success) return data.map(({ application, amount }) => ({ application, amount: BigInt(amount) }));
  const [issue] = error.issues;
  throw new InputError(
    `It is no list of matches: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trimEnd(),
    'Write [{ "application": 1, "amount": "5000000" }], amounts in base units',
    { file },
  );
}

/**
 * The text of a file.
 *
 * @throws InputError if it cannot be read.
 */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new InputError("It cannot be read", "Check the path", { file });
  }
}
