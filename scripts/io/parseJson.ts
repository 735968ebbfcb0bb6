// JSON of a file, with the line of what is wrong with it.
import { InputError } from "./errors.ts";
import { printable } from "./terminal.ts";

/**
 * Reads JSON. An object that has a key twice is refused: the last value would win unnoticed.
 *
 * @throws {@link InputError} with file and line
 */
export function parseJson(file: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The rest of a message quotes the file, or gives a position.
    const problem = message.replace(/(?: in JSON at position|, (?:\.\.\.)?").*$/s, "");
    throw wrong(file, text, faultOf(text, message), `It is not JSON: ${problem}`, "Correct the file");
  }
  const repeated = findRepeatedKey(text);
  if (repeated === undefined) return value;
  throw wrong(file, text, repeated.position, `"${repeated.key}" appears twice in an object`, "Keep one of them");
}

function wrong(file: string, text: string, position: number, problem: string, remedy: string): InputError {
  const before = text.slice(0, position).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new InputError(`${printable(problem)} at column ${column}`, remedy, { file, line: before.length });
}

/** The position where text stops being JSON. Node gives it in its message, but not for a token that is unexpected. */
function faultOf(text: string, message: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (!isOfToken(message)) return text.length;
  // Whatever begins with the token has its error, whatever ends before it another or none.
  let [before, after] = [0, text.length];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (hasTokenError(text.slice(0, middle))) after = middle;
    else before = middle;
  }
  return before;
}

function hasTokenError(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof Error && isOfToken(error.message);
  }
}

function isOfToken(message: string): boolean {
  return message.endsWith("is not valid JSON");
}

/** The first key that its object has already; of text that is JSON. */
function findRepeatedKey(text: string): { readonly key: string; readonly position: number } | undefined {
  const open: Set<string>[] = [];
  const mark = /["{}]/g;
  const colon = /\s*:/y;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const position = found.index;
    if (found[0] === "{") open.push(new Set());
    else if (found[0] === "}") open.pop();
    else {
      const end = endOfString(text, position);
      mark.lastIndex = end;
      colon.lastIndex = end;
      if (!colon.test(text)) continue;
      const key: string = JSON.parse(text.slice(position, end));
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, position };
      keys?.add(key);
    }
  }
  return undefined;
}

/** The position behind the string that begins at `start`; no regular expression, which long strings would overflow. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}
