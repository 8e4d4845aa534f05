/** Who acts in running text: the subject of an item ("Sở X: Chủ trì …", "Giao Sở X …", "Trên cơ sở …, các sở …"). */
import { skipBlanks } from "../text/blanks";
import { BODY_OPENERS, startsBody } from "./assignment-heads";
import { LONGEST_LIST, readOrder, readPlaces } from "./assignment-orders";
import { PhraseTable } from "./assignment-phrases";
import type { Subject } from "./assignment-task";
import { isDuty } from "./assignment-verbs";
import { isCapitalAt, matchEnd, matchEndAt, words } from "./assignment-words";
import { type BodyList, readBodyList } from "./bodies";

const REQUEST =
  /^(?:(?:giao(?: +nhiệm +vụ)?|trân +trọng +đề +nghị|đề +nghị|yêu +cầu|phân +công|ủy +quyền +cho|mời)(?: +cho)?|đối +với|(?:nhiệm +vụ|trách +nhiệm)(?:(?:,| +và) +quyền +hạn)?(?: +(?:chung|cụ +thể|chính|thực +hiện))?(?: +(?:của|đối +với|cho))?)(?: +(?:các +)?(?:đồng +chí|ông(?: *\(bà\))?)[ :]*)? +/u;
/** UTF-16 units of the longest request before the first body. */
const LONGEST_REQUEST = 120;
// "Đối với các đơn vị đã được …" tells whom a rule is about
const CONCERNS = /[Đđ]ối +với +/uy;
/** Only a heading may begin so. */
const HEADING_ONLY = new PhraseTable(words("nhiệm vụ; trách nhiệm"));
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

/** First words of a request. */
const REQUESTS = new PhraseTable(words("giao; trân; đề; yêu; phân; ủy; mời; đối; nhiệm; trách"));

/** With these the body is told to do what follows, be it to issue or to decide. */
const ORDERS = new PhraseTable(words("giao; đề nghị; yêu cầu; phân công"));
/** "Đối với lĩnh vực y tế: Sở Y tế …", "Về tuyên truyền: Giao …": behind the colon stands who acts. */
const LABELLED = new PhraseTable(words("đối với; về; lĩnh vực"));
/** Their second letters. */
const LABEL_SECONDS = "ốềĩ";
/** UTF-16 units of the longest such label. */
const LONGEST_LABEL = 120;

/** A body, a request or an introduction: with what else a text begins, `readSubject` and `readLateSubject` find nothing. */
export const SUBJECT_OPENERS: readonly PhraseTable[] = [BODY_OPENERS, REQUESTS, OPENERS];

/** The subject at the beginning of a text, or null. `breaks` tells whether a line ends at an offset. */
export function readSubject(text: string, start: number, end: number, breaks: (at: number) => boolean): Subject | null {
  const at = skipBlanks(text, start, end);
  const asked = REQUESTS.match(text, at) > 0 ? REQUEST.exec(text.slice(at, Math.min(end, at + LONGEST_REQUEST)).toLowerCase()) : null;
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
  const subject = acting(text, list, end, request > 0, breaks, at);
  if (subject === null || (request > 0 && HEADING_ONLY.match(text, at) > 0 && !subject.whole)) return null;
  if (
    request > 0 &&
    !subject.whole &&
    matchEndAt("Đđ", CONCERNS, text, at) > 0 &&
    !/[:,]/u.test(text.charAt(skipBlanks(text, list.end, end)))
  )
    return null;
  return subject;
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
const NOBODY = new PhraseTable(words("cơ quan; đơn vị; tổ chức; doanh nghiệp; người đứng đầu; địa phương; cấp"));

/** One common noun alone names nobody ("Cơ quan gửi báo cáo: …"). */
function isNobody(text: string, list: BodyList): boolean {
  const only = list.bodies.length === 1 ? list.bodies[0] : undefined;
  return only !== undefined && NOBODY.match(text, only.span.start) === only.span.end;
}

/** Says whether the bodies before `list.end` act: a colon, an end, a new line with a capital, a verb. `opens`: where the text begins. */
function acting(
  text: string,
  list: BodyList,
  end: number,
  requested: boolean,
  breaks: (at: number) => boolean,
  opens = list.bodies[0]?.span.start ?? 0,
): Subject | null {
  const area = matchEndAt("t", AREA, text, list.end);
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
  if (ISSUES.match(text, comma) > 0 && !(requested && ORDERS.match(text, opens) > 0)) return null;
  if (matchEndAt("cbglđk", STATES, text, comma) > 0 || isNobody(text, list)) return null;
  const last = bodies[bodies.length - 1];
  // After a body of its own name any small word that joins nothing is its verb.
  if (last && !last.group && /[a-zà-ỹ]/u.test(text.charAt(at)) && JOINS.match(text, at) < 0) return { bodies, work: at, whole: false };
  if (isDuty(text, comma) || (requested && /[\p{Ll}(]/u.test(text.charAt(at)))) return { bodies, work: comma, whole: false };
  return null;
}

/** Bodies named behind this are partners of one that was named before. */
const TOLD_TO_JOIN = /(?:phải|có +trách +nhiệm|chủ +động) +phối +hợp +với(?![a-zA-ZÀ-ỹ])/u;

/**
 * The subject after an introductory clause: "Trên cơ sở …, các sở, ban, ngành …: …", "Hằng năm các cấp ủy …". Tries the
 * place after each comma of the first sentence; null when the text does not open with such a clause.
 */
export function readLateSubject(text: string, start: number, end: number, breaks: (at: number) => boolean): Subject | null {
  const at = skipBlanks(text, start, end);
  if (OPENERS.match(text, at) < 0) return null;
  const reach = Math.min(end, at + REACH);
  const told = text.slice(at, reach).search(TOLD_TO_JOIN);
  const stop = told < 0 ? reach : at + told;
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

/** A text opens with the label of a field; it may hold a colon. */
export function isLabelled(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, end);
  return LABEL_SECONDS.includes(text.charAt(at + 1)) && LABELLED.match(text, at) > 0;
}

/** The subject behind the colon of such a label; null when nobody acts there. */
export function readLabelledSubject(text: string, at: number, end: number, breaks: (at: number) => boolean): Subject | null {
  const label = text.slice(at, Math.min(end, at + LONGEST_LABEL));
  const colon = label.indexOf(":");
  if (colon < 0 || /[.;]/u.test(label.slice(0, colon))) return null;
  const subject = readSubject(text, at + colon + 1, end, breaks);
  return subject?.whole === false ? subject : null;
}

const PREPOSITION = new PhraseTable(
  words("trước; để; trong; theo; về; từ; sau; khi; đến; với; tại; do; cho; qua; bằng; nhằm; xử lý; xem xét; phê duyệt; giải quyết"),
);
const NAMES_A_BODY = /^(?:\p{Lu}|các |Các )/u;

// "Trong thời hạn …, Quỹ kiểm tra hồ sơ": the body that the text is about, by its noun
const OWN_BODY = /(?:Quỹ|Sở|Cục|Chi +cục|Trung +tâm|Viện|Trường|Hội +đồng|Tổ +công +tác)(?= +[a-zà-ỹ])/uy;

function ownBody(text: string, at: number): BodyList | null {
  const end = matchEnd(OWN_BODY, text, at);
  if (end < 0 || !isDuty(text, skipBlanks(text, end, text.length))) return null;
  return { bodies: [{ span: { start: at, end }, pieces: [{ start: at, end }], group: false }], end };
}

function tryAt(text: string, at: number, end: number, breaks: (at: number) => boolean, first = false): Subject | null {
  if (!NAMES_A_BODY.test(text.slice(at, at + 4))) return null;
  const list = (first ? ownBody(text, at) : null) ?? readBodyList(text, at, Math.min(end, at + LONGEST_LIST));
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
