/** The document that a task promises: "xây dựng Kế hoạch …", "trình HĐND tỉnh ban hành Nghị quyết …". */
import type { Span } from "../text/span";
import type { Words } from "../text/syllable-scan";
import { WordIndex } from "./assignment-index";

const FORMAL =
  "Kế +hoạch|Đề +án|Nghị +quyết|Quyết +định|Quy +chế|Quy +định|Chương +trình|Báo +cáo|Tờ +trình|Quy +hoạch|Chỉ +thị|Danh +mục|Phương +án|Nghị +định|Thông +tư";
const PLAIN = "kế +hoạch|chương +trình|đề +án|phương +án|báo +cáo|quy +chế|quy +trình|danh +mục|tờ +trình|hướng +dẫn|bộ +tiêu +chí";
const LINK = "(?: +(?:và|,))? +(?:các +|một +|dự +thảo +|nội +dung +)?";
const NOUN = `(?<noun>${FORMAL}|${PLAIN})(?![a-zA-ZÀ-ỹ])`;
// "xây dựng, ban hành kế hoạch …": the noun follows at once
const DIRECT = new RegExp(
  `(?:[Xx]ây +dựng|[Bb]an +hành|[Ss]oạn +thảo|[Ll]ập|[Hh]oàn +thiện)(?:,? +(?:và +)?(?:ban +hành|trình|tham +mưu))?${LINK}${NOUN}`,
  "uy",
);
// "trình HĐND tỉnh ban hành Nghị quyết …": the one to whom it is submitted stands between
const SUBMITTED = new RegExp(
  `(?:[Tt]rình|[Tt]ham +mưu|[Pp]hê +duyệt)(?![a-zA-ZÀ-ỹ])[^.;:()“”]{0,60}? (?:ban +hành|phê +duyệt|thông +qua|xây +dựng)${LINK}${NOUN}`,
  "uy",
);
const VERBS = new WordIndex<RegExp>([
  ["xây", DIRECT],
  ["ban", DIRECT],
  ["soạn", DIRECT],
  ["lập", DIRECT],
  ["hoàn", DIRECT],
  ["trình", SUBMITTED],
  ["tham", SUBMITTED],
  ["phê", SUBMITTED],
]);
const CITED = /^ *(?:số|này|nêu|đã|của +(?:Chính|Thủ|Bộ|Trung))/u;
const STOP =
  /[.;:()]|,(?= *(?:trong|hoàn|trước|chậm|báo|gửi|trình|đồng|tổ|bảo|đảm))| (?:trước +ngày|trong +(?:tháng|quý|năm)|để|nhằm|chậm +nhất|theo +quy|đảm +bảo|bảo +đảm)(?![a-zA-ZÀ-ỹ])/u;
/** UTF-16 units: where a promise is looked for, and how long its name may be. */
const REACH = 600;
const LONGEST = 160;

/** The first promised document of a stretch, or null. A document that is only cited is no product. */
export function findProduct(text: string, start: number, end: number, words: Words | null = null): Span | null {
  const limit = Math.min(end, start + REACH);
  const walk = VERBS.walk(text, start, limit, words);
  for (let i = walk.next(start); i >= 0; i = walk.next(i + 1)) {
    const pattern = walk.value;
    if (pattern === undefined) continue;
    pattern.lastIndex = i;
    const noun = pattern.exec(text)?.groups?.noun;
    const after = pattern.lastIndex;
    if (noun === undefined || after > end || CITED.test(text.slice(after, after + 16))) continue;
    const rest = text.slice(after, Math.min(end, after + LONGEST));
    return { start: after - noun.length, end: after + (STOP.exec(rest)?.index ?? rest.length) };
  }
  return null;
}
