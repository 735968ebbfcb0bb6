// Who is to be squelched, and why: holder,reason and, if not all of the issuer's Stamps are meant, provider.
import { readFileSync } from "node:fs";
import { providerId } from "@catchment/sdk";
import { type Address, getAddress, type Hex, isAddress, isHex, size } from "viem";
import { parseCsv } from "../io/csv.ts";
import { InputError } from "../io/errors.ts";

const COLUMNS = ["holder", "reason", "provider"];

export type SquelchRow = {
  readonly line: number;
  readonly holder: Address;
  readonly reason: string;
  /** Undefined: all of the issuer's. */
  readonly provider: Hex | undefined;
};

/**
 * Reads the list.
 *
 * @throws {@link InputError} with file and line.
 */
export function readSquelchCsv(file: string): readonly SquelchRow[] {
  const { header, rows } = parseCsv(file, readBytes(file));
  const unknown = header.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) {
    throw new InputError(`Column "${unknown}" is unknown`, `Use ${COLUMNS.join(", ")}`, { file, line: 1 });
  }
  for (const name of ["holder", "reason"]) {
    if (!header.includes(name)) {
      throw new InputError(`There is no column "${name}"`, "Begin the file with holder,reason", { file, line: 1 });
    }
  }
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? "";
    const at = { file, line };
    const [holder, reason] = [cell("holder"), cell("reason")];
    if (!isAddress(holder)) {
      throw new InputError(`"${holder}" is no address`, "Give 0x and 40 hex digits, in the case of its checksum", at);
    }
    if (reason.trim() === "") {
      throw new InputError("The reason is empty", "Say what was found: it is published with the report", at);
    }
    const provider = providerOf(cell("provider"), at);
    const [whole, own] = [holder.toLowerCase(), `${holder.toLowerCase()} ${provider ?? ""}`];
    const earlier = seen.get(own) ?? seen.get(`${whole} `) ?? (provider === undefined ? seen.get(whole) : undefined);
    if (earlier !== undefined) {
      throw new InputError(`${holder} is on line ${earlier} already`, "Keep one of them", at);
    }
    seen.set(own, line).set(whole, line);
    return { line, holder: getAddress(holder), reason, provider };
  });
}

/** A provider by its name, or by the 32 bytes of its id. */
function providerOf(text: string, at: { readonly file: string; readonly line: number }): Hex | undefined {
  if (text === "") return undefined;
  if (!text.startsWith("0x")) return providerId(text);
  if (isHex(text) && size(text) === 32) return text.toLowerCase() as Hex;
  throw new InputError(`"${text}" is no provider`, "Give its name, or its id: 0x and 64 hex digits", at);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new InputError(`There is no file ${file}`, "Give the path of a file that begins with holder,reason");
  }
}
