/** The table of tasks in a real VS Code, as it is seen and used: read, sorted, filtered, walked, copied, exported, in three themes. */
import { ConfigurationTarget, commands, env, Range, type TextEditor, Uri, window, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, openNew, vbhc } from "./editors";
import { until } from "./poll";
import { photograph } from "./window";

const FILE = "ke-hoach.vbhc";

/** What the runner reads in the table's own frame. */
interface Seen {
  readonly rows: readonly (readonly string[])[];
  readonly count: string;
  readonly sorted: string;
  readonly focused: string;
  /** CSS pixels of the page. */
  readonly width: number;
  /** Columns that need no scrolling. */
  readonly inSight: readonly string[];
  /** Words that a narrow column cuts in two. */
  readonly cut: readonly string[];
  readonly html: string;
  readonly plain: string;
  readonly milliseconds: number;
}

/** Lets the runner do a deed in the table and take a picture; null where nobody looks. */
async function look(deed: string): Promise<Seen | null> {
  const shown = await photograph(deed);
  if (shown === null) return null;
  assert.ok(shown.startsWith("{"), `${deed}: ${shown}`);
  return JSON.parse(shown) as Seen;
}

const column = (seen: Seen | null, index: number): (string | undefined)[] => seen?.rows.map((row) => row[index]) ?? [];
const lineAtCursor = (editor: TextEditor): number => editor.selection.active.line;
const shownEditor = (editor: TextEditor): TextEditor =>
  window.visibleTextEditors.find(({ document }) => document === editor.document) ?? editor;

async function openTable(): Promise<TextEditor> {
  await vbhc();
  const editor = await open(FILE);
  await commands.executeCommand("vbhc.openTaskTable");
  return editor;
}

async function inTheme(theme: string, body: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration("workbench");
  await settings.update("colorTheme", theme, ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings.update("colorTheme", undefined, ConfigurationTarget.Global);
  }
}

export const taskTable: Declare = ({ describe, it, afterEach }) => {
  describe("table of tasks", () => {
    afterEach(closeAll);

    it("shows who does what by when, sorts and filters, and keeps both while one types", async () => {
      const editor = await openTable();
      const first = await look("task-table");
      if (first === null) return;
      assert.equal(first.count, "4 nhiệm vụ");
      assert.deepEqual(first.rows[0]?.slice(0, 4), [
        "1",
        "I",
        "Lập bản đồ cồn cát, hoàn thành trước ngày 11 tháng 12 năm 2026.",
        "Sở Nông nghiệp và Môi trường",
      ]);
      assert.ok(first.width < 560, `half of a window of 1400 px: ${first.width} px`);
      for (const column of ["ordinal", "work", "lead", "support", "due"])
        assert.ok(first.inSight.includes(column), first.inSight.join(" "));
      assert.deepEqual(first.cut, []);
      assert.ok(first.rows[2]?.includes("Chưa có thời hạn"), JSON.stringify(first.rows[2]));

      const sorted = await look("task-table-sort");
      assert.equal(sorted?.sorted, "ascending");
      assert.deepEqual(column(sorted, 0), ["4", "1", "2", "3"], "by day; what has none comes last");
      const filtered = await look("task-table-filter");
      assert.equal(filtered?.count, "1 trong 4 nhiệm vụ");
      assert.deepEqual(column(filtered, 3), ["Sở Tài chính"], "found without its marks");

      const { document } = editor;
      const original = document.getText();
      const line = document.lineAt(13);
      await shownEditor(editor).edit((edit) => edit.insert(line.range.end, "\n4. Sở Tài chính thẩm định dự toán trước ngày 20/11/2026."));
      const typed = await look("task-table-typed");
      assert.deepEqual(column(typed, 0), ["4", "2"], "the new task is there, sorted, under the same filter");
      assert.equal(typed?.count, "2 trong 5 nhiệm vụ");
      // The next tests read the file as it was.
      const all = new Range(0, 0, document.lineCount, 0);
      await shownEditor(editor).edit((edit) => edit.replace(all, original));
      await document.save();
    });

    it("leads to the text by a click and by the keyboard", async () => {
      const editor = await openTable();
      const clicked = await look("task-table-click");
      if (clicked === null) return;
      await until("the clicked task", () => lineAtCursor(shownEditor(editor)) === 13);
      const walked = await look("task-table-walk");
      assert.equal(walked?.focused, "2:3", "the second task, its fourth cell");
      await look("task-table-enter");
      await until("the task under the keyboard", () => lineAtCursor(shownEditor(editor)) === 12);
      await until("the editor", () => window.activeTextEditor?.document === editor.document);
    });

    it("is copied as a table for Word and Excel", async () => {
      await openTable();
      const copied = await look("task-table-copy");
      if (copied === null) return;
      assert.equal(copied.count, "Đã sao chép 4 nhiệm vụ.");
      assert.equal(copied.plain.split(/\r?\n/u).length, 5);
      assert.match(copied.plain, /^STT\tMục\tNhiệm vụ\tChủ trì\tPhối hợp/u);
      assert.equal([...copied.html.matchAll(/<tr>/gu)].length, 5);
      assert.match(copied.html, /<table[^>]*>[\s\S]*<td[^>]*>Sở Nông nghiệp và Môi trường<\/td>/u);
    });

    it("is copied as text with tabs where the page may not write the clipboard", async () => {
      await openTable();
      const copied = await look("task-table-copy-plain");
      if (copied === null) return;
      assert.equal(copied.count, "Đã sao chép 4 nhiệm vụ, không kèm khung bảng.");
      const text = await env.clipboard.readText();
      assert.match(text, /^STT\tMục\tNhiệm vụ\tChủ trì\tPhối hợp/u);
      assert.equal(text.split(/\r?\n/u).length, 5);
    });

    it("is exported from its own bar", async () => {
      const { document } = await openTable();
      const target = Uri.joinPath(document.uri, "..", "ke-hoach-phan-cong.xlsx");
      if ((await look("task-table-export")) === null) return;
      const bytes = await until("the file", async () => {
        try {
          return await workspace.fs.readFile(target);
        } catch {
          return null;
        }
      });
      assert.equal(String.fromCharCode(...bytes.slice(0, 2)), "PK");
      await workspace.fs.delete(target);
    });

    it("takes the colours of dark, light and high contrast themes", async () => {
      await openTable();
      for (const [theme, deed] of [
        ["Default Dark Modern", "task-table-dark"],
        ["Default Light Modern", "task-table-light"],
        ["Default High Contrast", "task-table-contrast"],
      ] as const)
        await inTheme(theme, async () => {
          const seen = await look(deed);
          assert.ok(seen === null || seen.rows.length === 4);
        });
    });

    it("stays usable with 5,000 tasks", async () => {
      const plan = new TextDecoder().decode(await workspace.fs.readFile((await open(FILE)).document.uri));
      const groups = Array.from({ length: 50 }, (_, k) => {
        const tasks = Array.from(
          { length: 100 },
          (__, i) => `- Sở Tài chính rà soát hồ sơ số ${k * 100 + i + 1} trước ngày ${(i % 28) + 1}/12/2026.`,
        );
        return `${k + 1}. Nhóm việc ${k + 1}\n${tasks.join("\n")}`;
      });
      await openNew(plan.replace(/^1\. Sở Nông[\s\S]*(?=^II\.)/mu, `${groups.join("\n")}\n`));
      await commands.executeCommand("vbhc.openTaskTable");
      const seen = await look("task-table-large");
      if (seen === null) return;
      assert.equal(seen.count, "5000 nhiệm vụ");
      assert.equal(seen.focused, "5000:0", "the keyboard reaches the last task");
      assert.ok(seen.milliseconds < 3000, `${seen.milliseconds} ms to filter and to walk`);
    });
  });
};
