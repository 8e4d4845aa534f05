/** Runs the built CLI as a user would, in a folder of its own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The test runner names a copy that no build changes during the run. */
export const CLI = path.resolve(process.env.VBHC_CLI ?? "dist/cli.js");
export const SAMPLES = path.join(process.cwd(), "test/samples");
export const FLAWED = path.join(SAMPLES, "ke-hoach-con-sai-sot.vbhc");
export const CLEAN = path.join(SAMPLES, "quyet-dinh-truc-tiep.vbhc");

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Colour variables of the machine do not reach the CLI unless given. */
export function vbhc(args: readonly string[], { cwd = process.cwd(), input = "", env = {} }: RunOptions = {}): Answer {
  const { NO_COLOR: _1, FORCE_COLOR: _2, NODE_OPTIONS: _3, NODE_TEST_CONTEXT: _4, ...rest } = process.env;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...rest, ...env },
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** JSON of a run that must have succeeded. */
export function json<T>(args: readonly string[], options: RunOptions = {}): T {
  const { code, out, err } = vbhc([...args, "--format", "json"], options);
  if (code === 2 || code === null) throw new Error(`${args.join(" ")}: ${code} ${err}`);
  return JSON.parse(out) as T;
}

/** An empty folder with these files; removed by `remove`. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): { readonly path: string; readonly remove: () => void } {
  const root = mkdtempSync(path.join(os.tmpdir(), "vbhc-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return { path: root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export const flawed = (): string => readFileSync(FLAWED, "utf8");
export const clean = (): string => readFileSync(CLEAN, "utf8");

/** Runs `body` in such a folder. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, body: (cwd: string) => void): void {
  const { path: cwd, remove } = folder(files);
  try {
    body(cwd);
  } finally {
    remove();
  }
}
