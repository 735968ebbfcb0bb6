import type { ContractErrorName } from "@catchment/sdk";
import { ledgerAbi, programFactoryAbi } from "@catchment/sdk/abis";
import {
  acceptAdmin,
  type Call,
  cancelRound,
  confirmRecipient,
  createProgramSync,
  disqualify,
  fundRound,
  getConfiguration,
  grantRole,
  openRound,
  reviewApplications,
  setTrusted,
} from "@catchment/sdk/actions";
import { concatHex, encodeFunctionData, getAbiItem, slice, stringToHex, toFunctionSelector } from "viem";
import { roundCall } from "../calls.ts";
import { applyAs } from "../rounds.ts";
import { refused } from "../tries.ts";
import type { Attack, Try } from "../types.ts";

/** Takes the same as openRound of a Program. */
const DEPLOY_ROUND = toFunctionSelector(getAbiItem({ abi: programFactoryAbi, name: "deployRound" }));
const REASON = stringToHex("because", { size: 32 });

export const strangersRoles: Attack = {
  id: "strangers-roles",
  title: "Act in a role of this Program without having it",
  threats: ["D001", "D007", "D016"],
  attacker: "the admin of another Program",
  run: async (world) => {
    const { connection, round, builders, people, program, contracts } = world;
    const { attacker } = people;
    const self = attacker.account.address;
    await createProgramSync(attacker, {
      factory: contracts.factory,
      admin: self,
      operators: [self],
      reviewers: [self],
    });
    const { application, content } = await applyAs(round, people.accomplice);
    const { config } = await getConfiguration(connection.reader, { round: round.address });
    const opening = openRound.call({ program, implementation: contracts.implementation, config });
    const own = { round: round.address };
    const noRole = "Round_MissingRole";
    const noAccess = "AccessControlUnauthorizedAccount";
    const attempts: readonly (readonly [tried: string, call: Call, error: ContractErrorName])[] = [
      ["cancels the Round", cancelRound.call({ ...own, reason: REASON }), noRole],
      ["extends it", roundCall(round, "extend", [1]), noRole],
      [
        "accepts an application",
        reviewApplications.call({ ...own, decisions: [{ application, isAccepted: true, content }] }),
        noRole,
      ],
      ["disqualifies A", disqualify.call({ ...own, application: builders.A, reason: REASON }), noRole],
      ["reinstates A", roundCall(round, "reinstate", [builders.A, REASON]), noRole],
      [
        "confirms itself as payout address of A",
        confirmRecipient.call({ ...own, application: builders.A, recipient: self }),
        noRole,
      ],
      ["moves the treasury", fundRound.call({ program, ...own, amount: 1n }), noAccess],
      ["opens a Round", opening, noAccess],
      ["trusts a module", setTrusted.call({ program, module: contracts.usd, isTrusted: true }), noAccess],
      ["makes itself reviewer", grantRole.call({ program, role: "REVIEWER", grantee: self }), noAccess],
      ["accepts to be admin, which nobody offered", acceptAdmin.call({ program }), "Program_NoAdminOffer"],
      [
        "has the factory deploy a Round in the Program's name",
        {
          to: contracts.factory,
          data: concatHex([DEPLOY_ROUND, slice(opening.data, 4)]),
          value: 0n,
        },
        "ProgramFactory_NotAProgram",
      ],
      [
        "writes a debt of A into the ledger",
        {
          to: contracts.ledger,
          data: encodeFunctionData({
            abi: ledgerAbi,
            functionName: "onAccepted",
            args: [builders.A, people["Builder A"].account.address, 1n],
          }),
          value: 0n,
        },
        "Ledger_NotARound",
      ],
    ];
    const tries: Try[] = [];
    for (const [tried, call, error] of attempts) tries.push(await refused(world, { tried, by: attacker, call, error }));
    return tries;
  },
};
