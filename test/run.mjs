/**
 * `npm test`: types, style, generated files, bundles, all tests, a real VS Code. Prints each stage with its time and, at
 * the end, one line `N passed, N failed[, N skipped]`; the exit code is 1 when anything failed.
 *   node test/run.mjs            everything          node test/run.mjs unit        only the node tests
 *   node test/run.mjs unit cli/  node tests whose path contains “cli/”
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { coreSources } from "../server/build/core-sources.mjs";
import { CHECKS } from "./generated.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** Bundled tests: a folder of this run's own, below node_modules so that packages are found. */
const OUT = `node_modules/.cache/vbhc-test-${process.pid}`;
const COUNTS = path.join(OUT, "counts.json");
const VSCODE_LIMIT_MS = 8 * 60_000;
const UNIT_LIMIT_MS = 8 * 60_000;
const STAGE_LIMIT_MS = 2 * 60_000;

/** The closing line of the VS Code stage, which counts its own tests. */
const CLOSING = /^(?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?$/gmu;

const total = { passed: 0, failed: 0, skipped: 0 };
const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
const bold = (text) => (colour ? `\u001b[1m${text}\u001b[0m` : text);

function add({ passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs node with a script; answers its exit code and what it printed. Past the limit it is ended and counts as failed. */
function node(args, { limit = STAGE_LIMIT_MS, show = true, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    let output = "";
    const take = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    const timer = setTimeout(() => {
      process.stdout.write(`ended after ${limit / 1000} s: ${args.join(" ")}\n`);
      child.kill("SIGKILL");
    }, limit);
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 1, output: String(error) });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A stage that is one check: passes or fails as a whole, and is silent when it passes. */
async function single(args) {
  const { code, output } = await node(args, { show: false });
  add(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (code !== 0) process.stdout.write(`FAILED: ${args.join(" ")}\n${output}\n`);
}

const TSC = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";

async function types() {
  await single([TSC, "-p", "."]);
  await single([TSC, "-p", "server/src/core"]);
  await single([TSC, "-p", "client/src/preview/webview"]);
  await single([TSC, "-p", "client/src/task-table/webview"]);
  await single([TSC, "-p", "client/src/comments/webview"]);
}

const style = () => single([BIOME, "ci", "--error-on-warnings", "--colors=off", "."]);

async function generated() {
  for (const args of CHECKS) await single(args);
}

const bundles = () => single(["esbuild.mjs"]);

function testFiles(folder, wanted) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join("/"))
    .filter((file) => !file.startsWith("test/vscode/"));
  return found.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part))).sort();
}

/** All tests in one build with shared chunks; packages stay outside, resolved from node_modules above dist. */
async function bundleTests(files) {
  mkdirSync(OUT, { recursive: true });
  await build({
    entryPoints: files,
    outbase: "test",
    outdir: OUT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [coreSources],
    charset: "utf8",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "warning",
  });
  return files.map((file) => path.join(OUT, path.relative("test", file).replace(/\.ts$/u, ".mjs")));
}

/** A copy of the bundles, so that a build beside the run does not change what is tested. */
async function copyBundles() {
  if (!existsSync("dist/cli.js")) await bundles();
  cpSync("dist", path.join(OUT, "dist"), { recursive: true });
  cpSync("package.json", path.join(OUT, "package.json"));
  return path.join(OUT, "dist/cli.js");
}

async function unit(wanted = []) {
  const files = testFiles("test", wanted);
  if (files.length === 0) {
    process.stdout.write("no test file\n");
    add({ passed: 0, failed: 1 });
    return;
  }
  let bundled;
  let cli;
  try {
    bundled = await bundleTests(files);
    cli = await copyBundles();
  } catch {
    process.stdout.write("FAILED: the tests cannot be bundled\n");
    add({ passed: 0, failed: 1 });
    return;
  }
  const runner = [
    "--enable-source-maps",
    "--test",
    `--test-concurrency=${os.availableParallelism()}`,
    "--test-reporter=./test/reporter.mjs",
  ];
  writeFileSync(COUNTS, "");
  const { code } = await node([...runner, "--test-reporter-destination=stdout", ...bundled], {
    limit: UNIT_LIMIT_MS,
    env: { VBHC_TEST_COUNTS: COUNTS, VBHC_CLI: cli },
  });
  const counts = readCounts();
  add(counts);
  if (code !== 0 && counts.failed === 0) add({ passed: 0, failed: 1 });
}

/** What the reporter counted; a run that did not come to its end has failed. */
function readCounts() {
  const text = readFileSync(COUNTS, "utf8");
  return text === "" ? { passed: 0, failed: 1 } : JSON.parse(text);
}

async function vscode() {
  const { code, output } = await node(["test/vscode/run.mjs"], { limit: VSCODE_LIMIT_MS, show: false });
  const closing = [...output.matchAll(CLOSING)].at(-1)?.groups;
  process.stdout.write(output.replaceAll(CLOSING, "").trimEnd().concat("\n"));
  const counts = { passed: Number(closing?.passed ?? 0), failed: Number(closing?.failed ?? 0), skipped: Number(closing?.skipped ?? 0) };
  add(counts);
  if (counts.failed === 0 && (code !== 0 || closing === undefined)) add({ passed: 0, failed: 1 });
  if (process.env.CI === "true" && counts.failed === 0 && counts.passed === 0) {
    process.stdout.write("FAILED: the VS Code stage may not be skipped where CI=true\n");
    add({ passed: 0, failed: 1 });
  }
}

const STAGES = { types, style, generated, bundles, unit, vscode };

const [chosen, ...rest] = process.argv.slice(2);
if (chosen !== undefined && !Object.hasOwn(STAGES, chosen)) {
  process.stdout.write(`no such stage: ${chosen}; there are ${Object.keys(STAGES).join(", ")}\n`);
  process.exit(2);
}
for (const name of chosen === undefined ? Object.keys(STAGES) : [chosen]) {
  const before = { ...total };
  const start = performance.now();
  process.stdout.write(`${bold(`── ${name}`)}\n`);
  await STAGES[name](name === "unit" ? rest : undefined);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`   ${name}: ${total.passed - before.passed} ok, ${total.failed - before.failed} not ok, ${seconds} s\n`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
rmSync(OUT, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
