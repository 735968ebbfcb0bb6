// Asks cells of the table by eth_call, and keeps those that answer otherwise than the table says.
import { errorsAbi } from "@catchment/sdk/abis";
import { BaseError, decodeErrorResult, type Hex } from "viem";
import { expectedOutcomes, isTurning } from "./expected.ts";
import {
  CALLERS,
  type Caller,
  DID_NOTHING,
  GOES_THROUGH,
  MEANING,
  type Moment,
  type Need,
  NO_REASON,
  type Row,
} from "./words.ts";
import type { World } from "./world.ts";

export type Findings = {
  /** Per row, a line for each wrong cell. */
  readonly wrong: ReadonlyMap<Row<World>, string[]>;
  /** Rows that let somebody through at some moment. */
  readonly succeeded: ReadonlySet<Row<World>>;
  readonly asked: number;
};

export class Inquiry implements Findings {
  readonly wrong: Map<Row<World>, string[]>;
  readonly succeeded = new Set<Row<World>>();
  asked = 0;
  readonly #world: World;
  readonly #rows: readonly Row<World>[];

  constructor(world: World, rows: readonly Row<World>[]) {
    this.#world = world;
    this.#rows = rows;
    this.wrong = new Map(rows.map((row) => [row, []]));
  }

  /** Every row, every caller, now. */
  async askAll(moment: Moment): Promise<void> {
    for (const row of this.#rows) await this.#askRow(row, moment, MEANING[moment]);
  }

  /**
   * The last second before a time, the time itself, the first second after: half-open. Only rows that turn there, and for
   * which there is something to ask about.
   */
  async cross(name: string, time: number, before: Moment, after: Moment, ...missing: readonly Need[]): Promise<void> {
    const isThere = ({ needs = [] }: Row<World>) => ![needs].flat().some((need) => missing.includes(need));
    const turning = this.#rows.filter((row) => isTurning(row, before, after) && isThere(row));
    for (const second of [-1, 0, 1]) {
      await this.#world.time.increaseTo(time + second);
      const when = `at ${name}${second === 0 ? "" : ` ${second < 0 ? "-" : "+"} 1 s`}`;
      for (const row of turning) await this.#askRow(row, second < 0 ? before : after, when);
    }
  }

  async #askRow(row: Row<World>, moment: Moment, when: string): Promise<void> {
    const outcomes = await Promise.all(CALLERS.map((caller) => outcomeOf(this.#world, row, caller)));
    for (const [index, caller] of CALLERS.entries()) {
      const outcome = outcomes[index] ?? "";
      this.asked += 1;
      if (outcome === GOES_THROUGH) this.succeeded.add(row);
      const expected = expectedOutcomes(row, caller, moment);
      if (expected.includes(outcome)) continue;
      const cell = `${row.of === undefined ? "" : `(${row.of}) `}${caller}, ${when}`;
      this.wrong.get(row)?.push(`${cell}: ${outcome}, not ${expected.join(" or ")}`);
    }
  }
}

async function outcomeOf(world: World, row: Row<World>, caller: Caller): Promise<string> {
  const { to, data, value = 0n, isGood } = row.attempt(world);
  try {
    const call = { from: world.address[caller], to, data, value: `0x${value.toString(16)}` as Hex };
    const answer = await world.reader.request({ method: "eth_call", params: [call, "latest"] });
    return isGood === undefined || isGood(answer) ? GOES_THROUGH : DID_NOTHING;
  } catch (error) {
    return nameOf(error);
  }
}

/** The name of the custom error a call reverted with. */
function nameOf(error: unknown): string {
  const holder = error instanceof BaseError ? error.walk((cause) => revertData(cause) !== undefined) : error;
  const data = revertData(holder);
  if (data === undefined) return `no revert: ${String(error)}`;
  if (data === "0x") return NO_REASON;
  try {
    return decodeErrorResult({ abi: errorsAbi, data }).errorName;
  } catch {
    return data.slice(0, 10);
  }
}

function revertData(error: unknown): Hex | undefined {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
  if (typeof data === "string" && data.startsWith("0x")) return data as Hex;
  return typeof data === "object" && data !== null ? revertData(data) : undefined;
}
