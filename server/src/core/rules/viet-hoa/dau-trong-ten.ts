/** Commas, dashes and "và" in names of bodies: "Sở Văn hóa Thể thao và Du lịch". Told once for each spelling. */
import { otherPlaces, replaceAll, times } from "../chinh-ta/once";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { onlyCase } from "./names";
import { bySpelling } from "./ten-rieng";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const nameMarks = defineRule({
  code: "viet-hoa/dau-trong-ten",
  level: "nen-sua",
  title: { vi: "Dấu phẩy, gạch nối, “và” trong tên cơ quan", en: "Commas, dashes and “và” in names of bodies" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV.1.a; tên chính thức của cơ quan",
  why: {
    vi: "Tên cơ quan ghi đúng tên chính thức theo quyết định thành lập, kể cả dấu phẩy, dấu gạch nối.",
    en: "A body is named as officially written, commas and dashes included.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("phối hợp với Sở Văn hóa Thể thao và Du lịch rà soát hồ sơ"),
      good: task("phối hợp với Sở Văn hóa, Thể thao và Du lịch rà soát hồ sơ"),
    },
    {
      at: "content",
      bad: task("phối hợp với Sở Khoa học Công nghệ rà soát hồ sơ"),
      good: task("phối hợp với Sở Khoa học và Công nghệ rà soát hồ sơ"),
    },
  ],
  silent: [
    {
      at: "content",
      text: task("phối hợp với các Sở: Văn hóa, Thể thao và Du lịch, Tài chính rà soát hồ sơ"),
      because: "liệt kê sau “các Sở”",
    },
    { at: "content", text: task("phối hợp với Sở Khoa học và Công nghệ; Sở Giáo dục và Đào tạo rà soát hồ sơ"), because: "đúng tên" },
  ],
  check(draft, { report, file }) {
    for (const { hit, places } of bySpelling(draft, file, (h) => h.kind === "body" && !onlyCase(h))) {
      report({
        span: hit.span,
        message: {
          vi: `${quoted(draft.source, hit.span)} nên viết đúng tên là “${hit.name}”${times(places).vi}.`,
          en: `${quoted(draft.source, hit.span)} should bear its name “${hit.name}”${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        fixes: [replaceAll(places, hit.name, "ask")],
      });
    }
  },
});
