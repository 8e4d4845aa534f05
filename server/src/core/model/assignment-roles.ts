/**
 * Who acts in running text: the subject of an item ("Sở X: Chủ trì …", "Giao Sở X …", "Trên cơ sở …, các sở …") and the
 * partners after "phối hợp với". Objects of đôn đốc, hướng dẫn, chỉ đạo, gửi are never a role.
 */

import type { Words } from "../text/syllable-scan";
import { capitalRun } from "./assignment-groups";
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
  /** A superior speaks: "UBND tỉnh yêu cầu các sở …". */
  readonly ordered?: boolean;
}

const REQUEST =
  /^(?:(?:giao(?: +nhiệm +vụ)?|trân +trọng +đề +nghị|đề +nghị|yêu +cầu|phân +công|ủy +quyền +cho|mời)(?: +cho)?|đối +với|(?:nhiệm +vụ|trách +nhiệm)(?:(?:,| +và) +quyền +hạn)?(?: +(?:chung|cụ +thể|chính|thực +hiện))?(?: +(?:của|đối +với|cho))?)(?: +(?:các +)?(?:đồng +chí|ông(?: *\(bà\))?)[ :]*)? +/u;
/** UTF-16 units of the longest request before the first body. */
const LONGEST_REQUEST = 120;
// "Đối với các đơn vị đã được …" tells whom a rule is about
const CONCERNS = /[Đđ]ối +với +/uy;
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
/** A time that opens a sentence: after its comma stands who acts, whatever the verb. */
const TIMED = new PhraseTable(
  words("trong thời hạn; trong thời gian; trong vòng; chậm nhất; trước ngày; định kỳ; hằng năm; hằng quý; hằng tháng"),
);
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
  const list = readBodyList(text, from, end) ?? (request > 0 ? readPlaces(text, from, end) : null);
  if (list === null) return null;
  const ordered = readOrder(text, list, end);
  if (ordered) return ordered;
  const subject = acting(text, list, end, request > 0, breaks);
  if (subject === null || (request > 0 && HEADING_ONLY.match(text, at) > 0 && !subject.whole)) return null;
  if (request > 0 && !subject.whole && matchEnd(CONCERNS, text, at) > 0 && !/[:,]/u.test(text.charAt(skipBlanks(text, list.end, end))))
    return null;
  return subject;
}

const PLACE = /(?:[Tt]hành +phố|[Tt]ỉnh|[Tt]hị +xã|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Đđ]ặc +khu) +(?=\p{Lu})/uy;
const NEXT_PLACE = / *(?:[,;] *(?:và +)?|và +)(?! )/uy;

/** "Mời thành phố A, tỉnh B": places that are asked by their names. */
function readPlaces(text: string, from: number, end: number): BodyList | null {
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let at = from; at >= 0 && at < end; at = matchEnd(NEXT_PLACE, text, last)) {
    const name = matchEnd(PLACE, text, at);
    const stop = name > 0 ? capitalRun(text, name, end) : -1;
    if (stop <= name || stop > end) break;
    const span = { start: at, end: stop };
    bodies.push({ span, pieces: [span], group: false });
    last = stop;
  }
  return last < 0 ? null : { bodies, end: last };
}

function readOrder(text: string, list: BodyList, end: number): Subject | null {
  const order = matchEnd(ORDER, text, list.end);
  if (order < 0 || order >= end) return null;
  const ordered = readBodyList(text, order, end);
  if (ordered === null) return null;
  const bodies = [...ordered.bodies];
  for (let more = nextOrder(text, ordered.end, end); more; more = nextOrder(text, more.end, end)) bodies.push(...more.bodies);
  return { bodies, work: skipBlanks(text, ordered.end, end), whole: false, ordered: true };
}

const ORDER_AGAIN = / *(?:[,;] *(?:và +|đồng +thời +)?|và +|đồng +thời +)(?:giao(?: +nhiệm +vụ)?|yêu +cầu|đề +nghị)(?: +cho)? +/uy;

/** "đề nghị A, yêu cầu B …; yêu cầu C …": what the same sentence orders further. */
function nextOrder(text: string, at: number, end: number): BodyList | null {
  for (let i = at; i >= at && i < end; ) {
    const order = matchEnd(ORDER_AGAIN, text, i);
    if (order > 0 && order < end) return readBodyList(text, order, end);
    const stop = text.slice(i, end).search(/;|\. /u);
    if (stop <= 0 || text.charAt(i + stop) === ".") return null;
    i += stop;
  }
  return null;
}

// "có 05 thành viên", "là xã đảo", "được công nhận": a statement about the body, no duty of it
const STATES =
  /(?:có(?! +(?:trách +nhiệm|nhiệm +vụ|văn +bản|phương +án|kế +hoạch|chương +trình|giải +pháp|biện +pháp|chính +sách|ý +kiến|hình +thức|cơ +chế))|(?:bao +)?gồm|là(?! +(?:cơ +quan|đơn +vị|đầu +mối|tổ +chức|chủ +đầu|bộ +phận|thường))|được(?! +(?:giao|phân +công|phép))|không(?! +(?:để|được)))(?![a-zA-ZÀ-ỹ])/uy;
// "… theo địa bàn quản lý, …", "theo chức năng, nhiệm vụ được giao": within what bounds, before the verb
const AREA =
  / +theo +(?:địa +bàn|chức +năng|phạm +vi|thẩm +quyền|nhiệm +vụ)(?:,? +(?:chức +năng|nhiệm +vụ|quyền +hạn|thẩm +quyền|được +giao|được +phân +công|quản +lý|phụ +trách|duy +trì|của +mình|của +đơn +vị))+ *,?(?= +[a-zà-ỹ])/uy;
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
  const area = matchEnd(AREA, text, list.end);
  let at = skipBlanks(text, area > 0 && area < end ? area : list.end, end);
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
  const timed = TIMED.match(text, at) > 0;
  let commas = 0;
  let depth = 0;
  for (let i = at; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (c === 46 && text.charCodeAt(i + 1) === 32 && isCapitalAt(text, skipBlanks(text, i + 1, end))) break;
    if (c === 40) depth++;
    if (c === 41 && depth > 0) depth--;
    if (c !== 44 && c !== 59 && c !== 41) continue;
    if (c === 44 && depth === 0) commas++;
    const subject = tryAt(text, skipBlanks(text, i + 1, end), end, breaks, timed && commas === 1 && depth === 0);
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

function tryAt(text: string, at: number, end: number, breaks: (at: number) => boolean, first = false): Subject | null {
  if (!NAMES_A_BODY.test(text.slice(at, at + 4))) return null;
  const list = readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
  if (list === null) return null;
  const order = readOrder(text, list, end);
  if (order) return order;
  const subject = acting(text, list, end, false, breaks);
  return subject &&
    (subject.whole || first || text.charAt(skipBlanks(text, list.end, end)) === ":" || PREPOSITION.match(text, subject.work) < 0)
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

const CONNECTOR = /(?:(?:[Bb]ên +cạnh +đó|[Đđ]ồng +thời|[Nn]goài +ra|[Tt]rong +đó|[Cc]ùng +với +đó|[Tt]heo +đó) *,? +)/uy;
// The issuer by its place: "Thành phố giao …"
const PLACE_ORDERS = /(?:Thành +phố|Tỉnh|Huyện|Xã|Phường)(?=(?: +cũng)? +(?:giao|yêu +cầu|đề +nghị) )/uy;

/** "… UBND tỉnh yêu cầu các sở, ban, ngành …", "Bên cạnh đó, Thành phố giao …" at the head of a later sentence. */
export function readLaterOrder(text: string, start: number, end: number): Subject | null {
  const part = text.slice(start, end);
  for (let i = part.indexOf(". "); i >= 0; i = part.indexOf(". ", i + 2)) {
    const first = skipBlanks(text, start + i + 2, end);
    const at = Math.max(first, matchEnd(CONNECTOR, text, first));
    if (!isCapitalAt(text, at)) continue;
    const place = matchEnd(PLACE_ORDERS, text, at);
    const list = place > 0 ? { bodies: [], end: place } : readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
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

// "Trách nhiệm của cơ quan chuyên môn về …", "Nhiệm vụ, quyền hạn của Giám đốc Quỹ"
const HEADED = /(?:nhiệm +vụ|trách +nhiệm)(?:(?:,| +và) +quyền +hạn)?(?: +(?:chung|cụ +thể|chính|thực +hiện))? +của +/uy;
const PERSONS = new PhraseTable(
  words("người; cá nhân; học sinh; sinh viên; hộ; hộ gia đình; công dân; khách hàng; chủ thể; các bên; bên; hành khách"),
);
/** UTF-16 units of the longest name in a heading. */
const LONGEST_NAME = 160;

function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && /[ .:;]/u.test(text.charAt(i - 1))) i--;
  return i;
}

const headedEnd = (text: string, at: number, end: number): number => {
  HEADED.lastIndex = 0;
  const m = HEADED.exec(text.slice(at, Math.min(end, at + LONGEST_REQUEST)).toLowerCase());
  return m ? at + m[0].length : -1;
};

/** Whom "Trách nhiệm của …" names, also a body that the grammar does not know; none for persons; null when it is no such heading. */
export function readHeaded(text: string, start: number, end: number): readonly BodyMatch[] | null {
  const at = headedEnd(text, skipBlanks(text, start, end), end);
  if (at < 0 || at >= end || end - at > LONGEST_NAME || /[.;:] +\p{L}/u.test(text.slice(at, end))) return null;
  if (PERSONS.match(text, at) > 0) return [];
  const list = readBodyList(text, at, end);
  if (list && /^[ .:;]*$/u.test(text.slice(list.end, end))) return list.bodies;
  const span = { start: at, end: trimmedEnd(text, at, end) };
  return [{ span, pieces: [span], group: false }];
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
export function readPartners(text: string, start: number, end: number, words: Words | null = null): BodyMatch[] {
  const found: BodyMatch[] = [];
  for (let i = TRIGGER.next(text, start, end, words); i >= 0; ) {
    const joint = matchEnd(JOINT, text, i);
    const partners = joint > 0 && joint < end ? partnersAt(text, i, joint, end) : null;
    if (partners) found.push(...partners.bodies);
    i = TRIGGER.next(text, partners ? partners.end : i + 1, end, words);
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
