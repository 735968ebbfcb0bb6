import { getBlock, getChainId } from "viem/actions";
import { NotFinalError, ReorganizedError } from "../errors/state.ts";
import type { StateBlock } from "../state/types.ts";
import type { CatchmentClient } from "./client.ts";

/** Which blocks a result may be of: those the chain can no longer take back, or any. */
export type Finality = "finalized" | "latest";

/** What local nodes use: there is nobody to take a block back, and some of them call none final. */
const LOCAL_CHAINS: readonly number[] = [31_337, 1_337];

/**
 * The block to read at: the one that is wanted, else the last final one, or the latest.
 *
 * @throws NotFinalError where it must be final and is not, or the node does not know
 */
export async function blockToRead(
  client: CatchmentClient,
  { blockNumber, finality }: { readonly blockNumber?: bigint | undefined; readonly finality?: Finality | undefined },
): Promise<StateBlock> {
  const isLocal = LOCAL_CHAINS.includes(client.chain?.id ?? (await getChainId(client)));
  const wanted = finality ?? (isLocal ? "latest" : "finalized");
  // A node that does not know the word says so in words of its own.
  const final = await getBlock(client, { blockTag: "finalized" }).catch(() => undefined);
  if (wanted === "finalized" && (final === undefined || (blockNumber !== undefined && blockNumber > final.number))) {
    throw new NotFinalError(blockNumber, final?.number);
  }
  const block =
    blockNumber === undefined && wanted === "finalized" && final !== undefined
      ? final
      : await getBlock(client, blockNumber === undefined ? { blockTag: "latest" } : { blockNumber });
  return {
    blockNumber: block.number,
    blockHash: block.hash,
    timestamp: Number(block.timestamp),
    isFinal: final !== undefined && block.number <= final.number,
  };
}

/** Fails if another block has the number by now. */
export async function expectSameBlock(client: CatchmentClient, { blockNumber, blockHash }: StateBlock): Promise<void> {
  const { hash } = await getBlock(client, { blockNumber });
  if (hash !== blockHash) throw new ReorganizedError(blockNumber, blockHash, hash);
}
