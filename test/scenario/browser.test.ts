// The page of the story in a browser; where none can start these are reported as skipped.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { openChromium } from "../../scripts/io/chromium.ts";
import { renderScenarioPage } from "../../scripts/scenario/page/template.ts";
import { SAMPLE } from "./sample.ts";

/** Elements that end right of the window, those in boxes that scroll left out. */
const TOO_WIDE = `[...document.querySelectorAll("body *")]
  .filter((element) => element.closest(".scroll, pre") === null || element.matches(".scroll, pre"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => element.tagName + " " + element.textContent.slice(0, 40))`;

/** Pairs of texts of one drawing that stand on each other by more than a pixel. */
const OVERLAPS = `[...document.querySelectorAll("figure svg")].flatMap((svg) => {
  const boxes = [...svg.querySelectorAll("text")]
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  return boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter((other) => Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1)
    .filter((other) => Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 3)
    .map((other) => one.text + " | " + other.text));
})`;

describe("the page of the story, in a browser", function () {
  this.timeout(120_000);
  const page = renderScenarioPage(SAMPLE);
  let browser: Browser | undefined;

  before(async function () {
    browser = await openChromium();
    if (browser === undefined) this.skip();
  });
  after(() => browser?.close());

  for (const width of [375, 390, 800, 1048, 1200]) {
    it(`fits ${width} pixels, no text over another, one drawing of each chart`, async () => {
      if (browser === undefined) throw new Error("there is no browser");
      const tab = await browser.newPage({ viewport: { width, height: 900 } });
      const requests: string[] = [];
      const problems: string[] = [];
      tab.on("request", (request) => requests.push(request.url()));
      tab.on("console", (message) => problems.push(message.text()));
      await tab.setContent(page);
      await tab.evaluate("document.fonts.ready.then(() => 1)");
      expect(await tab.evaluate(OVERLAPS)).to.deep.equal([]);
      await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      expect(await tab.evaluate(TOO_WIDE)).to.deep.equal([]);
      expect(await tab.evaluate("document.documentElement.scrollWidth")).to.equal(width);
      const shown =
        "[...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0)";
      expect(await tab.evaluate(`${shown}.length`)).to.equal(3);
      expect(requests.filter((url) => !url.startsWith("data:"))).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
      await tab.close();
    });
  }
});
