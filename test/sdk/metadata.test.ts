// A document's digest, its CID, and the check of what a gateway gives.
import { InvalidParameterError, MetadataMismatchError, MetadataUnreachableError } from "@catchment/sdk/errors";
import { canonicalJson, cidOf, digestOf, digestOfCid, fetchDocument, verifyDocument } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { describe, it } from "mocha";

const HELLO = "0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
const HELLO_CID = "bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq";
const bytes = new TextEncoder().encode("hello");
const refusal = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

describe("metadata", () => {
  it("hashes bytes, texts and documents", async () => {
    expect(await digestOf(bytes)).to.equal(HELLO);
    expect(await digestOf("hello")).to.equal(HELLO);
    expect(await digestOf({ b: [1, null], a: "x" })).to.equal(await digestOf('{"a":"x","b":[1,null]}'));
  });

  it("writes a document in one way only", () => {
    expect(canonicalJson({ b: { d: true, c: "é" }, a: [0.5, "1"] })).to.equal('{"a":[0.5,"1"],"b":{"c":"é","d":true}}');
    expect(() => canonicalJson({ amount: 1e21 })).to.throw(InvalidParameterError, "decimal strings");
    expect(() => canonicalJson([Number.NaN])).to.throw(InvalidParameterError);
    expect(() => canonicalJson({ a: undefined } as never)).to.throw(InvalidParameterError);
  });

  it("knows the CID of a digest, and back", () => {
    expect(cidOf(HELLO)).to.equal(HELLO_CID);
    expect(digestOfCid(HELLO_CID)).to.equal(HELLO);
    expect(() => digestOfCid("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG")).to.throw(InvalidParameterError);
    expect(() => digestOfCid(`bafybei${HELLO_CID.slice(7)}`)).to.throw(InvalidParameterError);
    expect(() => cidOf("0x12")).to.throw(InvalidParameterError);
  });

  it("checks what a gateway gives", async () => {
    const gateway = "https://gateway.test/";
    const answer =
      (text: string, status = 200) =>
      async (url: unknown) => {
        expect(url).to.equal(`https://gateway.test/ipfs/${HELLO_CID}`);
        return new Response(text, { status });
      };
    const from = (fetch: typeof globalThis.fetch) => fetchDocument({ digest: HELLO, gateway, fetch });
    expect(await from(answer("hello"))).to.deep.equal(bytes);
    expect(await refusal(from(answer("hallo")))).to.be.instanceOf(MetadataMismatchError);
    expect(await refusal(from(answer("", 404)))).to.be.instanceOf(MetadataUnreachableError);
    expect(await refusal(from(async () => Promise.reject(new TypeError("offline"))))).to.be.instanceOf(
      MetadataUnreachableError,
    );
    await verifyDocument({ document: "hello", digest: HELLO });
  });
});
