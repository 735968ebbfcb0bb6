// What donors sign, against test/vectors/carts.json, which the Router's own tests read as well (D099).
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type Cart,
  cartItems,
  cartTotal,
  cartTypedData,
  hashBasket,
  hashCart,
  InvalidParameterError,
  permit2CartTypedData,
} from "@catchment/sdk";
import { expect } from "chai";
import { describe, it } from "mocha";
import { type Address, getAddress, type Hex, hashTypedData } from "viem";
import { privateKeyToAccount } from "viem/accounts";

type Vector = {
  readonly typeString: string;
  readonly domain: { readonly chainId: number; readonly verifyingContract: Address };
  readonly signer: Hex;
  readonly digest: Hex;
  readonly signature: Hex;
  readonly witness: Hex;
  readonly permit2Digest: Hex;
  readonly cart: Omit<Cart, "items" | "nonce" | "deadline"> & {
    readonly nonce: string;
    readonly deadline: string;
    readonly items: readonly {
      readonly round: Address;
      readonly gifts: readonly { readonly application: number; readonly amount: string; readonly endorsement: Hex }[];
    }[];
  };
};

const FILE = path.join(import.meta.dirname, "../vectors/carts.json");
const A = getAddress("0x00000000000000000000000000000000000000aa");
const B = getAddress("0x00000000000000000000000000000000000000bb");

describe("carts", () => {
  const vector = JSON.parse(readFileSync(FILE, "utf8")) as Vector;
  const { chainId, verifyingContract: router } = vector.domain;
  const cart: Cart = {
    ...vector.cart,
    nonce: BigInt(vector.cart.nonce),
    deadline: BigInt(vector.cart.deadline),
    items: vector.cart.items.map(({ round, gifts }) => ({
      round,
      gifts: gifts.map((gift) => ({ ...gift, amount: BigInt(gift.amount) })),
    })),
  };

  it("follow the golden vectors", async () => {
    expect(hashCart({ chainId, router, cart })).to.equal(vector.digest);
    expect(hashBasket(cart)).to.equal(vector.witness);
    expect(hashTypedData(permit2CartTypedData({ chainId, router, cart }))).to.equal(vector.permit2Digest);
    const signer = privateKeyToAccount(vector.signer);
    expect(await signer.signTypedData(cartTypedData({ chainId, router, cart }))).to.equal(vector.signature);
  });

  it("are typed as the vectors say", () => {
    const { types } = cartTypedData({ chainId, router, cart });
    const written = (["Cart", "Gift", "Item"] as const).map(
      (name) => `${name}(${types[name].map((member) => `${member.type} ${member.name}`).join(",")})`,
    );
    expect(written.join("")).to.equal(vector.typeString);
  });

  it("are another cart on another chain, for another Router, with another item", () => {
    const digests = [
      hashCart({ chainId: chainId + 1, router, cart }),
      hashCart({ chainId, router: A, cart }),
      hashCart({ chainId, router, cart: { ...cart, skip: !cart.skip } }),
      hashCart({ chainId, router, cart: { ...cart, items: [...cart.items].reverse() } }),
      vector.digest,
    ];
    expect(new Set(digests).size).to.equal(digests.length);
  });

  it("name each Round once, in the Router's order", () => {
    const gift = (application: number, amount: bigint) => ({ application, amount });
    const parts = [
      { round: B, gifts: [gift(1, 1n)] },
      { round: A, gifts: [gift(2, 2n)] },
      { round: B.toLowerCase() as Address, gifts: [gift(3, 3n)] },
      { round: "0x0000000000000000000000000000000000000001", gifts: [] },
    ] as const;
    const items = cartItems(parts);
    expect(items).to.deep.equal([
      { round: A, gifts: [gift(2, 2n)] },
      { round: B, gifts: [gift(1, 1n), gift(3, 3n)] },
    ]);
    expect(cartTotal(items)).to.equal(6n);
    expect(() => cartItems([])).to.throw(InvalidParameterError);
    expect(() => cartItems([{ round: A, gifts: [gift(1, 0n)] }])).to.throw(InvalidParameterError);
  });
});
