/**
 * Adds rows from .. to of a list to one row of cells: cells += scale · rows[index], in the order of the list, four at a
 * time.
 *
 * @param cell where the row of cells starts
 * @param width numbers per row
 * @throws never
 * @example
 * const sum = new Float64Array(2);
 * addRows(sum, 0, 2, Float64Array.of(1, 2, 5, 5), Int32Array.of(1), Float64Array.of(3), 0, 1); // sum is 15, 15
 */
export function addRows(
  cells: Float64Array,
  cell: number,
  width: number,
  rows: Float64Array,
  indices: Int32Array,
  scales: Float64Array,
  from: number,
  to: number,
) {
  const placeOf = (at: number) => (indices[at] as number) * width;
  const scaleOf = (at: number) => scales[at] as number;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const [a, b, c, d] = [placeOf(at), placeOf(at + 1), placeOf(at + 2), placeOf(at + 3)];
    const [p, q, r, s] = [scaleOf(at), scaleOf(at + 1), scaleOf(at + 2), scaleOf(at + 3)];
    for (let column = 0; column < width; column++)
      cells[cell + column] =
        (cells[cell + column] as number) +
        p * (rows[a + column] as number) +
        q * (rows[b + column] as number) +
        r * (rows[c + column] as number) +
        s * (rows[d + column] as number);
  }
  for (; at + 1 < to; at += 2) {
    const [a, b, p, q] = [placeOf(at), placeOf(at + 1), scaleOf(at), scaleOf(at + 1)];
    for (let column = 0; column < width; column++)
      cells[cell + column] =
        (cells[cell + column] as number) + p * (rows[a + column] as number) + q * (rows[b + column] as number);
  }
  for (; at < to; at++) {
    const [a, p] = [placeOf(at), scaleOf(at)];
    for (let column = 0; column < width; column++)
      cells[cell + column] = (cells[cell + column] as number) + p * (rows[a + column] as number);
  }
}
