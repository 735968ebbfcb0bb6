// `npm run page:picture`: pictures of out/round.html, light and dark for the README, and one as a phone shows it.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import type { Page } from "playwright-core";
import { openChromium } from "../io/chromium.ts";
import { InputError } from "../io/errors.ts";
import { runCommand } from "../io/run.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const PAGE = path.join(ROOT, "out/round.html");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

const PICTURES = [
  { file: "docs/images/round-light.png", viewport: DESK, colorScheme: "light", isWhole: false },
  { file: "docs/images/round-dark.png", viewport: DESK, colorScheme: "dark", isWhole: false },
  { file: "out/round-phone.png", viewport: PHONE, colorScheme: "light", isWhole: true },
] as const;

/** The page down to the end of its first drawing. */
async function top(page: Page) {
  const end = Number(await page.evaluate("document.querySelector('figure .wide').getBoundingClientRect().bottom"));
  return { clip: { x: 0, y: 0, width: DESK.width, height: Math.ceil(end) + 14 } };
}

const command = new Command("npm run page:picture --")
  .description("take pictures of out/round.html, which `npm start` writes, into docs/images and out")
  .action(async () => {
    if (!existsSync(PAGE)) throw new InputError("There is no out/round.html", "Run `npm start` first");
    const browser = await openChromium();
    if (browser === undefined) {
      throw new InputError("No browser can start here", "On Debian: apt-get install libnss3 libnspr4 libexpat1");
    }
    try {
      for (const { file, viewport, colorScheme, isWhole } of PICTURES) {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(pathToFileURL(PAGE).href);
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
