/** A Word file becomes a draft: by the command, in a Node process and in a web worker alike. */
import { commands, window, workspace } from "vscode";
import { EXPORT_TEXT, type ExportTextResult } from "../../../server/src/lsp/protocol";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, fileOf, open, vbhc } from "./editors";

const withoutBlanks = (text: string): string[] => text.split(/\r?\n/u).filter((line) => line.trim() !== "");

export const imported: Declare = ({ describe, it, afterEach }) => {
  describe("a Word file", () => {
    const target = fileOf("tam-thoi.docx");
    afterEach(async () => {
      await closeAll();
      await workspace.fs.delete(target).then(undefined, () => undefined);
    });

    it("is opened as a new administrative text that says what the file says", async () => {
      const api = await vbhc();
      const { document } = await open("quyet-dinh.vbhc");
      const written = await api.request<ExportTextResult>(EXPORT_TEXT, { uri: document.uri.toString(), to: "docx" });
      await workspace.fs.writeFile(
        target,
        Uint8Array.from(atob(written.content), (letter) => letter.charCodeAt(0)),
      );
      await commands.executeCommand("vbhc.openWord", target);
      const shown = window.activeTextEditor?.document;
      assert.ok(shown?.isUntitled, "a new text");
      assert.equal(shown.languageId, "vbhc");
      const lines = withoutBlanks(shown.getText());
      for (const line of ["Độc lập - Tự do - Hạnh phúc", "QUYẾT ĐỊNH:", "Nơi nhận:"]) assert.ok(lines.includes(line), line);
      const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
      assert.equal(words(shown.getText().normalize("NFC")), words(document.getText().normalize("NFC")));
    });
  });
};
