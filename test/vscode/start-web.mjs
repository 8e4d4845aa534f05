/** Proves `npm run start:web`: the address that it prints shows the sample with its findings. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openWindow } from "./workbench.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const LIMIT_MS = 60_000;

/** The command that a user looks for when letters get lost: it explains, and changes nothing by itself. */
async function readTypingHelp(page, shot) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().waitFor({ timeout: LIMIT_MS });
  await page.keyboard.type("VBHC: Không gõ được");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Không gõ được tiếng Việt?" }).first().click();
  const box = page.locator(".monaco-dialog-box");
  await box.waitFor({ timeout: LIMIT_MS });
  await page.screenshot({ path: shot });
  if (!(await box.textContent()).includes("Unicode dựng sẵn")) throw new Error("the help on typing does not say what to look at");
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached", timeout: LIMIT_MS });
}

/** Throws when the page does not show what it should. */
export async function proveStartWeb(chromium, shot) {
  const child = spawn(process.execPath, ["client/start-web.mjs", "--no-build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise((resolve) => child.once("close", resolve));
  let output = "";
  let window;
  try {
    const url = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no address in ${LIMIT_MS / 1000} s:\n${output}`)), LIMIT_MS);
      const take = (chunk) => {
        output += chunk;
        const found = /http:\/\/127\.0\.0\.1:\S+/u.exec(output);
        if (!found) return;
        clearTimeout(late);
        resolve(found[0]);
      };
      child.stdout.on("data", take);
      child.stderr.on("data", take);
    });
    window = await openWindow(chromium);
    const { page } = window;
    await page.goto(url);
    await page.locator(".monaco-editor .view-lines", { hasText: "QUYẾT" }).first().waitFor({ timeout: LIMIT_MS });
    await page.locator(".monaco-editor .squiggly-error").first().waitFor({ timeout: LIMIT_MS });
    await page.screenshot({ path: shot });
    await readTypingHelp(page, shot.replace(/\.png$/u, "-typing.png"));
    const stranger = await fetch(new URL("/", url));
    if (stranger.ok) throw new Error("the workbench opens without its token");
  } finally {
    await window?.browser.close().catch(() => {});
    child.kill("SIGTERM");
    await exit;
  }
}
