import { InputError } from "./errors.ts";

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * UTF-8 or an error; for CSV and JSON files.
 *
 * @param line the line the bytes begin on
 * @throws {@link InputError} with file and line
 */
export function decode(file: string, bytes: Uint8Array, line = 1): string {
  const startsWith = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (line === 1 && (startsWith(0xef, 0xbb, 0xbf) || startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff))) {
    throw new InputError("The file begins with a byte order mark", "Save it as plain UTF-8, without BOM", {
      file,
      line: 1,
    });
  }
  try {
    return DECODER.decode(bytes);
  } catch {
    const at = { file, line: line + badLine(bytes) };
    throw new InputError(`The file is not UTF-8 text`, "Save it as plain UTF-8", at);
  }
}

/** The first line that is not UTF-8, from 0. */
function badLine(bytes: Uint8Array): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end + 1;
    try {
      DECODER.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return line;
}
