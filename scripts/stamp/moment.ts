// Moments as people type them: always UTC.
import { InputError } from "../io/errors.ts";

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/;

/** Unix seconds of "2027-03-01", "2027-03-01T12:00Z" or "1803859200". */
export function parseMoment(text: string, what: string): number {
  if (/^\d{9,11}$/.test(text)) return Number(text);
  const milliseconds = DATE.test(text) ? Date.parse(text) : Number.NaN;
  // The 30th of February is read as the 1st or 2nd of March.
  const isReal = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text.slice(0, 10));
  if (isReal) return milliseconds / 1_000;
  throw new InputError(
    `${what}: "${text}" is no moment`,
    "Write 2027-03-01, 2027-03-01T12:00Z (both UTC), or seconds since 1970",
  );
}
