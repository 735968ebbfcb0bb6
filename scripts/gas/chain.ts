// The chain gas is measured on: Hardhat's own, cancun, beginning at a fixed date, so that every address, and with it every
// byte of calldata, is the same in every run.
import { network } from "hardhat";
import type { Abi, Address, Hex } from "viem";

/** Unix seconds. */
export const START = Date.UTC(2026, 0, 1) / 1_000;
export const DAY = 86_400;
/** The measured Rounds open here: prices set at the start are in force. */
export const OPENS = START + 8 * DAY;

export type GasChain = Awaited<ReturnType<typeof createGasChain>>;

export async function createGasChain() {
  const { viem, networkHelpers } = await network.create({
    override: { initialDate: new Date(START * 1_000).toISOString() },
  });
  const wallets = await viem.getWalletClients();
  return {
    reader: await viem.getPublicClient(),
    time: networkHelpers.time,
    takeSnapshot: networkHelpers.takeSnapshot,
    /** Puts code where it is on every chain. */
    setCode: async (address: Address, bytecode: Hex) => (await viem.getTestClient()).setCode({ address, bytecode }),
    wallet: (index: number) => {
      const found = wallets[index];
      if (found === undefined) throw new RangeError(`the local chain has no account ${index}`);
      return found;
    },
    deploy: async (name: string, args: readonly unknown[] = []): Promise<Address> => {
      const contract = await viem.deployContract(name, [...args]);
      return (contract as { readonly address: Address; readonly abi: Abi }).address;
    },
  };
}

export type GasWallet = ReturnType<GasChain["wallet"]>;
