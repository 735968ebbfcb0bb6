// The who/when table of the Router: everybody gives its own, and sends what a donor has signed; nobody gives another's.
import { routerAbi as abi } from "@catchment/sdk/abis";
import { encodeFunctionData, type Hex, zeroHash } from "viem";
import { ALWAYS, EVERYBODY, type Row } from "./words.ts";
import type { World } from "./world.ts";

const NO_PERMIT = { kind: 0, value: 0n, nonce: 0n, deadline: 0n, v: 0, r: zeroHash, s: zeroHash } as const;
const OPEN_TO_ALL = {
  may: [{ who: EVERYBODY, when: ALWAYS }],
  wrongCaller: "nobody",
  wrongTime: "never",
} as const;

const cartOf = ({ carts }: World) => carts.cart;
const onRouter = ({ carts }: World, data: Hex) => ({ to: carts.router, data });

const byAllowance = (w: World, signature: Hex) =>
  onRouter(w, encodeFunctionData({ abi, functionName: "donateWithPermit", args: [cartOf(w), NO_PERMIT, signature] }));

export const ROUTER_TABLE: readonly Row<World>[] = [
  {
    function: "donate",
    attempt: (w) => onRouter(w, encodeFunctionData({ abi, functionName: "donate", args: [cartOf(w).items, false] })),
    ...OPEN_TO_ALL,
  },
  {
    function: "donateWithPermit",
    of: "the donor's, signed",
    attempt: (w) => byAllowance(w, w.carts.signed),
    ...OPEN_TO_ALL,
  },
  {
    function: "donateWithPermit",
    of: "the donor's, not signed (D157)",
    attempt: (w) => byAllowance(w, "0x"),
    may: [{ who: ["donor"], when: ALWAYS }],
    wrongCaller: "Router_NotSigned",
    wrongTime: "never",
  },
  {
    function: "donateWithPermit2",
    attempt: (w) =>
      onRouter(
        w,
        encodeFunctionData({ abi, functionName: "donateWithPermit2", args: [cartOf(w), w.carts.forPermit2] }),
      ),
    ...OPEN_TO_ALL,
  },
  {
    function: "cancelCart",
    attempt: (w) => onRouter(w, encodeFunctionData({ abi, functionName: "cancelCart", args: [0n] })),
    ...OPEN_TO_ALL,
  },
  {
    function: "giveItem",
    attempt: (w) => {
      const { donor, token, items } = cartOf(w);
      const [item] = items;
      if (item === undefined) throw new TypeError("an empty cart");
      return onRouter(w, encodeFunctionData({ abi, functionName: "giveItem", args: [donor, donor, item, token, 1n] }));
    },
    may: [],
    wrongCaller: "Router_NotItself",
    wrongTime: "Router_NotItself",
    never: "the Router alone calls it",
  },
];
