// One Scorer's table, as `stamp inspect` prints it.
import type { HolderInspection, InspectedRow, InspectedScorer } from "@catchment/sdk/actions";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { count, nameOfProvider, type ProviderNames, percent, points, short } from "./words.ts";

/** uint64's largest: an answer that nothing ends. */
const FOR_EVER = 2n ** 64n - 1n;

export function renderStamps(scorer: InspectedScorer, { gate }: HolderInspection, names: ProviderNames): string {
  const isAlone = gate.kind === "scorer";
  const table = renderTable(
    [
      { name: "Stamp" },
      { name: "points", align: "right" },
      { name: "state" },
      { name: "since" },
      { name: "until" },
      { name: "issuer" },
      { name: "with it" },
    ],
    scorer.table.map((row) => [
      nameOfProvider(names, row.provider),
      points(BigInt(row.points)),
      stateInWords(row),
      row.since === undefined ? "" : formatMoment(Number(row.since)),
      row.until === undefined ? "" : row.until === FOR_EVER ? "for ever" : formatMoment(Number(row.until)),
      `${short(row.issuer)}${row.isLive ? " (live)" : ""}`,
      withItInWords(row, isAlone),
    ]),
  );
  return [
    ...(isAlone ? [] : [`Scorer ${scorer.address}`]),
    table,
    "",
    scoreInWords(scorer),
    ...cacheInWords(scorer),
    ...raiseInWords(scorer, names),
  ].join("\n");
}

function stateInWords({ state, revokedBy, takenBy }: InspectedRow): string {
  const taken = takenBy === undefined ? "" : `; its identity is now of ${short(takenBy)}`;
  if (state === "revoked") {
    const how = { stamp: "the Stamp", key: "the issuer's key", nullifier: "the identity" }[revokedBy ?? "nullifier"];
    return `revoked (${how})${taken}`;
  }
  return state === "failed" ? "no answer" : `${state}${taken}`;
}

function withItInWords({ withIt }: InspectedRow, isAlone: boolean): string {
  if (withIt === undefined) return "";
  const { score, weight, gateWeight } = withIt;
  const whole = isAlone ? "" : `, gate ${gateWeight === undefined ? "fails" : percent(gateWeight)}`;
  return `${points(score)} points, ${percent(weight)}${whole}`;
}

function scoreInWords({ score, weight, curve, toLow, toHigh }: InspectedScorer): string {
  const { low, high, lowBps, highBps } = curve;
  const rule =
    low === high
      ? `${percent(highBps)} from ${points(high)} points on`
      : `${percent(lowBps)} from ${points(low)} points on, ${percent(highBps)} from ${points(high)}`;
  if (score === undefined || weight === undefined || toLow === undefined || toHigh === undefined) {
    return `No score: a live provider gives no answer, so this Scorer gives none (${rule}).`;
  }
  const missing =
    toHigh === 0n
      ? "nothing is missing"
      : toLow === 0n || low === high
        ? `${points(toHigh)} points are missing to ${percent(highBps)}`
        : `${points(toLow)} points are missing to any weight, ${points(toHigh)} to ${percent(highBps)}`;
  return `Score: ${points(score)} points = ${percent(weight)} (${rule}); ${missing}.`;
}

function cacheInWords({ cached, weight, curve }: InspectedScorer): string[] {
  if (cached === undefined) return [];
  const kept = `A full score of ${points(cached.score)} points is kept for donations until ${formatMoment(Number(cached.until))}.`;
  // Full weight is on record, and nothing computed reaches it: something was revoked since.
  return weight === curve.highBps ? [kept] : [`${kept} It has been lost since: \`refreshScore\` (anyone) ends that.`];
}

function raiseInWords({ fewest, table, curve }: InspectedScorer, names: ProviderNames): string[] {
  if (fewest.length === 0) return [];
  const named = fewest.map((provider) => nameOfProvider(names, provider));
  const lapsed = table.filter(({ state }) => state === "expired").length;
  const renew = lapsed > 0 ? ` ${count(lapsed, "Stamp")} expired: ask the issuer for a new one.` : "";
  return [`The fewest Stamps to ${percent(curve.highBps)}: ${named.join(", ")}.${renew}`];
}
