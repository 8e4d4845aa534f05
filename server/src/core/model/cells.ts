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

const BORDER = /[|│\t]+ *| {3,}[|│\t ]*| +[-_─—]{5,} +(?=\S)|<br ?\/?>/g;
// The backslash of Markdown ends a line within a cell.
const TRAILING_RULE = /(?: +(?:[-_─—]{3,}|\*{3,})| *\\) *$/u;
const RULE_AT_END = /[-_─—*\\] *$/u;
const RULE_ONLY = /^[\s|+:_=~\u2500-\u257f—–\-*#\\.]*$/u;

/** "-" + tab + "Như Điều 3;": Word's lists leave the mark and its gap. */
const LIST_MARK = /^ *[-–—•+]$/u;
const LONGEST_MARK = 12;
const isGap = (border: string): boolean => border.trim() === "";

// "| --- | --- |", "|  |  |", "+------+------+"
const BORDER_ROW = /^[|:\-+=\s\u2500-\u257f]+$/u;

/** A line of a table that holds no words. */
export const isBorderRow = (text: string): boolean => BORDER_ROW.test(text);

/** No more than two cells of a row hold anything; a cell may hold several lines (<br>). */
export const hasTwoColumns = (row: string): boolean => row.split(/[|│\t]/u).filter((cell) => cell.trim() !== "").length <= 2;

/** Cells of one line, in order, rules left out. */
export function cellsOf(source: SourceText, line: LineFacts): Cell[] {
  const out: Cell[] = [];
  const raw = source.folded.slice(line.start, line.end);
  let from = 0;
  const push = (start: number, end: number): void => {
    const text = source.flat.slice(line.start + start, line.start + end);
    const left = text.length - text.trimStart().length;
    const right = (RULE_AT_END.test(text) ? text.replace(TRAILING_RULE, "") : text).trimEnd().length;
    if (left >= right || RULE_ONLY.test(text)) return;
    out.push({
      start: line.start + start + left,
      end: line.start + start + right,
      line: line.index,
      column: out.length,
      text: text.slice(left, right),
    });
  };
  const cut = (start: number, end: number): void => {
    const at = raw.length < LONGEST_HEAD_LINE ? gluedAt(raw.slice(start, end)) : -1;
    if (at > 0) push(start, start + at);
    push(at > 0 ? start + at : start, end);
  };
  BORDER.lastIndex = 0;
  for (let m = BORDER.exec(raw); m; m = BORDER.exec(raw)) {
    if (m.index - from <= LONGEST_MARK && LIST_MARK.test(raw.slice(from, m.index)) && isGap(m[0])) continue;
    cut(from, m.index);
    from = m.index + m[0].length;
  }
  cut(from, raw.length);
  return out;
}

const LONGEST_HEAD_LINE = 260;
const DAY = "[Nn]gày[ .…_]*(?:\\d{1,2})?[ .…_]*[Tt]háng[ .…_]*(?:\\d{1,2})?[ .…_]*[Nn]ăm";
/** A table of two columns whose borders were lost: "Số: 15/QĐ-UBND Lam Sơn, ngày …", "… VIỆT NAM Lam Sơn, ngày …". */
const GLUED_DATE = new RegExp(
  `(?:[/-]\\p{Lu}{2}[\\p{Lu}\\p{Ll}.-]*|VIỆT +NAM|[Hh]ạnh +[Pp]húc) +(?=\\p{Lu}\\p{Ll}[\\p{L}. -]{1,40}, *${DAY})`,
  "u",
);
/** "ỦY BAN NHÂN DÂN Số: 15/QĐ-UBND". */
const GLUED_NUMBER = /\p{Lu}{2} +(?=S[ốỐ] *: *\d+ *\/)/u;

/** Where the second part of a cell begins that holds two parts of a head; -1 for any other. */
function gluedAt(text: string): number {
  if (!text.includes("/") && !text.includes("ngày")) return -1;
  const m = /[Nn]gày/u.test(text) ? GLUED_DATE.exec(text) : GLUED_NUMBER.exec(text);
  return m === null ? -1 : m.index + m[0].length;
}
