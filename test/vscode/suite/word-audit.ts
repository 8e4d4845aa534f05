/** A Word file as it is, read-only, with what is to be said of its words and its layout: on Node and in a web worker alike. */
import { commands, languages, Range, type Uri, window, workspace } from "vscode";
import { AUDIT_SCHEME, EXPORT_TEXT, type ExportTextResult } from "../../../server/src/lsp/protocol";
import { changedFont } from "../../office/changed";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, codeOf, fileOf, open, rulesOf, vbhc } from "./editors";
import { until } from "./poll";
import { inWindow, photograph } from "./window";

const FONT = "trinh-bay/phong-chu";

/** The sample as a Word file; with `font` in another font. */
async function wordFile(target: Uri, font: string | null): Promise<void> {
  const api = await vbhc();
  const { document } = await open("quyet-dinh.vbhc");
  const { content } = await api.request<ExportTextResult>(EXPORT_TEXT, { uri: document.uri.toString(), to: "docx" });
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  await workspace.fs.writeFile(target, font === null ? bytes : changedFont(bytes, font));
  await closeAll();
}

/** Gives the command, which ends only when its message is taken away, and waits for the text. */
async function audit(target: Uri): Promise<{ document: (typeof workspace.textDocuments)[number]; done: Thenable<unknown> }> {
  const done = commands.executeCommand("vbhc.auditWord", target);
  const document = await until("the text", () => {
    const shown = window.activeTextEditor?.document;
    return shown?.uri.scheme === AUDIT_SCHEME && shown.languageId === "vbhc" ? shown : null;
  });
  return { document, done };
}

export const wordAudit: Declare = ({ describe, it, afterEach }) => {
  describe("audit of a Word file", () => {
    const target = fileOf("soat.docx");
    afterEach(async () => {
      await commands.executeCommand("notifications.clearAll");
      await closeAll();
      await workspace.fs.delete(target).then(undefined, () => undefined);
    });

    it("shows its text read-only, with findings on words and layout, and says how many", async () => {
      await wordFile(target, "Arial");
      const { document, done } = await audit(target);
      const rules = await rulesOf(document, (found) => found.includes(FONT) && found.includes("bo-cuc/dieu-lien-tuc"));
      assert.ok(document.getText().includes("Độc lập - Tự do - Hạnh phúc"));
      const font = languages.getDiagnostics(document.uri).find((one) => codeOf(one) === FONT);
      assert.match(font?.message ?? "", /Arial/u);

      const before = document.getText();
      await commands.executeCommand("type", { text: "x" });
      assert.equal(document.getText(), before, "no key changes it");
      const whole = new Range(0, 0, document.lineCount, 0);
      const actions = await commands.executeCommand<readonly unknown[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        whole,
        "quickfix",
      );
      assert.equal(actions.length, 0, "what is only looked at is not mended");

      const told = await inWindow("word-audit", "soat.docx");
      assert.ok(told === null || told.includes(`VBHC: soat.docx. ${rules.length} mục: `), told ?? "");
      await commands.executeCommand("notifications.clearAll");
      await done;
    });

    it("has no word against the layout of its own Word file, and follows the file when it is written anew", async () => {
      await wordFile(target, null);
      const { document } = await audit(target);
      const rules = await rulesOf(document, (found) => found.includes("bo-cuc/dieu-lien-tuc"));
      assert.equal(rules.filter((rule) => rule.startsWith("trinh-bay/")).join(), "");
      const bytes = await workspace.fs.readFile(target);
      await workspace.fs.writeFile(target, changedFont(bytes, "Arial"));
      await commands.executeCommand("notifications.clearAll");
      await audit(target);
      await rulesOf(document, (found) => found.includes(FONT));
    });

    it("says in a sentence why a file cannot be read", async () => {
      await vbhc();
      await workspace.fs.writeFile(target, new TextEncoder().encode("PK không phải tệp Word"));
      await commands.executeCommand("vbhc.auditWord", target);
      const told = await photograph("message", "Không đọc được soat.docx");
      assert.ok(told === null || /VBHC: Không đọc được soat\.docx: \S/u.test(told), told ?? "");
      assert.equal(window.activeTextEditor, undefined, "nothing is opened");
    });
  });
};
