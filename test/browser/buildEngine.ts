// @catchment/sdk/matching as a bundler makes one file of it.
import path from "node:path";
import { build } from "vite";

const ENTRY = path.join(import.meta.dirname, "../../sdk/src/matching/index.ts");

/** The whole engine, minified, nothing left out, and the modules that went into it. */
export async function buildEngine(): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: { entry: ENTRY, formats: ["es"] },
      // Without it blanks stay in a library.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [chunk, ...others] = chunks.filter((item) => item.type === "chunk");
  if (!chunk || others.length > 0) throw new Error("expected one file");
  return { code: chunk.code, modules: chunk.moduleIds };
}
