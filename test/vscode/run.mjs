/**
 * The tests in a real VS Code. Order: VS Code from npm with Chromium as its window (`install.mjs`); with a display, the desktop
 * VS Code of @vscode/test-electron when it can be downloaded; else the stage is skipped, says so, and fails where CI=true.
 * Runs the suite against the folder's build, in the web extension host, and against the packed .vsix. Prints `N passed, N failed`.
 *   --extension DIR   another build     --only desktop|web|vsix|start-web   --vscode oldest|newest     --verbose
 *   --grep WORDS      with --only desktop: the tests whose title has these words
 */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import { COMMENTS_DEEDS } from "./comments-deeds.mjs";
import { installVsCode, VSCODES } from "./install.mjs";
import { runInElectron } from "./run-electron.mjs";
import { proveStartWeb } from "./start-web.mjs";
import { TASK_TABLE_DEEDS } from "./task-table-deeds.mjs";
import { openInWebHost } from "./web-host.mjs";
import { WINDOW_DEEDS } from "./window-deeds.mjs";
import { CHROMIUM_HINT, findChromium, installExtension, openWindow, startServer, temporaryHome, workbenchUrl } from "./workbench.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const cache = path.join(root, ".vscode-test");
const shots = path.join(cache, "shots");
const RUN_LIMIT_MS = 240_000;

const { values: options } = parseArgs({
  options: {
    extension: { type: "string", default: root },
    only: { type: "string" },
    grep: { type: "string", default: "" },
    vscode: { type: "string", default: "oldest" },
    verbose: { type: "boolean", default: false },
  },
});
const extension = path.resolve(options.extension);
const total = { passed: 0, failed: 0, skipped: 0 };

/** The suite as one CommonJS file. The web worker host takes .cjs for CommonJS and then adds .js. */
async function bundleSuite(name, entry, platform) {
  const outfile = path.join(cache, "suite", name);
  await build({
    entryPoints: [path.join(here, "suite", entry)],
    outfile,
    bundle: true,
    format: "cjs",
    platform,
    external: ["vscode", "node:fs", ...(platform === "node" ? ["mocha"] : [])],
    charset: "utf8",
    logLevel: "warning",
    define: { "process.env.NODE_DEBUG": "undefined", ...(platform === "browser" && { "process.env.VBHC_SHOT": "undefined" }) },
  });
  return outfile;
}

/** The closing line that the suite prints. */
function count(label, output, code) {
  const found = /^(?<passed>\d+) passed, (?<failed>\d+) failed$/mu.exec(output)?.groups;
  process.stdout.write(
    output
      .replace(/^\d+ passed, \d+ failed$/mu, "")
      .trimEnd()
      .concat("\n"),
  );
  const passed = Number(found?.passed ?? 0);
  const failed = Number(found?.failed ?? 0);
  total.passed += passed;
  total.failed += failed;
  if (failed === 0 && (code !== 0 || passed === 0)) {
    total.failed++;
    process.stdout.write(`${label}: ended with ${code}, ${passed} tests told their result\n`);
  }
}

/** Waits for the workbench to say how its test run ended; screenshots when the suite asks for one. */
function results(page, browser, printed) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no result in ${RUN_LIMIT_MS / 1000} s`)), RUN_LIMIT_MS);
    const end = (settle) => (value) => {
      clearTimeout(limit);
      settle(value);
    };
    page.exposeFunction("codeAutomationLog", (_type, args) => {
      const text = (args ?? []).map(String).join(" ");
      if (!/\[Service Worker\]/u.test(text)) printed.push(text);
    });
    page.exposeFunction("codeAutomationExit", end(resolve));
    page.on("crash", () => end(reject)(new Error("the page crashed")));
    browser.on("disconnected", () => end(reject)(new Error("the browser went away")));
  });
}

const DEEDS = { ...WINDOW_DEEDS, ...TASK_TABLE_DEEDS, ...COMMENTS_DEEDS };

/** What the suite gives along with a deed. */
const givenWith = (request) => (existsSync(`${request}.given`) ? JSON.parse(readFileSync(`${request}.given`, "utf8")) : null);

/** The suite asks by writing a deed's name and goes on when there is an answer: what the deed gave, else "". A picture of each. */
function photographer(page, request) {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || !existsSync(request)) return;
    const name = readFileSync(request, "utf8");
    if (!/^[a-z0-9-]+$/u.test(name)) return;
    busy = true;
    rmSync(request, { force: true });
    const shown = DEEDS[name] ? await DEEDS[name](page, givenWith(request), shots).catch((error) => `failed: ${error}`) : "";
    await page.screenshot({ path: path.join(shots, `${name}.png`) }).catch(() => {});
    writeFileSync(`${request}.part`, shown);
    renameSync(`${request}.part`, `${request}.answer`);
    busy = false;
  }, 50);
  return () => clearInterval(timer);
}

/** One run. `prepare` gets the home, `open` the page and what it needs, and goes to the workbench. */
async function run(label, chromium, vscode, { settings, prepare = async () => {}, open }) {
  process.stdout.write(`── VS Code: ${label}\n`);
  // In a browser VS Code saves by itself a second after a change; the suite gives files their first text again by reverting.
  const home = temporaryHome({ "files.autoSave": "off", ...settings });
  const workspace = path.join(home.path, "ws");
  cpSync(path.join(here, "workspace"), workspace, { recursive: true });
  const log = path.join(home.path, "test.log");
  const request = path.join(home.path, "shot");
  const printed = [];
  let server;
  let window;
  let code = 1;
  let stopPictures = () => {};
  try {
    await prepare(home);
    server = await startServer(vscode, home, {
      env: { VSCODE_TEST_LOG: log, VBHC_SHOT: request, VSCODE_TEST_GREP: options.grep },
      forTests: true,
      verbose: options.verbose,
    });
    window = await openWindow(chromium);
    const { page, browser } = window;
    if (options.verbose) page.on("console", (message) => process.stdout.write(`[page] ${message.text()}\n`));
    stopPictures = photographer(page, request);
    const done = results(page, browser, printed);
    done.catch(() => {});
    await open({ page, authority: server.authority, workspace });
    code = await done;
    if (code !== 0) await page.screenshot({ path: path.join(shots, `failed-${label}.png`) }).catch(() => {});
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    await window?.page.screenshot({ path: path.join(shots, `failed-${label}.png`) }).catch(() => {});
  } finally {
    stopPictures();
    await window?.browser.close().catch(() => {});
    await server?.stop();
    count(label, existsSync(log) ? readFileSync(log, "utf8") : `${printed.join("\n")}\n`, code);
    home.remove();
  }
}

const remote = (authority, file) => `vscode-remote://${authority}${file}`;
const goTo =
  (development, suite) =>
  ({ page, authority, workspace }) =>
    page.goto(
      workbenchUrl(authority, workspace, [
        ["extensionDevelopmentPath", remote(authority, development)],
        ["extensionTestsPath", remote(authority, suite)],
      ]),
    );

/** An extension with nothing in it: VS Code wants one under development to run tests. */
function emptyExtension(home) {
  const folder = home.dir("empty");
  const manifest = { name: "nothing", publisher: "test", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** A workspace of two folders with the same text; the second has a rule switched off. */
function twoFolders(home) {
  const second = home.dir("ws2");
  cpSync(path.join(here, "workspace"), second, { recursive: true });
  mkdirSync(path.join(second, ".vscode"));
  writeFileSync(path.join(second, ".vscode/settings.json"), JSON.stringify({ "vbhc.rules": { "bo-cuc/dieu-lien-tuc": "off" } }));
  const file = path.join(home.path, "two.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "ws" }, { path: "ws2" }] }));
  return file;
}

const RUNS = {
  desktop: async (chromium, vscode) => {
    const suite = await bundleSuite("desktop.cjs", "index.ts", "node");
    await run("desktop", chromium, vscode, { open: goTo(extension, suite) });
  },
  web: async (chromium, vscode) => {
    const suite = await bundleSuite("web.cjs.js", "web.ts", "browser");
    await run("web", chromium, vscode, { open: openInWebHost(extension, suite) });
  },
  vsix: async (chromium, vscode) => {
    const suite = await bundleSuite("installed.cjs", "installed.ts", "node");
    const vsix = path.join(cache, "vbhc.vsix");
    await promisify(execFile)(process.execPath, ["client/package.mjs", "--out", vsix], { cwd: root });
    let nothing = "";
    let both = "";
    await run("vsix", chromium, vscode, {
      prepare: async (home) => {
        await installExtension(vscode, home, vsix);
        nothing = emptyExtension(home);
        both = twoFolders(home);
      },
      open: ({ page, authority }) => goTo(nothing, suite)({ page, authority, workspace: both }),
    });
  },
  "start-web": async (chromium) => {
    process.stdout.write("── VS Code: start-web\n");
    try {
      await proveStartWeb(chromium, path.join(shots, "start-web.png"));
      process.stdout.write("  ✓ npm run start:web shows the sample with its findings, to those who know its token\n");
      total.passed++;
    } catch (error) {
      process.stdout.write(`  ✗ npm run start:web\n${error instanceof Error ? error.message : error}\n`);
      total.failed++;
    }
  },
};

/** No VS Code could be had: visible, and a failure where CI=true. */
function skip(reason) {
  process.stdout.write(`BỎ QUA chặng VS Code (VS Code stage skipped): ${reason}\n`);
  if (process.env.CI === "true") total.failed++;
  else total.skipped++;
}

/** VS Code from npm; null, with the reason said, when it cannot be had. */
async function fromNpm() {
  try {
    return await installVsCode(VSCODES[options.vscode]);
  } catch (error) {
    process.stdout.write(
      `Không cài được VS Code từ npm (VS Code cannot be installed from npm): ${error instanceof Error ? error.message : error}\n`,
    );
    return null;
  }
}

async function main() {
  mkdirSync(shots, { recursive: true });
  const chromium = findChromium();
  if (!chromium) process.stdout.write(`Không có Chromium (no Chromium). Cài bằng (install it with): ${CHROMIUM_HINT}\n`);
  const vscode = chromium ? await fromNpm() : null;
  if (vscode) {
    for (const [name, start] of Object.entries(RUNS)) if (!options.only || options.only === name) await start(chromium, vscode);
    return;
  }
  const suite = await bundleSuite("desktop.cjs", "index.ts", "node");
  const tried = await runInElectron(extension, suite, path.join(here, "workspace"), path.join(cache, "electron"));
  if (tried.output === null) skip(tried.reason);
  else count("Electron", tried.output, tried.code);
}

await main();
process.stdout.write(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}\n`);
process.exit(total.failed > 0 ? 1 : 0);
