// Who acts on a chain: accounts the node signs for and, on a local chain, any address at all.
import { type Address, isAddressEqual, parseEther } from "viem";
import { InputError } from "../io/errors.ts";
import type { Connection, Wallet } from "./connect.ts";

const GAS_MONEY = parseEther("10");

/**
 * A wallet for an account: by index or address of the node's own, or any address on a local chain, where it is impersonated and
 * given coins for gas.
 *
 * @throws InputError on another chain for an address the node does not sign for.
 */
export async function actAs(connection: Connection, account: string | number): Promise<Wallet> {
  const wallet = connection.walletOf(account);
  const address = wallet.account.address;
  if (connection.accounts.some((own) => isAddressEqual(own, address))) return wallet;
  if (!connection.isLocal) {
    throw new InputError(`The node at ${connection.rpc} does not sign for ${address}`, "Name one of its own accounts");
  }
  await connection.tester.impersonateAccount({ address });
  await connection.tester.setBalance({ address, value: GAS_MONEY });
  return wallet;
}

export function addressOf(connection: Connection, account: string | number): Address {
  return connection.walletOf(account).account.address;
}
