// Values of errors, in words.
import { milestoneStateNames, phaseNames, roles, statusNames } from "../generated/enums.ts";

/** The last second a Date can say. */
const LAST_SECOND = 8_640_000_000_000n;

/** Unix seconds as a date; as a number beyond what a Date can say. */
export function date(seconds: bigint | number): string {
  const time = BigInt(seconds);
  return time <= LAST_SECOND ? new Date(Number(time) * 1000).toISOString().replace(".000Z", "Z") : String(time);
}

/** A phase by its number. */
export function phaseName(phase: number): string {
  return phaseNames[phase] ?? `in phase ${phase}`;
}

/** A status by its number. */
export function statusName(status: number): string {
  return statusNames[status] ?? `of status ${status}`;
}

/** A role by its hash. */
export function roleName(role: string): string {
  return Object.entries(roles).find(([, hash]) => hash === role)?.[0] ?? `of role ${role}`;
}

/** The state of a part of a match, by its number. */
export function milestoneStateName(state: number): string {
  return milestoneStateNames[state] ?? `in state ${state}`;
}
