// The local chain, as `npm run node`, the tests and the commands that bring their own start it.

/** Hardhat's default account keys are public: this chain is for this machine only. */
const ACCOUNTS = 20;

export const LOCAL_CHAIN = {
  type: "edr-simulated",
  chainType: "l1",
  hardfork: "cancun",
  accounts: { count: ACCOUNTS },
} as const;
