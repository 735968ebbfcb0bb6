// `catchment stamp revoke`: an issuer takes back what it signed. It says what that does to holders, then sends it.
import { CatchmentError, findContractError } from "@catchment/sdk";
import { revokeKeySync, revokeNullifierSync, revokeStampSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";
import { print } from "../chain/command.ts";
import type { Wallet } from "../chain/connect.ts";
import { consequencesOf, renderConsequences } from "./consequences.ts";
import { issuerWallet, openScopeContext, type ScopeFlags, scopedCommand, WHO } from "./context.ts";
import { notRevoked, readPresented } from "./presented.ts";
import { type Revocation, type RevokeFlags, readRevocations } from "./revocations.ts";

type Flags = ScopeFlags & RevokeFlags & { readonly dryRun?: boolean };

type Sent = { readonly status: "revoked" | "before" | "refused"; readonly reason?: string };

export function revokeCommand(): Command {
  return scopedCommand("revoke", "take back Stamps, nullifiers, or all of a key: what is revoked never counted", [
    "stamp revoke 0x5f3c… --account 3",
    "stamp revoke --file stamps.json --dry-run",
    "stamp revoke --csv people.csv",
    'stamp revoke --nullifier 0x1b2d… --provider "Example ID"',
    "stamp revoke --key 1 --from 2027-03-01T12:00Z",
  ])
    .argument("[digests...]", "of Stamps that were presented")
    .option("--file <file>", "the Stamps of a file of `stamp issue --out`, presented or not")
    .option("--csv <file>", "the nullifiers of the rows of a file of `stamp issue --csv`")
    .option("--nullifier <hash>", "all that was issued for it so far; frees it after the scope's holdover")
    .option("--provider <name|id>", "of the nullifier")
    .option("--key <number>", "what was recorded under a key of the issuer, and all that it signs from now on")
    .option("--from <time>", 'with --key: from which moment of recording on; "all", "now", or a date')
    .option("--dry-run", "only say what it does to holders")
    .option(WHO, "the issuer (default: the Round's file's)")
    .action(async (digests: readonly string[], flags: Flags) => {
      const context = await openScopeContext(flags);
      const wallet = await issuerWallet(context, flags);
      const issuer = wallet.account.address;
      const presented = await readPresented(context, issuer);
      const revocations = await readRevocations(context, issuer, digests, flags, presented);
      const counting = await notRevoked(context, issuer, presented);
      const consequences = await consequencesOf(context, issuer, revocations, counting);
      const isOfKey = revocations.some(({ kind }) => kind === "key");
      const said = `${renderConsequences(consequences)}${isOfKey ? "\nA key is the same in all scopes: only this one was looked at." : ""}`;
      if (flags.dryRun) {
        print(flags, { issuer, revocations, consequences, sent: [] }, `${said}\nNothing was sent.`);
        return;
      }
      // Before it is sent, so that who reads it can still stop a long list.
      if (!flags.json) console.log(said);
      const sent = await sendAll(context, wallet, revocations);
      if (sent.some(({ status }) => status === "refused")) process.exitCode = 1;
      print(flags, { issuer, revocations, consequences, sent }, renderSent(sent));
    });
}

async function sendAll(
  { passport, report }: Awaited<ReturnType<typeof openScopeContext>>,
  wallet: Wallet,
  revocations: readonly Revocation[],
): Promise<readonly Sent[]> {
  const progress = report.progress("revoked", revocations.length);
  const sent: Sent[] = [];
  for (const revocation of revocations) {
    sent.push(
      await send(wallet, passport, revocation).then(
        (): Sent => ({ status: "revoked" }),
        (error: unknown): Sent => whatBecame(error),
      ),
    );
    progress.tick();
  }
  progress.stop();
  return sent;
}

function send(wallet: Wallet, passport: Address, revocation: Revocation): Promise<unknown> {
  switch (revocation.kind) {
    case "stamp":
      return revokeStampSync(wallet, { passport, stamp: revocation.stamp });
    case "nullifier":
      return revokeNullifierSync(wallet, { passport, ...revocation });
    case "key":
      return revokeKeySync(wallet, { passport, ...revocation });
  }
}

function whatBecame(error: unknown): Sent {
  const isThere =
    findContractError(error, "Passport_StampRevoked") ?? findContractError(error, "Passport_KeyRevokedBefore");
  if (isThere !== undefined) return { status: "before", reason: isThere.shortMessage };
  if (!(error instanceof CatchmentError)) throw error;
  return { status: "refused", reason: `${error.shortMessage}. ${error.remedy}.` };
}

function renderSent(sent: readonly Sent[]): string {
  const count = (wanted: Sent["status"]) => sent.filter(({ status }) => status === wanted).length;
  const refused = sent.flatMap(({ status, reason }) => (status === "refused" ? [`  refused: ${reason}`] : []));
  return [
    ...refused,
    `${count("revoked")} revoked, ${count("before")} revoked before, ${count("refused")} refused.`,
    "What donations were recorded with stays as it is until they are weighed again, and a score that a Scorer keeps until it is refreshed.",
    "Next: npx catchment stamp squelch",
  ].join("\n");
}
