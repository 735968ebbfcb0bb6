// What a Round file may say, by its kind, gifts or votes, and by what its matches are.
import { InputError } from "../io/errors.ts";
import { isWithoutMoney } from "./distributor.ts";
import type { WrittenRound } from "./roundFile.ts";

/**
 * Refuses what has no meaning in this kind of Round: it would look as if it counted.
 *
 * @throws InputError
 */
export function checkKind(written: WrittenRound, file: string): void {
  const { kind, budget, saturation, minCounted, maxCounted, donations, votes } = written;
  const refuse = (what: string, remedy: string): never => {
    throw new InputError(`${file}: ${what}`, remedy);
  };
  checkMatch(written, refuse);
  if (kind === "donation") {
    if (budget !== undefined)
      refuse("budget: nobody votes in a Round of donations", 'Leave it out, or add "kind": "voting"');
    if (votes !== undefined)
      refuse("votes: nobody votes in a Round of donations", 'Leave it out, or add "kind": "voting"');
    return;
  }
  if (budget === undefined) refuse("budget: is missing", "Say how many voice credits each voter has; v votes cost v²");
  if (saturation === "keep")
    refuse("saturation: votes are no amounts a match could be held to", 'Leave "saturation" out');
  if (donations !== undefined)
    refuse("donations: nothing is given in a Round of votes", 'Name a ballot file as "votes"');
  if (minCounted !== "0" || maxCounted !== "0")
    refuse(
      "minCounted, maxCounted: nothing is given in a Round of votes",
      'Leave them out; "budget" bounds what one voter can do',
    );
}

/** Where a match is no money, the file says how much of it there is, and nobody pays it in. */
function checkMatch(
  { distributor, distributorAt, match, saturation, sponsors }: WrittenRound,
  refuse: (what: string, remedy: string) => never,
): void {
  if (distributorAt !== undefined && distributor === "none")
    refuse("distributorAt: of which kind?", 'Say "distributor": "units", or another');
  if (!isWithoutMoney(distributor)) {
    if (match !== undefined) refuse("match: the pool is what sponsors pay in", 'Leave it out, or change "distributor"');
    return;
  }
  if (match === undefined) refuse("match: is missing", `Say how much is shared, in what "${distributor}" gives`);
  if (sponsors.length > 0)
    refuse(`sponsors: "${distributor}" are no money`, 'Leave them out; "match" is what is shared');
  if (saturation === "keep")
    refuse("saturation: a match that is no money cannot be held to gifts", 'Leave "saturation" out');
}
