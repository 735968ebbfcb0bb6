// Writes and reads against a chain in the chain's own coin: what is checked before sending, over viem and from an ethers Signer.
import {
  absorb,
  applyToRoundSync,
  approveAsset,
  ChainUnreachableError,
  catchmentActions,
  createProgram,
  createProgramSync,
  DonationRoundEmptyCartError,
  donate,
  donateSync,
  EventNotFoundError,
  fundPool,
  fundPoolSync,
  getApplications,
  getMatches,
  getProgram,
  getRound,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  NATIVE,
  NoAccountError,
  NoCodeError,
  NotARoundError,
  openRoundSync,
  RequestRejectedError,
  RoundOutsideWindowError,
  RoundWrongPhaseError,
  reviewApplicationsSync,
  roundConfig,
  settle,
  settleRound,
  settleSync,
  TransactionRevertedError,
  UnsupportedChainError,
  verifyRound,
  WrongChainError,
} from "@catchment/sdk";
import * as actions from "@catchment/sdk/actions";
import { clientFromSigner, donationRoundAbi } from "@catchment/sdk/ethers";
import { expect } from "chai";
import { Contract, JsonRpcProvider, Wallet } from "ethers";
import { before, describe, it } from "mocha";
import {
  type Address,
  createWalletClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  erc20Abi,
  type Hex,
  http,
  toHex,
  UserRejectedRequestError,
  zeroHash,
} from "viem";
import { mainnet } from "viem/chains";
import { type Deployment, deploy, ONE, timesFrom } from "../integration/deploy.ts";

const refusal = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

describe("a client", () => {
  let chain: Deployment;
  let round: Address;
  let program: Address;
  let times: ReturnType<typeof timesFrom>;

  const wallet = (index: number) => {
    const client = chain.wallets[index];
    if (client === undefined) throw new TypeError("the chain has twenty accounts");
    return client;
  };

  before(async () => {
    chain = await deploy();
    const { factory, implementation, gate } = chain;
    const operator = wallet(0);
    const admin = operator.account.address;
    const trusted = [implementation, gate];
    ({ program } = await createProgramSync(operator, {
      factory,
      admin,
      operators: [admin],
      reviewers: [admin],
      trusted,
    }));
    times = timesFrom((await chain.time.latest()) + 1_000);
    const config = roundConfig({
      program,
      giving: { asset: NATIVE, explorerGate: gate },
      times,
      matching: { capBps: 3_000, saturation: "ScaleUp" },
      modules: { builderGate: gate },
    });
    ({ round } = await openRoundSync(operator, { program, implementation, config }));
  });

  it("binds every action", async () => {
    const client = chain.reader.extend(catchmentActions());
    const names = Object.keys(actions).filter((name) => name !== "catchmentActions");
    for (const name of names) expect(client).to.have.property(name);
    expect((await client.getRound({ round })).program).to.equal((await getProgram(chain.reader, { program })).address);
  });

  it("needs an account to write, and takes one as a parameter", async () => {
    expect(await refusal(fundPool(chain.reader, { round, amount: 1n }))).to.be.instanceOf(NoAccountError);
    const account = wallet(1).account.address;
    await fundPoolSync(chain.reader, { round, amount: 10n * ONE, account });
    expect((await getRound(chain.reader, { round })).pool).to.equal(10n * ONE);
  });

  it("finds nothing where nothing is", async () => {
    const nowhere = "0x00000000000000000000000000000000000000aa";
    expect(await refusal(absorb(wallet(0), { round: nowhere }))).to.be.instanceOf(NoCodeError);
    expect(await refusal(getRound(chain.reader, { round: nowhere }))).to.be.instanceOf(NotARoundError);
    expect(await refusal(getProgram(chain.reader, { program: nowhere }))).to.be.instanceOf(NoCodeError);
    const unknown = createProgram(wallet(0), { admin: wallet(0).account.address });
    expect(await refusal(unknown)).to.be.instanceOf(UnsupportedChainError);
  });

  it("tells a chain that does not answer, another chain, a wallet that says no", async () => {
    const nobody = createWalletClient({ transport: http("http://127.0.0.1:9", { retryCount: 0 }) });
    expect(await refusal(getRound(nobody, { round }))).to.be.instanceOf(ChainUnreachableError);
    const { account, transport } = wallet(0);
    const other = createWalletClient({ account, chain: mainnet, transport: custom(transport) });
    expect(await refusal(fundPool(other, { round, amount: 1n }))).to.be.instanceOf(WrongChainError);
    const shy = createWalletClient({
      account,
      transport: custom({
        request: async (request) => {
          if (request.method === "eth_sendTransaction") throw new UserRejectedRequestError(new Error("no"));
          return transport.request(request);
        },
      }),
    });
    expect(await refusal(fundPool(shy, { round, amount: 1n }))).to.be.instanceOf(RequestRejectedError);
  });

  it("takes applications, and says why a window is closed", async () => {
    const apply = (index: number) => {
      const content = { recipient: wallet(index).account.address, ask: 0n, kind: 0, metadata: zeroHash };
      return applyToRoundSync(wallet(index), { round, content });
    };
    const early = await refusal(apply(2));
    expect(early).to.be.instanceOf(RoundOutsideWindowError).and.to.have.property("remedy", "Wait until it opens");
    await chain.time.increaseTo(times.applicationsFrom);
    const decisions = [];
    for (const index of [2, 3, 4, 5]) {
      const { application, content } = await apply(index);
      decisions.push({ application, isAccepted: true, content } as const);
    }
    expect((await reviewApplicationsSync(wallet(0), { round, decisions })).accepted).to.have.length(4);
  });

  it("brings the chain's own coin along, and sees beforehand that there is not enough", async () => {
    await chain.time.increaseTo(times.donationsFrom);
    await donateSync(wallet(6), {
      round,
      gifts: [
        { application: 1, amount: ONE },
        { application: 2, amount: 2n * ONE },
      ],
    });
    const poor = await refusal(donate(wallet(6), { round, gifts: [{ application: 1, amount: 10n ** 30n }] }));
    expect(poor)
      .to.be.instanceOf(InsufficientBalanceError)
      .and.to.include({ needed: 10n ** 30n });
    expect(await refusal(donate(wallet(6), { round, gifts: [] }))).to.be.instanceOf(DonationRoundEmptyCartError);
  });

  it("sees beforehand what of a token is missing", async () => {
    const { asset } = chain;
    const give = () => donate(wallet(7), { round, asset, gifts: [{ application: 1, amount: 5n }] });
    expect(await refusal(give())).to.be.instanceOf(InsufficientBalanceError);
    await chain.mint(wallet(7).account.address, 5n);
    await approveAsset(wallet(7), { asset, spender: round, amount: 3n });
    const missing = await refusal(give());
    expect(missing).to.be.instanceOf(InsufficientAllowanceError).and.to.include({ allowance: 3n, needed: 5n });
    expect(await approveAsset(wallet(7), { asset, spender: round, amount: 5n })).to.have.length(1);
    expect(await approveAsset(wallet(7), { asset, spender: round, amount: 5n })).to.have.length(0);
    expect(await approveAsset(wallet(7), { asset: NATIVE, spender: round, amount: 5n })).to.have.length(0);
  });

  it("donates from an ethers Signer of the node, and from one with its own key", async () => {
    const [signer] = (await chain.ethers.getSigners()).slice(8);
    if (signer === undefined) throw new TypeError("the chain has twenty accounts");
    const client = await clientFromSigner(signer);
    const { donations } = await donateSync(client, { round, gifts: [{ application: 1, amount: 4n * ONE }] });
    expect(donations[0]?.explorer).to.equal(signer.address);

    const own = Wallet.createRandom(new HardhatProvider(chain));
    await wallet(0).sendTransaction({ to: own.address as Address, value: 9n * ONE });
    const ownClient = await clientFromSigner(own);
    await donateSync(ownClient, { round, gifts: [{ application: 2, amount: 4n * ONE }] });
    await donateSync(ownClient, { round, gifts: [{ application: 3, amount: ONE }] });
    await donateSync(client, { round, gifts: [{ application: 3, amount: ONE }] });

    const contract = new Contract(round, donationRoundAbi, chain.ethers.provider);
    expect((await contract.getFunction("pair")(2, own.address)).amount).to.equal(4n * ONE);
  });

  it("builds unsigned calls, and says what is missing in logs", () => {
    const { to, data, value } = donate.call({ round, asset: NATIVE, gifts: [{ application: 1, amount: 5n }] });
    expect({ to, value }).to.deep.equal({ to: round, value: 5n });
    expect(decodeFunctionData({ abi: donationRoundAbi, data }).functionName).to.equal("donate");
    expect(donate.call({ round, asset: chain.asset, gifts: [{ application: 1, amount: 5n }] }).value).to.equal(0n);
    expect(() => fundPool.extractEvent([])).to.throw(EventNotFoundError, "Funded");
  });

  it("says why a transaction failed that was sent all the same", async () => {
    const { account, transport } = wallet(9);
    const { blockNumber } = await getRound(chain.reader, { round });
    // A node that saw another state when it simulated, and put the transaction into the next block.
    const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const [, block] = (params ?? []) as readonly unknown[];
      if (method === "eth_call" && block === "latest") return "0x";
      if (method === "eth_sendTransaction") return zeroHash;
      if (method !== "eth_getTransactionReceipt") return transport.request({ method, params } as never);
      const included = { blockNumber: toHex(blockNumber + 1n), from: account.address, logs: [] };
      return { ...included, status: "0x0", transactionHash: zeroHash };
    };
    const client = createWalletClient({ account, transport: custom({ request }) });
    const failed = await refusal(settleSync(client, { round, hints: [], maxItems: 1n, gas: 1_000_000n }));
    expect(failed).to.be.instanceOf(TransactionRevertedError);
    expect((failed as Error).cause).to.be.instanceOf(RoundWrongPhaseError);
  });

  it("settles in as many steps as it takes, hints first", async () => {
    await chain.time.increaseTo(times.settleFrom);
    const estimate = await getMatches(chain.reader, { round });
    const { hashes } = await settleRound(wallet(9), { round, itemsPerStep: 1 });
    expect(hashes.length).to.be.greaterThan(4);
    expect(await getMatches(chain.reader, { round })).to.deep.equal(estimate);
    // Two are held by the cap of 30 %; the third takes what is left, the fourth got nothing to count.
    expect(estimate.map(({ amount }) => amount)).to.deep.equal([3n * ONE, 3n * ONE, 3n * ONE, 0n]);
    expect((await verifyRound(chain.reader, { round })).isEqual).to.equal(true);
    expect((await getApplications(chain.reader, { round })).map(({ status }) => status)).to.deep.equal(
      Array(4).fill("Accepted"),
    );
    const again = await refusal(settle(wallet(9), { round, hints: [], maxItems: 1n }));
    expect(again).to.be.instanceOf(RoundWrongPhaseError);
  });
});

/** ethers over the in-process chain, as it would be over a node. */
class HardhatProvider extends JsonRpcProvider {
  readonly #chain: Deployment;

  constructor(chain: Deployment) {
    super("http://in.process", 31_337, { staticNetwork: true, batchMaxCount: 1 });
    this.#chain = chain;
  }

  override send(method: string, params: unknown[]): Promise<unknown> {
    return this.#chain.ethers.provider.send(method, params);
  }
}

describe("approveAsset", () => {
  const TOKEN = "0x00000000000000000000000000000000000000dd";
  const OWNER = "0x00000000000000000000000000000000000000ee";
  const SPENDER = "0x00000000000000000000000000000000000000ff";

  /** A token that only approves from or to 0, and answers nothing, like USDT. */
  const tetherLike = (start: bigint) => {
    let allowance = start;
    const sent: bigint[] = [];
    const approved = (data: Hex) => {
      const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data });
      return functionName === "approve" ? args[1] : undefined;
    };
    const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const [call] = (params ?? []) as [{ data: Hex }];
      if (method === "eth_getCode") return "0x01";
      if (method === "eth_chainId" || method === "eth_blockNumber" || method === "eth_estimateGas") return "0x64";
      if (method === "eth_getTransactionReceipt")
        return { status: "0x1", logs: [], transactionHash: zeroHash, blockNumber: "0x64" };
      const amount = approved(call.data);
      if (amount === undefined) return encodeAbiParameters([{ type: "uint256" }], [allowance]);
      if (allowance > 0n && amount > 0n) throw Object.assign(new Error("execution reverted"), { code: 3, data: "0x" });
      if (method !== "eth_sendTransaction") return "0x";
      allowance = amount;
      sent.push(amount);
      return zeroHash;
    };
    const client = createWalletClient({ account: OWNER, transport: custom({ request }), pollingInterval: 1 });
    return { client, sent };
  };

  it("resets first where the token needs it, and only there", async () => {
    const used = tetherLike(5n);
    expect(await approveAsset(used.client, { asset: TOKEN, spender: SPENDER, amount: 7n })).to.have.length(2);
    expect(used.sent).to.deep.equal([0n, 7n]);
    const fresh = tetherLike(0n);
    await approveAsset(fresh.client, { asset: TOKEN, spender: SPENDER, amount: 7n });
    expect(fresh.sent).to.deep.equal([7n]);
  });
});
