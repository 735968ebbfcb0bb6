// A bar of eighths of a character.
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/**
 * A bar for value out of largest, at most `width` characters; anything above zero shows at least the thinnest one.
 *
 * @example
 * bar(1n, 2n, 4); // "██"
 */
export function bar(value: bigint, largest: bigint, width: number): string {
  if (value <= 0n || largest <= 0n) return "";
  const eighths = Number((value * BigInt(width * 8)) / largest) || 1;
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

/**
 * A range as a line with its end points and a dot at the value, out of largest, `width` characters: "  ├──●─┤".
 *
 * @example
 * band(1n, 2n, 3n, 4n, 9); // "  ├─●─┤"
 */
export function band(low: bigint, value: bigint, high: bigint, largest: bigint, width: number): string {
  if (largest <= 0n) return "";
  const at = (amount: bigint) => Number((amount * BigInt(2 * (width - 1)) + largest) / (2n * largest));
  const [from, dot, to] = [at(low), at(value), at(high)];
  const line = Array.from({ length: to - from + 1 }, () => "─");
  if (from < to) {
    line[0] = "├";
    line[to - from] = "┤";
  }
  line[dot - from] = "●";
  return " ".repeat(from) + line.join("");
}
