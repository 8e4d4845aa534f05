/** A quotation mark “ that is never closed in its document. Quotations over several paragraphs and inner ones are read. */

import type { Draft } from "../../model/types";
import { quoteMarks } from "../../text/signs";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { SPELLING_SOURCE } from "./am-tiet";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const MOST = 5;
const SHOWN = 60;

export const unclosedQuotation = defineRule({
  code: "chinh-ta/ngoac-kep",
  level: "nen-sua",
  title: { vi: "Ngoặc kép mở thì có đóng", en: "A quotation that opens is closed" },
  source: SPELLING_SOURCE,
  why: {
    vi: "Thiếu dấu đóng thì không rõ tên gọi hay lời trích dừng ở đâu. Trích dẫn nhiều đoạn và ngoặc kép lồng nhau được đọc đến hết văn bản.",
    en: "Without its end nobody knows where a name or quotation stops. Quotations over several paragraphs and nested ones are followed to the end.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "content",
      bad: task("tổ chức cuộc thi “Tìm hiểu pháp luật trong năm 2027"),
      good: task("tổ chức cuộc thi “Tìm hiểu pháp luật” trong năm 2027"),
    },
    {
      at: "content",
      bad: task("thay cụm từ “phòng chuyên môn bằng cụm từ “đơn vị chuyên môn”"),
      good: task("thay cụm từ “phòng chuyên môn” bằng cụm từ “đơn vị chuyên môn”"),
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ đọc trên loa truyền thanh lời sau:\n“Người dân lưu ý hạn nộp hồ sơ.\nHồ sơ nộp tại trụ sở xã.”.",
      because: "trích dẫn nhiều đoạn",
    },
    { at: "content", text: task('phát động phong trào "Ngày thứ bảy tình nguyện", kích thước màn hình 24"'), because: "ngoặc kép thẳng" },
  ],
  check(draft, { report }) {
    for (const where of unclosed(draft).slice(0, MOST)) {
      report({
        span: where,
        message: {
          vi: `Ngoặc kép mở ở ${quoted(draft.source, where)} chưa thấy đóng. Nên thêm dấu đóng.`,
          en: `The quotation that opens at ${quoted(draft.source, where)} is not closed; it should be.`,
        },
      });
    }
  },
});

/** Opening marks without an end, each with the word behind it. */
function unclosed(draft: Draft): Span[] {
  const { source } = draft;
  const open: number[] = [];
  for (const start of quoteMarks(source, draft.span)) {
    if (source.flat.charAt(start) === "“") open.push(start);
    else open.pop();
  }
  return open.map((start) =>
    span(start, start + (/^“ *[^ “”]*/u.exec(source.flat.slice(start, start + SHOWN))?.[0].trimEnd().length ?? 1)),
  );
}
