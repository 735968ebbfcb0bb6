// Builds the package that strangers install: sdk/dist, a folder that is packed and published as it is.
//
//   npm run build:sdk && npm pack ./sdk/dist
//
// The repository itself runs the sources: docs/decisions/008-sdk-package.md says why there are two manifests.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Manifest, readManifest, SDK } from "./entryPoints.ts";

const DIST = path.join(SDK, "dist");

class BuildError extends Error {
  override readonly name = "BuildError";
}

/**
 * Writes sdk/dist anew and returns its path: esm/ (.js, .d.ts and maps), src/ (what the maps point at), package.json.
 *
 * @param isChecked whether types are checked, without Node's; half of the time goes there, and `tsc -p .` has checked them, too
 * @throws BuildError with the compiler's words, if the sources do not compile.
 */
export function buildSdk({ isChecked }: { readonly isChecked: boolean }): string {
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  cpSync(path.join(SDK, "src"), path.join(DIST, "src"), { recursive: true });
  const tsc = path.join(SDK, "../node_modules/typescript/bin/tsc");
  const config = path.join(SDK, "tsconfig.build.json");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", config, "--noCheck", String(!isChecked)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new BuildError(stdout);
  importBuiltFiles();
  writeFileSync(path.join(DIST, "package.json"), `${JSON.stringify(publishedManifest(readManifest()), null, 2)}\n`);
  copyFileSync(path.join(SDK, "README.md"), path.join(DIST, "README.md"));
  copyFileSync(path.join(SDK, "../LICENSE"), path.join(DIST, "LICENSE"));
  return DIST;
}

/** tsc rewrites ".ts" in what it imports to ".js", but not in declarations, where older compilers refuse it. Same length: maps hold. */
function importBuiltFiles(): void {
  for (const file of globSync("esm/**/*.d.ts", { cwd: DIST })) {
    const text = readFileSync(path.join(DIST, file), "utf8");
    writeFileSync(path.join(DIST, file), text.replaceAll(/((?:from|import\() ?"\.[^"]*)\.ts"/g, '$1.js"'));
  }
}

/** The manifest of the repository, with built files for sources. */
function publishedManifest({ private: _, exports, ...rest }: Manifest) {
  const built = Object.entries(exports).map(([subpath, source]) => {
    const base = source.replace(/^\.\/src\/(.*)\.ts$/, "./esm/$1");
    return [subpath, { types: `${base}.d.ts`, default: `${base}.js` }];
  });
  return { ...rest, files: ["esm", "src"], exports: Object.fromEntries(built) };
}

if (import.meta.main) {
  console.error(`Built ${path.relative(process.cwd(), buildSdk({ isChecked: true }))}`);
}
