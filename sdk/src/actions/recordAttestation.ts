import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { easAttestationsAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** An EasAttestations. */
  readonly adapter: Address;
  /** Of the attestation, in the Ethereum Attestation Service. */
  readonly uid: Hex;
};

/**
 * Puts an attestation on record for its recipient. Anyone, at any time, even for a moment that has passed.
 *
 * @throws {@link EasAttestationsUnknownError} {@link EasAttestationsOtherSourceError} {@link EasAttestationsRevokedError}
 * {@link EasAttestationsAlreadyRecordedError} {@link EasAttestationsFullError}
 * @example
 * await recordAttestation(client, { adapter: gate, uid: digest });
 */
export const recordAttestation = defineWrite({
  action: "recordAttestation",
  event: "AttestationRecorded",
  call: ({ adapter, uid }: Own): Call => ({
    to: adapter,
    data: encodeFunctionData({ abi: easAttestationsAbi, functionName: "record", args: [uid] }),
    value: 0n,
  }),
});

/**
 * {@link recordAttestation}, waiting until it has succeeded; `holder` is its recipient.
 *
 * @throws as {@link recordAttestation}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await recordAttestationSync(client, { adapter: gate, uid: digest });
 */
export const recordAttestationSync = defineSync(recordAttestation);

export declare namespace recordAttestation {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
