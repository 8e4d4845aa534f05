/** Bullets taken over from a word processor (“•”, “–”) where the text's own dash is “-”. One finding a document. */
import { span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30 } from "../parts";
import { defineRule } from "../rule";
import { nodesOfKind } from "../structure";

const items = (...marks: readonly string[]): string =>
  `I. NHIỆM VỤ\n1. Sở Nội vụ rà soát trước ngày 15 tháng 12 năm 2026, gồm:\n${[
    "Hồ sơ của các cơ quan;",
    "Hồ sơ của các xã, phường;",
    "Hồ sơ còn lại.",
  ]
    .map((text, i) => `${marks[i] ?? "-"} ${text}`)
    .join("\n")}\n2. Sở Tài chính bố trí kinh phí thực hiện./.`;

const BULLET = /^[•●▪·–—]$/u;

export const bulletMarks = defineRule({
  code: "bo-cuc/dau-gach",
  level: "bien-tap",
  title: { vi: "Đầu dòng dùng dấu gạch (-), không dùng “•”, “–”", en: "Items open with “-”, not with “•” or “–”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d (gạch đầu dòng); trong lời văn theo thực hành soạn thảo",
  why: {
    vi: "Dấu “•”, “–” do phần mềm tự thêm, chép sang tệp khác hay mất hoặc thành ký tự lạ; Nghị định chỉ dùng gạch đầu dòng “-”.",
    en: "Bullets are made by the word processor and are lost or garbled when copied; the decree itself uses “-” only.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "plan", bad: items("•", "•", "•"), good: items() },
    { at: "plan", bad: items("-", "–", "-"), good: items() },
    { at: "plan", bad: items("\uf0b7", "\uf0d8", "\uf02d"), good: items() },
  ],
  silent: [
    { at: "plan", text: items(), because: "đúng dấu gạch đầu dòng" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng sửa tuyến Lam Sơn – Hải Vân\n– Bến Sỏi trước ngày 15 tháng 12 năm 2026.",
      because: "gạch nối tên tuyến đường xuống dòng",
    },
  ],
  check(draft, { report }) {
    const dashes = nodesOfKind(draft, "dash");
    const bullets = dashes.filter(({ mark }) => BULLET.test(draft.source.slice(mark).trim()));
    const [first] = bullets;
    // A single “–” with no other item beside it is the middle of a sentence.
    if (first === undefined || (dashes.length === 1 && bullets.length === 1)) return;
    const places = bullets.map(({ mark }) => span(mark.start, mark.start + 1));
    const many = places.length > 1 ? { vi: ` (${count(places.length)} chỗ)`, en: ` (${places.length} places)` } : { vi: "", en: "" };
    const shown = draft.source.slice(first.mark).trim();
    report({
      span: places[0] ?? first.mark,
      message: {
        vi: `Đầu dòng dùng “${shown}”${many.vi}, có thể dùng dấu gạch “-”.`,
        en: `Items open with “${shown}”${many.en}; “-” may be used.`,
      },
      related: places.slice(1, 50).map((where) => ({ span: where, message: { vi: "Có thể dùng “-”.", en: "“-” may be used." } })),
      fixes: [
        {
          title: { vi: `Thay bằng “-”${many.vi}`, en: `Replace with “-”${many.en}` },
          kind: "safe",
          edits: places.map((where) => ({ span: where, newText: "-" })),
        },
      ],
    });
  },
});
