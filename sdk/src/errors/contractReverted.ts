import type { AbiParameterToPrimitiveType, Address, Hex } from "viem";
import type { errorsAbi } from "../generated/abis.ts";
import { CatchmentError } from "./base.ts";
import { explanations } from "./explanations.ts";

type ErrorItem = (typeof errorsAbi)[number];

/** The name of any error that a contract can revert with, such as "Ledger_Owes". */
export type ContractErrorName = ErrorItem["name"];

/** The values an error carries, by their names. Amounts are base units, times unix seconds, enums their numbers. */
export type ContractErrorArgs<name extends ContractErrorName> = {
  readonly [input in Extract<
    ErrorItem,
    { readonly name: name }
  >["inputs"][number] as input["name"]]: AbiParameterToPrimitiveType<input>;
};

/** Where a revert came from, as far as known. */
export type RevertContext = {
  /** The action that failed, such as "donate". */
  readonly action?: string | undefined;
  /** The contract that was called. */
  readonly contract?: Address | undefined;
  readonly data?: Hex | undefined;
  readonly cause?: unknown;
};

/**
 * A contract refused a call, with an error of its own. The subclasses are one per error: `LedgerOwesError` for `Ledger_Owes`; or
 * ask {@link isContractError}.
 */
export class ContractRevertedError<name extends ContractErrorName = ContractErrorName> extends CatchmentError {
  override readonly name: string = "ContractRevertedError";
  readonly errorName: name;
  readonly args: ContractErrorArgs<name>;
  /** The action that failed. */
  readonly action: string | undefined;
  /** The contract that was called; the error may come from one behind it. */
  readonly contract: Address | undefined;
  readonly data: Hex | undefined;

  constructor(errorName: name, args: ContractErrorArgs<name>, context: RevertContext = {}) {
    const explain: (args: ContractErrorArgs<name>) => readonly [string, string] = explanations[errorName];
    const [shortMessage, remedy] = explain(args);
    super(shortMessage, { remedy, metaMessages: factsOf(errorName, args, context), cause: context.cause });
    this.errorName = errorName;
    this.args = args;
    this.action = context.action;
    this.contract = context.contract;
    this.data = context.data;
  }
}

function factsOf(errorName: string, args: object, { action, contract, cause }: RevertContext): string[] {
  const values = Object.entries(args).map(([name, value]) => `${name}: ${String(value)}`);
  return [
    ...(cause instanceof CatchmentError ? [`Because: ${cause.shortMessage}. ${cause.remedy}.`] : []),
    `Error: ${errorName}(${values.join(", ")})`,
    ...(action === undefined ? [] : [`Action: ${action}`]),
    ...(contract === undefined ? [] : [`Contract: ${contract}`]),
  ];
}

/**
 * Whether an error, or one behind it (`cause`), is this error of a contract; its `args` are then typed.
 *
 * @throws never
 * @example
 * if (isContractError(error, "Ledger_Owes")) console.error(error.args.owed);
 */
export function isContractError<name extends ContractErrorName>(
  error: unknown,
  errorName: name,
): error is ContractRevertedError<name> {
  return error instanceof ContractRevertedError && error.errorName === errorName;
}

/**
 * The first error of that name among an error and its causes: a refusal inside a batch is the cause of the batch's error.
 *
 * @throws never
 * @example
 * findContractError(error, "Passport_NullifierHeld")?.args.freeAt;
 */
export function findContractError<name extends ContractErrorName>(
  error: unknown,
  errorName: name,
): ContractRevertedError<name> | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (isContractError(current, errorName)) return current;
  }
  return undefined;
}
