/** "Chủ trì:" with nothing after it. */
import { span } from "../../text/span";
import { wordPatternScan } from "../../text/word-pattern";
import { SyllableSet, WordSet } from "../../text/word-set";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { seatAt } from "../structure";

const task = (lead: string): string => `I. NHIỆM VỤ
1. Rà soát hồ sơ của các cơ quan.
- Cơ quan chủ trì:${lead}
- Cơ quan phối hợp: Sở Tài chính.
2. Sở Tài chính bố trí kinh phí thực hiện./.`;

// "Chủ trì:", "- Cơ quan chủ trì: ...", "Đơn vị chủ trì thực hiện: ;" with only dots and blanks after the colon
const EMPTY_LEAD = /^(?:(?:Cơ +quan|Đơn +vị) +)?(?<word>chủ +trì)(?: +(?:thực +hiện|tham +mưu))?(?: *\([^)]{0,40}\))? *:[ ._…;[\]]*$/iu;
/** It, with something behind the colon or not. */
const LEADS = wordPatternScan(
  /chủ +trì(?: +(?:thực +hiện|tham +mưu))?(?: *\([^)]{0,40}\))? *:/iuy,
  90,
  new WordSet(["chủ"]),
  new SyllableSet(["trì"]),
);
const LONGEST = 120;

export const emptyLead = defineRule({
  code: "phan-cong/chu-tri-trong",
  level: "can-xac-minh",
  title: { vi: "Sau “chủ trì:” có tên cơ quan", en: "A body is named after “chủ trì:”" },
  source: "Thực hành soạn thảo; NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Nhiệm vụ không có cơ quan chủ trì thì không ai chịu trách nhiệm thực hiện.",
    en: "Nobody is responsible for a task without a lead.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "plan", bad: task(""), good: task(" Sở Nội vụ.") },
    { at: "plan", bad: task(" ……."), good: task(" Sở Nội vụ.") },
  ],
  silent: [
    { at: "plan", text: task(" Sở Nội vụ."), because: "đã ghi cơ quan chủ trì" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Cơ quan chủ trì:\n- Sở Nội vụ rà soát hồ sơ giấy;\n- Sở Tài chính rà soát kinh phí.\n2. Sở Tư pháp theo dõi việc thực hiện./.",
      because: "tên cơ quan ở các dòng dưới",
    },
  ],
  check(draft, { report, stage }) {
    for (const { start, end } of LEADS.within(draft.source, draft.span)) {
      const node = seatAt(draft, start)?.node;
      if (node === undefined || node.children.length > 0 || node.text.end < end || node.text.end - node.text.start > LONGEST) continue;
      const m = EMPTY_LEAD.exec(draft.source.slice(node.text).trimEnd());
      if (m?.groups?.word === undefined) continue;
      report({
        span: span(start, start + m.groups.word.length),
        ...(stage === "du-thao" ? { level: "bien-tap" as const } : {}),
        message: { vi: "Chưa ghi cơ quan chủ trì. Đề nghị kiểm tra.", en: "No lead body is named. Check it." },
        data: { blank: true },
      });
    }
  },
});
