/** The view “Phân công”: every task of the text used last, grouped and filtered as the person chooses. */
import { TASKS, type TasksParams, type TasksResult } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { say } from "../words";
import type { Followed } from "./followed";
import { FILTER_WORDS, type Filter, GROUPING_WORDS, type Grouping, groupsOf, passes } from "./task-groups";
import { type Item, TextTree } from "./tree";

const NONE = { vi: "Văn bản này không giao nhiệm vụ.", en: "This text assigns no tasks." };
const ALL_FILTERED = { vi: "Không có nhiệm vụ nào ở bộ lọc này.", en: "No task passes this filter." };
const MISSING = { vi: "nhiệm vụ chưa có chủ trì hoặc thời hạn", en: "tasks without lead or deadline" };

export class TasksView extends TextTree<TasksResult> {
  private grouping: Grouping = "body";
  private filter: Filter = "all";

  constructor(session: Session, followed: Followed) {
    super("vbhc.tasks", session, followed);
  }

  group(by: Grouping): void {
    this.grouping = by;
    this.redraw();
  }

  only(filter: Filter): void {
    this.filter = filter;
    this.redraw();
  }

  protected ask(uri: string): Promise<TasksResult | null> {
    return this.session.request<TasksResult | null>(TASKS, { uri } satisfies TasksParams);
  }

  protected roots(answer: TasksResult): readonly Item[] {
    return groupsOf(answer, this.grouping, this.filter);
  }

  protected show(answer: TasksResult | null): void {
    const tasks = answer?.tasks ?? [];
    const missing = tasks.filter((task) => task.missing.length > 0).length;
    this.view.badge = missing === 0 ? undefined : { value: missing, tooltip: `${missing} ${say(MISSING)}` };
    this.view.description = [say(GROUPING_WORDS[this.grouping]), ...(this.filter === "all" ? [] : [say(FILTER_WORDS[this.filter])])].join(
      " · ",
    );
    this.view.message = answer === null ? undefined : this.messageOf(answer);
  }

  private messageOf({ tasks }: TasksResult): string | undefined {
    if (tasks.length === 0) return say(NONE);
    return tasks.some((task) => passes(task, this.filter)) ? undefined : say(ALL_FILTERED);
  }
}
