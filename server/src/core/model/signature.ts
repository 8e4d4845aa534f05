/**
 * Reads the closing of a document: Nơi nhận and ký (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7, II.9), one column
 * or two, on one line or many.
 */
import type { LineFacts } from "../syntax/lines";
import type { SourceText } from "../text/source";
import type { Span } from "../text/span";
import { type Cell, cellsOf } from "./cells";
import { isOfficeText } from "./offices";
import type { Recipient, Recipients, Signature, SigningLine } from "./types";

// "TM. ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "T/M", "K.T", "KT:", "KT THỦ TƯỚNG"
const FORM = /^(?<form>T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?UQ|TUQ|Q)(?<dot> *[./:]| (?=\p{Lu}{2})) *(?=[\p{Lu}])/u;
const POSITION_WORDS =
  "(?:PHÓ +)?CHỦ +TỊCH(?: +(?:THƯỜNG +TRỰC|HỘI +ĐỒNG|QUỐC +HỘI))?|(?:PHÓ +)?(?:TỔNG +)?GIÁM +ĐỐC|(?:PHÓ +)?THỦ +TƯỚNG|BỘ +TRƯỞNG|THỨ +TRƯỞNG|(?:PHÓ +)?CHÁNH +(?:VĂN +PHÒNG|THANH +TRA|ÁN)|(?:PHÓ +)?TRƯỞNG +(?:BAN|PHÒNG)|(?:PHÓ +)?(?:CHI +)?(?:TỔNG +)?CỤC +TRƯỞNG|(?:PHÓ +)?HIỆU +TRƯỞNG|(?:PHÓ +)?VIỆN +TRƯỞNG|(?:PHÓ +)?CHỦ +NHIỆM|(?:PHÓ +)?VỤ +TRƯỞNG|(?:PHÓ +)?THỐNG +ĐỐC";
const POSITION = new RegExp(
  `^(?:${POSITION_WORDS})(?: *,? *(?:CHỦ +NHIỆM|TRƯỞNG +BAN))?(?: +(?:SỞ|BAN|CỤC|HỘI ĐỒNG)(?= )[\\p{Lu} ,-]*)?$`,
  "u",
);
const POSITION_AT_END = new RegExp(` (?<position>(?:KT\\. *)?(?:${POSITION_WORDS}))$`, "u");
const MIXED_POSITION = /^(?:Phó +)?(?:Chủ +tịch|Thủ +tướng|Giám +đốc|Bộ +trưởng|Chánh +Văn +phòng)$/u;
// two to six words, each with a capital first letter; a rank or a degree may stand before ("Thiếu tá ", "PGS.TS. ")
const NAME =
  /^(?:(?:Thiếu|Trung|Thượng|Đại) +(?:úy|uý|tá|tướng),? +)?(?:(?:PGS|GS|TS|ThS|BS|DS|KS|CN|CKI{1,2}|BSCKII|Tiến sĩ|Thạc sĩ|Ths|NGƯT|NGND|TTƯT|TTND)\.? *){0,4}\p{Lu}\p{Ll}*(?: +\p{Lu}\p{Ll}*){1,5}$/u;
const SIGNED = /^(?:[([]? *(?:[Đđ]ã +ký|ĐÃ +KÝ)|[([] *(?:[Cc]hữ +ký|CHỮ +KÝ)(?: +(?:số|SỐ|điện +tử|ĐIỆN +TỬ))? *[)\]]$)/u;
const RECIPIENT_MARK = /^[-–—•+*] */u;
const NOTE = /^\(.*\)\.?;?$/u;
const HEAD = /^(?:Nơi|NƠI) +(?:nhận|NHẬN|gửi) *:?/u;
const KEEP = /^[-–—•+]? *L[ưu]u *:?/iu;

/** True when the line begins (or is a line of) a signature: a signing form or a position alone, in capitals. */
export function isSigningLine(source: SourceText, line: LineFacts): boolean {
  const length = line.end - line.start;
  if (length < 5 || length > 100 || line.mark !== null) return false;
  const c = source.flat.charAt(line.start);
  if (!"TKQPCGBHVĐSL".includes(c)) return false;
  const text = source.flat.slice(line.start, line.end);
  if (FORM.test(text)) return /^[^\p{Ll}]{6}/u.test(text);
  return line.capitals && POSITION.test(text);
}

/** As {@link isSigningLine}, of a cell. */
export const isSigningText = (text: string): boolean => (FORM.test(text) ? /^[^\p{Ll}]{6}/u.test(text) : POSITION.test(text));

/** A person's name, with a rank or a degree before it. */
export const isPersonName = (text: string): boolean => NAME.test(text);

/** "(Đã ký)", "ĐÃ KÝ". */
export const isSignedMark = (text: string): boolean => SIGNED.test(text);

/** "- Lưu: VT, NC.": the last of the recipients. */
export const isKeptBy = (text: string): boolean => KEEP.test(text);

/** "Nơi nhận:" opens the cell. */
export const isRecipientsHead = (text: string): boolean => HEAD.test(text);

interface Closing {
  readonly recipients: Recipients | null;
  readonly signature: Signature | null;
  readonly cells: readonly ClosingCell[];
}

/** A cell of the closing and what it is; `index` counts the recipients or the signing lines that it belongs to. */
export interface ClosingCell extends Span {
  readonly role: "head" | "item" | "note" | "title" | "name" | "other";
  readonly index: number;
  readonly line: number;
}

interface Draftsman {
  readonly source: SourceText;
  readonly head: Span | null;
  readonly items: Recipient[];
  readonly titles: SigningLine[];
  readonly roles: ClosingCell[];
  mark: Span | null;
  name: Span | null;
  /** The cell of the signature that a wrapped line may continue. */
  lastTitle: Cell | null;
  lastItemLine: number;
}

/** Reads recipients and signature out of the closing's lines. Either may be null. */
export function readClosing(source: SourceText, lines: readonly LineFacts[]): Closing {
  let head: Span | null = null;
  const cells: Cell[] = [];
  for (const line of lines) {
    if (line.kind === "blank" || line.kind === "furniture" || line.kind === "comment") continue;
    for (const cell of cellsOf(source, line)) {
      const last = cells.at(-1);
      // "Nơi" / "nhận:" broken over two lines
      if (last?.text === "Nơi" && /^(?:nhận|gửi)/u.test(cell.text))
        cells.splice(-1, 1, { ...cell, start: last.start, text: source.slice({ start: last.start, end: cell.end }) });
      else cells.push(...splitCell(cell));
    }
  }
  const first = cells.findIndex((cell) => HEAD.test(cell.text));
  if (first >= 0) {
    const cell = cells[first];
    const m = cell && HEAD.exec(cell.text);
    if (cell && m) {
      head = { start: cell.start, end: cell.start + m[0].trimEnd().length };
      const rest = cell.text.slice(m[0].length);
      const left = m[0].length + rest.length - rest.trimStart().length;
      cells.splice(first, 1, ...(/^[\s*]*$/u.test(rest) ? [] : splitList({ ...cell, start: cell.start + left, text: rest.trim() })));
    }
  }
  const state: Draftsman = { source, head, items: [], titles: [], roles: [], mark: null, name: null, lastTitle: null, lastItemLine: -9 };
  if (head !== null) state.roles.push({ start: head.start, end: head.end, line: source.lineAt(head.start), role: "head", index: 0 });
  for (const cell of cells) takeCell(state, cell);
  return { recipients: recipientsOf(state), signature: signatureOf(state), cells: state.roles };
}

function note(state: Draftsman, { start, end, line }: Cell, role: ClosingCell["role"]): void {
  const index = (role === "title" ? state.titles : state.items).length - 1;
  state.roles.push({ start, end, line, role, index });
}

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" in one cell: the position at its end is a line of its own. */
function splitCell(cell: Cell): Cell[] {
  if (!FORM.test(cell.text)) return [cell];
  const m = POSITION_AT_END.exec(cell.text);
  if (!m || !/^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)[. /]+\S+ +\S+/u.test(cell.text.slice(0, m.index))) return [cell];
  return [
    { ...cell, end: cell.start + m.index, text: cell.text.slice(0, m.index) },
    { ...cell, start: cell.start + m.index + 1, text: cell.text.slice(m.index + 1) },
  ];
}

/** "- Bộ Tư pháp; - Như Điều 3; - Lưu: VT." on one line. */
function splitList(cell: Cell): Cell[] {
  const out: Cell[] = [];
  let from = 0;
  for (const m of cell.text.matchAll(/[;.] *(?=[-–] *\p{L})/gu)) {
    const end = m.index + 1;
    out.push({ ...cell, start: cell.start + from, end: cell.start + end, text: cell.text.slice(from, end) });
    from = m.index + m[0].length;
  }
  out.push({ ...cell, start: cell.start + from, end: cell.start + cell.text.length, text: cell.text.slice(from) });
  return out.length > 1 ? out : [{ ...cell, end: cell.start + cell.text.length }];
}

function takeCell(state: Draftsman, cell: Cell): void {
  const role = roleOf(state, cell);
  if (role !== null) note(state, cell, role);
  else if (RECIPIENT_MARK.test(cell.text) || KEEP.test(cell.text) || state.items.length === 0 || isNextUnmarked(state, cell))
    takeItem(state, cell);
  else extendItem(state, cell);
}

/** The dashes were lost, as those of Word's lists are: behind an item without one that is closed begins the next. */
function isNextUnmarked({ items, lastItemLine }: Draftsman, { text, line }: Cell): boolean {
  const last = items.at(-1);
  if (last === undefined || last.mark.end > last.mark.start || line <= lastItemLine || !/^\p{L}/u.test(text)) return false;
  return last.end.end > last.end.start;
}

/** What a cell is when it is no recipient; takes titles and the name as they come. */
function roleOf(state: Draftsman, cell: Cell): ClosingCell["role"] | null {
  const { text } = cell;
  if (SIGNED.test(text)) {
    if (state.titles.length > 0 && state.name === null) state.mark = { start: state.mark?.start ?? cell.start, end: cell.end };
    return "other";
  }
  if (takeTitle(state, cell, !/\p{Ll}/u.test(text))) return "title";
  const dashed = RECIPIENT_MARK.test(text);
  if (!dashed && state.titles.length > 0 && state.name === null && isName(state, cell)) {
    state.name = { start: cell.start, end: cell.end };
    return "name";
  }
  const outside = state.name !== null && !dashed && cell.line - state.lastItemLine > 2 && !NOTE.test(text);
  return state.head === null || outside || (!dashed && isBelowList(state, cell)) ? "other" : null;
}

/** "- Lưu: VT, NC." closes the recipients: what stands below, or below the offices there, lengthens none of them. */
function isBelowList({ items, lastItemLine, lastTitle }: Draftsman, { text, line }: Cell): boolean {
  const last = items.at(-1);
  if (last?.kind !== "luu" || last.end.end === last.end.start || line <= lastItemLine || KEEP.test(text)) return false;
  return (lastTitle?.line ?? -1) > lastItemLine || (last.mark.end > last.mark.start && !NOTE.test(text));
}

function takeTitle(state: Draftsman, cell: Cell, capitals: boolean): boolean {
  const { text } = cell;
  const form = FORM.exec(text);
  const isForm = form !== null && !/\p{Ll}/u.test(text.slice(0, 8));
  if (isForm || (capitals && isPosition(state, text)) || (MIXED_POSITION.test(text) && state.titles.length > 0)) {
    state.titles.push(signingLine(cell, isForm ? form : null));
    state.lastTitle = cell;
    return true;
  }
  const last = state.lastTitle;
  // "TM. ỦY BAN NHÂN" / "DÂN"; "KT. BỘ TRƯỞNG" / "BỘ KHOA HỌC"
  if (
    capitals &&
    last !== null &&
    cell.line - last.line <= 2 &&
    cell.line > last.line &&
    !RECIPIENT_MARK.test(text) &&
    text.length < 60 &&
    state.name === null &&
    !KEEP.test(text)
  ) {
    const title = state.titles.pop();
    if (title) {
      const end = cell.end;
      state.titles.push({ ...title, span: { start: title.span.start, end }, title: { start: title.title.start, end } });
      state.lastTitle = cell;
      return true;
    }
  }
  return false;
}

/** Any office among a few; below the name only one of them, so that no page text is taken for another. */
const isPosition = (state: Draftsman, text: string): boolean => POSITION.test(text) || (state.name === null && isOfficeText(text));

function signingLine(cell: Cell, form: RegExpExecArray | null): SigningLine {
  if (form === null) return { span: cell, form: null, formSpan: { start: cell.start, end: cell.start }, title: cell };
  const name = (form.groups?.form ?? "").replace(/[/.]/, "") as SigningLine["form"];
  const end = cell.start + form[0].trimEnd().length;
  return { span: cell, form: name, formSpan: { start: cell.start, end }, title: { start: cell.start + form[0].length, end: cell.end } };
}

function isName(state: Draftsman, cell: Cell): boolean {
  const last = state.titles.at(-1);
  return (
    last !== undefined &&
    cell.start > last.span.end &&
    NAME.test(cell.text) &&
    (cell.column > 0 || cell.line > state.lastItemLine || state.head === null)
  );
}

function takeItem(state: Draftsman, cell: Cell): void {
  const m = RECIPIENT_MARK.exec(cell.text);
  const mark = { start: cell.start, end: cell.start + (m ? m[0].trimEnd().length : 0) };
  state.items.push(finish(state, cell, mark, cell.start + (m?.[0].length ?? 0), cell.end));
  state.lastItemLine = cell.line;
  note(state, cell, "item");
}

function extendItem(state: Draftsman, cell: Cell): void {
  const last = state.items.pop();
  if (last === undefined) return;
  // a note beside a group of recipients ("(để b/c)") in a column of its own does not lengthen the last item
  const beside = NOTE.test(cell.text) && cell.column > 0;
  state.items.push(beside ? last : finish(state, last.span, last.mark, last.text.start, cell.end));
  state.lastItemLine = cell.line;
  note(state, cell, beside ? "note" : "item");
}

// "- Thường trực Tỉnh ủy;" · "- Thường trực Tỉnh ủy; (để b/c)"
const END_MARK = /[;.,](?=$| +\((?:để|Để) [^()]{1,40}\)$)/u;

function finish(state: Draftsman, span: Span, mark: Span, textStart: number, end: number): Recipient {
  const text = state.source.flat.slice(textStart, end);
  const close = END_MARK.exec(text);
  const textEnd = close === null ? end : textStart + close.index;
  const kind = /^Như +(?:Điều|điều)/u.test(text)
    ? "nhu-dieu"
    : /^Như +(?:trên|Trên|kính)/u.test(text)
      ? "nhu-tren"
      : KEEP.test(text)
        ? "luu"
        : "noi-nhan";
  return {
    span: { start: span.start, end },
    mark,
    text: { start: textStart, end: textEnd },
    end: { start: textEnd, end: close === null ? end : textEnd + 1 },
    kind,
  };
}

function recipientsOf(state: Draftsman): Recipients | null {
  if (state.head === null) return null;
  const end = Math.max(state.head.end, ...state.items.map((item) => item.span.end));
  const pieces = state.roles.filter(({ role }) => role === "head" || role === "item" || role === "note");
  return { span: { start: state.head.start, end }, pieces, head: state.head, items: state.items };
}

function signatureOf(state: Draftsman): Signature | null {
  const first = state.titles[0];
  const last = state.titles.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    span: { start: first.span.start, end: Math.max(last.span.end, state.name?.end ?? 0) },
    titles: state.titles,
    mark: state.mark,
    name: state.name,
  };
}
