// Whoever uses the SDK reads its comments in an editor: none is missing, and every example compiles.
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Export, type SdkProgram, sdkProgram } from "../../sdk/scripts/program.ts";
import { typeErrorsOf } from "./docs/examples.ts";
import { allExports, descriptionOf, examplesIn, isFunction, linksIn, placeOf, tagsOf } from "./docs/jsdoc.ts";
import { readmeExample } from "./docs/readme.ts";
import { outcomeOf } from "./docs/values.ts";

describe("the documentation of the SDK", () => {
  let sdk: SdkProgram;
  let exports: readonly Export[];
  let functions: readonly Export[];

  before(() => {
    sdk = sdkProgram();
    exports = allExports(sdk);
    functions = exports.filter((each) => isFunction(sdk, each));
    expect(functions.length).to.be.greaterThan(100);
  });

  it("says of every export what it is", () => {
    const silent = exports.filter(({ declaration }) => descriptionOf(declaration).trim().length < 10);
    expect(silent.map(placeOf)).to.deep.equal([]);
  });

  it("gives an example of every function", () => {
    const without = functions.filter(({ declaration }) => tagsOf(declaration, "example").join("").trim() === "");
    expect(without.map(placeOf)).to.deep.equal([]);
  });

  it("says of every function which errors it throws, by classes that can be imported, or `@throws never`", () => {
    const known = new Set(exports.map(({ name }) => name));
    const unclear = functions.filter(({ declaration }) => {
      const tags = tagsOf(declaration, "throws");
      const links = tags.flatMap(linksIn);
      const isNever = tags.length === 1 && tags[0]?.trim() === "never";
      return !isNever && (links.length === 0 || links.some((name) => !known.has(name)));
    });
    expect(unclear.map(placeOf)).to.deep.equal([]);
  });

  it("has only examples that compile", () => {
    const examples = [...examplesIn(sdk), readmeExample("sdk/README.md"), readmeExample("SECURITY.md")];
    expect(examples.length).to.be.greaterThan(functions.length);
    expect(typeErrorsOf(sdk, examples)).to.deep.equal([]);
  });

  it("says in the examples of the engine what comes out", async () => {
    const engine = { ...(await import("@catchment/sdk/matching")), ...(await import("@catchment/sdk/analysis")) };
    const examples = examplesIn(sdk).filter(({ file }) => /\/sdk\/src\/(matching|analysis)\//.test(file));
    const outcomes = await Promise.all(examples.map((example) => outcomeOf(example, engine)));
    const known = outcomes.filter((outcome) => outcome !== undefined);
    expect(known.length).to.be.greaterThan(60);
    for (const { example, actual, said } of known) expect(actual, example.code).to.deep.equal(said);
  });
});
