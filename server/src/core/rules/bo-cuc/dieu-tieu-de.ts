/** In a regulation every article has a title; a few without one were forgotten. Nothing is said where none has. */
import type { Article, Draft } from "../../model/types";
import { span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30 } from "../parts";
import { defineRule } from "../rule";
import { labelSpan } from "../structure";
import { decision } from "../vi-du";

const regulation = (third: string): string =>
  decision({
    subject: "Ban hành Quy chế vận hành hồ chứa",
    body: "Điều 1. Ban hành kèm theo Quyết định này Quy chế vận hành hồ chứa.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n",
    attached: `ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY CHẾ\nVận hành hồ chứa\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc vận hành hồ chứa.\nĐiều 2. Nguyên tắc vận hành\n1. Giữ an toàn công trình.\n2. Bảo đảm nước cho sản xuất.\n${third}\nChương II\nTỔ CHỨC THỰC HIỆN\n\nĐiều 4. Trách nhiệm thi hành\nSở Nông nghiệp và Môi trường hướng dẫn thực hiện Quy chế này./.\n`,
  });
const TITLED = "Điều 3. Mực nước trước lũ\nMực nước hồ trước lũ được giữ theo quy trình đã phê duyệt.";

export const articleTitles = defineRule({
  code: "bo-cuc/dieu-tieu-de",
  level: "nen-sua",
  title: { vi: "Trong quy chế, quy định, các điều đều có tiêu đề", en: "All articles of a regulation have titles" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d",
  why: {
    vi: "Văn bản bố cục theo chương, điều thì điều phải có tiêu đề; điều có, điều không làm khó tra cứu.",
    en: "A text in chapters and articles has a title for each article; some with and some without are hard to look up.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "whole",
      bad: regulation("Điều 3. Mực nước hồ trước lũ được giữ theo quy trình đã phê duyệt."),
      good: regulation(TITLED),
      fixed: regulation("Điều 3. [ ]\nMực nước hồ trước lũ được giữ theo quy trình đã phê duyệt."),
    },
    {
      at: "whole",
      bad: regulation("Điều 3. Mực nước hồ trước lũ được quy định như sau:\n1. Mùa mưa: theo quy trình.\n2. Mùa khô: theo kế hoạch."),
      good: regulation("Điều 3. Mực nước trước lũ\n1. Mùa mưa: theo quy trình.\n2. Mùa khô: theo kế hoạch."),
      fixed: regulation(
        "Điều 3. [ ]\nMực nước hồ trước lũ được quy định như sau:\n1. Mùa mưa: theo quy trình.\n2. Mùa khô: theo kế hoạch.",
      ),
    },
  ],
  silent: [
    { at: "whole", text: regulation(TITLED), because: "các điều đều có tiêu đề" },
    { at: "content", text: "Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.", because: "mẫu quyết định không có tiêu đề điều" },
  ],
  check(draft, { report }) {
    for (const { articles, documentKind } of draft.attachments) {
      if (documentKind !== "quy-che" && documentKind !== "quy-dinh" && documentKind !== "dieu-le") continue;
      const without = articles.filter((article) => hasNoTitle(draft, article));
      const titled = articles.filter((article) => hasTitle(draft, article)).length;
      const [first] = without;
      // Where most have none it is a way of writing, not a slip.
      if (first === undefined || titled <= without.length) continue;
      const many =
        without.length > 1 ? { vi: ` (${count(without.length)} điều)`, en: ` (${without.length} articles)` } : { vi: "", en: "" };
      report({
        span: labelSpan(draft, first.node),
        message: {
          vi: `${first.node.label} chưa có tiêu đề như các điều khác${many.vi}; nên bổ sung.`,
          en: `${first.node.label} has no title while the others have${many.en}; one should be added.`,
        },
        related: without
          .slice(1, 20)
          .map(({ node }) => ({ span: labelSpan(draft, node), message: { vi: "Chưa có tiêu đề.", en: "No title." } })),
        fixes: [
          {
            title: { vi: `Chèn dòng tiêu đề${many.vi}`, en: `Insert a line for the title${many.en}` },
            kind: "ask",
            edits: without.map(({ node }) => ({ span: span(node.text.start, node.text.start), newText: "[ ]\n" })),
          },
        ],
      });
    }
  },
});

const LONGEST_TITLE = 200;
/** Fewer words are a title with a stray mark. */
const LEAST_WORDS = 5;

/** The line of "Điều 3." as far as it goes. */
function firstLine(draft: Draft, { node }: Article): string {
  const line = draft.source.lines[draft.source.lineAt(node.mark.start)];
  return line === undefined ? "" : draft.source.slice({ start: node.mark.end, end: Math.max(node.mark.end, line.end) }).trim();
}

/** A short line without a sentence's end, and more below it. */
function hasTitle(draft: Draft, article: Article): boolean {
  const text = firstLine(draft, article);
  const more = article.node.children.length > 0 || article.node.text.end > article.node.mark.end + text.length + 2;
  return text !== "" && text.length < LONGEST_TITLE && !/[.;:,]$/u.test(text) && more;
}

/** The line is a whole sentence, or opens a list: content where the title should be. */
function hasNoTitle(draft: Draft, article: Article): boolean {
  const text = firstLine(draft, article);
  return /[.:;]$/u.test(text) && /\p{Ll}/u.test(text) && text.split(" ").length > LEAST_WORDS;
}
