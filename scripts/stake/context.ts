// What the `stake` commands have in common: the Round's Program, the Stakes contract, and the asset staked there.
import { stakesAbi } from "@catchment/sdk/abis";
import type { Command } from "commander";
import { type Address, getAddress, isAddress } from "viem";
import { connectTo, type RoundFlags, roundCommand } from "../chain/command.ts";
import type { Connection } from "../chain/connect.ts";
import { type Deployment, findRound, type RoundEntry, readDeployment, withoutCode } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { type Asset, readAsset } from "../round/assets.ts";

export type StakeFlags = RoundFlags & { readonly stakes?: string; readonly account?: string };

export type StakeContext = {
  readonly connection: Connection;
  readonly round: RoundEntry;
  readonly stakes: Address;
  readonly program: Address;
  /** What is staked. */
  readonly asset: Asset;
  /** Base units of `asset` for a person: "1.50 USD". */
  readonly money: (amount: bigint) => string;
};

/** A command about one Program's stakes. */
export function stakeSubcommand(name: string, description: string, examples: readonly string[]): Command {
  return roundCommand(name, description, examples).option(
    "--stakes <token|address>",
    "which Stakes contract (default: the only one this folder knows of)",
  );
}

/**
 * Connects, and finds the Program and the Stakes contract that the flags mean.
 *
 * @throws InputError if there is no such Round, or no such Stakes contract.
 */
export async function openStakes(flags: StakeFlags): Promise<StakeContext> {
  const connection = await connectTo(flags);
  const deployment = await readDeployment(connection);
  const round = findRound(deployment, flags.round);
  const stakes = findStakes(deployment, flags.stakes);
  if ((await withoutCode(connection, [stakes])).length > 0) {
    throw new InputError(`--stakes: there is no contract at ${stakes}`, "Check the address and the chain");
  }
  const staked = await connection.reader
    .readContract({ address: stakes, abi: stakesAbi, functionName: "asset" })
    .catch(() => {
      throw new InputError(`--stakes: ${stakes} is no Stakes contract`, "Check the address");
    });
  const asset = await readAsset(connection, staked);
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  return { connection, round, stakes, program: round.program, asset, money };
}

function findStakes({ chainId, stakes }: Deployment, wanted: string | undefined): Address {
  const known = Object.entries(stakes);
  const [only] = known;
  if (wanted === undefined && only !== undefined && known.length === 1) return only[1];
  const found =
    wanted === undefined ? undefined : (stakes[wanted] ?? (isAddress(wanted) ? getAddress(wanted) : undefined));
  if (found !== undefined) return found;
  const names = known.map(([token]) => token).join(", ");
  throw new InputError(
    wanted === undefined ? `No one Stakes contract is known on chain ${chainId}` : `--stakes: "${wanted}" is not known`,
    `Name one: --stakes ${names === "" ? "<address>" : `${names} or an address`}`,
  );
}

/** What the SDK names a staker by. */
export function ownOf({ stakes, program }: StakeContext, staker: Address) {
  return { stakes, program, staker };
}
