// Bad input: exit code 2, one sentence on stderr that names file and line, nothing on stdout.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { match, matchFolder } from "./matchRunner.ts";

const SMALL = "examples/small-round.csv";
const POOL = ["--pool", "8"];

/** Flags with the small Round, and words of the sentence. */
const FLAGS: readonly (readonly [string, readonly string[], string])[] = [
  ["no pool", [], "There is no --pool"],
  ["a negative pool", ["--pool=-8"], "negative"],
  ["an unknown flag", [...POOL, "--frobnicate"], "frobnicate"],
  ["an unknown method", [...POOL, "--method", "cubic"], "quadratic"],
  ["a cap below the basis point", [...POOL, "--cap", "0.001%"], "basis point"],
  ["a cap above the whole", [...POOL, "--cap", "100.01%"], "100%"],
  ["a cap of zero", [...POOL, "--cap", "0"], "zero"],
  ["a cap of zero per cent", [...POOL, "--cap", "0%"], "basis point"],
  ["broken decimals", [...POOL, "--decimals", "1.5"], "--decimals"],
  ["a broken curve", [...POOL, "--score-curve", "15,25"], "--score-curve"],
  ["a curve without scores", [...POOL, "--score-curve", "15:5000,25:10000"], `${SMALL}:2: A donation of 0xa11ce`],
  ["a broken map", [...POOL, "--map", "donor"], "--map"],
  [
    "a map to a column that is not there",
    [...POOL, "--map", "donor=x,project=project,amount=amount"],
    `${SMALL}:1: --map takes donor from "x"`,
  ],
  ["an --out that is a file", [...POOL, "--out", SMALL], "--out"],
  ["an --html that cannot be", [...POOL, "--html", `${SMALL}/x.html`], "--html"],
  ["pairwise without M", [...POOL, "--method", "pairwise"], "pairwise needs --m"],
  ["an M of zero", [...POOL, "--method", "pairwise", "--m", "0"], "--m is zero"],
  [
    "a flag of another method",
    [...POOL, "--m", "10"],
    "--m means nothing to quadratic. Leave it out, or choose a --method that has it: pairwise, blend",
  ],
  ["a cap for alpha", [...POOL, "--method", "alpha", "--cap", "20%"], "--cap means nothing to alpha"],
  [
    "saturation for a vote",
    [...POOL, "--method", "voting", "--saturation", "keep"],
    "--saturation means nothing to voting",
  ],
  ["a quorum for donations", [...POOL, "--quorum", "3"], "--quorum means nothing to quadratic"],
  ["a blend without parts", [...POOL, "--method", "blend"], "blend needs --blend"],
  ["a blend that is not the whole", [...POOL, "--blend", "70%:quadratic,20%:cocm"], "make 100%"],
  ["a blend of three", [...POOL, "--blend", "40%:quadratic,30%:cocm,30%:profile"], "two shares"],
  ["a blend with a vote", [...POOL, "--blend", "70%:quadratic,30%:voting"], "Blend two of"],
  [
    "a blend under another method",
    [...POOL, "--method", "cocm", "--blend", "70%:quadratic,30%:cocm"],
    "--blend means nothing to cocm",
  ],
  ["Stamps without a curve", [...POOL, "--stamps", SMALL], "--stamps needs --score-curve"],
  ["sensitivity of a vote", [...POOL, "--method", "voting", "--sensitivity"], "--sensitivity is not for voting"],
  ["a project that is not there", [...POOL, "--explain", "Z"], '--explain: no project is called "Z"'],
  ["two results to compare with", [...POOL, "--compare", "a.csv", "--compare-method", "cocm"], "two results"],
  ["an option that cannot differ", [...POOL, "--compare-option", "pool=9"], '--compare-option has "pool=9"'],
  ["an option that does not exist", [...POOL, "--compare-option", "cap-rule=no"], "Choose one of: level"],
  ["an option without a value", [...POOL, "--compare-option", "cap"], "Write a rule and its value"],
  ["another kind of file to compare", [...POOL, "--compare-method", "voting"], "reads another kind of file"],
  ["a map of nothing", [...POOL, "--compare-map", "project=a,match=b"], "--compare-map needs --compare"],
  ["names' columns without names", [...POOL, "--names-map", "project=a,name=b"], "--names-map needs --names"],
  ["a file that is not there", [...POOL, "--asks", "nowhere.csv"], "nowhere.csv: Cannot read it"],
];

/** A donation file, the line blamed, words of the sentence, and further flags. */
const FILES: readonly (readonly [string, string, number, string, ...string[]])[] = [
  ["a negative amount", "donor,project,amount\nx,A,1\ny,A,-1\n", 3, 'amount "-1" is negative'],
  [
    "too many decimals",
    "donor,project,amount\nx,A,1\ny,A,1.234\n",
    3,
    'amount "1.234" has more than 2 decimals',
    "--decimals",
    "2",
  ],
  ["a fraction of a base unit", "donor,project,amount\nx,A,0.5\n", 2, 'amount "0.5" has more than 0 decimals', "--raw"],
  [
    "scientific notation that is not exact",
    "donor,project,amount\nx,A,1\ny,A,1.83e-06\n",
    3,
    'amount "1.83e-06" has more than 6 decimals',
    "--decimals",
    "6",
  ],
  [
    "a repeated (id, project)",
    "id,donor,project,amount\n7,x,A,1\n7,x,B,1\n7,x,A,1\n",
    4,
    "Donation 7 to project A appears twice",
  ],
  ["a byte order mark", "\ufeffdonor,project,amount\nx,A,1\n", 1, "byte order mark"],
  ["semicolons", "donor;project;amount\nx;A;1\n", 1, "semicolons"],
  [
    "a donor that is no address",
    "donor,project,amount\n0xa11ce00000000000000000000000000000000001,A,1\nx,A,1\n",
    3,
    'Donor "x" is no address',
    "--addresses",
  ],
  ["a weight above the whole", "donor,project,amount,weight\nx,A,1,10001\n", 2, 'weight is "10001"'],
  ["a coefficient above one", "donor,project,amount,coefficient\nx,A,1,1.2\n", 2, "coefficient is 1.2"],
  ["two weights", "donor,project,amount,weight,coefficient\nx,A,1,1,1\n", 2, "more than one weight"],
  ["thousands separated", 'donor,project,amount\nx,A,"1,000"\n', 2, "is no decimal number"],
];

/** A table beside the small Round: its flag, its text, the line blamed, words of the sentence. */
const TABLES: readonly (readonly [string, string, string, number, string, ...string[]])[] = [
  ["an ask of zero", "--asks", "project,ask\nA,0\n", 2, "ask is zero"],
  ["a negative ask", "--asks", "project,ask\nA,5\nB,-5\n", 3, "negative"],
  ["two asks", "--asks", "project,ask\nA,5\nA,6\n", 3, "A appears twice"],
  ["a table without its column", "--asks", "project,cap\nA,5\n", 1, 'There is no column "ask"'],
  ["a multiplier above the whole", "--multipliers", "project,multiplier\nA,10001\n", 2, 'multiplier is "10001"'],
  ["a donor with two persons", "--identities", "donor,person\nx,p\nx,q\n", 3, "x appears twice"],
  ["a person without a name", "--identities", "donor,person\nx,\n", 2, '"person" is empty'],
  ["an unknown kind", "--exclude", "kind,id\nrefund,1\n", 2, 'kind is "refund"'],
  ["an owner of nothing", "--exclude", "kind,id\nowner,x\n", 2, "An owner has no project"],
  ["a donor with a project", "--exclude", "kind,id,project\ndonor,x,A\n", 2, "A donor has a project"],
  ["an exclusion twice", "--exclude", "kind,id\ndonor,x\ndonor,x\n", 3, "donor x appears twice"],
  ["an unknown column", "--exclude", "kind,id,why\ndonor,x,y\n", 1, 'Column "why" is unknown'],
  ["a name twice", "--names", "project,name\nA,a\nA,b\n", 3, "A appears twice"],
  ["a published match with separators", "--compare", 'project,match\nA,"1,000.00"\n', 2, "is no decimal number"],
  ["a published list without matches", "--compare", "project,paid\nA,1\n", 1, 'There is no column "match"'],
  ["a Stamp without a score", "--stamps", "donor,provider,issuer,score\nx,a,b,\n", 2, '"score" is empty'],
  ["a Stamp with a broken score", "--stamps", "donor,provider,score\nx,a,1\nx,b,lots\n", 3, "score is lots"],
];

describe("catchment match refuses bad input", () => {
  let files: ReturnType<typeof matchFolder>;
  before(() => {
    files = matchFolder();
  });
  after(() => files.remove());

  const expectRefused = async (sentence: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await match(...args);
    expect([code, stdout], stderr).to.deep.equal([2, ""]);
    expect(stderr)
      .to.match(/^error: /)
      .and.to.include(sentence)
      .and.not.to.include("    at ");
  };

  for (const [what, flags, sentence] of FLAGS) it(`flags: ${what}`, () => expectRefused(sentence, SMALL, ...flags));

  for (const [what, text, line, words, ...flags] of FILES) {
    it(`donations: ${what}`, async () => {
      const file = files.write("bad.csv", text);
      const { code, stdout, stderr } = await match(file, ...POOL, ...flags);
      expect([code, stdout]).to.deep.equal([2, ""]);
      expect(stderr).to.include(`${file}:${line}: `).and.to.include(words);
    });
  }

  for (const [what, flag, text, line, words] of TABLES) {
    it(`${flag}: ${what}`, async () => {
      const table = files.write("table.csv", text);
      const curve = flag === "--stamps" ? ["--score-curve", "15:5000,25:10000"] : [];
      await expectRefused(`${table}:${line}: `, SMALL, ...POOL, flag, table, ...curve);
      await expectRefused(words, SMALL, ...POOL, flag, table, ...curve);
    });
  }

  it("JSON: blames the item, not a line, of donations, of ballots and of a result to compare with", async () => {
    const gift = { donor: "x", project: "A", amount: "1", id: "t" };
    const donations = files.write("bad.JSON", JSON.stringify([gift, { ...gift, id: "u", amount: "-1" }], null, 2));
    await expectRefused(`${donations}, item 2: amount "-1" is negative`, donations, ...POOL);
    const unscored = files.write(
      "bad.json",
      JSON.stringify([
        { ...gift, score: "20" },
        { ...gift, id: "u" },
      ]),
    );
    const curve = ["--score-curve", "15:5000,25:10000"];
    await expectRefused(`${unscored}, item 2: A donation of x`, unscored, ...POOL, ...curve);
    const vote = { voter: "x", project: "A", votes: "1" };
    const voting = ["--method", "voting"];
    const twice = files.write("votes.json", JSON.stringify([vote, vote]));
    await expectRefused(`${twice}, item 2: Voter x names project A twice`, twice, ...POOL, ...voting);
    const lacking = files.write("votes.json", JSON.stringify([{ voter: "x", project: "A" }]));
    await expectRefused(`${lacking}: The columns are voter, project. `, lacking, ...POOL, ...voting);
    const paid = files.write("result.json", JSON.stringify({ projects: [{ project: "A", match: 1 }] }));
    await expectRefused(`${paid}, item 1: A project lacks its id`, SMALL, ...POOL, "--compare", paid);
    const broken = files.write("result.JSON", '{\n"projects": [}');
    await expectRefused(`${broken}:2: It is not JSON: `, SMALL, ...POOL, "--compare", broken);
  });

  it("reads what is exact: scientific notation, an id over the projects of one checkout", async () => {
    const file = files.write("good.csv", "id,donor,project,amount\n7,x,A,1.83e-06\n7,x,B,1e+0\n8,y,A,2E-6\n");
    const { code, stdout } = await match(file, ...POOL, "--json");
    expect(code).to.equal(0);
    const [a] = JSON.parse(stdout).projects;
    expect(a).to.include({ donations: 2, effective: "3830000000000" });
  });
});
