import { InvalidParameterError } from "../errors/client.ts";

/** The member of an enum at its number. */
export function memberOf<member extends string>(members: readonly member[], index: number): member {
  const member = members[index];
  if (member === undefined)
    throw new InvalidParameterError("enum", index, `Update the SDK: it knows ${members.length} members`);
  return member;
}

/** The number of a member. */
export function numberOf<member extends string>(members: readonly member[], member: member): number {
  const index = members.indexOf(member);
  if (index < 0) throw new InvalidParameterError("enum", member, `Choose one of: ${members.join(", ")}`);
  return index;
}
