/** The table of tasks as a tab, and a list that becomes a table and a list again: what both extension hosts must do. */
import { commands, languages, Selection, TabInputWebview, window } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, vbhc } from "./editors";
import { until } from "./poll";

const FILE = "ke-hoach.vbhc";
/** Inside its first task. */
const TASK_LINE = 11;

export const tableTabs = (): number =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("vbhc.taskTable")).length;

export const taskConversion: Declare = ({ describe, it, afterEach }) => {
  describe("tasks", () => {
    afterEach(closeAll);

    it("of a text stand in one table, which goes with its text", async () => {
      await vbhc();
      await open(FILE);
      await commands.executeCommand("vbhc.openTaskTable");
      await until("the tab", () => tableTabs() === 1);
      await open(FILE);
      await commands.executeCommand("vbhc.openTaskTable");
      assert.equal(tableTabs(), 1, "a second call shows the same table");
    });

    it("of a list become a table by the command, and a list again", async () => {
      await vbhc();
      const editor = await open(FILE);
      const { document } = editor;
      editor.selection = new Selection(TASK_LINE, 3, TASK_LINE, 3);
      // Code actions come once the server has the text.
      await until("findings", () => languages.getDiagnostics(document.uri).length > 0);
      await commands.executeCommand("vbhc.makeTaskTable");
      await until("the table", () => /^\| 1 \| Lập bản đồ cồn cát \| Sở Nông nghiệp và Môi trường \|/mu.test(document.getText()));
      assert.ok(!document.getText().includes("1. Sở Nông nghiệp"), "in place of the list");
      editor.selection = new Selection(TASK_LINE + 2, 3, TASK_LINE + 2, 3);
      await commands.executeCommand("vbhc.makeTaskList");
      await until("the list", () => /^- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường\.$/mu.test(document.getText()));
      assert.ok(!document.getText().includes("|"));
    });
  });
};
