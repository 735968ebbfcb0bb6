import { type Address, type Hash, zeroHash } from "viem";
import type { Report } from "../builders/work.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly ledger: Address;
  readonly round: Address;
  readonly application: number;
  readonly report: Report;
};

/**
 * The Builder accounts for its match, once the Round is settled: what it cost, what came of it, the report. Again, with
 * better evidence, once the last submission is decided and donors have had their time.
 *
 * @throws {@link LedgerNotBuilderError} {@link LedgerNothingGrantedError} {@link LedgerAlreadySubmittedError}
 * {@link LedgerBadProcedureError} {@link LedgerUnknownUnitError} {@link LedgerUnitTwiceError}
 * {@link LedgerTooManyOutcomesError} {@link LedgerNoReportError} {@link PriceListNoPriceError}
 * @example
 * const items = [{ unit: unitId("hour"), millionths: quantity("40") }];
 * await justify(client, { ledger, round, application: 1, report: { items, digest } });
 */
export const justify = defineWrite({
  action: "justify",
  event: "WorkSubmitted",
  call: ({ ledger, round, application, report }: Own): Call => {
    const { items, outcomes = [], procedure, digest } = report;
    const { document, units } = procedure ?? { document: zeroHash, units: [] };
    const args = [round, application, { items, outcomes, document, units, digest }] as const;
    return { to: ledger, data: encodeFunctionData({ abi: ledgerAbi, functionName: "justify", args }), value: 0n };
  },
});

/**
 * {@link justify}, waiting until it has succeeded; `cost` is in base units of the pool's asset.
 *
 * @throws as {@link justify}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const items = [{ unit: unitId("hour"), millionths: quantity("40") }];
 * const { cost } = await justifySync(client, { ledger, round, application: 1, report: { items, digest } });
 */
export const justifySync = defineSync(justify);

export declare namespace justify {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
