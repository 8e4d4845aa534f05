/** Short dates with a zero too many: 27/07/2026 for 27/7/2026. A habit, so one finding a document. */
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { hasSpareZero, shortDates } from "./so-khong";

const task = (a: string, b: string): string =>
  `Điều 1. Giao Sở Nội vụ rà soát hồ sơ trước ngày ${a}, báo cáo Ủy ban nhân dân tỉnh trước ngày ${b}.`;

export const spareZero = defineRule({
  code: "thoi-han/so-khong-thua",
  level: "bien-tap",
  title: { vi: "Ngày rút gọn: tháng 3 đến tháng 9 không thêm số 0", en: "Short dates: months 3 to 9 take no zero" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b (thêm số 0 cho ngày nhỏ hơn 10 và tháng 1, 2); dạng rút gọn theo thông lệ",
  why: {
    vi: "Nghị định chỉ thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2. Dạng rút gọn nên theo cùng một cách.",
    en: "The decree puts a zero only before days below ten and months 1 and 2. Short dates follow the same way.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: "2020-03-05" },
  examples: [
    { at: "content", bad: task("15/03/2027", "20/4/2027"), good: task("15/3/2027", "20/4/2027") },
    { at: "content", bad: task("15/03/2027", "20/04/2027"), good: task("15/3/2027", "20/4/2027") },
  ],
  silent: [
    { at: "content", text: task("05/01/2027", "08/02/2027"), because: "tháng 1, 2 có số 0" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ thực hiện Kế hoạch số 05/06/KH-SNV.", because: "số, ký hiệu không phải là ngày" },
    { at: "content", text: "Điều 1. Thực hiện.\nThời gian ký: 14/09/2026 16:20:11 +07:00", because: "thời gian ký do chữ ký số ghi" },
  ],
  check(draft, { report }) {
    const wrong = shortDates(draft).filter((d) => hasSpareZero(d.month));
    const [first, ...others] = wrong;
    if (first?.month == null) return;
    const times = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    const right = Number(first.month.text);
    report({
      span: first.month.span,
      message: {
        vi: `Tháng “${first.month.text}” trong ${quoted(draft.source, first.span)} có thể viết là “${right}”${times.vi}.`,
        en: `Month “${first.month.text}” in ${quoted(draft.source, first.span)} may be written “${right}”${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map((d) => ({ span: d.span, message: { vi: quoted(draft.source, d.span), en: quoted(draft.source, d.span) } })),
      fixes: [
        {
          title: { vi: `Bỏ số 0 thừa ở ${count(wrong.length)} ngày`, en: `Drop the spare zero of ${wrong.length} date(s)` },
          kind: "safe",
          edits: wrong.flatMap((d) => (d.month === null ? [] : [{ span: d.month.span, newText: String(Number(d.month.text)) }])),
        },
      ],
    });
  },
});
