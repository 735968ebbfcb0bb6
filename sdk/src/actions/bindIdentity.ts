import type { Address, Hash, TransactionReceipt } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCallSync } from "../internal/write.ts";

type Own = {
  readonly ledger: Address;
  readonly program: Address;
  readonly builder: Address;
};

/**
 * Joins the record of an address with that of the identity it holds now, for good. Anyone; acceptance does it too.
 *
 * @throws {@link LedgerNoIdentityError} {@link LedgerNotAProgramError}
 * @example
 * await bindIdentity(client, { ledger, program, builder });
 */
export const bindIdentity = defineWrite({
  action: "bindIdentity",
  event: "RecordsJoined",
  call: ({ ledger, program, builder }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({ abi: ledgerAbi, functionName: "bind", args: [program, builder] }),
    value: 0n,
  }),
});

/**
 * {@link bindIdentity}, waiting until it has succeeded; `isNew` is false if the two were one record already.
 *
 * @throws as {@link bindIdentity}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { isNew } = await bindIdentitySync(client, { ledger, program, builder });
 */
export async function bindIdentitySync(
  client: CatchmentClient,
  parameters: bindIdentity.Parameters,
): Promise<{ readonly receipt: TransactionReceipt; readonly isNew: boolean }> {
  const receipt = await sendCallSync(client, "bindIdentity", bindIdentity.call(parameters), parameters);
  return { receipt, isNew: findEvents(receipt.logs, "RecordsJoined", parameters.ledger).length > 0 };
}

export declare namespace bindIdentity {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
