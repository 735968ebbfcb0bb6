import type { Identify } from "./identities.ts";
import type { Interner } from "./interner.ts";

const UNKNOWN = -1;

/** Who stands behind the donors, as positions in the order of their first donation that is counted. */
export class Persons {
  /** By position. */
  readonly ids: string[] = [];
  readonly #donors: Interner;
  readonly #personOf: Identify | undefined;
  readonly #byDonor: number[] = [];
  readonly #byId = new Map<string, number>();

  /** @param personOf undefined if every donor is a person of its own */
  constructor(donors: Interner, personOf: Identify | undefined) {
    this.#donors = donors;
    this.#personOf = personOf;
  }

  /** The position of the person behind the donor at a position. */
  positionOf(donor: number): number {
    const known = this.#byDonor[donor] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    // Donors that were dropped so far have no person yet: the list has no holes.
    while (this.#byDonor.length <= donor) this.#byDonor.push(UNKNOWN);
    const position = this.#add(this.#donors.ids[donor] ?? "");
    this.#byDonor[donor] = position;
    return position;
  }

  #add(donor: string): number {
    // Without a table every donor is a person, and needs no second look-up.
    if (this.#personOf === undefined) return this.ids.push(donor) - 1;
    const id = this.#personOf(donor);
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const position = this.ids.push(id) - 1;
    this.#byId.set(id, position);
    return position;
  }
}
