/**
 * Loads the commands' bundle. The build leaves V8's compiled copy of it beside it, named after the engine it was made with;
 * under another engine the bundle is compiled as usual. All letters of the bundle are ASCII, so it is read as bytes. Saves about a fifth of a cold `vbhc check`.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import type { Vbhc } from "./main";

/** First argument by which the build makes the copy: the other arguments are run, then what was compiled is kept. */
export const CODE_CACHE_COMMAND = "--make-code-cache";

/**
 * For a process that lives a fifth of a second: compile a pattern once, not first to bytecode; optimise later. Part of what
 * the copy is checked against, so they are set whenever there is one or one is made, and under no other engine.
 */
const FLAGS = ["--no-regexp-tier-up", "--interrupt-budget=540672"];

const cacheOf = (bundle: string): string => bundle.replace(/\.js$/u, `.${process.versions.v8}-${process.arch}.cache`);

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The commands of the bundle, and what saves the compiled copy beside it. Throws when the bundle is not there. */
export function loadCommands(bundle: string): { readonly commands: { readonly vbhc: Vbhc }; readonly saveCache: () => void } {
  const cachedData = readIfThere(cacheOf(bundle));
  if (cachedData !== undefined || process.argv[2] === CODE_CACHE_COMMAND) for (const flag of FLAGS) setFlagsFromString(flag);
  const source = `(function(exports,require,module){${readFileSync(bundle, "latin1")}\n})`;
  const script = new Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
  const module: { exports: { vbhc: Vbhc } } = { exports: { vbhc: () => Promise.resolve(2) } };
  script.runInThisContext()(module.exports, createRequire(bundle), module);
  const saveCache = (): void => {
    const temporary = `${cacheOf(bundle)}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cacheOf(bundle));
  };
  return { commands: module.exports, saveCache };
}
