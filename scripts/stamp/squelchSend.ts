// Sends a squelch: first all revocations, then everybody is weighed again, one transaction after the other.
import { getMatches, type SquelchForecast } from "@catchment/sdk/actions";
import type { Address, Hash } from "viem";
import type { RoundContext } from "../chain/command.ts";
import { receiptOf } from "../chain/connect.ts";
import { actAs } from "../chain/people.ts";

/** What was sent, and what the Round says then. */
export type SentSquelch = {
  readonly revocations: readonly Hash[];
  readonly reweighs: readonly Hash[];
  /** Base units, by application, after the last transaction. */
  readonly matches: readonly { readonly application: number; readonly amount: bigint }[];
};

/** Estimates are exact for the state they see; a little more may be needed by the time of the block. */
const HEADROOM_PERCENT = 20n;

export async function sendSquelch(
  { connection, round, report }: RoundContext,
  { revocations, reweighs }: SquelchForecast,
  sender: Address,
): Promise<SentSquelch> {
  const wallet = await actAs(connection, sender);
  const all = revocations.length + reweighs.length;
  const progress = report.progress("transactions", all);
  const hashes: Hash[] = [];
  try {
    for (const { call } of [...revocations, ...reweighs]) {
      const estimate = await connection.reader.estimateGas({ ...call, account: sender });
      const gas = estimate + (estimate * HEADROOM_PERCENT) / 100n;
      const hash = await wallet.sendTransaction({ ...call, gas });
      await receiptOf(connection, hash);
      hashes.push(hash);
      progress.tick();
    }
  } catch (error) {
    report.note(`${hashes.length} of ${all} transactions are done. Run it again: what is done is left out then.`);
    throw error;
  } finally {
    progress.stop();
  }
  return {
    revocations: hashes.slice(0, revocations.length),
    reweighs: hashes.slice(revocations.length),
    matches: await getMatches(connection.reader, { round: round.address }),
  };
}
