#!/usr/bin/env node
// The `catchment` command, on any Node from 20 on: installs what is missing once, then runs the program under the Node the
// lockfile pins. Plain JavaScript, because an older Node cannot read the rest.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import "./bootstrap.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const pinned = path.join(here, "../node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const node = existsSync(pinned) ? pinned : process.execPath;
const result = spawnSync(node, [path.join(here, "program.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(result.status ?? 1);
