/**
 * What the grammars of assignments, deadlines and references found in one stretch of text, kept by its place where the text about it is
 * that of the version before, else by its words: for lines that a plan repeats. Nothing is moved that stands where it was read.
 */

import type { CalendarDate } from "../text/calendar";
import { type Answers, Question } from "../text/memo";
import { sharedWithBefore, Unchanged } from "../text/shared-ends";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { EmbeddedField, Field, FieldBodies, Share } from "./assignment-fields";
import { readFieldBodies } from "./assignment-fields";
import type { Subject } from "./assignment-task";
import { type BodyMatch, splitBodies } from "./bodies";
import type { DeadlineMatch, DeadlineMode } from "./deadline-dates";
import type { Phrase } from "./reference-scan";

/** Deadlines as read in a mode, for a document of a day. */
export interface KnownDeadlines {
  readonly date: CalendarDate | null;
  readonly mode: DeadlineMode;
  readonly found: readonly DeadlineMatch[];
}

/** Undefined: not asked yet. */
export class Stretch {
  subject: Subject | null | undefined = undefined;
  /** As the words of a table cell. */
  cell: Subject | null | undefined = undefined;
  later: Subject | null | undefined = undefined;
  obliged: Subject | null | undefined = undefined;
  execution: readonly BodyMatch[] | undefined = undefined;
  charge: readonly BodyMatch[] | undefined = undefined;
  partners: readonly BodyMatch[] | undefined = undefined;
  deadlines: KnownDeadlines | undefined = undefined;
  /** References, read as those of a legal basis or of a text; offsets count from the stretch's start. */
  phrases: { readonly isBasis: boolean; readonly found: readonly Phrase[] } | undefined = undefined;
  /** Bodies of the value of a field that says who leads. */
  who: FieldBodies | undefined = undefined;
  /** Bodies of another field's value. */
  names: readonly BodyMatch[] | undefined = undefined;

  /** `start`: where the words stood when they were first met; all other offsets are of that place. */
  constructor(readonly start: number) {}
}

/** Questions whose answer is who acts, and those whose answer is a list of bodies. */
type SubjectQuestion = "subject" | "cell" | "later" | "obliged";
type BodiesQuestion = "execution" | "charge" | "partners" | "names";

/** A word's neighbours decide too: so much of the text around belongs to what is compared, UTF-16 units. */
export const BEFORE = 1;
export const BEHIND = 12;

const STRETCHES = new Question<Stretch>();
const PLACES = {};

/** A stretch at its place; `other`: one of another length that begins there too. */
interface Placed {
  readonly length: number;
  readonly stretch: Stretch;
  readonly other: Placed | undefined;
}

function ofLength(placed: Placed | undefined, length: number): Stretch | undefined {
  for (let one = placed; one !== undefined; one = one.other) if (one.length === length) return one.stretch;
  return undefined;
}

/** The stretches of one text. */
export class Stretches {
  private readonly answers: Answers<Stretch>;
  private readonly places: Map<number, Placed>;
  private readonly earlier: ReadonlyMap<number, Placed> | undefined;
  private readonly unchangedText: Unchanged;

  constructor(private readonly source: SourceText) {
    const { before, kept } = source;
    this.answers = STRETCHES.of(source);
    this.places = (kept.get(PLACES) as Map<number, Placed> | undefined) ?? new Map<number, Placed>();
    kept.set(PLACES, this.places);
    this.earlier = before?.kept.get(PLACES) as ReadonlyMap<number, Placed> | undefined;
    this.unchangedText = new Unchanged(source, sharedWithBefore(source));
  }

  /** What is known of a stretch; what is added to it stays for the next one of the same words. */
  at({ start, end }: Span): Stretch {
    const length = end - start;
    const here = this.places.get(start);
    const known = ofLength(here, length);
    if (known !== undefined) return known;
    const stretch = this.unchanged(start, end) ?? this.ofWords(start, end);
    this.places.set(start, { length, stretch, other: here });
    return stretch;
  }

  /** What the version before knew of the stretch; undefined where the text about it was changed. */
  private unchanged(start: number, end: number): Stretch | undefined {
    if (this.earlier === undefined) return undefined;
    const by = this.unchangedText.shiftOf(start - BEFORE, end + BEHIND);
    return by === null ? undefined : ofLength(this.earlier.get(start - by), end - start);
  }

  /** Who acts in a stretch: what is known of it, else what `read` finds. */
  subject(where: Span, question: SubjectQuestion, read: () => Subject | null): Subject | null {
    const stretch = this.at(where);
    const by = where.start - stretch.start;
    const known = stretch[question];
    if (known !== undefined) return shiftSubject(known, by);
    const found = read();
    stretch[question] = shiftSubject(found, -by);
    return found;
  }

  /** Bodies in a stretch: those known of it, else those that `read` finds. */
  bodies(where: Span, question: BodiesQuestion, read: () => readonly BodyMatch[]): readonly BodyMatch[] {
    const stretch = this.at(where);
    const by = where.start - stretch.start;
    const known = stretch[question];
    if (known !== undefined) return shiftBodies(known, by);
    const found = read();
    stretch[question] = shiftBodies(found, -by);
    return found;
  }

  /** As `readFieldBodies`, of a stretch of the flat text. */
  who(where: Span): FieldBodies {
    const stretch = this.at(where);
    const by = where.start - stretch.start;
    if (stretch.who !== undefined) return shiftWho(stretch.who, by);
    const who = readFieldBodies(this.source.flat, where.start, where.end);
    stretch.who = shiftWho(who, -by);
    return who;
  }

  /** As `splitBodies`, of a stretch of the flat text. */
  names(where: Span): readonly BodyMatch[] {
    return this.bodies(where, "names", () => splitBodies(this.source.flat, where.start, where.end));
  }

  private ofWords(start: number, end: number): Stretch {
    const piece = this.source.piece(start - BEFORE, end + BEHIND);
    if (piece === null) return new Stretch(start);
    return this.answers.get(piece) ?? this.answers.set(piece, new Stretch(start));
  }
}

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

const shiftBody = (body: BodyMatch, by: number): BodyMatch => ({
  span: shift(body.span, by),
  pieces: body.pieces.map((piece) => (typeof piece === "string" ? piece : shift(piece, by))),
  group: body.group,
});

const shiftBodies = (bodies: readonly BodyMatch[], by: number): readonly BodyMatch[] =>
  by === 0 || bodies.length === 0 ? bodies : bodies.map((body) => shiftBody(body, by));

function shiftSubject(subject: Subject | null, by: number): Subject | null {
  if (by === 0 || subject === null) return subject;
  const { bodies, work, whole, from, ordered } = subject;
  const moved = { bodies: shiftBodies(bodies, by), work: work + by, whole };
  if (from === undefined && ordered === undefined) return moved;
  return { ...moved, ...(from === undefined ? {} : { from: from + by }), ...(ordered === undefined ? {} : { ordered }) };
}

const shiftDeadline = (hit: DeadlineMatch, by: number): DeadlineMatch => {
  const { start, end, kind, from, to, every, on, said } = hit;
  const moved = { start: start + by, end: end + by, kind, from, to, every, on };
  return said === undefined ? moved : { ...moved, said };
};

export const shiftDeadlines = (hits: readonly DeadlineMatch[], by: number): readonly DeadlineMatch[] =>
  by === 0 || hits.length === 0 ? hits : hits.map((hit) => shiftDeadline(hit, by));

export const shiftField = (field: Field | null, by: number): Field | null =>
  by === 0 || field === null ? field : { role: field.role, start: field.start + by, end: field.end + by };

export const shiftEmbedded = (fields: readonly EmbeddedField[], by: number): readonly EmbeddedField[] =>
  by === 0 || fields.length === 0
    ? fields
    : fields.map(({ role, label, start, end }) => ({ role, label: label + by, start: start + by, end: end + by }));

const shiftShare = ({ body, share }: Share, by: number): Share => ({
  body: shiftBody(body, by),
  share: share === null ? null : shift(share, by),
});

const shiftWho = (who: FieldBodies, by: number): FieldBodies =>
  by === 0 ? who : { own: who.own.map((share) => shiftShare(share, by)), support: shiftBodies(who.support, by), split: who.split };
