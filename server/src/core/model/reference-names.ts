/**
 * Names inside citations, read word by word on flat text: the issuer after "của" and the name of a law. Both end at
 * punctuation or at a word that no name holds; they never run over the end of the text they are given.
 */

import { skipBlanks } from "../text/blanks";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}&./-]*/uy;
const KIND_WORDS =
  /^(?:Luật|Bộ +luật|Pháp +lệnh|Hiến +pháp|Nghị +(?:định|quyết)|Thông +(?:tư|báo)|Quyết +định|Chỉ +thị|Công +(?:điện|văn)|Tờ +trình|Kế +hoạch|Kết +luận|Chương +trình|Báo +cáo|Hướng +dẫn|Quy +(?:định|chế)|Đề +án|Văn +bản|Hiệp +định)(?!\p{L})/u;

/** First letters of KIND_WORDS. */
const KIND_LETTERS = "LBPHNTQCKĐV";

/** Words that end the name of a body: what follows is the title of the document or the rest of the sentence. */
const AFTER_BODY = new RegExp(
  `(?:${[
    "về|việc|v/v|ban +hành|phê +(?:duyệt|chuẩn)|quy +định|hướng +dẫn|sửa +đổi|bổ +sung|triển +khai|thực +hiện|công +(?:bố|nhận|khai)",
    "tại|để|theo|được|đã|đang|sẽ|là|do|trong|từ|giao|cho|đối +với|nhằm|khi|trên|thì|thông +(?:qua|báo)|kèm|bãi +bỏ|thay +thế|ngày|năm|số|có",
    "chấp +(?:thuận|hành)|thành +lập|kiện +toàn|điều +chỉnh|cụ +thể|tiếp +tục|(?:đảm|bảo) +bảo|yêu +cầu|này|nêu|liên +quan|đề +nghị",
    "báo +cáo|như|đến|gồm|bao +gồm|cùng|với|hoặc|nói|trước|sau|mà|tổ +chức +(?:thực|triển)|xử +lý|cũng|còn|phải|không|cần|tăng +cường|đẩy +mạnh",
    "nâng +cao|giai +đoạn|phục +hồi|hỗ +trợ|nếu|bằng|qua|giữa|ra|vào|lên|hiện|phát +triển +kinh|quyết +định|chỉ +đạo +về|đồng +thời|thống +nhất",
  ].join("|")})(?!\\p{L})`,
  "uyi",
);
/** Bodies with a comma in their name. */
const COMMA_BODY = /(?:Lao +động|Văn +hóa|Thể +thao)$/u;
const COMMA_NEXT = /^(?:Thương|Thể|Gia|Du|kỳ|khóa|Khóa|nhiệm|chống)(?!\p{L})/u;

const wordAt = (text: string, at: number): string => {
  WORD.lastIndex = at;
  if (!WORD.test(text)) return "";
  let end = WORD.lastIndex;
  while ("./-".includes(text.charAt(end - 1))) end--;
  return text.slice(at, end);
};

const skipSpace = (text: string, at: number): number => skipBlanks(text, at, text.length);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** True when a kind of document, and not a body, begins here. */
export const startsAct = (text: string, at: number): boolean =>
  at < text.length && KIND_LETTERS.includes(text.charAt(at)) && KIND_WORDS.test(text.slice(at, at + 20));

/** "và" inside a name ("Bộ Kế hoạch và Đầu tư", "Chính phủ và Thủ tướng") against "và" before the next citation. */
function joins(text: string, at: number): boolean {
  const next = skipSpace(text, at);
  return isCapital(wordAt(text, next)) && !startsAct(text, next);
}

/** Bodies whose name is closed: after it come only a place, a session or a term. */
const CLOSED_BODY =
  /(?:(?:Phó +)?(?:Chủ +tịch|Chủ +nhiệm|Bí +thư|Thường +trực|Ban +Thường +vụ|Đảng +đoàn|Văn +phòng|Hội +nghị) +(?:lần +thứ +\d+ +)?)?(?:Thủ +tướng(?: +Chính +phủ)?|Chính +phủ|(?:Ủy +ban +[Tt]hường +vụ +)?Quốc +hội|Bộ +Chính +trị|Ban +Bí +thư(?: +Trung +ương)?(?: +Đảng)?|(?:Ban +Chấp +hành +)?Trung +ương(?: +Đảng)?|Tỉnh +ủy|Thành +ủy|Huyện +ủy|(?:UBND|HĐND|Ủy +ban +nhân +dân|Hội +đồng +nhân +dân)(?: +(?:tỉnh|[Tt]hành +phố|TP|huyện|quận|thị +xã|thị +trấn|xã|phường|đặc +khu|cấp +(?:tỉnh|huyện|xã)))?)(?!\p{L})/uy;
const PLACE = /(?: +\p{Lu}\p{Ll}*(?:-\p{L}+)?(?!\p{L})){1,5}/uy;
const TERM =
  /(?:,? +(?:khóa +[IVXL]+|[Kk]ỳ +họp +(?:thứ +[\p{L}\d]+|chuyên +đề)|lần +thứ +\d+|nhiệm +kỳ +\d{4} *[-–] *\d{4})| *\([Kk]hóa +[IVXL]+\)){0,4}/uy;

function closedBodyEnd(text: string, at: number): number | null {
  CLOSED_BODY.lastIndex = at;
  const body = CLOSED_BODY.exec(text);
  if (!body) return null;
  let end = at + body[0].length;
  PLACE.lastIndex = end;
  const next = skipSpace(text, end);
  AFTER_BODY.lastIndex = next;
  const place = startsAct(text, next) || AFTER_BODY.test(text) ? null : PLACE.exec(text);
  end += place?.[0].length ?? 0;
  TERM.lastIndex = end;
  return end + (TERM.exec(text)?.[0].length ?? 0);
}

/**
 * End offset of the body named from `at` on ("Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn"); null when no body is named there.
 * A session or term belongs to it: "khóa XIII, kỳ họp thứ 20", "(Khóa XX)".
 */
export function bodyEnd(text: string, at: number): number | null {
  const first = wordAt(text, at);
  if (!isCapital(first) && !/^(?:tỉnh|thành|liên|cấp)$/u.test(first)) return null;
  if (startsAct(text, at)) return null;
  const closed = closedBodyEnd(text, at);
  if (closed !== null) return closed;
  let end = at;
  let next = at;
  for (let count = 0; count < 24; count++) {
    const word = wordAt(text, next);
    if (word === "") break;
    const small = word.toLowerCase();
    if (small === "và" || small === "-" || word === "VÀ") {
      if (!joins(text, next + word.length)) break;
    } else if (count > 0 && (endsBody(text, next, word) || startsAct(text, next))) break;
    else end = next + word.length;
    const after = nextWord(text, next + word.length);
    if (after === null) break;
    next = after;
  }
  const term = /^ *\([Kk]hóa +[IVXL]+\)/u.exec(text.slice(end, end + 20));
  return term ? end + term[0].length : end;
}

function endsBody(text: string, at: number, word: string): boolean {
  if (isCapital(word) && word !== word.toUpperCase()) return false;
  AFTER_BODY.lastIndex = at;
  return AFTER_BODY.test(text);
}

/** Offset of the next word of a body's name, over " ", " - " or a comma that belongs to the name; null at its end. */
function nextWord(text: string, at: number): number | null {
  const next = skipSpace(text, at);
  if (text.charAt(next) === "," && COMMA_NEXT.test(text.slice(next + 1, next + 12).trimStart())) {
    const after = skipSpace(text, next + 1);
    const begin = text.slice(after, after + 8);
    const before = text.slice(Math.max(0, at - 10), at);
    if (/^chống/u.test(begin)) return /[Pp]hòng$/u.test(before) ? after : null;
    return /^(?:Thương|Thể|Gia|Du)/u.test(begin) && !COMMA_BODY.test(before) ? null : after;
  }
  if (/[-–]/.test(text.charAt(next)) && next > at && isCapital(wordAt(text, skipSpace(text, next + 1)))) return skipSpace(text, next + 1);
  return next > at ? next : null;
}

/** Words that end the name of a law. */
const AFTER_LAW =
  /^(?:được|đã|sẽ|đang|là|thì|quy +định|để|nhằm|đối +với|cho|đến|trên|mới|hiện +(?:hành|nay)|trình +(?:Quốc|Chính|Ủy|cấp|Hội)|(?:ngày|năm|số)(?= *:? *\d)|nêu|này|phù|cũng|mà|nếu|khi|như|do|bởi|(?:bao +)?gồm|hoặc|liên +quan|có(?! +công)|từ|ban +hành|kể|phải|hay|còn|nói)(?!\p{L})/u;
const NO_LAW = /^(?:khác|sư|gia|pháp|chuyên|nói|trên|định)(?!\p{L})/u;
const AFTER_AND = /^(?:các|những|văn|hướng|quy|chỉ|thực|tổ|nghị|luật|tiếp|bảo|nâng|đẩy|theo|được|có)(?!\p{L})/u;
/** Commas that laws have in their names: what stands before "|" and after it. */
const COMMA_LAW =
  /(?:phòng\|chống|tiết kiệm\|chống|khám bệnh\|chữa|quản lý\|sử dụng|thi đua\|khen|tín ngưỡng\|tôn|nhập cảnh\|xuất|xuất cảnh\|(?:nhập|quá)|nhập cảnh\|quá|quá cảnh\|cư trú|an ninh\|trật tự|trật tự\|an toàn|sửa đổi\|bổ sung|vũ khí\|vật liệu|vật liệu nổ\|công cụ|sản xuất\|kinh doanh|hiến\|lấy|lấy\|ghép|bất động sản\|nhà ở|xuất khẩu\|(?:thuế )?nhập khẩu|cán bộ\|công chức|khoa học\|công nghệ|sản phẩm\|hàng hóa|phổ biến\|giáo dục|bảo vệ\|chăm sóc|chăm sóc\|giáo dục|tạm giữ\|tạm giam|an toàn\|vệ sinh|cháy\|chữa|cứu nạn\|cứu hộ|rượu\|bia)/iu;
const DEFINITE = /^(?:,? +[\p{Ll}][\p{L}]*){1,14} +(?:ngày +\d|năm +\d{4}|số +\d|\d{4}(?!\d))/u;

/**
 * End offset of a law's name that begins at `at` (after "Luật", "Bộ luật", "Pháp lệnh"); null when no name follows.
 * `inBasis`: inside a căn cứ, where a date or number after the name proves a comma to be part of it.
 */
export function lawNameEnd(text: string, at: number, inBasis: boolean): number | null {
  let end: number | null = null;
  let next = skipSpace(text, at);
  if (next === at || NO_LAW.test(text.slice(next, next + 8))) return null;
  for (let count = 0; count < 28; count++) {
    const word = wordAt(text, next);
    if (word === "" || /^(?:19|20)\d\d$/.test(word) || stopsLaw(text, next, word, count)) break;
    end = next + word.length;
    const after = skipSpace(text, end);
    if (text.charAt(after) === "," || text.charAt(after) === ";") {
      if (!commaStays(text, end, after, inBasis)) break;
      next = skipSpace(text, after + 1);
    } else if (/[-–]/.test(text.charAt(after)) && after > end && isCapital(wordAt(text, skipSpace(text, after + 1)))) {
      break;
    } else if (after > end) next = after;
    else break;
  }
  return end;
}

function stopsLaw(text: string, at: number, word: string, count: number): boolean {
  if (word === "và" || word === "của" || word === "theo" || word === "trong" || word === "tại" || word === "về" || word === "với") {
    if (count === 0) return true;
    const next = skipSpace(text, at + word.length);
    const rest = text.slice(next, next + 20);
    if (word === "và") return AFTER_AND.test(rest) || startsAct(text, next);
    if (word === "của") return !/^(?:Nhà +nước|người|nhà +nước|công +dân|thuốc|rượu|Quốc +hội +và +Hội)/u.test(rest);
    if (word === "theo") return !/^(?:phương +thức|hợp +đồng)/u.test(rest);
    if (word === "tại") return !/^(?:doanh +nghiệp|Việt +Nam)/u.test(rest);
    return word !== "với" || !/^cách +mạng/u.test(rest);
  }
  if (word === "mới" && /[đĐ]ổi +$/u.test(text.slice(Math.max(0, at - 6), at))) return false;
  return AFTER_LAW.test(text.slice(at, at + 16)) || startsAct(text, at);
}

function commaStays(text: string, end: number, comma: number, inBasis: boolean): boolean {
  if (text.charAt(comma) === ";") return false;
  const rest = text.slice(comma + 1, comma + 120);
  const pair = `${text.slice(Math.max(0, end - 14), end)}|${rest.trimStart().slice(0, 14)}`.replace(/ +/g, " ");
  return COMMA_LAW.test(pair) || (inBasis && DEFINITE.test(rest));
}
