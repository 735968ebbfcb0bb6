// Installs what the other scripts need, once. Plain JavaScript for any Node from 18 on: it runs before anything is installed.
//
// Hardhat 3 needs Node 22.13 or newer, and npm run under an older Node drops Hardhat's native part without a word; so below
// that version npm itself is run under the Node that the lockfile's `node` package pins. Everything npm says goes to stderr:
// stdout belongs to the command that called us (`npm -s start -- --json`).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "node_modules/.catchment-installed");
const hash = createHash("sha256");
for (const file of ["package.json", "sdk/package.json", "package-lock.json"])
  hash.update(readFileSync(path.join(root, file)));
hash.update(`${process.platform} ${process.arch}`);
const wanted = hash.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 13);
  const ci = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, ...args] = isNewEnough ? ["npm", ...ci] : ["npx", "-y", "-p", "node@24", "--", "npm", ...ci];
  process.stderr.write("Installing what the lockfile names (once, about half a minute) …\n");
  const result = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (result.status !== 0) {
    process.stderr.write(
      `Installation failed (${command} ${args.join(" ")}). Is the npm registry reachable? Run the command again.\n`,
    );
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
