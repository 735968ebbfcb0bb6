// A whole Round whose pool waits in a vault, through the SDK, with viem and with ethers: the vault earns, loses, or is paused
// when the pool is to be fixed. At every moment what follows from the logs is held against what the Round says.
import {
  NATIVE,
  RoundWrongPhaseError,
  roundConfig,
  toMatchingInput,
  UnknownRevertError,
  VaultRoundAlreadyFixedError,
  VaultRoundCannotRedeemError,
  VaultRoundDonatedSharesError,
  VaultRoundKeepNotAllowedError,
  VaultRoundNotFixedError,
  VaultRoundOtherAssetError,
  VaultRoundTooLittleTimeError,
} from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  cancelRoundSync,
  claimSync,
  createProgramSync,
  donateSync,
  fixPool,
  fixPoolSync,
  fundPoolSync,
  getApplication,
  getRest,
  getRound,
  getRoundState,
  getVaultPool,
  openRound,
  openRoundSync,
  reviewApplicationsSync,
  setTrustedSync,
  settleRound,
  verifyRound,
  withdrawRestSync,
} from "@catchment/sdk/actions";
import { clientFromSigner } from "@catchment/sdk/ethers";
import { computeMatching } from "@catchment/sdk/matching";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, erc20Abi, keccak256, parseAbi, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const WAIT = 7 * DAY;
const REDEEM_GAS = 2_000_000n;
/** Shares of the mock have six decimals more than its asset. */
const PER_ASSET = 10n ** 6n;
const REASON = keccak256("0x01");
const MOCK = parseAbi(["function lose(uint256 amount)", "function setPaused(bool newIsPaused)"]);

type Client = Parameters<typeof settleRound>[0];
type Place = { readonly round: Address; readonly vault: Address; readonly start: number };

for (const library of ["viem", "ethers"] as const) {
  describe(`a pool in a vault through the SDK (${library})`, () => {
    let chain: Deployment;
    let program: Address;
    let router: Address;
    const clients: Client[] = [];
    const addresses: Address[] = [];
    const [ADMIN, BUILDER, SECOND, ANN, BOB, SPONSOR] = [0, 1, 2, 3, 4, 5];

    const client = (index: number): Client => {
      const found = clients[index];
      if (found === undefined) throw new RangeError(`nobody is number ${index}`);
      return found;
    };
    const address = (index: number): Address => addresses[index] ?? expect.fail(`nobody is number ${index}`);
    const refused = async (what: Promise<unknown>): Promise<unknown> =>
      what.then(
        () => expect.fail("it went through"),
        (error: unknown) => error,
      );
    const balance = (token: Address, holder: Address) =>
      chain.reader.readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [holder] });
    const toVault = async (vault: Address, functionName: "lose" | "setPaused", arg: bigint | boolean) => {
      const [wallet] = chain.wallets;
      const hash = await wallet?.writeContract({ address: vault, abi: MOCK, functionName, args: [arg] } as never);
      if (hash !== undefined) await chain.reader.waitForTransactionReceipt({ hash });
    };

    before(async () => {
      chain = await deploy();
      for (const [index, wallet] of chain.wallets.slice(0, 6).entries()) {
        addresses.push(wallet.account.address);
        const signer = await chain.ethers.getSigner(wallet.account.address);
        clients.push(library === "viem" ? wallet : ((await clientFromSigner(signer)) as unknown as Client));
        await chain.mint(address(index), 1_000n * ONE);
      }
      router = chain.wallets.at(-1)?.account.address as Address;
      ({ program } = await createProgramSync(client(ADMIN), {
        factory: chain.factory,
        admin: address(ADMIN),
        operators: [address(ADMIN)],
        reviewers: [address(ADMIN)],
        trusted: [chain.gate],
      }));
    });

    const configOf = (start: number, changes: Partial<Parameters<typeof roundConfig>[0]> = {}) =>
      roundConfig({
        program,
        giving: { asset: chain.asset, explorerGate: chain.gate },
        matching: { saturation: "ScaleUp" },
        times: timesFrom(start),
        modules: { builderGate: chain.gate },
        ...changes,
      });
    const kindOf = async (): Promise<{ readonly vault: Address; readonly implementation: Address }> => {
      const { address: vault } = await chain.viem.deployContract("MockVault", [chain.asset]);
      const args = [router, vault, BigInt(WAIT), REDEEM_GAS] as const;
      const { address: implementation } = await chain.viem.deployContract("VaultRound", [...args]);
      await setTrustedSync(client(ADMIN), { program, module: implementation, isTrusted: true });
      return { vault, implementation };
    };
    /** Ten in the pool, half of it the Program's; 1 asks for six at most and is given to by two, 2 by one. */
    const openFunded = async (): Promise<Place> => {
      const { vault, implementation } = await kindOf();
      const start = (await chain.time.latest()) + 1;
      const { round } = await openRoundSync(client(ADMIN), { program, implementation, config: configOf(start) });
      await expectEqual(round);
      await approveAsset(client(SPONSOR), { asset: chain.asset, spender: round, amount: 10n * ONE });
      await fundPoolSync(client(SPONSOR), { round, amount: 5n * ONE });
      await fundPoolSync(client(SPONSOR), { round, amount: 5n * ONE, isForProgram: true });
      for (const [index, ask] of [
        [BUILDER, 6n * ONE],
        [SECOND, 0n],
      ] as const) {
        const content = { recipient: address(index), ask, kind: 0, metadata: zeroHash };
        const { application } = await applyToRoundSync(client(index), { round, content });
        const { content: hash } = await getApplication(chain.reader, { round, application });
        const decisions = [{ application, isAccepted: true, content: hash, reason: zeroHash }];
        await reviewApplicationsSync(client(ADMIN), { round, decisions });
      }
      await chain.time.increaseTo(start + DAY);
      await give(ANN, round, [1, 2]);
      await give(BOB, round, [1]);
      return { round, vault, start };
    };
    const give = async (donor: number, round: Address, applications: readonly number[]) => {
      await approveAsset(client(donor), { asset: chain.asset, spender: round, amount: 10n * ONE });
      await donateSync(client(donor), {
        round,
        gifts: applications.map((application) => ({ application, amount: ONE })),
      });
    };
    /** The logs, the Round's views and the engine say the same. */
    const expectEqual = async (round: Address) => {
      const verified = await verifyRound(chain.reader, { round });
      expect(verified.firstDifference).to.equal(undefined);
      const { projects } = computeMatching(toMatchingInput(verified.state).parameters);
      expect(projects.reduce((sum, { match }) => sum + match, 0n) <= verified.state.pool).to.equal(true);
      const pool = await getVaultPool(chain.reader, { round });
      expect(pool).to.include({ form: verified.state.vault?.form ?? "Unfixed", vaultWait: BigInt(WAIT) });
      expect(pool.deposited).to.equal(verified.state.vault?.deposited ?? 0n);
      return { ...verified, ...pool };
    };
    const toSettling = ({ start }: Place) => chain.time.increaseTo(start + 20 * DAY);
    const withdraw = (round: Address, sponsor: Address) => withdrawRestSync(client(BOB), { round, sponsor });

    it("refuses at opening what a pool in a vault cannot be", async () => {
      const { vault, implementation } = await kindOf();
      const usual = configOf((await chain.time.latest()) + 1);
      const open = (config: typeof usual) => refused(openRound(client(ADMIN), { program, implementation, config }));
      const { giving, matching, times } = usual;
      expect(await open({ ...usual, matching: { ...matching, asset: NATIVE } })).to.be.instanceOf(
        VaultRoundOtherAssetError,
      );
      expect(await open({ ...usual, matching: { ...matching, saturation: "Keep" } })).to.be.instanceOf(
        VaultRoundKeepNotAllowedError,
      );
      expect(await open({ ...usual, giving: { ...giving, asset: vault } })).to.be.instanceOf(
        VaultRoundDonatedSharesError,
      );
      const early = { ...usual, times: { ...times, claimUntil: times.settleFrom + WAIT + 60 * DAY - 1 } };
      const error = await open(early);
      expect(error).to.be.instanceOf(VaultRoundTooLittleTimeError);
      expect((error as Error).message).to.include("or later");
    });

    it("matches what the vault earned", async () => {
      const place = await openFunded();
      const { round, vault } = place;
      expect((await expectEqual(round)).shares).to.equal(10n * ONE * PER_ASSET);
      await chain.mint(vault, 5n * ONE);
      const live = await expectEqual(round);
      expect(live.form).to.equal("Unfixed");
      // What it is worth is the vault's word; the logs say what was put in.
      expect(live.state.pool).to.equal(15n * ONE - 1n);
      expect((await getRoundState(chain.reader, { round })).pool).to.equal(10n * ONE);
      expect(await refused(fixPool(client(BOB), { round }))).to.be.instanceOf(RoundWrongPhaseError);

      await toSettling(place);
      await expectEqual(round);
      expect(await refused(settleRound(client(BOB), { round }))).to.be.instanceOf(VaultRoundNotFixedError);
      const { pool, isRedeemed } = await fixPoolSync(client(BOB), { round });
      expect({ pool, isRedeemed }).to.deep.equal({ pool: 15n * ONE - 1n, isRedeemed: true });
      expect(await refused(fixPool(client(BOB), { round }))).to.be.instanceOf(VaultRoundAlreadyFixedError);
      expect((await expectEqual(round)).shares).to.equal(0n);

      await settleRound(client(BOB), { round });
      await expectEqual(round);
      const before = await balance(chain.asset, address(BUILDER));
      for (const application of [1, 2]) await claimSync(client(BOB), { round, application });
      expect((await balance(chain.asset, address(BUILDER))) - before).to.equal(8n * ONE);
      const rest = (9n * ONE - 1n) / 2n;
      for (const sponsor of [address(SPONSOR), program]) {
        expect((await getRest(chain.reader, { round, sponsor })).rest).to.equal(rest);
        expect((await withdraw(round, sponsor)).amount).to.equal(rest);
      }
      expect((await expectEqual(round)).state.restsWithdrawn).to.equal(2n * rest);
      expect(await balance(chain.asset, round)).to.equal(1n);
    });

    it("matches what a loss has left; donations are whole", async () => {
      const place = await openFunded();
      const { round, vault } = place;
      await toVault(vault, "lose", 7n * ONE);
      expect((await getRound(chain.reader, { round })).pool).to.equal(3n * ONE);
      await expectEqual(round);
      await toSettling(place);
      expect((await fixPoolSync(client(BOB), { round })).pool).to.equal(3n * ONE);
      await settleRound(client(BOB), { round });
      const { matches } = await expectEqual(round);
      expect(matches.map(({ chain: amount }) => amount)).to.deep.equal([3n * ONE, 0n]);
      const before = await balance(chain.asset, address(BUILDER));
      for (const application of [1, 2]) await claimSync(client(BOB), { round, application });
      expect((await balance(chain.asset, address(BUILDER))) - before).to.equal(5n * ONE);
      await expectEqual(round);
      expect(await balance(chain.asset, round)).to.equal(0n);
    });

    it("is paid in shares where the vault is paused for its whole wait", async () => {
      const place = await openFunded();
      const { round, vault } = place;
      await toSettling(place);
      await toVault(vault, "setPaused", true);
      const error = await refused(fixPool(client(BOB), { round }));
      expect(error).to.be.instanceOf(VaultRoundCannotRedeemError);
      expect((error as Error).message).to.include("from ");
      await chain.time.increaseTo(place.start + 20 * DAY + WAIT);
      const { pool, isRedeemed } = await fixPoolSync(client(BOB), { round });
      expect({ pool, isRedeemed }).to.deep.equal({ pool: 10n * ONE, isRedeemed: false });
      expect(await expectEqual(round)).to.include({ form: "Shares", shares: 10n * ONE * PER_ASSET });

      await settleRound(client(BOB), { round });
      const { matches } = await expectEqual(round);
      expect(matches.map(({ chain: amount }) => amount)).to.deep.equal([6n * ONE, 0n]);
      for (const application of [1, 2]) await claimSync(client(BOB), { round, application });
      expect(await balance(vault, address(BUILDER))).to.equal(6n * ONE * PER_ASSET);
      await withdraw(round, address(SPONSOR));
      expect(await balance(vault, address(SPONSOR))).to.equal(2n * ONE * PER_ASSET);
      // By now it redeems: what is the Program's comes as money.
      await toVault(vault, "setPaused", false);
      const before = await balance(chain.asset, program);
      await withdraw(round, program);
      expect((await balance(chain.asset, program)) - before).to.equal(2n * ONE);
      expect(await expectEqual(round)).to.include({ form: "Shares", shares: 0n });
      expect(await balance(vault, round)).to.equal(0n);
      await chain.time.increaseTo(place.start + 120 * DAY);
      expect((await expectEqual(round)).state.phase).to.equal("Closed");
    });

    it("gives sponsors their shares, and the Program its money, where the Round is cancelled or never fixed", async () => {
      const cancelled = await openFunded();
      await cancelRoundSync(client(ADMIN), { round: cancelled.round, reason: REASON });
      const unfixed = await openFunded();
      await chain.time.increaseTo(unfixed.start + 120 * DAY);
      for (const { round, vault } of [cancelled, unfixed]) {
        await expectEqual(round);
        const before = await balance(chain.asset, program);
        await withdraw(round, address(SPONSOR));
        await withdraw(round, program);
        expect(await balance(vault, address(SPONSOR))).to.equal(5n * ONE * PER_ASSET);
        expect((await balance(chain.asset, program)) - before).to.equal(5n * ONE);
        expect((await expectEqual(round)).form).to.equal("Unfixed");
      }
    });

    it("says of another kind of Round that it has no such pool", async () => {
      const { implementation } = chain;
      await setTrustedSync(client(ADMIN), { program, module: implementation, isTrusted: true });
      const config = configOf((await chain.time.latest()) + 1);
      const { round } = await openRoundSync(client(ADMIN), { program, implementation, config });
      expect(await refused(getVaultPool(chain.reader, { round }))).to.be.instanceOf(UnknownRevertError);
      expect((await getRoundState(chain.reader, { round })).vault).to.equal(undefined);
    });
  });
}
