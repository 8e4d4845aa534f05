/**
 * A real VS Code as a web page: the server of `install.mjs` on 127.0.0.1, and Chromium as its window. Used by the tests and by
 * `client/start-web.mjs`. Everything that VS Code writes goes into one temporary folder.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { nodeOf } from "./install.mjs";

const START_LIMIT_MS = 40_000;

/** What to install for a browser, in one line. */
export const CHROMIUM_HINT = "sudo apt-get install -y chromium fonts-liberation2";

const SETTINGS = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "editor.fontFamily": "Liberation Mono",
};

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests",
];

/** Chromium or a kin of it: CHROMIUM, PATH, the usual places. Null when there is none. */
export function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
  const onPath = (process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  const places = [
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return [process.env.CHROMIUM, ...onPath, ...places].find((file) => file && existsSync(file)) ?? null;
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A short temporary folder (Unix sockets are made under it) with the places that VS Code asks for. */
export function temporaryHome(settings = {}) {
  const home = mkdtempSync(path.join(os.tmpdir(), "vb-"));
  const dir = (name) => {
    mkdirSync(path.join(home, name), { recursive: true });
    return path.join(home, name);
  };
  writeFileSync(path.join(dir("ud/User"), "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  return {
    path: home,
    dir,
    folders: ["--user-data-dir", dir("ud"), "--extensions-dir", dir("ext"), "--server-data-dir", dir("sd")],
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

function cleanEnvironment(home, extra) {
  const env = {
    ...process.env,
    HOME: home.path,
    TMPDIR: home.dir("t"),
    XDG_RUNTIME_DIR: home.dir("t"),
    EXTENSIONS_GALLERY: "{}",
    ...extra,
  };
  for (const key of Object.keys(env)) if (/^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/u.test(key) && !(key in extra)) delete env[key];
  return env;
}

const serverMain = (vscode) => path.join(vscode, "lib/vscode/out/server-main.js");

/** Installs a .vsix into a home's extensions. Throws with VS Code's own words. */
export async function installExtension(vscode, home, vsix) {
  const args = [serverMain(vscode), "--accept-server-license-terms", ...home.folders, "--install-extension", vsix];
  const child = spawn(nodeOf(vscode), args, { env: cleanEnvironment(home, {}), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0 || !/successfully installed/u.test(output)) throw new Error(`--install-extension: ${output}`);
}

/** Starts the VS Code server, open to this machine only, with `token` to those who know it. Gives its authority and `stop`. */
export async function startServer(vscode, home, { env = {}, port, token, forTests = false, verbose = false } = {}) {
  const chosen = port ?? (await freePort());
  const authority = `127.0.0.1:${chosen}`;
  const access = token ? ["--connection-token", token] : ["--without-connection-token"];
  const args = ["--host", "127.0.0.1", "--port", String(chosen), ...access, "--accept-server-license-terms", "--disable-workspace-trust"];
  const quiet = ["--telemetry-level", "off", "--log", verbose ? "info" : "error"];
  // 1.139 reads the addresses of extension and tests only with it, and it refuses every dialog.
  if (forTests) quiet.push("--enable-smoke-test-driver");
  const child = spawn(nodeOf(vscode), [serverMain(vscode), ...args, ...home.folders, ...quiet], {
    env: cleanEnvironment(home, env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      if (verbose) process.stdout.write(chunk);
    });
  }
  let gone = false;
  const exit = new Promise((resolve) =>
    child.once("exit", () => {
      gone = true;
      resolve();
    }),
  );
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const stop = async () => {
    kill("SIGTERM");
    await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 3000))]);
    kill("SIGKILL");
  };
  process.once("exit", () => kill("SIGKILL"));
  for (const end = Date.now() + START_LIMIT_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (gone || Date.now() > end) {
      await stop();
      throw new Error(`the VS Code server did not start\n${output}`);
    }
    if (
      await fetch(`http://${authority}/version`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
  }
  return { authority, stop, exit };
}

/** The workbench's address for a folder or a .code-workspace file, with what is handed to it. */
export function workbenchUrl(authority, place, payload, token) {
  const kind = place.endsWith(".code-workspace") ? "workspace" : "folder";
  const handed = JSON.stringify([...payload, ["skipWelcome", "true"], ["skipReleaseNotes", "true"]]);
  return `http://${authority}/?${new URLSearchParams({ ...(token && { tkn: token }), [kind]: place, payload: handed })}`;
}

/** A headless Chromium window that reaches nothing outside this machine. */
export async function openWindow(executablePath) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "en-US" });
  await page.route(
    (url) => !["127.0.0.1", "localhost"].includes(url.hostname),
    (route) => route.abort(),
  );
  return { browser, page };
}
