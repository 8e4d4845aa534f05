/** Cheap ways to look for something in a text: literal strings, odd characters, the plain text of a draft. All linear. */
import type { Draft } from "../../model/types";
import type { SourceText } from "../../text/source";
import {
  HAS_ETH,
  HAS_INVISIBLE,
  HAS_LOOSE_MARK,
  HAS_LOST,
  HAS_NO_BREAK,
  HAS_ODD_BLANK,
  HAS_OTHER_ALPHABET,
  HAS_WIDE,
} from "../../text/traits";
import { ownerOf } from "../structure";

/** Bits of what a user's text holds beside the usual characters. */
export const HAS_HIDDEN = HAS_NO_BREAK | HAS_ODD_BLANK | HAS_INVISIBLE;
export { HAS_ETH, HAS_INVISIBLE, HAS_LOOSE_MARK, HAS_LOST, HAS_NO_BREAK, HAS_OTHER_ALPHABET, HAS_WIDE };

/** Which odd characters stand in the user's text. */
export const oddCharacters = (source: SourceText): number => source.traits;

const LINE_OF_COLUMNS = / {4}|\t|\|/u;

/** True for a place in the running text: not in heads, tables and lines of columns. */
export function isRunningText(draft: Draft, at: number): boolean {
  if (ownerOf(draft, { start: at, end: at + 1 }) === null) return false;
  const { source } = draft;
  const line = source.lines[source.lineAt(at)];
  return line !== undefined && !LINE_OF_COLUMNS.test(source.folded.slice(line.start, line.end).trim());
}
