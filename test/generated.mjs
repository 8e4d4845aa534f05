/**
 * Generated files: `node test/generated.mjs` (npm run generate) writes them all, and `npm test` asks whether they are in
 * step.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Arguments of node. The tables of knowledge are made from a folder outside the project: see their script. */
const WRITERS = [["server/build/readme.mjs"], ["syntaxes/build.mjs"], ["syntaxes/build-schema.mjs"], ["snippets/build.mjs"]];

/** Each fails when its files are out of step. */
export const CHECKS = [
  ...WRITERS.map((args) => [...args, "--check"]),
  ["server/build/knowledge.mjs", "--check", "../shared/knowledge"],
  ["server/build/syllable-pairs.mjs", "--check", "../shared"],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const args of WRITERS) {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
