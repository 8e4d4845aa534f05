/** The document that a task promises: "xây dựng Kế hoạch …", "trình HĐND tỉnh ban hành Nghị quyết …". */
import type { Span } from "../text/span";

const FORMAL = "Kế +hoạch|Đề +án|Nghị +quyết|Quyết +định|Quy +chế|Quy +định|Chương +trình|Báo +cáo|Tờ +trình|Quy +hoạch|Chỉ +thị|Danh +mục|Phương +án|Nghị +định|Thông +tư";
const PLAIN = "kế +hoạch|chương +trình|đề +án|phương +án|báo +cáo|quy +chế|quy +trình|danh +mục|tờ +trình|hướng +dẫn|bộ +tiêu +chí";
const LINK = "(?: +(?:và|,))? +(?:các +|một +|dự +thảo +|nội +dung +)?";
// "xây dựng kế hoạch …" at once; "trình HĐND tỉnh ban hành Nghị quyết …" over the one to whom it is submitted.
const PROMISE = new RegExp(
  `(?:[Xx]ây +dựng|[Bb]an +hành|[Ss]oạn +thảo|[Ll]ập|[Hh]oàn +thiện)(?:,? +(?:và +)?(?:ban +hành|trình|tham +mưu))?${LINK}(?<direct>${FORMAL}|${PLAIN})(?![\\p{L}])|(?:[Tt]rình|[Tt]ham +mưu|[Pp]hê +duyệt)(?![\\p{L}])[^.;:()“”]{0,60}? (?:ban +hành|phê +duyệt|thông +qua|xây +dựng)${LINK}(?<submitted>${FORMAL}|${PLAIN})(?![\\p{L}])`,
  "gu",
);
const CITED = /^ *(?:số|này|nêu|đã|của +(?:Chính|Thủ|Bộ|Trung))/u;
const STOP = /[.;:()]|,(?= *(?:trong|hoàn|trước|chậm|báo|gửi|trình|đồng|tổ|bảo|đảm))| (?:trước +ngày|trong +(?:tháng|quý|năm)|để|nhằm|chậm +nhất|theo +quy|đảm +bảo|bảo +đảm)(?![\p{L}])/gu;
const LONGEST = 160;

/** The first promised document of a stretch, or null. A document that is only cited is no product. */
export function findProduct(text: string, start: number, end: number): Span | null {
  const limit = Math.min(end, start + 600);
  PROMISE.lastIndex = start;
  for (let m = PROMISE.exec(text); m && m.index < limit; m = PROMISE.exec(text)) {
    const noun = m.groups?.direct ?? m.groups?.submitted ?? "";
    const after = PROMISE.lastIndex;
    if (CITED.test(text.slice(after, after + 16))) continue;
    STOP.lastIndex = after;
    const stop = STOP.exec(text)?.index ?? end;
    return { start: after - noun.length, end: Math.min(stop, end, after + LONGEST) };
  }
  return null;
}
