/**
 * Letters of a span as they are printed: the author's own, wrapped lines joined by one blank, without comment lines,
 * furniture and Markdown's marks. Blanks left open in a draft stay as wide as they were typed.
 */
import type { DraftFile } from "../model/types";
import { append } from "../text/append";
import { hasSoftHyphenLetter } from "../text/legacy";
import { type Span, span } from "../text/span";
import { withPlainBullets } from "../text/symbol-bullets";
import { HAS_LOST } from "../text/traits";
import { type Bookmarks, type Marked, readBookmarks } from "./bookmarks";
import { Footnotes } from "./footnotes";
import type { Run } from "./printed";

export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

const LINE_END = /[ \t|]*[\r\n\f\v\u0085\u2028\u2029][\s|]*/gu;
/** What XML cannot hold, and letters without width. */
const FORBIDDEN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;
/** Half of a letter beyond the basic plane. */
const LONE_SURROGATE = /\p{Cs}/gu;
const FORBIDDEN_IN_OLD_FONTS = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/gu;
const COMPLEX = /[\u0300-\u036f\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/u;

export class Inline {
  /** Stretches that are not printed where they stand: furniture, comments, words of footnotes. */
  readonly gaps: readonly Span[];
  readonly notes: Footnotes;
  private readonly bookmarks: Bookmarks;
  private readonly forbidden: RegExp;

  constructor(readonly file: DraftFile) {
    this.notes = new Footnotes(file);
    const unused = new Set(this.notes.used.length === 0 ? file.notes.map(({ span }) => span.start) : []);
    const comments = file.comments.map((comment) => comment.span).filter(({ start }) => !unused.has(start));
    this.gaps = [...file.furniture, ...comments].sort((a, b) => a.start - b.start);
    this.bookmarks = readBookmarks(file);
    this.forbidden = hasSoftHyphenLetter(file.source.text) ? FORBIDDEN_IN_OLD_FONTS : FORBIDDEN;
  }

  /** The printed letters of a span, trimmed. `without`: spans inside it that belong to another part. */
  text(where: Span, without: readonly Span[] = []): string {
    return this.raw(where, without).trim();
  }

  /** The printed letters of a span as runs of one face, cut at bookmarks and at phrases that repeat them. */
  runs(where: Span, face: Face, without: readonly Span[] = []): Run[] {
    const cuts = this.cuts(where);
    if (cuts.length === 0) {
      const text = this.text(where, without);
      return text === "" ? [] : [{ text, ...face, anchor: null, link: null }];
    }
    const out: Run[] = [];
    const push = (from: number, to: number, anchor: string | null, link: string | null): void => {
      const text = this.raw(span(from, to), without);
      if (text !== "") out.push({ text, ...face, anchor, link });
    };
    let at = where.start;
    for (const cut of cuts) {
      push(at, cut.span.start, null, null);
      push(cut.span.start, cut.span.end, cut.anchor, cut.link);
      at = cut.span.end;
    }
    push(at, where.end, null, null);
    return trimRuns(out);
  }

  private cuts(where: Span): { span: Span; anchor: string | null; link: string | null }[] {
    const anchors = within(this.bookmarks.anchors, where).map((one) => ({ span: one.span, anchor: one.name, link: null }));
    const links = within(this.bookmarks.links, where).map((one) => ({ span: one.span, anchor: null, link: one.name }));
    if (anchors.length === 0) return links;
    let end = -1;
    return [...anchors, ...links]
      .sort((a, b) => a.span.start - b.span.start)
      .filter((one) => {
        if (one.span.start < end) return false;
        end = one.span.end;
        return true;
      });
  }

  private raw(where: Span, without: readonly Span[]): string {
    const holes = [...within(this.gaps, where, (gap) => gap), ...without];
    if (holes.length === 0) return this.letters(where);
    holes.sort((a, b) => a.start - b.start);
    const pieces: string[] = [];
    let from = where.start;
    for (const hole of holes) {
      if (hole.start < from || hole.end > where.end) continue;
      pieces.push(this.letters(span(from, hole.start)));
      from = hole.end;
    }
    pieces.push(this.letters(span(from, where.end)));
    return pieces.filter((piece) => piece.trim() !== "").join(" ");
  }

  private letters(where: Span): string {
    const { source } = this.file;
    const joined = source.unmarked(where).replace(LINE_END, " ").replace(/\t/gu, " ");
    const clean = COMPLEX.test(joined) ? joined.normalize("NFC").replace(this.forbidden, "").replace(LONE_SURROGATE, "\ufffd") : joined;
    return this.notes.marked((source.traits & HAS_LOST) === 0 ? clean : withPlainBullets(clean));
  }
}

function trimRuns(runs: Run[]): Run[] {
  const out = [...runs];
  const trim = (index: number, cut: (text: string) => string): void => {
    const run = out[index];
    if (run !== undefined) out[index] = { ...run, text: cut(run.text) };
  };
  trim(0, (text) => text.trimStart());
  trim(out.length - 1, (text) => text.trimEnd());
  return out.filter((run) => run.text !== "");
}

/** Of sorted spans those that lie inside one. */
function within<T>(sorted: readonly T[], where: Span, spanOf: (one: T) => Span = (one) => (one as unknown as Marked).span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(sorted[middle] as T).start < where.start) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let i = low; i < sorted.length; i++) {
    const one = sorted[i] as T;
    if (spanOf(one).start >= where.end) break;
    if (spanOf(one).end <= where.end) out.push(one);
  }
  return out;
}

/** Runs one after another with one blank between those of both lists. */
export function joinRuns(first: readonly Run[], second: readonly Run[]): Run[] {
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  const out: Run[] = [];
  append(out, first);
  const last = out[out.length - 1] as Run;
  if (last.anchor === null) out[out.length - 1] = { ...last, text: `${last.text} ` };
  else out.push({ ...last, text: " ", anchor: null, link: null });
  append(out, second);
  return out;
}
