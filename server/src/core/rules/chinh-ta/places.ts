/** Cheap ways to look for something in a text: literal strings, odd characters, the plain text of a draft. All linear. */
import type { Draft } from "../../model/types";
import { needlePlaces } from "../../text/needle";
import type { SourceText } from "../../text/source";
import type { Span } from "../../text/span";
import { HAS_ETH, HAS_INVISIBLE, HAS_LOOSE_MARK, HAS_LOST, HAS_ODD_BLANK, HAS_OTHER_ALPHABET, HAS_WIDE } from "../../text/traits";
import { eachNode, locate } from "../structure";

/** Offsets of a literal string in a stretch of text, in order. */
export const indexesOf = (text: string, literal: string, { start, end }: Span): Generator<number> =>
  needlePlaces(text, literal, start, end);

/** Bits of what a user's text holds beside the usual characters. */
export const HAS_HIDDEN = HAS_ODD_BLANK | HAS_INVISIBLE;
export { HAS_ETH, HAS_LOOSE_MARK, HAS_LOST, HAS_OTHER_ALPHABET, HAS_WIDE };

/** Which odd characters stand in the user's text. */
export const oddCharacters = (source: SourceText): number => source.traits;

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
