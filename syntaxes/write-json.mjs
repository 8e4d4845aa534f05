/** Writes a generated JSON file in the project's style, or with `--check` only says whether it is in step. */
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The value that a TypeScript module exports under `name`. */
export async function exported(module, name) {
  const { outputFiles } = await build({ entryPoints: [path.join(root, module)], bundle: true, format: "esm", write: false });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`))[name];
}

/** Ends with 1 under `--check` when `file` (from the project's root) does not hold `value`. */
export async function writeJson(file, value) {
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr, status } = spawnSync(process.execPath, [biome, "format", `--stdin-file-path=${file}`], {
    cwd: root,
    input: JSON.stringify(value, null, 2),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  if (!process.argv.includes("--check")) await writeFile(path.join(root, file), stdout);
  else if ((await readFile(path.join(root, file), "utf8")) !== stdout) {
    console.error(`${file} is out of step with its source`);
    process.exitCode = 1;
  }
}
