/**
 * Builds the bundles: node server, web worker server, desktop client, web client, CLI, the pages of preview and task table.
 * Node server and CLI are ESM with splitting, so that what a first request does not need is read later.
 */
import { rmSync } from "node:fs";
import { build, context } from "esbuild";
import { letterClasses } from "./server/letter-classes.mjs";

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
  plugins: [letterClasses],
};

/** vscode-languageserver and its kin are CommonJS: inside an ESM bundle they need a `require`. */
const requireBanner = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

const bundles = [
  {
    entryPoints: { server: "server/src/main.node.ts", cli: "server/src/main.cli.ts" },
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
  { entryPoints: ["client/src/task-table/webview/main.ts"], outfile: "dist/task-table.js", platform: "browser", format: "iife" },
];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  for (const bundle of bundles) await (await context({ ...common, ...bundle })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build({ ...common, ...bundle })));
}
