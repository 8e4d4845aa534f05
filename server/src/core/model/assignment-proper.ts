/**
 * Proper bodies: Sở X, UBND tỉnh Y, Trung tâm Z …. The name ends with its sector, with a place, or before the first word
 * that no name can hold.
 */
import { skipBlanks } from "../text/blanks";
import { lazy } from "../text/lazy";
import { syllableOf, syllableOfPieces } from "../text/syllable";
import { capitalRun } from "./assignment-groups";
import { COUNCIL, hasLowerName, isWhole, LONG_HEAD, NO_HEAD, SECTOR_HEAD, SHORT_HEAD, startsBody } from "./assignment-heads";
import { PhraseTable, smallCode } from "./assignment-phrases";
import { isSoftStop, isStop } from "./assignment-verbs";
import { isCapitalAt, isWordCode, matchEnd, matchEndAt, SECTOR_NAMES, wordEnd, words } from "./assignment-words";

const LEVELS = new PhraseTable(["các cấp"]);
const HALL = new PhraseTable(["hội"]);
const PLACES = words("tỉnh; thành phố; tp; huyện; quận; thị xã; xã; phường; thị trấn; đặc khu");
/** "xã hội" is no commune. */
const PLACE_WORD = new PhraseTable([...PLACES, ...words("khu vực; cấp tỉnh; cấp huyện; cấp xã; cấp thành phố")], { notBefore: HALL });
const UNITS = [...words("địa phương; cơ sở"), ...PLACES];
export const UNIT = new PhraseTable([...UNITS, ...UNITS.map((unit) => `cấp ${unit}`)], { notBefore: HALL });
const UNIT_JOIN = / *(?:, *(?:và +)?|; *|và +|\/|)(?! )/uy;
const WHERE = new PhraseTable(
  words(`
  các cấp; trong vùng dự án; trong vùng; trong tỉnh; trên địa bàn; trên địa bàn tỉnh; trên địa bàn thành phố; trên địa bàn huyện;
  trên địa bàn xã; thuộc tỉnh; thuộc trung ương; thuộc thành phố; trực thuộc tỉnh; trực thuộc trung ương; trực thuộc thành phố;
  có liên quan; liên quan; nơi có dự án; ven biển; miền núi; được phân công`),
);
const ABBREVIATION = /(?:[A-ZĐ][A-ZĐ&-]{2,}\d?)(?![a-zA-ZÀ-ỹ0-9])/uy;
const CITIES_OF = new PhraseTable(
  words("các địa phương; các tỉnh; các địa phương trong vùng; các tỉnh trong vùng; địa phương; địa phương trong vùng"),
);
// "Phòng Văn hóa - Xã hội các xã, phường"
const UNITS_OF =
  /các +(?:xã|phường|thị +trấn|đặc +khu|huyện|quận|thị +xã|thành +phố)(?:(?:,| +và) +(?:xã|phường|thị +trấn|đặc +khu|huyện|quận|thị +xã|thành +phố))*(?! +hội)(?![a-zA-ZÀ-ỹ])/uy;
const COUNCILS = new PhraseTable(words("ubnd; ủy ban nhân dân; hđnd; hội đồng nhân dân"));
const JOINS_COUNCILS = /(?:,| +và| *[-–]) */uy;
/** Heads that another body may own: "Văn phòng UBND tỉnh", "Ban Thường vụ Tỉnh ủy". */
const OWNED_HEAD = new PhraseTable(words("văn phòng; thường trực; thường vụ; ban thường vụ; ban chấp hành; vp"));

// "Hội Khuyến học cùng cấp"
const SAME_LEVEL = / +cùng +cấp(?![a-zA-ZÀ-ỹ])/uy;
/** "Thường trực Ban Thường vụ Tỉnh ủy": owners of owners, no deeper. */
const DEEPEST = 3;
/** Most words of a name that is not known by its sector. */
const NAME_WORDS = 18;

/** A syllable of sectors: a sector may end with it, others may follow. */
interface SectorWord {
  ends: boolean;
  /** By number of the next syllable. */
  readonly next: Map<number, SectorWord>;
}

const SECTORS = lazy(() => {
  const first: SectorWord = { ends: false, next: new Map() };
  for (const sector of SECTOR_NAMES) {
    let word = first;
    for (const written of sector.split(" ")) {
      const syllable = syllableOf(written);
      if (syllable === 0) throw new Error(`no syllable: ${written}`);
      const next = word.next.get(syllable) ?? { ends: false, next: new Map() };
      word.next.set(syllable, next);
      word = next;
    }
    word.ends = true;
  }
  return first;
});

const AND = lazy(() => syllableOf("và"));
/** "Hợp tác xã", "Thông tấn xã": the last syllable is no commune. */
const NO_COMMUNE = lazy(() => ["tác", "tấn"].map(syllableOf));

/** End of the sector that begins at `at` ("Kế hoạch và Đầu tư"), or -1: the longest known one. */
export function readSector(text: string, at: number, end: number): number {
  let known = SECTORS();
  let found = -1;
  // Sectors are told by their syllables: "và", "&", commas and dashes are left out.
  for (let i = at; i < end; ) {
    const stop = wordEnd(text, i, end);
    if (stop === i) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 44 && c !== 45 && c !== 0x2013 && c !== 38) break;
      i++;
      continue;
    }
    const syllable = syllableOfPieces(text, i, stop, stop, stop);
    i = stop;
    if (syllable === AND()) continue;
    const next = known.next.get(syllable);
    if (next === undefined) break;
    known = next;
    if (known.ends) found = stop;
  }
  return found;
}

/** "tỉnh Lam Sơn", "tỉnh", "Hà Nội", "các địa phương trong Vùng" after a name. */
export function readPlace(text: string, at: number, end: number): number {
  const i = skipBlanks(text, at, end);
  const word = PLACE_WORD.match(text, i);
  if (word > 0 && word <= end) return capitalRun(text, word, end);
  const units = matchEndAt("c", UNITS_OF, text, i);
  if (units > 0 && units <= end) return units;
  const others = CITIES_OF.match(text, i);
  if (others > 0 && others <= end && text.charCodeAt(i) !== 116) return others;
  if (!isCapitalAt(text, i) || startsBody(text, i, end) || isStop(text, i) || isSoftStop(text, i)) return at;
  const run = capitalRun(text, i, end);
  // One capitalised syllable alone is rather the verb that begins the next line ("Sở Y tế / Tạo điều kiện …").
  return text.slice(i, run).includes(" ") ? run : at;
}

const COMMITTEE_WORD = / +ủy(?![a-zA-ZÀ-ỹ])/uy;

/** "Tỉnh ủy", "Thành ủy" behind a name: the Party committee that the body belongs to, no province. */
function afterCommittee(text: string, place: number, end: number): number | null {
  const stop = matchEnd(COMMITTEE_WORD, text, place);
  return stop > 0 && stop <= end ? stop : null;
}

/** Name after a head whose sector is not known: words up to a verb, a mark of punctuation or another body. */
function readName(text: string, from: number, end: number, long: boolean): number {
  let last = from;
  /** Number of the syllable before. */
  let previous = 0;
  let capitals = 0;
  let afterPlace = false;
  for (let n = 0, i = skipBlanks(text, from, end); n < NAME_WORDS && i < end; n++) {
    const place = n > 0 && !NO_COMMUNE().includes(previous) ? PLACE_WORD.match(text, i) : -1;
    if (place > 0) return afterCommittee(text, place, end) ?? capitalRun(text, place, end);
    if (n > 0 && (isStop(text, i) || ((!long || afterPlace) && previous !== AND() && isSoftStop(text, i)))) break;
    const stop = wordEnd(text, i, end);
    if (stop === i) {
      const c = text.charAt(i);
      if (c !== "-" && c !== "–" && c !== "&" && !(c === "," && long && continuesAfterComma(text, i, end))) break;
      i = skipBlanks(text, i + 1, end);
      continue;
    }
    const syllable = syllableOfPieces(text, i, stop, stop, stop);
    const next = skipBlanks(text, stop, end);
    if (syllable === AND()) {
      if (startsBody(text, next, end) || !(isCapitalAt(text, next) || long || /^(?:các|phòng) /u.test(text.slice(next, next + 6)))) break;
    } else last = stop;
    previous = syllable;
    // "… thủy lợi Hà Nội vận hành": after two capitalised words in a row a verb ends also a long name
    afterPlace = n > 2 && isCapitalAt(text, i) && capitals > 0;
    capitals = isCapitalAt(text, i) ? capitals + 1 : 0;
    i = next;
  }
  return last;
}

/** Fields that a name goes on with in small letters: "Trung tâm Xúc tiến đầu tư, thương mại và du lịch". */
const FIELD = new PhraseTable(words("thương mại; du lịch; thể thao; truyền thông; truyền hình; văn hóa; nghệ thuật; khuyến công"));

// "phòng, chống", "Báo và Phát thanh, Truyền hình Hà Nội": the comma stands inside the name
function continuesAfterComma(text: string, at: number, end: number): boolean {
  const next = skipBlanks(text, at + 1, end);
  // "Thủy lợi sông A, sông B"
  if (/^(?:(?:chống|cứu|chữa|thể)(?![a-zA-ZÀ-ỹ])|(?:sông|hồ|đảo) +\p{Lu})/u.test(text.slice(next, next + 8))) return true;
  if (FIELD.match(text, next) > 0) return true;
  return (
    isCapitalAt(text, next) &&
    !startsBody(text, next, end) &&
    !isStop(text, next) &&
    !isSoftStop(text, next) &&
    PLACE_WORD.match(text, next) < 0
  );
}

/** Units after UBND, Công an …: "các huyện, thị xã, thành phố", "cấp huyện", "tỉnh Lam Sơn", "xã A". */
function readUnits(text: string, from: number, end: number): number {
  let i = skipBlanks(text, from, end);
  const levels = LEVELS.match(text, i);
  if (levels > 0 && levels <= end) return levels;
  const many = /^(?:các|CÁC|Các) +/u.exec(text.slice(i, i + 8));
  if (many) i += many[0].length;
  let last = -1;
  for (let n = 0; n < 8; n++) {
    const unit = UNIT.match(text, i);
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
  for (let where = last < 0 ? -1 : WHERE.match(text, skipBlanks(text, last, end)); where > 0 && where <= end; ) {
    last = capitalRun(text, where, end);
    where = WHERE.match(text, skipBlanks(text, last, end));
  }
  return last;
}

/** A bracket that belongs to the name: "(Văn phòng UBND tỉnh)", "(BQL)"; not "(sau đây gọi tắt …)". */
export function readBracket(text: string, at: number, end: number): number {
  const i = skipBlanks(text, at, end);
  if (text.charAt(i) !== "(") return at;
  const close = i + text.slice(i, Math.min(end, i + 120)).indexOf(")");
  if (close < i) return at;
  const inside = skipBlanks(text, i + 1, close);
  return startsBody(text, inside, close) || matchEnd(ABBREVIATION, text, inside) === close ? close + 1 : at;
}

/** End of the proper body at `at`, or -1. */
export function readProper(text: string, at: number, end: number, depth = 0): number {
  if (NO_HEAD.match(text, at) > 0) return -1;
  const capital = isCapitalAt(text, at);
  const council = COUNCIL.match(text, at);
  if (council > 0 && council <= end) return finishCouncil(text, at, council, end);
  const sector = SECTOR_HEAD.match(text, at);
  if (sector > 0) {
    const known = readSector(text, skipBlanks(text, sector, end), end);
    if (known > 0 && (capital || isCapitalAt(text, skipBlanks(text, sector, end))))
      return readBracket(text, readPlace(text, known, end), end);
  }
  const long = LONG_HEAD.match(text, at);
  const head = Math.max(long, SHORT_HEAD.match(text, at));
  if (head < 0 || head > end) return -1;
  return finishNamed(text, at, head, end, long === head, depth);
}

function finishCouncil(text: string, at: number, head: number, end: number): number {
  const join = matchEndAt(",v-–", JOINS_COUNCILS, text, head);
  const from = Math.max(head, join > 0 ? COUNCILS.match(text, join) : -1);
  const units = readUnits(text, from, end);
  if (units > 0) return readBracket(text, units, end);
  if (smallCode(text.charCodeAt(at)) === 109) return readPlace(text, capitalRun(text, from, end), end);
  return isWhole(text, at, head) && isCapitalAt(text, at) ? from : -1;
}

const DEPUTIES = new PhraseTable(words("đoàn đại biểu quốc hội; đoàn đbqh"));
const AND_BLANKS = / +và +/uy;

/** "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh" is one office of two. */
function withCouncil(text: string, name: number, last: number, end: number): number {
  if (DEPUTIES.match(text, name) < 0) return last;
  const next = matchEnd(AND_BLANKS, text, last);
  const council = next < 0 ? -1 : COUNCIL.match(text, next);
  return council < 0 || council > end ? last : Math.max(last, finishCouncil(text, next, council, end));
}

function finishNamed(text: string, at: number, head: number, end: number, long: boolean, depth: number): number {
  const name = skipBlanks(text, head, end);
  const capital = isCapitalAt(text, at);
  const owner = depth < DEEPEST && OWNED_HEAD.match(text, at) > 0 ? readProper(text, name, end, depth + 1) : -1;
  if (owner > 0) return readBracket(text, owner, end);
  const named = isCapitalAt(text, name) && name < end && !isStop(text, name);
  const lowerNames = hasLowerName(text, at, head);
  if (!named) {
    const place = PLACE_WORD.match(text, name);
    if (place > 0 && place <= end && capital && head - at > 3) return readBracket(text, capitalRun(text, place, end), end);
    if (isWhole(text, at, head) && capital) return readBracket(text, head, end);
    const lower = (long || lowerNames) && capital && isWordCode(text.charCodeAt(name)) && !isStop(text, name);
    if (!lower) return -1;
  }
  const last = withCouncil(text, name, readName(text, head, end, long || (lowerNames && !named)), end);
  return last > head ? readBracket(text, Math.max(last, matchEndAt("c", SAME_LEVEL, text, last)), end) : -1;
}
