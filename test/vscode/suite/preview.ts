/** The printed pages beside the text, and the Word file, in a real VS Code. */
import { commands, languages, Position, Selection, TabInputWebview, TextEditorRevealType, window } from "vscode";
import * as assert from "./assert";
import { type Declare, tell } from "./bdd";
import { closeAll, open, openNew, vbhc } from "./editors";
import { until } from "./poll";
import { inWindow, photograph } from "./window";

/** What the runner reads in the preview's own frame. */
interface Seen {
  readonly pages: number;
  readonly text: string;
  readonly here: string;
  readonly marks: number;
}

/** Lets the runner do a deed in the preview and take a picture; null where nobody looks. */
async function look(deed: string): Promise<Seen | null> {
  const shown = await photograph(deed);
  if (shown === null) return null;
  assert.ok(shown.startsWith("{"), `${deed}: ${shown}`);
  return JSON.parse(shown) as Seen;
}

/** What the runner measured in the preview of a long text. */
interface Timed {
  readonly milliseconds: number;
  readonly pages: number;
  readonly count: string;
  readonly here: string;
  readonly inSight: boolean;
  /** The page of the cursor's paragraph, from 1. */
  readonly page: number;
}

/** Null where nobody holds the window. */
async function timed(deed: string, given: unknown): Promise<Timed | null> {
  const told = await inWindow(deed, given);
  return told === null ? null : (JSON.parse(told) as Timed);
}

const LEAST_PAGES = 200;
const ARTICLES = 1000;

/** A decision that issues a plan of more than 200 pages. */
function longPlan(): string {
  const task = (i: number): string =>
    `${i}. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Ủy ban nhân dân các xã, phường rà soát hồ chứa thứ ${i}, lập phương án sửa chữa, trình Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm 2027.
a) Thân đập, cống lấy nước, tràn xả lũ, đường quản lý của hồ thứ ${i} có hồ sơ riêng kèm ảnh chụp từng hạng mục, đánh số theo thứ tự của Danh mục hồ chứa.
b) Nhu cầu kinh phí, phân kỳ đầu tư và cơ chế huy động vốn của hồ thứ ${i} ghi trong biểu tổng hợp của Kế hoạch này, làm cơ sở để bố trí dự toán hằng năm.`;
  return `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 35/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Bảo đảm an toàn hồ chứa giai đoạn 2026 - 2030

I. MỤC ĐÍCH, YÊU CẦU
Bảo đảm an toàn hồ chứa và vùng hạ du theo quy định của của pháp luật.
II. NHIỆM VỤ
${Array.from({ length: ARTICLES }, (_, i) => task(i + 1)).join("\n")}
III. TỔ CHỨC THỰC HIỆN
Các sở, ban, ngành thực hiện Kế hoạch này./.
Nơi nhận:
- Như phần III;
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang
`;
}

const isPreview = (input: unknown): boolean => input instanceof TabInputWebview && input.viewType.endsWith("vbhc.preview");
const previews = (): number => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => isPreview(input)).length;

export const preview: Declare = ({ describe, it, afterEach }) => {
  describe("printed pages", () => {
    afterEach(closeAll);

    it("stand beside the text, follow typing and cursor, and lead back to the line", async () => {
      await vbhc();
      const editor = await open("quyet-dinh.vbhc");
      await commands.executeCommand("vbhc.preview");
      await until("the tab", () => previews() === 1);
      await commands.executeCommand("vbhc.preview");
      assert.equal(previews(), 1, "a second call shows the same preview");
      const first = await look("preview");
      if (first === null) return;
      assert.ok(first.pages >= 1 && first.text.includes("Độc lập - Tự do - Hạnh phúc"), JSON.stringify(first));
      assert.ok(first.marks > 0, "findings stand in the margin");

      const lines = editor.document.getText().split("\n");
      const article = lines.findIndex((line) => line.startsWith("Điều 2"));
      await editor.edit((edit) => edit.insert(new Position(article, lines[article]?.length ?? 0), " Chữ mới thêm."));
      editor.selection = new Selection(article, 0, article, 0);
      const typed = await look("preview-typed");
      assert.ok(typed?.text.includes("Chữ mới thêm."), typed?.text ?? "");
      assert.ok(typed?.here.startsWith("Điều 2"), typed?.here ?? "");

      editor.selection = new Selection(0, 0, 0, 0);
      editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
      await look("preview-click");
      const reached = await until("the line", () =>
        window.activeTextEditor?.selection.active.line ? window.activeTextEditor.selection.active.line : null,
      );
      assert.ok(lines[reached]?.startsWith("Điều 1"), lines[reached] ?? "");
    });

    it("of more than 200 pages stand soon, and follow typing and cursor", async () => {
      await vbhc();
      const editor = await openNew(longPlan());
      const { document } = editor;
      await until("findings", () => languages.getDiagnostics(document.uri).length > 0);
      const opening = timed("preview-large", { start: Date.now(), least: LEAST_PAGES });
      await commands.executeCommand("vbhc.preview");
      const opened = await opening;
      if (opened === null) return;

      const lineOf = (words: string): number =>
        document
          .getText()
          .split("\n")
          .findIndex((line) => line.startsWith(words));
      const middle = lineOf("500. ");
      const shown = await window.showTextDocument(document, editor.viewColumn);
      shown.selection = new Selection(middle, 5, middle, 5);
      shown.revealRange(shown.selection, TextEditorRevealType.InCenter);
      // The window has the cursor there once the preview has gone after it; keys pressed before would go elsewhere.
      await timed("preview-large-followed", "500. Sở Nông nghiệp");
      const typed = await timed("preview-large-typed", "Rà soát lại. ");
      assert.ok(typed);
      assert.ok(typed.here.startsWith("500. Rà soát lại. Sở Nông nghiệp"), typed.here);
      assert.ok(typed.inSight && typed.page > 50, JSON.stringify(typed));

      const far = lineOf("950. ");
      shown.selection = new Selection(far, 0, far, 0);
      const followed = await timed("preview-large-followed", "950. Sở Nông nghiệp");
      assert.ok(followed?.inSight && followed.page > typed.page + 50, JSON.stringify(followed));
      const told = `${opened.count}: opened in ${opened.milliseconds} ms, typed words shown after ${typed.milliseconds} ms, cursor followed in ${followed.milliseconds} ms`;
      tell(told);
      // Half a second each on a machine of two cores that does nothing else; several times that where others work on it too.
      assert.ok(opened.milliseconds < 5000 && typed.milliseconds < 6000 && followed.milliseconds < 3000, told);
    });
  });
};
