import { RepeatedKeyError } from "./errors.ts";

/** A table by donor or project id: a plain object or a Map. */
export type Table<value> = ReadonlyMap<string, value> | Readonly<Record<string, value>>;

/**
 * Ids that have the form of an address (0x and 40 characters) are compared in lower case; all others exactly as they are.
 *
 * @throws never
 * @example
 * normalizeId("0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1"); // "0xda10009cbd5d07dd0cecc66161fc93d7c9000da1"
 */
export function normalizeId(id: string): string {
  return id.length === 42 && id.charCodeAt(0) === 48 && (id.charCodeAt(1) | 32) === 120 ? id.toLowerCase() : id;
}

/**
 * Order of ids: strings by code unit ("10" before "2"), the same on every machine and in every language; numbers by size.
 *
 * @throws never
 * @example
 * ["b", "B", "a"].sort(compareIds); // ["B", "a", "b"]
 */
export function compareIds<id extends string | number | bigint>(a: id, b: id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A table as a Map with normalised ids.
 *
 * @throws {@link RepeatedKeyError} if two ids are the same once normalised
 * @example
 * toMap("asks", { A: 5n }).get("A"); // 5n
 */
export function toMap<value>(name: string, table: Table<value>): Map<string, value> {
  const map = new Map<string, value>();
  for (const [key, value] of table instanceof Map ? table : Object.entries(table)) {
    const id = normalizeId(key);
    if (map.has(id)) throw new RepeatedKeyError(name, id);
    map.set(id, value);
  }
  return map;
}
