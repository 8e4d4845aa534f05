/**
 * `npm run start:web`: VS Code in the browser, on 127.0.0.1, with this folder's extension and a sample open. Installs VS Code into
 * .vscode-test/ when it is not there, works on a copy of the samples, and ends with Ctrl+C.
 *   --port N   a port of your choice     --no-build   take dist/ as it is
 */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installVsCode } from "../test/vscode/install.mjs";
import { startServer, temporaryHome, workbenchUrl } from "../test/vscode/workbench.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SAMPLE = "ke-hoach-con-sai-sot.vbhc";

const { values: options } = parseArgs({ options: { port: { type: "string" }, "no-build": { type: "boolean", default: false } } });

if (!options["no-build"] && spawnSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" }).status !== 0) {
  console.error("Không dựng được (the build failed).");
  process.exit(1);
}

const vscode = await installVsCode();
const home = temporaryHome({ "editor.fontFamily": "Consolas, Menlo, 'Liberation Mono', 'DejaVu Sans Mono', monospace" });
const folder = path.join(home.path, "van-ban");
cpSync(path.join(root, "test/samples"), folder, { recursive: true, filter: (file) => !path.extname(file) || file.endsWith(".vbhc") });

const token = randomUUID();
const server = await startServer(vscode, home, { token, port: options.port && Number(options.port) });
const remote = (file) => `vscode-remote://${server.authority}${file}`;
const url = workbenchUrl(
  server.authority,
  folder,
  [
    ["extensionDevelopmentPath", remote(root)],
    ["openFile", remote(path.join(folder, SAMPLE))],
  ],
  token,
);
console.log(`\nVS Code đang chạy. Mở địa chỉ này trong trình duyệt (VS Code is running; open this address in a browser):\n\n  ${url}\n`);
console.log("Dừng bằng Ctrl+C (stop with Ctrl+C). Văn bản mở ra là bản sao (the texts are copies).");

async function end() {
  await server.stop();
  home.remove();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
await server.exit;
home.remove();
