// Compiles the examples of the documentation, each as a module of its own beside a common prelude.
import path from "node:path";
import ts from "typescript";
import { entryPoints } from "../../../sdk/scripts/entryPoints.ts";
import { compilerOptions, exportsOf, type SdkProgram } from "../../../sdk/scripts/program.ts";
import type { Example } from "./jsdoc.ts";

const PRELUDE = path.join(import.meta.dirname, "prelude.d.ts");
/** Examples are too short to import; these come from viem, the rest from the SDK itself. */
const FROM_VIEM = ["createWalletClient", "custom", "http", "keccak256", "size", "toHex", "zeroAddress", "zeroHash"];

/** What does not compile, as "file:line: message"; the line is the example's own. */
export function typeErrorsOf(sdk: SdkProgram, examples: readonly Example[]): readonly string[] {
  const home = homesOf(sdk);
  const modules = new Map(
    examples.map((example, index) => {
      const file = path.join(path.dirname(example.file), `example-${index}.ts`);
      return [file, { example, text: `${importsOf(example, home)}\n${example.code}\nexport {};\n` }];
    }),
  );
  const options = { ...compilerOptions(), noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const textOf = (file: string) => modules.get(path.normalize(file))?.text;
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = textOf(file);
    if (text !== undefined) return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
    return sdk.program.getSourceFile(file) ?? getSourceFile(file, ...rest);
  };
  const program = ts.createProgram({ rootNames: [PRELUDE, ...modules.keys()], options, host });
  return [PRELUDE, ...modules.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const example = modules.get(file)?.example ?? { file: PRELUDE, line: 0 };
    return diagnostics.map(
      ({ messageText }) =>
        `${path.relative(process.cwd(), example.file)}:${example.line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

/** Where each exported name is imported from: the first entry point that has it. */
function homesOf(sdk: SdkProgram): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const entry of entryPoints()) {
    for (const { name, kind } of exportsOf(sdk, entry)) {
      if (kind === "value" && !homes.has(name)) homes.set(name, entry.specifier);
    }
  }
  return homes;
}

/** Imports what an example uses and does not declare: of viem, of an entry point, or of the file it is written in. */
function importsOf({ file, code }: Example, home: ReadonlyMap<string, string>): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ESNext, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) (isDeclared(node.parent) ? declared : used).add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const own = ts.sys.readFile(file) ?? "";
  return [...used]
    .filter((name) => !declared.has(name))
    .flatMap((name) => {
      if (FROM_VIEM.includes(name)) return `import { ${name} } from "viem";`;
      const specifier = home.get(name);
      if (specifier !== undefined) return `import { ${name} } from "${specifier}";`;
      const isOwn = new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, "m").test(own);
      return isOwn ? `import { ${name} } from "./${path.basename(file)}";` : [];
    })
    .join("\n");
}

function isDeclared(parent: ts.Node): boolean {
  return ts.isBindingElement(parent) || ts.isVariableDeclaration(parent) || ts.isImportSpecifier(parent);
}
