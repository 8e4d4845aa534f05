/**
 * Fixtures with marks: ‸ is the cursor, ⟦ … ⟧ are ranges. Answers are written back into the text with the same marks, so
 * that a test compares texts and never counts characters.
 */
import type { Position, Range } from "vscode-languageserver";

export interface Marked {
  readonly text: string;
  /** Places of ‸ in order. */
  readonly cursors: readonly Position[];
  /** ⟦ … ⟧ in order of their beginnings. */
  readonly ranges: readonly Range[];
}

const CURSOR = "‸";
const OPEN = "⟦";
const CLOSE = "⟧";

/** Reads a fixture. Ranges may be nested, not crossed. */
export function marked(fixture: string): Marked {
  const cursors: Position[] = [];
  const ranges: { start: Position; end: Position }[] = [];
  const open: { start: Position; end: Position }[] = [];
  let text = "";
  let [line, character] = [0, 0];
  for (const unit of fixture.split("")) {
    const here: Position = { line, character };
    if (unit === CURSOR) cursors.push(here);
    else if (unit === OPEN) {
      const range = { start: here, end: here };
      ranges.push(range);
      open.push(range);
    } else if (unit === CLOSE) {
      const range = open.pop();
      if (range === undefined) throw new Error("⟧ without ⟦");
      range.end = here;
    } else {
      text += unit;
      [line, character] = unit === "\n" ? [line + 1, 0] : [line, character + 1];
    }
  }
  if (open.length > 0) throw new Error("⟦ without ⟧");
  return { text, cursors, ranges };
}

/** The only cursor of a fixture. */
export function cursorOf({ cursors }: Marked): Position {
  const [cursor] = cursors;
  if (cursor === undefined || cursors.length !== 1) throw new Error("one ‸ is needed");
  return cursor;
}

/** The text with ranges written into it, whatever their order. */
export function withRanges(text: string, ranges: readonly Range[]): string {
  const marks = ranges.flatMap((range) => [
    { at: offsetOf(text, range.start), mark: OPEN },
    { at: offsetOf(text, range.end), mark: CLOSE },
  ]);
  marks.sort((a, b) => a.at - b.at || (a.mark === b.mark ? 0 : a.mark === CLOSE ? -1 : 1));
  let out = "";
  let from = 0;
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark;
    from = at;
  }
  return out + text.slice(from);
}

/** Offset of a position; a position outside the text is an error. */
export function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let i = 0; i < line; i++) {
    const end = text.indexOf("\n", start);
    if (end < 0) throw new Error(`no line ${line}`);
    start = end + 1;
  }
  const lineEnd = text.indexOf("\n", start);
  const offset = start + character;
  if (offset > (lineEnd < 0 ? text.length : lineEnd)) throw new Error(`no character ${character} in line ${line}`);
  return offset;
}

/** The words of a range. */
export const wordsOf = (text: string, range: Range): string => text.slice(offsetOf(text, range.start), offsetOf(text, range.end));

/** A text with edits made, which must not overlap. */
export function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const placed = edits.map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }));
  placed.sort((a, b) => b.start - a.start || b.end - a.end);
  let out = text;
  let last = text.length + 1;
  for (const { start, end, newText } of placed) {
    if (end > last) throw new Error("edits overlap");
    out = out.slice(0, start) + newText + out.slice(end);
    last = start;
  }
  return out;
}
