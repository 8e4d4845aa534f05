/** Cleaning pasted text: the command, VS Code's own formatting, the clipboard; each one step to undo. */
import { commands, env, Position, Range, Selection, type TextEdit, WorkspaceEdit, window, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, openNew, vbhc } from "./editors";
import { until } from "./poll";

const PASTED = "QUYẾT ĐỊNH:\n------\nĐiều 1: Giao Sở Nội vụ rà soát\nhồ sơ lưu trữ:\n1 . Năm 2025;\n2 . Năm 2026.\n";
const CLEAN = "QUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Nội vụ rà soát hồ sơ lưu trữ:\n1. Năm 2025;\n2. Năm 2026.\n";

export const format: Declare = ({ describe, it, before, afterEach }) => {
  describe("cleaning pasted text", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("is one step to undo, and the cursor stays in its word", async () => {
      const editor = await openNew(PASTED);
      const at = editor.document.getText().indexOf("rà soát");
      editor.selection = new Selection(editor.document.positionAt(at), editor.document.positionAt(at));
      await commands.executeCommand("vbhc.format");
      await until("the clean text", () => editor.document.getText() === CLEAN);
      assert.equal(editor.document.getText().slice(editor.document.offsetAt(editor.selection.active)).slice(0, 7), "rà soát");
      await commands.executeCommand("undo");
      assert.equal(editor.document.getText(), PASTED);
    });

    it("is the editor's own formatting too, of the text and of a range", async () => {
      const { document } = await openNew(PASTED);
      const options = { tabSize: 2, insertSpaces: true };
      const apply = async (edits: readonly TextEdit[]): Promise<string> => {
        const edit = new WorkspaceEdit();
        edit.set(document.uri, [...edits]);
        await workspace.applyEdit(edit);
        return document.getText();
      };
      const range = new Range(new Position(4, 0), new Position(4, 3));
      const part = await commands.executeCommand<TextEdit[]>("vscode.executeFormatRangeProvider", document.uri, range, options);
      assert.equal(await apply(part), PASTED.replace("1 .", "1."));
      const all = await commands.executeCommand<TextEdit[]>("vscode.executeFormatDocumentProvider", document.uri, options);
      assert.equal(await apply(all), CLEAN);
    });

    it("pastes the clipboard clean when asked, and as it is otherwise", async () => {
      await env.clipboard.writeText("1 . Rà soát hồ sơ\u00a0lưu trữ;\n–  Báo cáo.");
      const editor = await openNew();
      await commands.executeCommand("vbhc.pasteClean");
      await until("the text", () => editor.document.getText() === "1. Rà soát hồ sơ lưu trữ;\n- Báo cáo.");
      await commands.executeCommand("undo");
      await window.showTextDocument(editor.document);
      await commands.executeCommand("editor.action.clipboardPasteAction");
      await until("the text as it was", () => editor.document.getText().startsWith("1 . Rà soát"));
    });
  });
};
