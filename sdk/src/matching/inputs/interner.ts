import { normalizeId } from "../ids.ts";

/** Ids as small integers, counted from 0 in the order they are first met. Two ways to write one address are one id. */
export class Interner {
  /** Normalised, by position. */
  readonly ids: string[] = [];
  readonly #positions = new Map<string, number>();

  /** The position of an id as it is written; known ids cost one look-up. */
  positionOf(written: string): number {
    const known = this.#positions.get(written);
    if (known !== undefined) return known;
    const id = normalizeId(written);
    const position = (id === written ? undefined : this.#positions.get(id)) ?? this.ids.push(id) - 1;
    this.#positions.set(id, position);
    if (id !== written) this.#positions.set(written, position);
    return position;
  }
}
