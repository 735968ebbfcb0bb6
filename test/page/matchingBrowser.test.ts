// The page of a matching in a browser; where none can start these are reported as skipped.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { openChromium } from "../../scripts/io/chromium.ts";
import { renderMatchingPage } from "../../scripts/page/matching/template.ts";
import { HOSTILE } from "./fixture.ts";
import { GIFTS, matchingPageOf } from "./matchingFixture.ts";

/** Elements that end right of the window, those in boxes that scroll left out. */
const TOO_WIDE = `[...document.querySelectorAll("body *")]
  .filter((element) => element.closest(".scroll, pre") === null || element.matches(".scroll, pre"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => element.tagName + " " + element.textContent.slice(0, 40))`;

describe("the page of a matching, in a browser", function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let text = "";

  before(async function () {
    browser = await openChromium();
    if (browser === undefined) return this.skip();
    text = renderMatchingPage(await matchingPageOf("gifts.csv", GIFTS, { well: HOSTILE, kiln: "A kiln for everyone" }));
  });
  after(() => browser?.close());

  const open = async (width: number, colorScheme: "light" | "dark") => {
    if (browser === undefined) throw new Error("there is no browser");
    const tab = await browser.newPage({ viewport: { width, height: 812 }, colorScheme });
    const seen: string[] = [];
    tab.on("request", (request) => request.url().startsWith("data:") || seen.push(request.url()));
    tab.on("console", (message) => seen.push(message.text()));
    tab.on("dialog", (dialog) => seen.push(dialog.message()));
    await tab.setContent(text);
    await tab.evaluate("document.fonts.ready.then(() => 1)");
    return { tab, seen };
  };

  it("fits a phone of 375 pixels with all tables open, and asks nobody for anything", async () => {
    const { tab, seen } = await open(375, "light");
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await tab.evaluate("document.documentElement.scrollWidth")).to.equal(375);
    expect(await tab.evaluate(TOO_WIDE)).to.deep.equal([]);
    expect(seen).to.deep.equal([]);
  });

  it("shows one drawing of each chart, light and dark", async () => {
    const visible =
      "[...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length";
    const background = "getComputedStyle(document.body).backgroundColor";
    const colours: unknown[] = [];
    for (const [width, scheme] of [
      [375, "light"],
      [1280, "dark"],
    ] as const) {
      const { tab } = await open(width, scheme);
      expect(await tab.evaluate(visible)).to.equal(2);
      colours.push(await tab.evaluate(background));
    }
    expect(colours).to.deep.equal(["rgb(246, 245, 241)", "rgb(13, 19, 25)"]);
  });
});
