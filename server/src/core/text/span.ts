/** A stretch of text: UTF-16 offsets into the folded text of a `SourceText`, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and character as in LSP: 0-based, UTF-16 units, in the original text. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True when `offset` lies in the span (its end included, so that a cursor after the last letter counts). */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const isEmpty = (s: Span): boolean => s.end <= s.start;
