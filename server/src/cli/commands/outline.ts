/** `vbhc outline`: the tree of a file, as the editor's outline shows it. */
import { type OutlineItem, outline, TITLE_LENGTH } from "../../core/features/outline";
import { readDraftFile } from "../../core/model/draft";
import type { SourceText } from "../../core/text/source";
import type { Range } from "../../core/text/span";
import { onlyPath } from "../args";
import { type Command, type Context, toJson } from "../command";
import type { ExitCode } from "../io";
import { loadDraft } from "../read-draft";
import { type Paint, paint } from "../terminal/colour";
import { displayWidth, printable } from "../terminal/width";

interface OutlineReport {
  readonly kind: string;
  readonly label: string;
  readonly title: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineReport[];
}

export const command: Command = {
  options: { format: { kind: "choice", values: ["text", "json"] }, all: { kind: "flag" } },
  async run(context): Promise<ExitCode> {
    const loaded = await loadDraft(context, onlyPath(context.args, "outline"));
    if (loaded === null) return 2;
    const file = readDraftFile(loaded.text);
    const items = outline(file, { all: context.args.flag("all") });
    const json = context.args.value("format") === "json";
    context.io.out(json ? toJson(items.map((item) => reportOf(file.source, item))) : textOf(context, file.source, items));
    return 0;
  },
};

const reportOf = (source: SourceText, item: OutlineItem): OutlineReport => ({
  kind: item.kind,
  label: item.label,
  title: item.title,
  range: source.range(item.span),
  selectionRange: source.range(item.selection),
  children: item.children.map((child) => reportOf(source, child)),
});

function textOf({ io, language }: Context, source: SourceText, items: readonly OutlineItem[]): string {
  if (items.length === 0) return language === "vi" ? "Không nhận ra văn bản hành chính.\n" : "No administrative document.\n";
  const numbers = String(source.lines.length).length;
  const style = paint(io.colour);
  return items.map((item) => rows(source, item, 0, numbers, io.columns, style)).join("");
}

function rows(source: SourceText, item: OutlineItem, depth: number, numbers: number, columns: number, style: Paint): string {
  const line = String(source.position(item.span.start).line + 1).padStart(numbers);
  const label = printable(item.label);
  const indent = "  ".repeat(depth);
  const room = columns - numbers - 1 - indent.length - (label === "" ? 0 : displayWidth(label) + 1);
  // A blank at the cut is trimmed away, so a cut title may be one shorter.
  const cut = item.title.length >= TITLE_LENGTH - 1 ? "…" : "";
  const title = clipped(printable(item.title) + cut, Math.max(10, room));
  const words = label === "" ? title : `${style.accent(label)} ${title}`;
  const own = `${style.dim(line)} ${indent}${item.kind === "article" || depth === 0 ? style.bold(words) : words}\n`;
  return own + item.children.map((child) => rows(source, child, depth + 1, numbers, columns, style)).join("");
}

/** The text cut to so many columns. */
function clipped(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let out = "";
  for (const letter of text) {
    if (displayWidth(out + letter) > columns - 1) break;
    out += letter;
  }
  return `${out.trimEnd()}…`;
}
