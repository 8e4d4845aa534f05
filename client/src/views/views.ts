/** The container “Văn bản hành chính”: its views, and the commands that open, group and filter them. */
import { commands, Disposable, type ExtensionContext, type QuickPickItem, window } from "vscode";
import type { Session } from "../session";
import { showTaskTable } from "../task-table/panels";
import { say, type Text } from "../words";
import { BasesView } from "./bases";
import { BlanksView } from "./blanks";
import { ChecklistView } from "./checklist";
import { Followed } from "./followed";
import { FILTER_WORDS, FILTERS, GROUPING_WORDS, GROUPINGS } from "./task-groups";
import { TasksView } from "./tasks";

/** A command of the views; its title stands in the manifest. */
interface ViewCommand {
  readonly id: string;
  run(tasks: TasksView): Promise<unknown>;
}

const openTasks: ViewCommand = {
  id: "vbhc.openTasks",
  run: async () => commands.executeCommand("vbhc.tasks.focus"),
};

const openBlanks: ViewCommand = {
  id: "vbhc.openBlanks",
  run: async () => commands.executeCommand("vbhc.blanks.focus"),
};

const openChecklist: ViewCommand = {
  id: "vbhc.openChecklist",
  run: async () => commands.executeCommand("vbhc.checklist.focus"),
};

const groupTasks: ViewCommand = {
  id: "vbhc.groupTasks",
  async run(tasks) {
    const by = await pick(GROUPINGS, GROUPING_WORDS, { vi: "Xếp nhiệm vụ", en: "Group tasks" });
    if (by !== undefined) tasks.group(by);
  },
};

const filterTasks: ViewCommand = {
  id: "vbhc.filterTasks",
  async run(tasks) {
    const filter = await pick(FILTERS, FILTER_WORDS, { vi: "Chỉ hiện nhiệm vụ", en: "Show only" });
    if (filter !== undefined) tasks.only(filter);
  },
};

const NO_TEXT: Text = { vi: "Mở một văn bản hành chính trước.", en: "Open an administrative text first." };

/** The table of the text in the active editor, else of the one that the views show. */
const openTaskTable = {
  id: "vbhc.openTaskTable",
  async run(session: Session, context: ExtensionContext, followed: Followed): Promise<void> {
    const active = window.activeTextEditor?.document;
    const document = active?.languageId === "vbhc" ? active : followed.document;
    if (document === null) void window.showInformationMessage(say(NO_TEXT));
    else showTaskTable(session, context, document);
  },
};

/** One of a few words. */
async function pick<T extends string>(values: readonly T[], words: Readonly<Record<T, Text>>, title: Text): Promise<T | undefined> {
  const items = values.map((value): QuickPickItem & { readonly value: T } => ({ label: say(words[value]), value }));
  return (await window.showQuickPick(items, { title: say(title) }))?.value;
}

/** Registers the views and their commands. */
export function registerViews(session: Session, context: ExtensionContext): Disposable {
  const followed = new Followed(session);
  const tasks = new TasksView(session, followed);
  const registered = [openTasks, openBlanks, openChecklist, groupTasks, filterTasks].map(({ id, run }) =>
    commands.registerCommand(id, () => run(tasks)),
  );
  return Disposable.from(
    followed,
    tasks,
    new ChecklistView(session, followed),
    new BasesView(session, followed),
    new BlanksView(session, followed),
    ...registered,
    commands.registerCommand(openTaskTable.id, () => openTaskTable.run(session, context, followed)),
  );
}
