// What people do in a Round before and beside an attack, in one line each.
import { type Content, NATIVE, type RoundConfigParameters, roundConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  donate,
  fundPool,
  openRoundSync,
  reviewApplicationsSync,
  settleRound,
} from "@catchment/sdk/actions";
import { type Address, keccak256, parseAbi, stringToHex, zeroHash } from "viem";
import type { Wallet } from "../chain/connect.ts";
import { chainTime, travelTo } from "../chain/time.ts";
import { DAY, type Place } from "./place.ts";
import { send } from "./send.ts";

const tokenAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function approve(address spender, uint256 amount) returns (bool)",
]);

export type PlayedRound = {
  readonly address: Address;
  /** Donated. */
  readonly asset: Address;
  /** Of the pool. */
  readonly poolAsset: Address;
  readonly times: {
    readonly applicationsUntil: number;
    readonly donationUntil: number;
    readonly settleFrom: number;
    readonly claimUntil: number;
  };
};

/** What differs from the usual Round: dollars, Stamps, a ledger, no cap; 7 days to apply, 14 to give, 3 of review. */
export type RoundOptions = Partial<Pick<RoundConfigParameters, "matching" | "previousRound">> & {
  readonly giving?: Partial<RoundConfigParameters["giving"]>;
  readonly modules?: Partial<RoundConfigParameters["modules"]>;
  readonly implementation?: Address;
};

export async function openRound(place: Place, options: RoundOptions): Promise<PlayedRound> {
  const { contracts, program, people, connection } = place;
  const now = await chainTime(connection);
  const times = {
    applicationsFrom: now,
    applicationsUntil: now + 7 * DAY,
    donationsFrom: now,
    donationUntil: now + 14 * DAY,
    settleFrom: now + 17 * DAY,
    claimUntil: now + 80 * DAY,
  };
  const { giving, modules, implementation = contracts.implementation, ...rest } = options;
  const config = roundConfig({
    program,
    times,
    giving: { asset: contracts.usd, explorerGate: contracts.scorer, ...giving },
    modules: { builderGate: contracts.openGate, ledger: contracts.ledger, ...modules },
    ...rest,
  });
  const salt = keccak256(stringToHex(String(now)));
  const { round } = await openRoundSync(people.admin, { program, implementation, config, salt });
  return { address: round, asset: config.giving.asset, poolAsset: config.matching.asset, times };
}

/** Mints and allows what the donor is about to give or fund. */
export async function allow(wallet: Wallet, asset: Address, spender: Address, amount: bigint): Promise<void> {
  if (asset === NATIVE || amount === 0n) return;
  await mint(wallet, asset, wallet.account.address, amount);
  const args = [spender, amount] as const;
  await wallet.writeContract({ address: asset, abi: tokenAbi, functionName: "approve", args, gas: 100_000n });
}

/** Makes money out of nothing: only the tokens of this chain can. */
export async function mint(wallet: Wallet, asset: Address, to: Address, amount: bigint): Promise<void> {
  const args = [to, amount] as const;
  await wallet.writeContract({ address: asset, abi: tokenAbi, functionName: "mint", args, gas: 200_000n });
}

export async function fund(place: Place, round: PlayedRound, sponsor: Wallet, amount: bigint): Promise<void> {
  await allow(sponsor, round.poolAsset, round.address, amount);
  await send(place, sponsor, fundPool.call({ round: round.address, asset: round.poolAsset, amount }));
}

/** A Builder applies and is accepted. */
export async function enter(
  place: Place,
  round: PlayedRound,
  builder: Wallet,
  content: Partial<Content> = {},
): Promise<number> {
  const applied = await applyAs(round, builder, content);
  await reviewApplicationsSync(place.people.reviewer, {
    round: round.address,
    decisions: [{ application: applied.application, isAccepted: true, content: applied.content }],
  });
  return applied.application;
}

/** A Builder applies, or edits. */
export function applyAs(round: PlayedRound, builder: Wallet, content: Partial<Content> = {}) {
  return applyToRoundSync(builder, {
    round: round.address,
    content: { recipient: builder.account.address, ask: 0n, kind: 0, metadata: zeroHash, ...content },
  });
}

/** Gives [application, amount] pairs in one cart. */
export async function give(
  place: Place,
  round: PlayedRound,
  donor: Wallet,
  gifts: readonly (readonly [application: number, amount: bigint])[],
) {
  await allow(
    donor,
    round.asset,
    round.address,
    gifts.reduce((sum, [, amount]) => sum + amount, 0n),
  );
  return send(place, donor, giftsCall(round, gifts));
}

export function giftsCall(round: PlayedRound, gifts: readonly (readonly [application: number, amount: bigint])[]) {
  return donate.call({
    round: round.address,
    asset: round.asset,
    gifts: gifts.map(([application, amount]) => ({ application, amount })),
  });
}

export type Moment = "review" | "settling" | "closed";

export function goTo(place: Place, round: PlayedRound, moment: Moment): Promise<void> {
  const { donationUntil, settleFrom, claimUntil } = round.times;
  return travelTo(place.connection, { review: donationUntil, settling: settleFrom, closed: claimUntil }[moment]);
}

export async function settle(place: Place, round: PlayedRound): Promise<void> {
  await goTo(place, round, "settling");
  await settleRound(place.people.outsider, { round: round.address });
}
