/**
 * Which items of a draft are tasks and who leads them. A task is a leaf item; a heading that names bodies, a lead-in that
 * ends in a colon and labelled lines below give it what it does not say itself. Aims and requirements hold no tasks.
 */
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { readHeaded } from "./assignment-charge";
import { COLON, OPENS_AIM } from "./assignment-clues";
import { readRoles, type Share, saysWho, trimEnd } from "./assignment-fields";
import { isAimHeading, isDescription, isOrganisers, listsMembers, listsParts, NAMED_SECTIONS } from "./assignment-headings";
import type { Item } from "./assignment-item";
import { ItemLines } from "./assignment-lines";
import { readSubject } from "./assignment-roles";
import { readRows } from "./assignment-tables";
import { holdsText, type RawTask, type Subject } from "./assignment-task";
import { isDuty } from "./assignment-verbs";
import { type BodyMatch, readBodyList } from "./bodies";

// "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có khó khăn …"
const CLOSING = /^(?:Trên +đây +là|(?:Trong +quá +trình|Quá +trình) +(?:tổ +chức +|triển +khai +)*thực +hiện)/u;
/** A name and nothing, or an office, behind it. */
const PERSON = /(?:[Ôô]ng|[Bb]à|[Đđ]ồng +chí|[Đđ]\/c)(?: +\p{Lu}[a-zà-ỹ]*){2,6} *(?:[.;,]|$)/uy;
/** UTF-16 units of the longest name with its office. */
const LONGEST_HOLDER = 160;
const BLANK = 32;
const COLON_SIGN = 58;
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
  read(items: readonly Item[]): void {
    this.walk(items, { lead: NONE, section: [] });
  }

  private walk(items: readonly Item[], owner: Owner): void {
    let lead = owner.lead;
    let open: Item | null = null;
    let first = this.tasks.length;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item === undefined || !holdsText(item) || this.isAim(item)) continue;
      if (item.kind === "table") {
        this.tasks.push(...readRows(this.lines, item, lead, owner.section));
        continue;
      }
      if (this.lines.field(item)) continue;
      const following = this.lines.fieldsAfter(items, i, item);
      i += following.length;
      if (item.kind === "paragraph" && this.lines.endsOpen(item)) {
        if (open) this.share(first, lead, open.text.start, open.text.end);
        const own = this.subjectLead(item);
        [lead, open, first] = [own ?? lead, own ? item : null, this.tasks.length];
      } else this.take(item, { ...owner, lead }, following);
    }
    if (open) this.share(first, lead, open.text.start, open.text.end);
  }

  private take(item: Item, owner: Owner, following: readonly Item[]): void {
    const below = NAMED_SECTIONS.has(item.kind) && item.node.label !== "" ? [...owner.section, item.node.label] : owner.section;
    const fields = this.fieldsOf(item, following);
    if (fields.some((child) => this.lines.fieldParts(child).some(saysWho)) || this.lines.embedded(item).some(saysWho)) {
      if (isOrganisers(item, this.flat)) return;
      this.addWithFields(item, fields, owner);
      this.walk(
        item.children.filter((child) => !child.isUnmarked),
        { lead: NONE, section: below },
      );
      return;
    }
    if (this.execution(item, owner) || this.namesMembers(item)) return;
    const hasItems = item.children.some((child) => (!child.isUnmarked && !this.lines.field(child)) || child.children.length > 0);
    if (!hasItems) {
      this.leaf(item, owner, below, fields);
      return;
    }
    const subject = item.text.end > item.text.start ? this.subject(item) : null;
    const own = subject !== null && !subject.whole && this.lines.startsLine(subject.work) && !this.lines.endsOpen(item);
    if (own) this.ownWork(item, subject, owner);
    const lead = this.describes(item) ? NONE : subject ? whole(subject.bodies) : (this.headed(item) ?? owner.lead);
    const first = this.tasks.length;
    this.walk(item.children, { lead, section: below });
    if (subject && !subject.whole && !own) this.share(first, lead, subject.work, item.text.end);
  }

  /** Labelled lines of an item, below it and beside it. */
  private fieldsOf({ children }: Item, following: readonly Item[]): readonly Item[] {
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
  private ownWork(item: Item, subject: Subject, owner: Owner): void {
    const work = { start: subject.work, end: item.text.end };
    const zones = [{ start: item.node.mark.start, end: item.text.end }];
    const support = this.lines.partnersIn(work);
    this.add({ node: item.node, zones, lead: whole(subject.bodies), support, section: owner.section, work });
  }

  /** "Trách nhiệm của cơ quan …": whom the heading names, known or not; persons carry no task of the plan. */
  private headed(item: Item): readonly Share[] | null {
    const bodies = readHeaded(this.flat, item.text.start, item.text.end);
    return bodies ? whole(bodies) : null;
  }

  private leaf(item: Item, owner: Owner, below: readonly string[], fields: readonly Item[]): void {
    const flat = this.flat;
    const { start, end } = item.text;
    const paragraphs = item.children.length === 0 ? item.children : this.ownParagraphs(item, owner, fields);
    const subject = end > start ? (this.subject(item) ?? this.joinedSubject(item, paragraphs)) : null;
    const headed = subject || paragraphs.length === 0 ? null : this.headed(item);
    const charged = subject ? [] : this.lines.charge(item);
    if (
      subject === null &&
      charged.length === 0 &&
      (headed === null ? paragraphs.some((p) => this.subject(p) ?? this.lines.obliged(p)) : paragraphs.every((p) => this.subject(p)))
    ) {
      for (const p of paragraphs) this.take(p, { lead: owner.lead, section: below }, []);
      return;
    }
    if (subject !== null && paragraphs.length === 0 && (subject.whole || this.isOfficeHolder(subject, end))) return;
    if (this.lines.endsOpen(item) && paragraphs.length === 0) return;
    if (flat.charCodeAt(start) === 40 && /^\(.*\)[.;]?$/u.test(flat.slice(start, end))) return;
    const named = subject?.bodies ?? (charged.length > 0 ? charged : null);
    const last = (): Subject | null => this.lines.later(item, paragraphs.at(-1)?.text.end ?? end) ?? this.lines.obliged(item);
    const lead = named ? whole(named) : headed ? headed : owner.lead.length > 0 ? owner.lead : whole(last()?.bodies ?? []);
    if (lead.length === 0) return;
    const zones = [
      { start: subject?.from ?? item.node.mark.start, end: Math.max(end, item.node.mark.end) },
      ...paragraphs.map((p) => p.node.span),
      ...fields.map((f) => f.node.span),
    ];
    const beside = this.lines.partners(item);
    const support = paragraphs.length === 0 ? beside : [...beside, ...paragraphs.flatMap((paragraph) => this.lines.partners(paragraph))];
    const work = subject === null ? item.text : subject.work < end ? { start: subject.work, end } : (paragraphs[0]?.text ?? item.text);
    this.add({ node: item.node, zones, lead, support, section: owner.section, work });
  }

  /** A council or committee and its members below; "Các ủy viên:" above duties names those who have them. */
  private namesMembers(item: Item): boolean {
    const { flat } = this;
    if (!item.has(COLON) || item.children.length === 0 || !listsMembers(item, flat)) return false;
    return item.children.every((child) => !isDuty(flat, child.text.start));
  }

  /** "Chủ tịch Hội đồng: ông Cao Văn A, Phó Chủ tịch …", "Chủ đầu tư: Ban Quản lý dự án …": who holds the office, no work. */
  private isOfficeHolder({ work }: Subject, end: number): boolean {
    const { flat } = this;
    if (end - work > LONGEST_HOLDER || isDuty(flat, work)) return false;
    let before = work - 1;
    while (before > 0 && flat.charCodeAt(before) === BLANK) before--;
    if (flat.charCodeAt(before) !== COLON_SIGN) return false;
    PERSON.lastIndex = work;
    if (PERSON.test(flat)) return true;
    const holder = readBodyList(flat, work, end);
    return holder !== null && /^[.;,]? *$/u.test(flat.slice(holder.end, end));
  }

  /** Paragraphs that go on with the item; those from the first that stands apart are items of their own. */
  private ownParagraphs(item: Item, owner: Owner, fields: readonly Item[]): readonly Item[] {
    const under = item.children.filter((child) => child.isUnmarked && !fields.includes(child));
    const apart = under.findIndex((child) => this.standsApart(child));
    if (apart < 0) return under;
    for (const child of under.slice(apart)) this.take(child, { lead: NONE, section: owner.section }, []);
    return under.slice(0, apart);
  }

  /** The closing sentence, or an order of the issuer to bodies of its own: no part of the item above. */
  private standsApart(item: Item): boolean {
    const { start, end } = item.text;
    return CLOSING.test(this.flat.slice(start, start + 60)) || readSubject(this.flat, start, end, this.lines.breaks)?.ordered === true;
  }

  private add(task: Pick<RawTask, "node" | "zones" | "lead" | "support" | "section" | "work"> & Partial<RawTask>): void {
    const { kind = "nhiem-vu", node, zones, lead, support, direct = [], split = false, section, work, product = null } = task;
    this.tasks.push({ kind, node, zones, lead, support, direct, split, section, work, product });
  }

  /** "… chịu trách nhiệm thi hành Quyết định này." */
  private execution(item: Item, owner: Owner): boolean {
    const end = item.children.every((child) => child.isUnmarked)
      ? Math.max(item.text.end, item.children.at(-1)?.text.end ?? 0)
      : item.text.end;
    const bodies = this.lines.execution(item, end);
    if (bodies.length === 0) return false;
    const work = { start: item.text.start, end };
    this.add({
      kind: "thi-hanh",
      node: item.node,
      zones: [{ start: item.node.mark.start, end }],
      lead: whole(bodies),
      support: [],
      section: owner.section,
      work,
    });
    return true;
  }

  private addWithFields(item: Item, fields: readonly Item[], owner: Owner): void {
    const inside = this.lines.embedded(item);
    const told = inside[0] ? trimEnd(this.flat, item.text.start, inside[0].label) : item.text.end;
    const roles = readRoles([...inside, ...fields.flatMap((f) => this.lines.fieldParts(f))], this.lines.stretches);
    const paragraphs = item.children.filter((child) => child.isUnmarked && !this.lines.field(child));
    this.add({
      node: item.node,
      zones: [ownSpan(item.node), ...paragraphs.map((p) => p.node.span), ...fields.map((f) => f.node.span)],
      lead: roles.lead.length > 0 ? roles.lead : (this.subjectLead(item) ?? owner.lead),
      support: [...roles.support, ...this.partnersUpTo(item, told)],
      direct: roles.direct,
      split: roles.split,
      section: owner.section,
      work: { start: item.text.start, end: told },
      product: roles.product,
    });
  }

  private partnersUpTo(item: Item, told: number): readonly BodyMatch[] {
    return this.lines.partners(item, told);
  }

  private subject(item: Item): Subject | null {
    return this.lines.subject(item);
  }

  /** A name broken over a line that was read as a paragraph of its own ("a) Sở Văn hóa, Thể thao và / Du lịch: …"). */
  private joinedSubject(item: Item, paragraphs: readonly Item[]): Subject | null {
    const last = paragraphs.at(-1);
    const open = !/[.;:!?]$/u.test(this.flat.slice(item.text.end - 1, item.text.end));
    return last && open ? readSubject(this.flat, item.text.start, last.text.end, this.lines.breaks) : null;
  }

  private subjectLead(item: Item): readonly Share[] | null {
    const subject = item.text.end > item.text.start ? this.subject(item) : null;
    return subject ? whole(subject.bodies) : null;
  }

  /** Aims, requirements, principles: nobody is tasked there. */
  isAim(item: Item): boolean {
    item.isAim ??= item.has(OPENS_AIM) && isAimHeading(item, this.flat);
    return item.isAim;
  }

  /** Below stand contents, conditions or amounts, no work. */
  private describes(item: Item): boolean {
    return isDescription(item, this.flat) || (this.lines.endsOpen(item) && listsParts(item, this.flat));
  }
}

const ownSpan = (node: Node): Span => ({ start: node.mark.start, end: Math.max(node.text.end, node.mark.end) });
