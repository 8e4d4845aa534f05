/**
 * Where a body has a role in the draft: it is given work, receives the document, proposes, issues or signs it. Names of bodies
 * anywhere else (issuer of a cited act, title of a document, project, place, history) are nobody's business here.
 */
import type { BodyFound, BodyTable } from "../../knowledge/agencies";
import { TaskQuestion } from "../../model/task-answers";
import type { Assignment, Draft, NamedBody } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { type Answers, onceOf, Question } from "../../text/memo";
import { type Span, span } from "../../text/span";
import { foldedName, isAsWritten } from "../task-parts";

export type Role = "task" | "recipient" | "signature" | "issuer" | "proposer";

export interface RolePlace {
  readonly role: Role;
  /** The words of the name. */
  readonly span: Span;
  /** The name in full: in a list ("Các Sở: A, B") more than the words of the span. */
  readonly name: string;
  /** Known bodies and provinces in the name. */
  readonly found: readonly PlacedBody[];
  /** The whole list in which it stands (`namesOf`); empty for a name alone. */
  readonly beside: readonly NamedBody[];
  /** The day on which the body must exist, when it is not the draft's own: the date of its proposal. */
  readonly day: CalendarDate | null;
}

export interface PlacedBody extends BodyFound {
  /** The span is an item of a list whose head ("Các Sở:") stands elsewhere. */
  readonly listed: boolean;
}

const known = onceOf((_: Draft) => new Map<BodyTable, readonly RolePlace[]>());

/** Every place where a body has a role, each once, tasks first, each kind in order of the text. Linear in the draft. */
export function rolePlaces(draft: Draft, bodies: BodyTable): readonly RolePlace[] {
  const byTable = known(draft);
  let places = byTable.get(bodies);
  if (places === undefined) {
    places = new Places(draft, bodies).all();
    byTable.set(bodies, places);
  }
  return places;
}

// "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình …" → the words between
const PROPOSER =
  /^(?:Theo|Xét|Căn +cứ) +(?:đề +nghị|ý +kiến|báo +cáo) +của +(?<who>[^;]*?)(?= +(?:tại|về)(?![a-zA-ZÀ-ỹ])| *\(|[;.,]? *$)/iu;

/** Names that stand in a piece of text, by table; the tables are few and live long. */
const questions = new WeakMap<BodyTable, Question<readonly BodyFound[]>>();

function namesIn(bodies: BodyTable): Question<readonly BodyFound[]> {
  let question = questions.get(bodies);
  if (question === undefined) {
    question = new Question();
    questions.set(bodies, question);
  }
  return question;
}

/** What is known of the bodies in a task, in their order (lead, support, direct); offsets as the task began when they were read. */
interface KnownNames {
  readonly start: number;
  readonly bodies: BodyTable;
  readonly found: (readonly PlacedBody[] | undefined)[];
}

const KNOWN = new TaskQuestion<KnownNames>();

const shifted = (hits: readonly PlacedBody[], by: number): readonly PlacedBody[] =>
  by === 0 || hits.length === 0 ? hits : hits.map((hit) => placedAt(hit, by, hit.listed));

class Places {
  private readonly out: RolePlace[] = [];
  /** By offset in the draft, 1 where a name that was taken begins; a plan has thousands of names. */
  private readonly taken: Uint8Array;
  private readonly byName = new Map<string, readonly BodyFound[]>();
  private readonly hits: Answers<readonly BodyFound[]>;

  constructor(
    private readonly draft: Draft,
    private readonly bodies: BodyTable,
  ) {
    this.hits = namesIn(bodies).of(draft.source);
    this.taken = new Uint8Array(draft.span.end - draft.span.start + 1);
  }

  all(): readonly RolePlace[] {
    const { draft } = this;
    for (const task of draft.assignments) this.task(task);
    for (const item of draft.recipients?.items ?? []) if (item.kind === "noi-nhan") this.text("recipient", item.text);
    for (const line of draft.signature?.titles ?? []) this.text("signature", line.title);
    for (const where of [draft.header.issuer?.span, draft.authority?.span]) if (where !== undefined) this.text("issuer", where);
    for (const { header } of draft.attachments) if (header?.issuer) this.text("issuer", header.issuer.span);
    this.proposers();
    return this.out;
  }

  private task(task: Assignment): void {
    const { lead, support, direct } = task;
    if (lead.length + support.length + direct.length === 0) return;
    const known = KNOWN.of(task, () => ({ start: task.span.start, bodies: this.bodies, found: [] }));
    this.list(task, lead, known, 0);
    this.list(task, support, known, lead.length);
    this.list(task, direct, known, lead.length + support.length);
  }

  /** `first`: place of the list's first body among all of the task. */
  private list(task: Assignment, list: readonly NamedBody[], known: KnownNames, first: number): void {
    const { source } = this.draft;
    const beside = list.length < 2 ? NOBODY : list;
    for (let i = 0; i < list.length; i++) {
      const body = list[i] as NamedBody;
      if (this.isTaken(body.span)) continue;
      const inside = body.span.start > task.span.start && body.span.end < task.span.end && known.bodies === this.bodies;
      const found = inside ? this.keptBodies(task, body, known, first + i) : this.bodiesOf(body);
      this.add({ role: "task", span: body.span, name: foldedName(source, body), found, beside, day: null });
    }
  }

  /** The bodies in a name as they were read before, if they were; a task that was moved has its bodies at the same places. */
  private keptBodies(task: Assignment, body: NamedBody, known: KnownNames, place: number): readonly PlacedBody[] {
    const by = task.span.start - known.start;
    const before = known.found[place];
    if (before !== undefined) return shifted(before, by);
    const found = this.bodiesOf(body);
    while (known.found.length < place) known.found.push(undefined);
    known.found[place] = shifted(found, -by);
    return found;
  }

  private bodiesOf(body: NamedBody): readonly PlacedBody[] {
    const { source } = this.draft;
    if (isAsWritten(source, body)) return this.findNamed(body);
    const inText = this.find(body.span);
    const name = foldedName(source, body);
    const listed = !sameWords(source.slice(body.span), name);
    const byName = listed ? this.named(name).filter((hit) => !inText.some((other) => other.row === hit.row)) : NOTHING;
    return byName.length === 0 ? inText : [...inText, ...byName.map((hit) => placedOn(hit, body.span, true))];
  }

  private text(role: Role, where: Span, day: CalendarDate | null = null): void {
    const name = this.draft.source.slice(where).replace(/ {2,}/g, " ").trim();
    if (name !== "" && !this.isTaken(where)) this.add({ role, span: where, name, found: this.find(where), beside: NOBODY, day });
  }

  private proposers(): void {
    const { draft } = this;
    let next = 0;
    for (const basis of draft.legalBases) {
      const words = draft.source.slice(basis.span);
      const who = PROPOSER.exec(words)?.groups?.who;
      if (who === undefined) continue;
      const start = basis.span.start + words.indexOf(who);
      while ((draft.references[next]?.span.start ?? Number.POSITIVE_INFINITY) < basis.span.start) next++;
      const proposal = draft.references[next];
      const day = proposal !== undefined && proposal.span.start < basis.span.end ? proposal.date : null;
      this.text("proposer", span(start, start + who.length), day);
    }
  }

  private add(place: RolePlace): void {
    this.taken[place.span.start - this.draft.span.start] = 1;
    this.out.push(place);
  }

  private isTaken({ start }: Span): boolean {
    return this.taken[start - this.draft.span.start] === 1;
  }

  /** What stands beside a name decides too: one character on each side belongs to the piece. */
  private find({ start, end }: Span): readonly PlacedBody[] {
    const { flat } = this.draft.source;
    if (start === 0 || end >= flat.length) return this.bodies.find(flat, start, end).map((hit) => placed(hit, 0));
    return this.known(flat.slice(start - 1, end + 1), start, end);
  }

  /** A name as the text has it, between blanks, commas and the like: the name alone tells what is found. */
  private findNamed({ name, span: where }: NamedBody): readonly PlacedBody[] {
    const { flat } = this.draft.source;
    const { start, end } = where;
    const alone = start > 0 && end < flat.length && isGap(flat.charCodeAt(start - 1)) && isEnd(flat.charCodeAt(end));
    return alone ? this.known(name, start, end) : this.find(where);
  }

  /** `key`: stands for the words and what is beside them. */
  private known(key: string, start: number, end: number): readonly PlacedBody[] {
    let hits = this.hits.get(key);
    if (hits === undefined) {
      const piece = this.draft.source.flat.slice(start - 1, end + 1);
      hits = this.hits.set(key, this.bodies.find(piece, 1, piece.length - 1));
    }
    return hits.length === 0 ? NOTHING : hits.map((hit) => placed(hit, start - 1));
  }

  private named(name: string): readonly BodyFound[] {
    const hits = this.byName.get(name) ?? this.bodies.find(name, 0, name.length);
    this.byName.set(name, hits);
    return hits;
  }
}

const [BLANK, COMMA, DOT, COLON, SEMICOLON] = [32, 44, 46, 58, 59];
const isGap = (code: number): boolean => code === BLANK || code === COMMA || code === SEMICOLON;
const isEnd = (code: number): boolean => isGap(code) || code === DOT || code === COLON;

const NOBODY: readonly NamedBody[] = [];
const NOTHING: readonly PlacedBody[] = [];
const placed = (hit: BodyFound, by: number): PlacedBody => placedAt(hit, by, hit.certainty === "sector");

/** A hit `by` units further on. */
const placedAt = (hit: BodyFound, by: number, listed: boolean): PlacedBody =>
  placedOn(hit, span(hit.span.start + by, hit.span.end + by), listed);

/** A hit at another place. Written out: there are thousands in a plan, and copying whole objects is slow. */
const placedOn = ({ id, certainty, candidates, row, rows }: BodyFound, where: Span, listed: boolean): PlacedBody => ({
  id,
  span: where,
  certainty,
  candidates,
  row,
  rows,
  listed,
});

/** The names of a list, folded. */
export const namesOf = ({ source }: Draft, list: readonly NamedBody[]): string[] => list.map((body) => foldedName(source, body));

const sameWords = (a: string, b: string): boolean => a === b || a.replace(/ {2,}/g, " ").trim().toLowerCase() === b.toLowerCase();

const AFTER =
  /^ *[(,]? *(?:cũ|trước +đây|nay +(?:là|thuộc)|trước +(?:khi|ngày)|đã +(?:sáp +nhập|hợp +nhất|giải +thể|chấm +dứt))(?![a-zA-ZÀ-ỹ])/iu;
const BEFORE = /(?:nguyên|trước +đây(?: +là)?|tiền +thân(?: +là)?) +$/iu;

/** True when the words around say that the name is that of former times: "(cũ)", "nay là …", "trước đây là …". */
export function isHistory({ source }: Draft, { start, end }: Span): boolean {
  return AFTER.test(source.flat.slice(end, end + 30)) || BEFORE.test(source.flat.slice(Math.max(0, start - 20), start));
}

/** How far back an opening quotation mark is looked for. */
const QUOTE_LENGTH = 400;

/** True inside “ ” that opened on the last few lines. */
export function isQuoted(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - QUOTE_LENGTH), at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

// "TỈNH LAM SƠN", "THÀNH PHỐ HẢI VÂN" at the end of the issuer's name
const PLACE = /(?:TỈNH|THÀNH PHỐ) +\p{Lu}[\p{Lu} -]*$/u;

/** The province of a document issued by its People's Committee, its head or its Council: "TỈNH LAM SƠN"; null elsewhere. */
export function ownProvince(draft: Draft): string | null {
  for (const text of [draft.header.issuer?.text, draft.authority?.text]) {
    const place = PLACE.exec(text?.replace(/ {2,}/g, " ").trim().toUpperCase() ?? "")?.[0];
    if (place !== undefined) return place;
  }
  return null;
}
