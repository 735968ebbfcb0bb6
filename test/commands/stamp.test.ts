// An issuer's tools as people type them: scope, key, issue, present, revoke.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { providerId, scopedNullifier } from "@catchment/sdk";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Hex } from "viem";
import { type ByHand, startByHand } from "./byHand.ts";

const ROUND = "examples/small-round.json";
const PROVIDER = "Example ID";
const SECRET = `0x${"5e".repeat(32)}` as const;
/** Lower case, as files have them. */
const [ALICE, BOB, CAROL, DAVE] = ["a", "b", "c", "d"].map((digit) => `0x${digit.repeat(40)}`) as [Hex, Hex, Hex, Hex];

describe("the stamp command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;
  let kept: string | undefined;
  let scope: Hex;

  const csv = (name: string, header: string, ...rows: readonly string[]) =>
    hand.write(name, `${[header, ...rows].join("\n")}\n`);
  const weighs = async (...args: readonly string[]) => JSON.parse((await hand.catchment(...args, "--json")).stdout);

  before(async () => {
    hand = await startByHand();
    kept = process.env.CATCHMENT_ISSUER_SECRET;
    process.env.CATCHMENT_ISSUER_SECRET = SECRET;
    await hand.json("deploy");
    await hand.json("round", "new", ROUND);
  });
  after(async () => {
    if (kept === undefined) delete process.env.CATCHMENT_ISSUER_SECRET;
    else process.env.CATCHMENT_ISSUER_SECRET = kept;
    await hand.close();
  });

  it("alone signs and presents for holders, as it always did", async () => {
    expect(await hand.json("stamp", DAVE)).to.deep.include({ recorded: 1 });
    expect(await hand.said("stamp", "--round", "Small Round", DAVE)).to.include("Next: npx catchment donate");
    await hand.refused(2, "is no address", "stamp", "0x12");
    expect(await hand.said("stamp", "--help"))
      .to.match(/issue/)
      .and.match(/revoke/);
  });

  it("names all bad rows at once, with their lines, and signs nothing", async () => {
    const file = csv(
      "bad.csv",
      "holder,provider,identity",
      `${ALICE},${PROVIDER},alice@example.org`,
      `0x12,${PROVIDER},x`,
      `${BOB},Example Id,bob@example.org`,
      `${CAROL},${PROVIDER},carol@example.org`,
      `${BOB},${PROVIDER},carol@example.org`,
    );
    const out = path.join(hand.folder, "never.json");
    const { code, stdout, stderr } = await hand.catchment("stamp", "issue", "--csv", file, "--out", out);
    expect(code).to.equal(2);
    expect(stdout).to.equal("");
    expect(existsSync(out)).to.equal(false);
    expect(stderr)
      .to.include("4 of 5 rows are bad, so nothing was signed")
      .and.include(`${file}:3: Holder "0x12" is no address`)
      .and.include(`${file}:4: The Round's Scorer counts no "Example Id" of this issuer`)
      .and.include(`${file}:5: Its identity stands on line 6 for another holder`)
      .and.include(`${file}:6: Its identity stands on line 5 for another holder`)
      .and.not.include("@example.org");
  });

  it("refuses files and environments that are not as they should be", async () => {
    const issue = (file: string, ...more: readonly string[]) => ["stamp", "issue", "--csv", file, ...more];
    const row = `${ALICE},${PROVIDER}`;
    const cases: readonly (readonly [string, string, string])[] = [
      ["holder,identity", `${ALICE},a`, `There is no column "provider"`],
      ["holder,provider", row, `Rows need "identity" or "nullifier"`],
      ["holder,provider,identity,mail", `${row},a,b`, `Column "mail" is unknown`],
      ["holder,provider,identity,lifetime,expires", `${row},a,1d,2030-01-01`, "say the same"],
      ["holder,provider,identity", `${row},`, `"identity" is empty`],
      ["holder,provider,identity,lifetime", `${row},a,9999d`, "longer than a Stamp may"],
      ["holder,provider,identity,expires", `${row},a,2001-01-01`, "would have expired already"],
      ["holder,provider,identity,expires", `${row},a,2030-02-30`, `"2030-02-30" is no moment`],
      ["holder,provider,nullifier", `${row},0x12`, "is not 32 bytes of hex"],
    ];
    for (const [header, line, sentence] of cases)
      await hand.refused(2, sentence, ...issue(csv("case.csv", header, line)));
    const spelled = csv("spelled.csv", "holder,provider,identity", `${row},Ann`, `${BOB},${PROVIDER},ann`);
    await hand.refused(2, "in spelling only", ...issue(spelled));
    const twice = csv("twice.csv", "holder,provider,identity", `${row},a`, `${row},b`);
    await hand.refused(2, "twice.csv:3: Its holder has a Stamp of this provider on line 2", ...issue(twice));

    const good = csv("good.csv", "holder,provider,identity", `${row},a`);
    await hand.refused(2, "is no key in force of the issuer", ...issue(good, "--account", "7"));
    await hand.refused(2, "does not sign for", ...issue(good, "--account", ALICE));
    await hand.refused(2, "is not open", ...issue(good, "--scope", SECRET, "--account", "3"));
    await hand.refused(2, "Who the issuer is, nothing says", ...issue(good, "--scope", SECRET));
    await hand.refused(2, "nowhere.csv", ...issue(path.join(hand.folder, "nowhere.csv")));
    delete process.env.CATCHMENT_ISSUER_SECRET;
    await hand.refused(2, "CATCHMENT_ISSUER_SECRET is not set", ...issue(good));
    process.env.CATCHMENT_ISSUER_SECRET = "hunter2";
    const { stderr } = await hand.catchment(...issue(good));
    expect(stderr).to.include("is not 32 random bytes").and.not.include("hunter2");
    process.env.CATCHMENT_ISSUER_SECRET = SECRET;
  });

  it("leaves bad rows out with --skip-bad, and writes a file without identity or secret", async () => {
    const file = csv(
      "some.csv",
      "holder,provider,identity,lifetime",
      `${ALICE},${PROVIDER},alice@example.org,30d`,
      `0x12,${PROVIDER},x,`,
      `${BOB},${PROVIDER},bob@example.org,`,
    );
    const out = path.join(hand.folder, "stamps.json");
    const issued = await hand.json("stamp", "issue", "--csv", file, "--out", out, "--skip-bad");
    scope = issued.scope;
    expect(issued.skipped).to.deep.equal([{ line: 3, problem: 'Holder "0x12" is no address' }]);
    const text = readFileSync(out, "utf8");
    expect(text).to.not.include("example.org").and.not.include(SECRET.slice(2));
    const { chainId, stamps } = JSON.parse(text);
    expect(chainId).to.equal(31_337);
    const identity = "alice@example.org";
    const [{ stamp }] = stamps;
    expect(stamp.nullifier).to.equal(
      scopedNullifier({ secret: SECRET, scope, provider: providerId(PROVIDER), identity }),
    );
    expect(BigInt(stamp.expiresAt) - BigInt(stamp.issuedAt)).to.equal(30n * 86_400n);
    expect(BigInt(stamps[1].stamp.expiresAt) - BigInt(stamp.issuedAt)).to.equal(90n * 86_400n);
    await hand.refused(2, "is there already", "stamp", "issue", "--csv", file, "--out", out, "--skip-bad");
    const piped = await hand.catchment("stamp", "issue", "--csv", file, "--skip-bad");
    expect(JSON.parse(piped.stdout).stamps).to.have.length(2);
    expect(piped.stderr).to.include("1 rows are left out");
  });

  it("presents a file, and a second time finds all of it there", async () => {
    const file = path.join(hand.folder, "stamps.json");
    const first = await hand.json("stamp", "present", file, "--account", "9");
    expect(first.outcomes.map(({ status }: { status: string }) => status)).to.deep.equal(["presented", "presented"]);
    expect(await hand.said("stamp", "present", file)).to.include("0 presented, 2 there already, 0 refused");
  });

  it("ends with 1 where one is refused, and says which and why", async () => {
    const rows = [`${CAROL},${PROVIDER},alice@example.org`, `${DAVE},${PROVIDER},dave@example.org`];
    const file = csv("second.csv", "holder,provider,identity", ...rows);
    const out = path.join(hand.folder, "second.json");
    const { code, stdout } = await hand.catchment("stamp", "issue", "--csv", file, "--present", "--out", out);
    expect(code).to.equal(1);
    expect(stdout)
      .to.include("2 Stamps signed, kept in")
      .and.match(/1\s+0xC{40}.*refused\s+\S/i)
      .and.include("1 presented, 0 there already, 1 refused");
    const again = await hand.catchment("stamp", "present", out, "--json");
    expect(again.code).to.equal(1);
    expect(JSON.parse(again.stdout).outcomes[0]).to.include({ status: "refused", error: "Passport_NullifierHeld" });
  });

  it("refuses a file that is none, or of another chain", async () => {
    await hand.refused(2, "There is no file", "stamp", "present", "nowhere.json");
    await hand.refused(2, "no JSON", "stamp", "present", hand.write("no.json", "x"));
    const good = JSON.parse(readFileSync(path.join(hand.folder, "stamps.json"), "utf8"));
    await hand.refused(2, "of the chain 10", "stamp", "present", hand.write("other.json", { ...good, chainId: 10 }));
    await hand.refused(2, "no Stamp in it", "stamp", "present", hand.write("none.json", { ...good, stamps: [] }));
    const named = hand.write("named.json", { ...good, stamps: [{ ...good.stamps[0], identity: "alice" }] });
    await hand.refused(2, 'stamps[0] is with "identity", which is unknown', "stamp", "present", named);
  });

  it("says what a revocation does, and sends nothing with --dry-run", async () => {
    const file = path.join(hand.folder, "stamps.json");
    const said = await hand.said("stamp", "revoke", "--file", file, "--dry-run");
    expect(said)
      .to.match(/0xa{40}\s.*until \d{4}-.*no\s+100\.00 % → 0\.00 %/i)
      .and.include("2 holders lose a Stamp they have now")
      .and.include("Nothing was sent");
    expect(await hand.said("stamp", "present", file)).to.include("2 there already");
  });

  it("revokes a Stamp by its digest, and the same one in a file is revoked before", async () => {
    const file = path.join(hand.folder, "stamps.json");
    const planned = await weighs("stamp", "revoke", "--file", file, "--dry-run");
    const digest = planned.revocations[0].digest;
    const said = await hand.said("stamp", "revoke", digest);
    expect(said).to.include("1 revoked, 0 revoked before, 0 refused").and.include("npx catchment stamp squelch");
    const after = await weighs("stamp", "revoke", "--file", file);
    expect(after.sent.map(({ status }: { status: string }) => status)).to.deep.equal(["before", "revoked"]);
    expect(after.consequences).to.have.length(1);
    const { code, stdout } = await hand.catchment("stamp", "present", file);
    expect(code).to.equal(1);
    expect(stdout).to.include("2 refused");
    await hand.refused(2, "was presented", "stamp", "revoke", SECRET);
  });

  it("revokes nullifiers, one or those of a file, and the holder comes back with a new Stamp", async () => {
    const file = csv("bob.csv", "holder,provider,identity", `${BOB},${PROVIDER},bob@example.org`);
    await hand.json("stamp", "issue", "--csv", file, "--present", "--lifetime", "100d");
    const provider = providerId(PROVIDER);
    const nullifier = scopedNullifier({ secret: SECRET, scope, provider, identity: "bob@example.org" });
    const byHash = ["stamp", "revoke", "--nullifier", nullifier];
    await hand.refused(2, "needs its provider", ...byHash);
    const { consequences } = await hand.json(...byHash, "--provider", PROVIDER);
    expect(consequences[0]).to.include({ weight: 10_000, afterwardsWeight: 0 });
    await hand.json("time", "1h");
    await hand.json("stamp", "issue", "--csv", file, "--present", "--lifetime", "100d");
    expect((await hand.json("stamp", "revoke", "--csv", file)).consequences).to.have.length(1);
    expect((await hand.json("stamp", "revoke", "--csv", file)).consequences).to.deep.equal([]);
  });

  it("adds a key, signs with it, and revokes it from a moment on", async () => {
    const keys = await hand.json("stamp", "key", "8", "--account", "3");
    expect(keys.keys.map(({ keyEpoch }: { keyEpoch: string }) => keyEpoch)).to.deep.equal(["1", "2"]);
    const file = csv("carol.csv", "holder,provider,identity", `${CAROL},${PROVIDER},carol@example.org`);
    const issued = await hand.json("stamp", "issue", "--csv", file, "--present", "--account", "8", "--issuer", "3");
    expect(issued).to.include({ keyEpoch: "2", issuer: keys.issuer });

    await hand.refused(2, "from a moment on, and none is given", "stamp", "revoke", "--key", "2");
    await hand.refused(2, "is no moment", "stamp", "revoke", "--key", "2", "--from", "yesterday");
    const retired = await hand.json("stamp", "revoke", "--key", "2", "--from", "now");
    expect(retired.consequences).to.deep.equal([]);
    expect(await hand.said("stamp", "key", "--account", "3")).to.match(/2\s+0x\w+\s+revoked; what was recorded before/);
    const all = await hand.json("stamp", "revoke", "--key", "2", "--from", "all");
    expect(all.consequences[0]).to.include({ weight: 10_000, afterwardsWeight: 0 });
    expect(await hand.said("stamp", "revoke", "--key", "2", "--from", "all")).to.include("1 revoked before");
    await hand.refused(2, "is no key in force", "stamp", "issue", "--csv", file, "--account", "8", "--issuer", "3");
  });

  it("says how to name what is to be revoked", async () => {
    await hand.refused(2, "Nothing is named", "stamp", "revoke");
    await hand.refused(2, "More than one way", "stamp", "revoke", SECRET, "--key", "1");
    await hand.refused(
      2,
      "of another issuer",
      "stamp",
      "revoke",
      "--file",
      path.join(hand.folder, "stamps.json"),
      "--account",
      "5",
    );
    const { code, stdout } = await hand.catchment("stamp", "revoke", "--key", "7", "--from", "all");
    expect(code).to.equal(1);
    expect(stdout).to.include("refused:");
  });

  it("opens a scope once, and issues into it by its id", async () => {
    const open = ["stamp", "scope", "spring", "--holdover", "180d", "--account", "5"];
    const first = await hand.json(...open);
    expect(first.isNew).to.equal(true);
    expect(await hand.json(...open)).to.deep.equal({ ...first, isNew: false });
    await hand.refused(1, "holdover", "stamp", "scope", "spring", "--holdover", "1s", "--account", "5");
    expect(await hand.said("stamp", "key", "--account", "5")).to.include("is no issuer yet");
    await hand.json("stamp", "key", "5", "--account", "5");
    const file = csv("any.csv", "holder,provider,nullifier", `${ALICE},Anything,${SECRET}`);
    const issue = ["stamp", "issue", "--csv", file, "--scope", first.scope, "--account", "5", "--present"];
    expect((await hand.json(...issue)).outcomes[0]).to.include({ status: "presented" });
  });
});
