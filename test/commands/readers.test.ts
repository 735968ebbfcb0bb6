import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { parseMap } from "../../scripts/io/columns.ts";
import { parseCsv } from "../../scripts/io/csv.ts";
import { type DonationFormat, readDonations } from "../../scripts/io/donations.ts";
import { InputError } from "../../scripts/io/errors.ts";
import { readWeights } from "../../scripts/match/projectTables.ts";

const HEADER = "donor,project,amount\n";
const PLAIN: DonationFormat = { decimals: 6 };

/** What is wrong, the file, the line blamed, words of the message. */
const BAD_CSV: [string, string | Buffer, number, string, DonationFormat?][] = [
  ["an empty file", "", 1, "empty"],
  ["a header alone", HEADER, 2, "no row"],
  ["a byte order mark", `\ufeff${HEADER}x,A,1\n`, 1, "byte order mark"],
  ["UTF-16", Buffer.from(`\ufeff${HEADER}`, "utf16le"), 1, "byte order mark"],
  [
    "text that is not UTF-8",
    Buffer.concat([Buffer.from(`${HEADER}x,A,1\n`), Buffer.from([0xe9, 0x2c, 0x41])]),
    3,
    "UTF-8",
  ],
  ["semicolons", "donor;project;amount\nx;A;1\n", 1, "semicolons"],
  ["tabs", "donor\tproject\tamount\nx\tA\t1\n", 1, "tabs"],
  ["a missing column", "donor,amount\nx,1\n", 1, '"project"'],
  ["an unknown column", "donor,project,amount,weigth\nx,A,1,1\n", 1, '"weigth"'],
  ["a column twice", "donor,project,amount,donor\nx,A,1,x\n", 1, "twice"],
  ["a column without a name", "donor,project,amount,\nx,A,1,\n", 1, "no name"],
  ["a blank in the header", "donor, project,amount\nx,A,1\n", 1, "blanks"],
  ["a cell too few", `${HEADER}x,A,1\ny,A\n`, 3, "2 cells"],
  ["a cell too many", `${HEADER}x,A,1\ny,A,1,\n`, 3, "4 cells"],
  ["an empty line", `${HEADER}x,A,1\n\ny,A,1\n`, 3, "empty"],
  ["an empty line at the end", `${HEADER}x,A,1\n\n`, 3, "empty"],
  ["a line of blanks", `${HEADER}x,A,1\n  \n`, 3, "has 1 cell, the header 3"],
  ["the line ends of an old Mac", `${HEADER}x,A,1\n`.replaceAll("\n", "\r"), 1, "line ends"],
  ["the same with quotation marks", `"donor",project,amount\r"x",A,1\r"y",A,1`, 1, "line ends"],
  ["a blank after a cell", `${HEADER}x,A,1\ny,A,1 \n`, 3, "blanks"],
  ["a blank before a cell", `${HEADER}x,A,1\n y,A,1\n`, 3, "blanks"],
  ["a line break in a cell", `${HEADER}x,A,1\n"y\nz",A,1\n`, 3, "line break"],
  ["a control character", `${HEADER}x,A,1\ny\u001b[2J,A,1\n`, 3, "control"],
  ["a quotation mark left open", `${HEADER}x,A,1\n"y,A,1\n`, 3, "Quote"],
  ["a quotation mark left open long before the end", `${HEADER}x,A,1\n"y,A,1\nz,A,1\nz,B,1\n`, 3, "Close"],
  ["one left open before a quoted cell", `${HEADER}x,A,1\n"y,A,1\nz,A,1\nv,"A",1\n`, 3, "Close"],
  ["one left open around a doubled one", `${HEADER}x,A,1\n"y ""z"",A,1\nz,A,1\n`, 3, "Close"],
  ["a quotation mark inside", `${HEADER}x,A,1\ny"z,A,1\n`, 3, "Quote"],
  ["a negative amount", `${HEADER}x,A,1\ny,A,-1\n`, 3, "negative"],
  ["too many decimals", `${HEADER}x,A,1\ny,A,1.0000001\n`, 3, "more than 6 decimals"],
  ["scientific notation that is not exact", `${HEADER}x,A,1.83e-06\n`, 2, "more than 6 decimals"],
  ["a thousands separator", `${HEADER}x,A,"1,000"\n`, 2, "no decimal number"],
  ["a currency", `${HEADER}x,A,$1\n`, 2, "no decimal number"],
  ["an empty amount", `${HEADER}x,A,\n`, 2, '"amount" is empty'],
  ["an empty donor", `${HEADER}x,A,1\n,A,1\n`, 3, '"donor" is empty'],
  ["a fraction of a base unit", `${HEADER}x,A,1.5\n`, 2, "more than 0 decimals", { decimals: 0 }],
  ["a donor that is no address", `${HEADER}x,A,1\n`, 2, "no address", { decimals: 6, addresses: true }],
  ["a weight above the whole", "donor,project,amount,weight\nx,A,1,10001\n", 2, "weight"],
  ["an empty weight", "donor,project,amount,weight\nx,A,1,1\ny,A,1,\n", 3, '"weight" is empty'],
  ["a coefficient of five digits", "donor,project,amount,coefficient\nx,A,1,0.12345\n", 2, "coefficient"],
  ["a score that is no number", "donor,project,amount,score\nx,A,1,high\n", 2, "score"],
  ["one id twice for one project", "id,donor,project,amount\nt,x,A,1\nt,x,B,1\nt,y,A,1\n", 4, "twice"],
  [
    "a map to a column that is not there",
    `${HEADER}x,A,1\n`,
    1,
    '"voter"',
    { decimals: 6, map: parseMap("donor=voter,project=project,amount=amount") },
  ],
];

const JSON_DONATION = '{"donor":"x","project":"A","amount":"1"}';

/** What is wrong, the file, the place blamed as it is printed after the file's name, words of the message. */
const BAD_JSON: [string, string, string, string][] = [
  ["no JSON", "{", ":1: ", "not JSON"],
  ["nothing in it", "", ":1: ", "not JSON"],
  ["an end that is missing", `[\n${JSON_DONATION},\n`, ":3: ", "Unexpected end"],
  ["a comma too many", `[\n${JSON_DONATION},\n{"donor":"y",}]`, ":3: ", "at column 14"],
  ["a word that is none", `[\n${JSON_DONATION},\n  nothing\n]`, ":3: ", "Unexpected token 'o' at column 4. "],
  ["a stray control character", `[\n\u001b${JSON_DONATION}]`, ":2: ", "Unexpected token '\\x1b' at column 1. "],
  ["no list", "{}", ": ", "no list"],
  ["an empty list", "[]", ": ", "no list"],
  ["an amount that is a number", `[${JSON_DONATION},{"amount":1}]`, ", item 2: ", "as a string"],
  ["a missing amount", `[${JSON_DONATION},{"donor":"x","project":"A"}]`, ", item 2: ", '"amount" is empty'],
  ["a broken amount", `[${JSON_DONATION},\n${JSON_DONATION.replace('"1"', '"-1"')}]`, ", item 2: ", "negative"],
  ["an unknown field", `[${JSON_DONATION.replace("{", '{"note":"?",')}]`, ": ", '"note"'],
  ["no field for the amount", '[{"donor":"x","project":"A"}]', ": ", '"amount"'],
  ["an amount twice", `[\n${JSON_DONATION.replace("{", '{"amount":"9",')}]`, ":2: ", '"amount" appears twice'],
  ["the same, spelled otherwise", `[${JSON_DONATION.replace("{", '{"\\u0061mount" : "9",')}]`, ":1: ", "at column 49"],
  ["a line break in an id", `[${JSON_DONATION},${JSON_DONATION.replace("x", "x\\ny")}]`, ", item 2: ", "line break"],
  ["a control character in an id", `[${JSON_DONATION.replace("A", "\\u001b[2J")}]`, ", item 1: ", "control character"],
  ["a control character in a name", `[${JSON_DONATION.replace("{", '{"i\\u0007d":"1",')}]`, ": ", "control character"],
  [
    "one id twice",
    `[${[1, 2].map(() => JSON_DONATION.replace("{", '{"id":"t",')).join(",\n")}]`,
    ", item 2: ",
    "Donation t to project A appears twice",
  ],
];

describe("donation files", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "catchment-readers-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const failureOf = (run: () => unknown): InputError => {
    try {
      run();
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    return expect.fail("nothing was refused");
  };

  for (const [what, content, line, words, format] of BAD_CSV) {
    it(`refuses ${what}, line ${line}`, () => {
      const file = write("bad.csv", content);
      const error = failureOf(() => readDonations(file, format ?? PLAIN));
      expect(error.line, error.message).to.equal(line);
      expect(error.message).to.include(words);
      expect(error.message.startsWith(`${file}:${line}: `)).to.equal(true);
      expect(error.remedy.length).to.be.greaterThan(5);
    });
  }

  for (const [what, content, place, words] of BAD_JSON) {
    it(`refuses JSON with ${what}`, () => {
      const file = write("bad.json", content);
      const { message } = failureOf(() => readDonations(file, PLAIN));
      expect(message.startsWith(`${file}${place}`), message).to.equal(true);
      expect(message).to.include(words);
      expect(message).not.to.match(/\p{Cc}/u);
    });
  }

  it("takes the same key in two objects and in a text for no repetition, and a name in capitals for JSON", () => {
    const text = '[{"donor":"{\\"id\\":1}","project":"\\\\","amount":"1"},{"donor":"id","project":"A","amount":"1"}]';
    const [first] = readDonations(write("good.JSON", text), PLAIN).donations;
    expect(first).to.deep.equal({ donor: '{"id":1}', project: "\\", amount: 1_000_000n });
  });

  it("refuses a control character in a column's name, with a map too", () => {
    const map = parseMap("donor=donor,project=project,amount=amo\u001bunt");
    for (const header of ["donor,project,amo\u001bunt", 'donor,project,"amo\u001bunt"', 'donor,project,"amo\nunt"']) {
      const error = failureOf(() => readDonations(write("bad.csv", `${header}\nx,A,1\n`), { ...PLAIN, map }));
      expect([error.line, error.problem]).to.deep.equal([1, "Column 3 has a control character in its name"]);
    }
  });

  it("refuses a file that is not there", () => {
    expect(failureOf(() => readDonations(path.join(folder, "none.csv"), PLAIN)).message).to.include("ENOENT");
  });

  for (const text of [
    "donor",
    "donor=",
    "voter=donor",
    "donor=a,donor=b,project=c,amount=d",
    "donor=a,project=b",
    "",
  ]) {
    it(`refuses --map "${text}"`, () => {
      expect(() => parseMap(text)).to.throw(InputError, "--map");
    });
  }

  it("reads columns in any order, quoted cells and Windows line ends", () => {
    const file = write(
      "good.csv",
      'amount,usd,id,score,weight,donor,project\r\n1.5,,t1,,5000,x,"A, ""the"" one"\r\n1e-6,3,t1,12.5,10000,x,B\r\n',
    );
    expect(readDonations(file, PLAIN)).to.deep.equal({
      file,
      donations: [
        { donor: "x", project: 'A, "the" one', amount: 1_500_000n, weight: 5_000, id: "t1" },
        { donor: "x", project: "B", amount: 1n, weight: 10_000, id: "t1", score: "12.5" },
      ],
      lines: [2, 3],
    });
  });

  it("reads the same donations from JSON", () => {
    const json = write(
      "good.json",
      '[{"donor":"x","project":"A","amount":"1.5"},{"donor":"y","project":"A","amount":"2","id":"t"}]',
    );
    expect(readDonations(json, PLAIN).donations).to.deep.equal([
      { donor: "x", project: "A", amount: 1_500_000n },
      { donor: "y", project: "A", amount: 2_000_000n, id: "t" },
    ]);
  });

  it("reads only the columns of a map", () => {
    const file = write("other.csv", "voter,amount,grant,amountUSD\nx,wei,A,2\n");
    const map = parseMap("donor=voter,project=grant,amount=amountUSD");
    expect(readDonations(file, { decimals: 0, map }).donations).to.deep.equal([
      { donor: "x", project: "A", amount: 2n },
    ]);
  });

  it("takes projects of a Grants Stack export by id where it has one", () => {
    const file = write(
      "gs.csv",
      "id,projectId,voter,grantAddress,amount,amountUSD,coefficient\nt,p1,x,0x1,1e18,1.5,0.5\n",
    );
    const [donation] = readDonations(file, PLAIN).donations;
    expect(donation).to.deep.equal({ donor: "x", project: "p1", amount: 1_500_000n, coefficient: "0.5", id: "t" });
  });

  it("counts lines through quoted line breaks", () => {
    const file = write("lines.csv", `${HEADER}x,"A\nB",1\ny,C,1\n`);
    expect(failureOf(() => parseCsv(file, Buffer.from('a,b\n"1\n2",3\n'))).line).to.equal(2);
    expect(failureOf(() => readDonations(file, PLAIN)).line).to.equal(2);
  });

  it("reads weights per donor, and refuses a donor twice", () => {
    const address = `0x${"Ab".repeat(20)}`;
    expect([...readWeights(write("w.csv", `weight,donor\n5000,${address}\n`))]).to.deep.equal([
      [address.toLowerCase(), 5_000],
    ]);
    const twice = write("w2.csv", `donor,weight\n${address},1\n${address.toLowerCase()},2\n`);
    expect(failureOf(() => readWeights(twice)).line).to.equal(3);
    expect(failureOf(() => readWeights(write("w3.csv", "donor,weight\nx,1e4\n"))).line).to.equal(2);
    expect(failureOf(() => readWeights(write("w4.csv", "donor,bps\nx,1\n"))).line).to.equal(1);
  });
});
