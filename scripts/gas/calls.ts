// What one call within a transaction cost, from the trace of the transaction.
import { type Address, type Hash, isAddressEqual, type PublicClient, sliceHex } from "viem";

type Step = { readonly depth: number; readonly op: string; readonly gas: number; readonly stack?: readonly string[] };
type Trace = { readonly structLogs: readonly Step[] };

/**
 * Gas of the first STATICCALL to `callee`, everything it takes of its caller: from the opcode on (a cold account included)
 * until the caller goes on.
 *
 * @throws RangeError if the transaction has no such call.
 */
export async function gasOfCall(reader: PublicClient, hash: Hash, callee: Address): Promise<bigint> {
  const trace = await reader.request<{ Method: "debug_traceTransaction"; Parameters: [Hash]; ReturnType: Trace }>({
    method: "debug_traceTransaction",
    params: [hash],
  });
  const begin = trace.structLogs.findIndex(({ op, stack }) => op === "STATICCALL" && isTo(callee, stack));
  const call = trace.structLogs[begin];
  const next = trace.structLogs.slice(begin + 1).find(({ depth }) => depth === call?.depth);
  if (call === undefined || next === undefined) throw new RangeError(`no call of ${callee} in ${hash}`);
  return BigInt(call.gas - next.gas);
}

/** The callee is the second word from the top. */
function isTo(callee: Address, stack: readonly string[] | undefined): boolean {
  const word = stack?.at(-2);
  if (word === undefined) return false;
  const digits = word.replace(/^0x/, "").padStart(64, "0");
  return isAddressEqual(sliceHex(`0x${digits}`, 12), callee);
}
