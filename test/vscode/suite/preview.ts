/** The printed pages beside the text, and the Word file, in a real VS Code. */
import { commands, Position, Selection, TabInputWebview, TextEditorRevealType, window } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, vbhc } from "./editors";
import { until } from "./poll";
import { photograph } from "./window";

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
  });
};
