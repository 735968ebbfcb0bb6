// The browser example as a visitor gets it: built in memory, served on a free port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "vite";

const EXAMPLE = path.join(import.meta.dirname, "../../examples/browser");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export type Page = {
  /** By path, without a leading slash. */
  readonly files: ReadonlyMap<string, string>;
  /** All modules that went into it. */
  readonly modules: readonly string[];
};

export async function buildExample(): Promise<Page> {
  const result = await build({ root: EXAMPLE, configFile: false, logLevel: "error", build: { write: false } });
  const files = new Map<string, string>();
  const modules: string[] = [];
  for (const { output } of [result].flat().filter((each) => "output" in each)) {
    for (const item of output) {
      files.set(item.fileName, item.type === "chunk" ? item.code : String(item.source));
      if (item.type === "chunk") modules.push(...item.moduleIds);
    }
  }
  return { files, modules };
}

export async function serve({ files }: Page): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(({ url = "/" }, response) => {
    const name = new URL(url, "http://127.0.0.1").pathname.slice(1) || "index.html";
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": TYPES[path.extname(name)] ?? "text/plain" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
