import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { Address } from "viem";
import { STAKE_TERMS } from "../../chain/policy.ts";

/** For local chains only: a dollar anyone can mint, and stakes in it for the Programs of a factory. */
export function localTokenModule(factory: Address) {
  return buildModule("LocalToken", (m) => {
    const usd = m.contract("MockToken", ["Local US Dollar", "USD", 18]);
    const { unbondingTime, noticeTime, rulingTime, maxSlashBps, maxCounted } = STAKE_TERMS;
    const terms = [unbondingTime, noticeTime, rulingTime, maxSlashBps, maxCounted];
    const stakes = m.contract("Stakes", [factory, usd, ...terms]);
    return { usd, stakes };
  });
}
