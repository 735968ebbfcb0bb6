// The story's days. Everything happens at a fixed second, so that two runs make the same chain.
import type { Connection } from "../chain/connect.ts";
import { travelTo } from "../chain/time.ts";

export const DAY = 86_400;
/** 2035-01-01, later than any clock this is run by. */
const FIRST_DAY = 2_051_222_400;

/** Unix seconds of a day of the story. */
export function at(day: number): number {
  return FIRST_DAY + day * DAY;
}

export function goTo(connection: Connection, day: number): Promise<void> {
  return travelTo(connection, at(day));
}

/** Days of one Round: what its configuration freezes. */
export type Schedule = {
  readonly opens: number;
  readonly applicationsUntil: number;
  readonly donationUntil: number;
  readonly settles: number;
  readonly closes: number;
};

/** Two weeks of applications and donations, three days of review, sixty to claim. */
export function scheduleFrom(opens: number): Schedule {
  return {
    opens,
    applicationsUntil: opens + 7,
    donationUntil: opens + 14,
    settles: opens + 17,
    closes: opens + 17 + 61,
  };
}

export const ROUNDS = [scheduleFrom(10), scheduleFrom(130), scheduleFrom(250)] as const;
