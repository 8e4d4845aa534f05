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

/** The plan is cited in full twice. */
const TWICE = TEXT.replace("Điều 2. Kinh phí thực hiện từ", `Điều 2. Kinh phí thực hiện ${CITED} của Ủy ban nhân dân tỉnh lấy từ`);
const LATER_SHORT = TWICE.replace(
  `Điều 2. Kinh phí thực hiện ${CITED} của Ủy ban nhân dân tỉnh`,
  "Điều 2. Kinh phí thực hiện Kế hoạch số 64/KH-UBND",
);

/** Runs a command whose edit the editor shows first; answers with `apply` or `discard`. `picks` are the steps down its list. */
async function answered(command: string, answer: "apply" | "discard", picks: readonly number[] = []): Promise<void> {
  const done = commands.executeCommand(command);
  for (const steps of picks) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (let i = 0; i < steps; i++) await commands.executeCommand("workbench.action.quickOpenSelectNext");
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
  let ended = false;
  const end = done.then(() => {
    ended = true;
  });
  await until(`the preview of ${command}`, async () => {
    if (!ended) await commands.executeCommand(`refactorPreview.${answer}`);
    return ended;
  });
  await end;
}

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

    it("of a Điều behind a new one are shown and follow its number", async () => {
      const text = TEXT.replace("Kinh phí thực hiện", "Kinh phí thực hiện Điều 1 và Điều 3");
      const editor = await openNew(text);
      const at = offsetRange(editor.document, "Kiểm tra việc").start;
      editor.selection = new Selection(at, at);
      await answered("vbhc.insertArticle", "discard");
      assert.equal(editor.document.getText(), text);
      await answered("vbhc.insertArticle", "apply");
      await until("the new Điều", () => editor.document.getText() !== text);
      const lines = editor.document.getText().split("\n");
      assert.ok(
        lines.some((line) => line.startsWith("Điều 3. Kinh phí thực hiện Điều 1 và Điều 4 từ")),
        lines.join("\n"),
      );
      assert.ok(
        lines.some((line) => line.startsWith("Điều 4. Quyết định này có hiệu lực")),
        lines.join("\n"),
      );
    });

    it("are in full the first time and short afterwards, once the change that is shown has been taken", async () => {
      const { document } = await openNew(TWICE);
      await answered("vbhc.fullFirstCitation", "discard");
      assert.equal(document.getText(), TWICE);
      await answered("vbhc.fullFirstCitation", "apply");
      await until("the short citation", () => document.getText() !== TWICE);
      assert.equal(document.getText(), LATER_SHORT);
      // Nothing is left to change: the command says so and asks nothing.
      await commands.executeCommand("vbhc.fullFirstCitation");
      assert.equal(document.getText(), LATER_SHORT);
    });

    it("are made alike as the user chooses from the list", async () => {
      const { document } = await openNew(TWICE);
      await answered("vbhc.tidyCitations", "apply", [1]);
      await until("the date in full", () => document.getText() !== TWICE);
      assert.equal(document.getText(), TWICE.replace("ngày 16/6/2025", "ngày 16 tháng 6 năm 2025"));
      await answered("vbhc.tidyCitations", "apply", [0]);
      assert.equal(document.getText(), LATER_SHORT.replace("ngày 16/6/2025", "ngày 16 tháng 6 năm 2025"));
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
