import { type Address, erc20Abi, zeroAddress } from "viem";
import { getCode, readContract } from "viem/actions";
import { PermitUnavailableError } from "../errors/carts.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { routerAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import { isNative } from "../internal/assets.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { getPermitDomain } from "./getPermitDomain.ts";

/** How a donor best gives one asset, and why. */
export type CartWay = {
  /**
   * "send": `donateCart`, in a transaction of the donor's own. The others are `signCart`'s `by`, for whoever pays the gas, or
   * for the donor: an allowance to the Router that is there; a permit; Permit2.
   */
  readonly by: "send" | "allowance" | "permit" | "permit2";
  /** Whether the donor needs no transaction, and so no coin for gas. */
  readonly isGasless: boolean;
  /** Who must be allowed the amount first, by `approveAsset`. */
  readonly approve?: Address | undefined;
  readonly because: string;
};

/**
 * The way that asks least of a donor: no signature of a wallet that is a contract, none for a permit whose domain is not
 * certain, no approval where there is one.
 *
 * @throws {@link UnsupportedChainError} if no Router is known on this chain and none was given
 * @example
 * const { by, approve } = await chooseCartWay(client, { router, asset, donor, amount: 5_000_000n });
 */
export async function chooseCartWay(
  client: CatchmentClient,
  parameters: chooseCartWay.Parameters,
): Promise<chooseCartWay.ReturnType> {
  const { asset, donor, amount } = parameters;
  if (isNative(asset)) return { by: "send", isGasless: false, because: "coins can only be sent" };
  const router = await addressOf(client, "router", parameters.router);
  const allowed = (spender: Address) =>
    readContract(client, { address: asset, abi: erc20Abi, functionName: "allowance", args: [donor, spender] });
  const [code, permit2, toRouter] = await attempt({ action: "chooseCartWay", contract: asset }, () =>
    Promise.all([
      getCode(client, { address: donor }),
      readContract(client, { address: router, abi: routerAbi, functionName: "permit2" }),
      allowed(router),
    ]),
  );
  const isAllowed = toRouter >= amount;
  if (code !== undefined) {
    const because = "the donor is a contract: it sends calls, and signs none";
    return { by: "send", isGasless: false, ...(isAllowed ? {} : { approve: router }), because };
  }
  if (isAllowed) return { by: "allowance", isGasless: true, because: "the Router may take it already" };
  if (permit2 !== zeroAddress && (await attempt({ contract: asset }, () => allowed(permit2))) >= amount) {
    return { by: "permit2", isGasless: true, because: "Permit2 may take it already, and one signature is enough" };
  }
  try {
    await getPermitDomain(client, { token: asset, owner: donor });
    return { by: "permit", isGasless: true, because: "the token has a permit, for a domain that is certain" };
  } catch (error) {
    if (!(error instanceof PermitUnavailableError)) throw error;
    return { by: "send", isGasless: false, approve: router, because: error.shortMessage };
  }
}

export declare namespace chooseCartWay {
  type Parameters = {
    /** Of the Rounds: an ERC-20, or `NATIVE`. */
    readonly asset: Address;
    readonly donor: Address;
    /** Base units, all that is given of it. */
    readonly amount: bigint;
    /** Default: this chain's. */
    readonly router?: Address | undefined;
  };
  type ReturnType = CartWay;
  type ErrorType = ReadErrorType;
}
