/** The desktop VS Code of @vscode/test-electron: for machines with a display and a way to its download. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Without a byte for so long the download counts as out of reach. */
const PROBE_LIMIT_MS = 20_000;

function hasDisplay() {
  return process.platform === "win32" || process.platform === "darwin" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Gives the suite's output, or null with the reason why it could not run. */
export async function runInElectron(extension, suite, workspaceSource, cachePath) {
  if (!hasDisplay()) return { output: null, reason: "không có màn hình (no display)" };
  const { downloadAndUnzipVSCode, runTests, SilentReporter } = await import("@vscode/test-electron");
  const home = mkdtempSync(path.join(os.tmpdir(), "vb-"));
  const log = path.join(home, "test.log");
  try {
    const reporter = new SilentReporter();
    const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath, reporter, timeout: PROBE_LIMIT_MS });
    cpSync(workspaceSource, path.join(home, "ws"), { recursive: true });
    const switches = ["--disable-extensions", "--disable-workspace-trust", `--user-data-dir=${path.join(home, "ud")}`];
    if (process.getuid?.() === 0) switches.push("--no-sandbox");
    const code = await runTests({
      vscodeExecutablePath,
      reporter,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: { VSCODE_TEST_LOG: log },
      launchArgs: [path.join(home, "ws"), ...switches],
    });
    return { output: readFileSync(log, "utf8"), code };
  } catch (error) {
    if (existsSync(log)) return { output: readFileSync(log, "utf8"), code: 1 };
    return {
      output: null,
      reason: `VS Code tải về không chạy được (the downloaded VS Code does not run): ${error instanceof Error ? error.message : error}`,
    };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
