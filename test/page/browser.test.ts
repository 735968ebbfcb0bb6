// The page in a browser; where none can start these are reported as skipped.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { openChromium } from "../../scripts/io/chromium.ts";
import { roundPage } from "../../scripts/page/roundPage.ts";
import { renderPage } from "../../scripts/page/template.ts";
import { smallFacts } from "./fixture.ts";

const PHONE = { width: 375, height: 812 };

/** Elements that end right of the window, those in boxes that scroll left out. */
const TOO_WIDE = `[...document.querySelectorAll("body *")]
  .filter((element) => element.closest(".scroll, pre") === null || element.matches(".scroll, pre"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => element.tagName + "." + element.getAttribute("class") + " " + element.textContent.slice(0, 40))`;

describe("the page of a Round, in a browser", function () {
  this.timeout(120_000);
  const page = renderPage(roundPage(smallFacts()));
  const live = renderPage(roundPage(smallFacts({ isLive: true })));
  let browser: Browser | undefined;

  before(async function () {
    browser = await openChromium();
    if (browser === undefined) this.skip();
  });
  after(() => browser?.close());

  const open = async (viewport: typeof PHONE, colorScheme: "light" | "dark", text = page) => {
    if (browser === undefined) throw new Error("there is no browser");
    const tab = await browser.newPage({ viewport, colorScheme });
    const requests: string[] = [];
    const problems: string[] = [];
    tab.on("request", (request) => requests.push(request.url()));
    tab.on("console", (message) => problems.push(message.text()));
    tab.on("dialog", (dialog) => problems.push(dialog.message()));
    await tab.setContent(text);
    await tab.evaluate("document.fonts.ready.then(() => 1)");
    return { tab, requests, problems };
  };

  it("fits a phone of 375 pixels, tables open, settled or live", async () => {
    for (const text of [page, live]) await expectToFit(text);
  });

  const expectToFit = async (text: string) => {
    const { tab } = await open(PHONE, "light", text);
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await tab.evaluate("document.documentElement.scrollWidth")).to.equal(PHONE.width);
    expect(await tab.evaluate(TOO_WIDE)).to.deep.equal([]);
  };

  it("changes its background and its ink in the dark", async () => {
    const colours = "(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))";
    const [light, dark] = await Promise.all(
      (["light", "dark"] as const).map(async (scheme) => (await open(PHONE, scheme)).tab.evaluate(colours)),
    );
    expect(light).to.deep.equal(["rgb(246, 245, 241)", "rgb(22, 33, 43)"]);
    expect(dark).to.deep.equal(["rgb(13, 19, 25)", "rgb(233, 238, 242)"]);
  });

  it("asks nobody for anything, runs nothing, and breaks no policy of its own", async () => {
    const { requests, problems } = await open({ width: 1280, height: 900 }, "light");
    expect(requests.filter((url) => !url.startsWith("data:"))).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });

  it("shows one drawing of each chart", async () => {
    const visible =
      "[...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length";
    for (const width of [375, 1280]) {
      const { tab } = await open({ width, height: 900 }, "light");
      expect(await tab.evaluate(visible)).to.equal(6);
    }
  });
});
