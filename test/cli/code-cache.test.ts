/** The compiled copy of the CLI beside its bundle: taken when it fits, of no consequence when missing or spoilt. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { CLI, FLAWED, inFolder, vbhc } from "./vbhc";

const dist = path.dirname(CLI);
const cacheIn = (folder: string): string | undefined => readdirSync(folder).find((name) => name.endsWith(".cache"));
const wanted = vbhc(["check", "--format", "json", FLAWED]).out;

function withCopy(body: (folder: string) => void): void {
  inFolder({}, (root) => {
    cpSync(dist, path.join(root, "dist"), { recursive: true });
    cpSync("package.json", path.join(root, "package.json"));
    body(path.join(root, "dist"));
  });
}

const checkWith = (folder: string) =>
  spawnSync(process.execPath, [path.join(folder, "cli.js"), "check", "--format", "json", FLAWED], { encoding: "utf8" });

it("the build makes one, and the engine takes it", () => {
  const name = cacheIn(dist);
  assert.ok(name?.includes(process.versions.v8), `made for this engine: ${name}`);
  const probe = `const { Script } = require("node:vm"); const { readFileSync } = require("node:fs"); const v8 = require("node:v8");
v8.setFlagsFromString("--no-regexp-tier-up"); v8.setFlagsFromString("--interrupt-budget=540672");
const [bundle, cache] = process.argv.slice(1);
const source = "(function(exports,require,module){" + readFileSync(bundle, "latin1") + "\\n})";
process.stdout.write(String(new Script(source, { filename: bundle, cachedData: readFileSync(cache) }).cachedDataRejected));`;
  const bundle = path.join(dist, "cli-main.js");
  assert.equal(spawnSync(process.execPath, ["-e", probe, bundle, path.join(dist, name ?? "")], { encoding: "utf8" }).stdout, "false");
});

it("without it, cut short, or full of something else: the same findings", () => {
  withCopy((folder) => {
    const file = path.join(folder, cacheIn(folder) ?? "");
    const whole = readFileSync(file);
    for (const bytes of [whole.subarray(0, whole.length >> 1), Buffer.from("not compiled code"), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      const { stdout, stderr } = checkWith(folder);
      assert.equal(stderr, "");
      assert.equal(stdout, wanted);
    }
    rmSync(file);
    assert.equal(existsSync(file), false);
    assert.equal(checkWith(folder).stdout, wanted);
  });
});

it("a long answer reaches a slow reader whole, and a reader that leaves is no mistake", () => {
  const many = Array.from({ length: 40 }, () => FLAWED);
  const { out } = vbhc(["check", "--format", "json", ...many]);
  assert.equal(JSON.parse(out).files.length > 0, true);
  const command = `"${process.execPath}" "${CLI}" check --format json ${many.map((file) => `"${file}"`).join(" ")}`;
  const slow = spawnSync("sh", ["-c", `${command} | (sleep 1; cat)`], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(slow.stdout, out);
  const gone = spawnSync("sh", ["-c", `${command} | head -c 10`], { encoding: "utf8" });
  assert.equal(gone.stderr, "");
});
