// deployments/<chainId>.json: what is where on a chain, and the Rounds this folder has opened there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Address, Hex } from "viem";
import { InputError } from "../io/errors.ts";
import type { Connection } from "./connect.ts";
import type { Identity } from "./policy.ts";

/** All of `Contracts`: a file that lacks one was written before it was deployed. */
const CONTRACT_NAMES: readonly (keyof Contracts)[] = [
  "programFactory",
  "router",
  "donationRound",
  "votingRound",
  "openEligibility",
  "passport",
  "priceList",
  "firstLedger",
  "ledger",
  "standing",
  "profits",
  "roundLens",
  "proposedSettlement",
];

const ROOT = path.join(import.meta.dirname, "../..");
/** Tests keep their chains apart from the one a person is working on. */
const folder = () => process.env.CATCHMENT_DEPLOYMENTS ?? path.join(ROOT, "deployments");

export type Contracts = {
  readonly programFactory: Address;
  /** Gives for others, by their signature. */
  readonly router: Address;
  readonly donationRound: Address;
  readonly votingRound: Address;
  readonly openEligibility: Address;
  readonly passport: Address;
  readonly priceList: Address;
  /** The ledger's predecessor. */
  readonly firstLedger: Address;
  readonly ledger: Address;
  /** Of the ledger: what came of what Explorers gave. */
  readonly standing: Address;
  readonly profits: Address;
  readonly roundLens: Address;
  /** Settles Rounds by lists. */
  readonly proposedSettlement: Address;
};

export type RoundEntry = {
  readonly name: string;
  readonly address: Address;
  readonly program: Address;
  /** The round file it was opened from, relative to this folder. */
  readonly file: string;
  readonly block: number;
};

export type Deployment = {
  readonly chainId: number;
  readonly contracts: Contracts;
  /** Whose Stamps the ledger knows people by; frozen in it. Not there: nobody's. */
  readonly identity?: (Identity & { /** Their Stamps are signed for it. */ readonly scope: Hex }) | undefined;
  /** Local chains only: a dollar anyone can mint. */
  readonly tokens: Readonly<Record<string, Address>>;
  /** Where a token is staked, by its name; on other chains Programs deploy their own. */
  readonly stakes: Readonly<Record<string, Address>>;
  readonly programs: Readonly<Record<string, Address>>;
  readonly rounds: readonly RoundEntry[];
};

export function deploymentPath(chainId: number): string {
  return path.join(folder(), `${chainId}.json`);
}

/** What is recorded for a chain, or undefined. */
export function findDeployment(chainId: number): Deployment | undefined {
  const file = deploymentPath(chainId);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Deployment;
  } catch {
    throw new InputError(`${path.relative(ROOT, file)} is no JSON`, "Delete it and run `npx catchment deploy` again");
  }
}

export function writeDeployment(deployment: Deployment): void {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(deploymentPath(deployment.chainId), `${JSON.stringify(deployment, null, 2)}\n`);
}

/**
 * What is deployed on the connected chain, each address seen to have code there.
 *
 * @throws InputError if nothing is recorded, what is recorded was another chain's (a local chain starts empty), or it was
 * written before all of this was deployed.
 */
export async function readDeployment(connection: Connection): Promise<Deployment> {
  const deployment = findDeployment(connection.chainId);
  if (deployment === undefined) {
    throw new InputError(
      `Nothing is deployed on chain ${connection.chainId} that this folder knows of`,
      "Run `npx catchment deploy` first",
    );
  }
  if ((await withoutCode(connection, Object.values(deployment.contracts))).length > 0) {
    throw new InputError(
      `deployments/${connection.chainId}.json is of another chain: its addresses have no code at ${connection.rpc}`,
      "Run `npx catchment deploy` again",
    );
  }
  const missing: string[] = CONTRACT_NAMES.filter((name) => deployment.contracts[name] === undefined);
  if (connection.isLocal && deployment.stakes === undefined) missing.push("stakes");
  if (missing.length > 0) {
    throw new InputError(
      `deployments/${connection.chainId}.json is of an earlier version: it names no ${missing.join(", no ")}`,
      "Run `npx catchment deploy` again: it adds what is missing and keeps the rest",
    );
  }
  return { ...deployment, stakes: deployment.stakes ?? {} };
}

/** Those of the addresses that have no code on the connected chain. */
export async function withoutCode(connection: Connection, addresses: readonly Address[]): Promise<Address[]> {
  const codes = await Promise.all(addresses.map((address) => connection.reader.getCode({ address })));
  return addresses.filter((_, index) => codes[index] === undefined || codes[index] === "0x");
}

/**
 * The Round a command is about: by name or address, else the newest.
 *
 * @throws InputError if there is none.
 */
export function findRound(deployment: Deployment, wanted: string | undefined): RoundEntry {
  const known = deployment.rounds;
  const found =
    wanted === undefined
      ? known.at(-1)
      : known.findLast((round) => round.name === wanted || round.address.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError(
    wanted === undefined ? "No Round has been opened here yet" : `No Round "${wanted}" is known here`,
    known.length === 0
      ? "Open one: `npx catchment round new examples/small-round.json`"
      : `Known: ${known.map((round) => round.name).join(", ")}`,
  );
}
