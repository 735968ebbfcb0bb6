// The who/when table of Program, factory, Passport, Scorer, the first Ledger and distributor, by hand from their interfaces.
import {
  firstLedgerAbi,
  passportAbi,
  programAbi,
  programFactoryAbi,
  roles,
  scorerAbi,
  tokenDistributorAbi,
} from "@catchment/sdk/abis";
import { type Address, encodeFunctionData, type Hex, keccak256, toHex, zeroHash } from "viem";
import { ALWAYS, type Caller, EVERYBODY, NO_REASON, type Row, SETTLED } from "./words.ts";
import { ID, type World } from "./world.ts";

type Rows = readonly Row<World>[];

const NEW = keccak256(toHex("new"));
const NO_ADMIN = "AccessControlUnauthorizedAccount";
const to = (address: Address, data: Hex) => ({ to: address, data });

const always = (who: readonly Caller[]) => [{ who, when: ALWAYS }];
/** Anyone, at any time. */
const OPEN_TO_ALL = { may: always(EVERYBODY), wrongCaller: "nobody", wrongTime: "never" };
const only = (who: Caller, wrongCaller: string) => ({ may: always([who]), wrongCaller, wrongTime: "never" });

const onProgram = (w: World, parameters: Omit<Parameters<typeof encodeFunctionData<typeof programAbi>>[0], "abi">) =>
  to(w.address.program, encodeFunctionData({ abi: programAbi, ...parameters } as never));

export const PROGRAM_TABLE: Rows = [
  {
    function: "offerAdmin",
    attempt: (w) => onProgram(w, { functionName: "offerAdmin", args: [w.address.stranger] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "withdrawAdminOffer",
    attempt: (w) => onProgram(w, { functionName: "withdrawAdminOffer", args: [w.address.candidate] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "acceptAdmin",
    attempt: (w) => onProgram(w, { functionName: "acceptAdmin" }),
    ...only("candidate", "Program_NoAdminOffer"),
  },
  {
    function: "grantRole",
    of: "OPERATOR",
    attempt: (w) => onProgram(w, { functionName: "grantRole", args: [roles.OPERATOR, w.address.stranger] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "grantRole",
    of: "ADMIN, which is offered instead",
    attempt: (w) => onProgram(w, { functionName: "grantRole", args: [roles.ADMIN, w.address.stranger] }),
    may: [],
    wrongCaller: NO_ADMIN,
    wrongTime: NO_ADMIN,
    refusedTo: { admin: "Program_OfferAdminInstead" },
  },
  {
    function: "revokeRole",
    of: "OPERATOR",
    attempt: (w) => onProgram(w, { functionName: "revokeRole", args: [roles.OPERATOR, w.address.operator] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "revokeRole",
    of: "the last ADMIN",
    attempt: (w) => onProgram(w, { functionName: "revokeRole", args: [roles.ADMIN, w.address.admin] }),
    may: [],
    wrongCaller: NO_ADMIN,
    wrongTime: NO_ADMIN,
    refusedTo: { admin: "Program_LastAdmin" },
  },
  {
    function: "renounceRole",
    attempt: (w) => onProgram(w, { functionName: "renounceRole", args: [roles.OPERATOR, w.address.operator] }),
    ...only("operator", "AccessControlBadConfirmation"),
  },
  {
    function: "setTrusted",
    attempt: (w) => onProgram(w, { functionName: "setTrusted", args: [w.passport, true] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "setBounds",
    attempt: (w) => onProgram(w, { functionName: "setBounds", args: [w.bounds] }),
    ...only("admin", NO_ADMIN),
  },
  {
    function: "openRound",
    attempt: (w) => onProgram(w, { functionName: "openRound", args: [w.implementation, w.nextConfig, NEW] }),
    ...only("operator", NO_ADMIN),
  },
  {
    function: "fundRound",
    attempt: (w) => onProgram(w, { functionName: "fundRound", args: [w.round, 1n] }),
    may: [{ who: ["treasurer"], when: ["upcoming", "applying", "overlapping", "donating"] }],
    wrongCaller: NO_ADMIN,
    wrongTime: "Program_RoundNotFundable",
  },
  {
    function: "initialize",
    attempt: (w) => onProgram(w, { functionName: "initialize", args: [w.parameters] }),
    may: [],
    wrongCaller: "InvalidInitialization",
    wrongTime: "InvalidInitialization",
    never: "the factory calls it in the call that creates the clone, and it answers once",
  },
  { function: "receive", attempt: (w) => ({ ...to(w.address.program, "0x"), value: 1n }), ...OPEN_TO_ALL },
];

export const FACTORY_TABLE: Rows = [
  {
    function: "createProgram",
    attempt: (w) =>
      to(
        w.factory,
        encodeFunctionData({ abi: programFactoryAbi, functionName: "createProgram", args: [w.parameters, NEW] }),
      ),
    ...OPEN_TO_ALL,
  },
  {
    function: "deployRound",
    attempt: (w) =>
      to(
        w.factory,
        encodeFunctionData({
          abi: programFactoryAbi,
          functionName: "deployRound",
          args: [w.implementation, w.nextConfig, NEW],
        }),
      ),
    ...only("program", "ProgramFactory_NotAProgram"),
  },
  {
    function: "registerModule",
    attempt: (w) =>
      to(
        w.factory,
        encodeFunctionData({
          abi: programFactoryAbi,
          functionName: "registerModule",
          args: [w.passport, zeroHash, zeroHash],
        }),
      ),
    ...OPEN_TO_ALL,
  },
];

const onPassport = (w: World, parameters: Omit<Parameters<typeof encodeFunctionData<typeof passportAbi>>[0], "abi">) =>
  to(w.passport, encodeFunctionData({ abi: passportAbi, ...parameters } as never));

export const PASSPORT_TABLE: Rows = [
  {
    function: "openScope",
    attempt: (w) => onPassport(w, { functionName: "openScope", args: [NEW, 86_400n] }),
    ...OPEN_TO_ALL,
  },
  {
    function: "addKey",
    attempt: (w) => onPassport(w, { functionName: "addKey", args: [w.address.stranger] }),
    ...OPEN_TO_ALL,
  },
  {
    function: "revokeKey",
    attempt: (w) => onPassport(w, { functionName: "revokeKey", args: [1n, 0n] }),
    ...only("issuer", "Passport_KeyUnknown"),
  },
  {
    function: "revokeStamp",
    attempt: (w) => onPassport(w, { functionName: "revokeStamp", args: [w.signed.stamp] }),
    ...only("issuer", "Passport_NotIssuer"),
  },
  {
    function: "revokeNullifier",
    attempt: (w) => {
      const { scope, provider, nullifier } = w.signed.stamp;
      return onPassport(w, { functionName: "revokeNullifier", args: [scope, provider, nullifier] });
    },
    ...only("issuer", "Passport_NotIssuer"),
  },
  {
    function: "present",
    attempt: (w) =>
      onPassport(w, { functionName: "present", args: [w.signed.issuer, w.signed.stamp, w.signed.signature] }),
    ...OPEN_TO_ALL,
  },
  {
    function: "presentBatch",
    attempt: (w) => onPassport(w, { functionName: "presentBatch", args: [[w.signed], false] }),
    ...OPEN_TO_ALL,
  },
];

export const SCORER_TABLE: Rows = [
  {
    function: "refresh",
    attempt: (w) =>
      to(w.scorer, encodeFunctionData({ abi: scorerAbi, functionName: "refresh", args: [w.address.donor] })),
    ...OPEN_TO_ALL,
  },
];

export const LEDGER_TABLE: Rows = [
  {
    function: "onAccepted",
    attempt: (w) =>
      to(
        w.firstLedger,
        encodeFunctionData({
          abi: firstLedgerAbi,
          functionName: "onAccepted",
          args: [ID.builder, w.address.builder, 0n],
        }),
      ),
    ...only("round", "Ledger_NotARound"),
  },
  {
    function: "justify",
    attempt: (w) =>
      to(
        w.firstLedger,
        encodeFunctionData({
          abi: firstLedgerAbi,
          functionName: "justify",
          args: [w.round, ID.otherBuilder, 1n, zeroHash],
        }),
      ),
    may: [{ who: ["otherBuilder"], when: [...SETTLED, "closed"] }],
    wrongCaller: "Ledger_NotBuilder",
    wrongTime: { usual: "Ledger_NothingGranted", upcoming: "Ledger_NotBuilder" },
    needs: "application",
  },
  {
    function: "judge",
    attempt: (w) =>
      to(
        w.firstLedger,
        encodeFunctionData({ abi: firstLedgerAbi, functionName: "judge", args: [w.round, ID.builder, 1n, zeroHash] }),
      ),
    // The Builder submits right after settling; the judge time is over after 30 days.
    may: [{ who: ["reviewer"], when: ["settled"] }],
    wrongCaller: "Ledger_NotReviewer",
    wrongTime: "Ledger_NothingToJudge",
    needs: "judgeTime",
  },
];

export const DISTRIBUTOR_TABLE: Rows = [
  {
    function: "deliver",
    attempt: (w) =>
      to(
        w.address.distributor,
        encodeFunctionData({
          abi: tokenDistributorAbi,
          functionName: "deliver",
          args: [ID.builder, w.address.payout, 1n],
        }),
      ),
    // Whoever calls must be able to say what asset it pays in; and it can only give.
    ...only("round", NO_REASON),
  },
  {
    function: "collect",
    attempt: (w) =>
      to(
        w.address.distributor,
        encodeFunctionData({ abi: tokenDistributorAbi, functionName: "collect", args: [w.address.stranger] }),
      ),
    may: [
      ...always(["payout"]),
      // Its match was claimed right after settling.
      { who: ["otherBuilder"], when: [...SETTLED, "closed"] },
    ],
    wrongCaller: "TokenDistributor_NothingToCollect",
    wrongTime: "TokenDistributor_NothingToCollect",
  },
  {
    function: "receive",
    attempt: (w) => ({ ...to(w.address.distributor, "0x"), value: 1n }),
    may: [],
    wrongCaller: "Assets_WrongValue",
    wrongTime: "Assets_WrongValue",
    never: "this one holds a token; one of the native coin takes it from anybody",
  },
];

/** By contract; the Round's own table is roundTable.ts. */
export const OTHER_TABLES: Readonly<Record<string, Rows>> = {
  Program: PROGRAM_TABLE,
  ProgramFactory: FACTORY_TABLE,
  Passport: PASSPORT_TABLE,
  Scorer: SCORER_TABLE,
  FirstLedger: LEDGER_TABLE,
  TokenDistributor: DISTRIBUTOR_TABLE,
};
