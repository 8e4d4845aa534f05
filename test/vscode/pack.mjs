/** Packs the extension as `npm run package` does, into a file of the caller's choice. */
import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Gives the .vsix. Throws with vsce's own words. */
export async function pack(extension, file) {
  const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
  await promisify(execFile)(process.execPath, [vsce, "package", "--no-dependencies", "--out", file], { cwd: extension, env: { ...process.env, SOURCE_DATE_EPOCH: "1767225600" } });
  return file;
}
