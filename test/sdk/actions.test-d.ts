// What callers of actions can rely on, and what they cannot write.
import {
  type Application,
  type CatchmentActions,
  type CatchmentClient,
  catchmentActions,
  type claimSync,
  type collectSync,
  donate,
  type donateSync,
  fundPool,
  type fundPoolSync,
  type Gift,
  type getApplication,
  getMatches,
  getRound,
  grantRole,
  type Match,
  type openRoundSync,
  type Phase,
  type Preview,
  type previewDonation,
  proveMatch,
  type RoundConfig,
  registerModule,
  type revokeRoleSync,
  roundConfig,
} from "@catchment/sdk";
import type { Account, Address, Chain, Hash, PublicClient, TransactionReceipt, Transport, WalletClient } from "viem";
import type { Equal, Expect } from "./equal.ts";

type Bound<name extends keyof CatchmentActions> = CatchmentActions[name];
type Result<action extends (...args: never) => unknown> = Awaited<ReturnType<action>>;

export type Returns = Expect<
  [
    Equal<Result<typeof donate>, Hash>,
    Equal<Result<typeof fundPool>, Hash>,
    Equal<Result<typeof getMatches>, readonly Match[]>,
    Equal<Match["amount"], bigint>,
    Equal<Result<typeof getApplication>, Application>,
    Equal<Result<typeof getRound>["phase"], Phase>,
    Equal<Result<typeof previewDonation>, Preview>,
    Equal<
      Preview,
      { readonly weight: number; readonly before: bigint; readonly afterwards: bigint; readonly isCapped: boolean }
    >,
    Equal<Result<typeof openRoundSync>["round"], Address>,
    Equal<Result<typeof fundPoolSync>["pool"], bigint>,
    Equal<
      Result<typeof claimSync>,
      { readonly receipt: TransactionReceipt } & { readonly donations: bigint; readonly match: bigint }
    >,
    Equal<Result<typeof collectSync>["amount"], bigint>,
    Equal<Result<typeof revokeRoleSync>["hadRole"], boolean>,
  ]
>;

/** What an action says of itself is what it does. */
export type Namespaces = Expect<
  [
    Equal<Parameters<typeof donate>, [client: CatchmentClient, parameters: donate.Parameters]>,
    Equal<Result<typeof donate>, donate.ReturnType>,
    Equal<Result<typeof donateSync>, donateSync.ReturnType>,
    Equal<Result<typeof getMatches>, getMatches.ReturnType>,
    Equal<Result<typeof proveMatch>, proveMatch.ReturnType>,
    Equal<Gift["amount"], bigint>,
  ]
>;

/** An extended client has the same signatures, without the client. */
export type Decorated = Expect<
  [
    Equal<Parameters<Bound<"donate">>, [parameters: donate.Parameters]>,
    Equal<ReturnType<Bound<"donate">>, ReturnType<typeof donate>>,
    Equal<Parameters<Bound<"fundPool">>[0], Parameters<typeof fundPool>[1]>,
    Equal<ReturnType<Bound<"openRoundSync">>, ReturnType<typeof openRoundSync>>,
    Equal<Parameters<Bound<"getMatches">>, [parameters: getMatches.Parameters]>,
    Equal<ReturnType<Bound<"getApplication">>, Promise<Application>>,
  ]
>;

/** Events come out with their own names and types. */
export type Events = Expect<
  [
    Equal<ReturnType<typeof donate.extractEvents>[number]["weight"], bigint>,
    Equal<ReturnType<typeof donate.extractEvents>[number]["application"], number>,
    Equal<ReturnType<typeof fundPool.extractEvent>["holder"], Address>,
    Equal<ReturnType<typeof proveMatch.extractEvent>["listed"], bigint>,
  ]
>;

export function clients(reader: PublicClient<Transport, Chain>, wallet: WalletClient<Transport, Chain, Account>) {
  const round = "0x00000000000000000000000000000000000000aa";
  reader.extend(catchmentActions()).getRound({ round });
  wallet.extend(catchmentActions()).donate({ round, gifts: [] });
  donate(wallet, { round, gifts: [{ application: 1, amount: 1n }], account: round, gas: 1n, nonce: 1 });
  // @ts-expect-error a client is no URL
  getRound("http://127.0.0.1:8545", { round });
}

export function refused(client: CatchmentClient, config: RoundConfig) {
  const round = "0x00000000000000000000000000000000000000aa";
  // @ts-expect-error amounts are bigint
  donate(client, { round, gifts: [{ application: 1, amount: 5 }] });
  // @ts-expect-error ids are numbers
  donate(client, { round, gifts: [{ application: 1n, amount: 5n }] });
  // @ts-expect-error an address begins with 0x
  getRound(client, { round: "aa" });
  // @ts-expect-error a range is of ids, not of amounts
  getMatches(client, { round, from: 1n });
  // @ts-expect-error the pool is in base units
  fundPool(client, { round, amount: "8.5" });
  // @ts-expect-error ADMIN is offered, not granted
  grantRole(client, { program: round, role: "ADMIN", grantee: round });
  // @ts-expect-error the match needs its proof
  proveMatch(client, { round, application: 1, amount: 1n });
  // @ts-expect-error a kind is its name
  registerModule(client, { module: round, kind: 1, metadata: "0x00" });
  // @ts-expect-error an unsigned call has no sender: the asset cannot be read from the Round
  donate.call({ round, gifts: [] });
  // @ts-expect-error there is no such action
  catchmentActions()(client).takeEverything({ round });
  // @ts-expect-error a Round's rules do not change
  config.matching.capBps = 10_000;
  // @ts-expect-error saturation is Keep or ScaleUp
  roundConfig({ ...config, matching: { saturation: "keep" } });
  // @ts-expect-error the times have no default
  roundConfig({ program: round, giving: config.giving, modules: config.modules });
}
