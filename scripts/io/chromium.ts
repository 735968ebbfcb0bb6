// A browser without a window, for pictures and for tests of pages. It comes inside a package: nothing is downloaded.
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as launcher } from "playwright-core";

// No 3D: half the unpacking.
chromium.setGraphicsMode = false;

/** Set to an installed browser's path to use that one. */
const INSTALLED = process.env.CATCHMENT_CHROMIUM;

/**
 * Opens a browser, or returns undefined where none can start: the machine may lack a library it needs (libnss3, libnspr4,
 * libexpat1).
 *
 * @example
 * const browser = await openChromium();
 * if (browser === undefined) return;
 */
export async function openChromium(): Promise<Browser | undefined> {
  try {
    return await launcher.launch({
      executablePath: INSTALLED ?? (await chromium.executablePath()),
      // Not the package's own list: it is for functions in a cloud, runs all in one process and switches web security off.
      args: ["--disable-quic", "--font-render-hinting=none", "--disable-gpu"],
      headless: true,
    });
  } catch {
    return undefined;
  }
}
