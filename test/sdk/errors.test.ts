// Whatever fails comes back as one typed error that says what to do.
import {
  CatchmentError,
  ContractRevertedError,
  decodeRevert,
  ERC20InsufficientBalanceError,
  findContractError,
  isContractError,
  LedgerOwesError,
  PassportBatchItemError,
  PassportNullifierHeldError,
  RequestFailedError,
  RoundWrongPhaseError,
  toCatchmentError,
  UnknownRevertError,
} from "@catchment/sdk";
import * as errors from "@catchment/sdk/errors";
import { expect } from "chai";
import { describe, it } from "mocha";
import { type AbiParameter, BaseError, encodeErrorResult, type Hex, parseAbi, zeroAddress } from "viem";
import { errorsAbi } from "../../sdk/src/generated/abis.ts";
import { contractErrorClasses } from "../../sdk/src/generated/errors.ts";

const BUILDER = "0x00000000000000000000000000000000000000b1";
const ROUND = "0x00000000000000000000000000000000000000c1";
const OWES = encodeErrorResult({
  abi: errorsAbi,
  errorName: "Ledger_Owes",
  args: [BUILDER, ROUND, 5n, 1_700_000_000n],
});

function zeroOf(type: string): Hex | number {
  if (type === "address") return zeroAddress;
  return type.startsWith("bytes") ? `0x${"00".repeat(Number(type.slice(5)))}` : 0;
}

describe("contract errors", () => {
  it("decodes into a class of its own, with typed values and a remedy", () => {
    const error = decodeRevert(OWES, { action: "reviewApplications", contract: ROUND });
    expect(error).to.be.instanceOf(LedgerOwesError);
    expect(error).to.be.instanceOf(ContractRevertedError);
    expect(error).to.be.instanceOf(CatchmentError);
    if (!isContractError(error, "Ledger_Owes")) throw new TypeError("it is Ledger_Owes");
    // The compiler knows these: a bigint and an address.
    const owed: bigint = error.args.owed;
    const builder: Hex = error.args.builder;
    expect(owed).to.equal(5n);
    expect(builder.toLowerCase()).to.equal(BUILDER);
    expect(error.name).to.equal("LedgerOwesError");
    expect(error.shortMessage).to.contain("owes 5").and.to.contain("2023-11-14T22:13:20Z");
    expect(error.message).to.contain("justify").and.to.contain("Ledger_Owes").and.to.contain("reviewApplications");
    expect(error.data).to.equal(OWES);
  });

  it("has a class and two sentences for each error of the ABI, whatever its values", () => {
    for (const item of errorsAbi) {
      const inputs: readonly AbiParameter[] = item.inputs;
      const args = inputs.map(({ type }) => zeroOf(type));
      const selector = encodeErrorResult({ abi: [item], errorName: item.name, args: args as never });
      const error = decodeRevert(selector);
      expect(error).to.be.instanceOf(contractErrorClasses[item.name]);
      expect(error.shortMessage, item.name)
        .to.not.be.equal("")
        .and.to.not.match(/undefined|\.$/);
      expect(error.remedy, item.name)
        .to.not.be.equal("")
        .and.to.not.match(/undefined|\.$/);
      expect(Object.keys((error as ContractRevertedError).args)).to.deep.equal(inputs.map(({ name }) => name));
    }
  });

  it("exports every class", () => {
    for (const ErrorClass of Object.values(contractErrorClasses)) expect(errors).to.have.property(ErrorClass.name);
  });

  it("decodes the refusal inside a refused batch as its cause", () => {
    const reason = encodeErrorResult({
      abi: errorsAbi,
      errorName: "Passport_NullifierHeld",
      args: [`0x${"11".repeat(32)}`, BUILDER, 1_700_000_000n],
    });
    const data = encodeErrorResult({ abi: errorsAbi, errorName: "Passport_BatchItem", args: [3n, reason] });
    const error = decodeRevert(data);
    expect(error).to.be.instanceOf(PassportBatchItemError);
    expect(error.cause).to.be.instanceOf(PassportNullifierHeldError);
    expect(error.message).to.contain("holds this identity");
    expect(findContractError(error, "Passport_NullifierHeld")?.args.freeAt).to.equal(1_700_000_000n);
    expect(findContractError(error, "Ledger_Owes")).to.equal(undefined);
  });

  it("says names, not numbers, of phases and statuses", () => {
    const error = new RoundWrongPhaseError({ phase: 4 });
    expect(error.message).to.contain("The Round is Settled");
  });

  it("knows a token's standard errors, and tells what it does not know", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "ERC20InsufficientBalance",
      args: [BUILDER, 1n, 2n],
    });
    expect(decodeRevert(data)).to.be.instanceOf(ERC20InsufficientBalanceError);
    const text = encodeErrorResult({ abi: parseAbi(["error Error(string)"]), errorName: "Error", args: ["paused"] });
    expect(decodeRevert(text))
      .to.be.instanceOf(UnknownRevertError)
      .and.to.have.property("message")
      .that.contains("paused");
    const panic = encodeErrorResult({ abi: parseAbi(["error Panic(uint256)"]), errorName: "Panic", args: [17n] });
    expect(decodeRevert(panic).message).to.contain("panic 17");
    expect(decodeRevert("0x").message).to.contain("without a reason");
    expect(decodeRevert("0xdeadbeef").message).to.contain("0xdeadbeef");
  });
});

describe("toCatchmentError", () => {
  it("finds revert data wherever a library keeps it", () => {
    const shapes: readonly object[] = [
      Object.assign(new Error("execution reverted"), { data: OWES }), // ethers, most nodes
      Object.assign(new Error("call failed"), {
        cause: Object.assign(new Error("reverted"), { data: { data: OWES } }),
      }),
      new BaseError("outer", { cause: Object.assign(new BaseError("inner"), { raw: OWES }) }), // viem
      Object.assign(new Error("could not coalesce"), { error: { code: 3, message: "reverted", data: OWES } }),
    ];
    for (const shape of shapes) expect(toCatchmentError(shape)).to.be.instanceOf(LedgerOwesError);
  });

  it("keeps the original as the cause, and leaves its own errors alone", () => {
    const original = Object.assign(new Error("execution reverted"), { data: OWES });
    expect(toCatchmentError(original).cause).to.equal(original);
    const own = new RoundWrongPhaseError({ phase: 1 });
    expect(toCatchmentError(own)).to.equal(own);
  });

  it("does not guess", () => {
    const error = toCatchmentError(new Error("teapot."), { action: "donate" });
    expect(error).to.be.instanceOf(RequestFailedError);
    expect(error.shortMessage).to.equal("donate failed: teapot");
    expect(toCatchmentError("text")).to.be.instanceOf(RequestFailedError);
    expect(toCatchmentError(new Error("execution reverted"))).to.be.instanceOf(UnknownRevertError);
  });
});
