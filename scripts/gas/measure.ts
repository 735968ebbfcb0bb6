// Measures every operation from the same state: the chain is put back before each.
import type { Progress } from "../io/progress.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { createWorld } from "./world.ts";

export type GasRow = Pick<Operation, "target" | "moonshot"> & { readonly operation: string; readonly gas: number };

/** Transaction gas of each operation, as the receipts say it. */
export async function measureGas(progress: Progress): Promise<readonly GasRow[]> {
  const world = await createWorld();
  const state = await world.chain.takeSnapshot();
  const rows: GasRow[] = [];
  for (const { name, prepare, ...promised } of OPERATIONS) {
    await state.restore();
    const sent = await (await prepare(world))();
    const gas = sent.reduce((sum, { receipt }) => sum + Number(receipt.gasUsed), 0);
    rows.push({ operation: name, gas, ...promised });
    progress.tick();
  }
  return rows;
}
