/** Short dates without the zero of days below ten and months 1, 2: 8/6/2026, 15/1/2027. One finding a document. */
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { lacksZero, rightDay, shortDates } from "./so-khong";

const task = (a: string, b: string): string =>
  `Điều 1. Giao Sở Nội vụ rà soát hồ sơ trước ngày ${a}, báo cáo Ủy ban nhân dân tỉnh trước ngày ${b}.`;

export const missingZero = defineRule({
  code: "thoi-han/so-khong-thieu",
  level: "bien-tap",
  title: { vi: "Ngày rút gọn: ngày nhỏ hơn 10, tháng 1, 2 thêm số 0", en: "Short dates: days below ten and months 1, 2 take a zero" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b (thêm số 0 cho ngày nhỏ hơn 10 và tháng 1, 2); dạng rút gọn theo thông lệ",
  why: {
    vi: "Số 0 trước ngày nhỏ hơn 10 và tháng 1, 2 để không ai thêm được chữ số; dạng rút gọn nên theo cùng một cách.",
    en: "The zero before days below ten and months 1 and 2 keeps digits from being added; short dates follow the same way.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: "2020-03-05" },
  examples: [
    { at: "content", bad: task("5/11/2026", "20/11/2026"), good: task("05/11/2026", "20/11/2026") },
    { at: "content", bad: task("5/11/2026", "15/1/2027"), good: task("05/11/2026", "15/01/2027") },
  ],
  silent: [
    { at: "content", text: task("05/3/2027", "12/4/2027"), because: "tháng 3 đến 9 không có số 0" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổ chức lễ kỷ niệm Quốc khánh 2-9 trên địa bàn tỉnh.",
      because: "tên ngày lễ viết gạch nối",
    },
  ],
  check(draft, { report }) {
    const wrong = shortDates(draft).filter((d) => d.year !== null && (rightDay(d.day) !== null || lacksZero(d.month)));
    const [first, ...others] = wrong;
    if (first === undefined) return;
    const edits = wrong.flatMap((d) => {
      const day = rightDay(d.day);
      return [
        ...(day !== null && d.day !== null ? [{ span: d.day.span, newText: day }] : []),
        ...(lacksZero(d.month) && d.month !== null ? [{ span: d.month.span, newText: `0${d.month.text}` }] : []),
      ];
    });
    const times = wrong.length > 1 ? { vi: ` (${count(wrong.length)} chỗ)`, en: ` (${wrong.length} places)` } : { vi: "", en: "" };
    report({
      span: first.span,
      message: {
        vi: `${quoted(draft.source, first.span)} có thể thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2${times.vi}.`,
        en: `${quoted(draft.source, first.span)} may have a zero before days below ten and months 1, 2${times.en}.`,
      },
      related: others
        .slice(0, 20)
        .map((d) => ({ span: d.span, message: { vi: quoted(draft.source, d.span), en: quoted(draft.source, d.span) } })),
      fixes: [
        { title: { vi: `Thêm số 0 ở ${count(wrong.length)} ngày`, en: `Add the zero to ${wrong.length} date(s)` }, kind: "safe", edits },
      ],
    });
  },
});
