// JSON for machines: amounts are bigint inside and decimal strings of base units outside.

export function stringify(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item), 2);
}
