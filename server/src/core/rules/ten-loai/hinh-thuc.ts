/** The title line is the type alone, in capitals, without a closing mark ("QUYẾT ĐỊNH:" is the line before Điều 1). */

import { DOCUMENT_TYPES, typeOfTitle } from "../../knowledge/document-types";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, plain, quoted, replace, STATE } from "../parts";
import { defineRule } from "../rule";
import { misreadTitle } from "./title-line";

const CLOSING = /^(?<name>.*?[a-zA-ZÀ-ỹ]) *[:.;]+$/u;

export const titleForm = defineRule({
  code: "ten-loai/hinh-thuc",
  level: "nen-sua",
  title: { vi: "Tên loại viết in hoa, không có dấu ở cuối", en: "The type is in capitals, without a closing mark" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5",
  why: {
    vi: "Tên loại là một dòng in hoa. Dấu hai chấm chỉ dùng ở dòng “QUYẾT ĐỊNH:” trước Điều 1.",
    en: "The type is a line in capitals. The colon belongs to the line “QUYẾT ĐỊNH:” before Điều 1.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "title",
      bad: "QUYẾT ĐỊNH:\nVề việc rà soát công trình thủy lợi",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
    {
      at: "title",
      bad: "Quyết định\nVề việc rà soát công trình thủy lợi",
      good: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
    },
  ],
  silent: [
    { at: "title", text: "QUYẾT ĐỊNH\nVề việc rà soát hồ đập", because: "đúng mẫu" },
    { at: "decision-word", text: "QUYẾT ĐỊNH:", because: "dòng này có dấu hai chấm" },
  ],
  check(draft: Draft, { report }) {
    const name = draft.title?.kindName ?? misreadTitle(draft);
    if (name === null) return;
    const { source } = draft;
    // The closing mark may or may not be read as part of the title.
    const after =
      /^ *[:.;]+(?= *$)/u.exec(source.folded.slice(name.end, source.lines[source.lineAt(name.end)]?.end ?? name.end))?.[0] ?? "";
    const where = span(name.start, name.end + after.length);
    const written = plain(source, where);
    const type = typeOfTitle(written);
    if (type === null) return;
    const bare = CLOSING.exec(written)?.groups?.name ?? written;
    // Only the type itself: "Kế hoạch hành động …" in small letters may be a sentence.
    const right = DOCUMENT_TYPES.some((t) => t.title === bare.toUpperCase()) ? bare.toUpperCase() : bare;
    if (right === written) return;
    report({
      span: where,
      message: {
        vi: `Tên loại ghi ${quoted(source, where)}, nên ghi “${right}”.`,
        en: `The type reads ${quoted(source, where)}; it should read “${right}”.`,
      },
      fixes: [replace(where, right, "safe")],
    });
  },
});
