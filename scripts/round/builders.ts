// Step 2: Builders apply, reviewers decide.
import { donationRoundAbi } from "@catchment/sdk/abis";
import { applyToRoundSync, getApplications, reviewApplicationsSync } from "@catchment/sdk/actions";
import { zeroHash } from "viem";
import type { Connection } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { findDocument, writeDocument } from "../io/documents.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import type { Asset } from "./assets.ts";
import type { BuilderEntry } from "./roundFile.ts";

export type Applied = { readonly application: number; readonly name: string };

/** One Builder applies; its document is kept beside the chain, which has only its digest. */
export async function applyBuilder(
  connection: Connection,
  round: RoundEntry,
  matched: Asset,
  builder: BuilderEntry,
): Promise<Applied> {
  const wallet = await actAs(connection, builder.account);
  const { application } = await applyToRoundSync(wallet, {
    round: round.address,
    content: {
      recipient: addressOf(connection, builder.recipient ?? builder.account),
      ask: builder.ask === undefined ? 0n : parseUnits(builder.ask, matched.decimals, "ask"),
      kind: 0,
      metadata: writeDocument({
        name: builder.name,
        ...(builder.budget === undefined ? {} : { budget: builder.budget }),
      }),
    },
  });
  return { application, name: builder.name };
}

/** Accepts every application that waits, as it stands now. */
export async function acceptPending(connection: Connection, round: RoundEntry, reviewer: string | number) {
  const applications = await getApplications(connection.reader, { round: round.address });
  const pending = applications.filter(({ status }) => status === "Pending");
  if (pending.length === 0) return { accepted: [], failed: [] };
  const wallet = await actAs(connection, reviewer);
  const { accepted, failed } = await reviewApplicationsSync(wallet, {
    round: round.address,
    decisions: pending.map(({ id, content }) => ({ application: id, isAccepted: true, content, reason: zeroHash })),
  });
  return { accepted, failed };
}

/** The names of a Round's applications, by id. */
export type Names = ReadonlyMap<number, string>;

/** From their documents where those are kept here, else the Builder's address. */
export async function namesOf(connection: Connection, round: RoundEntry): Promise<Names> {
  const logs = await connection.reader.getContractEvents({
    address: round.address,
    abi: donationRoundAbi,
    eventName: "Applied",
    fromBlock: BigInt(round.block),
    strict: true,
  });
  return new Map(logs.map(({ args }) => [args.application, findDocument(args.metadata)?.name ?? args.builder]));
}

/**
 * The application that goes by this name or id.
 *
 * @param written where it was named, for the error
 * @throws InputError if there is none.
 */
export function applicationNamed(names: Names, name: string, written: string, remedy: string): number {
  const found = [...names].find(([id, known]) => known === name || String(id) === name);
  if (found !== undefined) return found[0];
  throw new InputError(
    `${written} names no Builder of this Round`,
    `${remedy}; Builders: ${[...names].map(([id, known]) => `${known} (${id})`).join(", ") || "none yet"}`,
  );
}
