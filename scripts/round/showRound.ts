// Any Round by its address, as its code has it: what to read before money goes in.
import { NATIVE } from "@catchment/sdk";
import { programFactoryAbi } from "@catchment/sdk/abis";
import { getRound, type Round, type VaultPool } from "@catchment/sdk/actions";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import type { Connection } from "../chain/connect.ts";
import type { Deployment } from "../chain/deployments.ts";
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { type Asset, readAsset } from "./assets.ts";
import { findVaultPool } from "./vault.ts";

export type ShownRound = {
  readonly round: Round;
  readonly asset: Asset;
  /** Where the pool waits in a vault. */
  readonly vault: VaultPool | undefined;
  /** Whether the factory of this deployment says that the Program opened it. */
  readonly isKnownToFactory: boolean;
};

export async function readRoundByAddress(
  connection: Connection,
  { contracts }: Deployment,
  address: Address,
): Promise<ShownRound> {
  const round = await getRound(connection.reader, { round: address });
  const program = await connection.reader.readContract({
    address: contracts.programFactory,
    abi: programFactoryAbi,
    functionName: "programOf",
    args: [address],
  });
  const asset = await readAsset(connection, round.config.giving.asset);
  const vault = await findVaultPool(connection, address);
  return { round, asset, vault, isKnownToFactory: isAddressEqual(program, round.program) && program !== zeroAddress };
}

/** As a person reads it: who opened it, what it is made of, and whom one trusts by using it. */
export function renderRound({ round, asset, vault, isKnownToFactory }: ShownRound, { contracts }: Deployment): string {
  const { giving, matching, modules } = round.config;
  const known = new Map(Object.entries(contracts).map(([name, address]) => [address.toLowerCase(), name]));
  const named = (address: Address, none: string) => {
    if (address === zeroAddress) return none;
    const name = known.get(address.toLowerCase());
    return name === undefined ? `${address}  (not one of this deployment: read its code)` : `${address}  (${name})`;
  };
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  const isSameAsset = isAddressEqual(matching.asset, giving.asset);
  const origin = isKnownToFactory ? "opened by its Program, says the factory" : "UNKNOWN to this deployment's factory";
  const isVoting = round.kind === "voting";
  const assetName = giving.asset === NATIVE ? "the chain's coin" : `${giving.asset}  (${asset.symbol})`;
  const votingRows = [["credits of each voter", `${giving.maxCounted}; v votes cost v² of them`]];
  const givingRows = [
    ["a gift counts from", money(giving.minCounted)],
    ["and only up to", giving.maxCounted === 0n ? "any amount" : money(giving.maxCounted)],
  ];
  const rows = [
    ["Round", `${round.address}  (${origin})`],
    ["Program", round.program],
    ["kind", named(round.implementation, "none")],
    ...(vault === undefined ? [] : [["pool waits in", `the vault ${vault.vault}`]]),
    ["phase", round.phase],
    ["applications", `${formatMoment(round.times.applicationsFrom)} to ${formatMoment(round.times.applicationsUntil)}`],
    [
      isVoting ? "votes" : "donations",
      `${formatMoment(round.times.donationsFrom)} to ${formatMoment(round.times.donationUntil)}`,
    ],
    ["settled from", formatMoment(round.times.settleFrom)],
    ["claims until", formatMoment(round.times.claimUntil)],
    ...(isVoting ? [] : [["donated asset", assetName]]),
    [
      "pool's asset",
      isSameAsset ? (isVoting ? assetName : "the same") : matching.asset === zeroAddress ? "none" : matching.asset,
    ],
    ["pool", isSameAsset ? money(round.pool) : `${round.pool} base units`],
    ["most for one Builder", `${matching.capBps / 100} % of the pool`],
    ["more than enough", matching.saturation === "Keep" ? "the rest goes back to the sponsors" : "all of it is paid"],
    ...(isVoting ? votingRows : givingRows),
    ["gate for Explorers", named(giving.explorerGate, "none")],
    ["gate for Builders", named(modules.builderGate, "none")],
    ["ledger", named(modules.ledger, "none: nobody is refused for what it owes")],
    ["calibration", named(modules.calibration, "none: every multiplier is 100 %")],
    ["distributor", named(modules.distributor, "none: matches are paid to the Builders' addresses")],
    ["settler", named(modules.settler, "none: settled by the level, by anyone")],
    ["arbiter", modules.arbiter === zeroAddress ? "none" : modules.arbiter],
  ];
  return renderTable([{ name: "what" }, { name: "as its code has it" }], rows as readonly (readonly string[])[]);
}
