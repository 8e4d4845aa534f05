/**
 * `npm start`: builds, shows what VBHC finds in a sample plan (findings, outline, table of tasks), and opens the sample in
 * VS Code where there is one to open. Ends with the prompt and exit code 0; only a failed build ends with 1.
 *   --no-build   take dist/ as it is
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SAMPLE = "test/samples/ke-hoach-con-sai-sot.vbhc";
const EDITORS = ["code", "codium", "cursor"];

const colour = !process.env.NO_COLOR;
const bold = (text) => (colour ? `\u001b[1m${text}\u001b[0m` : text);
const dim = (text) => (colour ? `\u001b[2m${text}\u001b[0m` : text);

function heading(title, command) {
  process.stdout.write(`\n${bold(`━━ ${title}`)}${command === undefined ? "" : dim(`  $ ${command}`)}\n\n`);
}

const runNode = (args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...(colour && { FORCE_COLOR: "1" }) } }).status;

/** First executable of that name on PATH; null when there is none. */
function onPath(name) {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  for (const folder of (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

function hasDisplay() {
  if (process.env.CI === "true") return false;
  return process.platform === "win32" || process.platform === "darwin" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** An Extension Development Host in a process of its own; nobody waits for it. */
function openEditor(editor) {
  const args = [`--extensionDevelopmentPath=${root}`, "--new-window", path.join(root, "test/samples"), path.join(root, SAMPLE)];
  const windows = process.platform === "win32";
  const quoted = (text) => `"${text}"`;
  const child = spawn(windows ? quoted(editor) : editor, windows ? args.map(quoted) : args, {
    cwd: root,
    detached: true,
    stdio: "ignore",
    shell: windows,
  });
  child.on("error", (error) => process.stdout.write(`${path.basename(editor)}: ${error.message}\n`));
  child.unref();
}

function showEditor() {
  heading("VS Code");
  const editor = EDITORS.map(onPath).find((file) => file !== null);
  const isRoot = process.getuid?.() === 0;
  if (editor && hasDisplay() && !isRoot) {
    openEditor(editor);
    process.stdout.write(`Đang mở ${SAMPLE} trong ${path.basename(editor)} (Opening the sample in an Extension Development Host).\n`);
    return;
  }
  process.stdout.write(
    [
      "Xem trong VS Code (to see it in VS Code):",
      `  ${bold("npm run start:web")}   VS Code trong trình duyệt, địa chỉ 127.0.0.1 (in the browser)`,
      `  ${bold(`code --extensionDevelopmentPath="$PWD" ${SAMPLE}`)}   VS Code trên máy có màn hình (on a desktop)`,
      `  ${bold("npm run package")}   đóng gói .vsix để cài (pack the extension)`,
      "",
    ].join("\n"),
  );
}

if (!process.argv.includes("--no-build") && runNode(["esbuild.mjs"]) !== 0) {
  process.stdout.write("Không dựng được (the build failed).\n");
  process.exit(1);
}
for (const [title, command] of [
  ["Rà soát (findings)", "check"],
  ["Bố cục (outline)", "outline"],
  ["Phân công (tasks)", "tasks"],
]) {
  heading(title, `node dist/cli.js ${command} ${SAMPLE}`);
  runNode(["dist/cli.js", command, SAMPLE]);
}
showEditor();
