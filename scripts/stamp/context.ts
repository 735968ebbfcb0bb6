// What the `stamp` commands have in common: the Passport, the scope, who the issuer is and with which key it signs.
import { providerId } from "@catchment/sdk";
import { passportAbi, scorerAbi } from "@catchment/sdk/abis";
import { getConfiguration } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { type Address, type Hex, isAddressEqual, isHex, size } from "viem";
import { connectTo, fileOf, type RoundFlags, reporterOf, roundCommand } from "../chain/command.ts";
import type { Connection, Wallet } from "../chain/connect.ts";
import { findRound, type RoundEntry, readDeployment } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import type { Reporter } from "../io/progress.ts";

export const WHO = "--account <index|address>";
const SECRET = "CATCHMENT_ISSUER_SECRET";

export type ScopeFlags = RoundFlags & { readonly scope?: string; readonly account?: string };
export type IssuerFlags = ScopeFlags & { readonly issuer?: string };

/** A Scorer's row; `weight` in 1/10000 points. */
export type ScorerRow = { readonly issuer: Address; readonly provider: Hex; readonly weight: number };
type Curve = { readonly low: bigint; readonly high: bigint; readonly lowBps: number; readonly highBps: number };
export type Scorer = { readonly address: Address; readonly rows: readonly ScorerRow[]; readonly curve: Curve };

export type StampContext = {
  readonly connection: Connection;
  readonly passport: Address;
  readonly scope: Hex;
  /** Of the Round; undefined where `--scope` names a scope by itself. */
  readonly scorer: Scorer | undefined;
  readonly round: RoundEntry | undefined;
  readonly report: Reporter;
};

/** A command about one scope: the Round's, or the one named. */
export function scopedCommand(name: string, description: string, examples: readonly string[]): Command {
  return roundCommand(name, description, examples).option(
    "--scope <id>",
    "the scope, 32 bytes of hex (default: the Round's Scorer's)",
  );
}

/**
 * Connects, and finds the Passport and the scope that the flags mean.
 *
 * @throws InputError if there is no such Round, its gate is no Scorer, or the scope is no id.
 */
export async function openScopeContext(flags: ScopeFlags): Promise<StampContext> {
  const connection = await connectTo(flags);
  const deployment = await readDeployment(connection);
  const report = reporterOf(flags);
  if (flags.scope !== undefined) {
    const scope = bytes32(flags.scope, "--scope");
    return { connection, passport: deployment.contracts.passport, scope, scorer: undefined, round: undefined, report };
  }
  const round = findRound(deployment, flags.round);
  const { config } = await getConfiguration(connection.reader, { round: round.address });
  const contract = { address: config.giving.explorerGate, abi: scorerAbi } as const;
  const read = connection.reader.readContract;
  const [passport, scope, rows, curve] = await Promise.all([
    read({ ...contract, functionName: "passport" }),
    read({ ...contract, functionName: "scope" }),
    read({ ...contract, functionName: "rows" }),
    read({ ...contract, functionName: "curve" }),
  ]).catch(() => {
    throw new InputError(`The gate of "${round.name}" is no Scorer, and has no scope`, "Name the scope: --scope 0x…");
  });
  return { connection, passport, scope, scorer: { address: contract.address, rows, curve }, round, report };
}

/** The account that acts for the issuer: the one named, else the one of the Round's file. */
export function issuerWallet(context: StampContext, flags: ScopeFlags): Promise<Wallet> {
  return actAs(context.connection, issuerAccount(context, flags));
}

/**
 * Who signs, for which issuer, and the number of its key.
 *
 * @throws InputError if the node does not sign for the account, or it is no key of the issuer in force.
 */
export async function signerOf(
  context: StampContext,
  flags: IssuerFlags,
): Promise<{ readonly wallet: Wallet; readonly issuer: Address; readonly keyEpoch: bigint }> {
  const { connection, passport } = context;
  const wallet = connection.walletOf(issuerAccount(context, flags));
  const signer = wallet.account.address;
  if (!connection.accounts.some((own) => isAddressEqual(own, signer))) {
    throw new InputError(`The node at ${connection.rpc} does not sign for ${signer}`, "Name one of its own accounts");
  }
  const issuer = flags.issuer === undefined ? signer : addressOf(connection, flags.issuer);
  const key = (await keysOf(connection, passport, issuer)).findLast(
    (one) => !one.isRevoked && isAddressEqual(one.signer, signer),
  );
  if (key === undefined) {
    throw new InputError(
      `${signer} is no key in force of the issuer ${issuer}`,
      `Add it as the issuer: npx catchment stamp key ${signer} --account ${issuer}`,
    );
  }
  return { wallet, issuer, keyEpoch: key.keyEpoch };
}

/** All keys an issuer ever added, the first first. */
export async function keysOf({ reader }: Connection, passport: Address, issuer: Address) {
  const contract = { address: passport, abi: passportAbi } as const;
  const count = await reader.readContract({ ...contract, functionName: "keyCountOf", args: [issuer] });
  const epochs = Array.from({ length: Number(count) }, (_, index) => BigInt(index + 1));
  return Promise.all(
    epochs.map(async (keyEpoch) => {
      const key = await reader.readContract({ ...contract, functionName: "keyOf", args: [issuer, keyEpoch] });
      return { keyEpoch, ...key };
    }),
  );
}

/** A provider by its name, or its id. */
export function providerOf(text: string): Hex {
  return isHex(text) && text.length === 66 ? text : providerId(text);
}

/**
 * Reads 32 bytes of hex.
 *
 * @throws InputError
 */
export function bytes32(text: string, what: string): Hex {
  if (isHex(text) && text.length === 66 && size(text) === 32) return text;
  throw new InputError(`${what}: "${text}" is not 32 bytes of hex`, "Give 0x and 64 hexadecimal digits");
}

/**
 * The issuer's secret, from the environment alone: a command line is kept in histories and seen by others.
 *
 * @throws InputError that does not show it
 */
export function issuerSecret(): Hex {
  const [, digits] = /^(?:0x)?([0-9a-fA-F]{64})$/.exec(process.env[SECRET] ?? "") ?? [];
  if (digits !== undefined && BigInt(`0x${digits}`) !== 0n) return `0x${digits.toLowerCase()}` as Hex;
  throw new InputError(
    process.env[SECRET] === undefined ? `${SECRET} is not set` : `${SECRET} is not 32 random bytes of hex`,
    "Make one once with `openssl rand -hex 32`, keep it for good, and give it in the environment",
  );
}

function issuerAccount({ round }: StampContext, { account }: ScopeFlags): string | number {
  const found = account ?? (round === undefined ? undefined : fileOf(round).stamps?.issuer);
  if (found !== undefined) return found;
  throw new InputError("Who the issuer is, nothing says", `Name it: ${WHO}`);
}
