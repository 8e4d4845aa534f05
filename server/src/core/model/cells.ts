/** Columns: a physical line of a two-column head or closing is cut at bars, tabs and wide gaps. */
import type { LineFacts } from "../syntax/lines";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";

export interface Cell extends Span {
  readonly line: number;
  /** 0 for the first cell of its line. */
  readonly column: number;
  readonly text: string;
}

const BORDER = /[|\t]+ *| {3,}[|\t ]*/g;
const TRAILING_RULE = / +[-_─—]{3,} *$/u;
const RULE_ONLY = /^[\s|_=~─━—–\-*#\\.]*$/u;

/** Cells of one line, in order, rules left out. */
export function cellsOf(source: SourceText, line: LineFacts): Cell[] {
  const out: Cell[] = [];
  const raw = source.folded.slice(line.start, line.end);
  let from = 0;
  const push = (start: number, end: number): void => {
    const text = source.flat.slice(line.start + start, line.start + end);
    const left = text.length - text.trimStart().length;
    const right = text.replace(TRAILING_RULE, "").trimEnd().length;
    if (left >= right || RULE_ONLY.test(text)) return;
    out.push({
      start: line.start + start + left,
      end: line.start + start + right,
      line: line.index,
      column: out.length,
      text: text.slice(left, right),
    });
  };
  BORDER.lastIndex = 0;
  for (let m = BORDER.exec(raw); m; m = BORDER.exec(raw)) {
    push(from, m.index);
    from = m.index + m[0].length;
  }
  push(from, raw.length);
  return out;
}
