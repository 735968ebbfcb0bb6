// What is wrong, and what to do about it: errors of Rounds whose pool waits in a vault. One entry per contract error: the
// compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date } from "./words.ts";

type VaultRoundErrorName = Extract<ContractErrorName, `VaultRound_${string}`>;

export const vaultRound: {
  readonly [name in VaultRoundErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  VaultRound_AlreadyFixed: () => ["The pool has its final form", "Settle the Round"],
  VaultRound_CannotRedeem: ({ from }) => [
    "The vault does not redeem the pool now",
    `Try again; from ${date(from)} on the same call fixes the pool as shares of the vault`,
  ],
  VaultRound_DepositWorthLess: ({ deposited, worth }) => [
    `Of ${deposited} base units put into the vault only ${worth} would be left`,
    "The vault takes a fee, or its share price was tampered with: do not fund through it",
  ],
  VaultRound_DonatedShares: ({ vault }) => [
    `Donations in shares of ${vault} cannot be told from its pool`,
    "Choose another asset for donations",
  ],
  VaultRound_KeepNotAllowed: () => [
    "A pool in a vault cannot be compared with ideals",
    'Open the Round with saturation "ScaleUp"',
  ],
  VaultRound_NotFixed: () => ["The pool is not fixed yet", "Call fixPool first; anyone may"],
  VaultRound_NotRedeemed: ({ redeemed, shares }) => [
    `The vault took back ${redeemed} of ${shares} shares`,
    "Wait until it takes all of them, or until the pool is paid in shares",
  ],
  VaultRound_OtherAsset: ({ asset, expected }) => [
    `The pool is in ${asset}, the vault of this kind of Round in ${expected}`,
    "Open the Round with the vault's asset, or choose the kind made for another vault",
  ],
  VaultRound_RedeemGasOutOfBounds: ({ redeemGas, least, most }) => [
    `A redemption is promised ${redeemGas} gas`,
    `Deploy the kind with ${least} to ${most}: more than the vault needs, less than a transaction may take`,
  ],
  VaultRound_TooLittleTime: ({ time, earliest }) => [
    `${date(time)} leaves too little for the vault's wait`,
    `Choose ${date(earliest)} or later`,
  ],
  VaultRound_TooManyShares: ({ shares }) => [
    `The Round would hold ${shares} shares of its vault, and can count less than 2^128`,
    "Fund less, or choose a vault whose shares have fewer decimals",
  ],
};
