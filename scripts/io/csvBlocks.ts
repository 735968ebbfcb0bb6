// A text file in blocks of whole lines, so that its size does not matter.
import { closeSync, openSync, readSync } from "node:fs";
import { InputError } from "./errors.ts";

const BLOCK = 2 ** 18;
/** No record is that long; a quotation mark that is never closed is. */
const LARGEST_BLOCK = 2 ** 26;
const LINE_FEED = 10;
const QUOTE = 34;

/**
 * The bytes of a file, in blocks that end where a line ends and every quotation mark is closed. The file is closed when the last
 * block is taken, or the iteration is left.
 *
 * @throws {@link InputError} if it cannot be read
 */
export function* readBlocks(file: string): Generator<Uint8Array> {
  const descriptor = readable(file, () => openSync(file, "r"));
  try {
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const size = readable(file, () => readSync(descriptor, block));
      if (size === 0) break;
      const bytes = Buffer.concat([rest, block.subarray(0, size)]);
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      const isWhole = end > 0 && !hasOpenQuote(bytes.subarray(0, end));
      if (isWhole || bytes.length > LARGEST_BLOCK) {
        const whole = end > 0 ? end : bytes.length;
        yield bytes.subarray(0, whole);
        rest = bytes.subarray(whole);
      } else {
        rest = bytes;
      }
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(descriptor);
  }
}

/** What reading gives, or an {@link InputError} that says why not. */
export function readable<result>(file: string, read: () => result): result {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new InputError(`Cannot read it (${code})`, "Check the path", { file });
  }
}

function hasOpenQuote(bytes: Buffer): boolean {
  let isOpen = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) isOpen = !isOpen;
  return isOpen;
}
