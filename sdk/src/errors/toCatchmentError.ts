import type { Address, Hex } from "viem";
import {
  AbiDecodingZeroDataError,
  ChainMismatchError,
  ChainNotFoundError,
  HttpRequestError,
  InsufficientFundsError,
  isHex,
  TimeoutError,
  TransactionRejectedRpcError,
  UserRejectedRequestError,
  WebSocketRequestError,
} from "viem";
import { CatchmentError } from "./base.ts";
import {
  ChainUnreachableError,
  InsufficientBalanceError,
  NoCodeError,
  RequestFailedError,
  RequestRejectedError,
  WrongChainError,
} from "./client.ts";
import type { RevertContext } from "./contractReverted.ts";
import { decodeRevert } from "./decodeRevert.ts";

/**
 * Any failure of viem or ethers as a typed error of the SDK: contract reverts by their data, then what a node, a wallet or a
 * client can refuse. What is one already stays as it is.
 *
 * @throws never
 * @example
 * const failure = toCatchmentError(error, { action: "donate", contract: round });
 */
export function toCatchmentError(error: unknown, context: RevertContext = {}): CatchmentError {
  if (error instanceof CatchmentError) return error;
  const causes = causesOf(error);
  const action = context.action ?? "The request";
  for (const cause of causes) {
    if (cause instanceof UserRejectedRequestError) return new RequestRejectedError(error);
    if (cause instanceof ChainMismatchError || cause instanceof ChainNotFoundError) {
      return new WrongChainError(error, firstLine(cause));
    }
    if (cause instanceof AbiDecodingZeroDataError) return noCode(context.contract, error, action);
    if (cause instanceof HttpRequestError || cause instanceof WebSocketRequestError || cause instanceof TimeoutError) {
      return new ChainUnreachableError(error, urlOf(cause));
    }
    if (cause instanceof InsufficientFundsError) return new InsufficientBalanceError({ cause: error });
  }
  const data = revertDataOf(causes);
  if (data !== undefined) return decodeRevert(data, { ...context, cause: error });
  if (causes.some((cause) => cause instanceof TransactionRejectedRpcError && /funds/.test(cause.details))) {
    return new InsufficientBalanceError({ cause: error });
  }
  return new RequestFailedError(action, error);
}

/**
 * Runs something and turns its failure into a typed error.
 *
 * @throws {@link CatchmentError}
 */
export async function attempt<value>(context: RevertContext, run: () => Promise<value>): Promise<value> {
  try {
    return await run();
  } catch (error) {
    throw toCatchmentError(error, context);
  }
}

/** An error and those behind it, outermost first. */
function causesOf(error: unknown): readonly object[] {
  const causes: object[] = [];
  for (let current = error; typeof current === "object" && current !== null; ) {
    if (causes.includes(current)) break;
    causes.push(current);
    current = "cause" in current ? current.cause : "error" in current ? current.error : undefined;
  }
  return causes;
}

/** Revert data wherever viem (`raw`, `data`), ethers (`data`) or a node's own answer keeps it; the innermost is the original. */
function revertDataOf(causes: readonly object[]): Hex | undefined {
  let isRevert = false;
  for (const cause of [...causes].reverse()) {
    for (const candidate of [field(cause, "raw"), field(cause, "data"), field(field(cause, "data"), "data")]) {
      if (isHex(candidate)) return candidate;
    }
    isRevert ||= /revert/i.test(String(field(cause, "message")));
  }
  return isRevert ? "0x" : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function noCode(contract: Address | undefined, error: unknown, action: string): CatchmentError {
  return contract === undefined ? new RequestFailedError(action, error) : new NoCodeError(contract, { cause: error });
}

function urlOf(error: HttpRequestError | WebSocketRequestError | TimeoutError): string | undefined {
  return "url" in error ? error.url : undefined;
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
