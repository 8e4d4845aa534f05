/** The document calls itself by another type ("Kế hoạch này" in a decision without a plan): left from a copied text. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";
import { locate, tops } from "../structure";

const task = (self: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ, chịu trách nhiệm về nội dung của ${self}.`;

const NAMES = "Quyết +định|Nghị +quyết|Kế +hoạch|Chương +trình|Chỉ +thị|Thông +báo|Quy +chế|Phương +án|Tờ +trình|Điều +lệ|Công +điện";
/** "Kế hoạch này", looked for backwards from "này": one search for a short word instead of eleven at every letter. */
const SELF_BEFORE = new RegExp(`(?<![a-zA-ZÀ-ỹ“"])(?<name>${NAMES}) +$`, "u");
const SELF = new RegExp(`(?:${NAMES}) +này(?![a-zA-ZÀ-ỹ])`, "gu");
const LONGEST_NAME = 20;

export const otherSelfName = defineRule({
  code: "vien-dan/tu-goi",
  level: "can-xac-minh",
  title: { vi: "Văn bản tự gọi đúng tên loại của mình", en: "The document calls itself by its own type" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "“Kế hoạch này” trong một quyết định không có kế hoạch kèm theo là dấu vết của văn bản cũ.",
    en: "“Kế hoạch này” in a decision without a plan is left from the text it was copied from.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "ke-hoach", "chuong-trinh", "chi-thi"] },
  examples: [
    { at: "content", bad: task("Kế hoạch này"), good: task("Quyết định này") },
    { at: "content", bad: task("Chỉ thị này"), good: task("Quyết định này") },
  ],
  silent: [
    {
      at: "plan",
      text: "I. NHIỆM VỤ\nSở Nội vụ hướng dẫn thực hiện Kế hoạch này; tham mưu sửa đổi Quyết định này khi cần thiết./.",
      because: "kế hoạch kèm theo quyết định",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ tổng kết Chỉ thị số 12/CT-UBND ngày 05/3/2024 của Chủ tịch Ủy ban nhân dân tỉnh, đề xuất việc tiếp tục thực hiện Chỉ thị này.",
      because: "văn bản vừa được viện dẫn trong câu",
    },
  ],
  check(draft, { report, excerpt }) {
    if (excerpt || !draft.whole) return;
    const names = selfNames(draft);
    const own = names.length === 0 ? "" : ownNames(draft);
    for (const { name, where } of names) {
      if (own.includes(name)) continue;
      const spans = topSpans(draft);
      const top = spans[locate(spans, where.start)];
      if (top === undefined || named(draft, top.start, where.start, name)) continue;
      report({
        span: where,
        message: {
          vi: `Văn bản tự gọi ${quoted(draft.source, where)}. Đề nghị kiểm tra.`,
          en: `The document calls itself ${quoted(draft.source, where)}. Check it.`,
        },
      });
    }
  },
});

const topSpans = (draft: Draft): Span[] =>
  tops(draft)
    .flat()
    .map((node) => node.span);

function selfNames(draft: Draft): { name: string; where: Span }[] {
  const found: { name: string; where: Span }[] = [];
  const { flat } = draft.source;
  for (const at of phrasePlaces(draft.source, "này", draft.span)) {
    const name = SELF_BEFORE.exec(flat.slice(Math.max(0, at - LONGEST_NAME), at))?.groups?.name;
    if (name === undefined || /[a-zA-ZÀ-ỹ]/u.test(flat.charAt(at + 3))) continue;
    found.push({ name: plainName(name), where: span(flat.lastIndexOf(name, at), at + 3) });
  }
  return found;
}

const plainName = (name: string): string => name.toLowerCase().replace(/ {2,}/g, " ");

/** Everything the file itself says it is or issues: titles, first article, attached documents. */
function ownNames(draft: Draft): string {
  const places: (Span | null | undefined)[] = [
    draft.title?.span,
    draft.articles[0]?.node.span,
    ...draft.attachments.flatMap((a) => [a.title.span, a.attachedLine]),
  ];
  const self = draft.kind === "quyet-dinh" ? "quyết định" : "";
  return `${self} ${places.map((place) => (place ? plainName(withoutSelf(draft.source.slice(place))) : "")).join(" ")}`;
}

const withoutSelf = (text: string): string => text.replace(SELF, " ");

/** A document named farther back than this (UTF-16 units) is no longer "this" one. */
const FAR = 4000;

/** True when such a document is named before the place, under the same top node. */
function named(draft: Draft, first: number, before: number, name: string): boolean {
  return plainName(withoutSelf(draft.source.slice(span(Math.max(first, before - FAR), before)))).includes(name);
}
