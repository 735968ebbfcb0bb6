import { normalizeId, type Table, toMap } from "../ids.ts";

/** From a donor's id (normalised) to the id of the person it stands for. */
export type Identify = (donor: string) => string;

/**
 * Donors that are one person, by a table from donor to person; who is not in it is a person of its own. One step only: a person is
 * not looked up again.
 *
 * @throws {@link RepeatedKeyError}
 * @example
 * identify({ "0xA11cE00000000000000000000000000000000001": "alice" })("0xa11ce00000000000000000000000000000000001"); // "alice"
 */
export function identify(identities: Table<string> | undefined): Identify {
  if (identities === undefined) return (donor) => donor;
  const persons = toMap("identities", identities);
  return (donor) => {
    const person = persons.get(donor);
    return person === undefined ? donor : normalizeId(person);
  };
}
