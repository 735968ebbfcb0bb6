import { type Address, erc20Abi, isAddressEqual } from "viem";
import { getBalance, readContract } from "viem/actions";
import { InsufficientAllowanceError, InsufficientBalanceError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import { NATIVE } from "../generated/enums.ts";
import type { CatchmentClient } from "./client.ts";

export function isNative(asset: Address): boolean {
  return isAddressEqual(asset, NATIVE);
}

/** What has to go along as value. */
export function callValue(asset: Address, amount: bigint): bigint {
  return isNative(asset) ? amount : 0n;
}

/** Fails with both numbers before anything is simulated, if `owner` cannot pay `amount` (base units) to `spender`. */
export function checkFunds(
  client: CatchmentClient,
  action: string,
  parameters: { asset: Address; owner: Address; spender: Address; amount: bigint },
): Promise<void> {
  const { asset, owner, spender, amount } = parameters;
  return attempt({ action, contract: asset }, async () => {
    if (isNative(asset)) {
      const balance = await getBalance(client, { address: owner });
      if (balance < amount) throw new InsufficientBalanceError({ asset, owner, balance, needed: amount });
      return;
    }
    const token = { address: asset, abi: erc20Abi } as const;
    const [balance, allowance] = await Promise.all([
      readContract(client, { ...token, functionName: "balanceOf", args: [owner] }),
      readContract(client, { ...token, functionName: "allowance", args: [owner, spender] }),
    ]);
    if (balance < amount) throw new InsufficientBalanceError({ asset, owner, balance, needed: amount });
    if (allowance < amount) throw new InsufficientAllowanceError({ asset, owner, spender, allowance, needed: amount });
  });
}
