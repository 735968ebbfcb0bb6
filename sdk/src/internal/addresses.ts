import type { Address } from "viem";
import { getChainId } from "viem/actions";
import { UnsupportedChainError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import { addresses, type ContractName } from "../generated/addresses.ts";
import type { CatchmentClient } from "./client.ts";

/** The address that was given, else the one deployed on the client's chain. */
export async function addressOf(
  client: CatchmentClient,
  contract: ContractName,
  given: Address | undefined,
): Promise<Address> {
  if (given !== undefined) return given;
  const chainId = client.chain?.id ?? (await attempt({ action: "getChainId" }, () => getChainId(client)));
  const known = addresses[chainId]?.[contract];
  if (known === undefined) throw new UnsupportedChainError(chainId, contract);
  return known;
}
