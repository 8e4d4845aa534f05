/**
 * Which items of a draft are tasks and who leads them. A task is a leaf item; a heading that names bodies, a lead-in that
 * ends in a colon and labelled lines below give it what it does not say itself. Aims and requirements hold no tasks.
 */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { readHeaded } from "./assignment-charge";
import { readRoles, type Share, saysWho, trimEnd } from "./assignment-fields";
import { isAimHeading, isDescription, isOrganisers, listsParts, NAMED_SECTIONS } from "./assignment-headings";
import { ItemLines } from "./assignment-lines";
import { readSubject } from "./assignment-roles";
import { readRows } from "./assignment-tables";
import { holdsText, type RawTask, type Subject } from "./assignment-task";
import type { BodyMatch } from "./bodies";

// "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có khó khăn …"
const CLOSING = /^(?:Trên +đây +là|(?:Trong +quá +trình|Quá +trình) +(?:tổ +chức +|triển +khai +)*thực +hiện)/u;
const NONE: readonly Share[] = [];

interface Owner {
  readonly lead: readonly Share[];
  readonly section: readonly string[];
}

const whole = (bodies: readonly BodyMatch[]): Share[] => bodies.map((body) => ({ body, share: null }));

export class TaskReader {
  readonly tasks: RawTask[] = [];
  /** Labelled lines and line ends of the items. */
  readonly lines: ItemLines;
  private readonly flat: string;

  constructor(source: SourceText) {
    this.flat = source.flat;
    this.lines = new ItemLines(source);
  }

  /** Reads the items of one document or attachment. */
  read(nodes: readonly Node[]): void {
    this.walk(nodes, { lead: NONE, section: [] });
  }

  private walk(nodes: readonly Node[], owner: Owner): void {
    let lead = owner.lead;
    let open: Node | null = null;
    let first = this.tasks.length;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node === undefined || !holdsText(node) || this.isAim(node)) continue;
      if (node.kind === "table") {
        this.tasks.push(...readRows(this.lines, node, lead, owner.section));
        continue;
      }
      if (this.lines.field(node)) continue;
      const following = this.lines.fieldsAfter(nodes, i, node);
      i += following.length;
      if (node.kind === "paragraph" && this.lines.endsOpen(node)) {
        if (open) this.share(first, lead, open.text.start, open.text.end);
        const own = this.subjectLead(node);
        [lead, open, first] = [own ?? lead, own ? node : null, this.tasks.length];
      } else this.take(node, { ...owner, lead }, following);
    }
    if (open) this.share(first, lead, open.text.start, open.text.end);
  }

  private take(node: Node, owner: Owner, following: readonly Node[]): void {
    const below = NAMED_SECTIONS.has(node.kind) && node.label !== "" ? [...owner.section, node.label] : owner.section;
    const fields = this.fieldsOf(node, following);
    if (fields.some((child) => saysWho(this.lines.field(child))) || this.lines.embedded(node).some(saysWho)) {
      if (isOrganisers(node, this.flat)) return;
      this.addWithFields(node, fields, owner);
      this.walk(
        node.children.filter((child) => !isUnmarked(child)),
        { lead: NONE, section: below },
      );
      return;
    }
    if (this.execution(node, owner)) return;
    const items = node.children.some((child) => (!isUnmarked(child) && !this.lines.field(child)) || child.children.length > 0);
    if (!items) {
      this.leaf(node, owner, below, fields);
      return;
    }
    const subject = node.text.end > node.text.start ? this.subject(node) : null;
    const own = subject !== null && !subject.whole && this.lines.startsLine(subject.work) && !this.lines.endsOpen(node);
    if (own) this.ownWork(node, subject, owner);
    const lead = this.describes(node) ? NONE : subject ? whole(subject.bodies) : (this.headed(node) ?? owner.lead);
    const first = this.tasks.length;
    this.walk(node.children, { lead, section: below });
    if (subject && !subject.whole && !own) this.share(first, lead, subject.work, node.text.end);
  }

  /** Labelled lines of an item, below it and beside it. */
  private fieldsOf({ children }: Node, following: readonly Node[]): readonly Node[] {
    if (children.length === 0) return following;
    const below = children.filter((child) => this.lines.field(child));
    return following.length === 0 ? below : [...below, ...following];
  }

  /** "Sở A phối hợp với B thực hiện: - …": the partners of a lead-in stand beside each of its tasks. */
  private share(first: number, lead: readonly Share[], start: number, end: number): void {
    const partners = lead.length > 0 && this.tasks.length > first ? this.lines.partnersIn({ start, end }) : [];
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
    const support = this.lines.partnersIn(work);
    this.add({ node, zones, lead: whole(subject.bodies), support, section: owner.section, work });
  }

  /** "Trách nhiệm của cơ quan …": whom the heading names, known or not; persons carry no task of the plan. */
  private headed(node: Node): readonly Share[] | null {
    const bodies = readHeaded(this.flat, node.text.start, node.text.end);
    return bodies ? whole(bodies) : null;
  }

  private leaf(node: Node, owner: Owner, below: readonly string[], fields: readonly Node[]): void {
    const flat = this.flat;
    const { start, end } = node.text;
    const paragraphs = node.children.length === 0 ? node.children : this.ownParagraphs(node, owner, fields);
    const subject = end > start ? (this.subject(node) ?? this.joinedSubject(node, paragraphs)) : null;
    const headed = subject || paragraphs.length === 0 ? null : this.headed(node);
    const charged = subject ? [] : this.lines.charge(node);
    if (
      subject === null &&
      charged.length === 0 &&
      (headed === null ? paragraphs.some((p) => this.subject(p) ?? this.lines.obliged(p)) : paragraphs.every((p) => this.subject(p)))
    ) {
      for (const p of paragraphs) this.take(p, { lead: owner.lead, section: below }, []);
      return;
    }
    if (subject?.whole && paragraphs.length === 0) return;
    if (this.lines.endsOpen(node) && paragraphs.length === 0) return;
    if (flat.charCodeAt(start) === 40 && /^\(.*\)[.;]?$/u.test(flat.slice(start, end))) return;
    const named = subject?.bodies ?? (charged.length > 0 ? charged : null);
    const last = (): Subject | null => this.lines.later(node, paragraphs.at(-1)?.text.end ?? end) ?? this.lines.obliged(node);
    const lead = named ? whole(named) : headed ? headed : owner.lead.length > 0 ? owner.lead : whole(last()?.bodies ?? []);
    if (lead.length === 0) return;
    const zones = [
      { start: subject?.from ?? node.mark.start, end: Math.max(end, node.mark.end) },
      ...paragraphs.map((p) => p.span),
      ...fields.map((f) => f.span),
    ];
    const beside = this.lines.partners(node);
    const support = paragraphs.length === 0 ? beside : [...beside, ...paragraphs.flatMap((paragraph) => this.lines.partners(paragraph))];
    const work = subject === null ? node.text : subject.work < end ? { start: subject.work, end } : (paragraphs[0]?.text ?? node.text);
    this.add({ node, zones, lead, support, section: owner.section, work });
  }

  /** Paragraphs that go on with the item; those from the first that stands apart are items of their own. */
  private ownParagraphs(node: Node, owner: Owner, fields: readonly Node[]): readonly Node[] {
    const under = node.children.filter((child) => isUnmarked(child) && !fields.includes(child));
    const apart = under.findIndex((child) => this.standsApart(child));
    if (apart < 0) return under;
    for (const child of under.slice(apart)) this.take(child, { lead: NONE, section: owner.section }, []);
    return under.slice(0, apart);
  }

  /** The closing sentence, or an order of the issuer to bodies of its own: no part of the item above. */
  private standsApart(node: Node): boolean {
    const { start, end } = node.text;
    return CLOSING.test(this.flat.slice(start, start + 60)) || readSubject(this.flat, start, end, this.lines.breaks)?.ordered === true;
  }

  private add(task: Pick<RawTask, "node" | "zones" | "lead" | "support" | "section" | "work"> & Partial<RawTask>): void {
    this.tasks.push({ kind: "nhiem-vu", direct: [], split: false, product: null, ...task });
  }

  /** "… chịu trách nhiệm thi hành Quyết định này." */
  private execution(node: Node, owner: Owner): boolean {
    const end = node.children.every(isUnmarked) ? Math.max(node.text.end, node.children.at(-1)?.text.end ?? 0) : node.text.end;
    const bodies = this.lines.execution(node, end);
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
    const inside = this.lines.embedded(node);
    const told = inside[0] ? trimEnd(this.flat, node.text.start, inside[0].label) : node.text.end;
    const roles = readRoles([...inside, ...fields.map((f) => this.lines.field(f)).filter((f) => f !== null)], this.lines.stretches);
    const paragraphs = node.children.filter((child) => isUnmarked(child) && !this.lines.field(child));
    this.add({
      node,
      zones: [ownSpan(node), ...paragraphs.map((p) => p.span), ...fields.map((f) => f.span)],
      lead: roles.lead.length > 0 ? roles.lead : (this.subjectLead(node) ?? owner.lead),
      support: [...roles.support, ...this.partnersUpTo(node, told)],
      direct: roles.direct,
      split: roles.split,
      section: owner.section,
      work: { start: node.text.start, end: told },
      product: roles.product,
    });
  }

  private partnersUpTo(node: Node, told: number): readonly BodyMatch[] {
    return this.lines.partners(node, told);
  }

  private subject(node: Node): Subject | null {
    return this.lines.subject(node);
  }

  /** A name broken over a line that was read as a paragraph of its own ("a) Sở Văn hóa, Thể thao và / Du lịch: …"). */
  private joinedSubject(node: Node, paragraphs: readonly Node[]): Subject | null {
    const last = paragraphs.at(-1);
    const open = !/[.;:!?]$/u.test(this.flat.slice(node.text.end - 1, node.text.end));
    return last && open ? readSubject(this.flat, node.text.start, last.text.end, this.lines.breaks) : null;
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
    return isDescription(node, this.flat) || (this.lines.endsOpen(node) && listsParts(node, this.flat));
  }
}

const isUnmarked = (node: Node): boolean => node.kind === "paragraph" || node.kind === "closing";

const ownSpan = (node: Node): Span => ({ start: node.mark.start, end: Math.max(node.text.end, node.mark.end) });
