/**
 * The view “Danh mục kiểm tra”: what the clerk goes through, by state. “Chưa kiểm được” stands open, so that nobody takes
 * silence for passed.
 */
import {
  CHECKLIST,
  type ChecklistEntryItem,
  type ChecklistParams,
  type ChecklistResult,
  type CheckState,
} from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import { KIND_NAMES, LEVEL_LONG, say, type Text } from "../words";
import type { Followed } from "./followed";
import { type Item, TextTree } from "./tree";

const NONE: Text = { vi: "Mở một văn bản hành chính để xem danh mục.", en: "Open an administrative text to see the list." };
/** In the order in which a reader needs them. */
const STATES: readonly (readonly [CheckState, Text, string])[] = [
  ["chua-dat", { vi: "Chưa đạt", en: "Not passed" }, "error"],
  ["chua-kiem-duoc", { vi: "Chưa kiểm được", en: "Not checked" }, "question"],
  ["dat", { vi: "Đạt", en: "Passed" }, "pass"],
  ["khong-ap-dung", { vi: "Không áp dụng", en: "Not applicable" }, "circle-slash"],
];
/** States whose items are shown at once. */
const OPEN: ReadonlySet<CheckState> = new Set(["chua-dat", "chua-kiem-duoc"]);

export class ChecklistView extends TextTree<ChecklistResult> {
  constructor(session: Session, followed: Followed) {
    super("vbhc.checklist", session, followed);
  }

  protected ask(uri: string): Promise<ChecklistResult | null> {
    return this.session.request<ChecklistResult | null>(CHECKLIST, { uri } satisfies ChecklistParams);
  }

  protected roots({ documents }: ChecklistResult): readonly Item[] {
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) return groups(only.items);
    return documents.map(({ kind, items }) => ({
      label: kind === null ? say({ vi: "Văn bản", en: "Text" }) : say(KIND_NAMES[kind]),
      children: groups(items),
    }));
  }

  protected show(answer: ChecklistResult | null): void {
    const counts = answer?.documents[0]?.counts;
    this.view.message = answer !== null && answer.documents.length === 0 ? say(NONE) : undefined;
    this.view.description =
      counts === undefined || answer?.documents.length !== 1
        ? undefined
        : STATES.slice(0, 3)
            .map(([state, words]) => `${say(words)} ${counts[state]}`)
            .join(" · ");
  }
}

function groups(items: readonly ChecklistEntryItem[]): Item[] {
  return STATES.flatMap(([state, words, icon]) => {
    const own = items.filter((item) => item.state === state);
    return own.length === 0
      ? []
      : [{ label: say(words), description: String(own.length), icon, collapsed: !OPEN.has(state), children: own.map(line) }];
  });
}

const line = (item: ChecklistEntryItem): Item => ({
  label: `${item.number}. ${item.text}`,
  description: item.by,
  tooltip: [item.part, item.source, unasked(item)].filter((part) => part !== "").join("\n\n"),
  ...(item.findings[0] !== undefined && { range: item.findings[0].range }),
  children: item.findings.map(({ level, message, range }) => ({ label: message, description: say(LEVEL_LONG[level]), range })),
});

const unasked = ({ notEvaluated }: ChecklistEntryItem): string =>
  notEvaluated.length === 0 ? "" : `${say({ vi: "Chưa kiểm được", en: "Not asked" })}: ${notEvaluated.join(", ")}`;
