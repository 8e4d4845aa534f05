/**
 * What stands in the cells of one task. Plans say the same in many ways, so there are several ways to part the words, from
 * the one that reads best to the one that moves nothing; who makes the table takes the first that loses nothing.
 */
import { type EmbeddedField, type Field, type FieldRole, readEmbedded, readField } from "../model/assignment-fields";
import { afterBodies, withoutOpening } from "../model/task-work";
import type { Assignment, Draft, NamedBody } from "../model/types";
import type { Node } from "../syntax/nodes";
import { foldForCompare } from "../text/fold";
import { contains, type Span, span } from "../text/span";
import type { Entry } from "./task-section";

/** 0 parts bodies, labelled words and the last deadline from the work; 1 leaves labelled words; 2 also the deadline; 3 all. */
export type Parting = 0 | 1 | 2 | 3;
export const LAST_PARTING: Parting = 3;

export interface TaskCells {
  readonly work: string;
  readonly lead: string;
  readonly support: string;
  readonly direct: string;
  readonly product: string;
  readonly due: string;
  readonly note: string;
}

type TaskEntry = Extract<Entry, { kind: "task" }>;

/** The cells of a task. */
export function cellsOf(draft: Draft, entry: TaskEntry, parting: Parting): TaskCells {
  const reader = new CellReader(draft, entry);
  return reader.read(parting);
}

interface Labelled {
  readonly role: FieldRole;
  /** The words before the colon. */
  readonly label: Span;
  readonly value: Span;
}

// "…, hoàn thành trước ngày …", "… xong trong tháng …": what a column about time says itself
const LEAD_IN =
  /(?:[,;.(–-] *(?:và +)?(?:hoàn +thành|thời +(?:hạn|gian)(?: +(?:hoàn +thành|thực +hiện))?|tiến +độ)?:? *)?(?<kept>(?:(?:^| )(?:xong|trong|vào|trước|đến|từ|chậm +nhất|muộn +nhất))*) *$/iu;
const CLOSING = /^[\s).;,/]*$/u;
/** The end of the words, or of a sentence that another one follows. */
const SENTENCE_END = /^[\s)]*(?:[.;,/]*\s*$|\.\s+(?=\p{Lu}))/u;
const CLOSE = /(?:\.\/\.|[\s;.,])+$/u;

class CellReader {
  private readonly flat: string;
  private readonly task: Assignment;
  /** Labelled lines below the task, in order. */
  private readonly lines: readonly Labelled[];

  constructor(
    private readonly draft: Draft,
    private readonly entry: TaskEntry,
  ) {
    this.flat = draft.source.flat;
    this.task = entry.task;
    this.lines = this.labelledLines();
  }

  read(parting: Parting): TaskCells {
    const { task, draft } = this;
    const words = this.words(parting);
    const inside = parting === 0 ? this.embedded(words) : [];
    const first = inside[0];
    const told = first === undefined ? words : span(words.start, this.beforeLabel(words.start, first.label));
    const labelled = [...(parting === 0 ? this.lines.flatMap((line) => this.parted(line)) : this.lines), ...inside.map(asLabelled)];
    const timed = this.values(labelled, "time");
    const due = parting < 2 && timed === "" ? this.lastDeadline(told) : null;
    const work = this.workWords(due === null ? told : span(told.start, due.cut), parting);
    const rest = due === null ? "" : closed(draft.source.quote(span(due.on, Math.max(due.on, told.end))));
    return {
      work: rest === "" ? work : `${work}. ${rest}`,
      lead: this.who(labelled, "lead", task.lead),
      support: this.who(labelled, "support", task.support),
      direct: this.who(labelled, "direct", task.direct),
      product: capital(closed(task.product ?? this.values(labelled, "product"))),
      due: due === null ? capital(timed) : due.text,
      note: this.notes(labelled),
    };
  }

  /** As the labelled lines say it, with those whom other words name; without such lines the names. */
  private who(labelled: readonly Labelled[], role: FieldRole, bodies: readonly NamedBody[]): string {
    const told = this.values(labelled, role);
    if (told === "") return shared(bodies);
    const more = bodies.filter(({ name }) => !foldForCompare(told).includes(foldForCompare(name)));
    return [told, ...more.map(({ name }) => name)].join("; ");
  }

  /** The task's words before its labelled lines. */
  private words(parting: Parting): Span {
    const { task, entry, lines } = this;
    const own = task.node.text.start;
    const start = own >= task.span.start && own < task.span.end ? own : task.span.start;
    const first = lines[0]?.label.start ?? entry.end;
    const end = Math.max(start, Math.min(entry.end, this.lineStart(first)));
    const after = parting < LAST_PARTING ? afterBodies(task, this.draft.source) : null;
    return span(after !== null && after < end ? after : start, end);
  }

  /** Before the mark of a labelled line, whose label begins at an offset. */
  private lineStart(offset: number): number {
    if (this.lines.length === 0) return offset;
    return this.draft.source.lines[this.draft.source.lineAt(offset)]?.start ?? offset;
  }

  private workWords(where: Span, parting: Parting): string {
    const text = this.draft.source.quote(where);
    const opened = parting < LAST_PARTING && where.start !== this.task.node.text.start && where.start > this.task.span.start;
    return closed(opened ? (withoutOpening(text) ?? capital(text)) : text);
  }

  private labelledLines(): Labelled[] {
    const { node, beside } = this.entry;
    return [...node.children, ...beside].flatMap((one) => this.labelled(one));
  }

  private labelled({ text, kind }: Node): Labelled[] {
    const field: Field | null = kind === "table" ? null : readField(this.flat, text.start, text.end);
    return field === null ? [] : [{ role: field.role, label: span(text.start, field.start), value: field }];
  }

  /** "Thời hạn: tháng 6 năm 2027. Sản phẩm: Báo cáo": a label inside the value of another. */
  private parted(line: Labelled): Labelled[] {
    const inside = readEmbedded(this.flat, line.value.start, line.value.end);
    const [first] = inside;
    if (first === undefined) return [line];
    return [{ ...line, value: span(line.value.start, this.beforeLabel(line.value.start, first.label)) }, ...inside.map(asLabelled)];
  }

  /** Labels inside the words, when nothing but they stands to the end. */
  private embedded(words: Span): readonly EmbeddedField[] {
    const found = readEmbedded(this.flat, words.start, words.end);
    const whole = found.every(({ end }, i) => CLOSING.test(this.flat.slice(end, found[i + 1]?.label ?? words.end)));
    return whole ? found : [];
  }

  /** The end of what is told before a label: without the bracket, the dash, the blank. */
  private beforeLabel(start: number, label: number): number {
    let end = label;
    while (end > start && /[\s(.;,+–-]/u.test(this.flat.charAt(end - 1))) end--;
    return end;
  }

  private values(labelled: readonly Labelled[], role: FieldRole): string {
    return labelled.flatMap((one) => (one.role === role ? [closed(this.draft.source.quote(one.value))] : [])).join("; ");
  }

  /** Labelled words that no column is for: "Kinh phí: …". */
  private notes(labelled: readonly Labelled[]): string {
    return labelled
      .filter(({ role }) => role === "other")
      .map(({ label, value }) => `${closed(this.draft.source.quote(label))} ${closed(this.draft.source.quote(value))}`)
      .join("; ");
  }

  /** The only deadline of the words, where it ends them or their sentence: "…, hoàn thành trước ngày 11 tháng 12 năm 2026." */
  private lastDeadline(words: Span): { readonly cut: number; readonly on: number; readonly text: string } | null {
    const [only, second] = this.task.deadlines.flatMap((index) => this.draft.deadlines[index] ?? []);
    if (only === undefined || second !== undefined || !contains(words, only.span)) return null;
    const after = SENTENCE_END.exec(this.flat.slice(only.span.end, words.end));
    const before = LEAD_IN.exec(this.flat.slice(words.start, only.span.start));
    if (after === null || before === null || before.index === 0) return null;
    const kept = before.groups?.kept ?? "";
    const from = only.span.start - (before[0].length - before[0].lastIndexOf(kept));
    return {
      cut: words.start + before.index,
      on: only.span.end + after[0].length,
      text: capital(closed(this.draft.source.quote(span(from, only.span.end)))),
    };
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const asLabelled = ({ role, label, start, end }: EmbeddedField): Labelled => ({
  role,
  label: span(label, start),
  value: span(start, end),
});

const closed = (text: string): string => text.replace(CLOSE, "").trim();

/** "Sở A; Sở B", or "(1) Sở A đối với X; (2) Sở B đối với Y" where the work is split. */
function shared(bodies: readonly NamedBody[]): string {
  if (!bodies.some(({ share }) => share !== undefined)) return bodies.map(({ name }) => name).join("; ");
  return bodies.map(({ name, share }, i) => `(${i + 1}) ${name}${share === undefined ? "" : ` đối với ${closed(share)}`}`).join("; ");
}
