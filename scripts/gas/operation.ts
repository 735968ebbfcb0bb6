// One row of the table.
import type { TransactionReceipt } from "viem";
import type { World } from "./world.ts";

/** A transaction, or a part of one: a call within it. */
type Sent = { readonly receipt: Pick<TransactionReceipt, "gasUsed"> };

export type Operation = {
  readonly name: string;
  /** Gas it must stay below; null where nothing was promised. */
  readonly target: number | null;
  /** Gas to be reached one day; docs/gas.md says what is in between. */
  readonly moonshot?: number;
  /** Brings the world to where it begins; what it returns sends the transactions whose gas is summed. */
  readonly prepare: (world: World) => Promise<() => Promise<readonly Sent[]>>;
};
