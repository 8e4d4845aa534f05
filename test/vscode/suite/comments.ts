/** Bảng góp ý in a real VS Code: its rows ticked, changed, copied, kept as a file, and leading to the text. */
import { commands, type TextEditor, Uri, window, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, rulesOf } from "./editors";
import { until } from "./poll";
import { hasWindow, inWindow } from "./window";

/** What the runner reads in the page's own frame. */
interface Seen {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly taken: boolean; readonly dim: boolean; readonly cells: readonly string[] }[];
  readonly count: string;
  readonly idle: boolean;
  readonly html: string;
  readonly plain: string;
}

const look = async (deed: string, given: unknown = null): Promise<Seen> => JSON.parse((await inWindow(deed, given)) ?? "{}") as Seen;

async function openComments(): Promise<TextEditor> {
  const editor = await open("quyet-dinh.vbhc");
  await rulesOf(editor.document, (rules) => rules.includes("bo-cuc/dieu-lien-tuc"));
  await commands.executeCommand("vbhc.copyComments");
  return editor;
}

const MINE = "Đề nghị đánh lại số | theo thứ tự.";

export const comments: Declare = ({ describe, it, afterEach }) => {
  describe("table of comments", () => {
    afterEach(closeAll);

    it("proposes a row for each finding, to tick, to change and to copy into Word", async () => {
      if (!hasWindow()) return;
      await openComments();
      const first = await look("comments");
      assert.deepEqual(first.columns, ["", "TT", "Điều, khoản, trang", "Nội dung dự thảo", "Đề nghị sửa thành", "Lý do"]);
      assert.ok(first.rows.length >= 4 && first.rows.every(({ cells }) => cells.length === 5), JSON.stringify(first.rows[0]));
      const all = first.rows.length;
      assert.equal(first.count, `Đã chọn ${first.rows.filter(({ taken }) => taken).length} trong ${all} góp ý`);

      const none = await look("comments-none");
      assert.equal(none.count, `Đã chọn 0 trong ${all} góp ý`);
      assert.ok(none.idle && none.rows.every(({ dim }) => dim), "nothing to copy");
      const row = first.rows.findIndex(({ cells }) => cells.some((cell) => cell.includes("Điều 4")));
      assert.ok(row >= 0, "the jump in numbering is one of them");
      assert.equal((await look("comments-tick", row)).count, `Đã chọn 1 trong ${all} góp ý`);
      await look("comments-change", { row, column: 4, text: MINE });

      const copied = await look("comments-copy");
      assert.equal(copied.count, "Đã sao chép 1 góp ý.");
      assert.match(copied.html, /<table[^>]*>[\s\S]*Đề nghị đánh lại số \| theo thứ tự\./u);
      const lines = copied.plain.trimEnd().split(/\r?\n/u);
      assert.equal(lines.length, 2, "the titles and the row that is ticked");
      assert.ok(lines[1]?.startsWith("1\t") && lines[1].includes(MINE), lines[1] ?? "");
    });

    it("is kept as a Markdown file", async () => {
      if (!hasWindow()) return;
      const { document } = await openComments();
      const target = Uri.joinPath(document.uri, "..", "quyet-dinh-gop-y.md");
      const { rows } = await look("comments-save", "quyet-dinh-gop-y.md");
      const text = await until("the file", () =>
        workspace.fs.readFile(target).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => null,
        ),
      );
      const lines = text.trimEnd().split("\n");
      assert.equal(lines.length, 2 + rows.filter(({ taken }) => taken).length);
      assert.ok(
        lines.every((line) => line.startsWith("| ") && line.endsWith(" |")),
        text,
      );
      await workspace.fs.delete(target);
    });

    it("leads to the place in the text", async () => {
      if (!hasWindow()) return;
      const { document } = await openComments();
      const { rows } = await look("comments-light");
      const row = rows.findIndex(({ cells }) => cells.some((cell) => cell.includes("Điều 4")));
      await look("comments-open", row);
      await until("the place", () =>
        window.visibleTextEditors.some(
          (editor) => editor.document === document && document.lineAt(editor.selection.active.line).text.startsWith("Điều 4"),
        ),
      );
    });
  });
};
