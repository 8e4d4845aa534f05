/** A decision says from when it has effect. */

import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { insertArticleBefore } from "../articles";
import { executionArticles } from "../noi-nhan/nhu-dieu";
import { mayLack, STATE } from "../parts";
import { defineRule } from "../rule";
import { labelSpan } from "../structure";
import { decision } from "../vi-du";

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
      at: "whole",
      bad: decision({ body: `${FIRST}\nĐiều 2. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 3. ${RESPONSIBLE}\n` }),
      good: decision({
        body: `${FIRST}\nĐiều 2. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 3. ${EFFECT}\nĐiều 4. ${RESPONSIBLE}\n`,
        recipients: "Nơi nhận:\n- Như Điều 4;\n- Lưu: VT, NNMT.\n\n",
      }),
    },
    {
      at: "whole",
      bad: decision({ body: `${FIRST}\nĐiều 2. Sở Tài chính bảo đảm kinh phí nêu tại Điều 1.\nĐiều 3. ${RESPONSIBLE}\n` }),
      good: decision({
        body: `${FIRST}\nĐiều 2. Sở Tài chính bảo đảm kinh phí nêu tại Điều 1.\nĐiều 3. ${EFFECT}\nĐiều 4. ${RESPONSIBLE}\n`,
        recipients: "Nơi nhận:\n- Như Điều 4;\n- Lưu: VT, NNMT.\n\n",
      }),
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
      fixes: insertion(draft),
    });
  },
});

/** Its own article: before the one on execution when that is the last, else after the last one. */
function insertion(draft: Draft): readonly Fix[] {
  const last = draft.articles.at(-1);
  if (last === undefined || last.number === null) return [];
  const title = { vi: "Chèn Điều hiệu lực", en: "Insert the article on entry into force" };
  if (executionArticles(draft).includes(last.number)) {
    const edits = insertArticleBefore(draft, last, EFFECT);
    return edits === null ? [] : [{ title, kind: "ask", edits }];
  }
  const at = lastLineEnd(draft, last.node.span.end);
  return [{ title, kind: "ask", edits: [{ span: span(at, at), newText: `\nĐiều ${last.number + 1}. ${EFFECT}` }] }];
}

/** End of the line on which an article ends: its end mark may stand behind it. */
export const lastLineEnd = (draft: Draft, end: number): number => draft.source.lines[draft.source.lineAt(Math.max(0, end - 1))]?.end ?? end;

/** True when the document proper says it, attachments left out. What is asked for stands near the end, so that is where it begins. */
export const says = (draft: Draft, words: RegExp): boolean =>
  draft.nodes.findLast((node) => words.test(draft.source.slice(node.span))) !== undefined;
