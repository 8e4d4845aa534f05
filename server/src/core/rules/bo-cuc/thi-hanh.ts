/** A decision names who is responsible for carrying it out. */

import type { Fix } from "../../model/finding";
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { citedArticles } from "../noi-nhan/nhu-dieu";
import { mayLack, STATE } from "../parts";
import { defineRule } from "../rule";
import { labelSpan } from "../structure";
import { decision } from "../vi-du";
import { lastLineEnd, says } from "./hieu-luc";

const FIRST = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.";
const WHO = "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan có liên quan";

const RESPONSIBLE_SENTENCE = "Thủ trưởng các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này";

/** "chịu trách nhiệm thi hành", "có trách nhiệm tổ chức thực hiện", "căn cứ Quyết định thi hành". */
const RESPONSIBLE =
  /(?:chịu|có) +trách +nhiệm +(?:tổ +chức +|phối +hợp +|triển +khai +)*(?:thi +hành|thực +hiện)|căn +cứ +Quyết +định(?: +này)?,? +(?:để +)?(?:tổ +chức +)?thi +hành|(?:tổ +chức +)?(?:thi +hành|thực +hiện) +Quyết +định +này|chiểu +Quyết +định/iu;

const given = (third: string, cited: number): string =>
  decision({ body: `${FIRST}\nĐiều 3. ${third}\n`, recipients: `Nơi nhận:\n- Như Điều ${cited};\n- Sở Nội vụ;\n- Lưu: VT.\n\n` });
const fixedBy = (third: string): string => given(`${third}\nĐiều 4. ${RESPONSIBLE_SENTENCE}./.`, 4);

export const responsibilityArticle = defineRule({
  code: "bo-cuc/thi-hanh",
  level: "can-xac-minh",
  title: { vi: "Quyết định có điều khoản về trách nhiệm thi hành", en: "A decision names who carries it out" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, điều cuối ghi các cơ quan, cá nhân chịu trách nhiệm thi hành; Nơi nhận “Như Điều …” dựa vào điều này.",
    en: "In the models the last article names who is responsible; “Như Điều …” among the recipients refers to it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh"] },
  examples: [
    { at: "whole", bad: given("Kinh phí thực hiện từ ngân sách tỉnh./.", 3), good: fixedBy("Kinh phí thực hiện từ ngân sách tỉnh.") },
    { at: "whole", bad: given(`${WHO} được biết./.`, 3), good: fixedBy(`${WHO} được biết.`) },
  ],
  silent: [
    { at: "body", text: `${FIRST}\nĐiều 3. ${WHO} chịu\ntrách nhiệm thi hành Quyết định này./.`, because: "cụm từ bị ngắt dòng" },
    {
      at: "body",
      text: `${FIRST}\nĐiều 3. ${WHO} chịu trách nhiệm tổ chức thực hiện Quyết định này./.`,
      because: "“tổ chức thực hiện” cũng là thi hành",
    },
  ],
  check(draft, context) {
    if (says(draft, RESPONSIBLE)) return;
    const last = draft.articles.at(-1);
    if (!mayLack(draft, context) || last === undefined) return context.notEvaluated();
    context.report({
      span: labelSpan(draft, last.node),
      message: {
        vi: "Chưa thấy điều khoản về trách nhiệm thi hành. Đề nghị kiểm tra.",
        en: "No article on responsibility for carrying it out was found. Check it.",
      },
      fixes: insertion(draft),
    });
  },
});

/** A last article; the end mark moves to it, and “Như Điều n” is now this one. */
function insertion(draft: Draft): readonly Fix[] {
  const last = draft.articles.at(-1);
  if (last === undefined || last.number === null) return [];
  const at = lastLineEnd(draft, Math.max(last.node.span.end, draft.endMark?.end ?? 0));
  const mark = draft.endMark === null ? [] : [{ span: draft.endMark, newText: "." }];
  const cited = citedArticles(draft).map(({ span: digits }) => ({ span: digits, newText: String((last.number ?? 0) + 1) }));
  return [
    {
      title: { vi: "Chèn Điều trách nhiệm thi hành", en: "Insert the article on execution" },
      kind: "ask",
      edits: [...mark, ...cited, { span: span(at, at), newText: `\nĐiều ${last.number + 1}. ${RESPONSIBLE_SENTENCE}./.` }],
    },
  ];
}
