// Contracts by their artifacts, for what is deployed once and recorded nowhere: a Scorer, a mock.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Abi, Address, Hex } from "viem";
import { type Connection, receiptOf, type Wallet } from "./connect.ts";

const ARTIFACTS = path.join(import.meta.dirname, "../../artifacts/contracts");

/** Deploys `name`, such as "mocks/HostileGate", with its constructor's arguments. */
export async function deployArtifact(
  connection: Connection,
  wallet: Wallet,
  name: string,
  args: readonly unknown[] = [],
): Promise<Address> {
  const file = path.join(ARTIFACTS, `${name}.sol`, `${path.basename(name)}.json`);
  const { abi, bytecode } = JSON.parse(readFileSync(file, "utf8")) as { readonly abi: Abi; readonly bytecode: Hex };
  const receipt = await receiptOf(connection, await wallet.deployContract({ abi, bytecode, args: [...args] }));
  if (receipt.contractAddress == null) throw new Error(`${name} was not deployed`);
  return receipt.contractAddress;
}
