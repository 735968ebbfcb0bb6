// The example of the README does what it says.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { getMatches, getPair } from "@catchment/sdk";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { openDonations } from "../integration/openDonations.ts";
import { ROOT, readmeExample } from "./docs/readme.ts";

const MOST_LINES = 25;

/** What the README says the reader has. */
const preludeOf = (own: { rpc: string; donor: string; round: string; lens: string }) => `
import { http } from "viem";
import { hardhat as chain } from "viem/chains";
const account = { address: "${own.donor}", type: "json-rpc" } as const;
const transport = http("${own.rpc}");
const round = "${own.round}";
const lens = "${own.lens}";
`;

describe("the example of the README", () => {
  const { code } = readmeExample("sdk/README.md");
  let donations: Awaited<ReturnType<typeof openDonations>> | undefined;

  before(async () => {
    donations = await openDonations();
  });

  after(() => donations?.close());

  it("is the same in both, and short", () => {
    expect(readmeExample("README.md").code).to.equal(code);
    expect(code.trimEnd().split("\n").length).to.be.at.most(MOST_LINES);
  });

  it("reads a live match, previews and donates", async () => {
    if (donations === undefined) throw new TypeError("not started");
    const { chain, round, application, donor } = donations;
    const program = preludeOf(donations) + code;
    const node = ["--input-type=module-typescript", "--eval", program];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, node, { cwd: ROOT });
    expect(stderr).to.equal("");
    // One gift of 1e18 and one of 5e6: (1e9 + sqrt(5e6))² − 1e18 − 5e6, rounded down as on chain.
    const [{ amount: match } = { amount: 0n }] = await getMatches(chain.reader, { round });
    expect(match).to.equal(4_472_135_954_999n);
    expect(stdout.split("\n")).to.deep.equal([
      "Open: of a pool of 8000000000000000000, application 1 is matched with 0 now",
      `5000000 more would make that ${match}`,
      `given in block ${await chain.reader.getBlockNumber({ cacheTime: 0 })}, at a weight of 10000 bps`,
      "",
    ]);
    const pair = await getPair(chain.reader, { round, application, explorer: donor });
    expect(pair).to.deep.equal({ amount: 5_000_000n, weight: 10_000, isRefunded: false });
  });
});
