// Runs the examples of pure functions that say what comes out: `isqrt(24n); // 4n`.
import ts from "typescript";
import type { Example } from "./jsdoc.ts";

export type Outcome = { readonly example: Example; readonly actual: unknown; readonly said: unknown };

/** What an example yields and what it says it does; undefined if its comment is no value but words. */
export async function outcomeOf(example: Example, entry: object): Promise<Outcome | undefined> {
  const scope: object = { ...entry, ...(await import(example.file)) };
  const last = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ESNext, true).statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) return undefined;
  const comment = example.code.slice(last.end).replace(/^ *\/\/ /, "");
  // "12n: four donors of 1 earn 4 · 3" is a value and words.
  const said = (await evaluate(scope, "", comment)) ?? (await evaluate(scope, "", comment.replace(/: .*$/, "")));
  if (said === undefined) return undefined;
  const before = example.code.slice(0, last.getStart());
  const actual = await evaluate(scope, before, last.expression.getText());
  return { example, actual: actual?.value, said: said.value };
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** A sloppy function is the one place where names can come from an object; undefined if it is no program. */
async function evaluate(
  scope: object,
  before: string,
  expression: string,
): Promise<{ readonly value: unknown } | undefined> {
  try {
    const run = new AsyncFunction(
      "scope",
      `with (scope) { ${before.replaceAll(" as const", "")}\nreturn (${expression}\n); }`,
    );
    return { value: await run(scope) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ReferenceError) return undefined;
    throw error;
  }
}
