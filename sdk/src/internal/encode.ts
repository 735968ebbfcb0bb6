import { encodeFunctionData as encodeWithViem } from "viem";
import { InvalidParameterError } from "../errors/client.ts";

/** Runs what encodes values for a contract, and names as a typed error what does not fit: an id of 33 bits, half an address. */
export function encoding<value>(what: string, run: () => value): value {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof InvalidParameterError) throw cause;
    const [reason = ""] = (cause as Error).message.split("\n");
    throw new InvalidParameterError(
      what,
      `nothing a contract can read: ${reason.replace(/\.$/, "")}`,
      "Correct the value: ids are below 2^32, amounts bigints of base units, addresses 20 bytes, digests 32",
    );
  }
}

/** viem's, with a typed error. */
export const encodeFunctionData = ((parameters: { readonly functionName: string }) =>
  encoding(`What ${parameters.functionName} was given`, () =>
    encodeWithViem(parameters as Parameters<typeof encodeWithViem>[0]),
  )) as typeof encodeWithViem;
