import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before } from "mocha";
import { InputError } from "../../scripts/io/errors.ts";

/** A folder for the tests of the surrounding `describe`, gone after them: writes a file there and returns its path. */
export function temporaryFiles(): (name: string, content: string | Buffer) => string {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "catchment-files-"));
  });
  after(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

/** The bad input that something is refused for. */
export function inputErrorOf(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  return expect.fail("nothing was refused");
}
