import { type Address, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

const PERMIT2_ABI = parseAbi(["function nonceBitmap(address owner, uint256 word) view returns (uint256)"]);
const WORD = 256n;

/**
 * The lowest nonce a donor has not used. Two carts signed before either is given need two: ask for the second from the
 * first one's successor on.
 *
 * @throws {@link UnsupportedChainError} if no Router is known on this chain and none was given
 * @example
 * const first = await getCartNonce(client, { router, donor, by: "router" });
 * const second = await getCartNonce(client, { router, donor, by: "router", from: first + 1n });
 */
export async function getCartNonce(
  client: CatchmentClient,
  parameters: getCartNonce.Parameters,
): Promise<getCartNonce.ReturnType> {
  const { donor, by, from = 0n, blockNumber } = parameters;
  const router = await addressOf(client, "router", parameters.router);
  return attempt({ action: "getCartNonce", contract: router }, async () => {
    const block = atBlock(blockNumber);
    const own = { address: router, abi: routerAbi, ...block } as const;
    const permit2 = by === "permit2" ? await readContract(client, { ...own, functionName: "permit2" }) : router;
    const bitsOf = (word: bigint) =>
      by === "permit2"
        ? readContract(client, {
            address: permit2,
            abi: PERMIT2_ABI,
            functionName: "nonceBitmap",
            args: [donor, word],
            ...block,
          })
        : readContract(client, { ...own, functionName: "nonceBits", args: [donor, word] });
    for (let nonce = from, bits = await bitsOf(nonce / WORD); ; nonce += 1n) {
      if (nonce % WORD === 0n && nonce !== from) bits = await bitsOf(nonce / WORD);
      if (((bits >> (nonce % WORD)) & 1n) === 0n) return nonce;
    }
  });
}

export declare namespace getCartNonce {
  type Parameters = ReadParameters & {
    readonly donor: Address;
    /** Whose nonces: the Router's own, or Permit2's. */
    readonly by: "router" | "permit2";
    /** The lowest that will do; default: 0. */
    readonly from?: bigint | undefined;
    /** Default: the one of this chain. */
    readonly router?: Address | undefined;
  };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}
