// What was recounted, for a person: every Builder's match, what was read, and the first thing that is not as it must be.
import type { Difference, verifyRound } from "@catchment/sdk";
import { moneyOf } from "../io/report.ts";
import { renderTable } from "../io/table.ts";
import { shorten } from "../io/terminal.ts";
import type { Asset } from "../round/assets.ts";

const ADDRESS_LENGTH = 13;
const RIGHT = { align: "right" } as const;

type Verified = verifyRound.ReturnType & {
  readonly chainId: number;
  readonly asset: Asset;
  readonly isListGiven: boolean;
};

export function report(verified: Verified): string {
  const { state, input, chainId } = verified;
  const { opening, blockNumber, blockHash, isFinal, eventCount } = state;
  return [
    `Round ${state.round} on chain ${chainId}: ${state.phase}`,
    "",
    matchTable(verified),
    "",
    renderTable(
      [{ name: "read" }, { name: "" }],
      [
        ["logs", `${eventCount}, in blocks ${opening.blockNumber} to ${blockNumber}`],
        ["as of block", `${blockHash}${isFinal ? "" : " (not final: the chain may still take it back)"}`],
        ["inputs", input.inputHash],
      ],
    ),
    "",
    verdict(verified),
  ].join("\n");
}

function matchTable({ matches, state, asset, differences, isListGiven }: Verified): string {
  if (matches.length === 0) return "Nobody has applied.";
  const paysByList = state.settlement?.kind === "list";
  const money = moneyOf(state.pool, asset.decimals);
  const amount = (value: bigint | undefined) => (value === undefined ? "-" : money(value));
  const withDifference = new Set(differences.map(({ application }) => application));
  const hasList = isListGiven || paysByList;
  const columns = [
    { name: "application" },
    { name: "Builder" },
    ...(paysByList ? [{ name: "proven", ...RIGHT }] : [{ name: `chain, ${asset.symbol}`, ...RIGHT }]),
    { name: "recomputed", ...RIGHT },
    ...(hasList ? [{ name: "listed", ...RIGHT }] : []),
    { name: "" },
  ];
  const rows = matches.map(({ application, builder, chain, expected, computed, listed }) => [
    String(application),
    shorten(builder, ADDRESS_LENGTH),
    money(chain),
    amount(paysByList ? computed : expected),
    ...(hasList ? [amount(listed)] : []),
    withDifference.has(application) ? "DIFFERENT" : "equal",
  ]);
  return renderTable(columns, rows);
}

function verdict({ firstDifference, differences, state, asset }: Verified): string {
  if (firstDifference === undefined) {
    const what = state.settlement === undefined ? "as of this block" : "as it was settled";
    return `Equal to the base unit, ${what}: applications, S and E, R, pool, escrow, what is paid and released, every match.`;
  }
  const more = differences.length - 1;
  return [
    `DIFFERENT. First: ${inWords(firstDifference)}.`,
    ...(more === 0 ? [] : [`And ${more} more: --json has them all.`]),
    `Amounts are base units of ${asset.symbol}. Next: run it again with another node (--rpc); if it stays, publish both outputs.`,
  ].join("\n");
}

/** One difference as a sentence. */
export function inWords({ what, application, expected, found }: Difference): string {
  const where = application === undefined ? "" : ` (application ${application})`;
  return `${what}${where} must be ${expected} and is ${found}`;
}
