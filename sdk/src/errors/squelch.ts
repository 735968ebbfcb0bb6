import type { Address } from "viem";
import { CatchmentError } from "./base.ts";

/** No weight of a Round changes any more, or not yet. */
export class ReweighClosedError extends CatchmentError {
  override readonly name = "ReweighClosedError";
  readonly phase: string;
  constructor(round: Address, phase: string) {
    super(`Nobody can be weighed again in ${round}: it is ${phase}`, {
      remedy:
        phase === "Upcoming"
          ? "Wait until it is Open"
          : "Its weights are as they are; what is revoked now counts for later Rounds of the scope",
    });
    this.phase = phase;
  }
}

/** An issuer has no Stamps in a Round's gate. */
export class NoStampsOfIssuerError extends CatchmentError {
  override readonly name = "NoStampsOfIssuerError";
  constructor(issuer: Address, gate: Address) {
    super(`No row of the gate ${gate} is of the issuer ${issuer}`, {
      remedy: "Send it as an issuer that the gate names; anyone may weigh again what others revoked",
    });
  }
}

/** A Stamp is on record that the logs which were read do not have. */
export class StampHistoryError extends CatchmentError {
  override readonly name = "StampHistoryError";
  constructor(holder: Address, fromBlock: bigint) {
    super(`A Stamp of ${holder} was presented before block ${fromBlock}`, {
      remedy: "Read the logs from an earlier block on: its nullifier is nowhere else",
    });
  }
}

/** What was computed from a Round's parts is not what the Round says. */
export class ForecastError extends CatchmentError {
  override readonly name = "ForecastError";
  constructor(what: string, computed: bigint | number | undefined, chain: bigint | number | undefined) {
    super(`${what} is ${chain ?? "a failure"} on chain, and computed as ${computed ?? "a failure"}`, {
      remedy: "No forecast is made of what is not understood: is the gate one of Catchment's, are all logs there?",
    });
  }
}
