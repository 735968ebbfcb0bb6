import { type Address, decodeErrorResult, type Hex, isHex } from "viem";
import { errorsAbi } from "../generated/abis.ts";
import { contractErrorClasses } from "../generated/errors.ts";
import { CatchmentError } from "./base.ts";
import type { ContractErrorArgs, ContractErrorName, ContractRevertedError, RevertContext } from "./contractReverted.ts";

/** A contract reverted with something that is none of Catchment's errors: a token's own, a panic, or nothing at all. */
export class UnknownRevertError extends CatchmentError {
  override readonly name = "UnknownRevertError";
  readonly data: Hex;
  readonly contract: Address | undefined;

  constructor(data: Hex, { action, contract, cause }: RevertContext = {}) {
    super(`The call reverted ${reasonOf(data)}`, {
      remedy: "Check the address and the chain; a token, a gate or a ledger behind the contract may have refused",
      metaMessages: [
        ...(action === undefined ? [] : [`Action: ${action}`]),
        ...(contract === undefined ? [] : [`Contract: ${contract}`]),
      ],
      cause,
    });
    this.data = data;
    this.contract = contract;
  }
}

/**
 * The typed error of revert data: of a failed call, of `DecisionFailed.reason`, `StampSkipped.reason`. The reason inside a
 * refused batch becomes its `cause`.
 *
 * @throws never
 * @example
 * decodeRevert(data) instanceof LedgerOwesError; // data: what eth_call answered
 */
export function decodeRevert(data: Hex, context: RevertContext = {}): ContractRevertedError | UnknownRevertError {
  const decoded = decodeOwn(data);
  if (decoded === undefined) return new UnknownRevertError(data, context);
  const { errorName, args } = decoded;
  const reason = "reason" in args ? args.reason : undefined;
  const cause = isHex(reason) ? decodeRevert(reason, { cause: context.cause }) : context.cause;
  return createContractError(errorName, args, { ...context, data, cause });
}

function decodeOwn(data: Hex): { errorName: ContractErrorName; args: Readonly<Record<string, unknown>> } | undefined {
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi: errorsAbi, data });
    // viem reads Solidity's own Error(string) and Panic(uint256) with any ABI.
    if (!Object.hasOwn(contractErrorClasses, errorName)) return undefined;
    return {
      errorName,
      args: Object.fromEntries(abiItem.inputs.map((input, index) => [input.name, args[index]])),
    };
  } catch {
    return undefined;
  }
}

/** The one place where a decoded error loses its static type: the class is of its name, and the values are as its ABI says. */
function createContractError(
  errorName: ContractErrorName,
  args: Readonly<Record<string, unknown>>,
  context: RevertContext,
): ContractRevertedError {
  const ErrorClass = contractErrorClasses[errorName] as unknown as new (
    args: ContractErrorArgs<ContractErrorName>,
    context: RevertContext,
  ) => ContractRevertedError;
  return new ErrorClass(args as ContractErrorArgs<ContractErrorName>, context);
}

function reasonOf(data: Hex): string {
  if (data === "0x") return "without a reason";
  try {
    const { errorName, args } = decodeErrorResult({ data });
    const [detail] = args ?? [];
    return errorName === "Error" ? `because "${detail}"` : `with panic ${detail}`;
  } catch {
    return `with the unknown error ${data.slice(0, 10)}`;
  }
}
