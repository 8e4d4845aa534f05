/** An annex is referred to in the document it belongs to. */

import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { SyllableSet, WordSet } from "../../text/word-set";
import { insert, ND30, STATE } from "../parts";
import { defineRule } from "../rule";
import { locate } from "../structure";

const ANNEX =
  "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.";

import { decision } from "../vi-du";

const CLOSING = `Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.
`;
const withAnnex = (first: string): string => decision({ body: `Điều 1. ${first}\n${CLOSING}`, attached: `${ANNEX}\n` });

/** Words that send the reader to what is attached. */
const SENDING = wordPatternScan(
  /phụ +lục|kèm +theo|đính +kèm|mẫu +số|dưới +đây/iuy,
  16,
  new WordSet(["phụ", "kèm", "đính", "mẫu", "dưới"]),
  // "phụ lục1": a figure is glued to the word.
  new SyllableSet(["lục", "theo", "kèm", "số", "đây"], true),
);
/** In the decision itself a list that is decided on is the annex. */
const LISTS = /danh +(?:mục|sách)|biểu/iu;
/** These say of an attached text what it is, and nothing of annexes. */
const OWN_LINES = wordPatternScan(
  /(?<=\( *)(?:ban +hành +)?kèm +theo[^()]{0,400}\)|(?:ban +hành|phê +duyệt) +kèm +theo/iuy,
  440,
  new WordSet(["ban", "phê", "kèm"]),
);

export const annexUnmentioned = defineRule({
  code: "phu-luc/chua-dan",
  level: "nen-sua",
  title: { vi: "Văn bản có chỉ dẫn đến phụ lục", en: "The document refers to its annexes" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a",
  why: {
    vi: "Trường hợp văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
    en: "A document with an annex must refer to it.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "whole",
      bad: withAnnex("Giao Sở Nông nghiệp và Môi trường rà soát hồ đập trên địa bàn tỉnh."),
      good: withAnnex("Giao Sở Nông nghiệp và Môi trường rà soát hồ đập trên địa bàn tỉnh (chi tiết tại Phụ lục kèm theo)."),
    },
    {
      at: "whole",
      bad: withAnnex("Công bố các hồ đập được ưu tiên sửa chữa năm 2027."),
      good: withAnnex("Công bố các hồ đập được ưu tiên sửa chữa năm 2027 (chi tiết tại Phụ lục kèm theo)."),
    },
  ],
  silent: [
    { at: "whole", text: withAnnex("Công bố danh mục hồ đập được ưu tiên sửa chữa năm 2027."), because: "“danh mục” là phụ lục" },
    { at: "whole", text: decision({}), because: "không có phụ lục" },
  ],
  check(draft, { report, excerpt }) {
    const annex = draft.attachments.find((attachment) => attachment.kind === "phu-luc");
    if (annex === undefined || excerpt) return;
    const before = span(draft.title?.span.start ?? draft.span.start, annex.span.start);
    if (isSent(draft, before) || LISTS.test(decided(draft))) return;
    report({
      span: annex.title.kindName ?? annex.title.span,
      message: { vi: "Trong văn bản nên có chỉ dẫn đến phụ lục này.", en: "The document should refer to this annex." },
      fixes: mention(draft),
    });
  },
});

/** The text, title and other attachments included, sends the reader to something attached, but for the lines of what is attached. */
function isSent({ source }: Draft, where: Span): boolean {
  const lines = OWN_LINES.within(source, where);
  return SENDING.within(source, where).some(({ start }) => locate(lines, start) < 0);
}

/** Title and articles of the document proper. */
const decided = (draft: Draft): string =>
  [draft.title, ...draft.articles.map(({ node }) => node)].map((part) => (part === null ? "" : draft.source.slice(part.span))).join(" ");

/** “(chi tiết tại Phụ lục kèm theo)” before the full stop of Điều 1's first sentence. */
function mention(draft: Draft): readonly Fix[] {
  const text = draft.articles[0]?.node.text;
  if (text === undefined) return [];
  const stop = /[.:;](?= |$)/u.exec(draft.source.slice(text));
  const annexes = draft.attachments.filter(({ kind }) => kind === "phu-luc").length;
  const words = ` (chi tiết tại ${annexes > 1 ? "các " : ""}Phụ lục kèm theo)`;
  return [insert(stop === null ? text.end : text.start + stop.index, words, "ask")];
}
