import { TOO_WIDE, toWords } from "./words.ts";

/** Gifts in columns: who gave, the amount in words, the weight. */
export type GiftColumns = {
  readonly donors: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Float64Array;
  readonly weights: Uint16Array;
};

/** Gifts to any project, as they come in: one chunk of the log. */
export type GiftChunk = GiftColumns & { readonly projects: Uint32Array; length: number };

/** What a donor gave to a project and does not fit into columns: Σ c_i, Σ c_i·w_i and the number of rows. */
export type Rest = { amount: bigint; weighted: bigint; rows: number };

const ROWS_PER_CHUNK = 8_192;

/** All gifts as they come in. Projects and donors are positions, weights ten-thousandths. A row takes 22 bytes. */
export class GiftLog {
  readonly chunks: GiftChunk[] = [];
  /** Rows in the chunks, by project. */
  readonly rows: number[] = [];
  /** By project and donor: amounts of 2^84 or more, and what else is put here. */
  readonly rests: (Map<number, Rest> | undefined)[] = [];

  /** O(1). */
  add(project: number, donor: number, amount: bigint, weight: number): void {
    if (amount >= TOO_WIDE) {
      this.addRest(project, donor, amount, weight);
      return;
    }
    let chunk = this.chunks.at(-1);
    if (chunk === undefined || chunk.length === ROWS_PER_CHUNK) {
      chunk = { projects: new Uint32Array(ROWS_PER_CHUNK), ...createColumns(ROWS_PER_CHUNK), length: 0 };
      this.chunks.push(chunk);
    }
    const { high, low } = toWords(amount);
    const row = chunk.length++;
    chunk.projects[row] = project;
    chunk.donors[row] = donor;
    chunk.high[row] = high;
    chunk.low[row] = low;
    chunk.weights[row] = weight;
    this.rows[project] = (this.rows[project] ?? 0) + 1;
  }

  addRest(project: number, donor: number, amount: bigint, weight: number): void {
    this.rests[project] ??= new Map();
    const rest = this.rests[project].get(donor);
    const weighted = amount * BigInt(weight);
    if (rest === undefined) {
      this.rests[project].set(donor, { amount, weighted, rows: 1 });
      return;
    }
    rest.amount += amount;
    rest.weighted += weighted;
    rest.rows++;
  }
}

/** Empty columns of so many rows. */
export function createColumns(rows: number): GiftColumns {
  return {
    donors: new Uint32Array(rows),
    high: new Uint32Array(rows),
    low: new Float64Array(rows),
    weights: new Uint16Array(rows),
  };
}
