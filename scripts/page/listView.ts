// How a list settled the Round, as data: the steps, and each match beside what was proposed and what the live rule gave.
import { formatMoney } from "../io/money.ts";
import type { ListFacts, RoundFacts } from "./facts.ts";
import type { ListedRow, ListStep, ListView } from "./model.ts";

type Named = { readonly application: number; readonly name: string; readonly match: string };

export function listViewOf(
  { asset }: Pick<RoundFacts, "asset">,
  list: ListFacts,
  builders: readonly Named[],
  liveRule = "live quadratic funding",
): ListView {
  const amountIn = (matches: ListFacts["live"], id: number) =>
    matches.find(({ application }) => application === id)?.amount ?? 0n;
  const rows = builders.map(
    ({ application, name, match }): ListedRow => ({
      ...{ application, name, match },
      live: String(amountIn(list.live, application)),
      proposed: String(amountIn(list.tampered.matches, application)),
    }),
  );
  const gained = rows.map(({ match, live }) => BigInt(match) - BigInt(live)).filter((more) => more > 0n);
  return {
    method: list.method.method,
    liveRule,
    moved: String(gained.reduce((sum, more) => sum + more, 0n)),
    wrong: rows.filter(({ match, proposed }) => match !== proposed).length,
    steps: stepsOf(list, (amount) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`),
    rows,
  };
}

const shortRoot = (root: string) => `${root.slice(0, 12)}…`;

function stepsOf({ tampered, challenge, ruling, ...list }: ListFacts, money: (amount: bigint) => string): ListStep[] {
  return [
    {
      what: `proposed: root ${shortRoot(tampered.root)}`,
      by: tampered.proposer,
      bond: money(tampered.bond),
      outcome: "wrong; its bond is lost",
    },
    {
      what: `challenged: root ${shortRoot(list.root)}`,
      by: challenge.challenger,
      bond: money(challenge.bond),
      outcome: `right; had ${money(challenge.paidBack)} back`,
    },
    {
      what: "ruled for the challenger",
      by: ruling.arbiter,
      bond: "none",
      outcome: `of the lost bond ${money(ruling.won)} to the challenger, ${money(ruling.fee)} to the arbiter, ${money(ruling.forfeited)} to the sponsors`,
    },
    {
      what: `${list.proven} matches proven, ${money(list.total)} in all`,
      by: "anyone",
      bond: "none",
      outcome: `computed by ${list.engine}`,
    },
  ];
}
