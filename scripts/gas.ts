// `npm run gas`: what each operation costs, against what was promised.
import { Command } from "commander";
import { measureGas } from "./gas/measure.ts";
import { OPERATIONS } from "./gas/operations.ts";
import { createReporter, SILENT } from "./io/progress.ts";
for (const r of await measureGas(SILENT.progress("", 0))) console.log(r.operation.padEnd(50), r.gas, r.target ?? "", r.target && r.gas >= r.target ? "MISSED" : "");
process.exit(0);
