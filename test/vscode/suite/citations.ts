/** Citations and numbers of articles in the editor: into another file of the folder, links, a Điều taken out, citations made alike. */
import {
  type CodeAction,
  commands,
  type DocumentLink,
  type Location,
  type LocationLink,
  Range,
  Selection,
  type TextDocument,
} from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, fileOf, openNew } from "./editors";
import { until } from "./poll";

const CITED = "Kế hoạch số 64/KH-UBND ngày 08 tháng 10 năm 2026";
const TEXT = `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-UBND
Hải Vân, ngày      tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc kiểm tra cồn cát

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI VÂN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.

QUYẾT ĐỊNH:

Điều 1. Kiểm tra việc thực hiện ${CITED} của Ủy ban nhân dân tỉnh.
Điều 2. Kinh phí thực hiện từ ngân sách tỉnh.
Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký./.
`;

const offsetRange = (document: TextDocument, words: string): Range => {
  const at = document.getText().indexOf(words);
  return new Range(document.positionAt(at), document.positionAt(at + words.length));
};

export const citations: Declare = ({ describe, it, afterEach }) => {
  describe("citations", () => {
    afterEach(closeAll);

    it("lead to the file of the folder that they cite, and are links to it", async () => {
      const { document } = await openNew(TEXT);
      const place = offsetRange(document, CITED).start.translate(0, 3);
      const target = fileOf("ke-hoach.vbhc").toString();
      const found = await until("the definition", async () => {
        const places = await commands.executeCommand<(Location | LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, place);
        return places.length > 0 ? places : null;
      });
      assert.equal(found.map((one) => ("targetUri" in one ? one.targetUri : one.uri).toString()).join(), target);
      const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
      assert.equal(
        links.map((link) => `${document.getText(link.range).replace(/ của .*$/u, "")} ${link.target?.toString()}`).join(),
        `${CITED} ${target}`,
      );
    });

    it("a Điều is taken out and those behind it move down", async () => {
      const editor = await openNew(TEXT);
      const at = offsetRange(editor.document, "Kinh phí").start;
      editor.selection = new Selection(at, at);
      await until("the deletion", async () => {
        await commands.executeCommand("vbhc.deleteArticle");
        return !editor.document.getText().includes("Kinh phí");
      });
      assert.equal(
        editor.document.getText(),
        TEXT.replace("Điều 2. Kinh phí thực hiện từ ngân sách tỉnh.\n", "").replace("Điều 3.", "Điều 2."),
      );
    });

    it("are made alike by code actions of their own kind", async () => {
      const { document } = await openNew(TEXT);
      const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
      const kinds = await until("the code actions", async () => {
        const kind = "refactor.rewrite.vbhc";
        const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, whole, kind, 20);
        return actions.length > 0 ? actions.map((action) => action.kind?.value ?? "") : null;
      });
      assert.ok(kinds.includes("refactor.rewrite.vbhc.dates-full"), kinds.join());
    });
  });
};
