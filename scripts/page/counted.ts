// Who and what was counted: Explorers by weight, gifts and money by the reason they count or not.
import { isAddressEqual } from "viem";
import { contributionsOf } from "./course.ts";
import type { RoundFacts } from "./facts.ts";
import type { Part, Whole } from "./model.ts";

const REASONS = ["counted", "noWeight", "selfGift", "belowMinimum", "cut"] as const;
type Reason = (typeof REASONS)[number];

const NAMES: Readonly<Record<Reason, string>> = {
  counted: "counted",
  noWeight: "without enough Stamps",
  selfGift: "gift to oneself",
  belowMinimum: "below the minimum",
  cut: "above the maximum or of part weight",
};

/** The three wholes, each split into parts without overlap. Takes gifts to accepted Builders only. */
export function countedOf(facts: RoundFacts, effective: bigint): readonly Whole[] {
  const { minCounted } = facts.round.config.giving;
  const applications = new Map(facts.applications.map((application) => [application.id, application]));
  const weights = new Map<string, number>();
  const reasons = new Map<string, Reason>();
  const gifts = count();
  const money = count();
  for (const { application: id, explorer, amount, weight } of contributionsOf(facts.events)) {
    weights.set(explorer, Math.max(weights.get(explorer) ?? 0, weight));
    const application = applications.get(id);
    const isOwn = [application?.builder, application?.recipient].some((own) => own && isAddressEqual(own, explorer));
    const reason: Reason =
      weight === 0 ? (isOwn ? "selfGift" : "noWeight") : amount < minCounted ? "belowMinimum" : "counted";
    reasons.set(`${id} ${explorer}`, reason);
    money[reason] += amount;
  }
  for (const { kind, application, explorer } of facts.events) {
    if (kind === "Donated") gifts[reasons.get(`${application} ${explorer}`) ?? "noWeight"] += 1n;
  }
  // What counts of the counted gifts is the engine's figure; the rest of them is what maximum and weight cut off.
  money.cut = money.counted - effective;
  money.counted = effective;

  const explorersWith = (test: (weight: number) => boolean) => String([...weights.values()].filter(test).length);
  return [
    {
      name: "Explorers",
      unit: "count",
      parts: [
        { name: "full weight", isCounted: true, value: explorersWith((weight) => weight === 10_000) },
        { name: "part weight", isCounted: true, value: explorersWith((weight) => weight > 0 && weight < 10_000) },
        { name: "without enough Stamps", isCounted: false, value: explorersWith((weight) => weight === 0) },
      ],
    },
    { name: "Gifts", unit: "count", parts: partsOf(gifts, "cut") },
    { name: "Money", unit: "money", parts: partsOf(money) },
  ];
}

function count(): Record<Reason, bigint> {
  return { counted: 0n, noWeight: 0n, selfGift: 0n, belowMinimum: 0n, cut: 0n };
}

function partsOf(amounts: Record<Reason, bigint>, ...without: readonly Reason[]): Part[] {
  return REASONS.filter((reason) => !without.includes(reason)).map((reason) => ({
    name: NAMES[reason],
    isCounted: reason === "counted",
    value: String(amounts[reason]),
  }));
}
