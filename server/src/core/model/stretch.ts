/**
 * What the grammars of assignments and deadlines found in one stretch of text, kept by its words: for the next version of
 * the document and for lines that a plan repeats. All offsets count from the stretch's start.
 */
import { type Answers, Question } from "../text/memo";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import type { EmbeddedField, Field } from "./assignment-fields";
import type { Subject } from "./assignment-task";
import type { BodyMatch } from "./bodies";
import type { DeadlineContext, DeadlineMatch } from "./deadline-dates";

/** Undefined: not asked yet. */
export interface Stretch {
  field?: Field | null;
  embedded?: readonly EmbeddedField[];
  subject?: Subject | null;
  charge?: readonly BodyMatch[];
  later?: Subject | null;
  obliged?: Subject | null;
  partners?: readonly BodyMatch[];
  deadlines?: { readonly context: DeadlineContext; readonly found: readonly DeadlineMatch[] };
}

/** A word's neighbours decide too: so much of the text around belongs to what is compared, UTF-16 units. */
const BEFORE = 1;
const BEHIND = 12;

const STRETCHES = new Question<Stretch>();

export class Stretches {
  private readonly answers: Answers<Stretch>;

  constructor(private readonly source: SourceText) {
    this.answers = STRETCHES.of(source);
  }

  /** What is known of a stretch; what is added to it stays for the next one of the same words. */
  at({ start, end }: Span): Stretch {
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

export const shiftDeadlines = (found: readonly DeadlineMatch[], by: number): readonly DeadlineMatch[] =>
  found.length === 0 ? found : found.map((hit) => ({ ...hit, start: hit.start + by, end: hit.end + by }));
