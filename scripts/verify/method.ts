// The method that a procedure froze, as a file.
import type { FrozenMethod } from "@catchment/sdk";
import { z } from "zod";
import { InputError } from "../io/errors.ts";
import { parseJson } from "../io/parseJson.ts";
import { frozenMethodOf, methodSchema } from "../settlement/method.ts";
import { readText } from "./list.ts";

const FROZEN = z.object({ method: z.object({ name: z.string(), options: z.record(z.string(), z.string()) }) });
const FILE = z.union([methodSchema, FROZEN.transform(({ method }) => frozenMethodOf(method))]);

/**
 * Reads a method: `{ "method": "pairwise", "options": { "m": "1000000" } }`, or the document of a Round that is settled by a list.
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
