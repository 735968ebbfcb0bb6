import type { Account, Address } from "viem";
import { getChainId, signTypedData } from "viem/actions";
import { type SignedStamp, type Stamp, stampTypedData } from "../builders/stamps.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { WriteErrorType } from "../errors/types.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { accountOf } from "../internal/write.ts";

/**
 * Signs a Stamp with the client's account, a key of the issuer. Nothing is sent: whoever has the result can present it.
 *
 * @throws {@link NoAccountError} {@link RequestRejectedError}
 * @example
 * const signed = await signStamp(issuerClient, { passport, issuer, stamp });
 */
export async function signStamp(client: CatchmentClient, parameters: signStamp.Parameters): Promise<SignedStamp> {
  const { passport, issuer, stamp } = parameters;
  const account = accountOf(client, "signStamp", parameters);
  return attempt({ action: "signStamp" }, async () => {
    const chainId = client.chain?.id ?? (await getChainId(client));
    const signature = await signTypedData(client, { account, ...stampTypedData({ chainId, passport, stamp }) });
    return { issuer, stamp, signature };
  });
}

export declare namespace signStamp {
  type Parameters = {
    readonly passport: Address;
    readonly issuer: Address;
    readonly stamp: Stamp;
    /** The key; default: the client's account. */
    readonly account?: Account | Address | undefined;
  };
  type ReturnType = SignedStamp;
  type ErrorType = WriteErrorType;
}
