import { EmptyPersonError } from "../errors.ts";
import { normalizeId, type Table, toMap } from "../ids.ts";

/** From a donor's id (normalised) to the id of the person it stands for. */
export type Identify = (donor: string) => string;

/**
 * Donors that are one person, by a table from donor to person; who is not in it is a person of its own. One step only: a person is
 * not looked up again. A person may have the id of one of its addresses. O(1) per donor.
 *
 * @throws {@link RepeatedKeyError} if a donor appears twice
 * @throws {@link EmptyPersonError} if a person has no id: all of them would become one
 * @example
 * identify({ "0xA11cE00000000000000000000000000000000001": "alice" })("0xa11ce00000000000000000000000000000000001"); // "alice"
 */
export function identify(identities: Table<string> | undefined): Identify {
  if (identities === undefined) return (donor) => donor;
  const persons = toMap("identities", identities);
  for (const [donor, person] of persons) {
    if (typeof person !== "string" || person === "") throw new EmptyPersonError(donor);
    persons.set(donor, normalizeId(person));
  }
  return (donor) => persons.get(donor) ?? donor;
}
