// Donations that are read from a file while they are matched.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { makeDonations, sizeOf } from "../../scripts/bench/round.ts";
import { readDonations, streamDonations } from "../../scripts/io/donations.ts";
import { InputError } from "../../scripts/io/errors.ts";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import { computeMatching, RepeatedDonationError } from "../../sdk/src/matching/index.ts";

const HEADER = "donor,project,amount\n";
const BASE_UNITS = { decimals: 0 };
const POOL = 10n ** 24n;

describe("donations streamed from a file", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "catchment-stream-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const write = (content: string, name = "donations.csv") => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const failureOf = (content: string): InputError => {
    try {
      for (const _ of streamDonations(write(content), BASE_UNITS).donations);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    return expect.fail("nothing was refused");
  };

  // Some blocks of 256 KB.
  const rows = [...makeDonations(sizeOf(20_000))];
  const LINES = rows.map(({ donor, project, amount }) => `${donor},${project},${amount}\n`);
  const ROUND = HEADER + LINES.join("");

  it("are the same rows, as often as one likes, with their lines", () => {
    const stream = streamDonations(write(ROUND), BASE_UNITS);
    expect([...stream.donations]).to.deep.equal(rows);
    expect([...stream.donations].length).to.equal(rows.length);
    const { donations, lines } = readDonations(stream.file, BASE_UNITS);
    expect(donations).to.deep.equal(rows);
    expect(lines.length).to.equal(rows.length);
    expect(lines.every((line, row) => line === stream.lineOf(row))).to.equal(true);
  });

  it("match as those in memory", () => {
    const { donations } = streamDonations(write(ROUND), BASE_UNITS);
    const streamed = computeMatching({ method: "quadratic", pool: POOL, donations });
    const inMemory = computeMatching({ method: "quadratic", pool: POOL, donations: rows });
    expect(matchingToJson(streamed)).to.deep.equal(matchingToJson(inMemory));
  });

  for (const [what, change] of [
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["quoted cells", (text: string) => text.replaceAll(/^(\w+)/gm, '"$1"')],
    ["no line end at the end", (text: string) => text.slice(0, -1)],
  ] as const) {
    it(`are the same with ${what}`, () => {
      const { donations } = streamDonations(write(change(ROUND)), BASE_UNITS);
      expect([...donations]).to.deep.equal(rows);
    });
  }

  it("may have any letters in their names, also across the end of a block", () => {
    const named = rows.map((row) => ({ ...row, project: `Größe ${row.project} 🌱` }));
    const text = named.map(({ donor, project, amount }) => `${donor},${project},${amount}\n`).join("");
    expect([...streamDonations(write(HEADER + text), BASE_UNITS).donations]).to.deep.equal(named);
  });

  it("are refused at the line that is wrong, blocks later", () => {
    const bad: [string, string][] = [
      ["x,A\n", "2 cells"],
      ["\n", "empty"],
      ["x, A,1\n", "blanks"],
      ['x,"A,1\n', "Quote"],
      ['x,A"B,1\n', "Quote"],
      ['x,"A\nB",1\n', "line break"],
      ["x,A\u0007,1\n", "control"],
      ["x,A,-1\n", "negative"],
      ["x,A,1.5\n", "more than 0 decimals"],
    ];
    for (const [line, words] of bad) {
      const error = failureOf(ROUND + line);
      expect(error.message).to.include(words);
      expect(error.line, line).to.equal(rows.length + 2);
      const followed = failureOf(ROUND + line + LINES.join(""));
      expect(followed.message, line).to.include(words === "Quote" ? "uot" : words);
      if (words !== "Quote") expect(followed.line, line).to.equal(rows.length + 2);
    }
  }).timeout(30_000);

  it("are refused where they are not UTF-8, blocks later", () => {
    const file = write(ROUND);
    writeFileSync(file, Buffer.concat([Buffer.from(ROUND), Buffer.from([0x78, 0xe9, 0x0a])]));
    expect(() => [...streamDonations(file, BASE_UNITS).donations]).to.throw(InputError, `:${rows.length + 2}: `);
  });

  it("leave repeated ids to the engine, which names the row", () => {
    const file = write("id,donor,project,amount\nt,x,A,1\nt,x,B,1\nt,y,A,1\n");
    const { donations, lineOf } = streamDonations(file, BASE_UNITS);
    try {
      computeMatching({ method: "quadratic", pool: POOL, donations });
      expect.fail("nothing was refused");
    } catch (error) {
      if (!(error instanceof RepeatedDonationError)) throw error;
      expect(lineOf(error.row ?? -1)).to.equal(4);
    }
  });

  it("come from JSON as well", () => {
    const file = write('[{"donor":"x","project":"A","amount":"1"},{"donor":"y","project":"A","amount":"4"}]', "d.json");
    const { donations, lineOf } = streamDonations(file, BASE_UNITS);
    expect(computeMatching({ method: "quadratic", pool: POOL, donations }).matched).to.equal(4n);
    expect(lineOf(1)).to.equal(2);
  });
});
