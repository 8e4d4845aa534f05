/** The text a person reads: a file, its levels from the gravest, each finding with its line underlined, one sum at the end. */
import { LEVELS, type Level } from "../../core/model/finding";
import { LEVEL_NAMES, REGIME_NAMES } from "../../core/rules/page";
import { type CalendarDate, display, fromIso } from "../../core/text/calendar";
import type { Range } from "../../core/text/span";
import type { CheckedFile, CheckReport, DocumentReport, FindingReport, Summary } from "../report";
import { type Paint, paint } from "../terminal/colour";
import { excerpt } from "../terminal/excerpt";
import { printable } from "../terminal/width";
import { countOf, kindName, STAGE_NAMES } from "../words";
import type { FormatContext, MakeFormat } from "./format";

const MARK = "‾";
/** Related places shown a finding; the rest is counted. */
const MAX_RELATED = 8;

const LINE_END = /\r\n|\n|\r/;

export const format: MakeFormat = (context) => {
  const writer = new TextWriter(context, paint(context.colour));
  return { file: (checked) => writer.file(checked), end: (report) => writer.end(report) };
};

class TextWriter {
  /** Paragraphs of the file's lines when it is a Word file. */
  private paragraphs: readonly number[] | null = null;

  constructor(
    private readonly context: FormatContext,
    private readonly paint: Paint,
  ) {}

  file({ report, text, origin }: CheckedFile): string {
    const findings = report.findings.filter((finding) => finding.suppressed === null);
    const lines = findings.length > 0 ? text.split(LINE_END) : [];
    const documents = report.documents.map((d) => `${this.paint.dim(this.document(d, report.asOf))}\n`).join("");
    const none = report.documents.length === 0 ? `${this.say("Không nhận ra văn bản hành chính.", "No administrative document.")}\n` : "";
    const head = `${this.paint.bold(printable(report.path))}\n${documents}${none}`;
    this.paragraphs = origin?.paragraphOfLine ?? null;
    const levels = LEVELS.map((level) => this.level(level, findings, report.path, lines));
    return `${head}${levels.join("")}\n`;
  }

  end({ summary }: CheckReport): string {
    return `${this.paint.bold(this.sum(summary))}\n`;
  }

  private say(vi: string, en: string): string {
    return this.context.language === "vi" ? vi : en;
  }

  private document({ kind, number, date, stage, regime }: DocumentReport, asOf: string | null): string {
    const { language } = this.context;
    const day = dayOf(date);
    const until = dayOf(asOf);
    const name = kindName(kind, language);
    const parts = [
      [name, number, day && this.say(`ngày ${display(day)}`, `of ${display(day)}`)].filter((part) => part !== null).join(" "),
      REGIME_NAMES[regime][language],
      STAGE_NAMES[stage][language],
      until && this.say(`hiệu lực tính đến ${display(until)}`, `validity as of ${display(until)}`),
    ];
    return parts.filter((part) => part !== null).join(" · ");
  }

  private level(level: Level, findings: readonly FindingReport[], path: string, lines: readonly string[]): string {
    const own = findings.filter((finding) => finding.level === level);
    if (own.length === 0) return "";
    const heading = LEVEL_NAMES[level][this.context.language].toUpperCase();
    return `\n${this.paint.level(level, `${heading} (${own.length})`)}\n${own.map((finding) => this.finding(finding, path, lines)).join("")}`;
  }

  private finding(finding: FindingReport, path: string, lines: readonly string[]): string {
    const { start } = finding.range;
    const gutter = " ".repeat(String(this.numberOf(start.line)).length);
    const bar = this.paint.dim("│");
    const at = this.paragraphs === null ? `:${start.line + 1}:${start.character + 1}` : `, ${this.place(finding.range)}`;
    const place = `${gutter}${this.paint.dim(`┌ ${printable(path)}${at}`)}\n`;
    const notes = [...this.related(finding), ...this.fixes(finding), this.paint.dim(`${finding.source} · ${finding.rule}`)];
    const last = notes.length - 1;
    const tail = notes.map((note, i) => `${gutter}${i === last ? this.paint.dim("└") : bar} ${note}\n`).join("");
    return `\n${printable(finding.message)}\n${place}${this.source(finding, lines, gutter, bar)}${tail}`;
  }

  private source({ range, level }: FindingReport, lines: readonly string[], gutter: string, bar: string): string {
    const { start, end } = range;
    const line = lines[start.line] ?? "";
    const until = end.line > start.line ? line.length : end.character;
    const cut = excerpt(line, start.character, until, this.context.columns - gutter.length - 2);
    const number = this.paint.dim(String(this.numberOf(start.line)));
    const underline = this.paint.level(level, MARK.repeat(cut.length) + (end.line > start.line ? "…" : ""));
    const quoted = `${number}${bar} ${cut.before}${this.paint.level(level, cut.marked)}${cut.after}\n`;
    return `${quoted}${gutter}${bar} ${" ".repeat(cut.indent)}${underline}\n`;
  }

  private related({ related }: FindingReport): string[] {
    const shown = related.slice(0, MAX_RELATED).map((r) => `${this.paint.accent(this.place(r.range))}: ${printable(r.message)}`);
    const rest = related.length - shown.length;
    return rest > 0 ? [...shown, this.say(`và ${rest} chỗ khác`, `and ${rest} more`)] : shown;
  }

  private fixes({ fixes }: FindingReport): string[] {
    return fixes.map((fix) => {
      const label = fix.kind === "safe" ? this.say("sửa ngay", "safe fix") : this.say("sửa có hỏi", "fix, asks first");
      return `${this.paint.added(label)}: ${printable(fix.title)}`;
    });
  }

  private place({ start }: Range): string {
    const number = this.numberOf(start.line);
    return this.paragraphs === null ? this.say(`dòng ${number}`, `line ${number}`) : this.say(`đoạn ${number}`, `paragraph ${number}`);
  }

  /** A line's number, or that of its paragraph in a Word file: what stands between two paragraphs belongs to the one before. */
  private numberOf(line: number): number {
    const { paragraphs } = this;
    if (paragraphs === null) return line + 1;
    for (let at = Math.min(line, paragraphs.length - 1); at >= 0; at--) {
      const paragraph = paragraphs[at] ?? -1;
      if (paragraph >= 0) return paragraph + 1;
    }
    return 1;
  }

  private sum({ documents, findings, levels, suppressed, baseline, notEvaluated, unreadable }: Summary): string {
    const { language } = this.context;
    const texts = countOf(documents, "văn bản", "document", language);
    const counts = LEVELS.filter((level) => levels[level] > 0).map(
      (level) => `${levels[level]} ${LEVEL_NAMES[level][language].toLowerCase()}`,
    );
    // What could not be read is no text without faults.
    const nothingRead = documents === 0 && unreadable > 0;
    const found =
      findings === 0
        ? nothingRead
          ? ""
          : this.say("Không có mục phải sửa.", "Nothing to fix.")
        : `${texts}, ${countOf(findings, "mục", "finding", language)}: ${counts.join(", ")}.`;
    const more: readonly (readonly [number, string, string])[] = [
      [notEvaluated, "Chưa kiểm được", "Not evaluated"],
      [suppressed, "Đã bỏ qua", "Suppressed"],
      [baseline, "Trong mốc đã chấp nhận", "In the baseline"],
      [unreadable, "Không đọc được", "Unreadable"],
    ];
    return [found, ...more.filter(([n]) => n > 0).map(([n, vi, en]) => `${this.say(vi, en)}: ${n}.`)].filter(Boolean).join(" ");
  }
}

const dayOf = (iso: string | null): CalendarDate | null => (iso === null ? null : fromIso(iso));
