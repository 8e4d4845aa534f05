/** The language: detection, Enter in lists, comments, snippets by name and by prefix, and typing Vietnamese. */

import { commands, Position, Selection, type TextEditor, window } from "vscode";
import snippets from "../../../snippets/vbhc.json";
import { expand } from "../../client/expand";
import { keysFor, type Method, typingEvents } from "../../client/unikey";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, openNew, withSuggestions } from "./editors";
import { until } from "./poll";

const ENOUGH_TO_TYPE = "Căn cứ Luật Tổ chức chính quyền; Điều 1. Giao Sở Nội vụ chủ trì, hướng dẫn UBND các xã.";

async function replay(editor: TextEditor, text: string, method: Method): Promise<void> {
  for (const { deleteLeft, insert } of typingEvents(keysFor(text, method), method)) {
    for (let i = 0; i < deleteLeft; i++) await commands.executeCommand("deleteLeft");
    for (const letter of insert) await commands.executeCommand("type", { text: letter });
    if (insert === "g" || insert === "n") await commands.executeCommand("editor.action.triggerSuggest");
  }
  assert.equal(editor.document.getText(), text);
}

const toEnd = (editor: TextEditor): void => {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
};

export const language: Declare = ({ describe, it, afterEach }) => {
  describe("language", () => {
    afterEach(closeAll);

    it("knows *.vbhc, and a file without ending by its first line, composed or not", async () => {
      for (const name of ["quyet-dinh.vbhc", "ban-nhap", "ban-to-hop"]) assert.equal((await open(name)).document.languageId, "vbhc", name);
    });

    it("leaves a .txt alone until the command is given", async () => {
      const { document } = await open("chep-tu-mang.txt");
      assert.equal(document.languageId, "plaintext");
      await commands.executeCommand("vbhc.useLanguage");
      await until("the language", () => window.activeTextEditor?.document.languageId === "vbhc");
    });

    it("goes on with a list at Enter after a semicolon, and not after a full stop", async () => {
      const editor = await openNew("Nơi nhận:");
      toEnd(editor);
      await commands.executeCommand("type", { text: "\n" });
      await commands.executeCommand("type", { text: "Như Điều 3;" });
      await commands.executeCommand("type", { text: "\n" });
      await commands.executeCommand("type", { text: "Lưu: VT, TH." });
      await commands.executeCommand("type", { text: "\n" });
      assert.equal(editor.document.getText(), "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, TH.\n");
    });

    it("closes no bracket or quotation mark while one types", async () => {
      const editor = await openNew();
      for (const letter of "(“'\"[") await commands.executeCommand("type", { text: letter });
      assert.equal(editor.document.getText(), "(“'\"[");
    });

    it("comments a line with %%", async () => {
      const editor = await openNew("Điều 1. Nội dung");
      await commands.executeCommand("editor.action.commentLine");
      assert.equal(editor.document.getText(), "%% Điều 1. Nội dung");
    });

    it("takes a letter with its marks as part of a word", async () => {
      const editor = await openNew("Sở Nội vụ".normalize("NFD"));
      const range = editor.document.getWordRangeAtPosition(new Position(0, 6));
      assert.equal(editor.document.getText(range).normalize("NFC"), "Nội");
    });

    it("inserts a snippet by its name", async () => {
      const editor = await openNew();
      await commands.executeCommand("editor.action.insertSnippet", { langId: "vbhc", name: "Quyết định quy định trực tiếp" });
      const { body } = snippets["Quyết định quy định trực tiếp"];
      await until("the text", () => editor.document.lineCount === body.length);
      assert.equal(editor.document.getText(), expand(body.join("\n"), new Date().getFullYear()));
    });

    it("inserts a snippet by its prefix and Tab, without a widget", async () => {
      const editor = await openNew();
      for (const letter of "dkhl") await commands.executeCommand("type", { text: letter });
      await until("the snippet", async () => {
        await commands.executeCommand("insertSnippet");
        return editor.document.getText().startsWith("Điều 2. Quyết định này có hiệu lực");
      });
    });

    it("carries the first field into every place, and capitals where they stand in capitals", async () => {
      const editor = await openNew();
      await commands.executeCommand("editor.action.insertSnippet", { langId: "vbhc", name: "Quyết định bổ nhiệm" });
      await until("the text", () => editor.document.lineCount > 20);
      await commands.executeCommand("type", { text: "TỈNH HẢI VÂN" });
      assert.match(editor.document.getText(), /^CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI VÂN$/mu);
      for (let i = 0; i < 40; i++) await commands.executeCommand("jumpToNextSnippetPlaceholder");
      assert.match(editor.document.getText(), /^Điều 2\. Ông … được hưởng/mu);
    });

    for (const method of ["telex", "vni"] as const) {
      it(`gives exactly the typed text under ${method} with the suggest widget on`, async () => {
        await withSuggestions(async () => replay(await openNew(), ENOUGH_TO_TYPE, method));
      });
    }
  });
};
