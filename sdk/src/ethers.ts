// @catchment/sdk/ethers: from an ethers Signer to the client the actions take, and back: ABIs that `new Contract` takes.
import type { Provider, Signer, TransactionRequest } from "ethers";
import {
  type Account,
  type Address,
  type Chain,
  createWalletClient,
  custom,
  type Hex,
  hexToBytes,
  isAddressEqual,
  type TransactionSerializable,
  type Transport,
  type WalletClient,
} from "viem";
import { toAccount } from "viem/accounts";
import { InvalidParameterError } from "./errors/client.ts";
import { attempt } from "./errors/toCatchmentError.ts";

export { toCatchmentError } from "./errors/toCatchmentError.ts";
export {
  allAbi,
  allowListAbi,
  anyAbi,
  calibrationAbi,
  clrFundRegistryAbi,
  creditLimitsAbi,
  creditLineAbi,
  demandAbi,
  donationRoundAbi,
  easAttestationsAbi,
  effectiveCommunicatorAbi,
  effectiveDonorAbi,
  errorsAbi,
  eventsAbi,
  firstLedgerAbi,
  fundingReceivedAbi,
  humanPassportAbi,
  justifiedWorkAbi,
  ledgerAbi,
  mandatesKeptAbi,
  milestonesAbi,
  openEligibilityAbi,
  outcomePerMoneyAbi,
  passportAbi,
  priceListAbi,
  profitPaidAbi,
  profitsAbi,
  programAbi,
  programFactoryAbi,
  rateDiscountsAbi,
  refusalLedgerAbi,
  roundLensAbi,
  routerAbi,
  scorerAbi,
  soulboundUnitsAbi,
  stakeStampAbi,
  stakesAbi,
  standingAbi,
  tokenDistributorAbi,
  vaultRoundAbi,
  votesHoldingAbi,
  votingRoundAbi,
} from "./generated/abis.ts";

/** What the bridge asks of a provider: ethers' JsonRpcProvider, BrowserProvider and Hardhat's have it. */
type RpcProvider = Provider & { readonly send: (method: string, parameters: unknown[]) => Promise<unknown> };

/**
 * The viem client of an ethers Signer: reads through its provider, signs with it.
 *
 * @param chain the chain it is for; a write on another fails. Default: whichever the provider is on.
 * @throws {@link InvalidParameterError} if the signer has no JSON-RPC provider
 * @example
 * const client = await clientFromSigner(signer);
 * await donate(client, { round, gifts });
 */
export async function clientFromSigner<chain extends Chain | undefined = undefined>(
  signer: Signer,
  chain?: chain,
): Promise<WalletClient<Transport, chain, Account>> {
  const provider = rpcProviderOf(signer);
  const address = (await attempt({ action: "getAddress" }, () => signer.getAddress())) as Address;
  const transport = custom({
    request: ({ method, params }: { method: string; params?: unknown[] }) => provider.send(method, params ?? []),
  });
  const isOfNode = await provider.send("eth_accounts", []).then(
    (accounts) => (accounts as Address[]).some((account) => isAddressEqual(account, address)),
    () => false,
  );
  const account: Account = isOfNode ? { address, type: "json-rpc" } : localAccount(signer, address);
  // The types are given, not cast to: to compare two clients takes the compiler seven seconds.
  return createWalletClient<Transport, chain, Account>({ account, chain: chain as chain, transport });
}

function rpcProviderOf(signer: Signer): RpcProvider {
  const { provider } = signer;
  if (provider === null || !("send" in provider)) {
    throw new InvalidParameterError("signer.provider", provider, "Connect the signer to a JSON-RPC provider");
  }
  return provider as RpcProvider;
}

/** A signer with a key of its own: viem sends what it has signed. */
function localAccount(signer: Signer, address: Address): Account {
  return toAccount({
    address,
    signMessage: async ({ message }) =>
      (await signer.signMessage(typeof message === "string" ? message : bytesOf(message.raw))) as Hex,
    signTransaction: async (transaction) =>
      (await signer.signTransaction(toEthersTransaction(transaction, address))) as Hex,
    signTypedData: async ({ domain, types, message }) => {
      const { EIP712Domain: _, ...own } = types as Record<string, { name: string; type: string }[]>;
      return (await signer.signTypedData(domain ?? {}, own, message as Record<string, unknown>)) as Hex;
    },
  });
}

function bytesOf(raw: Hex | Uint8Array): Uint8Array {
  return typeof raw === "string" ? hexToBytes(raw) : raw;
}

const TRANSACTION_TYPES = { legacy: 0, eip2930: 1, eip1559: 2 } as const;

function toEthersTransaction(transaction: TransactionSerializable, from: Address): TransactionRequest {
  const { type = "eip1559", gas, data, value, to, nonce, chainId } = transaction;
  if (!(type in TRANSACTION_TYPES)) {
    throw new InvalidParameterError("type", type, "Use a legacy, EIP-2930 or EIP-1559 transaction");
  }
  return {
    type: TRANSACTION_TYPES[type as keyof typeof TRANSACTION_TYPES],
    from,
    to: to ?? null,
    data: data ?? "0x",
    value: value ?? 0n,
    nonce: nonce ?? null,
    chainId: chainId ?? null,
    gasLimit: gas ?? null,
    gasPrice: transaction.gasPrice ?? null,
    maxFeePerGas: transaction.maxFeePerGas ?? null,
    maxPriorityFeePerGas: transaction.maxPriorityFeePerGas ?? null,
  };
}
