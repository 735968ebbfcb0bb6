// A client of a chain whose node answers as a test wants: less, later, otherwise, or not at all.
import { type Client, createClient, custom } from "viem";

/** Answers a request; `ask` has what the chain itself says. */
export type Answer = (method: string, params: readonly unknown[], ask: () => Promise<unknown>) => Promise<unknown>;

/** The same chain, asked once each time: a node that refuses is not asked again. */
export function throughNode(chain: Pick<Client, "request">, answer: Answer) {
  const request = ({ method, params = [] }: { readonly method: string; readonly params?: readonly unknown[] }) =>
    answer(method, params, () => chain.request({ method, params } as never));
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}

/** What a node says in place of an answer, as JSON-RPC has it. */
export function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { code });
}
