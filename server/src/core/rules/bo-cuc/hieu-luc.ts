/** A decision says from when it has effect. */
import type { Draft } from "../../model/types";
import { mayLack, STATE } from "../parts";
import { defineRule } from "../rule";
import { labelSpan } from "../structure";

const FIRST = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.";
const RESPONSIBLE = "Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.";
const EFFECT = "Quyết định này có hiệu lực thi hành kể từ ngày ký.";

/** "có hiệu lực", "hiệu lực thi hành"; personnel decisions name the day: "kể từ ngày …". */
const EFFECT_WORDS = /hiệu +lực|kể +từ +ngày|có +giá +trị +thi +hành/iu;

export const effectArticle = defineRule({
  code: "bo-cuc/hieu-luc",
  level: "can-xac-minh",
  title: { vi: "Quyết định có điều khoản về hiệu lực thi hành", en: "A decision says from when it has effect" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Người thi hành cần biết quyết định có hiệu lực từ ngày nào; theo mẫu, điều khoản này đứng gần cuối.",
    en: "Those who carry it out need to know from when the decision holds; the models have such an article near the end.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh"] },
  examples: [
    {
      at: "body",
      bad: `${FIRST}\nĐiều 2. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 3. ${RESPONSIBLE}`,
      good: `${FIRST}\nĐiều 2. ${EFFECT}\nĐiều 3. ${RESPONSIBLE}`,
    },
    {
      at: "body",
      bad: `${FIRST}\nĐiều 2. Giao Sở Tài chính bố trí kinh phí.\nĐiều 3. ${RESPONSIBLE}`,
      good: `${FIRST}\nĐiều 2. Giao Sở Tài chính bố trí kinh phí.\nĐiều 3. ${EFFECT} ${RESPONSIBLE}`,
    },
  ],
  silent: [
    {
      at: "body",
      text: `Điều 1. Bổ nhiệm ông Phạm Văn Tín giữ chức vụ Phó Giám đốc Sở Nội vụ kể từ ngày 15/10/2026.\nĐiều 2. Ông Phạm Văn Tín được hưởng phụ cấp chức vụ theo quy định.\nĐiều 3. ${RESPONSIBLE}`,
      because: "quyết định nhân sự ghi “kể từ ngày …”",
    },
    {
      at: "body",
      text: `${FIRST}\nĐiều 2. ${EFFECT.replace("hiệu lực", "hiệu\nlực")}\nĐiều 3. ${RESPONSIBLE}`,
      because: "cụm từ bị ngắt dòng",
    },
  ],
  check(draft, context) {
    if (says(draft, EFFECT_WORDS)) return;
    const last = draft.articles.at(-1);
    if (!mayLack(draft, context) || last === undefined) return context.notEvaluated();
    context.report({
      span: labelSpan(draft, last.node),
      message: {
        vi: "Chưa thấy điều khoản về hiệu lực thi hành. Đề nghị kiểm tra.",
        en: "No article on entry into force was found. Check it.",
      },
    });
  },
});

/** True when the document proper says it, attachments left out. */
export function says(draft: Draft, words: RegExp): boolean {
  return draft.nodes.some((node) => words.test(draft.source.slice(node.span)));
}
