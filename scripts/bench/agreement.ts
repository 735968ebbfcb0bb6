// Whether the engine and a reference say the same.
import type { MatchingResult } from "../../sdk/src/matching/index.ts";
import type { Contest } from "./contests.ts";
import type { Demands } from "./references/matrix.ts";

/** The two disagree: then a time means nothing. */
export class DisagreementError extends Error {
  override readonly name = "DisagreementError";
}

const CLOSE = 1e-9;

/**
 * Compares the ideals of all projects.
 *
 * @throws {@link DisagreementError} that names the first project they differ on
 */
export function checkAgreement({ projects }: MatchingResult, demands: Demands, how: Contest["agreement"]): void {
  if (projects.length !== demands.size)
    throw new DisagreementError(`${projects.length} projects instead of ${demands.size}`);
  const isSame = comparison(
    how,
    projects.reduce((total, { ideal }) => total + ideal, 0n),
    [...demands.values()],
  );
  for (const { project, ideal } of projects) {
    const demand = demands.get(project) ?? 0n;
    if (!isSame(ideal, demand)) throw new DisagreementError(`${project}: ${ideal} instead of ${demand}`);
  }
}

function comparison(how: Contest["agreement"], sumIdeal: bigint, demands: readonly (bigint | number)[]) {
  const exact = (demand: bigint | number) => (typeof demand === "bigint" ? demand : BigInt(Math.floor(demand)));
  const sumExact = demands.reduce<bigint>((total, demand) => total + exact(demand), 0n);
  const sumClose = demands.reduce<number>((total, demand) => total + Number(demand), 0);
  switch (how) {
    case "equal":
      return (ideal: bigint, demand: bigint | number) => ideal === demand;
    case "equal in proportion":
      return (ideal: bigint, demand: bigint | number) => ideal * sumExact === exact(demand) * sumIdeal;
    case "close":
      return (ideal: bigint, demand: bigint | number) => isClose(Number(ideal), Number(demand), 1);
    case "close in proportion":
      return (ideal: bigint, demand: bigint | number) =>
        isClose(Number(ideal) / Number(sumIdeal), Number(demand) / sumClose, Number.EPSILON);
  }
}

/** Up to a part in 1e9, or the smallest step there is. */
const isClose = (a: number, b: number, step: number) => Math.abs(a - b) <= CLOSE * Math.max(a, b) + step;
