// What `stamp squelch` prints: what it would do to every match before anything is sent, and what it did.
import type { SquelchedHolder, SquelchForecast } from "@catchment/sdk/actions";
import type { Address } from "viem";
import type { RoundEntry } from "../chain/deployments.ts";
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import type { Asset } from "../round/assets.ts";
import type { SquelchRow } from "./squelchCsv.ts";
import type { WrittenReport } from "./squelchDocument.ts";
import type { SentSquelch } from "./squelchSend.ts";
import { count, nameOfProvider, type ProviderNames, percent, short } from "./words.ts";

export type SquelchWords = {
  readonly round: RoundEntry;
  readonly asset: Asset;
  readonly csv: string;
  readonly isReweighOnly: boolean;
  readonly builders: ReadonlyMap<number, string>;
  readonly providers: ProviderNames;
  readonly reasons: ReadonlyMap<Address, readonly SquelchRow[]>;
};

type State = {
  /** Whether it is sent right after this. */
  readonly isSending?: boolean;
  readonly written?: WrittenReport | undefined;
  /** The issuer; undefined for a stranger. */
  readonly sender: Address | undefined;
};

export function renderForecast(forecast: SquelchForecast, words: SquelchWords, state: State): string {
  const { revocations, reweighs, blockNumber, moment, isReview } = forecast;
  const what = words.isReweighOnly
    ? `${count(reweighs.length, "transaction")} to weigh again`
    : `${count(revocations.length, "revocation")}, then ${count(reweighs.length, "transaction")} to weigh again`;
  return [
    `"${words.round.name}", block ${blockNumber}: ${count(forecast.holders.length, "holder")}, ${what}`,
    isReview
      ? `Review: weights are those of ${formatMoment(Number(moment))}, so nothing but other reweighs can change this.`
      : "Donations are still open: what is given meanwhile changes the matches, too.",
    "",
    holdersTable(forecast.holders, words),
    "",
    matchesTable(forecast, words),
    ...notes(forecast, words),
    "",
    nextStep(forecast, words, state),
  ].join("\n");
}

function holdersTable(holders: readonly SquelchedHolder[], words: SquelchWords): string {
  return renderTable(
    [
      { name: "holder" },
      { name: "weight", align: "right" },
      { name: "then", align: "right" },
      { name: "gave", align: "right" },
      { name: "match it moved", align: "right" },
      { name: "reason" },
    ],
    holders.map((holder) => [
      short(holder.holder),
      recorded(holder),
      thenInWords(holder),
      money(words, holder.amount),
      money(words, holder.moved),
      (words.reasons.get(holder.holder) ?? []).map(({ reason }) => reason).join("; "),
    ]),
  );
}

/** The weights on record: one, or from the least to the greatest. */
function recorded({ gifts, now }: SquelchedHolder): string {
  if (gifts.length === 0) return now === undefined ? "-" : percent(now);
  const weights = gifts.map(({ weight }) => weight);
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  return least === most ? percent(least) : `${percent(least)}-${percent(most)}`;
}

function thenInWords({ gifts, afterwards }: SquelchedHolder): string {
  if (afterwards === undefined) return "gate fails";
  const isSame = gifts.every(({ weight, newWeight }) => weight === newWeight);
  return isSame && gifts.length > 0 ? "the same" : percent(afterwards);
}

function matchesTable({ matches, pool }: SquelchForecast, words: SquelchWords): string {
  const [now, afterwards] = [sum(matches.map((one) => one.now)), sum(matches.map((one) => one.afterwards))];
  const row = (name: string, before: bigint, after: bigint) => [
    name,
    money(words, before),
    money(words, after),
    signed(words, after - before),
    relative(before, after),
  ];
  const table = renderTable(
    [
      { name: "Builder" },
      { name: "match now", align: "right" },
      { name: "then", align: "right" },
      { name: "difference", align: "right" },
      { name: "", align: "right" },
    ],
    [
      ...matches.map((one) =>
        row(words.builders.get(one.application) ?? String(one.application), one.now, one.afterwards),
      ),
      row("in all", now, afterwards),
    ],
  );
  const share = (used: bigint) => (pool === 0n ? "0%" : percent(Number((used * 10_000n) / pool)));
  return `${table}\nOf the pool of ${money(words, pool)} ${words.asset.symbol}: ${share(now)} now, ${share(afterwards)} then.`;
}

function notes({ holders, revocations, assumed }: SquelchForecast, words: SquelchWords): string[] {
  const lines: string[] = [];
  const failing = holders.filter(({ afterwards }) => afterwards === undefined).length;
  if (failing > 0) lines.push(`For ${count(failing, "holder")} the gate fails: they cannot be weighed again now.`);
  const idle = holders.filter(({ gifts }) => gifts.length === 0).length;
  if (idle > 0) lines.push(`${count(idle, "holder")} gave nothing in this Round: only Stamps are taken from them.`);
  const standing = holders.filter(({ afterwards, gifts }) => (afterwards ?? 0) > 0 && gifts.length > 0).length;
  if (standing > 0) lines.push(`${count(standing, "holder")} still weigh something: other Stamps are left.`);
  for (const { by, holder, provider, sharedWith } of revocations) {
    if (sharedWith.length === 0) continue;
    const others = `${short(holder)} shares its "${nameOfProvider(words.providers, provider)}" identity with ${sharedWith.map(short).join(", ")}`;
    lines.push(
      by === "stamp"
        ? `${others}: only its own Stamp is revoked, so that theirs stay. List them too to keep the identity out.`
        : `${others}: all of them are listed, and the identity is revoked.`,
    );
  }
  if (assumed.length > 0) {
    lines.push(
      `Taken as they answer now: ${assumed.map(short).join(", ")}. If one of them reads these Stamps, more changes.`,
    );
  }
  return lines.length === 0 ? [] : ["", ...lines];
}

function nextStep({ revocations, reweighs }: SquelchForecast, words: SquelchWords, state: State): string {
  if (revocations.length + reweighs.length === 0) return "There is nothing to send: this is done already.";
  if (state.isSending) return "Sending …";
  const report = state.written === undefined ? [] : [writtenInWords(state.written)];
  const flag = words.isReweighOnly ? " --reweigh-only" : "";
  const who = state.sender === undefined ? "Anyone may send it" : `${short(state.sender)} has to send it`;
  return [...report, `Nothing was sent. ${who}: npx catchment stamp squelch --csv ${words.csv}${flag} --yes`].join(
    "\n",
  );
}

/** What was done, held against what was foretold. */
export function renderOutcome(
  forecast: SquelchForecast,
  sent: SentSquelch,
  written: WrittenReport,
  words: SquelchWords,
): string {
  const other = forecast.matches.filter(({ application, afterwards }) => {
    return sent.matches.find((match) => match.application === application)?.amount !== afterwards;
  });
  const verdict =
    other.length === 0
      ? "The Round's matches are those foretold, to the base unit."
      : `The matches of ${other.map(({ application }) => words.builders.get(application) ?? application).join(", ")} are others than foretold: somebody else changed the Round meanwhile.`;
  return [
    `Sent: ${count(sent.revocations.length, "revocation")}, ${count(sent.reweighs.length, "reweigh")}. ${verdict}`,
    writtenInWords(written),
    "Next: publish the report, then npx catchment status",
  ].join("\n");
}

function writtenInWords({ file, sha256 }: WrittenReport): string {
  return `Report: ${file}, sha256 ${sha256}\nThe chain has no field for a reason: publish the report, and its digest, where people look.`;
}

function money({ asset }: SquelchWords, amount: bigint): string {
  return formatMoney(amount, asset.decimals);
}

function signed(words: SquelchWords, amount: bigint): string {
  if (amount === 0n) return "0";
  return amount > 0n ? `+${money(words, amount)}` : `-${money(words, -amount)}`;
}

/** "-12.34%", cut off. */
function relative(before: bigint, after: bigint): string {
  if (before === after) return "";
  if (before === 0n) return "new";
  const bps = Number(((after - before) * 10_000n) / before);
  return `${bps > 0 ? "+" : bps < 0 ? "-" : ""}${percent(Math.abs(bps))}`;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
