// What the documentation comments of the SDK say, read by the TypeScript compiler.
import path from "node:path";
import ts from "typescript";
import { entryPoints, SDK } from "../../../sdk/scripts/entryPoints.ts";
import { type Export, exportsOf, type SdkProgram } from "../../../sdk/scripts/program.ts";

/** Every export once, however many entry points have it. */
export function allExports(sdk: SdkProgram): readonly Export[] {
  const exports = entryPoints().flatMap((entry) => exportsOf(sdk, entry));
  return [...new Map(exports.map((each) => [each.declaration, each])).values()];
}

/** "sdk/src/actions/donate.ts: donate". */
export function placeOf({ declaration, name }: Export): string {
  return `${path.relative(path.join(SDK, ".."), declaration.getSourceFile().fileName)}: ${name}`;
}

export function descriptionOf(declaration: ts.Declaration): string {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join("\n");
}

/** The texts of all tags of that name. */
export function tagsOf(declaration: ts.Declaration, name: string): readonly string[] {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .flatMap((comment) => tagsIn(comment))
    .filter((tag) => tag.name === name)
    .map(({ text }) => text);
}

/** As they are written: the compiler would take `{@link …}` behind `@throws` for a type. */
function tagsIn(comment: ts.JSDoc): readonly { readonly name: string; readonly text: string }[] {
  const lines = comment
    .getText()
    .replace(/^\/\*\*/, "")
    .replace(/\s*\*\/$/, "")
    .replaceAll(/^[ \t]*\* ?/gm, "");
  return lines
    .split(/^@(?=\w)/m)
    .slice(1)
    .map((tag) => ({ name: /^\w+/.exec(tag)?.[0] ?? "", text: tag.replace(/^\w+[ \t]*/, "").trim() }));
}

/** The names in `{@link …}`. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{@link (\w+)\}/g)].map(([, name = ""]) => name);
}

export function isFunction({ checker }: SdkProgram, { kind, declaration }: Export): boolean {
  return kind === "value" && checker.getTypeAtLocation(declaration).getCallSignatures().length > 0;
}

/** The line is that of its comment. */
export type Example = { readonly file: string; readonly line: number; readonly code: string };

/** The examples in all files of the SDK, exported or not. */
export function examplesIn({ program }: SdkProgram): readonly Example[] {
  const examples: Example[] = [];
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(path.join(SDK, "src"))) continue;
    const visit = (node: ts.Node): void => {
      for (const comment of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
        if (comment.parent !== node) continue;
        const line = source.getLineAndCharacterOfPosition(comment.getStart()).line + 1;
        for (const { name, text } of tagsIn(comment)) {
          if (name === "example") examples.push({ file: source.fileName, line, code: text });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return examples;
}
