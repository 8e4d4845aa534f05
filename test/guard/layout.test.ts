/** The room of things: top level, entry points, file names, no trace of a machine. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { filesUnder, ROOT, sourcesUnder, withoutComments } from "./sources";

const TOP_LEVEL = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "biome.json",
  "client",
  "esbuild.mjs",
  "package-lock.json",
  "package.json",
  "server",
  "snippets",
  "syntaxes",
  "test",
  "tsconfig.json",
];

const inGit = existsSync(path.join(ROOT, ".git"));
const tracked = inGit ? execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean) : [];
const FEW_LINES = 30;

describe("layout", () => {
  it("the top level is the agreed one", { skip: !inGit && "not a git clone" }, () => {
    const top = new Set(tracked.map((file) => file.split("/")[0] ?? "").filter((name) => !name.startsWith(".")));
    assert.deepEqual(
      [...top].filter((name) => !TOP_LEVEL.includes(name)),
      [],
    );
  });

  it("entry points only start things", () => {
    const mains = [
      ...filesUnder("server/src", ".ts").filter((file) => /\/main\.[a-z]+\.ts$/u.test(file)),
      "client/src/start.node.ts",
      "client/src/start.browser.ts",
    ];
    assert.ok(mains.length >= 5, mains.join());
    for (const file of mains) {
      const lines = readFileSync(path.join(ROOT, file), "utf8").split("\n").length;
      assert.ok(lines <= FEW_LINES, `${file}: ${lines} lines`);
    }
  });

  it("file names are kebab-case", () => {
    const wrong = [...filesUnder("server/src", ".ts"), ...filesUnder("client/src", ".ts"), ...filesUnder("test", ".ts", ".mjs")].filter(
      (file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u.test(path.posix.basename(file)),
    );
    assert.deepEqual(wrong, []);
  });

  it("every source file opens with its purpose", () => {
    const silent = [...sourcesUnder("server/src"), ...sourcesUnder("client/src")]
      .filter(({ text }) => !/^(?:#!.*\n)?\/\*\*/u.test(text))
      .map((s) => s.path);
    assert.deepEqual(silent, []);
  });

  it("no default exports and no `any`", () => {
    const wrong = [...sourcesUnder("server/src"), ...sourcesUnder("client/src")]
      .filter(({ text }) => /^export default|: any\b|\bas any\b|<any>/mu.test(withoutComments(text)))
      .map(({ path: file }) => file);
    assert.deepEqual(wrong, []);
  });

  it("no file names a folder of somebody's machine or a package registry", { skip: !inGit && "not a git clone" }, () => {
    const texts = tracked.filter((file) => /\.(?:ts|mjs|json|md|vbhc|sh|yml)$/u.test(file) || file === ".ci/run" || file === ".npmrc");
    // An absolute path of a home or work folder, or the host a lock file would remember.
    const machine = /(?:^|[\s"'`(=])\/(?:home|Users|work|root)\/|[A-Z]:\\Users\\|"resolved": "https?:/u;
    const wrong = texts.filter((file) => existsSync(path.join(ROOT, file)) && machine.test(readFileSync(path.join(ROOT, file), "utf8")));
    assert.deepEqual(
      wrong.filter((file) => file !== "test/guard/layout.test.ts"),
      [],
    );
  });

  it("the lock file holds every package for every platform, so that npm ci works everywhere", () => {
    const lock: { readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>> } =
      JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
    const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !lock.packages[`${owner}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
      ),
    );
    assert.deepEqual(missing, []);
  });
});
