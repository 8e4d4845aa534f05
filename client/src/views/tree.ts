/** What the views share: a tree of plain nodes that is asked anew when the followed text changes, and jumps to places. */
import {
  type Command,
  type Disposable,
  EventEmitter,
  MarkdownString,
  Range,
  type TextDocument,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from "vscode";
import type { TextRange } from "../../../server/src/lsp/protocol";
import type { Session } from "../session";
import type { Followed } from "./followed";

/** One line of a view. */
export interface Item {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** Name of a product icon. */
  readonly icon?: string;
  /** Place to jump to, in the followed text. */
  readonly range?: TextRange;
  readonly children?: readonly Item[];
  /** Its children are hidden at first. */
  readonly collapsed?: boolean;
}

export const toRange = ({ start, end }: TextRange): Range => new Range(start.line, start.character, end.line, end.character);

/** Selects a place in a text without taking a new tab. */
export const jump = (uri: string, range: TextRange, title: string): Command => ({
  command: "vscode.open",
  title,
  arguments: [Uri.parse(uri), { selection: new Range(toRange(range).start, toRange(range).start), preserveFocus: false }],
});

/** Tips are made when they are looked at: a view may have thousands of lines. */
function withTip(line: TreeItem, { tooltip }: Item): TreeItem {
  if (tooltip !== undefined) line.tooltip = new MarkdownString().appendText(tooltip);
  return line;
}

/** A view over the followed text. `ask` gives null when there is nothing to show of it. */
export abstract class TextTree<Answer> implements Disposable {
  private readonly changed = new EventEmitter<undefined>();
  protected readonly view: TreeView<Item>;
  protected answer: Answer | null = null;
  private uri = "";
  private turn = 0;
  private readonly listener: Disposable;

  constructor(
    id: string,
    protected readonly session: Session,
    followed: Followed,
  ) {
    this.view = window.createTreeView<Item>(id, {
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (item) => [...(item === undefined ? this.items() : (item.children ?? []))],
        getTreeItem: (item) => this.treeItem(item),
        resolveTreeItem: (line, item) => withTip(line, item),
      },
      showCollapseAll: true,
    });
    this.listener = followed.onChanged((document) => this.refresh(document));
    // After the constructors of the views themselves.
    queueMicrotask(() => void this.refresh(followed.document));
  }

  dispose(): void {
    this.listener.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  protected abstract ask(uri: string): Promise<Answer | null>;
  protected abstract roots(answer: Answer): readonly Item[];
  /** Called after each answer: message and badge. */
  protected abstract show(answer: Answer | null): void;

  /** Draws again what is known. */
  protected redraw(): void {
    this.show(this.answer);
    this.changed.fire(undefined);
  }

  private items(): readonly Item[] {
    return this.answer === null ? [] : this.roots(this.answer);
  }

  private async refresh(document: TextDocument | null): Promise<void> {
    const turn = ++this.turn;
    const uri = document?.uri.toString() ?? "";
    const answer = document === null ? null : await this.ask(uri).catch((error) => this.session.log.warn(String(error)) ?? null);
    if (turn !== this.turn) return;
    this.uri = uri;
    this.answer = answer ?? null;
    this.redraw();
  }

  private treeItem(item: Item): TreeItem {
    const parent = item.children !== undefined && item.children.length > 0;
    const opened = item.collapsed === true ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
    const line = new TreeItem(item.label, parent ? opened : TreeItemCollapsibleState.None);
    if (item.description !== undefined) line.description = item.description;
    if (item.icon !== undefined) line.iconPath = new ThemeIcon(item.icon);
    if (item.range !== undefined) line.command = jump(this.uri, item.range, item.label);
    return line;
  }
}
