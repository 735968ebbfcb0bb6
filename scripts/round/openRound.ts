// Step 1: a Program, its gate, and a Round opened from a Round file, with its sponsors' money in the pool.
import path from "node:path";
import { providerId, scopeId } from "@catchment/sdk";
import { passportAbi, programAbi } from "@catchment/sdk/abis";
import {
  addKeySync,
  createProgramSync,
  fundPoolSync,
  openRoundSync,
  openScopeSync,
  setTrustedSync,
} from "@catchment/sdk/actions";
import { type Address, keccak256, stringToHex } from "viem";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import { type Deployment, type RoundEntry, withoutCode, writeDeployment } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { chainTime } from "../chain/time.ts";
import { writeDocument } from "../io/documents.ts";
import { parseUnits } from "../io/money.ts";
import type { Reporter } from "../io/progress.ts";
import { type Asset, findAsset, prepareMoney } from "./assets.ts";
import { configurationOf } from "./configuration.ts";
import { deployDistributor } from "./distributor.ts";
import type { RoundFile } from "./roundFile.ts";
import { deployVaultRound } from "./vault.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const DAY = 86_400;

export type OpenedRound = {
  readonly entry: RoundEntry;
  readonly deployment: Deployment;
  readonly asset: Asset;
  /** What its matches are paid through, if anything. */
  readonly distributor: Address | undefined;
};

/** Where a Round continues from: the Program's Round before it. */
export type Continuation = { readonly previousRound?: Address };

/** Opens a Round from a file and pays in what its sponsors give. */
export async function openRoundFromFile(
  connection: Connection,
  before: Deployment,
  file: RoundFile,
  source: string,
  report: Reporter,
  continuation: Continuation = {},
): Promise<OpenedRound> {
  const asset = await findAsset(connection, before, file.asset);
  const program = await findOrCreateProgram(connection, before, file, report);
  const gate = await gateOf(connection, before, file, report);
  const implementation = await kindOf(connection, before, file, asset);
  const paid = await deployDistributor(connection, before, file, asset);
  await trust(connection, program, file, [
    implementation,
    before.contracts.openEligibility,
    before.contracts.ledger,
    gate,
    ...paid.trusted,
    ...(file.settlement === undefined ? [] : [before.contracts.proposedSettlement]),
  ]);

  const operator = await actAs(connection, file.program.operator);
  // A little earlier than now: the block it is opened in may be a while away, and windows may begin in the past.
  const now = await chainTime(connection);
  const opened = await openRoundSync(operator, {
    program,
    implementation,
    salt: keccak256(stringToHex(`${file.name} ${now}`)),
    config: configurationOf(file, {
      program,
      now,
      asset,
      explorerGate: gate,
      deployment: before,
      arbiter: file.arbiter === undefined ? undefined : addressOf(connection, file.arbiter),
      paidThrough: paid.modules,
      ...continuation,
    }),
  });

  for (const sponsor of file.sponsors) {
    const wallet = await actAs(connection, sponsor.account);
    const amount = parseUnits(sponsor.amount, asset.decimals, "sponsors.amount");
    await prepareMoney(connection, wallet, asset, opened.round, amount);
    await fundPoolSync(wallet, { round: opened.round, amount, isForProgram: sponsor.isForProgram });
  }

  const entry: RoundEntry = {
    name: file.name,
    address: opened.round,
    program,
    file: path.relative(ROOT, source),
    block: Number(opened.receipt.blockNumber),
  };
  const deployment = {
    ...before,
    programs: { ...before.programs, [file.program.name]: program },
    rounds: [...before.rounds, entry],
  };
  writeDeployment(deployment);
  return { entry, deployment, asset, distributor: paid.modules.distributor };
}

/** One for all Rounds, but for a pool in a vault: that has its own for each. */
async function kindOf(connection: Connection, deployment: Deployment, file: RoundFile, asset: Asset): Promise<Address> {
  if (file.kind === "vault") return deployVaultRound(connection, deployment, file, asset);
  return deployment.contracts[file.kind === "voting" ? "votingRound" : "donationRound"];
}

async function findOrCreateProgram(
  connection: Connection,
  deployment: Deployment,
  file: RoundFile,
  report: Reporter,
): Promise<Address> {
  const known = deployment.programs[file.program.name];
  if (known !== undefined && (await withoutCode(connection, [known])).length === 0) return known;
  report.note(`creating the Program "${file.program.name}"`);
  const admin = await actAs(connection, file.program.admin);
  const { program } = await createProgramSync(admin, {
    factory: deployment.contracts.programFactory,
    salt: keccak256(stringToHex(`${file.program.name} ${await chainTime(connection)}`)),
    metadata: writeDocument({ name: file.program.name }),
    admin: admin.account.address,
    operators: [addressOf(connection, file.program.operator)],
    reviewers: [addressOf(connection, file.program.reviewer)],
    treasurers: [addressOf(connection, file.program.treasurer)],
  });
  return program;
}

/** The gate for Explorers: everybody, or a Scorer over the Stamps the file names, in a scope of the Program's own. */
async function gateOf(
  connection: Connection,
  deployment: Deployment,
  file: RoundFile,
  report: Reporter,
): Promise<Address> {
  if (file.stamps === undefined) return deployment.contracts.openEligibility;
  const passport = { address: deployment.contracts.passport, abi: passportAbi } as const;
  const admin = await actAs(connection, file.program.admin);
  const { name } = file.program;
  const holdover = BigInt(
    file.windows.donations.until + file.windows.review + file.maxExtensionDays * DAY + file.windows.claims,
  );
  const scope = scopeId({ opener: admin.account.address, name, holdover });
  const known = await connection.reader.readContract({ ...passport, functionName: "holdoverOf", args: [scope] });
  if (known === 0n) await openScopeSync(admin, { passport: passport.address, name, holdover });

  const issuer = await actAs(connection, file.stamps.issuer);
  const keys = await connection.reader.readContract({
    ...passport,
    functionName: "keyCountOf",
    args: [issuer.account.address],
  });
  if (keys === 0n) await addKeySync(issuer, { passport: passport.address, signer: issuer.account.address });

  report.note("deploying the Scorer: its rows and curve are frozen");
  // Sorted by provider, as the Scorer wants them.
  const rows = file.stamps.rows
    .map((row) => ({ issuer: issuer.account.address, weight: row.weight, provider: providerId(row.provider) }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1));
  const { low, high, lowBps, highBps } = file.stamps.curve;
  return deployArtifact(connection, admin, "passport/Scorer", [
    passport.address,
    scope,
    rows,
    { low, high, lowBps, highBps },
  ]);
}

async function trust(connection: Connection, program: Address, file: RoundFile, modules: readonly Address[]) {
  const admin = await actAs(connection, file.program.admin);
  for (const module of modules) {
    const isTrusted = await connection.reader.readContract({
      address: program,
      abi: programAbi,
      functionName: "isTrusted",
      args: [module],
    });
    if (!isTrusted) await setTrustedSync(admin, { program, module, isTrusted: true });
  }
}
