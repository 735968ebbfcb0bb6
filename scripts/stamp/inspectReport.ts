// What `stamp inspect` prints.
import type { Gate } from "@catchment/sdk";
import type { HolderInspection, WeightAnswer } from "@catchment/sdk/actions";
import { isAddressEqual } from "viem";
import type { Contracts, RoundEntry } from "../chain/deployments.ts";
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import type { Asset } from "../round/assets.ts";
import { renderStamps } from "./inspectStamps.ts";
import { count, type ProviderNames, percent } from "./words.ts";

export type InspectWords = {
  readonly round: RoundEntry;
  readonly asset: Asset;
  readonly builders: ReadonlyMap<number, string>;
  readonly providers: ProviderNames;
  readonly contracts: Contracts;
};

export function renderInspection(inspection: HolderInspection, words: InspectWords): string {
  const { holder, phase, now, gate, weightNow } = inspection;
  const isOpenToAll = gate.kind === "module" && isAddressEqual(gate.address, words.contracts.openEligibility);
  return [
    `${holder} in "${words.round.name}" (${phase}), ${formatMoment(Number(now))}`,
    "",
    `Weight now: ${weightInWords(weightNow)}`,
    ...reweighInWords(inspection),
    isOpenToAll
      ? `No Stamps count here: everybody weighs the same (OpenEligibility, ${gate.address}).`
      : `Gate: ${gateInWords(gate, inspection)}`,
    ...inspection.scorers.map((scorer) => `\n${renderStamps(scorer, inspection, words.providers)}`),
    ...(isOpenToAll || inspection.scorers.length > 0 ? [] : ["", whyInWords(gate)]),
    "",
    giftsInWords(inspection, words),
  ].join("\n");
}

function weightInWords(answer: WeightAnswer): string {
  if ("weight" in answer) return `${answer.weight} of 10000 bps (${percent(answer.weight)})`;
  return (
    `none: the gate failed (${answer.failure}). A donation goes through all the same, at the weight on record; ` +
    "weigh again when the gate answers"
  );
}

/** Only where it is another answer than the one above. */
function reweighInWords({ reweigh, weightNow }: HolderInspection): string[] {
  if (reweigh === undefined) return [];
  const { answer, moment } = reweigh;
  if ("failure" in answer) return [`A reweigh would revert: ${answer.failure}`];
  if ("weight" in weightNow && weightNow.weight === answer.weight) return [];
  return [`A reweigh would record ${answer.weight} bps: as of ${formatMoment(Number(moment))}, no cache asked`];
}

/** "All of (Scorer 0x…: 7500, module 0x…: failed)". */
function gateInWords(gate: Gate, said: Pick<HolderInspection, "answers" | "scorers">): string {
  const { answers, scorers } = said;
  if (gate.kind === "scorer") {
    const weight = scorers.find(({ address }) => isAddressEqual(address, gate.address))?.weight;
    return `Scorer ${gate.address}: ${weight === undefined ? "failed" : `${weight} bps`}`;
  }
  if (gate.kind === "module") {
    const answer = answers.get(gate.address);
    const kind = gate.isAdapter ? "adapter" : "module";
    return `${kind} ${gate.address}: ${answer === undefined ? "failed" : `${answer} bps`}`;
  }
  const members = gate.members.map((member) => `\n  ${gateInWords(member, said).replaceAll("\n", "\n  ")}`);
  return `${gate.kind === "all" ? "All (the least of)" : "Any (the greatest of)"} ${gate.address}${members.join("")}`;
}

function whyInWords(gate: Gate): string {
  if (gate.kind !== "module") return "Nothing in it is a Scorer: each member says only a weight.";
  return gate.isAdapter
    ? "It reads somebody else's proofs and says only a weight: ask there what it takes."
    : "It is no Scorer, nor a combination: why it says so is known to who wrote it.";
}

function giftsInWords({ gifts, phase, reweigh }: HolderInspection, { asset, builders, round }: InspectWords): string {
  if (gifts.length === 0) return `It has given nothing in "${round.name}".`;
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  const table = renderTable(
    [
      { name: "gave to" },
      { name: "amount", align: "right" },
      { name: "counts at", align: "right" },
      { name: "reweighed", align: "right" },
    ],
    gifts.map(({ application, amount, weight, reweighed, isOwn }) => [
      builders.get(application) ?? String(application),
      money(amount),
      `${percent(weight)}${isOwn ? " (to itself)" : ""}`,
      reweighed === undefined ? "-" : reweighed === weight ? "the same" : percent(reweighed),
    ]),
  );
  const changed = gifts.filter(({ weight, reweighed }) => reweighed !== undefined && reweighed !== weight).length;
  if (reweigh === undefined) return `${table}\nThe Round is ${phase}: these weights are final.`;
  if (changed === 0) return `${table}\nA reweigh would change nothing.`;
  return `${table}\nA reweigh would change ${count(changed, "gift")}; anyone may: npx catchment stamp squelch --csv … --reweigh-only`;
}
