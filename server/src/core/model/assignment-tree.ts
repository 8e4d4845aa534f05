/**
 * Which items of a draft are tasks and who leads them. A task is a leaf item; a heading that names bodies, a lead-in that
 * ends in a colon and labelled lines below give it what it does not say itself. Aims and requirements hold no tasks.
 */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { plainWordsOf, type Words } from "../text/syllable-scan";
import { readExecution } from "./assignment-execution";
import { type EmbeddedField, type Field, readEmbedded, readField, readRoles, type Share, saysWho, trimEnd } from "./assignment-fields";
import { isAimHeading, isDescription, isOrganisers, listsParts, NAMED_SECTIONS } from "./assignment-headings";
import {
  readCharge,
  readHeaded,
  readLaterOrder,
  readLateSubject,
  readLineSubject,
  readObliged,
  readPartners,
  readSubject,
  type Subject,
} from "./assignment-roles";
import { readRows } from "./assignment-tables";
import { holdsText, type RawTask } from "./assignment-task";
import { type BodyMatch, FieldBodyCache } from "./bodies";
import { type Stretch, Stretches, shiftBodies, shiftEmbedded, shiftField, shiftSubject } from "./stretch";

// "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có khó khăn …"
const CLOSING = /^(?:Trên +đây +là|(?:Trong +quá +trình|Quá +trình) +(?:tổ +chức +|triển +khai +)*thực +hiện)/u;
const NONE: readonly Share[] = [];
const NO_FIELDS: readonly EmbeddedField[] = [];

interface Owner {
  readonly lead: readonly Share[];
  readonly section: readonly string[];
}

const whole = (bodies: readonly BodyMatch[]): Share[] => bodies.map((body) => ({ body, share: null }));

export class TaskReader {
  readonly tasks: RawTask[] = [];
  private readonly flat: string;
  private readonly fields = new Map<Node, Field | null>();
  private readonly inside = new Map<Node, readonly EmbeddedField[]>();
  /** The words of the text, where they may stand in for its letters. */
  readonly words: Words | null;
  private readonly stretches: Stretches;
  private readonly known = new Map<Node, Stretch>();
  private readonly cache: FieldBodyCache;

  constructor(private readonly source: SourceText) {
    this.flat = source.flat;
    this.words = plainWordsOf(source);
    this.stretches = new Stretches(source);
    this.cache = new FieldBodyCache(source);
  }

  /** What is known of the words of a node. */
  stretch(node: Node): Stretch {
    let stretch = this.known.get(node);
    if (stretch === undefined) {
      stretch = this.stretches.at(node.text);
      this.known.set(node, stretch);
    }
    return stretch;
  }

  /** Reads the items of one document or attachment. */
  read(nodes: readonly Node[]): void {
    this.walk(nodes, { lead: NONE, section: [] });
  }

  /** The labelled line that a node is, or null. */
  field(node: Node): Field | null {
    let field = this.fields.get(node);
    if (field === undefined) {
      const line = node.kind !== "table" && !node.children.some((child) => child.kind !== "paragraph");
      field = line ? this.readField(node) : null;
      this.fields.set(node, field);
    }
    return field;
  }

  /** Labelled parts inside the node's own text. */
  embedded(node: Node): readonly EmbeddedField[] {
    let fields = this.inside.get(node);
    if (fields === undefined) {
      fields = node.kind === "table" || this.field(node) ? NO_FIELDS : this.readEmbedded(node);
      this.inside.set(node, fields);
    }
    return fields;
  }

  private readField(node: Node): Field | null {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.field !== undefined) return shiftField(stretch.field, start);
    const field = readField(this.flat, start, end);
    stretch.field = shiftField(field, -start);
    return field;
  }

  private readEmbedded(node: Node): readonly EmbeddedField[] {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.embedded !== undefined) return shiftEmbedded(stretch.embedded, start);
    const fields = readEmbedded(this.flat, start, end);
    stretch.embedded = shiftEmbedded(fields, -start);
    return fields;
  }

  private charge(node: Node): readonly BodyMatch[] {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.charge !== undefined) return shiftBodies(stretch.charge, start);
    const bodies = readCharge(this.flat, start, end);
    stretch.charge = shiftBodies(bodies, -start);
    return bodies;
  }

  private partners(node: Node): readonly BodyMatch[] {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.partners !== undefined) return shiftBodies(stretch.partners, start);
    const bodies = readPartners(this.flat, start, end, this.words);
    stretch.partners = shiftBodies(bodies, -start);
    return bodies;
  }

  private later(node: Node, last: number): Subject | null {
    const { start, end } = node.text;
    if (last !== end) return readLaterOrder(this.flat, start, last);
    const stretch = this.stretch(node);
    if (stretch.later !== undefined) return shiftSubject(stretch.later, start);
    const subject = readLaterOrder(this.flat, start, end);
    stretch.later = shiftSubject(subject, -start);
    return subject;
  }

  private obliged(node: Node): Subject | null {
    const { start, end } = node.text;
    const stretch = this.stretch(node);
    if (stretch.obliged !== undefined) return shiftSubject(stretch.obliged, start);
    const subject = readObliged(this.flat, start, end);
    stretch.obliged = shiftSubject(subject, -start);
    return subject;
  }

  /** First offset of the line after the one that holds `at`; -1 when there is none. */
  private readonly lineAfter = (at: number): number => {
    const next = this.source.lines[this.source.lineAt(at) + 1];
    return next ? next.start : -1;
  };

  private readonly breaks = (at: number): boolean => {
    for (let i = at; i < this.flat.length && this.flat.charCodeAt(i) === 32; i++) {
      const c = this.source.folded.charCodeAt(i);
      if (c === 10 || c === 13) return true;
    }
    return false;
  };

  private walk(nodes: readonly Node[], owner: Owner): void {
    let lead = owner.lead;
    let open: Node | null = null;
    let first = this.tasks.length;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node === undefined || !holdsText(node) || this.isAim(node)) continue;
      if (node.kind === "table") {
        this.tasks.push(...readRows(this.source, node, lead, owner.section));
        continue;
      }
      if (this.field(node)) continue;
      const following = this.fieldsAfter(nodes, i, node);
      i += following.length;
      if (node.kind === "paragraph" && this.endsOpen(node)) {
        if (open) this.share(first, lead, open.text.start, open.text.end);
        const own = this.subjectLead(node);
        [lead, open, first] = [own ?? lead, own ? node : null, this.tasks.length];
      } else this.take(node, { ...owner, lead }, following);
    }
    if (open) this.share(first, lead, open.text.start, open.text.end);
  }

  /** Labelled lines that stand beside an item instead of below it. */
  private fieldsAfter(nodes: readonly Node[], at: number, node: Node): Node[] {
    const found: Node[] = [];
    if (node.children.length > 0) return found;
    for (let i = at + 1; i < nodes.length; i++) {
      const next = nodes[i];
      if (next === undefined || !this.field(next)) break;
      found.push(next);
    }
    return found;
  }

  private take(node: Node, owner: Owner, following: readonly Node[]): void {
    const below = NAMED_SECTIONS.has(node.kind) && node.label !== "" ? [...owner.section, node.label] : owner.section;
    const fields = [...node.children.filter((child) => this.field(child)), ...following];
    if (fields.some((child) => saysWho(this.field(child))) || this.embedded(node).some(saysWho)) {
      if (isOrganisers(node, this.flat)) return;
      this.addWithFields(node, fields, owner);
      this.walk(
        node.children.filter((child) => !isUnmarked(child)),
        { lead: NONE, section: below },
      );
      return;
    }
    if (this.execution(node, owner)) return;
    const items = node.children.some((child) => (!isUnmarked(child) && !this.field(child)) || child.children.length > 0);
    if (!items) {
      this.leaf(node, owner, below, fields);
      return;
    }
    const subject = node.text.end > node.text.start ? this.subject(node) : null;
    const own = subject !== null && !subject.whole && this.startsLine(subject.work) && !this.endsOpen(node);
    if (own) this.ownWork(node, subject, owner);
    const lead = this.describes(node) ? NONE : subject ? whole(subject.bodies) : (this.headed(node) ?? owner.lead);
    const first = this.tasks.length;
    this.walk(node.children, { lead, section: below });
    if (subject && !subject.whole && !own) this.share(first, lead, subject.work, node.text.end);
  }

  /** "Sở A phối hợp với B thực hiện: - …": the partners of a lead-in stand beside each of its tasks. */
  private share(first: number, lead: readonly Share[], start: number, end: number): void {
    const partners = lead.length > 0 && this.tasks.length > first ? readPartners(this.flat, start, end, this.words) : [];
    if (partners.length === 0) return;
    for (let i = first; i < this.tasks.length; i++) {
      const task = this.tasks[i];
      if (task?.lead === lead) this.tasks[i] = { ...task, support: [...task.support, ...partners] };
    }
  }

  /** "16. Liên hiệp X" / "Phối hợp với …" above its dashes: the paragraph below the name is a task of its own. */
  private ownWork(node: Node, subject: Subject, owner: Owner): void {
    const work = { start: subject.work, end: node.text.end };
    const zones = [{ start: node.mark.start, end: node.text.end }];
    const support = readPartners(this.flat, work.start, work.end, this.words);
    this.add({ node, zones, lead: whole(subject.bodies), support, section: owner.section, work });
  }

  /** Only blanks stand before the offset on its line. */
  private startsLine(at: number): boolean {
    for (let i = at - 1; i >= 0 && this.flat.charCodeAt(i) === 32; i--) {
      const c = this.source.folded.charCodeAt(i);
      if (c === 10 || c === 13) return true;
    }
    return false;
  }

  /** "Trách nhiệm của cơ quan …": whom the heading names, known or not; persons carry no task of the plan. */
  private headed(node: Node): readonly Share[] | null {
    const bodies = readHeaded(this.flat, node.text.start, node.text.end);
    return bodies ? whole(bodies) : null;
  }

  private leaf(node: Node, owner: Owner, below: readonly string[], fields: readonly Node[]): void {
    const flat = this.flat;
    const { start, end } = node.text;
    const under = node.children.filter((child) => isUnmarked(child) && !fields.includes(child));
    const apart = under.findIndex((child) => this.standsApart(child));
    const paragraphs = apart < 0 ? under : under.slice(0, apart);
    for (const child of apart < 0 ? [] : under.slice(apart)) this.take(child, { lead: NONE, section: owner.section }, []);
    const subject = end > start ? (this.subject(node) ?? this.joinedSubject(node, paragraphs)) : null;
    const headed = subject || paragraphs.length === 0 ? null : this.headed(node);
    const charged = subject ? [] : this.charge(node);
    if (
      subject === null &&
      charged.length === 0 &&
      (headed === null ? paragraphs.some((p) => this.subject(p) ?? this.obliged(p)) : paragraphs.every((p) => this.subject(p)))
    ) {
      for (const p of paragraphs) this.take(p, { lead: owner.lead, section: below }, []);
      return;
    }
    if (subject?.whole && paragraphs.length === 0) return;
    if (this.endsOpen(node) && paragraphs.length === 0) return;
    if (/^\(.*\)[.;]?$/u.test(flat.slice(start, end))) return;
    const own = subject?.bodies ?? (charged.length > 0 ? charged : null);
    const last = (): Subject | null => this.later(node, paragraphs.at(-1)?.text.end ?? end) ?? this.obliged(node);
    const lead = own ? whole(own) : headed ? headed : owner.lead.length > 0 ? owner.lead : whole(last()?.bodies ?? []);
    if (lead.length === 0) return;
    const zones = [
      { start: subject?.from ?? node.mark.start, end: Math.max(end, node.mark.end) },
      ...paragraphs.map((p) => p.span),
      ...fields.map((f) => f.span),
    ];
    const support = paragraphs.length === 0 ? this.partners(node) : [node, ...paragraphs].flatMap((zone) => this.partners(zone));
    const work = subject === null ? node.text : subject.work < end ? { start: subject.work, end } : (paragraphs[0]?.text ?? node.text);
    this.add({ node, zones, lead, support, section: owner.section, work });
  }

  /** The closing sentence, or an order of the issuer to bodies of its own: no part of the item above. */
  private standsApart(node: Node): boolean {
    const { start, end } = node.text;
    return CLOSING.test(this.flat.slice(start, start + 60)) || readSubject(this.flat, start, end, this.breaks)?.ordered === true;
  }

  private add(task: Pick<RawTask, "node" | "zones" | "lead" | "support" | "section" | "work"> & Partial<RawTask>): void {
    this.tasks.push({ kind: "nhiem-vu", direct: [], split: false, product: null, ...task });
  }

  /** "… chịu trách nhiệm thi hành Quyết định này." */
  private execution(node: Node, owner: Owner): boolean {
    const end = node.children.every(isUnmarked) ? Math.max(node.text.end, node.children.at(-1)?.text.end ?? 0) : node.text.end;
    const bodies = readExecution(this.flat, node.text.start, end, this.lineAfter);
    if (bodies.length === 0) return false;
    const work = { start: node.text.start, end };
    this.add({
      kind: "thi-hanh",
      node,
      zones: [{ start: node.mark.start, end }],
      lead: whole(bodies),
      support: [],
      section: owner.section,
      work,
    });
    return true;
  }

  private addWithFields(node: Node, fields: readonly Node[], owner: Owner): void {
    const inside = this.embedded(node);
    const told = inside[0] ? trimEnd(this.flat, node.text.start, inside[0].label) : node.text.end;
    const roles = readRoles(this.flat, [...inside, ...fields.map((f) => this.field(f)).filter((f) => f !== null)], this.cache);
    const paragraphs = node.children.filter((child) => isUnmarked(child) && !this.field(child));
    this.add({
      node,
      zones: [ownSpan(node), ...paragraphs.map((p) => p.span), ...fields.map((f) => f.span)],
      lead: roles.lead.length > 0 ? roles.lead : (this.subjectLead(node) ?? owner.lead),
      support: [
        ...roles.support,
        ...(told === node.text.end ? this.partners(node) : readPartners(this.flat, node.text.start, told, this.words)),
      ],
      direct: roles.direct,
      split: roles.split,
      section: owner.section,
      work: { start: node.text.start, end: told },
      product: roles.product,
    });
  }

  private subject(node: Node): Subject | null {
    const { start } = node.text;
    const stretch = this.stretch(node);
    if (stretch.subject !== undefined) return shiftSubject(stretch.subject, start);
    const subject = this.readSubject(node);
    stretch.subject = shiftSubject(subject, -start);
    return subject;
  }

  private readSubject(node: Node): Subject | null {
    const { start, end } = node.text;
    return readSubject(this.flat, start, end, this.breaks) ?? readLateSubject(this.flat, start, end, this.breaks) ?? this.lineSubject(node);
  }

  /** A name broken over a line that was read as a paragraph of its own ("a) Sở Văn hóa, Thể thao và / Du lịch: …"). */
  private joinedSubject(node: Node, paragraphs: readonly Node[]): Subject | null {
    const last = paragraphs.at(-1);
    const open = !/[.;:!?]$/u.test(this.flat.slice(node.text.end - 1, node.text.end));
    return last && open ? readSubject(this.flat, node.text.start, last.text.end, this.breaks) : null;
  }

  private lineSubject(node: Node): Subject | null {
    return node.kind === "paragraph" ? null : readLineSubject(this.flat, node.text.start, node.text.end, this.lineAfter);
  }

  private subjectLead(node: Node): readonly Share[] | null {
    const subject = node.text.end > node.text.start ? this.subject(node) : null;
    return subject ? whole(subject.bodies) : null;
  }

  /** Aims, requirements, principles: nobody is tasked there. */
  isAim(node: Node): boolean {
    return isAimHeading(node, this.flat);
  }

  /** Below stand contents, conditions or amounts, no work. */
  private describes(node: Node): boolean {
    return isDescription(node, this.flat) || (this.endsOpen(node) && listsParts(node, this.flat));
  }

  private endsOpen(node: Node): boolean {
    let last = node.text.end - 1;
    while (last > node.text.start && this.flat.charCodeAt(last) === 32) last--;
    return last >= node.text.start && this.flat.charCodeAt(last) === 58;
  }
}

const isUnmarked = (node: Node): boolean => node.kind === "paragraph" || node.kind === "closing";

const ownSpan = (node: Node): Span => ({ start: node.mark.start, end: Math.max(node.text.end, node.mark.end) });
