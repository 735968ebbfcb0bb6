import type { Address } from "viem";
import { getCode } from "viem/actions";
import { decodeConfiguration, type RoundConfig } from "../builders/configuration.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { CatchmentClient } from "../internal/client.ts";

/**
 * What a Round was opened with, from the code of its clone: it never changes. Times are not moved by extensions; see
 * `getRound` for those in force.
 *
 * @throws {@link NotARoundError}
 * @example
 * const { config, implementation } = await getConfiguration(client, { round });
 */
export async function getConfiguration(
  client: CatchmentClient,
  { round }: getConfiguration.Parameters,
): Promise<getConfiguration.ReturnType> {
  const code = await attempt({ action: "getConfiguration", contract: round }, () =>
    getCode(client, { address: round }),
  );
  return decodeConfiguration(code, round);
}

export declare namespace getConfiguration {
  type Parameters = { readonly round: Address };
  type ReturnType = { readonly implementation: Address; readonly config: RoundConfig };
}
