/**
 * One cited document on flat text: kind, number or name, date, issuer. Laws by name and date or year, resolutions of
 * congresses by name, everything else by number; "Quyết định này" is the document itself. Offsets are into the given text.
 */
import { evenBlanks, goesOnWith } from "../text/blanks";
import type { WrittenDate } from "../text/date-parts";
import { readDateAt } from "../text/written-date";
import { bodyEnd, lawNameEnd } from "./reference-names";
import { BARE_NUMBER, BLANK_NUMBER, NUMBER, typeOfSymbol } from "./reference-symbols";

/** First letters of kinds of document: ASCII ones and đ. */
export const isSmallLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 0x111;

export interface Act {
  readonly start: number;
  readonly end: number;
  /** number: has one; name: a law or a resolution by its name; this: "Quyết định này"; body: kind and issuer only. */
  readonly form: "number" | "name" | "this" | "body";
  /** "Nghị quyết", "Luật", "Chương trình hành động". */
  readonly type: string;
  /** The kind was written with a small first letter. */
  readonly small: boolean;
  readonly number: string | null;
  readonly date: WrittenDate | null;
  readonly issuer: string | null;
  /** Laws named inside the name of a law that changes them. */
  readonly inner: readonly Act[];
}

/** Kinds of document, any case of the first letter; the scanner stops at these words. */
export const ACT_WORDS = [
  "[Bb]ộ +[Ll]uật",
  "Luật",
  "[Pp]háp +lệnh",
  "Hiến +pháp",
  "[Nn]ghị +(?:quyết|định(?: +thư)?)",
  "[Tt]hông +(?:tư|báo|tri|cáo)",
  "[Qq]uy(?:ết +định| +định| +chế|.chuẩn)",
  "[Cc]hỉ +thị",
  "[Cc]hương +trình",
  "[Cc]ông +(?:điện|văn|ước|thư|hàm)",
  "[Tt]ờ +trình",
  "[Kk]ế +hoạch",
  "[Kk]ết +luận",
  "[Bb]áo +cáo",
  "[Bb]iên +bản",
  "[Hh]ướng +dẫn",
  "[Hh]iệp +định",
  "[Đđ]ề +án",
  "[Đđ]iều +lệ",
  "[Vv]ăn +bản",
  "[Pp]hiếu +(?:trình|chuyển|ý +kiến|báo)",
  "[Pp]hương +án",
  "[Gg]iấy +(?:phép|mời|chứng +nhận)",
  "[Ll]ệnh",
].join("|");

const TYPE = new RegExp(`(?:${ACT_WORDS})(?: +(?:liên +tịch|hành +động|hợp +nhất))?(?!\\p{L})`, "uy");
/** Behind a blank: the first letters of THIS. */
const THIS_LETTERS = "hpctn";
const THIS = / +(?:(?:hành +động|phối +hợp|công +tác|thực +hiện|triển +khai|tổng +thể|chung) +)?này(?!\p{L})/uy;
// " số 128/NQ-CP", " kết luận số 118/TB-UBND", " 02/2023/TT-NHNN", " của Chính phủ: Số 78/2025/NĐ-CP"
// 1 issuer, 2 number
const WITH_NUMBER = new RegExp(`(?:(?: +\\p{Ll}+){0,6}?,? +[Ss]ố *:? *| +|: *| +của +([^\\d,;:.]{4,80}?) *: *[Ss]ố *)(${NUMBER})`, "uy");
/** Quick test: without a digit or a symbol near, there is no number to read. */
const NUMBER_NEAR = /\d|\/ ?[A-ZĐ]/;
const NEAR = 110;
// 1 number
const WITH_BLANK = new RegExp(` +[Ss]ố *:?(${BLANK_NUMBER})`, "uy");
// 1 the word for it, 2 number
const WITH_BARE = new RegExp(` +([Ss]ố *:? *)?(${BARE_NUMBER})`, "uy");
/** After a number alone: these make it an amount ("Chương trình 135", "Kế hoạch 5 năm", "Nghị quyết 3 nội dung"). */
const AMOUNT =
  / *(?:năm|tháng|tuần|quý|ngày +(?!\d)|%|tỷ|triệu|nghìn|người|dự +án|nhiệm|chỉ +tiêu|nội +dung|nhóm|lần|cấp|sở|xã|bước|khâu|mục|vấn)/uy;
const BARE_TYPES = /^(?:Nghị quyết|Nghị định|Chỉ thị|Thông tư|Kết luận|Quyết định|Công điện|Thông báo|Kế hoạch|Công văn|Tờ trình|Báo cáo)/u;
const LAW_TYPES: ReadonlySet<string> = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);
const BODY_TYPES: ReadonlySet<string> = new Set(["Nghị quyết", "Nghị định", "Thông tư", "Quyết định", "Chỉ thị", "Kết luận", "Công điện"]);
const ISSUER = /,? *(?:của|CỦA) +/uy;
const BEFORE_DATE = /,? *(?=[Nn]gày|NGÀY)/uy;
// 1 number
const LAW_NUMBER = new RegExp(`,? +số *:? *(${NUMBER})`, "uy");
const LAW_YEAR = /(?: +năm)? +(?:19|20)\d\d(?![\d/-])/uy;
const LAW_NOTE = / *\(sửa +đổi(?:,? +bổ +sung)?(?: +năm +\d{4})?\)/uy;
const AMENDING = / +[Ss]ửa +đổi(?:,? +bổ +sung)? +(?:một +số +)?điều(?: +của)?(?: +(?:các|\d+))? +(?=Luật|Bộ +[Ll]uật|Pháp +lệnh)/uy;
/** "sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch": laws that are counted, not named. */
const AMENDING_MANY =
  / +[Ss]ửa +đổi[^;.():“”]{8,140}? +\d+ +[Ll]uật[^;.():“”]{0,90}?(?=,? +(?:ngày|số|năm) +\d|[,;.)]| +(?:và +các|trên|được|đã)(?!\p{L})|$)/uy;
const AMENDED_NEXT = /(?: *[,;] *| +và +)(?:các +)?(?=Luật|Bộ +[Ll]uật|Pháp +lệnh)/uy;
const CONSTITUTION = /(?: +nước +Cộng +hòa +xã +hội +chủ +nghĩa +Việt +Nam)?(?: +(?:năm +)?\d{4})?/uy;
// "Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025", "Hội nghị Trung ương 8 khóa XI", "Trung ương 4 khóa XII"
const CONGRESS =
  / +(?:số +\d+ +)?(?=Đại +hội|Hội +nghị|Trung +ương)(?:[\p{L}\d]+ +){1,14}?(?:lần +thứ +[\p{L}\d]+(?: +[IVX]+)?|khóa +[IVXL]+)(?!\p{L})(?:,? +nhiệm +kỳ +\d{4} *[-–] *\d{4}| *\([Kk]hóa +[IVXL]+\)|,? +khóa +[IVXL]+)*/uy;
// "Hiệp định thương mại tự do giữa Việt Nam và … (EVFTA)"
const TREATY =
  / +(?:[^,;.():“”|]{3,140}?\([A-ZĐ][A-Za-zĐđ0-9-]{1,11}\)|(?:\p{L}+ +){1,11}?\p{L}+(?= *[,;.):]| +(?:đã|có|được|và +các|trên|theo)))/uy;

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

const endOf = (pattern: RegExp, text: string, offset: number): number => {
  const m = at(pattern, text, offset);
  return m ? offset + m[0].length : offset;
};

/** "nghị  quyết" → "Nghị quyết". */
export function canonicalType(written: string): string {
  const known = CANONICAL.get(written);
  if (known !== undefined) return known;
  const even = evenBlanks(written);
  const small = even.toLowerCase();
  const canonical = small.charAt(0).toUpperCase() + small.slice(1);
  CANONICAL.set(even, canonical);
  return canonical;
}

/** Only what the patterns take for a kind of document is asked, so there are few. */
const CANONICAL = new Map<string, string>();

/** The document cited from `offset` on, where a word of ACT_WORDS begins; null when nothing is cited. */
export function readAct(text: string, offset: number, inBasis = false): Act | null {
  const m = at(TYPE, text, offset);
  if (m === null) return null;
  const type = canonicalType(m[0]);
  const after = offset + m[0].length;
  const head: Head = { start: offset, type, small: isSmallLetter(text.charCodeAt(offset)), after };
  const self = goesOnWith(THIS_LETTERS, text, after) ? at(THIS, text, after) : null;
  if (self) return act(head, "this", after + self[0].length);
  const numbered = NUMBER_NEAR.test(text.slice(after, after + NEAR)) ? readNumbered(text, head) : null;
  if (numbered) return numbered;
  if (head.small) return null;
  if (LAW_TYPES.has(type)) return readLaw(text, head, inBasis);
  if (type === "Hiến pháp") return act(head, "name", endOf(CONSTITUTION, text, after));
  return readNamed(text, head);
}

interface Head {
  readonly start: number;
  readonly type: string;
  readonly small: boolean;
  /** Where the kind's words end. */
  readonly after: number;
}

/** What else is known of an act. */
type Details = Partial<Pick<Act, "number" | "date" | "issuer" | "inner">>;

const act = (h: Head, form: Act["form"], end: number, { number = null, date = null, issuer = null, inner = NONE }: Details = {}): Act => ({
  start: h.start,
  end,
  form,
  type: h.type,
  small: h.small,
  number,
  date,
  issuer,
  inner,
});

const NONE: readonly Act[] = [];

function readNumbered(text: string, head: Head): Act | null {
  const full = at(WITH_NUMBER, text, head.after);
  if (full !== null) {
    const by = full[1] === undefined ? null : evenBlanks(full[1]);
    return finish(text, head, evenBlanks(full[2] ?? ""), head.after + full[0].length, by);
  }
  const blank = goesOnWith("Ss", text, head.after) ? at(WITH_BLANK, text, head.after) : null;
  if (blank !== null) return finish(text, head, evenBlanks(blank[1] ?? "").replace(/^[ ._…]+/, ""), head.after + blank[0].length, null);
  const bare = head.small || !BARE_TYPES.test(head.type) ? null : at(WITH_BARE, text, head.after);
  if (bare === null) return null;
  const end = head.after + bare[0].length;
  const worded = bare[1] !== undefined;
  if (at(AMOUNT, text, end) || (!worded && !/^(?:Nghị quyết|Chỉ thị|Nghị định|Thông tư|Kết luận|Quyết định)$/u.test(head.type)))
    return null;
  return finish(text, head, bare[2] ?? "", end, null);
}

/** Date and issuer after a number, in either order. */
function finish(text: string, head: Head, number: string, numberEnd: number, by: string | null): Act {
  let end = numberEnd;
  let date = dateAfter(text, end);
  if (date) end = date.span.end;
  const issuerEnd = by === null ? issuerAfter(text, end) : null;
  const issuer = issuerEnd ? evenBlanks(text.slice(issuerEnd.from, issuerEnd.end)) : by;
  if (issuerEnd) end = issuerEnd.end;
  if (!date) {
    date = dateAfter(text, end);
    if (date) end = date.span.end;
  }
  return act(head, "number", end, { number, date, issuer });
}

function dateAfter(text: string, offset: number): WrittenDate | null {
  const m = goesOnWith(",nN", text, offset) ? at(BEFORE_DATE, text, offset) : null;
  if (m === null) return null;
  const date = readDateAt(text, offset + m[0].length);
  return date && (date.form === "full" || date.form === "short") ? date : null;
}

function issuerAfter(text: string, offset: number): { from: number; end: number } | null {
  const m = goesOnWith(",cC", text, offset) ? at(ISSUER, text, offset) : null;
  if (m === null) return null;
  const from = offset + m[0].length;
  const end = bodyEnd(text, from);
  return end === null ? null : { from, end };
}

/** A symbol whose kind is left out or written in capitals before it: "104/CĐ-TTg ngày …". `start` may lie before it. */
export function readSymbol(text: string, start: number, offset: number, type: string): Act | null {
  const m = at(SYMBOL_ONLY, text, offset);
  if (!m) return null;
  const number = evenBlanks(m[0]);
  const known = typeOfSymbol(number);
  if (type === "" && !/[-–]/.test(number) && !/\/(?:QH|UBTVQH)\d+$/.test(number) && !(known && /\/\d{4}\//.test(number))) return null;
  const head: Head = { start, type: type || known || "", small: false, after: offset };
  return finish(text, head, number, offset + m[0].length, null);
}

const SYMBOL_ONLY = new RegExp(NUMBER, "uy");

function readLaw(text: string, head: Head, inBasis: boolean): Act | null {
  const amended = goesOnWith("sS", text, head.after) ? readAmended(text, head) : null;
  const nameEnd = amended?.end ?? lawNameEnd(text, head.after, inBasis);
  if (nameEnd === null) return null;
  let end = endOf(LAW_NOTE, text, nameEnd);
  const numbered = at(LAW_NUMBER, text, end);
  if (numbered) end += numbered[0].length;
  const date = dateAfter(text, end);
  end = date ? date.span.end : endOf(LAW_YEAR, text, end);
  const number = numbered?.[1] ?? null;
  return act(head, "name", end, { number: number && evenBlanks(number), date, inner: amended?.inner ?? NONE });
}

/** "sửa đổi, bổ sung một số điều của Luật A và Luật B": the end of the last law's name, and the laws named. */
function readAmended(text: string, head: Head): { end: number; inner: Act[] } | null {
  const m = at(AMENDING, text, head.after);
  if (!m) {
    const many = at(AMENDING_MANY, text, head.after);
    return many ? { end: head.after + many[0].length, inner: [] } : null;
  }
  const inner: Act[] = [];
  let start = head.after + m[0].length;
  let end = start;
  for (let count = 0; count < 20; count++) {
    const type = at(TYPE, text, start);
    if (!type) break;
    const inside: Head = { start, type: canonicalType(type[0]), small: false, after: start + type[0].length };
    const nameEnd = lawNameEnd(text, inside.after, true);
    if (nameEnd === null) break;
    inner.push(act(inside, "name", nameEnd));
    end = nameEnd;
    const next = at(AMENDED_NEXT, text, end);
    // "Luật sửa đổi … Luật A; Luật B ngày …": a semicolon, or a second law that changes others, begins a new citation.
    if (!next || next[0].includes(";") || at(AMENDING, text, endOf(TYPE, text, end + next[0].length))) break;
    start = end + next[0].length;
  }
  return inner.length > 0 ? { end, inner } : null;
}

const GENERIC = /(?:các|những|mọi|dự +thảo|ban +hành|trình|xây +dựng|tham +mưu|soạn +thảo) +$/iu;

function readNamed(text: string, head: Head): Act | null {
  if (head.type === "Nghị quyết" || head.type === "Kết luận") {
    const congress = at(CONGRESS, text, head.after);
    if (congress) return act(head, "name", head.after + congress[0].length);
  }
  if (head.type === "Hiệp định" || head.type === "Công ước") {
    const treaty = at(TREATY, text, head.after);
    return treaty && !isGeneric(text, head) ? act(head, "name", head.after + treaty[0].length) : null;
  }
  const by = BODY_TYPES.has(head.type) ? issuerAfter(text, head.after) : null;
  if (by === null || isGeneric(text, head)) return null;
  const issuer = text.slice(by.from, by.end);
  return /^(?:cấp|Bộ|Bộ +trưởng|Sở|Ban|Trung +ương)$/u.test(issuer) ? null : act(head, "body", by.end, { issuer: evenBlanks(issuer) });
}

const isGeneric = (text: string, { start }: Head): boolean => GENERIC.test(text.slice(Math.max(0, start - 16), start));
