import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

/** A dollar anyone can mint, for local chains only. */
export const localTokenModule = buildModule("LocalToken", (m) => {
  const usd = m.contract("MockToken", ["Local US Dollar", "USD", 18]);
  return { usd };
});
