// What a row of the table says about a cell: a caller at a moment.
import { type Caller, GOES_THROUGH, MOMENTS, type Moment, type Refusal, type Row } from "./words.ts";

const at = (refusal: Refusal, moment: Moment) =>
  typeof refusal === "string" ? refusal : (refusal[moment] ?? refusal.usual);

/** The outcomes a cell may have; more than one only where caller and moment are both wrong, and either may be said first. */
export function expectedOutcomes<world>(row: Row<world>, caller: Caller, moment: Moment): readonly string[] {
  if (row.may.some(({ who, when }) => who.includes(caller) && when.includes(moment))) return [GOES_THROUGH];
  const own = row.refusedTo?.[caller];
  if (own !== undefined) return [at(own, moment)];
  const isRightMoment = row.may.some(({ when }) => when.includes(moment));
  const isRightCaller = row.may.some(({ who }) => who.includes(caller));
  const [wrongCaller, wrongTime] = [at(row.wrongCaller, moment), at(row.wrongTime, moment)];
  if (isRightMoment) return [wrongCaller];
  if (isRightCaller) return [wrongTime];
  return [wrongCaller, wrongTime];
}

/** Whether anything about a row changes from one moment to the next. */
export function isTurning<world>(row: Row<world>, before: Moment, after: Moment): boolean {
  const covered = (moment: Moment) =>
    row.may
      .filter(({ when }) => when.includes(moment))
      .flatMap(({ who }) => who)
      .sort()
      .join();
  return covered(before) !== covered(after) || at(row.wrongTime, before) !== at(row.wrongTime, after);
}

/** Moments at which somebody may, so that a row of no success is noticed. */
export function successes<world>(row: Row<world>): number {
  return MOMENTS.flatMap((moment) => row.may.filter(({ when }) => when.includes(moment))).length;
}
