/** What the .vsix carries: the bundles and what they need at run time, nothing else. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { ROOT } from "./sources";

const VSCE = path.join(ROOT, "node_modules/@vscode/vsce/vsce");
const manifest: {
  readonly main: string;
  readonly browser: string;
  readonly bin: { readonly vbhc: string };
  readonly engines: { readonly vscode: string };
} = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

/** Paths of the packed files, with slashes. */
const packed = (): string[] =>
  execFileSync(process.execPath, [VSCE, "ls", "--no-dependencies"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, npm_config_loglevel: "error" },
  })
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("\\", "/"));

const ALLOWED = [
  /^package\.json$/u,
  /^(?:README|CHANGELOG)\.md$/iu,
  /^LICENSE(?:\.txt)?$/u,
  /^dist\/[\w.-]+\.(?:m?js|cjs)$/u,
  /^dist\/packages\/[\w.-]+\.js$/u,
  /^dist\/chunks\/[\w.-]+\.mjs$/u,
  /^syntaxes\/[\w.-]+\.json$/u,
  /^snippets\/[\w.-]+\.json$/u,
  /^client\/walkthrough\/[\w.-]+\.(?:md|svg)$/u,
  /^client\/walkthrough\/[\w.-]+\.md$/u,
];

describe("the packed extension", () => {
  const files = packed();

  it("carries nothing but the product", () => {
    assert.deepEqual(
      files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it("has its entry points", () => {
    for (const entry of [manifest.main, manifest.browser, manifest.bin.vbhc, "dist/server.mjs", "dist/server.browser.js"]) {
      assert.ok(files.includes(path.posix.normalize(entry)), `${entry} is packed`);
    }
  });

  it("has every file that the manifest names", () => {
    const named = [...JSON.stringify(manifest).matchAll(/"\.\/(?<file>[\w./-]+\.(?:json|md|svg|png))"/gu)].map((m) => m.groups?.file ?? "");
    assert.ok(named.length > 0, "the manifest names files");
    assert.deepEqual(
      named.filter((file) => !files.includes(file)),
      [],
    );
  });
});
