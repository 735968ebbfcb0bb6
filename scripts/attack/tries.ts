// What may come of a try: a refusal with the error that was expected, or no effect on any figure. Everything else is a
// success of the attacker.
import { type CatchmentError, type ContractErrorName, ContractRevertedError, UnknownRevertError } from "@catchment/sdk";
import type { Call } from "@catchment/sdk/actions";
import type { Wallet } from "../chain/connect.ts";
import { gasText } from "./figures.ts";
import type { Place } from "./place.ts";
import { type SendOptions, trySend } from "./send.ts";
import type { Figures, Refusal, Try } from "./types.ts";

type Attempt = SendOptions & {
  readonly tried: string;
  readonly attacker?: string;
  readonly by: Wallet;
  readonly call: Call;
  readonly note?: string;
};

/** Sends the transaction and expects it to revert with `error`; "none" stands for a function that is not there. */
export async function refused(place: Place, attempt: Attempt & { readonly error: ContractErrorName | "none" }) {
  const { tried, attacker, by, call, note, error: expected, ...options } = attempt;
  const sent = await trySend(place, by, call, options);
  const who = { tried, ...(attacker === undefined ? {} : { attacker }), ...(note === undefined ? {} : { note }) };
  if (sent.error === undefined) {
    const cost = gasText(sent.receipt.gasUsed);
    return { ...who, outcome: "succeeded", cost, held: false } satisfies Try;
  }
  const error = refusalOf(sent.error);
  const held = error.name === expected && sent.gasUsed > 0n;
  const outcome = held ? "refused" : "refused otherwise";
  return { ...who, outcome, error, cost: gasText(sent.gasUsed), held } satisfies Try;
}

/** Compares what must not have moved. Bigints to the base unit; what is shown is what was compared. */
export function unchanged(
  given: { readonly before: Figures; readonly after: Figures } & Omit<Try, "outcome" | "held" | "before" | "after">,
): Try {
  const { before, after, ...rest } = given;
  const held = before.text === after.text;
  return {
    ...rest,
    outcome: held ? "no effect" : "succeeded",
    before: before.text,
    after: after.text,
    held,
  };
}

/** An error of the SDK as a name and values; a token's or OpenZeppelin's own likewise. */
export function refusalOf(error: CatchmentError): Refusal {
  if (error instanceof ContractRevertedError) return { name: error.errorName, args: { ...error.args } };
  if (error instanceof UnknownRevertError && error.data === "0x") return { name: "none", args: {} };
  return { name: error.name, args: { message: error.shortMessage } };
}
