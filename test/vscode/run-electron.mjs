/** The desktop VS Code of @vscode/test-electron: for machines with a display and a way to its download. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const PROBE_LIMIT_MS = 20_000;

function hasDisplay() {
  return process.platform === "win32" || process.platform === "darwin" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Gives the suite's output, or null with the reason why it could not run. */
export async function runInElectron(extension, suite, workspaceSource) {
  if (!hasDisplay()) return { output: null, reason: "không có màn hình (no display)" };
  const { fetchStableVersions, runTests } = await import("@vscode/test-electron");
  const late = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no answer in ${PROBE_LIMIT_MS / 1000} s`)), PROBE_LIMIT_MS).unref(),
  );
  const home = mkdtempSync(path.join(os.tmpdir(), "vb-"));
  const log = path.join(home, "test.log");
  try {
    await Promise.race([fetchStableVersions(true, PROBE_LIMIT_MS), late]);
    cpSync(workspaceSource, path.join(home, "ws"), { recursive: true });
    const code = await runTests({
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: { VSCODE_TEST_LOG: log },
      launchArgs: [path.join(home, "ws"), "--disable-extensions", "--disable-workspace-trust", `--user-data-dir=${path.join(home, "ud")}`],
    });
    return { output: readFileSync(log, "utf8"), code };
  } catch (error) {
    const reason = `không chạy được VS Code tải về (the downloaded VS Code does not run): ${error instanceof Error ? error.message : error}`;
    return existsSync(log) ? { output: readFileSync(log, "utf8"), code: 1 } : { output: null, reason };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
