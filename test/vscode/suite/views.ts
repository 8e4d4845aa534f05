/** The views of the container “Văn bản hành chính” in a real VS Code, and the export of the task table. */

import { commands, Uri, window, workspace } from "vscode";
import { EXPORT_TASKS, type ExportTasksResult, TASKS, type TasksResult } from "../../../server/src/lsp/protocol";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, rulesOf, vbhc } from "./editors";
import { until } from "./poll";
import { photograph } from "./window";

const FILE = "ke-hoach.vbhc";

/** Runs a command that asks with a list, and takes the answer at a place of it. */
async function choose(command: string, steps: number): Promise<void> {
  const done = commands.executeCommand(command);
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (let i = 0; i < steps; i++) await commands.executeCommand("workbench.action.quickOpenSelectNext");
  await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await done;
}

/** What the window shows, once a view has followed the text (the one before may have been long); null where no picture is taken. */
async function shown(name: string, wanted: RegExp): Promise<string | null> {
  for (let tries = 0; ; tries++) {
    const text = await photograph(name);
    if (text === null || wanted.test(text) || tries === 20) return text;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export const views: Declare = ({ describe, it, afterEach }) => {
  describe("views", () => {
    afterEach(closeAll);

    it("show the tasks by body, by deadline, and those without a deadline; a click leads to the text", async () => {
      await vbhc();
      const editor = await open(FILE);
      await rulesOf(editor.document, (rules) => rules.includes("thoi-han/qua-sat"));
      await commands.executeCommand("vbhc.openTasks");
      const byBody = await shown("tasks-by-body", /Sở Nông nghiệp và Môi trường ?1\nLập bản đồ cồn cát/u);
      await choose("vbhc.groupTasks", 1);
      const byDeadline = await shown("tasks-by-deadline", /Tháng 12\/2026/u);
      await choose("vbhc.filterTasks", 2);
      const without = await shown("tasks-without-deadline", /hướng dẫn xử lý vi phạm/iu);
      if (byBody === null || byDeadline === null || without === null) return;
      assert.match(byBody, /Phân công/iu);
      assert.match(byBody, /Sở Nông nghiệp và Môi trường ?1\nLập bản đồ cồn cát/u);
      assert.match(byDeadline, /Tháng 12\/2026/u);
      assert.match(byDeadline, /Định kỳ, thường xuyên/u);
      assert.match(without, /hướng dẫn xử lý vi phạm/iu);
      assert.ok(!/lập bản đồ/iu.test(without), without);
      await photograph("tasks-jump");
      await until("the place", () => window.activeTextEditor?.selection.active.line === 13);
      await choose("vbhc.filterTasks", 0);
      await choose("vbhc.groupTasks", 0);
    });

    it("follow the text as one types", async () => {
      const api = await vbhc();
      const { document } = await open(FILE);
      const ask = (): Promise<TasksResult | null> => api.request<TasksResult | null>(TASKS, { uri: document.uri.toString() });
      const before = (await ask())?.tasks.length ?? 0;
      const line = document.lineAt(13);
      assert.match(line.text, /Sở Tư pháp/u);
      const editor = window.activeTextEditor;
      await editor?.edit((edit) => edit.insert(line.range.end, "\n5. Sở Nội vụ rà soát hồ sơ trước ngày 20/11/2026."));
      await until("one more task", async () => (await ask())?.tasks.length === before + 1);
    });

    it("give the table and the calendar as files", async () => {
      const api = await vbhc();
      const { document } = await open(FILE);
      const uri = document.uri.toString();
      for (const [to, head] of [
        ["xlsx", "PK"],
        ["ics", "BEGIN:VCALENDAR"],
      ] as const) {
        const result = await api.request<ExportTasksResult | null>(EXPORT_TASKS, { uri, to, reminderDays: null });
        assert.ok(result);
        assert.equal(atob(result.content).slice(0, head.length), head);
        const target = Uri.joinPath(document.uri, "..", `thu.${to}`);
        await workspace.fs.writeFile(
          target,
          Uint8Array.from(atob(result.content), (letter) => letter.charCodeAt(0)),
        );
        await workspace.fs.delete(target);
      }
    });
  });
};
