/** The document that a task promises: "xây dựng Kế hoạch …", "trình HĐND tỉnh ban hành Nghị quyết …". */
import type { Span } from "../text/span";

const VERB = "(?:[Xx]ây +dựng|[Bb]an +hành|[Tt]rình|[Ss]oạn +thảo|[Ll]ập|[Tt]ham +mưu|[Pp]hê +duyệt|[Gg]ửi|[Cc]ó)";
const NOUN =
  "(?:Kế +hoạch|Đề +án|Nghị +quyết|Quyết +định|Quy +chế|Quy +định|Chương +trình|Báo +cáo|báo +cáo|Tờ +trình|Quy +hoạch|Chỉ +thị|Danh +mục|Hướng +dẫn|kế +hoạch|chương +trình|đề +án|Phương +án|phương +án|Nghị +định|Thông +tư)";
// A verb that promises, at most a few words (the one to whom it is submitted), then the document's noun.
const PROMISE = new RegExp(`${VERB}(?![\\p{L}])(?<between>[^.;:()“”]{0,60}?) (?:các +|một +|dự +thảo +)?(?<noun>${NOUN})(?![\\p{L}])`, "gu");
const CITED = /^ *(?:số|này|nêu|đã|của +(?:Chính|Thủ|Bộ|Trung))/u;
const STOP = /[.;:()]|,(?= *(?:trong|hoàn|trước|chậm|báo|gửi|trình|đồng|tổ|bảo|đảm))| (?:trước +ngày|trong +(?:tháng|quý|năm)|để|nhằm|chậm +nhất|theo +quy|đảm +bảo|bảo +đảm)(?![\p{L}])/gu;
const LONGEST = 160;

/** The first promised document of a stretch, or null. A document that is only cited is no product. */
export function findProduct(text: string, start: number, end: number): Span | null {
  const limit = Math.min(end, start + 600);
  PROMISE.lastIndex = start;
  for (let m = PROMISE.exec(text); m && m.index < limit; m = PROMISE.exec(text)) {
    const noun = m.groups?.noun ?? "";
    const after = PROMISE.lastIndex;
    if (CITED.test(text.slice(after, after + 16))) continue;
    STOP.lastIndex = after;
    const stop = STOP.exec(text)?.index ?? end;
    return { start: after - noun.length, end: Math.min(stop, end, after + LONGEST) };
  }
  return null;
}
