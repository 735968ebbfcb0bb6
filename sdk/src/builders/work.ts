// What a Ledger counts in: units, quantities in millionths of one, and the procedure that names them.
import { encodeAbiParameters, type Hex, hexToBytes, isHex, keccak256, sha256, size, toHex } from "viem";
import { InvalidParameterError } from "../errors/client.ts";
import { encoding } from "../internal/encode.ts";

/** So much of a unit: a line item's cost side, or a result. */
export type Quantity = {
  /** As {@link unitId} makes it. */
  readonly unit: Hex;
  /** Of the unit: 1.5 hours are 1,500,000. */
  readonly millionths: bigint;
};

/** What a Builder accounts for. */
export type Report = {
  /** What it cost, in units of the Program's price list. */
  readonly items: readonly Quantity[];
  /** What came of it, in units of the Round's procedure; at most 8, each unit once. */
  readonly outcomes?: readonly Quantity[] | undefined;
  /** What the Round committed to; needed only where there are outcomes. */
  readonly procedure?: Procedure | undefined;
  /** sha2-256 digest of the report's document. */
  readonly digest: Hex;
};

/** How results of a Round are counted: a document, and the units it names. */
export type Procedure = {
  /** sha2-256 digest of the procedure's document. */
  readonly document: Hex;
  /** Ids, in the order they were committed to. */
  readonly units: readonly Hex[];
};

/** Millionths of a whole unit. */
const DECIMALS = 6;
const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
/** The contracts keep 128 bits. */
const LIMIT = 1n << 128n;

/**
 * The id of a unit: keccak256 of its name, as the price list makes it.
 *
 * @throws {@link InvalidParameterError} if the name is empty
 * @example
 * unitId("hour");
 */
export function unitId(name: string): Hex {
  if (name === "") throw new InvalidParameterError("unit", `"${name}"`, "Name the unit, such as hour");
  return keccak256(toHex(name));
}

/**
 * A decimal as millionths of a unit. Exact, or an error.
 *
 * @throws {@link InvalidParameterError} for anything but digits with at most one point and 6 decimals
 * @example
 * quantity("1.5"); // 1500000n
 */
export function quantity(text: string): bigint {
  const [, whole, fraction = ""] = (text.length <= 100 ? DECIMAL.exec(text) : null) ?? [];
  if (whole === undefined) {
    throw new InvalidParameterError(
      "quantity",
      `"${text}"`,
      "Write digits with a point, such as 1.5, without sign or blanks",
    );
  }
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > DECIMALS) {
    throw new InvalidParameterError(
      "quantity",
      `"${text}"`,
      "Give at most 6 decimals: quantities are counted in millionths",
    );
  }
  const millionths = BigInt(whole) * 10n ** BigInt(DECIMALS) + BigInt(digits.padEnd(DECIMALS, "0"));
  if (millionths >= LIMIT) throw new InvalidParameterError("quantity", `"${text}"`, "Give less than 2^128 millionths");
  return millionths;
}

/**
 * What a Round commits to as its `procedure`: sha2-256 of document and units, as the Ledger checks it.
 *
 * @throws {@link InvalidParameterError} if the document or a unit is not 32 bytes
 * @example
 * const procedure = procedureDigest({ document: digest, units: [unitId("label")] });
 */
export function procedureDigest({ document, units }: Procedure): Hex {
  for (const word of [document, ...units]) {
    if (!isHex(word) || size(word) !== 32) {
      throw new InvalidParameterError("procedure", word, "Give 32 bytes of hex: digestOf a document, unitId of a name");
    }
  }
  const types = [{ type: "bytes32" }, { type: "bytes32[]" }] as const;
  return sha256(hexToBytes(encoding("procedure", () => encodeAbiParameters(types, [document, units]))));
}
