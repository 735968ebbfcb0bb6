import type { Account, Address } from "viem";
import { getCode, signTypedData } from "viem/actions";
import { permitTypedData, type SignedPermit } from "../builders/permits.ts";
import { ContractWalletError, type PermitUnavailableError } from "../errors/carts.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { WriteErrorType } from "../errors/types.ts";
import type { CatchmentClient } from "../internal/client.ts";
import { accountOf, addressOfSender } from "../internal/write.ts";
import { getPermitDomain } from "./getPermitDomain.ts";

/**
 * Signs a token's permit with the client's account, over a domain compared with the token's own. Nothing is sent. It says
 * nothing of what is given: whoever sends it for somebody else needs a signed cart as well, {@link signCart}.
 *
 * @throws {@link PermitUnavailableError} {@link ContractWalletError} {@link RequestRejectedError}
 * @example
 * const permit = await signPermit(client, { token: asset, spender: router, value: 5_000_000n, deadline: 1_800_000_000n });
 */
export async function signPermit(client: CatchmentClient, parameters: signPermit.Parameters): Promise<SignedPermit> {
  const { token, spender, value, deadline } = parameters;
  const account = accountOf(client, "signPermit", parameters);
  const owner = addressOfSender(client, "signPermit", parameters);
  const { kind, domain, nonce } = await getPermitDomain(client, { token, owner });
  return attempt({ action: "signPermit" }, async () => {
    // A key of an account with delegated code (EIP-7702) goes on signing.
    const code = await getCode(client, { address: owner });
    if (code !== undefined && !code.startsWith("0xef0100")) throw new ContractWalletError(owner, "a permit");
    const typedData = permitTypedData({ kind, domain, owner, spender, value, nonce, deadline });
    const signature = await signTypedData(client, { account, ...typedData } as Parameters<typeof signTypedData>[1]);
    return { kind, value: kind === "Dai" ? 0n : value, nonce, deadline, signature };
  });
}

export declare namespace signPermit {
  type Parameters = {
    readonly token: Address;
    /** Who may take it: the Router. */
    readonly spender: Address;
    /** Base units; DAI's permit allows everything whatever is asked for. */
    readonly value: bigint;
    /** Unix seconds. */
    readonly deadline: bigint;
    /** The owner; default: the client's account. */
    readonly account?: Account | Address | undefined;
  };
  type ReturnType = SignedPermit;
  type ErrorType = WriteErrorType | PermitUnavailableError | ContractWalletError;
}
