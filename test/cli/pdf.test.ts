/** PDF through LibreOffice: what it is called with, what is left behind, and what is said where there is none. */
import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { unzipSync } from "fflate";
import { EXPORT_TEXT, type ExportTextResult } from "../../server/src/lsp/protocol";
import { withClient } from "../lsp/client";
import { CLEAN, inFolder, vbhc } from "./vbhc";

/** A stand-in for LibreOffice: keeps its arguments and the Word file, gives a file that begins like a PDF. */
const OFFICE = `#!/bin/sh
here=$(/usr/bin/dirname "$0")
printf '%s\\n' "$@" > "$here/arguments"
for last; do :; done
while [ "$1" != "--outdir" ]; do shift; done
/bin/cp "$last" "$here/seen.docx"
printf '%%PDF-1.7 stand-in' > "$2/van-ban.pdf"
`;
const BROKEN = "#!/bin/sh\nexit 77\n";

function withOffice(script: string, body: (cwd: string, env: Record<string, string>) => void): void {
  inFolder({ soffice: script, "qd.vbhc": readFileSync(CLEAN) }, (cwd) => {
    chmodSync(path.join(cwd, "soffice"), 0o755);
    body(cwd, { PATH: cwd, TMPDIR: cwd });
  });
}

describe("export --to pdf", { skip: os.platform() === "win32" }, () => {
  it("gives the Word file to LibreOffice, with a profile of its own, and leaves nothing behind", () => {
    withOffice(OFFICE, (cwd, env) => {
      assert.deepEqual(vbhc(["export", "--to", "pdf", "--out", "qd.pdf", "qd.vbhc"], { cwd, env }), { code: 0, out: "", err: "" });
      assert.equal(readFileSync(path.join(cwd, "qd.pdf"), "utf8"), "%PDF-1.7 stand-in");
      const args = readFileSync(path.join(cwd, "arguments"), "utf8").split("\n");
      assert.ok(args.includes("--headless") && args.some((arg) => arg.startsWith("-env:UserInstallation=file:")));
      assert.ok(unzipSync(readFileSync(path.join(cwd, "seen.docx")))["word/document.xml"]);
      assert.deepEqual(
        readdirSync(cwd).filter((name) => name.startsWith("vbhc-pdf-")),
        [],
      );
    });
  });

  it("says so when it fails, or when there is none, and writes no file", () => {
    withOffice(BROKEN, (cwd, env) => {
      const failed = vbhc(["export", "--to", "pdf", "--out", "qd.pdf", "qd.vbhc"], { cwd, env });
      assert.equal(failed.code, 2);
      assert.match(failed.err, /LibreOffice chưa chuyển được/u);
      const none = vbhc(["export", "--to", "pdf", "--out", "qd.pdf", "qd.vbhc"], { cwd, env: { PATH: path.join(cwd, "khong-co") } });
      assert.equal(none.code, 2);
      assert.match(none.err, /Chưa thấy LibreOffice|LibreOffice chưa/u);
      assert.equal(existsSync(path.join(cwd, "qd.pdf")), false);
    });
  });
});

it("the server tells the client why there is no PDF", () =>
  withClient({}, async (client) => {
    const uri = "file:///ban-thao/quyet-dinh.vbhc";
    await client.open(uri, readFileSync(CLEAN, "utf8"));
    const answer = await client.rpc.sendRequest<ExportTextResult>(EXPORT_TEXT, { uri, to: "pdf" });
    assert.deepEqual(answer, { content: "", problem: "Không có" });
  }));
