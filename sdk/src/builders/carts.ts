import { type Address, type Hex, hashStruct, hashTypedData, zeroHash } from "viem";
import { InvalidParameterError } from "../errors/client.ts";
import { encoding } from "../internal/encode.ts";

/** One gift of a cart, to one application of one Round. */
export type CartGift = {
  readonly application: number;
  /** Base units of the Round's donated asset. */
  readonly amount: bigint;
  /** The endorsement this donation follows; only logged. */
  readonly endorsement?: Hex | undefined;
};

/** A Round's part of a cart. */
export type CartItem = { readonly round: Address; readonly gifts: readonly CartGift[] };

/** What a donor signs: gifts in one token to several Rounds. Make the items with {@link cartItems}. */
export type Cart = {
  /** Whose money it is, and who is on record as the donor. */
  readonly donor: Address;
  /** An ERC-20: the donated asset of every Round named. */
  readonly token: Address;
  readonly items: readonly CartItem[];
  /** Leaves out a Round that refuses, instead of failing as a whole. */
  readonly skip: boolean;
  /** Not used before, in any order: `getCartNonce`. */
  readonly nonce: bigint;
  /** Unix seconds, the last one at which it counts. */
  readonly deadline: bigint;
};

/** The EIP-712 types of what a cart is made of. */
const itemTypes = {
  Item: [
    { name: "round", type: "address" },
    { name: "gifts", type: "Gift[]" },
  ],
  Gift: [
    { name: "application", type: "uint32" },
    { name: "amount", type: "uint96" },
    { name: "endorsement", type: "bytes32" },
  ],
} as const;

/** The EIP-712 types of a cart for the Router. */
export const cartTypes = {
  Cart: [
    { name: "donor", type: "address" },
    { name: "token", type: "address" },
    { name: "items", type: "Item[]" },
    { name: "skip", type: "bool" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  ...itemTypes,
} as const;

/** The EIP-712 types of a cart for Permit2: what is permitted, and the items as the witness. */
export const permit2CartTypes = {
  PermitWitnessTransferFrom: [
    { name: "permitted", type: "TokenPermissions" },
    { name: "spender", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
    { name: "witness", type: "Basket" },
  ],
  TokenPermissions: [
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  Basket: [
    { name: "items", type: "Item[]" },
    { name: "skip", type: "bool" },
  ],
  ...itemTypes,
} as const;

/** Uniswap's Permit2, at the same address on most chains. */
export const PERMIT2 = "0x000000000022D473030F116dDEE9F6B43aC78BA3";

type CartParameters = { readonly chainId: number; readonly router: Address; readonly cart: Cart };

/**
 * Items as the Router wants them: one per Round, by ascending address; gifts to one Round are put together in their order.
 *
 * @throws {@link InvalidParameterError} without any gift, or if one is of nothing
 * @example
 * const items = cartItems([{ round, gifts: [{ application: 1, amount: 5_000_000n }] }]);
 */
export function cartItems(parts: readonly CartItem[]): readonly CartItem[] {
  const rounds = new Map<string, CartItem>();
  for (const { round, gifts } of parts) {
    const key = round.toLowerCase();
    const before = rounds.get(key);
    for (const { application, amount } of gifts) {
      if (amount > 0n) continue;
      throw new InvalidParameterError("amount", amount, `Give application ${application} something, or leave it out`);
    }
    rounds.set(key, { round: before?.round ?? round, gifts: [...(before?.gifts ?? []), ...gifts] });
  }
  const items = [...rounds].filter(([, { gifts }]) => gifts.length > 0);
  if (items.length === 0) throw new InvalidParameterError("items", "empty", "Name at least one Round and one gift");
  return items.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/**
 * All that items come to, base units.
 *
 * @throws never
 * @example
 * cartTotal([{ round, gifts: [{ application: 1, amount: 2n }, { application: 2, amount: 3n }] }]); // 5n
 */
export function cartTotal(items: readonly CartItem[]): bigint {
  return items.reduce((sum, { gifts }) => gifts.reduce((part, { amount }) => part + amount, sum), 0n);
}

/**
 * What a donor signs for the Router beside a permit or an allowance: good on one chain, for one Router, once.
 *
 * @throws never
 * @example
 * const signature = await client.account.signTypedData?.(cartTypedData({ chainId: 10, router, cart }));
 */
export function cartTypedData({ chainId, router, cart }: CartParameters) {
  return {
    domain: { name: "Catchment Router", version: "1", chainId, verifyingContract: router },
    types: cartTypes,
    primaryType: "Cart",
    message: { ...cart, items: encodedItems(cart.items) },
  } as const;
}

/**
 * What a donor signs for Permit2, whose allowance it needs: the sum of all gifts, and the items as the witness.
 *
 * @param parameters.permit2 default: {@link PERMIT2}
 * @throws never
 * @example
 * const typedData = permit2CartTypedData({ chainId: 10, router, cart });
 */
export function permit2CartTypedData(parameters: CartParameters & { readonly permit2?: Address | undefined }) {
  const { chainId, router, cart, permit2 = PERMIT2 } = parameters;
  const { token, items, skip, nonce, deadline } = cart;
  return {
    domain: { name: "Permit2", chainId, verifyingContract: permit2 },
    types: permit2CartTypes,
    primaryType: "PermitWitnessTransferFrom",
    message: {
      permitted: { token, amount: cartTotal(items) },
      spender: router,
      nonce,
      deadline,
      witness: { items: encodedItems(items), skip },
    },
  } as const;
}

/**
 * The EIP-712 digest of a cart, as the Router's `hashCart`.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * hashCart({ chainId: 10, router, cart });
 */
export function hashCart(parameters: CartParameters): Hex {
  return encoding("cart", () => hashTypedData(cartTypedData(parameters)));
}

/**
 * The witness of a cart for Permit2, as the Router's `hashBasket`.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * hashBasket({ items: cart.items, skip: false });
 */
export function hashBasket({ items, skip }: Pick<Cart, "items" | "skip">): Hex {
  const { Basket, Item, Gift } = permit2CartTypes;
  const data = { items: encodedItems(items), skip };
  return encoding("basket", () => hashStruct({ types: { Basket, Item, Gift }, primaryType: "Basket", data }));
}

/** As the Router's functions take them. */
export function encodedItems(items: readonly CartItem[]) {
  return items.map(({ round, gifts }) => ({
    round,
    gifts: gifts.map(({ application, amount, endorsement = zeroHash }) => ({ application, amount, endorsement })),
  }));
}
