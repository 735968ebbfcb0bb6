// The browser example in a real browser, with a wallet that hands everything on to a local chain, whose accounts are unlocked.
import { getMatches, getPair } from "@catchment/sdk";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { openChromium } from "../../scripts/io/chromium.ts";
import { ONE } from "../integration/deploy.ts";
import { openDonations } from "../integration/openDonations.ts";
import { buildExample, type Page, serve } from "./build.ts";

/** Put into the page before its own scripts; not more than EIP-1193 asks for. */
const walletOf = (account: string) => `window.ethereum = {
  on() {},
  removeListener() {},
  async request({ method, params = [] }) {
    if (method === "eth_requestAccounts" || method === "eth_accounts") return ["${account}"];
    const { result, error } = JSON.parse(await forward(JSON.stringify({ jsonrpc: "2.0", id: 1, method, params })));
    if (error) throw Object.assign(new Error(error.message), error);
    return result;
  },
};`;

describe("the browser example", () => {
  let page: Page;

  before(async () => {
    page = await buildExample();
  });

  it("is a bundle without anything of Node's", () => {
    const foreign = page.modules.filter((id) => /__vite-browser-external|^node:/.test(id));
    expect(foreign).to.deep.equal([]);
    const scripts = [...page.files].filter(([name]) => name.endsWith(".js"));
    expect(scripts).not.to.deep.equal([]);
    for (const [name, code] of scripts) {
      expect(code, name).not.to.match(
        /["']node:\w+["']|\brequire\(|\bBuffer\.(?:from|alloc)|\bprocess\.(?:env|versions)/,
      );
    }
  });

  describe("with a wallet", () => {
    let browser: Browser | undefined;
    let donations: Awaited<ReturnType<typeof openDonations>> | undefined;
    let server: Awaited<ReturnType<typeof serve>> | undefined;

    before(async function () {
      browser = await openChromium();
      if (browser === undefined) this.skip();
      [donations, server] = await Promise.all([openDonations(), serve(page)]);
    });

    after(async () => {
      await browser?.close();
      server?.close();
      await donations?.close();
    });

    it("shows the live match, gives, and shows what became of it", async () => {
      if (browser === undefined || donations === undefined || server === undefined) throw new TypeError("not started");
      const { rpc, chain, round, application, donor } = donations;
      const tab = await browser.newPage();
      const errors: string[] = [];
      tab.on("pageerror", (error) => errors.push(error.message));
      // Through the test, so that the chain need not allow pages of other origins.
      await tab.exposeFunction("forward", async (body: string) => {
        const headers = { "content-type": "application/json" };
        return (await fetch(rpc, { method: "POST", headers, body })).text();
      });
      await tab.addInitScript(walletOf(donor));
      await tab.goto(`${server.url}?round=${round}&application=${application}`);
      const shown = (text: string) => tab.locator("#match", { hasText: new RegExp(`^${text}$`) }).waitFor();

      await shown("0");
      await tab.locator("input").fill(String(ONE));
      await tab.locator("button").click();
      await tab.locator("#status", { hasText: "Thank you" }).waitFor();
      // Two gifts of 1: (1 + 1)² − 2.
      await shown(String(2n * ONE));

      expect(await getMatches(chain.reader, { round })).to.deep.equal([{ application, amount: 2n * ONE }]);
      const pair = await getPair(chain.reader, { round, application, explorer: donor });
      expect(pair).to.deep.equal({ amount: ONE, weight: 10_000, isRefunded: false });

      await tab.locator("input").fill(String(10n ** 30n));
      await tab.locator("button").click();
      await tab.locator("#status", { hasText: "and needs" }).waitFor();
      expect(errors).to.deep.equal([]);
    });
  });
});
