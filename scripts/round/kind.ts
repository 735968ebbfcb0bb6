// What a Round file may say, by its kind (gifts, votes, or gifts with a pool that waits in a vault) and by what its matches
// are.
import { isOverVotes } from "@catchment/sdk";
import { isAddress } from "viem";
import { InputError } from "../io/errors.ts";
import { OVER_DONATIONS, OVER_VOTES } from "../settlement/entry.ts";
import { isWithoutMoney } from "./distributor.ts";
import type { WrittenRound } from "./roundFile.ts";
import { MOCK_VAULT } from "./vault.ts";

/**
 * Refuses what has no meaning in this kind of Round: it would look as if it counted.
 *
 * @throws InputError
 */
export function checkKind(written: WrittenRound, file: string): void {
  const { kind, budget, saturation, minCounted, maxCounted, donations, votes, settlement, vault, vaultWait } = written;
  const refuse = (what: string, remedy: string): never => {
    throw new InputError(`${file}: ${what}`, remedy);
  };
  checkMatch(written, refuse);
  if (settlement !== undefined && isOverVotes(settlement.method) !== (kind === "voting")) {
    const methods = kind === "voting" ? OVER_VOTES : OVER_DONATIONS;
    const what =
      kind === "voting" ? "donations, and this is a Round of votes" : "votes, and this is a Round of donations";
    refuse(`settlement.method: ${settlement.method} is computed from ${what}`, `Take one of: ${methods.join(", ")}`);
  }
  if (kind === "vault") {
    if (vault === undefined) refuse("vault: is missing", 'Give the address of a vault (ERC-4626), or "mock" locally');
    if (vault !== MOCK_VAULT && !isAddress(vault ?? "")) {
      refuse(`vault: "${vault}" is no address`, 'Give 0x and 40 hex digits, or "mock" on a local chain');
    }
    if (saturation === "keep") refuse("saturation: a pool in a vault is no fixed amount", 'Leave "saturation" out');
    if (written.match !== undefined) refuse("match: what waits in a vault is money", 'Change "distributor"');
  } else if (vault !== undefined || vaultWait !== undefined) {
    refuse("vault, vaultWait: this pool waits in no vault", 'Leave them out, or add "kind": "vault"');
  }
  if (kind !== "voting") {
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
