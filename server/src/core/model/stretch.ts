/**
 * What the grammars of assignments, deadlines and references found in one stretch of text, kept by its place where the text about it is
 * that of the version before, else by its words: for lines that a plan repeats. All offsets count from the stretch's start.
 */

import type { NodeKind } from "../syntax/nodes";
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

/** Undefined: not asked yet. */
export interface Stretch {
  field?: Field | null;
  embedded?: readonly EmbeddedField[];
  subject?: Subject | null;
  execution?: readonly BodyMatch[];
  /** Whether it is a heading of aims, as a node of which kind. */
  aim?: { readonly kind: NodeKind; readonly is: boolean };
  /** As the words of a table cell. */
  cell?: Subject | null;
  charge?: readonly BodyMatch[];
  later?: Subject | null;
  obliged?: Subject | null;
  partners?: readonly BodyMatch[];
  /** Read so, for a document of that day. */
  deadlines?: { readonly date: CalendarDate | null; readonly mode: DeadlineMode; readonly found: readonly DeadlineMatch[] };
  /** References, read as those of a legal basis or of a text. */
  phrases?: { readonly isBasis: boolean; readonly found: readonly Phrase[] };
  /** Bodies of the value of a field that says who leads. */
  who?: FieldBodies;
  /** Bodies of another field's value. */
  names?: readonly BodyMatch[];
}

/** A word's neighbours decide too: so much of the text around belongs to what is compared, UTF-16 units. */
const BEFORE = 1;
const BEHIND = 12;

const STRETCHES = new Question<Stretch>();
const PLACES = {};

interface Placed {
  readonly length: number;
  readonly stretch: Stretch;
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
    const here = this.places.get(start);
    if (here?.length === end - start) return here.stretch;
    const placed = this.unchanged(start, end) ?? { length: end - start, stretch: this.ofWords(start, end) };
    this.places.set(start, placed);
    return placed.stretch;
  }

  /** What the version before knew of the stretch; null where the text about it was changed. */
  private unchanged(start: number, end: number): Placed | null {
    if (this.earlier === undefined) return null;
    const by = this.unchangedText.shiftOf(start - BEFORE, end + BEHIND);
    const placed = by === null ? undefined : this.earlier.get(start - by);
    return placed?.length === end - start ? placed : null;
  }

  /** As `readFieldBodies`, of a stretch of the flat text. */
  who(where: Span): FieldBodies {
    const stretch = this.at(where);
    if (stretch.who !== undefined) return shiftWho(stretch.who, where.start);
    const who = readFieldBodies(this.source.flat, where.start, where.end);
    stretch.who = shiftWho(who, -where.start);
    return who;
  }

  /** As `splitBodies`, of a stretch of the flat text. */
  names(where: Span): readonly BodyMatch[] {
    const stretch = this.at(where);
    if (stretch.names !== undefined) return shiftBodies(stretch.names, where.start);
    const names = splitBodies(this.source.flat, where.start, where.end);
    stretch.names = shiftBodies(names, -where.start);
    return names;
  }

  private ofWords(start: number, end: number): Stretch {
    const piece = this.source.piece(start - BEFORE, end + BEHIND);
    if (piece === null) return {};
    return this.answers.get(piece) ?? this.answers.set(piece, {});
  }
}

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const shiftBody = (body: BodyMatch, by: number): BodyMatch => ({
  span: shift(body.span, by),
  pieces: body.pieces.map((piece) => (typeof piece === "string" ? piece : shift(piece, by))),
  group: body.group,
});

export const shiftBodies = (bodies: readonly BodyMatch[], by: number): readonly BodyMatch[] =>
  bodies.length === 0 ? bodies : bodies.map((body) => shiftBody(body, by));

export function shiftSubject(subject: Subject | null, by: number): Subject | null {
  if (subject === null) return null;
  const { from } = subject;
  const moved = { ...subject, bodies: shiftBodies(subject.bodies, by), work: subject.work + by };
  return from === undefined ? moved : { ...moved, from: from + by };
}

export const shiftField = (field: Field | null, by: number): Field | null =>
  field === null ? null : { ...field, start: field.start + by, end: field.end + by };

export const shiftEmbedded = (fields: readonly EmbeddedField[], by: number): readonly EmbeddedField[] =>
  fields.length === 0
    ? fields
    : fields.map((field) => ({ ...field, label: field.label + by, start: field.start + by, end: field.end + by }));

export const shiftDeadline = (hit: DeadlineMatch, by: number): DeadlineMatch => ({ ...hit, start: hit.start + by, end: hit.end + by });

const shiftShare = ({ body, share }: Share, by: number): Share => ({
  body: shiftBody(body, by),
  share: share === null ? null : shift(share, by),
});

export const shiftWho = ({ own, support, split }: FieldBodies, by: number): FieldBodies => ({
  own: own.map((share) => shiftShare(share, by)),
  support: shiftBodies(support, by),
  split,
});
