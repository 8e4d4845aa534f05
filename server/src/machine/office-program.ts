/** A Word file as PDF through LibreOffice, where it is installed on the person's machine. Nothing else is ever started. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Text } from "../core/model/finding";

export type PdfResult = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Text };

/** Where installers put it when it is not on PATH. */
const USUAL_PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
];
const LIMIT_MS = 120_000;

const NOT_THERE: Text = {
  vi: "Chưa thấy LibreOffice trên máy. Cài LibreOffice, hoặc xuất tệp Word rồi lưu thành PDF bằng Word.",
  en: "LibreOffice is not on this machine. Install it, or export a Word file and save it as PDF in Word.",
};
const FAILED: Text = {
  vi: "LibreOffice chưa chuyển được tệp sang PDF. Đóng LibreOffice đang mở rồi thử lại.",
  en: "LibreOffice could not make the PDF. Close LibreOffice and try again.",
};

/** Path of LibreOffice: on PATH, else where installers put it; null without one. */
function findOffice({ PATH = "", PATHEXT = "" }: NodeJS.ProcessEnv = process.env): string | null {
  const endings = process.platform === "win32" ? PATHEXT.split(";") : [""];
  const onPath = PATH.split(path.delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => ["soffice", "libreoffice"].flatMap((name) => endings.map((ending) => path.join(folder, name + ending))));
  return [...onPath, ...USUAL_PLACES].find((file) => existsSync(file)) ?? null;
}

/** Converts in a folder and with a profile of its own, both removed afterwards. Never rejects. */
export async function wordToPdf(docx: Uint8Array, env: NodeJS.ProcessEnv = process.env): Promise<PdfResult> {
  const office = findOffice(env);
  if (office === null) return { ok: false, reason: NOT_THERE };
  let folder: string | null = null;
  try {
    folder = await mkdtemp(path.join(tmpdir(), "vbhc-pdf-"));
    const source = path.join(folder, "van-ban.docx");
    await writeFile(source, docx);
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    await run(
      office,
      [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, source],
      env,
    );
    return { ok: true, bytes: new Uint8Array(await readFile(path.join(folder, "van-ban.pdf"))) };
  } catch {
    return { ok: false, reason: FAILED };
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { env, timeout: LIMIT_MS, windowsHide: true }, (error) => (error === null ? resolve() : reject(error)));
  });
