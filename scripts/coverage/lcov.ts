// Reads lcov's tracefiles, as far as Hardhat writes them: SF:<file>, DA:<line>,<times run>, end_of_record.

/** One file: how many of its lines have something to run, and which of them never ran. */
export type FileCoverage = { readonly file: string; readonly lines: number; readonly uncovered: readonly number[] };

const LINE = /^DA:(\d+),(\d+)/;

/**
 * The files of a tracefile, by name; a file that occurs twice is one, and a line that ran once ran.
 *
 * @example
 * parseLcov("SF:a.sol\nDA:3,1\nDA:4,0\nend_of_record\n"); // [{ file: "a.sol", lines: 2, uncovered: [4] }]
 */
export function parseLcov(text: string): readonly FileCoverage[] {
  const files = new Map<string, Map<number, boolean>>();
  let ran: Map<number, boolean> | undefined;
  for (const row of text.split(/\r?\n/)) {
    if (row.startsWith("SF:")) {
      const file = row.slice(3).replaceAll("\\", "/");
      ran = files.get(file) ?? new Map();
      files.set(file, ran);
    } else if (row === "end_of_record") ran = undefined;
    const [, line, times] = LINE.exec(row) ?? [];
    if (line === undefined || ran === undefined) continue;
    ran.set(Number(line), Number(times) > 0 || ran.get(Number(line)) === true);
  }
  return [...files].map(([file, lines]) => coverageOf(file, lines)).sort((a, b) => (a.file < b.file ? -1 : 1));
}

function coverageOf(file: string, ran: ReadonlyMap<number, boolean>): FileCoverage {
  const uncovered = [...ran].filter(([, hasRun]) => !hasRun).map(([line]) => line);
  return { file, lines: ran.size, uncovered: uncovered.sort((a, b) => a - b) };
}
