import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { vaultRoundAbi } from "../generated/abis.ts";
import { type PoolForm, poolFormNames } from "../generated/enums.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** Where the pool of a VaultRound is. */
export type VaultPool = {
  readonly vault: Address;
  /** In what it is paid out: not known yet, in its asset, or in shares of the vault. */
  readonly form: PoolForm;
  /** What sponsors put in, base units of the pool's asset. */
  readonly deposited: bigint;
  /** Shares the Round holds for Builders and sponsors; 0 once they are redeemed. */
  readonly shares: bigint;
  /** Seconds after settleFrom for which only the asset will do. */
  readonly vaultWait: bigint;
};

/**
 * Where the pool of a VaultRound is. While it is not fixed, its amount in `getRound` is an estimate by the vault.
 *
 * @throws {@link ReadErrorType}; of another kind of Round, {@link UnknownRevertError}
 * @example
 * const { form, shares } = await getVaultPool(client, { round });
 */
export function getVaultPool(client: CatchmentClient, parameters: getVaultPool.Parameters): Promise<VaultPool> {
  const { round, blockNumber } = parameters;
  const contract = { address: round, abi: vaultRoundAbi, ...atBlock(blockNumber) } as const;
  return attempt({ action: "getVaultPool", contract: round }, async () => {
    const [vault, [form, deposited, shares], vaultWait] = await Promise.all([
      readContract(client, { ...contract, functionName: "vault" }),
      readContract(client, { ...contract, functionName: "poolForm" }),
      readContract(client, { ...contract, functionName: "vaultWait" }),
    ]);
    return { vault, form: poolFormNames[form] as PoolForm, deposited, shares, vaultWait };
  });
}

export declare namespace getVaultPool {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = VaultPool;
  type ErrorType = ReadErrorType;
}
