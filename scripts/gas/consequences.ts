// What makes a Round have consequences: a Ledger with identities, Standing, Stakes, and a calibration of three parts.
import { type Procedure, unitId } from "@catchment/sdk";
import { setPriceSync } from "@catchment/sdk/actions";
import { type Address, type Hex, keccak256, parseUnits, stringToHex, zeroAddress } from "viem";
import { DAY, type GasChain, type GasWallet } from "./chain.ts";

export const OUTCOME = "improvement";
export const PROCEDURE: Procedure = { document: keccak256(stringToHex("procedure")), units: [unitId(OUTCOME)] };

type Identity = {
  readonly passport: Address;
  readonly scope: Hex;
  readonly issuer: Address;
  readonly provider: Hex | undefined;
};

export async function createConsequences(chain: GasChain, factory: Address, token: Address, identity: Identity) {
  const { deploy } = chain;
  const units = (amount: number) => parseUnits(String(amount), 18);
  const prices = await deploy("PriceList", [factory]);
  const rules = { graceTime: 30 * DAY, judgeTime: 14 * DAY, growthBps: 15_000, objectionBps: 1_000 };
  const ledger = await deploy("Ledger", [factory, prices, zeroAddress, { ...rules, ...identity }]);
  const standing = await deploy("Standing", [ledger]);
  const stakes = await deploy("Stakes", [factory, token, 21 * DAY, 7 * DAY, 7 * DAY, 2_000, units(10_000)]);
  const profits = await deploy("Profits", [factory]);
  const terms = { asset: token, fullBps: 2_000, mostBps: 10_000, minAge: DAY, floor: units(100) };
  const size = await deploy("FundingReceived", [ledger, token, units(30_000), 4_000]);
  const outcome = await deploy("OutcomePerMoney", [ledger, unitId(OUTCOME), 5_000]);
  const profit = await deploy("ProfitPaid", [profits, ledger, terms]);
  const part = (module: Address, allowance: number) => ({ module, allowance });
  const discounts = [part(size, 800_000), part(outcome, 300_000)];
  const calibration = await deploy("Calibration", [discounts, [part(profit, 800_000)]]);
  return { prices, ledger, standing, stakes, profits, outcome, calibration };
}

/** In force after the list's delay, before the Rounds that open later. */
export async function setPrices(admin: GasWallet, priceList: Address, program: Address, asset: Address) {
  const prices = [
    ["hour", 50],
    ["catchment:allowance", 50_000],
    ["catchment:de-minimis", 5],
  ] as const;
  for (const [unit, price] of prices) {
    const parameters = { priceList, program, asset, unit, price: parseUnits(String(price), 18), source: "policy" };
    await setPriceSync(admin, parameters);
  }
}
