/**
 * Who acts in running text: the subject of an item ("Sở X: Chủ trì …", "Giao Sở X …", "Trên cơ sở …, các sở …") and the
 * partners after "phối hợp với". Objects of đôn đốc, hướng dẫn, chỉ đạo, gửi are never a role.
 */
import { startsBody } from "./assignment-heads";
import { WordIndex } from "./assignment-index";
import { PhraseTable } from "./assignment-phrases";
import { isDuty } from "./assignment-verbs";
import { isCapitalAt, matchEnd, skipBlanks, words } from "./assignment-words";
import { type BodyList, type BodyMatch, readBodyList } from "./bodies";

export interface Subject {
  readonly bodies: readonly BodyMatch[];
  /** Offset at which the work begins (the end of the text when the bodies are all of it). */
  readonly work: number;
  /** The bodies are the whole text: a heading that names who does what stands below. */
  readonly whole: boolean;
  /** Where the task begins when a heading stands before it in the same text. */
  readonly from?: number;
}

const REQUEST =
  /^(?:(?:giao(?: +nhiệm +vụ)?|trân +trọng +đề +nghị|đề +nghị|yêu +cầu|phân +công|ủy +quyền +cho|mời)(?: +cho)?|đối +với|(?:nhiệm +vụ|trách +nhiệm)(?:(?:,| +và) +quyền +hạn)?(?: +(?:chung|cụ +thể|chính|thực +hiện))?(?: +(?:của|đối +với|cho))?)(?: +(?:các +)?(?:đồng +chí|ông(?: *\(bà\))?)[ :]*)? +/u;
/** UTF-16 units of the longest request before the first body. */
const LONGEST_REQUEST = 120;
/** Only a heading may begin so. */
const HEADING_ONLY = new PhraseTable(words("nhiệm vụ; trách nhiệm"));
// "UBND tỉnh giao các sở …", "Thủ tướng Chính phủ yêu cầu các bộ …": the body after the verb acts
const ORDER = /(?: +cũng)? *(?:giao(?: +nhiệm +vụ)?|yêu +cầu|đề +nghị|chỉ +thị)(?: +cho)? +/uy;
// The issuing body speaks: no task of its own
const ISSUES = new PhraseTable(words("ban hành; thống nhất; xác định và; thông báo; quyết định; chỉ thị; phê duyệt"));
const OPENERS = new PhraseTable(
  words(`
  trên cơ sở; căn cứ; nhân dịp; để; nhằm; trong; hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; hằng tuần; hàng tuần;
  định kỳ; trước; chậm nhất; khi; sau; trường hợp; theo; từ; đến; ngoài; bên cạnh; kể từ; nếu; qua; đối với; tùy; năm; quý`),
);
const AFTER_WORD = new PhraseTable(words("hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; hằng tuần; hàng tuần; định kỳ"));
/** How far into a text its subject is looked for, in UTF-16 units. */
const REACH = 900;

/** The subject at the beginning of a text, or null. `breaks` tells whether a line ends at an offset. */
export function readSubject(text: string, start: number, end: number, breaks: (at: number) => boolean): Subject | null {
  const at = skipBlanks(text, start, end);
  const asked = REQUEST.exec(text.slice(at, Math.min(end, at + LONGEST_REQUEST)).toLowerCase());
  const request = asked ? at + asked[0].length : -1;
  const from = request > 0 && request < end ? request : at;
  if (
    request < 0 &&
    !isCapitalAt(text, at) &&
    !/^các /u.test(text.slice(at, at + 4)) &&
    from === at &&
    /^\p{Ll}/u.test(text.slice(at, at + 1))
  ) {
    if (!/^(?:sở|báo|công an) +\p{Lu}/u.test(text.slice(at, at + 12))) return null;
  }
  const list = readBodyList(text, from, end);
  if (list === null) return null;
  const ordered = readOrder(text, list, end);
  if (ordered) return ordered;
  const subject = acting(text, list, end, request > 0, breaks);
  if (subject === null || (request > 0 && HEADING_ONLY.match(text, at) > 0 && !subject.whole)) return null;
  return subject;
}

function readOrder(text: string, list: BodyList, end: number): Subject | null {
  const order = matchEnd(ORDER, text, list.end);
  if (order < 0 || order >= end) return null;
  const ordered = readBodyList(text, order, end);
  return ordered ? { bodies: ordered.bodies, work: skipBlanks(text, ordered.end, end), whole: false } : null;
}

// "có 05 thành viên", "là xã đảo", "được công nhận": a statement about the body, no duty of it
const STATES =
  /(?:có(?! +(?:trách +nhiệm|nhiệm +vụ|văn +bản|phương +án|kế +hoạch|chương +trình|giải +pháp|biện +pháp|chính +sách|ý +kiến|hình +thức|cơ +chế))|là(?! +(?:cơ +quan|đơn +vị|đầu +mối|tổ +chức|chủ +đầu|bộ +phận|thường))|được(?! +(?:giao|phân +công|phép))|không(?! +(?:để|được)))(?![a-zA-ZÀ-ỹ])/uy;
const JOINS = new PhraseTable(words("và; của; hoặc; hay; với; cùng; tại; ở; thuộc; do; đã; nay; trước đây; cũ; mới"));
// "Công ty Thoát nước: 0243.974.62.25"
const PHONE = /^[\d.]{8}/u;
const NOBODY = new Set(words("cơ quan; đơn vị; tổ chức; doanh nghiệp; người đứng đầu; địa phương; cấp"));

/** One common noun alone names nobody ("Cơ quan gửi báo cáo: …"). */
function isNobody(text: string, list: BodyList): boolean {
  const only = list.bodies.length === 1 ? list.bodies[0] : undefined;
  return only !== undefined && NOBODY.has(text.slice(only.span.start, only.span.end).toLowerCase().replace(/ +/g, " "));
}

/** Says whether the bodies before `list.end` act: a colon, an end, a new line with a capital, a verb. */
function acting(text: string, list: BodyList, end: number, requested: boolean, breaks: (at: number) => boolean): Subject | null {
  let at = skipBlanks(text, list.end, end);
  const bodies = list.bodies;
  while (at < end && /[.;]/u.test(text.charAt(at)) && skipBlanks(text, at + 1, end) >= end) at = end;
  if (at >= end) return { bodies, work: end, whole: true };
  if (text.charAt(at) === ":") {
    const work = skipBlanks(text, at + 1, end);
    return PHONE.test(text.slice(work, work + 10)) ? null : { bodies, work, whole: work >= end };
  }
  if (isCapitalAt(text, at) && breaks(list.end)) return { bodies, work: at, whole: false };
  const comma = text.charAt(at) === "," ? skipBlanks(text, at + 1, end) : at;
  if (ISSUES.match(text, comma) > 0) return null;
  if (matchEnd(STATES, text, comma) > 0 || isNobody(text, list)) return null;
  const last = bodies[bodies.length - 1];
  // After a body of its own name any small word that joins nothing is its verb.
  if (last && !last.group && /[a-zà-ỹ]/u.test(text.charAt(at)) && JOINS.match(text, at) < 0) return { bodies, work: at, whole: false };
  if (isDuty(text, comma) || (requested && /[\p{Ll}(]/u.test(text.charAt(at)))) return { bodies, work: comma, whole: false };
  return null;
}

/**
 * The subject after an introductory clause: "Trên cơ sở …, các sở, ban, ngành …: …", "Hằng năm các cấp ủy …". Tries the
 * place after each comma of the first sentence; null when the text does not open with such a clause.
 */
export function readLateSubject(text: string, start: number, end: number, breaks: (at: number) => boolean): Subject | null {
  const at = skipBlanks(text, start, end);
  if (OPENERS.match(text, at) < 0) return null;
  const stop = Math.min(end, at + REACH);
  const direct = AFTER_WORD.match(text, at);
  if (direct > 0) {
    const subject = tryAt(text, skipBlanks(text, direct, end), end, breaks);
    if (subject) return subject;
  }
  for (let i = at; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (c === 46 && text.charCodeAt(i + 1) === 32 && isCapitalAt(text, skipBlanks(text, i + 1, end))) break;
    if (c !== 44 && c !== 59 && c !== 41) continue;
    const subject = tryAt(text, skipBlanks(text, i + 1, end), end, breaks);
    if (subject) return subject;
  }
  return null;
}

const PREPOSITION = new PhraseTable(
  words("trước; để; trong; theo; về; từ; sau; khi; đến; với; tại; do; cho; qua; bằng; nhằm; xử lý; xem xét; phê duyệt; giải quyết"),
);
/** UTF-16 units of the longest list that is looked for inside a sentence. */
const LONGEST_LIST = 1500;
const NAMES_A_BODY = /^(?:\p{Lu}|các |Các )/u;

function tryAt(text: string, at: number, end: number, breaks: (at: number) => boolean): Subject | null {
  if (!NAMES_A_BODY.test(text.slice(at, at + 4))) return null;
  const list = readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
  if (list === null) return null;
  const order = readOrder(text, list, end);
  if (order) return order;
  const subject = acting(text, list, end, false, breaks);
  return subject && (subject.whole || text.charAt(skipBlanks(text, list.end, end)) === ":" || PREPOSITION.match(text, subject.work) < 0)
    ? subject
    : null;
}

/**
 * A subject that opens a line inside the text and ends in a colon: where a heading and the paragraph below it were read as
 * one ("5. Về cơ chế phối hợp / Sở A: Chủ trì …").
 */
export function readLineSubject(text: string, start: number, end: number, lineAfter: (at: number) => number): Subject | null {
  for (let i = lineAfter(start); i > 0 && i < end; i = lineAfter(i)) {
    const at = skipBlanks(text, i, end);
    if (!isCapitalAt(text, at) || !startsBody(text, at, end)) continue;
    const list = readBodyList(text, at, end);
    const colon = list ? skipBlanks(text, list.end, end) : -1;
    if (list && text.charAt(colon) === ":" && skipBlanks(text, colon + 1, end) < end) {
      return { bodies: list.bodies, work: skipBlanks(text, colon + 1, end), whole: false, from: at };
    }
  }
  return null;
}

/** "… UBND tỉnh yêu cầu các sở, ban, ngành …" at the head of a later sentence. */
export function readLaterOrder(text: string, start: number, end: number): Subject | null {
  const part = text.slice(start, end);
  for (let i = part.indexOf(". "); i >= 0; i = part.indexOf(". ", i + 2)) {
    const at = skipBlanks(text, start + i + 2, end);
    if (!isCapitalAt(text, at)) continue;
    const list = readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
    const ordered = list ? readOrder(text, list, end) : null;
    if (ordered) return ordered;
  }
  return null;
}

const MUST = /(?:phải|cần|có +trách +nhiệm)(?![a-zA-ZÀ-ỹ])/uy;

/** Last resort for an item that names nobody at its head: "…; trong quý I các địa phương, đơn vị phải …". */
export function readObliged(text: string, start: number, end: number): Subject | null {
  const part = text.slice(start, Math.min(end, start + REACH));
  for (let i = part.indexOf("các "); i >= 0; i = part.indexOf("các ", i + 4)) {
    const list = readBodyList(text, start + i, Math.min(end, start + i + LONGEST_LIST));
    if (list && matchEnd(MUST, text, skipBlanks(text, list.end, end)) > 0) {
      return { bodies: list.bodies, work: skipBlanks(text, list.end, end), whole: false };
    }
  }
  return null;
}

const CHARGE = /,? *(?:chủ +trì|là +(?:cơ +quan|đơn +vị) +(?:chủ +trì|đầu +mối)|làm +đầu +mối)(?![a-zA-ZÀ-ỹ])/uy;

/** "(Sở A chủ trì)", "…; Sở A chủ trì, phối hợp …": the lead named after the work. */
export function readCharge(text: string, start: number, end: number): readonly BodyMatch[] {
  const part = text.slice(start, end);
  if (!part.includes("chủ trì") && !part.includes("đầu mối")) return [];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 40 && c !== 59 && c !== 46) continue;
    const at = skipBlanks(text, i + 1, end);
    if (!NAMES_A_BODY.test(text.slice(at, at + 4))) continue;
    const list = readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
    if (list && matchEnd(CHARGE, text, list.end) > 0) return list.bodies;
  }
  return [];
}

const JOINT = /(?:[Pp]hối +(?:(?:kết +)?hợp|với)|[Kk]ết +hợp|[Hh]ợp +tác)(?![a-zA-ZÀ-ỹ])/uy;
const TRIGGER = new WordIndex<null>([
  ["phối", null],
  ["kết", null],
  ["hợp", null],
]);
const MANNER =
  /(?: *,? *(?:và +)?(?:chặt +chẽ|(?:có +)?hiệu +quả|đồng +bộ|tốt|kịp +thời|thường +xuyên|tích +cực|thống +nhất|nhịp +nhàng|đôn +đốc|liên +ngành|công +tác|trực +tiếp|chủ +động))*/uy;
const WITH = / *,? *(?:cùng +với|với|cùng)(?![a-zA-ZÀ-ỹ])/uy;
const BETWEEN = / +giữa +/uy;

/** Partners named after "phối hợp với", "phối hợp", "hợp tác với"; of "phối hợp giữa A với B" only B. */
export function readPartners(text: string, start: number, end: number): BodyMatch[] {
  const found: BodyMatch[] = [];
  for (let i = TRIGGER.next(text, start, end); i >= 0; ) {
    const joint = matchEnd(JOINT, text, i);
    const partners = joint > 0 && joint < end ? partnersAt(text, i, joint, end) : null;
    if (partners) found.push(...partners.bodies);
    i = TRIGGER.next(text, partners ? partners.end : i + 1, end);
  }
  return found;
}

function partnersAt(text: string, at: number, joint: number, end: number): BodyList | null {
  const manner = Math.max(joint, matchEnd(MANNER, text, joint));
  const between = matchEnd(BETWEEN, text, manner);
  return between > 0 ? readBetween(text, between, end) : readWith(text, text.slice(at, joint), manner, end);
}

function readWith(text: string, trigger: string, manner: number, end: number): BodyList | null {
  const preposition = matchEnd(WITH, text, manner);
  if (preposition < 0 && (/^(?:[Kk]ết|[Hh]ợp)/u.test(trigger) || text.charAt(manner) !== " ")) return null;
  return readBodyList(text, preposition > 0 ? preposition : manner, end);
}

function readBetween(text: string, from: number, end: number): BodyList | null {
  const first = readBodyList(text, from, end);
  const preposition = first ? matchEnd(WITH, text, first.end) : -1;
  return preposition > 0 ? readBodyList(text, preposition, end) : null;
}
