/**
 * Builds the bundles: node server, web worker server, desktop client, web client, CLI, the pages of preview
 * and task table.
 * The node server is ESM with splitting, so that what a first request does not need is read later. The CLI is a loader, one
 * bundle with its compiled copy (server/src/cli/code-cache.ts), and the packages that few commands need, each in its file.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build, context } from "esbuild";
import { coreSources } from "./server/build/core-sources.mjs";
import { jsonTables } from "./server/build/json-tables.mjs";

const watch = process.argv.includes("--watch");
const production = !watch && !process.argv.includes("--dev");

const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: "none",
  logLevel: "warning",
  target: "es2022",
  charset: "utf8",
  plugins: [coreSources, jsonTables],
};

/** vscode-languageserver and its kin are CommonJS: inside an ESM bundle they need a `require`. */
const requireBanner = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

const node = { platform: "node", format: "cjs" };

/** Packages that `check` does not need: read from dist/packages when first called for. */
const LATE_PACKAGES = ["@xmldom/xmldom", "docx", "fflate", "ical-generator", "parse5", "write-excel-file/universal", "zod/mini"];
const fileOf = (name) => `packages/${name.replace("@", "").replace("/", "-")}`;
const latePackages = {
  name: "late-packages",
  setup({ onResolve }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      LATE_PACKAGES.includes(path) ? { path: `./${fileOf(path)}.js`, external: true } : null,
    );
  },
};

const bundles = [
  { ...node, entryPoints: { cli: "server/src/main.cli.ts" }, outdir: "dist" },
  {
    ...node,
    entryPoints: { "cli-main": "server/src/cli/main.ts" },
    outdir: "dist",
    charset: "ascii",
    plugins: [coreSources, latePackages],
    supported: { "dynamic-import": false },
  },
  { ...node, entryPoints: Object.fromEntries(LATE_PACKAGES.map((name) => [fileOf(name), name])), outdir: "dist" },
  {
    entryPoints: { server: "server/src/main.node.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    format: "esm",
    splitting: true,
    banner: { js: requireBanner },
  },
  { entryPoints: ["server/src/main.browser.ts"], outfile: "dist/server.browser.js", platform: "browser", format: "iife" },
  { entryPoints: ["client/src/start.node.ts"], outfile: "dist/client.cjs", platform: "node", format: "cjs", external: ["vscode"] },
  {
    entryPoints: ["client/src/start.browser.ts"],
    outfile: "dist/client.browser.js",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  { entryPoints: ["client/src/preview/webview/main.ts"], outfile: "dist/preview.js", platform: "browser", format: "iife" },
  { entryPoints: ["client/src/comments/webview/main.ts"], outfile: "dist/comments.js", platform: "browser", format: "iife" },
  { entryPoints: ["client/src/task-table/webview/main.ts"], outfile: "dist/task-table.js", platform: "browser", format: "iife" },
];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await context({ ...common, ...bundle })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build({ ...common, ...bundle })));
  escapeLetters("dist/cli-main.js");
  if (production) compileCli();
}

/**
 * The letters that esbuild leaves in patterns are written as escapes too: a file of one byte a letter is read and kept by the
 * engine in half the time and room.
 */
function escapeLetters(file) {
  const source = readFileSync(file, "utf8");
  const letters = source.replace(/[\u0080-\uffff]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (/[\u{10000}-\u{10ffff}]/u.test(letters)) throw new Error(`${file}: a letter that no single escape writes`);
  writeFileSync(file, letters, "latin1");
}

/** Runs the CLI over the samples, so that the compiled copy holds what a check calls. */
function compileCli() {
  const samples = readdirSync("test/samples")
    .filter((name) => name.endsWith(".vbhc"))
    .map((name) => `test/samples/${name}`);
  const args = ["dist/cli.js", "--make-code-cache", "check", ...samples];
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (status === 2) throw new Error(`the CLI's compiled copy: ${stderr}`);
}
