// `catchment stamp issue`: an issuer signs Stamps for the rows of a file. Nothing is sent, unless it is asked to present.
import { writeFileSync } from "node:fs";
import { type SignedStamp, stringifySignedStamps } from "@catchment/sdk";
import { passportAbi } from "@catchment/sdk/abis";
import { signStamp } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { isAddressEqual } from "viem";
import { print } from "../chain/command.ts";
import { chainTime, parseDuration } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { type IssuerFlags, openScopeContext, type StampContext, scopedCommand, signerOf, WHO } from "./context.ts";
import { presentAll, renderOutcomes, setExitCode } from "./presentation.ts";
import { readRequests, type StampRequest } from "./requests.ts";

type Flags = IssuerFlags & {
  readonly csv: string;
  readonly out?: string;
  readonly lifetime: string;
  readonly skipBad?: boolean;
  readonly present?: boolean;
};

/** Rows of a table that a person still reads. */
const MOST_ROWS = 30;

export function issueCommand(): Command {
  return scopedCommand("issue", "sign Stamps for the rows of a file: holder, provider, identity or nullifier", [
    "stamp issue --csv people.csv --out stamps.json",
    "stamp issue --csv people.csv --present --skip-bad --account 3",
  ])
    .requiredOption("--csv <file>", "columns holder, provider, identity or nullifier; perhaps lifetime or expires")
    .option("--out <file>", "where the signed Stamps go; a new file (default: standard output, unless --present)")
    .option("--lifetime <duration>", "of a Stamp whose row says nothing", "90d")
    .option("--skip-bad", "sign the other rows if some are bad")
    .option("--present", "present them at once")
    .option(WHO, "the key that signs, an account of the node (default: the Round's file's issuer)")
    .option("--issuer <index|address>", "whose key it is (default: its own)")
    .addHelpText(
      "after",
      "\nIdentities are hashed with the secret in CATCHMENT_ISSUER_SECRET, 32 bytes of hex, and leave this machine as that alone.",
    )
    .action(async (flags: Flags) => {
      const context = await openScopeContext(flags);
      const signer = await signerOf(context, flags);
      const { requests, skipped, issuedAt } = await requestsOf(context, signer.issuer, flags);
      const stamps = await signAll(context, signer, requests, issuedAt);
      const { passport, scope, connection } = context;
      const text = stringifySignedStamps({ chainId: connection.chainId, passport, stamps });
      if (flags.out !== undefined) writeNew(flags.out, text);
      const outcomes = flags.present ? await presentAll(context, signer.wallet, passport, stamps) : undefined;
      setExitCode(outcomes ?? []);
      const said = [
        renderRequests(requests),
        `\n${stamps.length} Stamps signed${flags.out === undefined ? "" : `, kept in ${flags.out}`}.`,
        ...(outcomes === undefined ? [`Next: npx catchment stamp present ${flags.out}`] : [renderOutcomes(outcomes)]),
      ].join("\n");
      const isPiped = flags.out === undefined && outcomes === undefined;
      const { issuer, keyEpoch } = signer;
      const result = { passport, scope, issuer, keyEpoch, file: flags.out, stamps, skipped, outcomes };
      print(flags, result, isPiped ? text.trimEnd() : said);
    });
}

async function requestsOf(context: StampContext, issuer: `0x${string}`, flags: Flags) {
  const { connection, passport, scope, scorer, report } = context;
  const contract = { address: passport, abi: passportAbi } as const;
  const [longest, holdover, now] = await Promise.all([
    connection.reader.readContract({ ...contract, functionName: "MAX_TTL" }),
    connection.reader.readContract({ ...contract, functionName: "holdoverOf", args: [scope] }),
    chainTime(connection),
  ]);
  if (holdover === 0n) {
    throw new InputError(`The scope ${scope} is not open`, "Open it: npx catchment stamp scope <name> --holdover 180d");
  }
  const { requests, bad } = readRequests(flags.csv, {
    scope,
    now,
    lifetime: parseDuration(flags.lifetime, "--lifetime"),
    longest: Number(longest),
    providers: scorer?.rows.filter((row) => isAddressEqual(row.issuer, issuer)).map(({ provider }) => provider),
  });
  const list = bad.map(({ message }) => `  ${message}`).join("\n");
  if (bad.length > 0 && (!flags.skipBad || requests.length === 0)) {
    throw new InputError(
      `${bad.length} of ${bad.length + requests.length} rows are bad, so nothing was signed`,
      `Correct them${requests.length === 0 ? "" : ", or leave them out with --skip-bad"}:\n${list.replace(/\.$/, "")}`,
    );
  }
  if (bad.length > 0) report.step(`${bad.length} rows are left out:\n${list}`);
  return { requests, issuedAt: BigInt(now), skipped: bad.map(({ line, problem }) => ({ line, problem })) };
}

async function signAll(
  { passport, scope, report }: StampContext,
  { wallet, issuer, keyEpoch }: Awaited<ReturnType<typeof signerOf>>,
  requests: readonly StampRequest[],
  issuedAt: bigint,
): Promise<SignedStamp[]> {
  const progress = report.progress("signed", requests.length);
  const signed: SignedStamp[] = [];
  for (const { holder, provider, nullifier, expiresAt } of requests) {
    const stamp = { holder, provider, nullifier, scope, issuedAt, expiresAt, keyEpoch };
    signed.push(await signStamp(wallet, { passport, issuer, stamp }));
    progress.tick();
  }
  progress.stop();
  return signed;
}

/** Nothing is overwritten: what was signed may be the only copy. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw isThere
      ? new InputError(`--out: ${file} is there already`, "Name a new file")
      : new InputError(`--out: ${file} cannot be written`, "Name a file in a folder that is there");
  }
}

function renderRequests(requests: readonly StampRequest[]): string {
  const shown = requests.slice(0, MOST_ROWS);
  const table = renderTable(
    [{ name: "line", align: "right" }, { name: "holder" }, { name: "provider" }, { name: "until" }],
    shown.map(({ line, holder, providerName, expiresAt }) => [
      String(line),
      holder,
      providerName,
      formatMoment(Number(expiresAt)),
    ]),
  );
  return shown.length === requests.length ? table : `${table}\n… and ${requests.length - shown.length} more`;
}
