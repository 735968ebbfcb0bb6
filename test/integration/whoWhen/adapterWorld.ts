// The passport's adapters that keep a record, with sources that know one donor.
import {
  type Address,
  concat,
  encodeAbiParameters,
  getContractAddress,
  type Hex,
  keccak256,
  numberToHex,
  size,
  toHex,
  zeroHash,
} from "viem";
import type { Deployment } from "../deploy.ts";

/** Basis points of the one leaf of the list. */
export const LISTED_WEIGHT = 10_000n;
/** The one attestation there is. */
export const UID = keccak256(toHex("attestation"));
const SCHEMA = keccak256(toHex("schema"));
const REGISTRY: Address = "0x4e9150000000000000000000000000000000000a";
const SERVICE: Address = "0xea50000000000000000000000000000000000000";

export async function createAdapters({ viem, reader }: Deployment, donor: Address, attester: Address) {
  const test = await viem.getTestClient();
  await test.setCode({ address: REGISTRY, bytecode: alwaysAnswers(encodeAbiParameters([{ type: "bool" }], [true])) });
  await test.setCode({ address: SERVICE, bytecode: alwaysAnswers(attestation(donor, attester)) });

  const [deployer] = await viem.getWalletClients();
  if (deployer === undefined) throw new TypeError("no accounts");
  const from = deployer.account.address;
  const nonce = BigInt(await reader.getTransactionCount({ address: from }));
  const root = leaf(await reader.getChainId(), getContractAddress({ from, nonce }), donor);
  const allowList = await viem.deployContract("AllowList", [root]);
  const clrFundRegistry = await viem.deployContract("ClrFundRegistry", [REGISTRY]);
  const easAttestations = await viem.deployContract("EasAttestations", [SERVICE, SCHEMA, attester]);
  return {
    allowList: allowList.address,
    clrFundRegistry: clrFundRegistry.address,
    easAttestations: easAttestations.address,
  };
}

/** A tree of one leaf is its leaf. */
function leaf(chainId: number, list: Address, holder: Address): Hex {
  const type = keccak256(toHex("AllowListLeaf(uint256 chainId,address list,address holder,uint256 weightBps)"));
  const words = ["bytes32", "uint256", "address", "address", "uint256"].map((name) => ({ type: name }));
  return keccak256(keccak256(encodeAbiParameters(words, [type, BigInt(chainId), list, holder, LISTED_WEIGHT])));
}

function attestation(recipient: Address, attester: Address): Hex {
  const types = ["bytes32", "bytes32", "uint64", "uint64", "uint64", "bytes32", "address", "address", "bool", "bytes"];
  const values = [UID, SCHEMA, 1n, 0n, 0n, zeroHash, recipient, attester, true, "0x"];
  const components = types.map((type, index) => ({ name: `field${index}`, type }));
  return encodeAbiParameters([{ type: "tuple", components }], [
    Object.fromEntries(values.map((value, index) => [`field${index}`, value])),
  ] as never);
}

/** Code that gives one answer to every question: copies what follows it (from byte 12 on) and returns it. */
export function alwaysAnswers(answer: Hex): Hex {
  const length = numberToHex(size(answer), { size: 2 });
  return concat(["0x61", length, "0x600c5f3961", length, "0x5ff3", answer]);
}
