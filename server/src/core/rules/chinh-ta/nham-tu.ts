/** A word that is written for another: "lộ phí" for "lệ phí", "tháo gõ" for "tháo gỡ". Told once for each form. */
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { bySpelling, SPELLING_SOURCE } from "./am-tiet";
import { otherPlaces, replaceAll, times } from "./once";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const confusedWord = defineRule({
  code: "chinh-ta/nham-tu",
  level: "nen-sua",
  title: { vi: "Không viết nhầm từ này sang từ khác", en: "No word is written for another" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Bộ gõ và thói quen phát âm dễ cho ra chữ có thật nhưng sai chỗ (tháo gõ, lộ phí, sản suất), máy soát âm tiết không thấy. Chỉ báo khi cụm từ như vậy không thể đúng.",
    en: "Slips give words that exist but do not belong (tháo gõ, lộ phí, sản suất). Only forms that are right nowhere are reported.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("tháo gõ khó khăn cho doanh nghiệp"), good: task("tháo gỡ khó khăn cho doanh nghiệp") },
    { at: "content", bad: task("rà soát các khoản phí, lộ phí"), good: task("rà soát các khoản phí, lệ phí") },
    { at: "content", bad: task("tham mưu việc phòng, chong tham nhũng"), good: task("tham mưu việc phòng, chống tham nhũng") },
    { at: "content", bad: task("phối với Sở Tài chính rà soát hồ sơ"), good: task("phối hợp với Sở Tài chính rà soát hồ sơ") },
  ],
  silent: [
    {
      at: "content",
      text: task("quản lí hồ sơ lưu trú, phản ánh việc tăng trường học, tập trung tám nhiệm vụ"),
      because: "chữ giống nhau thuộc từ khác",
    },
    {
      at: "content",
      text: task("rà soát khu vực từ thành phố biến đổi nhiều, bắt đầu từ năm 2027"),
      because: "hai chữ liền nhau thuộc hai từ",
    },
    { at: "content", text: task("chuyển hồ sơ cho ông Trần Chì, bà Nguyễn Thị Gõ"), because: "tên riêng" },
    {
      at: "content",
      text: task("chuyển hồ sơ cho ông Lê Văn Hòa, ông Đỗ Quốc Phong, ông Phạm Tiên Độ, ông Vũ Kiên Nghị"),
      because: "tên riêng trùng chữ của từ khác (văn hóa, quốc phòng, tiến độ)",
    },
  ],
  check(draft, { report, file }) {
    for (const [suspect, places] of bySpelling(draft, file, (kind) => kind === "confused")) {
      const meant = suspect.meant.map((word) => `“${word}”`).join(" / ");
      report({
        span: suspect.span,
        message: {
          vi: `Trong ${quoted(draft.source, suspect.context)} nên viết ${meant}${times(places).vi}.`,
          en: `In ${quoted(draft.source, suspect.context)} it should be ${meant}${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        fixes: suspect.meant.map((word) => replaceAll(places, word, "ask")),
      });
    }
  },
});
