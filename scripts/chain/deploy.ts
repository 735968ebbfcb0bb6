// Deploys Catchment with Hardhat Ignition: resumable, and a second time a no-op. The `catchment` commands use Hardhat here and to serve a chain, nowhere else.
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { PERMIT2 } from "@catchment/sdk";
import { routerAbi } from "@catchment/sdk/abis";
import { type Address, zeroAddress } from "viem";
import { InputError } from "../io/errors.ts";
import type { Connection } from "./connect.ts";
import { type Contracts, type Deployment, findDeployment, withoutCode, writeDeployment } from "./deployments.ts";
import { type Identity, identityScope } from "./policy.ts";

const JOURNALS = path.join(import.meta.dirname, "../ignition/deployments");

export type DeployResult = { readonly deployment: Deployment; readonly isNew: boolean; readonly wasStale: boolean };

/**
 * Brings the connected chain to have everything deployed, and records it in deployments/<chainId>.json.
 *
 * @param wanted whose Stamps the ledger knows people by; default: as before, at first nobody's
 * @throws InputError if the journal of a public chain does not fit the chain, or the ledger goes by another identity.
 */
export async function deployCatchment(connection: Connection, wanted?: Identity): Promise<DeployResult> {
  const { default: hre } = await import("hardhat");
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  const deploymentId = `chain-${connection.chainId}`;
  const wasStale = await clearStaleJournal(connection, deploymentId);

  const before = wasStale ? undefined : findDeployment(connection.chainId);
  const identity = wanted ?? before?.identity;
  checkIdentity(before, wanted);

  const { catchmentModule } = await import("../ignition/modules/Catchment.ts");
  const { localTokenModule } = await import("../ignition/modules/LocalToken.ts");
  const network = await hre.network.create({ network: "remote", override: { url: connection.rpc } });
  const options = {
    deploymentId,
    config: connection.isLocal ? { requiredConfirmations: 1, blockPollingInterval: 50 } : {},
  };
  const [deployer] = connection.accounts;
  if (deployer === undefined) {
    throw new InputError(`The node at ${connection.rpc} signs for nobody`, "Name a node that holds your accounts");
  }
  const module = catchmentModule(deployer, identity, await permit2Of(connection, before));
  const deployed = await addressesOf(await network.ignition.deploy(module, options));
  const contracts = deployed as Contracts;
  const local = connection.isLocal
    ? await addressesOf(await network.ignition.deploy(localTokenModule(contracts.programFactory), options))
    : {};
  await network.close();

  const now = { contracts, tokens: byToken(local.usd), stakes: byToken(local.stakes) };
  // Rounds stay known where nothing they use was deployed anew: a deployment may only have grown.
  const isKept = before !== undefined && Object.values(before.contracts).every((one) => isAmong(one, contracts));
  const isSame = before !== undefined && isEqual(now, before);
  const deployment = {
    chainId: connection.chainId,
    ...now,
    ...(identity === undefined ? {} : { identity: { ...identity, scope: identityScope(deployer).id } }),
    programs: isKept ? before.programs : {},
    rounds: isKept ? before.rounds : [],
  };
  writeDeployment(deployment);
  return { deployment, isNew: !isSame, wasStale };
}

/** Permit2 if the chain has it; a Router that is there never changes what it knows. */
async function permit2Of({ reader }: Connection, before: Deployment | undefined): Promise<Address> {
  const router = before?.contracts.router;
  if (router !== undefined) return reader.readContract({ address: router, abi: routerAbi, functionName: "permit2" });
  return (await reader.getCode({ address: PERMIT2 })) === undefined ? zeroAddress : PERMIT2;
}

/** A ledger never changes what it goes by. */
function checkIdentity(before: Deployment | undefined, wanted: Identity | undefined): void {
  if (before?.contracts.ledger === undefined || wanted === undefined) return;
  const { identity } = before;
  if (identity?.issuer === wanted.issuer && identity.provider === wanted.provider) return;
  const known = identity === undefined ? "no identity" : `"${identity.provider}" of ${identity.issuer}`;
  throw new InputError(
    `The ledger of chain ${before.chainId} goes by ${known}, and that is frozen`,
    "Leave --identity-issuer and --identity-provider out, or deploy to another chain",
  );
}

const byToken = (usd: Address | undefined) => (usd === undefined ? {} : { USD: usd });

const isAmong = (address: Address, contracts: Contracts) => Object.values(contracts).includes(address);

function isEqual(now: Pick<Deployment, "contracts" | "stakes">, before: Deployment): boolean {
  const flat = ({ contracts, stakes }: Pick<Deployment, "contracts" | "stakes">) =>
    Object.entries({ ...contracts, ...stakes }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(flat(now)) === JSON.stringify(flat(before));
}

type Deployed = { readonly getAddress: () => Promise<string> };

async function addressesOf(result: Readonly<Record<string, Deployed>>): Promise<Record<string, Address>> {
  const entries = await Promise.all(
    Object.entries(result).map(async ([name, contract]) => [name, await contract.getAddress()] as const),
  );
  return Object.fromEntries(entries) as Record<string, Address>;
}

/** A journal of a chain that is gone would "succeed" with addresses that have no code. */
async function clearStaleJournal(connection: Connection, deploymentId: string): Promise<boolean> {
  const folder = path.join(JOURNALS, deploymentId);
  const file = path.join(folder, "deployed_addresses.json");
  if (!existsSync(file)) {
    // A local chain that stopped before its first contract was in a block.
    if (connection.isLocal) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  const addresses = Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, Address>);
  if ((await withoutCode(connection, addresses)).length === 0) return false;
  if (!connection.isLocal) {
    throw new InputError(
      `The journal of chain ${connection.chainId} names addresses that have no code at ${connection.rpc}`,
      `Is it the right chain? If so, move scripts/ignition/deployments/${deploymentId} away and deploy again`,
    );
  }
  rmSync(folder, { recursive: true });
  return true;
}
