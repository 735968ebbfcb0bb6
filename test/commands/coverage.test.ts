// How `npm run coverage` reads a tracefile and judges it; the run itself takes minutes and is not done here.
import { expect } from "chai";
import { describe, it } from "mocha";
import { parseLcov } from "../../scripts/coverage/lcov.ts";
import {
  type Coverage,
  countLines,
  isComplete,
  renderCoverage,
  uncoveredLines,
} from "../../scripts/coverage/report.ts";

const TRACE = `TN:
SF:contracts/b.sol
DA:12,1
DA:7,0
DA:3,0
LH:1
LF:3
end_of_record
SF:contracts/a.sol
DA:1,4
LH:1
LF:1
end_of_record
`;

describe("npm run coverage", () => {
  const files = parseLcov(TRACE);
  const full = parseLcov(TRACE.replaceAll(",0", ",1"));
  const judge = (changes: Partial<Coverage>) =>
    isComplete({ files: full, silent: [], haveTestsPassed: true, ...changes });

  it("reads files by name and lines in order", () => {
    expect(files).to.deep.equal([
      { file: "contracts/a.sol", lines: 1, uncovered: [] },
      { file: "contracts/b.sol", lines: 3, uncovered: [3, 7] },
    ]);
    expect(countLines(files)).to.deep.equal({ covered: 2, total: 4 });
    expect(uncoveredLines(files)).to.deep.equal(["contracts/b.sol:3", "contracts/b.sol:7"]);
  });

  it("takes a file that occurs twice as one", () => {
    expect(parseLcov(`${TRACE}SF:contracts/b.sol\r\nDA:7,2\r\nDA:12,0\r\nend_of_record\r\n`)[1]).to.deep.equal({
      file: "contracts/b.sol",
      lines: 3,
      uncovered: [3],
    });
  });

  it("is complete only if all tests passed and every line ran", () => {
    expect(judge({})).to.equal(true);
    expect(judge({ files })).to.equal(false);
    expect(judge({ haveTestsPassed: false })).to.equal(false);
    expect(judge({ files: parseLcov("") })).to.equal(false);
  });

  it("shows what is missing, and says what is left out", () => {
    const text = renderCoverage({ files, silent: ["contracts/I.sol"], haveTestsPassed: true });
    expect(text).to.match(/contracts\/b\.sol +1 +3 {2}2 MISSING/);
    expect(text).to.match(/all +2 +4 {2}2 MISSING/);
    expect(text).to.contain("contracts/mocks").and.to.contain("1 files with nothing to run");
  });
});
