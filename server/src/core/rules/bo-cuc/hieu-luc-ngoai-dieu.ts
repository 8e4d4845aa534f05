/** The sentence on entry into force stands below the last article instead of being one. */
import { span } from "../../text/span";
import { insert, STATE } from "../parts";
import { defineRule } from "../rule";

const RESPONSIBLE = "Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này";
const FIRST = "Điều 1. Giao Sở Nội vụ rà soát hồ sơ của các cơ quan.\nĐiều 2. Giao Sở Tài chính bố trí kinh phí.";
const EFFECT = "Quyết định này có hiệu lực kể từ ngày ký";

const SENTENCE = /^(?:Quyết +định|Nghị +quyết) +này +có +hiệu +lực/u;
/** The article above is about something else: it names who carries the decision out. */
const OTHER_ARTICLE = /thi +hành/iu;

export const effectOutsideArticle = defineRule({
  code: "bo-cuc/hieu-luc-ngoai-dieu",
  level: "nen-sua",
  title: { vi: "Câu về hiệu lực nằm trong một điều", en: "The sentence on entry into force is an article" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3",
  why: {
    vi: "Theo mẫu, hiệu lực thi hành là một điều. Câu đứng rời ở cuối không viện dẫn được.",
    en: "In the models entry into force is an article. A loose sentence at the end cannot be cited.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: ["quyet-dinh"] },
  examples: [
    { at: "body", bad: `${FIRST}\nĐiều 3. ${RESPONSIBLE}.\n${EFFECT}./.`, good: `${FIRST}\nĐiều 3. ${RESPONSIBLE}.\nĐiều 4. ${EFFECT}./.` },
    {
      at: "body",
      bad: `${FIRST}\nĐiều 3. ${RESPONSIBLE}.\n${EFFECT} ban hành./.`,
      good: `${FIRST}\nĐiều 3. ${RESPONSIBLE}.\nĐiều 4. ${EFFECT} ban hành./.`,
    },
  ],
  silent: [
    {
      at: "body",
      text: `${FIRST}\nĐiều 3. Hiệu lực thi hành\n${EFFECT}. ${RESPONSIBLE}./.`,
      because: "điều có tên, câu đứng dưới tên điều",
    },
    { at: "body", text: `${FIRST}\nĐiều 3. ${EFFECT}.\n${RESPONSIBLE}./.`, because: "câu về hiệu lực mở đầu một điều" },
    {
      at: "body",
      text: `${FIRST}\nĐiều 3. Điều khoản chung\n1. ${EFFECT}.\n2. ${RESPONSIBLE}./.`,
      because: "câu về hiệu lực là một khoản",
    },
  ],
  check(draft, { report }) {
    const last = draft.articles.at(-1);
    if (last === undefined || !OTHER_ARTICLE.test(draft.source.slice(last.node.text)) || isHeading(draft.source.slice(last.node.text)))
      return;
    const loose = last.node.children.filter((node) => node.kind === "paragraph" || node.kind === "closing");
    for (const node of loose) {
      const words = SENTENCE.exec(draft.source.slice(node.span))?.[0];
      if (words === undefined) continue;
      const next = (last.number ?? draft.articles.length) + 1;
      report({
        span: span(node.span.start, node.span.start + words.length),
        message: {
          vi: `Câu về hiệu lực không nằm trong điều nào; nên đưa thành Điều ${next} hoặc một điều trước đó.`,
          en: `The sentence on entry into force belongs to no article; make it Điều ${next} or an article before.`,
        },
        fixes: [insert(node.span.start, `Điều ${next}. `, "ask")],
      });
      return;
    }
  },
});

/** "Điều 3. Hiệu lực thi hành": the name of the article, whose text stands below. */
const isHeading = (text: string): boolean => text.trim().length < LONGEST_HEADING && !/[.;:!?/]\s*$/u.test(text);
const LONGEST_HEADING = 120;
