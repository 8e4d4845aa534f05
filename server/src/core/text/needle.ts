/**
 * Places of a short literal string in a long text. The engine looks for the first character of what it is asked for; many
 * Vietnamese words begin with the most usual letters (t, n, h, a blank), so it is asked for the part from the rarest on.
 */

import { type Copy, LocalScan } from "./local-scan";
import type { SourceText } from "./source";
import type { Span } from "./span";

/** Letters whose byte in the text is another's too, or that every line has. */
const USUAL = "áàạãđơưệỡũợ";
/** Marked letters that a page holds a few dozen times at most. */
const RARE = "ồẻẳõỷẽỏèằỗẫễữẩòýúùỹắặỉọìừởổờ";

/** How rare a code unit is in Vietnamese texts, as the engine looks for it. */
function rarity(literal: string, at: number): number {
  const code = literal.charCodeAt(at);
  if (code === 32) return 0;
  if (code >= 97 && code <= 122) return "tnhcgiaouml".includes(literal.charAt(at)) ? 1 : 2;
  if (USUAL.includes(literal.charAt(at))) return 2;
  return RARE.includes(literal.charAt(at)) || code < 65 ? 5 : code < 128 ? 4 : 3;
}

/** Offset of the rarest character of a literal. */
function anchorOf(literal: string): number {
  let best = 0;
  for (let i = 1; i < literal.length; i++) if (rarity(literal, i) > rarity(literal, best)) best = i;
  return best;
}

/** Every place of a literal that begins in [start, end), in order, without overlaps. Looks at nothing behind. */
export function needlePlaces(text: string, literal: string, start: number, end: number): number[] {
  const found: number[] = [];
  const anchor = anchorOf(literal);
  const rest = anchor === 0 ? literal : literal.slice(anchor);
  // a file may hold many documents: a search in one must not go on through all the others
  const part = end + literal.length < text.length ? text.slice(0, Math.max(start, end + literal.length - 1)) : text;
  let from = start;
  for (let at = part.indexOf(rest, from + anchor); at >= 0 && at - anchor < end; ) {
    const place = at - anchor;
    if (anchor === 0 || part.startsWith(literal, place)) {
      found.push(place);
      from = place + literal.length;
      at = part.indexOf(rest, from + anchor);
    } else at = part.indexOf(rest, at + 1);
  }
  return found;
}

/** A literal that is looked for in every version of a text: its places are kept, and searched anew only about a change. */
export class Needle {
  private readonly scan: LocalScan<number>;

  /** `copy`: the copy of the text that is searched. */
  constructor(literal: string, copy: Copy = "flat") {
    this.scan = new LocalScan<number>({
      reach: literal.length,
      copy,
      find: (source, from, to) => needlePlaces(source[copy], literal, from, to),
      spanOf: (start) => ({ start, end: start + literal.length }),
      moved: (start, by) => start + by,
    });
  }

  /** The places that lie wholly in a stretch, in order, without overlaps. */
  within(source: SourceText, where: Span): readonly number[] {
    return this.scan.within(source, where);
  }
}
