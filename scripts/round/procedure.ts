// The procedure a Round commits to: a document, and the units its results are counted in.
import { createHash } from "node:crypto";
import path from "node:path";
import { type Procedure, unitId } from "@catchment/sdk";
import { type Hex, isHex, size } from "viem";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";

export type NamedProcedure = Procedure & {
  /** Of its units, in their order. */
  readonly names: readonly string[];
};

/**
 * The procedure of a Round file.
 *
 * @param document the path of a file, relative to the Round file, or the sha2-256 digest of one kept elsewhere
 * @throws InputError if the document is not there, or a unit is named twice
 */
export function readProcedure(
  { document, units }: { readonly document: string; readonly units: readonly string[] },
  file: string,
): NamedProcedure {
  const twice = units.find((unit, index) => units.indexOf(unit) !== index);
  if (twice !== undefined) {
    throw new InputError(`${file}: procedure.units: "${twice}" is named twice`, "Name each unit once");
  }
  return { document: digestOf(document, file), units: units.map(unitId), names: units };
}

function digestOf(document: string, file: string): Hex {
  if (isHex(document) && size(document) === 32) return document;
  try {
    const bytes = readBytes(path.resolve(path.dirname(file), document));
    return `0x${createHash("sha256").update(bytes).digest("hex")}`;
  } catch {
    throw new InputError(
      `${file}: procedure.document: "${document}" cannot be read`,
      "Give the path of the procedure's document, relative to this file, or its sha2-256 digest (0x and 64 digits)",
    );
  }
}
