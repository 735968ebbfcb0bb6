// Presents signed Stamps in batches and says of each what became of it.
import { CatchmentError, ContractRevertedError, findContractError, type SignedStamp } from "@catchment/sdk";
import { passportAbi } from "@catchment/sdk/abis";
import { presentStampsSync } from "@catchment/sdk/actions";
import { type Address, type Hex, isAddressEqual } from "viem";
import type { Connection, Wallet } from "../chain/connect.ts";
import { formatMoment } from "../io/moments.ts";
import type { Reporter } from "../io/progress.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";

/** A Stamp costs some 84,000 gas to record: a batch of these fits well into a block. */
const BATCH = 40;
/** Questions asked of the node at once. */
const READS = 100;
/** Rows of a table that a person still reads; above it, only what was refused. */
const MOST_ROWS = 30;

/** `there`: its holder is covered as long, or longer, by what was presented before. */
export type Outcome = {
  /** Its place among the Stamps, from 0. */
  readonly index: number;
  readonly holder: Address;
  readonly issuer: Address;
  readonly provider: Hex;
  readonly status: "presented" | "there" | "refused";
  /** Unix seconds, unless refused: until when its holder has it. */
  readonly expiresAt?: bigint | undefined;
  /** Of what is refused: why, in a sentence, and the contract's name for it. */
  readonly reason?: string | undefined;
  readonly error?: string | undefined;
};

type Place = { readonly connection: Connection; readonly report: Reporter };

/** Presents what is not there yet; what is refused is left out and named. Outcomes come in the order of the Stamps. */
export async function presentAll(
  { connection, report }: Place,
  wallet: Wallet,
  passport: Address,
  stamps: readonly SignedStamp[],
): Promise<readonly Outcome[]> {
  const outcomes = await thereAlready(connection, passport, stamps);
  const rest = stamps.flatMap((signed, index) => (outcomes[index] === undefined ? [{ signed, index }] : []));
  const progress = report.progress("presented", rest.length);
  for (let start = 0; start < rest.length; start += BATCH) {
    const batch = rest.slice(start, start + BATCH);
    const sent = batch.map(({ signed }) => signed);
    const { skipped } = await presentStampsSync(wallet, { passport, stamps: sent, skipRefused: true });
    batch.forEach(({ signed, index }, position) => {
      const refusal = skipped.find((one) => one.index === position)?.error;
      outcomes[index] = outcomeOf(signed, index, refusal);
    });
    progress.tick(batch.length);
  }
  progress.stop();
  return outcomes.filter((outcome) => outcome !== undefined);
}

/** Those whose holder is covered as long without them: sending them would be refused, and cost gas. */
async function thereAlready(connection: Connection, passport: Address, stamps: readonly SignedStamp[]) {
  const { timestamp } = await connection.reader.getBlock({ blockTag: "latest" });
  const outcomes: (Outcome | undefined)[] = [];
  for (let start = 0; start < stamps.length; start += READS) {
    const some = stamps.slice(start, start + READS).map(async (signed, offset): Promise<Outcome | undefined> => {
      const { holder, scope, provider, expiresAt } = signed.stamp;
      const [isHeld, until] = await connection.reader.readContract({
        address: passport,
        abi: passportAbi,
        functionName: "heldAt",
        args: [holder, scope, signed.issuer, provider, timestamp],
      });
      return isHeld && until >= expiresAt
        ? { ...named(signed, start + offset), status: "there", expiresAt: until }
        : undefined;
    });
    outcomes.push(...(await Promise.all(some)));
  }
  return outcomes;
}

function outcomeOf(signed: SignedStamp, index: number, refusal: Error | undefined): Outcome {
  const own = named(signed, index);
  if (refusal === undefined) return { ...own, status: "presented", expiresAt: signed.stamp.expiresAt };
  const later = findContractError(refusal, "Passport_NotLater");
  if (later !== undefined) return { ...own, status: "there", expiresAt: later.args.current };
  const reason = refusal instanceof CatchmentError ? `${refusal.shortMessage}. ${refusal.remedy}.` : refusal.message;
  const error = refusal instanceof ContractRevertedError ? String(refusal.errorName) : undefined;
  return { ...own, status: "refused", reason, error };
}

function named({ issuer, stamp: { holder, provider } }: SignedStamp, index: number) {
  return { index, holder, issuer, provider };
}

/** 1 if anything was refused: the command has not done its work. */
export function setExitCode(outcomes: readonly Outcome[]): void {
  if (outcomes.some(({ status }) => status === "refused")) process.exitCode = 1;
}

export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome["status"]) => outcomes.filter(({ status }) => status === wanted).length;
  const shown = outcomes.length <= MOST_ROWS ? outcomes : outcomes.filter(({ status }) => status === "refused");
  const hasIssuers = outcomes.some(({ issuer }) => !isAddressEqual(issuer, outcomes[0]?.issuer ?? issuer));
  const rows = shown.map(({ index, holder, issuer, provider, status, expiresAt, reason }) => [
    String(index + 1),
    holder,
    ...(hasIssuers ? [shorten(issuer, 13)] : []),
    shorten(provider, 13),
    status === "there" ? "there already" : status,
    reason ?? `until ${formatMoment(Number(expiresAt ?? 0n))}`,
  ]);
  const columns = ["", "holder", ...(hasIssuers ? ["issuer"] : []), "provider", "result", ""];
  const table =
    rows.length === 0
      ? []
      : [
          renderTable(
            columns.map((name) => ({ name })),
            rows,
          ),
          "",
        ];
  const summary = `${count("presented")} presented, ${count("there")} there already, ${count("refused")} refused.`;
  return [...table, summary].join("\n");
}
