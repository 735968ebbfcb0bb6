import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { stakesAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Stakes contract. */
  readonly stakes: Address;
  readonly program: Address;
  readonly staker: Address;
  /** A Round of the Program, still fundable, whose pool is in the staked asset: the money goes there. */
  readonly round: Address;
};

/**
 * Rules that a staker loses what it was accused for: into the pool of an open Round. Another SLASHER than the one that accused.
 *
 * @throws {@link StakesNotAccusedError} {@link StakesOwnAccusationError} {@link StakesTooEarlyError} {@link StakesRoundNotFundableError}
 * @example
 * await slashStake(client, { stakes, program, staker, round });
 */
export const slashStake = defineWrite({
  action: "slashStake",
  event: "StakeSlashed",
  call: ({ stakes, program, staker, round }: Own): Call => ({
    to: stakes,
    data: encodeFunctionData({ abi: stakesAbi, functionName: "slash", args: [program, staker, round] }),
    value: 0n,
  }),
});

/**
 * {@link slashStake}, waiting until it has succeeded; `amount` is what was moved.
 *
 * @throws as {@link slashStake}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await slashStakeSync(client, { stakes, program, staker, round });
 */
export const slashStakeSync = defineSync(slashStake);

export declare namespace slashStake {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
