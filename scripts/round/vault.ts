// A Round whose pool waits in a vault: its kind is deployed with the Round, for the one vault its file names.
import { UnknownRevertError } from "@catchment/sdk";
import { fixPoolSync, getVaultPool, type Round, type VaultPool } from "@catchment/sdk/actions";
import { type Address, getAddress, isAddress, parseAbi } from "viem";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import type { Deployment } from "../chain/deployments.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import type { Asset } from "./assets.ts";
import type { RoundFile } from "./roundFile.ts";

/** What a Round file may name instead of an address, on a local chain: a vault that earns what is sent to it. */
export const MOCK_VAULT = "mock";
/** What a redemption is promised; common vaults need a fifth of it. */
const REDEEM_GAS = 2_000_000n;
const ASSET = parseAbi(["function asset() view returns (address)"]);

/**
 * Deploys the kind of Round for the vault of a file of kind "vault"; the Program's admin sends it.
 *
 * @throws InputError if no vault of the Round's asset answers there
 */
export async function deployVaultRound(
  connection: Connection,
  { contracts }: Deployment,
  file: RoundFile,
  asset: Asset,
): Promise<Address> {
  const admin = await actAs(connection, file.program.admin);
  const { name, wait } = file.vault ?? { name: "", wait: 0 };
  if (name === MOCK_VAULT && !connection.isLocal) {
    throw new InputError(`vault: "${MOCK_VAULT}" is for local chains`, "Give the address of a vault (ERC-4626)");
  }
  const vault = isAddress(name)
    ? getAddress(name)
    : await deployArtifact(connection, admin, "mocks/MockVault", [asset.address]);
  await checkAsset(connection, vault, asset);
  return deployArtifact(connection, admin, "rounds/VaultRound", [contracts.router, vault, BigInt(wait), REDEEM_GAS]);
}

async function checkAsset({ reader }: Connection, vault: Address, asset: Asset): Promise<void> {
  const own = await reader.readContract({ address: vault, abi: ASSET, functionName: "asset" }).catch(() => {
    throw new InputError(`vault: no vault answers at ${vault}`, "Check the address and the chain");
  });
  if (own === asset.address) return;
  throw new InputError(`vault: ${vault} is a vault of ${own}, not of ${asset.symbol}`, "Name the vault's own asset");
}

/** Where the pool of a Round is; undefined where it waits in no vault. */
export async function findVaultPool({ reader }: Connection, round: Address): Promise<VaultPool | undefined> {
  try {
    return await getVaultPool(reader, { round });
  } catch (error) {
    if (error instanceof UnknownRevertError) return undefined;
    throw error;
  }
}

/** Fixes the pool where that is still to be done; what it was fixed at now, if it was. */
export async function fixWhereNeeded(connection: Connection, round: Address, account: string | number) {
  const before = await findVaultPool(connection, round);
  if (before?.form !== "Unfixed") return undefined;
  const { pool, isRedeemed } = await fixPoolSync(await actAs(connection, account), { round });
  return { pool, isRedeemed, deposited: before.deposited };
}

/** What a vault has made of the pool, base units: known once it is redeemed, by its own word before. */
export function earnedIn(vault: VaultPool, { pool }: Pick<Round, "pool">): bigint {
  return vault.form === "Shares" ? 0n : pool - vault.deposited;
}

/** The same for a person. */
export function renderVault(vault: VaultPool, round: Pick<Round, "pool">, { decimals, symbol }: Asset): string {
  const money = (amount: bigint) => `${formatMoney(amount, decimals)} ${symbol}`;
  const put = `${money(vault.deposited)} were put into the vault ${vault.vault}`;
  if (vault.form === "Shares") return `${put}, which did not redeem in time: matches and rests are paid in its shares`;
  const earned = earnedIn(vault, round);
  const made = `${earned < 0n ? "lost" : "earned"} ${money(earned < 0n ? -earned : earned)}`;
  if (vault.form === "Assets") return `${put}, and ${made}; the pool is fixed`;
  return `${put}, and have ${made} so far, by the vault's own word; the pool is not fixed yet`;
}
