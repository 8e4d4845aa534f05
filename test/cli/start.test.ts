/** `npm start`: shows findings, outline and tasks, ends by itself with 0, and opens an editor only where one can be seen. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { inFolder } from "./vbhc";

const isRoot = process.getuid?.() === 0;
/** Nobody: a user without rights, where the tests themselves run as root. */
const NOBODY = 65534;

function start(env: Readonly<Record<string, string>>, uid?: number) {
  const { DISPLAY: _1, WAYLAND_DISPLAY: _2, CI: _3, NO_COLOR: _4, ...rest } = process.env;
  const identity = uid === undefined ? {} : { uid, gid: uid };
  return spawnSync(process.execPath, ["client/start.mjs", "--no-build"], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...rest, ...env },
    ...identity,
  });
}

const readableByNobody = (): boolean =>
  spawnSync(process.execPath, ["client/start.mjs", "--no-build"], { uid: NOBODY, gid: NOBODY, env: { PATH: "" } }).status === 0;

/** A stand-in for VS Code's launcher that writes its arguments down and stays open for a while. */
const LAUNCHER = `#!/bin/sh\nprintf '%s\\n' "$@" > "$(dirname "$0")/arguments"\nsleep 20\n`;

function appears(file: string): boolean {
  for (let i = 0; i < 100 && !existsSync(file); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return existsSync(file);
}

/** Runs with such a launcher on PATH; gives the arguments it got, or null. */
function launched(uid: number | undefined, body: (given: string[] | null, out: string) => void): void {
  inFolder({ codium: LAUNCHER }, (bin) => {
    chmodSync(bin, 0o777);
    chmodSync(path.join(bin, "codium"), 0o755);
    const began = performance.now();
    const { status, stdout } = start({ PATH: `${bin}:/usr/bin:/bin`, DISPLAY: ":99" }, uid);
    assert.equal(status, 0);
    assert.ok(performance.now() - began < 15_000, "does not wait");
    const log = path.join(bin, "arguments");
    body(stdout.includes("npm run start:web") || !appears(log) ? null : readFileSync(log, "utf8").trim().split("\n"), stdout);
  });
}

describe("npm start", { skip: process.platform === "win32" && "shell scripts" }, () => {
  it("shows everything in colour and says how to open an editor", () => {
    const { status, stdout } = start({ PATH: "/usr/bin:/bin" });
    assert.equal(status, 0);
    for (const wanted of ["BẮT BUỘC SỬA", "Điều 1", "Chủ trì", "npm run start:web", "\u001b[1m"])
      assert.ok(stdout.includes(wanted), wanted);
    assert.ok(!start({ PATH: "/usr/bin:/bin", NO_COLOR: "1" }).stdout.includes("\u001b["));
  });

  it("opens the sample where there is a display and an editor, and does not wait", {
    skip: isRoot && !readableByNobody() && "nobody may read here",
  }, () => {
    launched(isRoot ? NOBODY : undefined, (given) => {
      assert.ok(given, "the editor was started");
      assert.ok(given.includes(`--extensionDevelopmentPath=${process.cwd()}`));
      assert.ok(given.at(-1)?.endsWith(".vbhc"));
    });
  });

  it("opens nothing as root, and says how", { skip: !isRoot && "not root" }, () => {
    launched(undefined, (given, out) => {
      assert.equal(given, null);
      assert.ok(out.includes("npm run start:web"));
    });
  });
});
