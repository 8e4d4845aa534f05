/**
 * Groups of bodies: "các sở, ban, ngành, đơn vị trực thuộc UBND tỉnh", "các cơ quan, đơn vị có liên quan", "chủ đầu tư
 * các dự án". Nouns and modifiers are closed lists, so the end of a group is found without knowing the verb after it.
 */
import { skipBlanks } from "../text/blanks";
import { PhraseTable } from "./assignment-phrases";
import { isStop } from "./assignment-verbs";
import { isCapitalAt, matchEnd, wordEnd, words } from "./assignment-words";

const NOUNS = words(`
  sở; ban; ngành; bộ; cơ quan ngang bộ; cơ quan thuộc chính phủ; cơ quan; đơn vị; địa phương; tổ chức; đoàn thể; cấp; hội; doanh nghiệp;
  trường; phòng; lực lượng; chủ đầu tư; nhà đầu tư; nhà thầu; ban quản lý dự án; ban quản lý; công ty; hợp tác xã; tập đoàn;
  tổng công ty; cá nhân; tập thể; đại sứ quán; trung tâm; cấp ủy; chính quyền; ngân hàng; tổ chức tín dụng; hiệp hội; cơ sở; viện; vụ;
  cục; thành viên; đoàn; chi nhánh; văn phòng; câu lạc bộ; mặt trận; huyện; quận; thị xã; thành phố; phường; thị trấn; đặc khu; tỉnh;
  thành; làng nghề; nhà tài trợ; hội đoàn thể; hội đồng; đồng chí; trạm; kho bạc; nhà trường; ủy viên; đại biểu; tổ`);
// "các trường hợp", "các bộ phận", "các xã hội": the noun is only part of another word
const OTHER_WORDS = new PhraseTable(
  words(`
  hợp; nghị; thảo; phận; tiêu; dữ; hạ; vật; việc; án; phép; cứu; bơm; kết; nghề; hàng; trào; ngừa; trợ; tích; phần; tựu; tính; viên;
  chống; kiện`),
  { notBefore: new PhraseTable(["tác"]) },
);
const NOUN = new PhraseTable(NOUNS, { notBefore: OTHER_WORDS });
/** "xã", but not "xã hội". */
const COMMUNE = new PhraseTable(["xã"], { notBefore: new PhraseTable(["hội"]) });
const noun = (text: string, at: number): number => Math.max(NOUN.match(text, at), COMMUNE.match(text, at));
/** Nouns that may name a group without "các", after a comma or at the head of an item. */
const BARE_NOUNS = words(`
  chủ đầu tư; nhà đầu tư; cơ quan; đơn vị; địa phương; doanh nghiệp; chính quyền; cấp ủy; cấp tỉnh; cấp huyện; cấp xã; cấp cơ sở;
  tổ chức, cá nhân; tổ chức chính trị; đoàn thể; sở, ban, ngành; sở, ngành; sở, ban ngành; ban, bộ, ngành; bộ, ngành; người đứng đầu;
  các; lực lượng chức năng; đại sứ quán; tổ chức đoàn thể; hội đoàn thể; ban ngành`);
/** Groups without such a word. */
export const BARE = new PhraseTable(BARE_NOUNS);
/** Words that stand before the noun of a group. */
export const ARTICLE = new PhraseTable(words("các; một số; những; từng; tất cả các; toàn thể; toàn bộ các; mọi"));
// ", " or "và" or nothing between two nouns: "sở, ban ngành", "cơ quan và đơn vị", "các cấp các ngành"
const JOIN = / *(?:, *(?:và +)?|- *|\/ *|và +|)(?! )/uy;
const MARKED_JOIN = / *(?:, *(?:và +)?|- *|\/ *|và +)(?! )/uy;
const AGAIN = new PhraseTable(
  words("các cấp; các ngành; các địa phương; các đoàn thể; các tổ chức; các hội; các đơn vị; các huyện; các quận; các bộ"),
);
const MODIFIERS = words(`
  có liên quan; liên quan; cấp tỉnh; cấp huyện; cấp xã; cấp cơ sở; cấp thành phố; các cấp; cùng cấp; cấp trên; cấp dưới; trung ương; tw;
  chuyên môn; chức năng; chuyên ngành; nhà nước; hành chính; sự nghiệp công lập; sự nghiệp; công lập; chính trị - xã hội - nghề nghiệp;
  chính trị - xã hội; chính trị xã hội; xã hội - nghề nghiệp; chính trị - xã hội, xã hội - nghề nghiệp;
  chính trị - xã hội, xã hội nghề nghiệp; xã hội nghề nghiệp; xã hội; chính trị; đoàn thể; tín dụng; báo chí, truyền thông;
  truyền thông; thông tấn, báo chí; thông tấn; báo chí; vũ trang; quân đội; công an; khác; nước ngoài; kinh doanh; quốc tế; thành viên;
  địa phương; các địa phương; các huyện; các xã; chuyên trách; dự án; hội; thuộc sở; trong vùng dự án; trong vùng; trong khu vực;
  trong tỉnh; trong cả nước; trong và ngoài nước; ngoài nước; trong nước; các dự án; quản lý nhà nước; được phân công;
  được giao nhiệm vụ; đoàn viên; viên chức; thi công; tư vấn; hạ tầng; sản xuất; du lịch; giáo dục; y tế; đào tạo; nghiên cứu; nhà thầu;
  vận tải; lữ hành; viễn thông; thương mại; văn hóa; khoa học; tương đương; tiểu học; trung học; mầm non; đại học; cao đẳng; dân cử;
  tư pháp; nội chính; tố tụng; thi hành án; kiểm lâm; các nước; các khu đô thị; các khu công nghiệp; các cụm công nghiệp; các công trình; các dự án đầu tư;
  công trình; khu đô thị; cấp nước; thoát nước; chủ quản; tài trợ; đại diện ngoại giao; đại diện việt nam ở nước ngoài; đại diện; được lựa chọn; đủ điều kiện`);
const MODIFIER = new PhraseTable(MODIFIERS);
/** Modifiers that want an owner after them: "trực thuộc UBND tỉnh", "của tỉnh", "giúp việc Tỉnh ủy"; these may stand without one. */
const OPTIONALLY_OWNED = words("đảng; trên địa bàn; đóng trên địa bàn; quản lý");
const OWNED = new PhraseTable([
  ...OPTIONALLY_OWNED,
  ...words(
    "chuyên trách, tham mưu, giúp việc; chuyên trách, tham mưu giúp việc; tham mưu, giúp việc; tham mưu giúp việc; trực thuộc; thuộc; của",
  ),
]);
const OWNED_OR_NOT = new PhraseTable(OPTIONALLY_OWNED);
const PLACE = new PhraseTable(
  words(
    "tỉnh; thành phố; huyện; quận; thị xã; xã; phường; đặc khu; trung ương; địa phương; đảng; nhà nước; sở; bộ; ngành; thành ủy; tỉnh ủy",
  ),
);

const TRADES =
  "(?:quản +lý|vận +hành|khai +thác|duy +trì|duy +tu|bảo +trì|bảo +dưỡng|cung +cấp|cung +ứng|phân +phối|sản +xuất|thi +công|thu +gom|giữ)";
const OBJECTS =
  "(?:hệ +thống +|công +trình +|dịch +vụ +|hạ +tầng +|mạng +lưới +)*(?:cấp +nước|cấp +điện|thoát +nước|điện +lực|điện|nước +sạch|chiếu +sáng|cây +xanh|thủy +lợi|thủy +điện|hồ +chứa|đê +điều|đường +bộ|giao +thông|vận +tải|viễn +thông|bưu +chính|công +cộng|rác +thải|chất +thải|môi +trường|rừng|chợ|bến +xe|cảng|xăng +dầu|kỹ +thuật|công +trình|thi +công)";
// "duy trì thoát nước", "quản lý, khai thác công trình thủy lợi", "duy trì hệ thống thoát nước, hệ thống cấp nước"
const OCCUPATION = new RegExp(
  `${TRADES}(?:,? +(?:và +)?${TRADES}){0,3} +${OBJECTS}(?:(?:,| +và) +(?:hệ +thống|công +trình|dịch +vụ) +${OBJECTS})*(?![a-zA-ZÀ-ỹ])`,
  "uy",
);

/** First words of trades. */
const TRADE = new PhraseTable(words("quản; vận; khai; duy; bảo; cung; phân; sản; thi; thu; giữ"));

/** Reads a proper body at an offset: its end, or -1. Given by the grammar of proper bodies, which also calls this file. */
export type ProperReader = (text: string, at: number, end: number) => number;

/** Capitalised words in a row ("Lam Sơn"), up to a verb; answers the offset after the last, or `at`. */
export function capitalRun(text: string, at: number, end: number): number {
  let last = at;
  for (let i = skipBlanks(text, at, end); i < end && isCapitalAt(text, i) && !isStop(text, i); ) {
    last = wordEnd(text, i, end);
    const next = skipBlanks(text, last, end);
    const c = text.charCodeAt(next);
    const dash = c === 45 || c === 0x2013;
    if (!dash && next === last) break;
    i = dash ? skipBlanks(text, next + 1, end) : next;
  }
  return last;
}

/** A group begins here: its noun stands after "các" or is one that needs no "các". */
export function groupStart(text: string, at: number, bare: boolean): number {
  const article = ARTICLE.match(text, at);
  if (article > 0) {
    const at = skipBlanks(text, article, text.length);
    return noun(text, at) > 0 ? at : -1;
  }
  return bare && BARE.match(text, at) > 0 ? at : -1;
}

/** End of the group that begins at `at`, or -1. Linear in its length. */
export function readGroup(text: string, at: number, end: number, bare: boolean, proper: ProperReader): number {
  let i = groupStart(text, at, bare);
  if (i < 0) return -1;
  let last = -1;
  for (let n = 0; n < 12; n++) {
    const stop = noun(text, i);
    // "các sở, ngành tổ chức triển khai": the noun begins a verb
    if (stop < 0 || stop > end || (n > 0 && isStop(text, i))) break;
    last = readModifiers(text, stop, end, proper);
    const next = matchEnd(last > stop ? MARKED_JOIN : JOIN, text, last);
    if (next < 0) break;
    const again = AGAIN.match(text, next);
    i =
      again > 0 && (n === 0 || /^ *,? *$/u.test(text.slice(last, next))) && startsCommon(text, at) ? skipBlanks(text, next + 3, end) : next;
    if (!isProperCapital(text, i, proper)) continue;
    // "Các đồng chí Ủy viên Ban Chỉ đạo": nothing parts the noun from the body whose it is
    return next > last && text.slice(last, i).trim() === "" ? Math.min(proper(text, i, end), end) : last;
  }
  return last;
}

// "các cấp, các ngành, các địa phương" is one party; "các sở, các huyện" are two
const startsCommon = (text: string, at: number): boolean =>
  /^(?:các|Các|CÁC) +(?:cấp|CẤP|bộ|tỉnh)(?![a-zA-ZÀ-ỹ])/u.test(text.slice(at, at + 12));

// "…, Sở Y tế", "…, Công an tỉnh": the next part is a body of its own although its head is also a group noun
const isProperCapital = (text: string, at: number, proper: ProperReader): boolean =>
  isCapitalAt(text, at) && proper(text, at, Math.min(text.length, at + 200)) > 0;

function readModifiers(text: string, from: number, end: number, proper: ProperReader): number {
  let last = from;
  for (let n = 0; n < 6; n++) {
    const at = skipBlanks(text, last, end);
    if (at >= end) return last;
    const place = PLACE.match(text, at);
    if (place > 0 && place <= end) {
      last = capitalRun(text, place, end);
      continue;
    }
    const trade = TRADE.match(text, at) > 0 ? matchEnd(OCCUPATION, text, at) : -1;
    const owned = trade > 0 ? -1 : OWNED.match(text, at);
    const modifier = trade > 0 ? trade : owned > 0 ? owned : MODIFIER.match(text, at);
    if (modifier < 0 || modifier > end) return last;
    const owner = owned > 0 ? readOwner(text, skipBlanks(text, owned, end), end, proper) : modifier;
    if (owner < 0 && OWNED_OR_NOT.match(text, at) !== owned) return last;
    last = Math.max(owner, modifier);
  }
  return last;
}

function readOwner(text: string, at: number, end: number, proper: ProperReader): number {
  const owner = proper(text, at, end);
  if (owner > 0) return owner;
  const place = PLACE.match(text, at);
  return place > 0 ? capitalRun(text, place, end) : -1;
}
