import { expect } from "chai";
import { describe, it } from "mocha";
import { atLines, readBallots, readVotes } from "../../scripts/io/ballots.ts";
import { readBallotsFromMetrics, readImpact, readMetricBallots } from "../../scripts/io/metricBallots.ts";
import { readTallies } from "../../scripts/io/tallies.ts";
import { METRIC_BALLOT } from "../../sdk/src/analysis/index.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { inputErrorOf, temporaryFiles } from "./temporaryFiles.ts";

const ADDRESS = `0x${"Ab".repeat(20)}`;
const VOTES = "voter,project,votes\n";
const AMOUNTS = "voter,project,amount\n";
const TALLIES = "project,tally,spent\n";
const METRIC_BALLOTS = "voter,os_multiplier,allocations\n";
const IMPACT = "project,is_oss,users\n";
const GOOD_LIST = '"[{""users"":100}]"';

type Read = (file: string) => unknown;
const votes: Read = (file) => readVotes(file);
const voters: Read = (file) => readVotes(file, { addresses: true });
const amounts: Read = (file) => readBallots(file, { decimals: 6 });
const tallies: Read = (file) => readTallies(file);
const metricBallots: Read = (file) => readMetricBallots(file);
const impact: Read = (file) => readImpact(file);

/** What is wrong, the reader, the file, the line blamed, words of the message. */
const BAD_CSV: [string, Read, string, number, string][] = [
  ["a missing column", votes, "voter,project\nx,A\n", 1, "voter, project, votes"],
  ["an amount for votes", votes, `${AMOUNTS}x,A,1\n`, 1, "voter, project, votes"],
  ["votes for an amount", amounts, `${VOTES}x,A,1\n`, 1, "voter, project, amount"],
  ["a column too many", votes, "voter,project,votes,note\nx,A,1,?\n", 1, "note"],
  ["a voter without id", votes, `${VOTES}x,A,1\n,A,1\n`, 3, '"voter" is empty'],
  ["a project without id", votes, `${VOTES}x,,1\n`, 2, '"project" is empty'],
  ["no votes", votes, `${VOTES}x,A,\n`, 2, '"votes" is empty'],
  ["half a vote", votes, `${VOTES}x,A,1\nx,B,0.5\n`, 3, "more than 0 decimals"],
  ["negative votes", votes, `${VOTES}x,A,-1\n`, 2, "negative"],
  ["a voter that names a project twice", votes, `${VOTES}x,A,1\nx,B,1\nx,A,2\n`, 4, "twice"],
  ["the same by addresses", votes, `${VOTES}${ADDRESS},A,1\n${ADDRESS.toLowerCase()},A,1\n`, 3, "twice"],
  ["a voter that is no address", voters, `${VOTES}${ADDRESS},A,1\nx,A,1\n`, 3, "no address"],
  ["an amount too fine", amounts, `${AMOUNTS}x,A,1.0000001\n`, 2, "more than 6 decimals"],
  ["an amount in words", amounts, `${AMOUNTS}x,A,much\n`, 2, "no decimal number"],
  ["a header alone", amounts, AMOUNTS, 2, "no row"],
  ["semicolons", amounts, "voter;project;amount\nx;A;1\n", 1, "semicolons"],
  ["a tally with other columns", tallies, "project,tally\nA,1\n", 1, "project, tally, spent"],
  ["a broken tally", tallies, `${TALLIES}A,1.5,1\n`, 2, "more than 0 decimals"],
  ["a project twice", tallies, `${TALLIES}A,2,2\nA,3,5\n`, 3, "two rows"],
  ["credits above the square", tallies, `${TALLIES}A,2,4\nB,2,5\n`, 3, "more than the square"],
  ["no credits", tallies, `${TALLIES}A,2,\n`, 2, '"spent" is empty'],
  ["a metric ballot without multiplier", metricBallots, `voter,allocations\nx,${GOOD_LIST}\n`, 1, '"os_multiplier"'],
  ["a metric ballot without voter", metricBallots, `os_multiplier,allocations\n1,${GOOD_LIST}\n`, 1, '"voter"'],
  ["two columns of voters", metricBallots, `voter,address,os_multiplier,allocations\nx,x,1,${GOOD_LIST}\n`, 1, "both"],
  ["an unknown column", metricBallots, `voter,os_multiplier,allocations,note\nx,1,${GOOD_LIST},?\n`, 1, '"note"'],
  ["a draft", metricBallots, `voter,status,os_multiplier,allocations\nx,DRAFT,1,${GOOD_LIST}\n`, 2, "not submitted"],
  ["allocations that are no list", metricBallots, `${METRIC_BALLOTS}x,1,"{""users"":1}"\n`, 2, "no list of metrics"],
  ["two metrics in one entry", metricBallots, `${METRIC_BALLOTS}x,1,"[{""a"":1,""b"":2}]"\n`, 2, "no list of metrics"],
  ["a comma too many", metricBallots, `${METRIC_BALLOTS}x,1,"[{""a"":1},]"\n`, 2, "no list of metrics"],
  ["an open quotation mark", metricBallots, `${METRIC_BALLOTS}x,1,"[{""a"":""1}]"\n`, 2, "no list of metrics"],
  ["a negative percentage", metricBallots, `${METRIC_BALLOTS}x,1,"[{""a"":-1}]"\n`, 2, "percent of a is -1"],
  ["no metric", impact, "project,is_oss\nA,true\n", 1, "no metric"],
  ["no is_oss", impact, "project,users\nA,1\n", 1, '"is_oss"'],
  ["is_oss in words", impact, `${IMPACT}A,true,1\nB,yes,1\n`, 3, 'is_oss is "yes"'],
  ["a value that is missing", impact, `${IMPACT}A,true,\n`, 2, '"users" is empty'],
  ["a value that is no number", impact, `${IMPACT}A,true,1\nB,true,nan\n`, 3, "users is nan"],
  ["a project with two rows", impact, `${IMPACT}A,true,1\nA,true,2\n`, 3, "two rows"],
];

describe("ballot and tally files", () => {
  const write = temporaryFiles();

  for (const [what, read, content, line, words] of BAD_CSV) {
    it(`refuses ${what}, line ${line}`, () => {
      const file = write("bad.csv", content);
      const error = inputErrorOf(() => read(file));
      expect(error.line, error.message).to.equal(line);
      expect(error.message).to.include(words);
      expect(error.message.startsWith(`${file}:${line}: `)).to.equal(true);
    });
  }

  it("reads votes and amounts, columns in any order, from CSV and JSON", () => {
    const csv = write("votes.csv", "votes,voter,project\n3,x,A\n0,x,B\n");
    const ballots = [
      { voter: "x", project: "A", votes: 3n },
      { voter: "x", project: "B", votes: 0n },
    ];
    expect(readVotes(csv)).to.deep.equal({ file: csv, ballots, lines: [2, 3] });
    const json = write(
      "votes.json",
      '[{"voter":"x","project":"A","votes":"3"},{"voter":"x","project":"B","votes":"0"}]',
    );
    expect(readVotes(json)).to.deep.equal({ file: json, ballots, lines: [1, 2] });
    const raw = write("ballots.csv", `${AMOUNTS}x,"A, B",0.5\n${ADDRESS},A,1e-6\n`);
    expect(readBallots(raw, { decimals: 6 }).ballots).to.deep.equal([
      { voter: "x", project: "A, B", amount: 500_000n },
      { voter: ADDRESS, project: "A", amount: 1n },
    ]);
  });

  it("reads tallies from CSV and from a JSON list", () => {
    const expected = [{ project: "A", tally: 3n, spent: 5n }];
    const csv = write("tally.csv", `${TALLIES}A,3,5\n`);
    expect(readTallies(csv)).to.deep.equal({ file: csv, tallies: expected, lines: [2], round: undefined });
    const json = write("tally.json", '[{"project":"A","tally":"3","spent":"5"}]');
    expect(readTallies(json)).to.deep.equal({ file: json, tallies: expected, lines: [1], round: undefined });
  });

  it("gives what the engine refuses its line", () => {
    const source = readVotes(write("credits.csv", `${VOTES}x,A,1\nz,A,9\n`));
    const run = () => computeMatching({ method: "voting", pool: 1n, ballots: source.ballots, credits: 80n });
    const error = inputErrorOf(() => atLines(source, run));
    expect([error.line, error.file]).to.deep.equal([3, source.file]);
    const wrong = () => computeMatching({ method: "voting", pool: -1n, ballots: source.ballots });
    expect(inputErrorOf(() => atLines(source, wrong)).line).to.equal(undefined);
    const bug = () => {
      throw new TypeError("a bug");
    };
    expect(() => atLines(source, bug)).to.throw(TypeError);
  });

  it("reads metric ballots and metrics under their own and Optimism's names of columns", () => {
    const own = write("own.csv", `${METRIC_BALLOTS}x,1.8,"[{""users"":25.002499750025},{""fees"":""7e1""}]"\n`);
    const other = write(
      "other.csv",
      'address,status,os_multiplier,allocations_json\nx,SUBMITTED,1.8,"[ {""users"": 25.002499750025} , {""fees"": 7e1} ]"\n',
    );
    const ballot = {
      voter: "x",
      openSourceMultiplier: "1.8",
      allocations: [
        { metric: "users", percent: "25.002499750025" },
        { metric: "fees", percent: "7e1" },
      ],
    };
    expect(readMetricBallots(own).ballots).to.deep.equal([ballot]);
    expect(readMetricBallots(other).ballots).to.deep.equal([ballot]);
    const row = { project: "A", isOpenSource: true, values: { users: "1", fees: "7.19e-05" } };
    expect(readImpact(write("own.csv", "project,is_oss,users,fees\nA,true,1,7.19e-05\n"))).to.deep.equal([row]);
    const named = "project_name,application_id,is_oss,users,fees\nFirst,A,true,1,7.19e-05\n";
    expect(readImpact(write("other.csv", named))).to.deep.equal([row]);
  });

  it("makes ballots over projects of both files, and blames the line of a ballot", () => {
    const measured = write("impact.csv", `${IMPACT}A,true,1\nB,false,3\n`);
    const rows = readBallotsFromMetrics(write("m.csv", `${METRIC_BALLOTS}x,1,${GOOD_LIST}\n`), measured, {
      capBps: 6_000,
    });
    expect(rows).to.deep.equal([
      { voter: "x", project: "A", amount: (METRIC_BALLOT * 4n) / 10n },
      { voter: "x", project: "B", amount: (METRIC_BALLOT * 6n) / 10n },
    ]);
    for (const [line, words] of [
      [`x,1,${GOOD_LIST}`, "two ballots"],
      ['y,1,"[{""stars"":1}]"', "metric stars"],
      ['y,1,"[]"', "gives to no metric"],
      [`y,two,${GOOD_LIST}`, "openSourceMultiplier is two"],
    ]) {
      const bad = write("m.csv", `${METRIC_BALLOTS}x,1,${GOOD_LIST}\n${line}\n`);
      const error = inputErrorOf(() => readBallotsFromMetrics(bad, measured));
      expect([error.line, error.file], error.message).to.deep.equal([3, bad]);
      expect(error.message).to.include(words);
    }
    const voter = write("m.csv", `${METRIC_BALLOTS}x,1,${GOOD_LIST}\n`);
    expect(inputErrorOf(() => readBallotsFromMetrics(voter, measured, { addresses: true })).line).to.equal(2);
  });
});
