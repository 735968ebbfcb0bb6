// A Router over Permit2, and what it takes for a Round: a clone with a configuration that takes every gift at every time. So
// its table tells what the Router itself refuses.
import { cartTypedData, PERMIT2, permit2CartTypedData } from "@catchment/sdk";
import { type Address, concat, type Hex, maxUint256, pad, zeroHash } from "viem";
import { permit2Runtime } from "../../../scripts/chain/permit2.ts";
import type { Deployment } from "../deploy.ts";
import { alwaysAnswers } from "./adapterWorld.ts";

const TAKER: Address = "0x7a4e500000000000000000000000000000000001";
const ROUND: Address = "0x7a4e500000000000000000000000000000000002";
/** A Round's packed configuration, bytes; it begins with the donated asset. */
const CONFIGURATION = 407;

/** @param donor signs a cart for the Router, and one for Permit2 */
export async function createRouter(chain: Deployment, donor: Deployment["wallets"][number]) {
  const { viem, asset, reader } = chain;
  const test = await viem.getTestClient();
  await test.setCode({ address: PERMIT2, bytecode: permit2Runtime() });
  await test.setCode({ address: TAKER, bytecode: alwaysAnswers(pad("0x")) });
  const configuration = pad(asset, { size: CONFIGURATION, dir: "right" });
  const clone = ["0x363d3d373d3d3d363d73", TAKER, "0x5af43d82803e903d91602b57fd5bf3", configuration] as const;
  await test.setCode({ address: ROUND, bytecode: concat(clone) });
  const { address: router } = await viem.deployContract("Router", [PERMIT2]);

  const items = [{ round: ROUND, gifts: [{ application: 1, amount: 1n, endorsement: zeroHash }] }];
  const cart = {
    donor: donor.account.address,
    token: asset,
    items,
    skip: false,
    nonce: 0n,
    deadline: maxUint256,
  };
  const signing = { chainId: await reader.getChainId(), router, cart };
  const signed: Hex = await donor.signTypedData({ account: donor.account, ...cartTypedData(signing) });
  const forPermit2: Hex = await donor.signTypedData({ account: donor.account, ...permit2CartTypedData(signing) });
  return { router, cart, signed, forPermit2 };
}
