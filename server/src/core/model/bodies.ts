/**
 * Grammar of the names of bodies: proper bodies (Sở X, UBND tỉnh Y, Trung tâm Z …), office-holders (Giám đốc Sở X),
 * groups (các sở, ban, ngành) and lists of them. Works on flat text; a name is found by its head noun, never guessed.
 */
import { capitalRun, groupStart, readGroup } from "./assignment-groups";
import {
  END,
  isCapitalAt,
  isDuty,
  isSoftStop,
  isStop,
  isWordCode,
  matchEnd,
  phrases,
  SECTOR_WORDS,
  SECTORS,
  skipBlanks,
  wordEnd,
} from "./assignment-words";
import type { Span } from "../text/span";

/** A body in the text. */
export interface BodyMatch {
  readonly span: Span;
  /** What the name is made of, in order, joined by a blank: spans of the text and nouns repeated from a list's head. */
  readonly pieces: readonly (Span | string)[];
  /** "các sở, ban, ngành": not one body. */
  readonly group: boolean;
}

export interface BodyList {
  readonly bodies: readonly BodyMatch[];
  /** Offset after the last body. */
  readonly end: number;
}

const SECTOR_HEAD = new RegExp(`(?:sở|bộ|ban|phòng|ngành|tổng cục|chi cục|cục)${END}`, "iuy");
const COUNCIL = new RegExp(
  `(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|công an|thanh tra|mặt trận tổ quốc|ban chỉ huy quân sự|thường trực hđnd|thường trực hội đồng nhân dân)`.replaceAll(" ", " +") + END,
  "iuy",
);
/** Heads whose names may hold verbs ("Ban Quản lý dự án đầu tư xây dựng …"). */
const LONG_HEADS = [
  "ban quản lý", "ban chỉ đạo", "ban chỉ huy", "ban điều hành", "ban tiếp công dân", "ban tổ chức", "ban thi đua", "ban tuyên giáo", "ban dân vận", "ban nội chính",
  "bộ chỉ huy", "bộ tư lệnh", "trung tâm", "chi cục", "tổng cục", "cục", "viện", "học viện", "công ty", "tổng công ty", "tập đoàn", "phòng", "quỹ",
  "bảo tàng", "thư viện", "bệnh viện", "nhà hát", "vườn quốc gia", "khu bảo tồn", "hãng phim", "chi nhánh", "trạm", "hạt kiểm lâm", "tổ công tác", "tổ giúp việc",
  "ủy ban", "hội đồng", "cơ quan", "đội", "trường",
];
const SHORT_HEADS = [
  "sở", "bộ", "ban", "vụ", "ngành", "văn phòng", "tòa án nhân dân", "tòa án", "viện kiểm sát nhân dân", "viện kiểm sát", "kho bạc nhà nước", "kho bạc",
  "ngân hàng", "bảo hiểm xã hội", "đài tiếng nói", "đài khí tượng thủy văn", "đài", "báo", "hội", "liên minh", "liên hiệp", "liên đoàn", "hiệp hội", "đoàn", "tỉnh đoàn", "thành đoàn",
  "huyện đoàn", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "cảng vụ", "điện lực", "thuế", "hải quan", "thống kê", "chính phủ",
  "thủ tướng chính phủ", "quốc hội", "đại sứ quán", "câu lạc bộ", "thường trực", "ban thường vụ", "ban chấp hành", "tổ", "bưu điện", "trung ương",
  "vp", "quân khu", "thông tấn xã", "kiểm toán nhà nước", "trạm y tế", "quỹ tín dụng", "mặt trận",
];
const LONG_HEAD = new RegExp(`(?:${phrases(LONG_HEADS)})${END}`, "iuy");
const SHORT_HEAD = new RegExp(`(?:${phrases(SHORT_HEADS)})${END}`, "iuy");
/** Heads that are whole without a name. */
const ALONE = /(?:tỉnh +ủy|thành +ủy|huyện +ủy|chính +phủ|thủ +tướng +chính +phủ|quốc +hội|tỉnh +đoàn|thành +đoàn|kho +bạc +nhà +nước|mặt +trận +tổ +quốc|bảo +hiểm +xã +hội|ubnd|ủy +ban +nhân +dân|hđnd|hội +đồng +nhân +dân|đảng +ủy|quân +khu|thông +tấn +xã|kiểm +toán +nhà +nước)$/iu;
/** Heads after which a name may begin with a small letter although it is no long one. */
const LOWER_NAMES = /^(?:liên +hiệp|liên +đoàn|hiệp +hội|hội)$/iu;
/** Words that begin like a head and are none. */
const NO_HEAD =
  /(?:báo +cáo|báo +chí|ban +hành|bộ +(?:phận|tiêu|chỉ +số|máy|đội +ta|luật|thủ|quy|mã|môn|lọc)|hội +(?:nghị|thảo|thi|nhập|chợ|trường|họp|viên)|trường +(?:hợp|học)|đoàn +(?:kết|viên|kiểm|công)|đội +(?:ngũ|tàu)|phòng +(?:ngừa|chống|,|trào|trừ)|quỹ +(?:đất|nhà)|thuế +(?:suất|giá|thu|tiêu|sản|xuất|nhập)|thống +kê +(?:số|các|việc)|ngành +(?:nghề|hàng|công|nông|sản|dịch|học)|tổ +(?:chức|hợp|quốc|ấm|dân)|cục +bộ|vụ +(?:việc|án|đông|xuân)|viện +(?:trợ|dẫn|phí)|cơ +quan +(?:chủ|phối|thực|chỉ|tham|này|mình)|trung +ương +(?:về|có)|liên +(?:kết|quan|thông|tục)|công +ty +(?:có|được)|hội +đồng +(?:này)|ban +ngành|đài +(?:tưởng)|hải +quan +(?:để)|hàng)(?![\p{L}\p{N}])/iuy;
const HOLDER = new RegExp(
  `(?:các +)?(?:phó +)?(?:${phrases([
    "tổng giám đốc", "giám đốc", "thủ trưởng", "chánh thanh tra", "chánh án", "chánh", "chủ tịch", "trưởng ban", "trưởng phòng", "trưởng công an", "bộ trưởng",
    "cục trưởng", "chi cục trưởng", "vụ trưởng", "hiệu trưởng", "tổng biên tập", "chỉ huy trưởng", "viện trưởng", "bí thư", "người đứng đầu", "lãnh đạo", "tư lệnh",
    "thống đốc", "tổng thanh tra", "tổng kiểm toán nhà nước", "chủ nhiệm", "tổ trưởng", "thủ tướng", "trưởng", "đội trưởng", "kế toán trưởng", "chủ đầu tư",
  ])})${END}`,
  "iuy",
);
const PLACE_WORD = /(?:tỉnh|thành +phố|tp\.?|huyện|quận|thị +xã|xã(?! +hội)|phường|thị +trấn|đặc +khu|khu +vực|cấp +(?:tỉnh|huyện|xã|thành +phố))(?![\p{L}\p{N}])/iuy;
const UNIT = /(?:cấp +)?(?:tỉnh|thành +phố|huyện|quận|thị +xã|xã(?! +hội)|phường|thị +trấn|đặc +khu|địa +phương|cơ +sở)(?![\p{L}\p{N}])/iuy;
const UNIT_JOIN = / *(?:, *(?:và +)?|; *|và +|\/|)(?! )/uy;
const WHERE = /(?:các +cấp|trong +vùng +dự +án|trong +vùng|trong +tỉnh|trên +địa +bàn(?: +(?:tỉnh|thành +phố|huyện|xã))?|(?:trực +)?thuộc +(?:tỉnh|trung +ương|thành +phố)|có +liên +quan|liên +quan|nơi +có +dự +án|ven +biển|miền +núi|được +phân +công)(?![\p{L}\p{N}])/iuy;
const SEPARATOR = / *(?:[,;] *(?:và +(?:các +đơn +vị(?! ))?|đặc +biệt +(?:với +)?)?|(?:cùng +với|cùng|và|hoặc|&) +(?:đặc +biệt +(?:với +)?)?)/uy;
const ABBREVIATION = /(?:[A-ZĐ][A-ZĐ&-]{2,}\d?)(?![\p{L}\p{N}])/uy;
const CITIES_OF = /(?:các +)?(?:địa +phương|tỉnh)(?: +trong +vùng)?(?![\p{L}\p{N}])/iuy;

/** Most words of a name that is not known by its sector. */
const NAME_WORDS = 18;

/** End of the sector that begins at `at` ("Kế hoạch và Đầu tư"), or -1: the longest known one. */
function readSector(text: string, at: number, end: number): number {
  let key = "";
  let found = -1;
  let i = at;
  // Sectors are told by their syllables: at most ten of them, "và", "&", commas and dashes left out.
  for (let words = 0; words < SECTOR_WORDS * 2 && i < end; ) {
    const stop = wordEnd(text, i, end);
    if (stop === i) {
      const c = text.charAt(i);
      if (c !== " " && c !== "," && c !== "-" && c !== "–" && c !== "&") break;
      i++;
      continue;
    }
    const word = text.slice(i, stop).toLowerCase();
    i = stop;
    if (word === "và") continue;
    key = key === "" ? word : `${key} ${word}`;
    words++;
    if (SECTORS.has(key)) found = stop;
  }
  return found;
}

/** "tỉnh Lam Sơn", "tỉnh", "Hà Nội", "các địa phương trong Vùng" after a name. */
function readPlace(text: string, at: number, end: number): number {
  const i = skipBlanks(text, at, end);
  const word = matchEnd(PLACE_WORD, text, i);
  if (word > 0 && word <= end) return capitalRun(text, word, end);
  const others = matchEnd(CITIES_OF, text, i);
  if (others > 0 && others <= end && text.charCodeAt(i) !== 116) return others;
  if (!isCapitalAt(text, i) || startsBody(text, i, end) || isStop(text, i) || isSoftStop(text, i)) return at;
  const run = capitalRun(text, i, end);
  // One capitalised syllable alone is rather the verb that begins the next line ("Sở Y tế / Tạo điều kiện …").
  return text.slice(i, run).includes(" ") ? run : at;
}

/** Name after a head whose sector is not known: words up to a verb, a mark of punctuation or another body. */
function readName(text: string, from: number, end: number, long: boolean): number {
  let last = from;
  let previous = "";
  for (let n = 0, i = skipBlanks(text, from, end); n < NAME_WORDS && i < end; n++) {
    // "Hợp tác xã", "Thông tấn xã": the last syllable is no commune
    const place = n > 0 && previous !== "tác" && previous !== "tấn" ? matchEnd(PLACE_WORD, text, i) : -1;
    if (place > 0) return capitalRun(text, place, end);
    if (n > 0 && (isStop(text, i) || (!long && previous !== "và" && isSoftStop(text, i)))) break;
    const stop = wordEnd(text, i, end);
    if (stop === i) {
      const c = text.charAt(i);
      if (c !== "-" && c !== "–" && c !== "&" && !(c === "," && long && continuesAfterComma(text, i, end))) break;
      i = skipBlanks(text, i + 1, end);
      continue;
    }
    const word = text.slice(i, stop).toLowerCase();
    const next = skipBlanks(text, stop, end);
    if (word === "và") {
      if (startsBody(text, next, end) || !(isCapitalAt(text, next) || long || /^(?:các|phòng) /u.test(text.slice(next, next + 6)))) break;
    } else last = stop;
    previous = word;
    i = next;
  }
  return last;
}

// "phòng, chống", "Báo và Phát thanh, Truyền hình Hà Nội": the comma stands inside the name
function continuesAfterComma(text: string, at: number, end: number): boolean {
  const next = skipBlanks(text, at + 1, end);
  if (/^(?:chống|cứu|thể)(?!\p{L})/u.test(text.slice(next, next + 8))) return true;
  return isCapitalAt(text, next) && !startsBody(text, next, end) && !isStop(text, next) && !isSoftStop(text, next) && matchEnd(PLACE_WORD, text, next) < 0;
}

/** Units after UBND, Công an …: "các huyện, thị xã, thành phố", "cấp huyện", "tỉnh Lam Sơn", "xã A". */
function readUnits(text: string, from: number, end: number): number {
  let i = skipBlanks(text, from, end);
  const many = /^(?:các|CÁC|Các) +/u.exec(text.slice(i, i + 8));
  if (many) i += many[0].length;
  let last = -1;
  for (let n = 0; n < 8; n++) {
    const unit = matchEnd(UNIT, text, i);
    if (unit < 0 || unit > end) break;
    const name = capitalRun(text, unit, end);
    const named = name > unit;
    last = name;
    const next = matchEnd(UNIT_JOIN, text, last);
    if (next < 0 || (named && !many)) break;
    i = next;
  }
  if (last < 0 && isCapitalAt(text, i) && !many) {
    const run = capitalRun(text, i, end);
    return run > i ? run : -1;
  }
  for (let where = last < 0 ? -1 : matchEnd(WHERE, text, skipBlanks(text, last, end)); where > 0 && where <= end; ) {
    last = capitalRun(text, where, end);
    where = matchEnd(WHERE, text, skipBlanks(text, last, end));
  }
  return last;
}

/** A bracket that belongs to the name: "(Văn phòng UBND tỉnh)", "(BQL)"; not "(sau đây gọi tắt …)". */
function readBracket(text: string, at: number, end: number): number {
  const i = skipBlanks(text, at, end);
  if (text.charAt(i) !== "(") return at;
  const close = i + text.slice(i, Math.min(end, i + 120)).indexOf(")");
  if (close < i) return at;
  const inside = skipBlanks(text, i + 1, close);
  return startsBody(text, inside, close) || matchEnd(ABBREVIATION, text, inside) === close ? close + 1 : at;
}

/** End of the proper body at `at`, or -1. */
export function readProper(text: string, at: number, end: number): number {
  if (matchEnd(NO_HEAD, text, at) > 0) return -1;
  const capital = isCapitalAt(text, at);
  const council = matchEnd(COUNCIL, text, at);
  if (council > 0 && council <= end) return finishCouncil(text, at, council, end);
  const sector = matchEnd(SECTOR_HEAD, text, at);
  if (sector > 0) {
    const known = readSector(text, skipBlanks(text, sector, end), end);
    if (known > 0 && (capital || isCapitalAt(text, skipBlanks(text, sector, end)))) return readBracket(text, readPlace(text, known, end), end);
  }
  const long = matchEnd(LONG_HEAD, text, at);
  const head = Math.max(long, matchEnd(SHORT_HEAD, text, at));
  if (head < 0 || head > end) return -1;
  return finishNamed(text, at, head, end, long === head);
}

function finishCouncil(text: string, at: number, head: number, end: number): number {
  const pair = /^(?:,| +và| *[-–]) *(?:ubnd|ủy +ban +nhân +dân|hđnd|hội +đồng +nhân +dân)(?!\p{L})/iu.exec(text.slice(head, head + 30));
  const from = pair ? head + pair[0].length : head;
  const units = readUnits(text, from, end);
  if (units > 0) return readBracket(text, units, end);
  const name = text.slice(at, head);
  if (/^mặt/iu.test(name)) return readPlace(text, capitalRun(text, from, end), end);
  return ALONE.test(name) && isCapitalAt(text, at) ? from : -1;
}

function finishNamed(text: string, at: number, head: number, end: number, long: boolean): number {
  const name = skipBlanks(text, head, end);
  const capital = isCapitalAt(text, at);
  const owner = /^(?:văn|thường|ban +(?:thường|chấp))/iu.test(text.slice(at, at + 10)) ? readProper(text, name, end) : -1;
  if (owner > 0) return readBracket(text, owner, end);
  const named = isCapitalAt(text, name) && name < end && !isStop(text, name);
  const lowerNames = LOWER_NAMES.test(text.slice(at, head));
  if (!named) {
    const place = matchEnd(PLACE_WORD, text, name);
    if (place > 0 && place <= end && capital && head - at > 3) return readBracket(text, capitalRun(text, place, end), end);
    if (ALONE.test(text.slice(at, head)) && capital) return readBracket(text, head, end);
    const lower = (long || lowerNames) && capital && isWordCode(text.charCodeAt(name)) && !isStop(text, name);
    if (!lower) return -1;
  }
  const last = readName(text, head, end, long || (lowerNames && !named));
  return last > head ? readBracket(text, last, end) : -1;
}

/** End of the office-holder at `at` ("Giám đốc, Thủ trưởng các sở", "Chánh Văn phòng UBND tỉnh"), or -1. */
function readHolder(text: string, at: number, end: number): number {
  let i = matchEnd(HOLDER, text, at);
  if (i < 0 || i > end) return -1;
  for (let more = /^(?:,| và|;) */u.exec(text.slice(i, i + 4)); more; more = /^(?:,| và|;) */u.exec(text.slice(i, i + 4))) {
    const next = matchEnd(HOLDER, text, i + more[0].length);
    if (next < 0 || next > end) break;
    if (readBodyEnd(text, skipBlanks(text, next, end), end, true) < 0) break;
    i = next;
  }
  const owned = readBodyEnd(text, skipBlanks(text, i, end), end, true);
  if (owned > 0) return owned;
  return isCapitalAt(text, at) && /^(?:các +)?(?:bộ +trưởng|chủ +đầu +tư|chánh +văn)/iu.test(text.slice(at, at + 16)) ? i : -1;
}

/** End of any body at `at`, or -1. `bare`: a group's noun may stand without "các". */
function readBodyEnd(text: string, at: number, end: number, bare: boolean): number {
  if (at >= end || !isWordCode(text.charCodeAt(at))) return -1;
  const holder = readHolder(text, at, end);
  if (holder > 0) return holder;
  const many = /^(?:các|CÁC|Các) +(?=ban +quản +lý|đại +sứ +quán|trung +tâm)/iu.exec(text.slice(at, at + 24));
  const proper = readProper(text, many && isCapitalAt(text, at + many[0].length) ? at + many[0].length : at, end);
  if (proper > 0) return proper;
  const group = readGroup(text, at, end, bare, readProper);
  return group > 0 ? readBracket(text, group, end) : -1;
}

/** A body of its own begins at the offset: decides whether a comma or "và" parts two bodies. */
export function startsBody(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  if (groupStart(text, at, true) >= 0 || matchEnd(HOLDER, text, at) > 0) return true;
  if (matchEnd(NO_HEAD, text, at) > 0) return false;
  if (matchEnd(COUNCIL, text, at) > 0) return true;
  const head = Math.max(matchEnd(LONG_HEAD, text, at), matchEnd(SHORT_HEAD, text, at));
  if (head < 0) return false;
  const name = skipBlanks(text, head, end);
  return isCapitalAt(text, name) || isCapitalAt(text, at) || ALONE.test(text.slice(at, head));
}

const DISTRIBUTED = /^(?<head>(?:ubnd|ủy +ban +nhân +dân|hđnd|công +an|chủ +tịch +(?:ubnd|ủy +ban +nhân +dân)|phòng|chi +cục))(?: +các)? +(?<unit>huyện|thành +phố|thị +xã|quận|xã|phường|tỉnh|đặc +khu)(?!\p{L})/iu;
const ONE_UNIT = /(?:huyện|thành +phố|thị +xã|quận|xã|phường|tỉnh|đặc +khu)(?: +thuộc +tỉnh)?$/iu;
const GROUP_NAME =
  /^(?:các|một +số|những|cấp) |^(?:ubnd|ủy +ban +nhân +dân|hội +đồng +nhân +dân|hđnd|thủ +trưởng|giám +đốc|chủ +tịch|chính +quyền|công +an|chủ +đầu +tư|lãnh +đạo|bí +thư|người +đứng +đầu)(?:(?:,| và) +\p{L}+ +\p{L}+)?(?: +(?:ubnd|ủy +ban +nhân +dân))? +(?:các|cấp) /iu;
const SECTOR_LIST = /^(?<holder>(?:giám +đốc|thủ +trưởng|lãnh +đạo|bộ +trưởng) +)?(?<many>các +)(?<head>sở|bộ|ban|ngành|phòng)(?:, *(?:ban|ngành|sở|bộ))*$/iu;

/** "UBND các huyện: A, B và thành phố C" and "Các Sở: A, B": one entry a body, the head noun repeated. */
function distribute(text: string, at: number, colon: number, end: number): BodyList | null {
  const head = text.slice(at, colon).replace(/ *$/u, "");
  const sectors = SECTOR_LIST.exec(head);
  const units = sectors ? null : DISTRIBUTED.exec(head);
  const noun = sectors?.groups?.head ?? units?.groups?.head;
  if (noun === undefined || (units && !(ONE_UNIT.test(head) && !head.includes(",")))) return null;
  if (isDuty(text, skipBlanks(text, colon + 1, end)) && units) return null;
  const holder = sectors?.groups?.holder ? [sectors.groups.holder.trim()] : [];
  const defaultUnit = units?.groups?.unit?.toLowerCase() ?? "";
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let i = skipBlanks(text, colon + 1, end); i < end; ) {
    const own = startsBody(text, i, end) ? readBodyEnd(text, i, end, true) : -1;
    const unit = sectors ? -1 : matchEnd(UNIT, text, i);
    const stop = own > 0 ? own : sectors ? readPlace(text, readSector(text, i, end), end) : capitalRun(text, unit > 0 ? unit : i, end);
    if (stop <= i || stop < 0) break;
    const lead = own > 0 ? [] : sectors ? [...holder, noun] : unit > 0 ? [noun] : [noun, defaultUnit];
    bodies.push({ span: { start: bodies.length === 0 ? at : i, end: stop }, pieces: [...lead, { start: i, end: stop }], group: false });
    last = stop;
    const next = matchEnd(SEPARATOR, text, stop);
    if (next < 0) break;
    i = next;
  }
  return last > 0 ? { bodies, end: last } : null;
}

/** "UBND thành phố A, thị xã B và huyện C": the places share the head. */
function shareHead(text: string, at: number, first: number, end: number): BodyList | null {
  const head = DISTRIBUTED.exec(text.slice(at, first));
  if (!head?.groups?.head || !/\p{Lu}/u.test(text.slice(at + head[0].length, first))) return null;
  const bodies: BodyMatch[] = [{ span: { start: at, end: first }, pieces: [{ start: at, end: first }], group: false }];
  let last = first;
  for (let i = matchEnd(SEPARATOR, text, last); i > 0 && i < end; i = matchEnd(SEPARATOR, text, last)) {
    const unit = matchEnd(UNIT, text, i);
    const stop = unit > 0 ? capitalRun(text, unit, end) : -1;
    if (stop <= unit) break;
    bodies.push({ span: { start: i, end: stop }, pieces: [head.groups.head, { start: i, end: stop }], group: false });
    last = stop;
  }
  return bodies.length > 1 ? { bodies, end: last } : null;
}

function readEntry(text: string, at: number, end: number, bare: boolean): BodyList | null {
  const stop = readBodyEnd(text, at, end, bare);
  if (stop < 0) return null;
  const colon = skipBlanks(text, stop, end);
  if (text.charAt(colon) === ":" && colon < end) {
    const list = distribute(text, at, colon, end);
    if (list) return list;
  }
  const shared = shareHead(text, at, stop, end);
  if (shared) return shared;
  const group = groupStart(text, at, true) >= 0 || GROUP_NAME.test(text.slice(at, Math.min(stop, at + 70)));
  return { bodies: [{ span: { start: at, end: stop }, pieces: [{ start: at, end: stop }], group }], end: stop };
}

/**
 * The list of bodies that begins at `at`: split at commas, semicolons and "và" only where the next part is a body of its
 * own. Null when no body stands there. Offsets of `text`; nothing at or after `end` is read.
 */
export function readBodyList(text: string, at: number, end: number): BodyList | null {
  const bodies: BodyMatch[] = [];
  let last = -1;
  for (let i = skipBlanks(text, at, end); i < end; ) {
    const entry = readEntry(text, i, end, true);
    if (!entry) break;
    bodies.push(...entry.bodies);
    last = entry.end;
    const next = matchEnd(SEPARATOR, text, last);
    if (next < 0) break;
    i = next;
  }
  return last < 0 ? null : { bodies, end: last };
}

const PERSON = /(?:các +)?(?:ông|bà|đồng +chí|cá +nhân|tổ +chức, +cá +nhân)(?![\p{L}])/iuy;
const PART = /[,;]|(?<![\p{L}])và(?![\p{L}])/gu;

/** All of a stretch that is known to hold bodies only (a field, a cell): what the grammar does not know is kept whole. */
export function splitBodies(text: string, start: number, end: number): BodyMatch[] {
  const bodies: BodyMatch[] = [];
  for (let i = skipBlanks(text, start, end); i < end; ) {
    const list = readBodyList(text, i, end);
    if (list) bodies.push(...list.bodies);
    const from = list?.end ?? i;
    let cut = end;
    let after = end;
    for (const m of text.slice(from, end).matchAll(PART)) {
      const next = skipBlanks(text, from + m.index + m[0].length, end);
      if (m[0] === ";" || startsBody(text, next, end) || matchEnd(PERSON, text, next) > 0) {
        cut = from + m.index;
        after = next;
        break;
      }
    }
    const rest = trimSpan(text, list ? from : i, cut);
    const apart = rest && (!list || startsBody(text, rest.start, end));
    if (apart) bodies.push(...(list ? (readBodyList(text, rest.start, cut)?.bodies ?? []) : [{ span: rest, pieces: [rest], group: false }]));
    else if (rest && !isDuty(text, rest.start)) extendLast(bodies, rest.end);
    i = after;
  }
  return bodies;
}

// "các đơn vị duy trì thoát nước": in a field the words that the grammar does not know belong to the name before them
function extendLast(bodies: BodyMatch[], end: number): void {
  const body = bodies.pop();
  const piece = body?.pieces[body.pieces.length - 1];
  if (body === undefined || piece === undefined || typeof piece === "string") return;
  bodies.push({ ...body, span: { ...body.span, end }, pieces: [...body.pieces.slice(0, -1), { start: piece.start, end }] });
}

function trimSpan(text: string, start: number, end: number): Span | null {
  let [a, b] = [start, end];
  while (a < b && /[\s.,;:*|]/u.test(text.charAt(a))) a++;
  while (b > a && /[\s.,;:*|/]/u.test(text.charAt(b - 1))) b--;
  return b > a ? { start: a, end: b } : null;
}
