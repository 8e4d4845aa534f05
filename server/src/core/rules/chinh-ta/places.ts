/** Cheap ways to look for something in a text: literal strings, odd characters, the plain text of a draft. All linear. */
import type { Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import type { Span } from "../../text/span";
import { eachNode, locate } from "../structure";

/** Offsets of a literal string in a stretch of text, in order. */
export function* indexesOf(text: string, literal: string, { start, end }: Span): Generator<number> {
  for (let at = text.indexOf(literal, start); at >= 0 && at < end; at = text.indexOf(literal, at + literal.length)) yield at;
}

/** Bits of what a user's text holds beside the usual characters. */
export const HAS_HIDDEN = 1;
export const HAS_ETH = 2;
export const HAS_LOOSE_MARK = 4;
export const HAS_OTHER_ALPHABET = 8;
/** A sign of a lost letter, a control or private character. */
export const HAS_LOST = 16;
/** Letters and figures as wide as Chinese ones. */
export const HAS_WIDE = 32;

const known = new WeakMap<SourceText, number>();

/** Which odd characters stand in the user's text; looked at once for a text. */
export function oddCharacters(source: SourceText): number {
  let bits = known.get(source);
  if (bits === undefined) {
    bits = 0;
    const { text } = source;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x7f || code < 9) bits |= bitOf(code);
    }
    known.set(source, bits);
  }
  return bits;
}

function bitOf(code: number): number {
  if (code >= 0x1e00 && code < 0x2000) return 0;
  if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) return HAS_LOST;
  if (code > 0xff00 && code < 0xff5f) return HAS_WIDE;
  if (code === 0xd0 || code === 0xf0) return HAS_ETH;
  if (code === 0xa0 || code === 0xad || code === 0x1680 || code === 0x3000 || code === 0xfeff) return HAS_HIDDEN;
  if (code >= 0x300 && code <= 0x36f) return HAS_LOOSE_MARK;
  if (code > 0x36f && code < 0x530) return HAS_OTHER_ALPHABET;
  return code >= 0x2000 && code <= 0x2069 && !(code > 0x200f && code < 0x202a) && !(code > 0x202f && code < 0x205f) ? HAS_HIDDEN : 0;
}

const texts = new WeakMap<Draft, readonly Span[]>();
const LINE_OF_COLUMNS = / {4}|\t|\|/u;

/** True for a place in the running text: not in heads, tables and lines of columns. */
export function isRunningText(draft: Draft, at: number): boolean {
  let spans = texts.get(draft);
  if (spans === undefined) {
    const list: Span[] = [];
    eachNode(draft, (node) => {
      if (node.kind !== "table" && node.text.end > node.text.start) list.push(node.text);
    });
    spans = list.sort((a, b) => a.start - b.start);
    texts.set(draft, spans);
  }
  if (locate(spans, at) < 0) return false;
  const { source } = draft;
  const line = source.lines[source.lineAt(at)];
  return line !== undefined && !LINE_OF_COLUMNS.test(source.folded.slice(line.start, line.end).trim());
}
