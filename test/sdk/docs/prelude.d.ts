// What the examples of the SDK's documentation take as given.

import type * as sdk from "@catchment/sdk";
import type { ClickHouseClient } from "@catchment/sdk/clickhouse";
import type { JsonRpcSigner } from "ethers";
import type { Account, Address, Chain, Client, Hex, LocalAccount, Transport } from "viem";

declare global {
  /** A viem client with an account. */
  const client: Client<Transport, Chain, Account>;
  const issuerClient: Client<Transport, Chain, Account>;
  const issuerKey: LocalAccount;
  const account: Account;
  const chain: Chain;
  const transport: Transport;
  /** What `createClient` of `@clickhouse/client` returns. */
  const clickHouseClient: ClickHouseClient;
  /** Of ethers. */
  const signer: JsonRpcSigner;

  const factory: Address;
  const implementation: Address;
  const program: Address;
  const round: Address;
  const router: Address;
  const ledger: Address;
  const priceList: Address;
  const passport: Address;
  const scorer: Address;
  const gate: Address;
  const builderGate: Address;
  const explorerGate: Address;
  const distributor: Address;
  const lens: Address;
  const limits: Address;
  const line: Address;
  const asset: Address;
  /** A ProposedSettlement, and a list for it. */
  const settlement: Address;
  const list: sdk.ListOnChain;
  const stakes: Address;
  const standing: Address;
  const profits: Address;
  const calibration: Address;
  const outcomePerMoney: Address;
  const milestones: Address;
  const units: Address;
  const parts: readonly import("@catchment/sdk/actions").Milestone[];

  const admin: Address;
  const builder: Address;
  const candidate: Address;
  const donor: Address;
  const explorer: Address;
  const grantee: Address;
  const holder: Address;
  const issuer: Address;
  const operator: Address;
  const opener: Address;
  const recipient: Address;
  const sponsor: Address;
  const staker: Address;

  /** What something else threw. */
  const error: unknown;
  const code: Hex;
  const data: Hex;
  const digest: Hex;
  const content: Hex;
  const metadata: Hex;
  const nullifier: Hex;
  const provider: Hex;
  const proof: readonly Hex[];
  const reason: Hex;
  const scope: Hex;
  const bytes: Uint8Array;

  const bounds: sdk.Bounds;
  const config: sdk.RoundConfig;
  const times: sdk.Times;
  const stamp: sdk.Stamp;
  const signed: sdk.SignedStamp;
  const stamps: readonly sdk.SignedStamp[];
  const decisions: readonly sdk.Decision[];
  const gifts: readonly sdk.Gift[];
  const cart: sdk.Cart;
  const signedCart: sdk.SignedCart;
  const applications: readonly sdk.Application[];
  const contributions: readonly sdk.Contribution[];
  /** The block a Round was opened in. */
  const openedAt: bigint;
  /** Base units. */
  const pool: bigint;
}
