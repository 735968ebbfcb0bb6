import { compareIds } from "../../matching/ids.ts";

/** Only characters from the space to the tilde, and neither quote nor backslash: what most ids are made of. */
const PLAIN = /^[ !#-[\]-~]*$/;
const OTHER = /[^ -~]|["\\]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A string as JSON of ASCII alone: quote, backslash, \b \f \n \r \t by their short escapes, every other UTF-16 code unit outside
 * " " to "~" as \u and four hexadecimal digits in lower case. The same as `json.dumps` of Python.
 *
 * @throws never
 * @example
 * canonicalText('é"'); // '"\\u00e9\\""'
 */
export function canonicalText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const escaped = text.replace(
    OTHER,
    (unit) => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${escaped}"`;
}

/**
 * A value as JSON without spaces, keys sorted by code unit, those without a value left out; amounts (bigints) are decimal strings.
 * Numbers here are whole: ten-thousandths and counts.
 *
 * @throws never
 * @example
 * canonicalValue({ bps: 5, amount: 7n }); // '{"amount":"7","bps":5}'
 */
export function canonicalValue(value: unknown): string {
  if (typeof value === "string") return canonicalText(value);
  if (typeof value === "bigint") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(",")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => compareIds(a, b));
  return `{${sorted.map(([key, item]) => `${canonicalText(key)}:${canonicalValue(item)}`).join(",")}}`;
}

/**
 * A score in 10^-18 points as the shortest decimal: no needless zeros, no point without digits behind it.
 *
 * @throws never
 * @example
 * canonicalScore(29_125_000_000_000_000_000n); // "29.125"
 */
export function canonicalScore(points: bigint): string {
  const digits = points.toString().padStart(19, "0");
  const fraction = digits.slice(-18).replace(/0+$/, "");
  return fraction === "" ? digits.slice(0, -18) : `${digits.slice(0, -18)}.${fraction}`;
}
