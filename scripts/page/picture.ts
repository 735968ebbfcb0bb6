// `npm run page:picture`: pictures of out/round.html and out/scenario.html, light and dark for the README, and as a phone shows them.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import type { Page } from "playwright-core";
import { openChromium } from "../io/chromium.ts";
import { InputError } from "../io/errors.ts";
import { runCommand } from "../io/run.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const ROUND = { page: "out/round.html", madeBy: "npm start" } as const;
const SCENARIO = { page: "out/scenario.html", madeBy: "npm run scenario:program" } as const;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

const PICTURES = [
  { ...ROUND, file: "docs/images/round-light.png", viewport: DESK, colorScheme: "light", isWhole: false },
  { ...ROUND, file: "docs/images/round-dark.png", viewport: DESK, colorScheme: "dark", isWhole: false },
  { ...ROUND, file: "out/round-phone.png", viewport: PHONE, colorScheme: "light", isWhole: true },
  { ...SCENARIO, file: "docs/images/scenario-light.png", viewport: DESK, colorScheme: "light", isWhole: false },
  { ...SCENARIO, file: "docs/images/scenario-dark.png", viewport: DESK, colorScheme: "dark", isWhole: false },
  { ...SCENARIO, file: "out/scenario-phone.png", viewport: PHONE, colorScheme: "light", isWhole: true },
] as const;

/** The page down to the end of its first drawing. */
async function top(page: Page) {
  const end = Number(await page.evaluate("document.querySelector('figure .wide').getBoundingClientRect().bottom"));
  return { clip: { x: 0, y: 0, width: DESK.width, height: Math.ceil(end) + 14 } };
}

const command = new Command("npm run page:picture --")
  .description(
    "take pictures of out/round.html and out/scenario.html, which `npm start` and `npm run scenario:program` write,\n" +
      "into docs/images and out; of those that are there",
  )
  .action(async () => {
    const pictures = PICTURES.filter(({ page }) => existsSync(path.join(ROOT, page)));
    if (pictures.length === 0) {
      throw new InputError(`There is no ${ROUND.page}`, `Run \`${ROUND.madeBy}\` or \`${SCENARIO.madeBy}\` first`);
    }
    const browser = await openChromium();
    if (browser === undefined) {
      throw new InputError("No browser can start here", "On Debian: apt-get install libnss3 libnspr4 libexpat1");
    }
    try {
      for (const { page: source, file, viewport, colorScheme, isWhole } of pictures) {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(pathToFileURL(path.join(ROOT, source)).href);
        mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
        await page.screenshot({ path: path.join(ROOT, file), fullPage: true, ...(isWhole ? {} : await top(page)) });
        await page.close();
        console.log(file);
      }
    } finally {
      await browser.close();
    }
  });

await runCommand(command, process.argv);
