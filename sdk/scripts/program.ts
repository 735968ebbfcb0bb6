// The SDK's sources as the TypeScript compiler sees them: for the export snapshot and the checks of the documentation.
import path from "node:path";
import ts from "typescript";
import { type EntryPoint, entryPoints, SDK } from "./entryPoints.ts";

/** The compiler's options of the whole repository. */
export function compilerOptions(): ts.CompilerOptions {
  const file = path.join(SDK, "../tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, path.dirname(file)).options;
}

export type SdkProgram = { readonly program: ts.Program; readonly checker: ts.TypeChecker };

let parsed: SdkProgram | undefined;

/** All entry points in one program, parsed once per process. */
export function sdkProgram(): SdkProgram {
  if (parsed === undefined) {
    const program = ts.createProgram({ rootNames: entryPoints().map(({ file }) => file), options: compilerOptions() });
    parsed = { program, checker: program.getTypeChecker() };
  }
  return parsed;
}

export type Export = {
  readonly name: string;
  /** What a program can use when it runs, or what is gone by then. */
  readonly kind: "value" | "type";
  readonly declaration: ts.Declaration;
};

/** What an entry point exports, sorted by name. */
export function exportsOf({ program, checker }: SdkProgram, { file }: EntryPoint): readonly Export[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new TypeError(`${file} is no module`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .map(({ name, flags, valueDeclaration, declarations = [] }) => {
      const declaration = valueDeclaration ?? declarations[0];
      if (declaration === undefined) throw new TypeError(`${name} is declared nowhere`);
      return { name, kind: flags & ts.SymbolFlags.Value ? "value" : "type", declaration } as const;
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
