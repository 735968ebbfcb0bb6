import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { soulboundUnitsAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A SoulboundUnits contract. */
  readonly units: Address;
  readonly tokenId: bigint;
};

/**
 * Burns a token of units. Its holder, finally.
 *
 * @throws {@link SoulboundUnitsNotHolderError} {@link ERC721NonexistentTokenError}
 * @example
 * await burnUnits(client, { units, tokenId: 1n });
 */
export const burnUnits = defineWrite({
  action: "burnUnits",
  event: "UnitsBurned",
  call: ({ units, tokenId }: Own): Call => ({
    to: units,
    data: encodeFunctionData({ abi: soulboundUnitsAbi, functionName: "burn", args: [tokenId] }),
    value: 0n,
  }),
});

/**
 * {@link burnUnits}, waiting until it has succeeded; `amount` is how many units it was.
 *
 * @throws as {@link burnUnits}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await burnUnitsSync(client, { units, tokenId: 1n });
 */
export const burnUnitsSync = defineSync(burnUnits);

export declare namespace burnUnits {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
