// Cells of a file that come again and again: one string for all of them.

const PLACES = 2 ** 12;
/** Longer cells are seldom the same. */
const LONGEST = 24;

/** The latest short cells by their bytes, printable ASCII; of two that fall on one place the later one stays. */
export class CellCache {
  readonly #cells = Array.from({ length: PLACES }, () => "");

  /** The bytes from `start` up to, not including, `end` as a string of its own. O(end − start). */
  read(buffer: Buffer, start: number, end: number): string {
    if (end - start > LONGEST) return buffer.toString("latin1", start, end);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (buffer[at] as number)) | 0;
    const place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    const known = this.#cells[place] as string;
    if (isSame(known, buffer, start, end)) return known;
    const cell = buffer.toString("latin1", start, end);
    this.#cells[place] = cell;
    return cell;
  }
}

function isSame(text: string, buffer: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== buffer[at]) return false;
  return true;
}
