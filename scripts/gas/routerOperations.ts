// What a cart through the Router costs: by a permit, by Permit2, by an allowance, in Rounds of a token with a permit, each
// given to before. "The first" writes the donor's first nonces, at the token, the Router or Permit2; the others do not.
import { type CartItem, PERMIT2 } from "@catchment/sdk";
import {
  approveAsset,
  donateCartSync,
  donateWithPermitSync,
  relayCartSync,
  reviewApplicationsSync,
  setTrustedSync,
  signCart,
} from "@catchment/sdk/actions";
import { type Address, maxUint256, parseAbi } from "viem";
import { permit2Runtime } from "../chain/permit2.ts";
import { OPENS } from "./chain.ts";
import type { Operation } from "./operation.ts";
import { units, type World } from "./world.ts";

const MINT = parseAbi(["function mint(address to, uint256 amount)"]);
const DAYS = 86_400n;
const DEADLINE = BigInt(OPENS) + 30n * DAYS;
const ROUNDS = 3;
const ACCEPTED = 10;
/** What the donor gives before it is measured: to the last application, which no row gives to. */
const BEFORE = ACCEPTED;

type Routed = Awaited<ReturnType<typeof createRouted>>;

/** The Router, and Rounds that believe it. */
async function createRouted(world: World) {
  const { chain, people, builders } = world;
  await chain.setCode(PERMIT2, permit2Runtime());
  const router = await chain.deploy("Router", [PERMIT2]);
  const implementation = await chain.deploy("DonationRound", [router]);
  const token = await chain.deploy("PermitToken", ["Dollar", "1", 18, 0]);
  await setTrustedSync(people.admin, { program: world.program, module: implementation, isTrusted: true });
  for (const { account } of [people.ada, people.explorer, ...builders]) {
    const args = [account.address, units(1_000_000)] as const;
    await people.admin.writeContract({ address: token, abi: MINT, functionName: "mint", args });
  }
  const rounds: Address[] = [];
  for (let index = 0; index < ROUNDS; index++) {
    const { round } = await world.open(token, `routed ${index}`, OPENS, undefined, implementation);
    rounds.push(round);
    const decisions = [];
    for (const builder of builders) {
      const { application, content } = await world.apply(builder, round);
      decisions.push({ application, isAccepted: true, content } as const);
    }
    await reviewApplicationsSync(people.admin, { round, decisions });
  }
  const items = (count: number, rounds_: readonly Address[] = rounds.slice(0, 1)): readonly CartItem[] =>
    rounds_.map((round) => ({ round, gifts: world.gifts(count, units(20)) }));
  await approveAsset(people.ada, { asset: token, spender: router, amount: maxUint256 });
  await donateCartSync(people.ada, { router, items: items(ACCEPTED, rounds) });
  return { router, token, rounds, items };
}

/** A gift that no row makes. */
const lastOf = (rounds: readonly Address[]): readonly CartItem[] =>
  rounds.slice(-1).map((round) => ({ round, gifts: [{ application: BEFORE, amount: units(20) }] }));

type By = "permit" | "allowance" | "permit2";

const sign = ({ people }: World, { router, token }: Routed, by: By, items: readonly CartItem[]) =>
  signCart(people.explorer, { router, token, items, deadline: DEADLINE, by });

async function allow(world: World, { router, token }: Routed, by: By) {
  const spender = by === "permit2" ? PERMIT2 : router;
  if (by !== "permit") await approveAsset(world.people.explorer, { asset: token, spender, amount: maxUint256 });
}

/** Signed by the explorer, sent and paid by ada. */
const relayed = (by: By, items: (routed: Routed) => readonly CartItem[], isFirst: boolean) =>
  async function prepare(world: World) {
    const routed = await createRouted(world);
    await allow(world, routed, by);
    if (!isFirst) {
      const signed = await sign(world, routed, by, lastOf(routed.rounds));
      await relayCartSync(world.people.ada, { signed });
    }
    const signed = await sign(world, routed, by, items(routed));
    return async () => [await relayCartSync(world.people.ada, { signed })];
  };

const one = ({ items }: Routed) => items(1);
const three = ({ items, rounds }: Routed) => items(1, rounds);
const TARGET = 125_000;

/** Of the donor's own sending: no cart is signed. */
const own = (isFirst: boolean) =>
  async function prepare(world: World) {
    const routed = await createRouted(world);
    const { router, token, rounds, items } = routed;
    const parameters = { router, token, deadline: DEADLINE };
    const give = (parts: readonly CartItem[]) =>
      donateWithPermitSync(world.people.explorer, { ...parameters, items: parts });
    if (!isFirst) await give(lastOf(rounds));
    return async () => [await give(items(1))];
  };

export const ROUTED: readonly Operation[] = [
  { name: "permit by the donor itself, 1", target: TARGET, prepare: own(false) },
  { name: "permit by the donor itself, 1, the first", target: null, prepare: own(true) },
  { name: "gasless, Permit2, 1", target: TARGET, prepare: relayed("permit2", one, false) },
  { name: "gasless, Permit2, 1, the first", target: null, prepare: relayed("permit2", one, true) },
  { name: "gasless, allowance and signed cart, 1", target: null, prepare: relayed("allowance", one, false) },
  // Two signatures, two nonces and an allowance leave no room for it below the target: docs/gas.md.
  { name: "gasless, permit and signed cart, 1", target: null, prepare: relayed("permit", one, false) },
  { name: "gasless, permit and signed cart, 1, the first", target: null, prepare: relayed("permit", one, true) },
  {
    name: "cart of 3 Rounds by the donor itself, 1 each",
    target: null,
    prepare: async (world) => {
      const routed = await createRouted(world);
      await allow(world, routed, "allowance");
      const parameters = { router: routed.router, items: three(routed) };
      return async () => [await donateCartSync(world.people.explorer, parameters)];
    },
  },
  { name: "gasless, Permit2, 3 Rounds, 1 each", target: null, prepare: relayed("permit2", three, false) },
];
