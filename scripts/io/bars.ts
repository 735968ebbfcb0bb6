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
