/** The project's source files and what they import, for the guards. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = process.cwd();

export interface Import {
  /** As written: "./x", "node:fs", "zod/mini". */
  readonly from: string;
  /** Path of the imported file from the root, without ending; null for a package. */
  readonly target: string | null;
  /** `import type` or `export type` as a whole. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

// import { a } from "x" · import type { A } from "x" · export { a } from "x" · import "x"
const STATIC = /^(?:import|export)\s+(?<type>type\s+)?(?:[^"';]*?\sfrom\s*)?"(?<from>[^"]+)"/gmu;
// import("x") · require("x")
const DYNAMIC = /\b(?:import|require)\(\s*"(?<from>[^"]+)"\s*\)/gu;

/** Comments blanked out, so that words in them are no imports and no calls; strings are left as they are. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(^|[^:\\/])\/\/[^\n]*/gmu,
    (_, quoted?: string, before = "") => quoted ?? before,
  );
}

function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const found = [...code.matchAll(STATIC), ...code.matchAll(DYNAMIC)];
  return found.map(({ groups }) => {
    const from = groups?.from ?? "";
    const target = from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : null;
    return { from, target, typeOnly: groups?.type !== undefined };
  });
}

/** All files under a folder with one of the endings, sorted. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** TypeScript sources of a folder, read. */
export function sourcesUnder(folder: string): Source[] {
  return filesUnder(folder, ".ts").map((file) => {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    return { path: file, text, imports: importsOf(file, text) };
  });
}
