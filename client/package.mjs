/**
 * `npm run package`: the .vsix, without node_modules, the same bytes for the same commit (vsce reads SOURCE_DATE_EPOCH).
 * `--out FILE` names it; else `vbhc-VERSION.vsix` in the top folder.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const wanted = process.argv.indexOf("--out");
const out = wanted > 0 && process.argv[wanted + 1] ? path.resolve(process.argv[wanted + 1]) : path.join(root, `${name}-${version}.vsix`);

/** Second of the last commit; a fixed one outside a clone. */
function epoch() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  const { stdout, status } = spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : "1577836800";
}

const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
const { status } = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "--out", out], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SOURCE_DATE_EPOCH: epoch() },
});
if (status === 0) process.stdout.write(`${path.relative(process.cwd(), out)}: ${(statSync(out).size / 1024).toFixed(0)} KB\n`);
process.exitCode = status ?? 1;
