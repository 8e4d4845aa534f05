/** A text copied from a law site becomes a draft: by the command, and by the ways to paste that the editor offers. */
import { commands, type TextEdit, WorkspaceEdit, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, openNew, vbhc } from "./editors";
import { until } from "./poll";
import { inWindow, photograph } from "./window";

/** A head in two columns, words torn at line ends, foreign Đ, rules and bars. */
const COPIED = `ỦY BAN NHÂN DÂN |
TỈNH HẢI VÂN
-------
| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số: 319/QĐ-UBND
|
Hải Vân, ngày
13 tháng 10 năm 2026
|

QUYẾT ĐỊNH
Về việc giao quản lý bến cá

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI VÂN

Căn
cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm
2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.

QUYẾT
ĐỊNH:

Ðiều 1. Giao Ủy ban nhân dân phường Bến Đá quản lý bến cá, thu phí neo
đậu và giữ vệ sinh mặt nước theo quy định của pháp luật hiện hành.
Điều
2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Chủ tịch Ủy ban nhân dân
phường Bến Đá chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận: |
- Như Điều 3;
- Lưu: VT, NN. | CHỦ TỊCH
Trần Thị Bình
|
`;

/** What a reader writes of it by hand, blank lines aside. */
const CLEAN = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH HẢI VÂN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 319/QĐ-UBND",
  "Hải Vân, ngày 13 tháng 10 năm 2026",
  "QUYẾT ĐỊNH",
  "Về việc giao quản lý bến cá",
  "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI VÂN",
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
  "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.",
  "QUYẾT ĐỊNH:",
  "Điều 1. Giao Ủy ban nhân dân phường Bến Đá quản lý bến cá, thu phí neo đậu và giữ vệ sinh mặt nước theo quy định của pháp luật hiện hành.",
  "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
  "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Chủ tịch Ủy ban nhân dân phường Bến Đá chịu trách nhiệm thi hành Quyết định này./.",
  "Nơi nhận:",
  "- Như Điều 3;",
  "- Lưu: VT, NN.",
  "CHỦ TỊCH",
  "Trần Thị Bình",
];

const HTML = `<html><body><p align="center"><b>Điều 1.</b> Phân bổ kinh phí</p>
<table border="1"><tr><td>TT</td><td>Đơn vị</td></tr><tr><td>1</td><td>Phường Bến Đá</td></tr></table></body></html>`;

const linesOf = (text: string): string[] => text.split(/\r?\n/u).filter((line) => line.trim() !== "");

export const formatting: Declare = ({ describe, it, before, afterEach }) => {
  describe("formatting", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("makes a draft of a copied text as one step that is undone at once", async () => {
      const { document } = await openNew(COPIED);
      // a message of an earlier test says the same words
      await commands.executeCommand("notifications.clearAll");
      await commands.executeCommand("vbhc.format");
      await until("the clean text", () => document.getText() !== COPIED);
      assert.deepEqual(linesOf(document.getText()), CLEAN);
      const clean = document.getText();
      const told = await inWindow("message", "đã làm sạch văn bản");
      assert.ok(told === null || told.includes("bỏ 6 dòng không thuộc văn bản"), told ?? "");
      await commands.executeCommand("vbhc.format");
      assert.equal(document.getText(), clean, "a second time changes nothing");
      await commands.executeCommand("undo");
      await until("the first text", () => document.getText() === COPIED);
      await commands.executeCommand("notifications.clearAll");
    });

    it("leaves a clean text alone", async () => {
      const { document } = await open("quyet-dinh.vbhc");
      const text = document.getText();
      const edits = await commands.executeCommand<TextEdit[] | undefined>("vscode.executeFormatDocumentProvider", document.uri, {});
      const words = (all: string): string => (all.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
      const edit = new WorkspaceEdit();
      edit.set(document.uri, edits ?? []);
      await workspace.applyEdit(edit);
      assert.equal(words(document.getText()), words(text));
    });
  });
};

/** The ways to paste need the window's own clipboard. */
export const pasting: Declare = ({ describe, it, before, afterEach }) => {
  describe("pasting", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("changes no letter by itself, and cleans the text when that is chosen", async () => {
      const { document } = await openNew("");
      if ((await inWindow("paste", { plain: COPIED })) === null) return;
      await until("the pasted text", () => document.getText() === COPIED);
      const ways = await inWindow("paste-as", "Dán và làm sạch");
      assert.ok(ways?.includes("Dán và làm sạch"), ways ?? "");
      await until("the clean text", () => linesOf(document.getText()).join("\n") === CLEAN.join("\n"));
      await photograph("paste-clean");
    });

    it("takes tables and headings of Word or a web page when that is chosen", async () => {
      const { document } = await openNew("");
      if ((await inWindow("paste", { plain: "Điều 1. Phân bổ kinh phí TT Đơn vị 1 Phường Bến Đá", html: HTML })) === null) return;
      await until("the pasted text", () => document.getText().startsWith("Điều 1. Phân bổ"));
      const ways = await inWindow("paste-as", "Dán từ Word, trang web");
      assert.ok(ways?.includes("Dán từ Word, trang web (giữ bảng, số thứ tự)"), ways ?? "");
      await until("the table", () => document.getText().includes("| 1 | Phường Bến Đá |"));
      assert.ok(linesOf(document.getText())[0] === "Điều 1. Phân bổ kinh phí", document.getText());
    });
  });
};
